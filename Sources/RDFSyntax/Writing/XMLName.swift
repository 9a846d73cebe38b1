internal import MarkupReading
internal import RDFModel

/// A predicate or class as the name of an XML element: a namespace and a local name.
struct XMLName: Hashable {
  let namespace: [UInt8]
  let local: [UInt8]

  /// The longest local name that an IRI ends in; nil if it ends in none, or is nothing but a name.
  ///
  /// Names are those of XML 1.0, fourth edition, which are inside every edition.
  init?(_ iri: ArraySlice<UInt8>) {
    var start = iri.endIndex
    var name: Int?
    while start > iri.startIndex {
      let scalarStart = XMLName.scalarStart(iri, before: start)
      let scalar = XMLName.scalar(iri[scalarStart..<start])
      guard XMLNameCharacter.isName(scalar) else { break }
      start = scalarStart
      if XMLNameCharacter.isStart(scalar) { name = start }
    }
    guard let cut = name, cut > iri.startIndex else { return nil }
    namespace = Array(iri[..<cut])
    local = Array(iri[cut...])
  }

  /// Whether a text is a name without a colon.
  static func isName(_ text: String) -> Bool {
    XMLName(([UInt8(ascii: ":")] + Array(text.utf8))[...])?.local.elementsEqual(text.utf8) ?? false
  }

  private static func scalarStart(_ bytes: ArraySlice<UInt8>, before end: Int) -> Int {
    var start = end - 1
    while start > bytes.startIndex, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return start
  }

  private static func scalar(_ bytes: ArraySlice<UInt8>) -> Unicode.Scalar {
    NameScanner.scalar(Array(bytes).span, 0).scalar
  }
}
