import Foundation
import SourceText

/// Messages to the user, on standard error.
struct Console {
  /// The least severity that is shown.
  var threshold: Diagnostic.Severity = .warning

  /// How many diagnostics of a kind are shown before the others are only counted.
  private static let mostOfAKind = 5

  /// Shows diagnostics, each with its line and a caret. What occurs often is summed up, unless notes are shown too.
  /// - Parameter file: gives the file that places are in by its name.
  func show(_ diagnostics: [Diagnostic], file: (String) -> SourceFile?) {
    var shown: [String: Int] = [:]
    for diagnostic in diagnostics where diagnostic.severity >= threshold {
      shown[diagnostic.id, default: 0] += 1
      if threshold > .note, shown[diagnostic.id, default: 0] > Console.mostOfAKind { continue }
      show(diagnostic, file: diagnostic.place.flatMap { file($0.file) })
    }
    guard threshold == .warning else { return }
    for (id, count) in shown.sorted(by: { $0.key < $1.key }) where count > Console.mostOfAKind {
      note("\(count - Console.mostOfAKind) more like [\(id)] not shown; --verbose shows them")
    }
    let hidden = diagnostics.count { $0.severity < threshold }
    if hidden > 0 {
      note("\(hidden) note\(hidden == 1 ? "" : "s") not shown; --verbose shows them")
    }
  }

  /// Shows one diagnostic.
  func show(_ diagnostic: Diagnostic, file: SourceFile?) {
    show(diagnostic.rendered(with: file), diagnostic.severity)
  }

  /// Shows an error that stopped a command.
  func show(_ error: ToolError) {
    if let text = error.text {
      show(text, error.diagnostic.severity)
    } else {
      show(error.diagnostic, file: error.file)
    }
  }

  /// Shows a message with the word of its severity in colour.
  func show(_ text: String, _ severity: Diagnostic.Severity) {
    var text = text
    if Console.hasColours {
      let colour = Console.colours[severity] ?? ""
      let word = "\(severity.rawValue):"
      if let range = text.range(of: word) {
        text.replaceSubrange(range, with: "\u{1B}[1;\(colour)m\(word)\u{1B}[0m")
      }
    }
    Console.write(text)
  }

  /// Shows a line of progress or advice, unless only errors are wanted.
  func note(_ text: String) {
    if threshold < .error { Console.write(text) }
  }

  /// Shows how far a long task is, in the place of what was shown before; on a terminal only.
  func progress(_ text: String) {
    guard threshold < .error, isatty(STDERR_FILENO) == 1 else { return }
    StandardError.write("\r\u{1B}[K\(text)")
  }

  private static let colours: [Diagnostic.Severity: String] = [
    .note: "36", .warning: "33", .error: "31",
  ]

  /// Whether standard error is a terminal that wants colours (https://no-color.org).
  private static let hasColours =
    isatty(STDERR_FILENO) == 1
    && (ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty
    && ProcessInfo.processInfo.environment["TERM"] != "dumb"

  private static func write(_ text: String) {
    StandardError.write(text + "\n")
  }
}
