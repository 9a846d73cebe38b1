/// The formats that documents are read from.
public enum DocumentFormat: String, Hashable, Sendable, CaseIterable {
  case plainText = "plain text"
  case delimited = "delimited text"
  case html = "HTML"
  case officialPublication = "official publication (XML)"
  case word = "Word document"
  case openDocument = "OpenDocument text"
  case spreadsheet = "Excel workbook"
  case pdf = "PDF"

  /// Formats that are told apart from others but not read, by the bytes they start with, and what to do instead.
  private static let refused: [(start: [UInt8], name: String, remedy: String)] = [
    (
      [0xD0, 0xCF, 0x11, 0xE0], "an Office 97 document (.doc, .xls)",
      "open it in a word processor and save it as .docx or .xlsx"
    ),
    (Array("{\\rtf".utf8), "a Rich Text document", "save it as .docx or as plain text"),
    ([0x89, 0x50, 0x4E, 0x47], "a picture (PNG)", "give the document as text"),
    ([0xFF, 0xD8, 0xFF], "a picture (JPEG)", "give the document as text"),
    ([0x1F, 0x8B], "a file compressed by gzip", "decompress it first: gunzip FILE"),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "a file compressed by xz", "decompress it first: unxz FILE"),
  ]

  /// What a file is that is not read, with a remedy; nil if its first bytes do not tell.
  static func refusal(of bytes: [UInt8]) -> (name: String, remedy: String)? {
    refused.first { bytes.starts(with: $0.start) }.map { ($0.name, $0.remedy) }
  }
}
