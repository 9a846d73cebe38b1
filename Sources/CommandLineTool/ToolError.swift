import RDFSyntax
import SourceText

/// The exit statuses of the tool.
enum ExitStatus: Int32 {
  /// All went well; findings, if any, are below error level.
  case good = 0
  /// Findings at error level, or any with `--strict`.
  case findings = 1
  /// The command line is wrong.
  case usage = 2
  /// An input cannot be read.
  case unreadableInput = 3
  /// An output cannot be written.
  case cannotWrite = 4
}

/// Why a command stopped: the message and the exit status.
struct ToolError: Error {
  let status: ExitStatus
  let diagnostic: Diagnostic
  /// The file of the place, for line, column and caret.
  var file: SourceFile?
  /// The whole message, if it is not made from the diagnostic.
  var text: String?

  init(_ status: ExitStatus, _ diagnostic: Diagnostic, file: SourceFile? = nil) {
    self.status = status
    self.diagnostic = diagnostic
    self.file = file
  }

  /// The error of a document that was read piece by piece, with its own excerpt.
  init(_ status: ExitStatus, _ error: RDFSyntaxError) {
    self.init(status, error.diagnostic)
    text = error.description
  }

  /// An input cannot be read.
  static func unreadable(_ name: String, _ reason: String, remedy: String? = nil) -> ToolError {
    ToolError(
      .unreadableInput,
      Diagnostic(
        id: "IO001", severity: .error, message: "cannot read \(name): \(reason)", remedy: remedy))
  }

  /// An output cannot be written.
  static func unwritable(_ name: String, _ reason: String, remedy: String? = nil) -> ToolError {
    ToolError(
      .cannotWrite,
      Diagnostic(
        id: "IO002", severity: .error, message: "cannot write \(name): \(reason)", remedy: remedy))
  }

  /// The command line asks for what cannot be.
  static func usage(_ message: String, remedy: String? = nil) -> ToolError {
    ToolError(
      .usage, Diagnostic(id: "CLI001", severity: .error, message: message, remedy: remedy))
  }
}
