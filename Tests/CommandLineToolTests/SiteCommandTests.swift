import Foundation
import Testing

@Suite("The site as people and programs get it")
struct SiteCommandTests {
  private static let tool = PackageFolder.root.appending(path: ".build/debug/verwijsgraaf").path
  private static let judges = PackageFolder.root.appending(path: "Tests/Judges").path
  private static let walker = PackageFolder.root.appending(path: ".venv-walk/bin/python").path

  @Test("is written to a folder, the same bytes twice")
  func written() throws {
    let folders = try (0..<2).map { _ in try TemporaryFolder() }
    for folder in folders {
      let run = try ProgramRun(
        Self.tool, ["site", "--quiet", "--no-picture", "--output", "\(folder.path)/site"])
      #expect(run.status == 0, "\(run.errors)")
    }
    let run = try ProgramRun("diff", ["-r", folders[0].path, folders[1].path])
    #expect(run.status == 0, "\(run.output.prefix(500))")
    let files = try ProgramRun("find", [folders[0].path, "-type", "f"]).output.split(
      separator: "\n")
    #expect(files.count > 800)
    #expect(!files.contains { $0.contains(".part") })
  }

  @Test("leaves nothing behind where it cannot be written")
  func unwritable() throws {
    let folder = try TemporaryFolder()
    _ = try folder.file("report", Array("een bestand".utf8))
    let run = try ProgramRun(
      Self.tool, ["site", "--quiet", "--no-picture", "--output", folder.path])
    #expect(run.status == 4)
    #expect(try folder.names() == ["report"])
  }

  @Test(
    "is refused for addresses and ports that cannot be",
    arguments: [
      ["site", "--address", "geen-adres"], ["serve", "--port", "70000"],
      ["serve", "--root", "zonder-streep"],
    ])
  func usage(arguments: [String]) throws {
    let run = try ProgramRun(Self.tool, arguments)
    #expect(run.status == 2)
    #expect(run.errors.contains("help:"))
  }

  @Test(
    "answers over HTTP, and refuses what would harm it",
    .enabled(if: ProgramRun.exists("python3"), "needs python3"), .timeLimit(.minutes(3)))
  func serving() throws {
    let run = try ProgramRun(
      "python3", ["\(Self.judges)/serve_probe.py", Self.tool, "--no-picture"])
    #expect(run.status == 0, "\(run.output)\(run.errors.suffix(500))")
  }

  @Test(
    "passes axe-core and fits a phone and a desktop, on a sample of its pages",
    .enabled(
      if: FileManager.default.isExecutableFile(atPath: walker) && ProgramRun.exists("chromium"),
      "needs Chromium and axe: make setup-walk"), .timeLimit(.minutes(5)))
  func walk() throws {
    let run = try ProgramRun(
      Self.walker, ["\(Self.judges)/walk.py", "--sample", "3", Self.tool, "--no-picture"])
    #expect(run.status == 0, "\(run.output)\(run.errors.suffix(500))")
  }
}
