import Foundation
import Testing

/// Other people's programs, as judges of what we write.
enum Judge {
  /// Why tests with Graphviz are skipped where it is not installed.
  static let whyGraphviz: Comment = "needs the programs dot and xmllint"

  /// Whether they can be run.
  static let hasGraphviz = path(of: "dot") != nil && path(of: "xmllint") != nil

  /// What a program did.
  struct Outcome {
    var status: Int32
    var output: [UInt8]
    var messages: String

    var text: String { String(decoding: output, as: UTF8.self) }
  }

  /// Draws a file as SVG.
  static func svg(_ dot: [UInt8]) throws -> Outcome { try run("dot", ["-Tsvg"], input: dot) }

  /// Reads a file as Graphviz does: the nodes, edges and attributes as JSON, without a layout.
  static func json(_ dot: [UInt8]) throws -> Outcome { try run("dot", ["-Tdot_json"], input: dot) }

  /// Checks that a document is well-formed.
  static func xmllint(_ document: [UInt8]) throws -> Outcome {
    try run("xmllint", ["--noout", "-"], input: document)
  }

  private static func path(of program: String) -> String? {
    let folders = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":") ?? []
    return folders.map { "\($0)/\(program)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  private static func run(_ program: String, _ arguments: [String], input: [UInt8]) throws
    -> Outcome
  {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "dot-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    func file(_ name: String, _ bytes: [UInt8] = []) throws -> URL {
      let url = folder.appending(path: name)
      try Data(bytes).write(to: url)
      return url
    }
    let output = try file("output")
    let messages = try file("messages")
    let process = Process()
    process.executableURL = URL(filePath: path(of: program) ?? program)
    process.arguments = arguments
    process.standardInput = try FileHandle(forReadingFrom: file("input", input))
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: messages)
    try process.run()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, output: try [UInt8](Data(contentsOf: output)),
      messages: String(decoding: try Data(contentsOf: messages), as: UTF8.self))
  }
}
