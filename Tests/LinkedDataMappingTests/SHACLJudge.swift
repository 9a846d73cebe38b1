import Foundation
import RDFModel
import RDFSyntax
import Testing
import Vocabulary

/// pySHACL, as the judge of data.
enum SHACLJudge {
  /// Why tests with it are skipped where it is not installed.
  static let why: Comment = "needs python3 with pyshacl"

  /// Whether it can be run.
  static let isAvailable = (try? run(["-c", "import pyshacl"]))?.status == 0

  /// What does not conform.
  struct Violation: Hashable {
    let focus: String
    /// The property, or `None` for the node itself.
    let path: String
    let component: String
    let message: String
  }

  /// What is wrong with data, by our shapes.
  static func violations(in dataset: Dataset) throws -> [Violation] {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "shacl-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let data = folder.appending(path: "data.nt")
    let shapes = folder.appending(path: "shapes.ttl")
    try Data(RDFSerializer(format: .nTriples).serialize(dataset)).write(to: data)
    try Data(VocabularyFile.shapes.bytes).write(to: shapes)
    let script = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../Judges/shacl.py").standardized
    let outcome = try run([script.path(), shapes.path(), data.path()])
    try #require(outcome.status == 0)
    return outcome.output.split(separator: "\n").map { line in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      return Violation(
        focus: fields[0], path: fields[1], component: fields[2], message: fields[3])
    }
  }

  /// Runs Python.
  static func run(_ arguments: [String]) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3"] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }
}
