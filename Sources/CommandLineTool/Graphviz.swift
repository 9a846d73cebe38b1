import Foundation
import SourceText

/// Draws with the program `dot` of Graphviz.
enum Graphviz {
  /// The longest that a drawing may take, in seconds.
  private static let timeLimit = 120.0

  /// A drawing as SVG.
  /// - Throws: `ToolError` with status 4 if Graphviz is absent, fails or takes too long.
  static func svg(of dot: [UInt8]) throws -> [UInt8] {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "verwijsgraaf-\(getpid())", directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let input = folder.appending(path: "graph.dot")
    let output = folder.appending(path: "graph.svg")
    try Data(dot).write(to: input)

    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["dot", "-Tsvg", "-o", output.path, input.path]
    let messages = Pipe()
    process.standardError = messages
    process.standardOutput = FileHandle.nullDevice
    let finished = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in finished.signal() }
    try process.run()
    let reader = messages.fileHandleForReading
    if finished.wait(timeout: .now() + timeLimit) == .timedOut {
      process.terminate()
      throw failure(
        "dot took longer than \(Int(timeLimit)) seconds",
        remedy: "draw a part: verwijsgraaf graph --focus NODE")
    }
    let text = String(decoding: (try? reader.readToEnd()) ?? Data(), as: UTF8.self)
    if process.terminationStatus == 127 {
      throw failure(
        "Graphviz is not installed",
        remedy: "install it (on Debian: apt install graphviz), or leave svg out of --format")
    }
    guard process.terminationStatus == 0, text.isEmpty else {
      throw failure("dot says: \(text.split(separator: "\n").first ?? "nothing")")
    }
    return Array(try Data(contentsOf: output))
  }

  private static func failure(_ message: String, remedy: String? = nil) -> ToolError {
    ToolError.unwritable("SVG", message, remedy: remedy)
  }
}
