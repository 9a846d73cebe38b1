internal import RDFModel

/// A predicate or class as the name of an XML element: a namespace and a local name.
struct XMLName: Hashable {
  let namespace: [UInt8]
  let local: [UInt8]

  /// The longest local name that an IRI ends in; nil if it ends in none.
  ///
  /// Names stay within ASCII, which is inside every edition of XML 1.0: a letter or `_`, then letters,
  /// digits, `_`, `-` and `.`.
  init?(_ iri: ArraySlice<UInt8>) {
    var start = iri.endIndex
    var name: Int?
    while start > iri.startIndex, XMLName.isNameByte(iri[start - 1]) {
      start -= 1
      if XMLName.isStartByte(iri[start]) { name = start }
    }
    guard let cut = name, cut > iri.startIndex else { return nil }
    namespace = Array(iri[..<cut])
    local = Array(iri[cut...])
  }

  private static func isStartByte(_ byte: UInt8) -> Bool {
    Letters.isAlphanumeric(byte) && byte > UInt8(ascii: "9") || byte == UInt8(ascii: "_")
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    Letters.isAlphanumeric(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: ".")
  }
}
