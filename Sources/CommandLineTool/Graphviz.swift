import Foundation
import SourceText

/// Draws with the program `dot` of Graphviz.
struct Graphviz {
  /// The longest that a drawing may take, in seconds.
  var timeLimit = 120

  /// A drawing.
  /// - Parameter format: `svg`, `png` or `pdf`.
  /// - Throws: `ToolError` with status 4 if Graphviz is absent, fails or takes too long.
  func draw(_ dot: [UInt8], as format: String) throws -> [UInt8] {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "verwijsgraaf-\(getpid())-\(format)", directoryHint: .isDirectory)
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    } catch {
      throw ToolError.unwritable(folder.path, SystemMessage.of(error))
    }
    defer { try? FileManager.default.removeItem(at: folder) }
    let input = folder.appending(path: "graph.dot")
    let output = folder.appending(path: "graph.\(format)")
    let messages = folder.appending(path: "messages")
    try Data(dot).write(to: input)
    try Data().write(to: messages)

    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["dot", "-T\(format)", "-o", output.path, input.path]
    process.standardInput = FileHandle.nullDevice
    process.standardError = try FileHandle(forWritingTo: messages)
    process.standardOutput = FileHandle.nullDevice
    let finished = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in finished.signal() }
    try process.run()
    if finished.wait(timeout: .now() + .seconds(timeLimit)) == .timedOut {
      kill(process.processIdentifier, SIGKILL)
      finished.wait()
      throw failure(
        format, "dot took longer than \(timeLimit) seconds",
        remedy:
          "draw a part (--focus NODE, --top N, --collapse theme), or give it more --time-limit")
    }
    let text = String(decoding: (try? Data(contentsOf: messages)) ?? Data(), as: UTF8.self)
    if process.terminationStatus == 127 {
      throw failure(
        format, "Graphviz is not installed",
        remedy:
          "install it (on Debian: apt install graphviz), or ask for another format, such as dot")
    }
    guard process.terminationReason == .exit, process.terminationStatus == 0, text.isEmpty else {
      throw failure(format, "dot says: \(text.split(separator: "\n").first ?? "nothing")")
    }
    return Array(try Data(contentsOf: output))
  }

  private func failure(_ format: String, _ message: String, remedy: String? = nil) -> ToolError {
    ToolError.unwritable(format.uppercased(), message, remedy: remedy)
  }
}
