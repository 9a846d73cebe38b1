import Foundation
import Testing

@Suite("vocabulary import publications")
struct ImportPublicationsTests {
  private static let list =
    ((1...60).map { "stb-2018-\($0)\n" } + (1...20).map { "stb-2019-\($0)\n" })
    .joined()

  /// A folder with the index of the list.
  private func folderWithIndex() throws -> (folder: TemporaryFolder, index: String) {
    let folder = try TemporaryFolder()
    let list = try folder.file("ids.txt", Array(Self.list.utf8))
    let index = folder.path + "/ids.index"
    let run = try ProgramRun.tool("vocabulary", "import", "publications", list, "--output", index)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.errors.contains("80 publications"))
    return (folder, index)
  }

  @Test("text, standard input and .xz give the same bytes")
  func sources() throws {
    let (folder, index) = try folderWithIndex()
    let bytes = try Data(contentsOf: URL(filePath: index))
    let piped = folder.path + "/piped.index"
    let run = try ProgramRun.tool(
      "vocabulary", "import", "publications", "-", "--output", piped,
      input: Array(Self.list.replacing("\n", with: "\r\n").utf8))
    #expect(run.status == 0)
    #expect(try Data(contentsOf: URL(filePath: piped)) == bytes)
    guard ProgramRun.exists("xz") else { return }
    _ = try ProgramRun("xz", [folder.path + "/ids.txt"])
    let packed = folder.path + "/packed.index"
    _ = try ProgramRun.tool(
      "vocabulary", "import", "publications", folder.path + "/ids.txt.xz", "--output", packed)
    #expect(try Data(contentsOf: URL(filePath: packed)) == bytes)
  }

  @Test(
    "a line that is no identifier is told by line and column, and nothing is written",
    arguments: [
      ("kst-1-1\nkst-29 362\n", "ids.txt:2:7: error:"), ("Wet\n", "ids.txt:1:1: error:"),
      ("kst-1-1\n\n\n;\n", "ids.txt:4:1: error:"), ("", "no identifiers"),
      ("\u{1F}\n", "ids.txt:1:1"),
    ])
  func malformed(text: String, message: String) throws {
    let folder = try TemporaryFolder()
    let list = try folder.file("ids.txt", Array(text.utf8))
    let run = try ProgramRun.tool(
      "vocabulary", "import", "publications", list, "--output", folder.path + "/ids.index")
    #expect(run.status == 3)
    #expect(run.errors.contains(message))
    #expect(try folder.names() == ["ids.txt"])
  }

  @Test("what does not exist is reported where the list covers it, and nowhere else")
  func existence() throws {
    let (folder, index) = try folderWithIndex()
    let text = try folder.file(
      "t.txt", Array("Zie Stb. 2018, 30, Stb. 2018, 99, Stb. 2019, 99 en Stb. 1999, 5.\n".utf8))
    let run = try ProgramRun.tool(
      "recognize", text, "--format", "jsonl", "--publications", index)
    #expect(run.status == 0)
    #expect(run.errors.components(separatedBy: "PUB001").count == 2)
    #expect(run.errors.contains("t.txt:1:20: warning: stb-2018-99 is not in the list"))
    let published = run.output.split(separator: "\n").map { line in
      line.contains("\"published\":true")
        ? "yes" : line.contains("\"published\":false") ? "no" : ""
    }
    #expect(published == ["yes", "no", "", ""])
    let strict = try ProgramRun.tool("recognize", text, "--strict", "--publications", index)
    #expect(strict.status == 1)
    let without = try ProgramRun.tool("recognize", text, "--format", "jsonl", "--no-publications")
    #expect(!without.output.contains("published"))
    #expect(without.errors.isEmpty)
  }

  @Test("export publishes the finding with the data")
  func finding() throws {
    let folder = try TemporaryFolder()
    // All numbers around those that the built-in report cites, but for one.
    let numbers = (1...1400).filter { $0 != 321 }
    let list = try folder.file(
      "ids.txt",
      Array(
        ((29_300...29_420).map { "kst-\($0)-1\n" } + numbers.map { "kst-29362-\($0)\n" }).joined()
          .utf8))
    let index = folder.path + "/ids.index"
    _ = try ProgramRun.tool("vocabulary", "import", "publications", list, "--output", index)
    let run = try ProgramRun.tool(
      "export", "--format", "turtle", "--output", "-", "--publications", index)
    #expect(run.errors.contains("kst-29362-321 is not in the list of publications"))
    #expect(run.output.contains("finding:PUB001"))
  }

  @Test(
    "an index that is cut off or foreign is told to be so",
    arguments: [(40, "cut off"), (0, "not an index"), (60, "cut off")])
  func unusable(length: Int, message: String) throws {
    let (folder, index) = try folderWithIndex()
    let bytes = try Data(contentsOf: URL(filePath: index)).prefix(length)
    let cut = try folder.file("cut.index", Array(bytes))
    let run = try ProgramRun.tool("recognize", "--publications", cut)
    #expect(run.status == 3)
    #expect(run.errors.contains(message))
    #expect(run.errors.contains("import publications"))
  }

  @Test("without --output the index goes to the user's data folder, where commands find it")
  func userFolder() throws {
    let folder = try TemporaryFolder()
    let list = try folder.file("ids.txt", Array(Self.list.utf8))
    let text = try folder.file("t.txt", Array("Zie Stb. 2018, 99.\n".utf8))
    let data = ["XDG_DATA_HOME": folder.path + "/data"]
    let run = try ProgramRun.tool(
      "vocabulary", "import", "publications", list, environment: data)
    #expect(run.errors.contains("/data/verwijsgraaf/publications.index"))
    #expect(try ProgramRun.tool("recognize", text, environment: data).errors.contains("PUB001"))
    let without = try ProgramRun.tool("recognize", text, "--no-publications", environment: data)
    #expect(without.errors.isEmpty)
  }
}

@Suite("vocabulary list and show")
struct VocabularyListTests {
  @Test("list writes one line an entry, of the kinds that are asked for")
  func list() throws {
    let run = try ProgramRun.tool("vocabulary", "list", "--kinds", "ministry")
    #expect(run.status == 0)
    let lines = run.output.split(separator: "\n")
    #expect(lines.count > 10)
    #expect(lines.allSatisfy { $0.hasPrefix("ministry\thttps://") })
  }

  @Test(
    "show tells what is known by name, abbreviation or identifier",
    arguments: ["Woo", "wet open overheid", "BWBR0045754"])
  func show(name: String) throws {
    let run = try ProgramRun.tool("vocabulary", "show", name)
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("Wet open overheid\n"))
  }

  @Test("show suggests what is like an unknown name, with status 2")
  func unknown() throws {
    let run = try ProgramRun.tool("vocabulary", "show", "open overh")
    #expect(run.status == 2)
    #expect(run.errors.contains("Wet open overheid"))
  }
}
