import MarkupReading
import SourceText

/// Reads documents of any of the formats, told by their content and not by their names.
public struct DocumentReader: Sendable {
  /// Gives the lines of a PDF document as `pdftotext -bbox-layout` (poppler) writes them, as XHTML.
  public typealias PDFConverter = @Sendable ([UInt8]) throws(DocumentConversionError) -> [UInt8]

  private let convertPDF: PDFConverter?

  /// A reader.
  /// - Parameter convertPDF: what PDF documents are converted by; without it they are refused.
  public init(convertPDF: PDFConverter? = nil) { self.convertPDF = convertPDF }

  /// What was read of a document.
  private struct Parts {
    let format: DocumentFormat
    let builder: DocumentBuilder
    var title: String?
    var metadata: [DocumentMetadata] = []
    /// The source as UTF-8; nil if places are in the plain text.
    var source: TextEncoding.Decoded?
  }

  /// Reads a document.
  /// - Parameters:
  ///   - bytes: the file.
  ///   - name: what messages call it.
  /// - Throws: `DocumentReadingError` if it cannot be read; anything less is a diagnostic of the document.
  public func read(
    _ bytes: [UInt8], name: String
  ) throws(DocumentReadingError) -> SourceDocument {
    if let (format, remedy) = DocumentFormat.refusal(of: bytes) {
      throw DocumentReadingError("this is \(format), which is not read", of: name, remedy: remedy)
    }
    let parts =
      OfficeDocument.isArchive(bytes)
      ? try office(bytes, name: name)
      : bytes.starts(with: "%PDF-".utf8)
        ? try pdf(bytes, name: name)
        : try text(TextEncoding.decode(bytes, name: name), name: name)
    let builder = parts.builder
    let file = SourceFile(name: name, bytes: parts.source?.bytes ?? builder.text)
    guard builder.blocks.contains(where: { !$0.range.isEmpty }) else {
      throw DocumentReadingError(
        "RPT001", "the file is empty", in: file, at: 0..<0,
        remedy: "give the text of a progress report")
    }
    return SourceDocument(
      file: file, format: parts.format, text: builder.text,
      map: parts.source == nil ? OffsetMap(identity: builder.text.count) : builder.map,
      blocks: builder.blocks, links: builder.links, title: parts.title,
      metadata: parts.metadata, diagnostics: parts.source?.diagnostics(name: name) ?? [])
  }

  private func office(_ bytes: [UInt8], name: String) throws(DocumentReadingError) -> Parts {
    do {
      let document = try OfficeDocument(bytes)
      return Parts(
        format: document.format, builder: document.builder, title: document.title)
    } catch {
      throw DocumentReadingError(error.message, of: name, remedy: error.remedy)
    }
  }

  private func pdf(_ bytes: [UInt8], name: String) throws(DocumentReadingError) -> Parts {
    guard let convertPDF else {
      throw DocumentReadingError(
        "this is a PDF document, which is not read here", of: name,
        remedy: "convert it first: pdftotext -layout FILE.pdf")
    }
    do {
      let document = PDFDocument(try PageLines.read(convertPDF(bytes)))
      return Parts(format: .pdf, builder: document.builder)
    } catch let error as DocumentConversionError {
      throw DocumentReadingError(error.message, of: name, remedy: error.remedy)
    } catch {
      throw DocumentReadingError(
        "the words of the PDF document cannot be read: \(error)", of: name,
        remedy: "save it anew, or give another format of it")
    }
  }

  /// What a text holds, by the format that its beginning tells.
  private func text(
    _ source: TextEncoding.Decoded, name: String
  ) throws(DocumentReadingError) -> Parts {
    switch MarkupKind(source.bytes) {
    case .html:
      let document = MarkupDocument.reading(html: source.bytes)
      return Parts(
        format: .html, builder: document.builder, title: document.title,
        metadata: document.metadata, source: source)
    case .officialPublication:
      do {
        let document = try MarkupDocument.reading(
          xml: source.bytes, as: MarkupDocument(.officialPublication))
        return Parts(
          format: .officialPublication, builder: document.builder, title: document.title,
          metadata: document.metadata, source: source)
      } catch {
        throw DocumentReadingError(
          "RPT003", error.message, in: SourceFile(name: name, bytes: source.bytes),
          at: error.range, remedy: "check that the file was downloaded whole")
      }
    case .otherXML(let root):
      throw DocumentReadingError(
        "this is XML of a kind that is not read: its root is <\(root)>", of: name,
        remedy: "give the official publication (XML) or its page (HTML)")
    case nil:
      if let table = DelimitedText(source.bytes) {
        return Parts(format: .delimited, builder: table.builder, source: source)
      }
      var reader = PlainTextReader(source.bytes)
      return Parts(format: .plainText, builder: reader.read(), source: source)
    }
  }
}

extension TextEncoding.Decoded {
  /// Says that the text was converted, if it was.
  fileprivate func diagnostics(name: String) -> [Diagnostic] {
    encoding.map {
      [
        Diagnostic(
          id: "RPT011", severity: .note, message: "read as \($0)",
          place: Diagnostic.Place(file: name, range: 0..<0))
      ]
    } ?? []
  }
}
