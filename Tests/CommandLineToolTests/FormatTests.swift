import Foundation
import Testing

@Suite("The formats of reports")
struct FormatTests {
  private static let python = PackageFolder.root.appending(path: ".venv/bin/python").path
  private static let report = PackageFolder.root
    .appending(path: "Sources/CEmbeddedFiles/ongekend-onrecht-bzk-2024.txt").path

  /// What actions cite, how far they are and where they stand, as sorted triples.
  private func graph(of input: String) throws -> [Substring] {
    let run = try ProgramRun.tool(
      "export", input, "--programme", "ongekend-onrecht", "--ministry", "BZK", "--year", "2024",
      "--format", "ntriples", "--output", "-", "--quiet")
    #expect(run.status == 0, "\(input): \(run.errors)")
    let wanted = [
      "#status>", "#carriesOut>", "#reportedIn>", "#publishedIn>", "#legalBasis>", "#establishes>",
      "#involves>", "references>", "subject>", "broader>",
    ]
    return run.output.split(separator: "\n")
      .filter { line in wanted.contains { line.contains($0) } }.sorted()
  }

  @Test(
    "written by other people's libraries, the built-in report gives the same graph",
    .enabled(
      if: FileManager.default.isExecutableFile(atPath: python) && ProgramRun.exists("chromium")
        && ProgramRun.exists("pdftotext"), "needs the tools of make test"),
    .timeLimit(.minutes(5)))
  func sameGraph() throws {
    let folder = try TemporaryFolder()
    let script = PackageFolder.root.appending(path: "Tests/Judges/formats.py").path
    let made = try ProgramRun(FormatTests.python, [script, FormatTests.report, folder.path])
    try #require(made.status == 0, "\(made.errors)")
    let expected = try graph(of: FormatTests.report)
    #expect(expected.count > 300)
    let names = try folder.names()
    #expect(names.count == 9)
    for name in names {
      let found = try graph(of: folder.path + "/" + name)
      #expect(
        found == expected, "\(name): \(Set(found).symmetricDifference(expected).prefix(3))")
    }
  }

  @Test(
    "a folder is one graph; what cannot be read in it is told and left out, and ends with status 3")
  func folder() throws {
    let folder = try TemporaryFolder()
    let head = "Bijlage 1: Voortgang proef\n\nJaarverslag 2023 van het ministerie van "
    let table = "\n\nNr\tMaatregel\tStatus\n1\twat\tLoopt\n"
    _ = try folder.file("a.txt", Array((head + "Financiën" + table).utf8))
    _ = try folder.file("b.txt", Array((head + "Defensie" + table).utf8))
    _ = try folder.file("c.bin", [0x7F, 0x45, 0x4C, 0x46, 0, 0])
    let runs = try ["1", "2"].map { jobs in
      try ProgramRun.tool(
        "export", folder.path, "--jobs", jobs, "--format", "ntriples", "--output", "-")
    }
    #expect(runs.map(\.status) == [3, 3])
    #expect(runs[0].output == runs[1].output)
    #expect(runs[0].output.contains("proef-defensie-2023>"))
    #expect(runs[0].errors.contains("c.bin: error:"))
    #expect(runs[0].errors.contains("one file could not be read and is left out"))
    let strict = try ProgramRun.tool(
      "export", folder.path, "--strict", "--output", "-", "--format", "turtle")
    #expect(strict.status == 3)
    #expect(strict.output.isEmpty)
  }

  @Test("history and changes tell what became of an action, whatever the order of the files")
  func overTheYears() throws {
    let folder = try TemporaryFolder()
    func report(_ ministry: String, _ year: Int, _ states: [String]) throws -> String {
      let rows = states.enumerated().map { "\($0 + 1)\tmaatregel \($0 + 1)\t\($1)" }
      return try folder.file(
        "\(ministry)-\(year).txt",
        Array(
          ("Bijlage 1: Voortgang proef\n\nJaarverslag \(year) van het ministerie van \(ministry)\n\n"
            + "Nr\tMaatregel\tStatus\n" + rows.joined(separator: "\n") + "\n").utf8))
    }
    let files = [
      try report("Defensie", 2021, ["Loopt", "Loopt", "Loopt"]),
      try report("Defensie", 2022, ["Loopt", "Geen update", "Afgerond"]),
      try report("Defensie", 2023, ["Afgerond", "Geen update", "Afgerond", "Niet gestart"]),
      try report("Financiën", 2023, ["Loopt"]),
    ]
    let forward = try ProgramRun(ProgramRun.toolPath, ["history"] + files + ["--format", "json"])
    let backward = try ProgramRun(
      ProgramRun.toolPath, ["history"] + files.reversed() + ["--format", "json"])
    #expect(forward.status == 0)
    #expect(forward.output == backward.output)
    #expect(forward.errors.contains("[ACT001]"))
    let one = try ProgramRun(
      ProgramRun.toolPath, ["history"] + files + ["--action", "2", "--quiet"])
    #expect(one.output.contains("2022  Defensie  no-update"))
    let orders = [files, files.reversed(), [files[2], files[0], files[3], files[1]]]
    let exports = try zip(orders, ["1", "2", "2"]).map { order, jobs in
      try ProgramRun(
        ProgramRun.toolPath,
        ["export"] + order
          + ["--jobs", jobs, "--format", "turtle", "--no-catalog", "--output", "-"])
    }
    #expect(exports.map(\.status) == [0, 0, 0])
    #expect(exports[0].output.contains("proef-financien-2023"))
    #expect(Set(exports.map(\.output)).count == 1)
    let changes = try ProgramRun.tool("changes", files[1], files[2], "--format", "markdown")
    #expect(changes.output.contains("## Completed"))
    #expect(changes.output.contains("| 1 | ongoing | completed |"))
    #expect(changes.output.contains("## New"))
    #expect(!changes.output.contains("## Dropped"))
    let unknown = try ProgramRun.tool("history", files[0], "--action", "99")
    #expect(unknown.status == 2)
    #expect(unknown.errors.contains("the actions are 1, 2, 3"))
  }

  @Test(
    "a broken document is told by its name, and the others are exported",
    arguments: [
      ("cut.docx", [0x50, 0x4B, 3, 4, 20, 0, 0, 0, 8, 0, 1, 2, 3], "cut.docx"),
      (
        "open.xml", Array("<?xml version=\"1.0\"?>\n<officiele-publicatie><al>Nr. 4".utf8),
        "open.xml:2:"
      ),
      (
        "entity.xml",
        Array(
          "<?xml version=\"1.0\"?>\n<officiele-publicatie>&onbekend;</officiele-publicatie>".utf8),
        "entity.xml:2:"
      ),
      (
        "encoding.xml",
        Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<officiele-publicatie>caf".utf8)
          + [0xD0] + Array("</officiele-publicatie>".utf8), "encoding.xml:2:"
      ),
      ("open.html", Array("<html><body><table><tr><td>Nr<td>Status".utf8), "open.html"),
    ])
  func brokenDocuments(name: String, bytes: [UInt8], place: String) throws {
    let folder = try TemporaryFolder()
    let broken = try folder.file(name, bytes)
    let whole = try folder.file(
      "proef.txt",
      Array(
        "Bijlage 1: Voortgang proef\n\nNr\tMaatregel\tStatus\n1\ta\tLoopt (Stb. 2020, 118)\n".utf8))
    let run = try ProgramRun.tool(
      "export", broken, whole, "--format", "turtle", "--no-catalog", "--output", "-")
    #expect(run.status == 3)
    #expect(run.errors.contains(place), "\(run.errors)")
    #expect(run.output.contains("stb-2020-118"))
  }

  @Test("a document that swells without measure is refused")
  func zipBomb() throws {
    let folder = try TemporaryFolder()
    let script = """
      import sys, zipfile
      with zipfile.ZipFile(sys.argv[1], "w", zipfile.ZIP_DEFLATED) as archive:
          with archive.open("word/document.xml", "w", force_zip64=True) as part:
              for _ in range(600):
                  part.write(b" " * (1 << 20))
      """
    let path = folder.path + "/bomb.docx"
    try #require(ProgramRun("python3", ["-c", script, path]).status == 0)
    let run = try ProgramRun.tool("export", path, "--output", folder.path + "/out")
    #expect(run.status == 3)
    #expect(run.errors.contains("more than 512 MiB"))
  }
}
