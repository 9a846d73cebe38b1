import MarkupReading
import SourceText

extension MarkupDocument {
  /// The document that XML says.
  /// - Parameter bytes: UTF-8, whatever the declaration says.
  /// - Throws: `MarkupError` if it is not well-formed or asks for too much.
  static func reading(
    xml bytes: [UInt8], as document: consuming MarkupDocument
  ) throws(MarkupError) -> MarkupDocument {
    var document = document
    var reader = MarkupReader()
    var tape = MarkupTape()
    var start = 0
    while start < bytes.count {
      let end = min(bytes.count, start + MarkupReader.chunkLength)
      try reader.read(bytes.span.extracting(start..<end), into: &tape)
      document.read(tape)
      start = end
    }
    try reader.finish(into: &tape)
    document.read(tape)
    document.finish()
    return document
  }

  /// The document that HTML says.
  static func reading(html bytes: [UInt8]) -> MarkupDocument {
    var document = MarkupDocument(.html)
    document.read(HTMLReader().read(bytes))
    document.finish()
    return document
  }
}

/// What the first tag of a text says it is.
enum MarkupKind {
  case html
  case officialPublication
  /// Other XML; the name of its root.
  case otherXML(String)

  /// The roots of official publications.
  private static let publicationRoots: Set<String> = [
    "officiele-publicatie", "kamerstuk", "kamervragen", "handelingen", "staatscourant",
    "staatsblad",
    "stcart", "stb", "kamerwrk", "vraagdoc", "tractatenblad", "trblad", "toestand", "wet-besluit",
    "handeling", "verslag", "antwoorddoc", "bijlage", "wetgeving", "ministeriele-regeling",
  ]

  /// The elements that pieces of HTML begin with.
  private static let htmlElements: Set<String> = [
    "html", "head", "body", "p", "div", "table", "h1", "h2", "h3", "h4", "ul", "ol", "span", "a",
    "section", "article", "main", "meta", "title", "br", "b", "strong", "em", "tr", "tbody",
  ]

  /// What a text is by its first tag; nil if it is no markup.
  init?(_ text: [UInt8]) {
    let head = text.prefix(4096)
    let start = head.drop { Spaces.isASCII($0) || [0xEF, 0xBB, 0xBF].contains($0) }
    guard start.first == UInt8(ascii: "<") else { return nil }
    let words = String(decoding: start.prefix(64), as: UTF8.self)
    guard let name = MarkupKind.firstElement(of: start) else {
      guard words.lowercased().hasPrefix("<!doctype html") else { return nil }
      self = .html
      return
    }
    if MarkupKind.htmlElements.contains(name.lowercased()) {
      self = .html
    } else if MarkupKind.publicationRoots.contains(name) {
      self = .officialPublication
    } else if words.hasPrefix("<?xml") {
      self = .otherXML(name)
    } else {
      return nil
    }
  }

  /// The name of the first element, behind declarations and comments.
  private static func firstElement(of text: ArraySlice<UInt8>) -> String? {
    let isLetter: (UInt8) -> Bool = { ($0 | 0x20) &- 0x61 < 26 }
    guard
      let start = text.indices.dropLast().first(where: {
        text[$0] == UInt8(ascii: "<") && isLetter(text[$0 + 1])
      })
    else { return nil }
    let name = text[(start + 1)...].prefix { !Spaces.isASCII($0) && !"/>".utf8.contains($0) }
    return String(decoding: name, as: UTF8.self)
  }
}
