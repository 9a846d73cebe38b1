import Foundation
import Testing

/// The rows of `graph --format csv-nodes` by the kind in their third column.
private func kinds(_ arguments: [String]) throws -> [String: Int] {
  let run = try ProgramRun(
    PackageFolder.root.appending(path: ".build/debug/verwijsgraaf").path,
    ["graph", "--format", "csv-nodes"] + arguments)
  var counts: [String: Int] = [:]
  for line in run.output.components(separatedBy: "\r\n").dropFirst() {
    guard
      let kind = line.components(separatedBy: "\",\"").dropFirst(2).first?
        .split(separator: "\"").first.map(String.init)
    else { continue }
    counts[kind, default: 0] += 1
  }
  return counts
}

@Suite("Views on the command line")
struct GraphCommandTests {
  @Test(
    "answer a question each",
    arguments: [
      ("motions", ["action": 10, "motion": 9]), ("laws", ["action": 10, "law": 6]),
      ("silent", ["action": 15, "motion": 3]), ("dossier", ["action": 10, "motion": 9]),
      ("involved", ["action": 22]),
    ])
  func presets(preset: String, expected: [String: Int]) throws {
    let found = try kinds(["--preset", preset])
    for (kind, count) in expected { #expect(found[kind] == count, "\(kind)") }
  }

  @Test(
    "keep what is asked for",
    arguments: [
      (["--status", "no-update", "--kinds", "action"], ["action": 15]),
      (["--theme", "hersteloperatie"], ["action": 1, "theme": 1]),
      (["--between", "12", "80", "--kinds", "action,motion"], ["action": 3]),
      (["--since", "2025"], [:]),
      (["--collapse", "theme,dossier"], ["theme": 6, "dossier": 7]),
      (["--top", "1", "--kinds", "action,law"], ["law": 1, "action": 4]),
    ] as [([String], [String: Int])])
  func options(arguments: [String], expected: [String: Int]) throws {
    let found = try kinds(arguments)
    for (kind, count) in expected { #expect(found[kind] == count, "\(kind)") }
    if expected.isEmpty { #expect(found["action"] == nil) }
  }

  @Test(
    "are refused with what to do where nothing is named so",
    arguments: [
      (["--theme", "hersteloperatei"], "Hersteloperatie"), (["--between", "81"], "two nodes"),
      (["--status", "done"], "no-update"), (["--preset", "motion"], "motions"),
      (["--preset", "dossier", "--focus", "Woo"], "35510"), (["--top", "0"], "from 1"),
      (["--collapse", "theme", "--format", "turtle"], "GraphML"),
      (["--between", "12", "Wooo"], "Woo"), (["--focus", "1", "--between", "12", "80"], "exclude"),
    ])
  func wrongUsage(arguments: [String], words: String) throws {
    let run = try ProgramRun(
      PackageFolder.root.appending(path: ".build/debug/verwijsgraaf").path, ["graph"] + arguments)
    #expect(run.status == 2)
    #expect(run.errors.contains(words), "\(run.errors)")
    #expect(run.output == "")
  }

  @Test("say where Graphviz is not installed, with what to do, and write nothing")
  func withoutGraphviz() throws {
    let folder = try TemporaryFolder()
    let tool = PackageFolder.root.appending(path: ".build/debug/verwijsgraaf").path
    let run = try ProgramRun(
      "env",
      ["PATH=/nowhere", tool, "graph", "--format", "png", "--output", "\(folder.path)/a.png"])
    #expect(run.status == 4)
    #expect(run.errors.contains("apt install graphviz"))
    #expect(try folder.names() == [])
  }

  @Test(
    "are drawn in the formats of Graphviz",
    .enabled(if: ProgramRun.exists("dot"), "needs Graphviz"),
    arguments: [("png", [0x89, 0x50, 0x4E, 0x47]), ("pdf", [0x25, 0x50, 0x44, 0x46])]
      as [(String, [UInt8])])
  func formats(format: String, start: [UInt8]) throws {
    let folder = try TemporaryFolder()
    let file = "\(folder.path)/a.\(format)"
    let run = try ProgramRun.tool("graph", "--focus", "12", "--format", format, "--output", file)
    #expect(run.status == 0)
    #expect(Array(try Data(contentsOf: URL(filePath: file)).prefix(4)) == start)
  }

  @Test(
    "of a large graph are a summary by a rule that is told, unless all is asked for",
    .enabled(if: ProgramRun.exists("python3"), "needs Python"))
  func largeGraph() throws {
    let generator = PackageFolder.root.appending(path: "Tests/Generators/report.py").path
    let report = try ProgramRun("python3", [generator, "1000"]).output
    let summary = try ProgramRun.tool("graph", "-", input: Array(report.utf8))
    #expect(summary.status == 0)
    #expect(summary.errors.contains("too many to be drawn one by one"))
    #expect(!summary.output.contains("/action/1\" ["))
    let whole = try ProgramRun.tool("graph", "-", "--full", input: Array(report.utf8))
    #expect(!whole.errors.contains("too many"))
    #expect(whole.output.contains("/action/1\" ["))
  }

  @Test("have statistics as text, Markdown and JSON that count the same")
  func statistics() throws {
    let text = try ProgramRun.tool("statistics").output
    #expect(text.contains("no-update  15"))
    let markdown = try ProgramRun.tool("statistics", "--format", "markdown").output
    #expect(markdown.contains("| no-update | 15 |"))
    let json = try ProgramRun.tool("statistics", "--format", "json").output
    let object = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    let statuses = object?["statuses"] as? [[String: Any]]
    #expect(statuses?.last?["actions"] as? Int == 15)
    #expect((object?["silentActions"] as? [Any])?.count == 3)
  }

  @Test(
    "can be looked around in with a browser, by pointer and keyboard, without a network",
    .enabled(
      if: ProgramRun.exists("chromium") && ProgramRun.exists("dot")
        && ProgramRun.hasPython(module: "playwright"), "needs Chromium, Playwright and Graphviz"))
  func explorer() throws {
    let folder = try TemporaryFolder()
    let page = "\(folder.path)/page.html"
    #expect(try ProgramRun.tool("graph", "--format", "html", "--output", page).status == 0)
    let judge = PackageFolder.root.appending(path: "Tests/Judges/explorer.py").path
    let run = try ProgramRun("python3", [judge, page])
    #expect(run.status == 0, "\(run.output)\(run.errors)")
    #expect(run.output.split(separator: "\n").count { $0.hasPrefix("good") } >= 28)
  }
}
