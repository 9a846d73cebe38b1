import MarkupReading
import SourceText

/// Reads documents of any of the formats, told by their content and not by their names.
public struct DocumentReader: Sendable {
  /// A reader.
  public init() {}

  /// Reads a document.
  /// - Parameters:
  ///   - bytes: the file.
  ///   - name: what messages call it.
  /// - Throws: `DocumentReadingError` if it cannot be read; anything less is a diagnostic of the document.
  public func read(
    _ bytes: [UInt8], name: String
  ) throws(DocumentReadingError) -> SourceDocument {
    if let (format, remedy) = DocumentFormat.refusal(of: bytes) {
      throw DocumentReadingError(
        "RPT002", "this is \(format), which is not read",
        in: SourceFile(name: name, bytes: []), at: 0..<0, remedy: remedy, isText: false)
    }
    let decoded = try TextEncoding.decode(bytes, name: name)
    let file = SourceFile(name: name, bytes: decoded.bytes)
    let parts = try parts(of: file)
    guard parts.builder.blocks.contains(where: { !$0.range.isEmpty }) else {
      throw DocumentReadingError(
        "RPT001", "the file is empty", in: file, at: 0..<0,
        remedy: "give the text of a progress report")
    }
    return SourceDocument(
      file: file, format: parts.format, text: parts.builder.text, map: parts.builder.map,
      blocks: parts.builder.blocks, links: parts.builder.links, title: parts.title,
      diagnostics: decoded.diagnostics(name: name))
  }

  /// What a text holds, by the format that its beginning tells.
  private func parts(
    of file: SourceFile
  ) throws(DocumentReadingError) -> (
    format: DocumentFormat, builder: DocumentBuilder, title: String?
  ) {
    switch MarkupKind(file.bytes) {
    case .html:
      let document = MarkupDocument.reading(html: file.bytes)
      return (.html, document.builder, document.title)
    case .officialPublication:
      do {
        let document = try MarkupDocument.reading(
          xml: file.bytes, as: MarkupDocument(.officialPublication))
        return (.officialPublication, document.builder, document.title)
      } catch {
        throw DocumentReadingError(
          "RPT003", error.message, in: file, at: error.range,
          remedy: "check that the file was downloaded whole")
      }
    case .otherXML(let root):
      throw DocumentReadingError(
        "RPT002", "this is XML of a kind that is not read: its root is <\(root)>", in: file,
        at: 0..<1,
        remedy: "give the official publication (XML) or its page (HTML)")
    case nil:
      var reader = PlainTextReader(file.bytes)
      return (.plainText, reader.read(), nil)
    }
  }
}

extension TextEncoding.Decoded {
  /// Says that the text was converted, if it was.
  func diagnostics(name: String) -> [Diagnostic] {
    encoding.map {
      [
        Diagnostic(
          id: "RPT010", severity: .note, message: "read as \($0)",
          place: Diagnostic.Place(file: name, range: 0..<0))
      ]
    } ?? []
  }
}
