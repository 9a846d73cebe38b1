import MarkupReading

/// A document that is a zip archive of XML: a Word document, an OpenDocument text or an Excel workbook.
struct OfficeDocument {
  /// Why a document cannot be read.
  struct Failure: Error {
    let message: String
    var remedy = "open the document and save it again"
  }

  let format: DocumentFormat
  let builder: DocumentBuilder
  /// The title in the metadata.
  let title: String?

  /// Whether a file is a zip archive.
  static func isArchive(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) }

  /// The parts of an archive that are read.
  private static func isWanted(_ name: String) -> Bool {
    name == "content.xml" || name == "meta.xml"
      || ["word/", "xl/", "docProps/"].contains(where: name.hasPrefix)
        && (name.hasSuffix(".xml") || name.hasSuffix(".rels"))
  }

  /// The document in an archive.
  /// - Throws: `Failure` if the archive or the document in it is broken, or there is none.
  init(_ bytes: [UInt8]) throws(Failure) {
    let archive: ZipArchive
    do {
      archive = try ZipArchive(bytes, reading: OfficeDocument.isWanted)
    } catch {
      throw Failure(message: "the archive cannot be read: \(error.message)")
    }
    do {
      if let document = archive.files["word/document.xml"] {
        try self.init(word: document, archive)
      } else if let content = archive.files["content.xml"] {
        try self.init(openDocument: content, archive)
      } else if let workbook = archive.files["xl/workbook.xml"] {
        self.init(
          format: .spreadsheet, builder: try Workbook(workbook, archive).builder, title: nil)
      } else {
        self.init(format: .plainText, builder: DocumentBuilder(), title: nil)
      }
    } catch {
      throw Failure(message: "the document in the archive is broken: \(error.message)")
    }
    if format == .plainText {
      throw Failure(
        message: "the archive holds no Word document, OpenDocument text or Excel workbook",
        remedy: "unpack it and give the files in it")
    }
  }

  private init(format: DocumentFormat, builder: DocumentBuilder, title: String?) {
    self.format = format
    self.builder = builder
    self.title = title
  }

  private init(word document: [UInt8], _ archive: ZipArchive) throws(MarkupError) {
    var notes: [String: [UInt8]] = [:]
    for part in ["word/footnotes.xml", "word/endnotes.xml"] {
      if let file = archive.files[part] {
        notes.merge(try NoteTexts.read(file), uniquingKeysWith: { first, _ in first })
      }
    }
    let relationships = archive.files["word/_rels/document.xml.rels"]
    let links = try relationships.map(Relationships.read) ?? [:]
    let markup = try MarkupDocument.reading(
      xml: document, as: MarkupDocument(.word, notes: notes, linkTargets: links))
    self.init(
      format: .word, builder: markup.builder,
      title: try archive.files["docProps/core.xml"].flatMap(MetadataTitle.read))
  }

  private init(openDocument content: [UInt8], _ archive: ZipArchive) throws(MarkupError) {
    let markup = try MarkupDocument.reading(xml: content, as: MarkupDocument(.openDocument))
    self.init(
      format: .openDocument, builder: markup.builder,
      title: try archive.files["meta.xml"].flatMap(MetadataTitle.read))
  }
}

/// The words of the notes of a Word document, by their ids.
private enum NoteTexts {
  static func read(_ xml: [UInt8]) throws(MarkupError) -> [String: [UInt8]] {
    var notes: [String: [UInt8]] = [:]
    var note: String?
    try XMLWalk.read(xml) { element in
      switch element {
      case .start("footnote", let value), .start("endnote", let value): note = value("id")
      case .text(let text, let parent):
        if parent == "t", let note { notes[note, default: []] += text }
      default: break
      }
    }
    return notes
  }
}

/// The targets of the links of a part, by their ids (ECMA-376, part 2, section 9.3).
enum Relationships {
  static func read(_ xml: [UInt8]) throws(MarkupError) -> [String: String] {
    var targets: [String: String] = [:]
    try XMLWalk.read(xml) { element in
      if case .start("Relationship", let value) = element, let id = value("Id") {
        targets[id] = value("Target")
      }
    }
    return targets
  }
}

/// The title in the metadata of an archive.
private enum MetadataTitle {
  static func read(_ xml: [UInt8]) throws(MarkupError) -> String? {
    var title = ""
    try XMLWalk.read(xml) { element in
      if case .text(let text, "title") = element { title += String(decoding: text, as: UTF8.self) }
    }
    return title.isEmpty ? nil : title
  }
}

/// Walks over small XML files.
enum XMLWalk {
  /// What is met.
  enum Element {
    /// A start tag: its local name, and the values of its attributes by their local names.
    case start(String, value: (String) -> String?)
    /// A text, and the local name of the element it stands in.
    case text(ArraySlice<UInt8>, in: String)
    /// An end tag.
    case end(String)
  }

  static func read(_ xml: [UInt8], _ take: (Element) -> Void) throws(MarkupError) {
    var reader = MarkupReader()
    var tape = MarkupTape()
    var open: [String] = []
    var start = 0
    while start <= xml.count {
      let end = min(xml.count, start + MarkupReader.chunkLength)
      if start < end {
        try reader.read(xml.span.extracting(start..<end), into: &tape)
      } else {
        try reader.finish(into: &tape)
      }
      for event in tape.events {
        switch event.kind {
        case .startElement:
          let name = String(decoding: tape.nameBytes[tape.names[event.name].local], as: UTF8.self)
          open.append(name)
          take(.start(name, value: { [tape] in tape.value($0, of: event) }))
        case .endElement: take(.end(open.popLast() ?? ""))
        case .text: take(.text(tape.bytes[event.text], in: open.last ?? ""))
        case .comment, .processingInstruction: break
        }
      }
      if start == xml.count { return }
      start = end
    }
  }
}
