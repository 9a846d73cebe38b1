import Foundation
import Testing

@Suite("The command validate")
struct ValidateCommandTests {
  @Test("finds nothing wrong with an export: data and catalogue together")
  func export() throws {
    let folder = try TemporaryFolder()
    #expect(
      try ProgramRun.tool(
        "export", "--quiet", "--format", "turtle,ntriples,nquads,trig", "--output", folder.path
      ).status == 0)
    let files = try folder.names().map { "\(folder.path)/\($0)" }
    let tool = PackageFolder.root.appending(path: ".build/debug/verwijsgraaf").path
    let run = try ProgramRun(tool, ["validate", "--strict"] + files)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.errors.contains("0 errors, 0 warnings"))
  }

  @Test(
    "ends with a status for scripts",
    arguments: [
      ("<https://e.example/a> <https://e.example/b> <https://e.example/c> .", [], 0),
      ("<https://e.example/a> <http://purl.org/dc/terms/tittle> \"x\" .", [], 1),
      ("<https://e.example/a> <http://purl.org/dc/terms/title> \"x\" .", [], 0),
      ("<https://e.example/a> <http://purl.org/dc/terms/title> \"x\" .", ["--strict"], 1),
      ("dit is geen Turtle", [], 1), ("<a:b> <a:b> <a:b> .", ["--input-format", "excel"], 2),
    ] as [(String, [String], Int32)])
  func status(turtle: String, options: [String], expected: Int32) throws {
    let folder = try TemporaryFolder()
    let file = try folder.file("a.ttl", Array(turtle.utf8))
    let tool = PackageFolder.root.appending(path: ".build/debug/verwijsgraaf").path
    let run = try ProgramRun(tool, ["validate", file] + options)
    #expect(run.status == expected, "\(run.errors)")
    if expected == 1 { #expect(run.errors.contains("a.ttl:1:")) }
  }

  @Test("reads standard input in a format that is named, and asks for it otherwise")
  func standardInput() throws {
    let input = Array("<a:b> <a:c> <a:d> .".utf8)
    #expect(
      try ProgramRun.tool("validate", "-", "--input-format", "ntriples", input: input).status == 0)
    let unnamed = try ProgramRun.tool("validate", "-", input: input)
    #expect(unnamed.status == 2)
    #expect(unnamed.errors.contains("--input-format"))
  }

  @Test("goes on after a file that cannot be opened, and ends with status 3")
  func absent() throws {
    let folder = try TemporaryFolder()
    let file = try folder.file("a.ttl", Array("geen Turtle".utf8))
    let run = try ProgramRun.tool("validate", "/nergens.ttl", file)
    #expect(run.status == 3)
    #expect(run.errors.contains("a.ttl:1:") && run.errors.contains("/nergens.ttl"))
  }
}
