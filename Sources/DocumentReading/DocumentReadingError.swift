public import SourceText

/// Why a document could not be read at all.
public struct DocumentReadingError: Error, Hashable, Sendable {
  /// What is wrong, where, and what to do.
  public let diagnostic: Diagnostic

  /// The file the place is in, if its bytes are text.
  public let file: SourceFile?

  init(
    _ id: String, _ message: String, in file: SourceFile, at range: Range<Int>, remedy: String,
    isText: Bool = true
  ) {
    diagnostic = Diagnostic(
      id: id, severity: .error, message: message,
      place: Diagnostic.Place(file: file.name, range: range), remedy: remedy)
    self.file = file
  }

  /// A file of a format that is not read; it has no places.
  init(_ message: String, of file: String, remedy: String) {
    diagnostic = Diagnostic(
      id: "RPT002", severity: .error, message: message,
      place: Diagnostic.Place(file: file, range: 0..<0), remedy: remedy)
    self.file = nil
  }

  /// Whether two errors say the same.
  public static func == (left: Self, right: Self) -> Bool { left.diagnostic == right.diagnostic }

  /// Hashes what the error says.
  public func hash(into hasher: inout Hasher) { hasher.combine(diagnostic) }
}

/// Why a document could not be converted.
public struct DocumentConversionError: Error, Hashable, Sendable {
  /// What is wrong.
  public let message: String
  /// What to do.
  public let remedy: String

  /// An error.
  public init(_ message: String, remedy: String) {
    self.message = message
    self.remedy = remedy
  }
}
