import Foundation
import Testing

@Suite("Bad input")
struct BadInputTests {
  @Test(
    "gives one clear message and status 3, and writes nothing",
    arguments: [
      ("empty.txt", [], "the file is empty"),
      ("binary.txt", [0x7F, 0x45, 0x4C, 0x46, 0x00, 0x00], "not text"),
      ("cut.docx", [0x50, 0x4B, 0x03, 0x04, 0x00, 0x00], "the archive cannot be read"),
      ("no-table.txt", Array("Alleen een brief.\n".utf8), "no table of actions"),
      ("bytes.txt", Array("Financi".utf8) + [0x81] + Array("n\n".utf8), "not UTF-8"),
      ("cut.txt", Array("Financi".utf8) + [0xC3], "not UTF-8"),
    ] as [(String, [UInt8], String)])
  func unreadable(name: String, bytes: [UInt8], message: String) throws {
    let folder = try TemporaryFolder()
    let input = try folder.file(name, bytes)
    let run = try ProgramRun.tool("export", input, "--output", folder.path + "/out")
    #expect(run.status == 3)
    #expect(run.errors.contains(message))
    #expect(run.errors.contains(name))
    #expect(run.errors.components(separatedBy: "error:").count == 2)
    #expect(run.output.isEmpty)
    #expect(try folder.names() == [name])
  }

  @Test("names the line and column where text stops being UTF-8")
  func place() throws {
    let folder = try TemporaryFolder()
    let input = try folder.file("l1.txt", Array("een\nFinanci".utf8) + [0x81, 0x6E])
    let run = try ProgramRun.tool("export", input, "--output", folder.path + "/out")
    #expect(run.errors.contains("l1.txt:2:8: error:"))
  }

  @Test("a missing file is told by its name", arguments: ["export", "recognize", "graph"])
  func missingFile(command: String) throws {
    let run = try ProgramRun.tool(command, "nowhere.txt")
    #expect(run.status == 3)
    #expect(run.errors.contains("cannot read nowhere.txt: No such file or directory"))
  }

  @Test("a mistyped command is told, with the one that was meant")
  func mistypedCommand() throws {
    let run = try ProgramRun.tool("expot")
    #expect(run.status == 2)
    #expect(run.errors.contains("did you mean verwijsgraaf export?"))
  }

  @Test("a folder without files is told to be one")
  func directory() throws {
    let folder = try TemporaryFolder()
    let run = try ProgramRun.tool("export", folder.path)
    #expect(run.status == 3)
    #expect(run.errors.contains("it holds no files"))
  }

  @Test("one of several inputs that cannot be read does not hide the others' references")
  func others() throws {
    let folder = try TemporaryFolder()
    let good = try folder.file("good.txt", Array("Zie Stcrt. 2024, 30890.\n".utf8))
    let run = try ProgramRun.tool("recognize", "nowhere.txt", good, "--format", "tsv")
    #expect(run.status == 3)
    #expect(run.errors.contains("nowhere.txt"))
    #expect(run.output.contains("stcrt-2024-30890"))
  }
}

@Suite("Output that cannot be written")
struct UnwritableOutputTests {
  @Test("a folder without permission gives status 4 and leaves nothing")
  func unwritableFolder() throws {
    let run = try ProgramRun.tool("export", "--format", "turtle", "--output", "/proc/none")
    #expect(run.status == 4)
    #expect(run.errors.contains("cannot write /proc/none"))
  }

  @Test("a folder that is a file gives status 4 and keeps the file")
  func fileInTheWay() throws {
    let folder = try TemporaryFolder()
    let file = try folder.file("out", Array("mine".utf8))
    let run = try ProgramRun.tool("export", "--format", "turtle", "--output", file)
    #expect(run.status == 4)
    #expect(try String(contentsOfFile: file, encoding: .utf8) == "mine")
  }

  @Test(
    "a full disk gives status 4",
    .enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "needs /dev/full"))
  func fullDisk() throws {
    let run = try ProgramRun.tool(
      "export", "--format", "turtle", "--output", "-", standardOutput: "/dev/full")
    #expect(run.status == 4)
    #expect(run.errors.contains("No space left on device"))
  }

  @Test("a target that cannot be replaced leaves the other files as they were")
  func keepsOthers() throws {
    let folder = try TemporaryFolder()
    let out = folder.path + "/out"
    let first = try ProgramRun.tool("export", "--format", "turtle", "--output", out)
    #expect(first.status == 0)
    let names = try FileManager.default.contentsOfDirectory(atPath: out)
    try FileManager.default.createDirectory(
      atPath: out + "/ongekend-onrecht-bzk-2024.rdf/in-the-way", withIntermediateDirectories: true)
    let second = try ProgramRun.tool("export", "--format", "turtle,rdfxml", "--output", out)
    #expect(second.status == 4)
    let after = try FileManager.default.contentsOfDirectory(atPath: out)
    #expect(Set(after) == Set(names).union(["ongekend-onrecht-bzk-2024.rdf"]))
  }
}

@Suite("Wrong usage")
struct UsageTests {
  @Test(
    "gives status 2 and says what is possible",
    arguments: [
      (["export", "--format", "turtel"], "turtle"),
      (["graph", "--focus", "Wooo"], "Woo"),
      (["graph", "--kinds", "motions"], "motion"),
      (["recognize", "--kinds", "motions"], "motion"),
      (["export", "--base-iri", "geen iri"], "absolute IRI"),
      (["export", "--output", "-"], "--format"),
      (["nonsense", "--flag"], "verwijsgraaf"),
    ])
  func usage(arguments: [String], hint: String) throws {
    let run = try ProgramRun(
      PackageFolder.root.appending(path: ".build/debug/verwijsgraaf").path, arguments)
    #expect(run.status == 2)
    #expect(run.errors.contains(hint))
    #expect(run.output.isEmpty)
  }

  @Test("help shows examples", arguments: ["export", "recognize", "graph", "overview"])
  func help(command: String) throws {
    let run = try ProgramRun.tool(command, "--help")
    #expect(run.status == 0)
    #expect(run.output.contains("EXAMPLES"))
  }
}
