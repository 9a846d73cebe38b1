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
    let outcome: ExternalProgram.Outcome
    do {
      outcome = try ExternalProgram(name: "dot", timeLimit: timeLimit).run(on: dot) {
        ["-T\(format)", "-o", $1, $0]
      }
    } catch {
      throw ToolError.unwritable(format.uppercased(), SystemMessage.of(error))
    }
    switch outcome {
    case .finished(let output, ""): return output
    case .finished(_, let messages), .failed(let messages):
      throw failure(format, "dot says: \(messages.split(separator: "\n").first ?? "nothing")")
    case .notInstalled:
      throw failure(
        format, "Graphviz is not installed",
        remedy:
          "install it (on Debian: apt install graphviz), or ask for another format, such as dot")
    case .tookTooLong:
      throw failure(
        format, "dot took longer than \(timeLimit) seconds",
        remedy:
          "draw a part (--focus NODE, --top N, --collapse theme), or give it more --time-limit")
    }
  }

  private func failure(_ format: String, _ message: String, remedy: String? = nil) -> ToolError {
    ToolError.unwritable(format.uppercased(), message, remedy: remedy)
  }
}
