public import SourceText

/// Why a report could not be read at all.
public enum ReportReadingError: Error, Hashable, Sendable {
  /// The file holds nothing but white space.
  case empty(file: String)
  /// The file is not text: it holds NUL bytes.
  case binary(file: String, offset: Int)
  /// The bytes are not UTF-8 from an offset on.
  case notUTF8(file: String, range: Range<Int>)
  /// No table with the columns action, description and state of affairs.
  case noTable(file: String)

  /// The error as a message to a user.
  public var diagnostic: Diagnostic {
    switch self {
    case .empty(let file):
      Diagnostic(
        id: "RPT001", severity: .error, message: "the report is empty",
        place: Diagnostic.Place(file: file, range: 0..<0),
        remedy: "give the text of a progress report, as UTF-8")
    case .binary(let file, let offset):
      Diagnostic(
        id: "RPT002", severity: .error, message: "the report is not text: it holds NUL bytes",
        place: Diagnostic.Place(file: file, range: offset..<(offset + 1)),
        remedy: "save the page as plain text (UTF-8) and give that file")
    case .notUTF8(let file, let range):
      Diagnostic(
        id: "RPT003", severity: .error, message: "the report is not UTF-8 from here on",
        place: Diagnostic.Place(file: file, range: range),
        remedy: "convert it first, for example: iconv -f WINDOWS-1252 -t UTF-8 REPORT.txt")
    case .noTable(let file):
      Diagnostic(
        id: "RPT004", severity: .error,
        message: "no table of actions found: no header cells \"Actie\", \"Omschrijving\", "
          + "\"Stand van zaken\" one after the other",
        place: Diagnostic.Place(file: file, range: 0..<0),
        remedy:
          "give the appendix itself, with the table's header; for the references of any other "
          + "text use \"verwijsgraaf recognize\"")
    }
  }
}
