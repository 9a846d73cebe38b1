internal import RDFModel

/// A text of a JSON document, compared by code points; `String` compares by canonical equivalence.
struct Text: Hashable, Comparable, Sendable, ExpressibleByStringLiteral {
  let value: String

  init(_ value: String) { self.value = value }

  init(stringLiteral value: String) { self.value = value }

  init(_ bytes: some Collection<UInt8>) { value = String(decoding: bytes, as: UTF8.self) }

  /// Equality of the UTF-8 bytes.
  static func == (left: Text, right: Text) -> Bool {
    left.value == right.value && left.value.utf8.elementsEqual(right.value.utf8)
  }

  /// In the order of the UTF-8 bytes.
  static func < (left: Text, right: Text) -> Bool {
    left.value.utf8.lexicographicallyPrecedes(right.value.utf8)
  }

  static func + (left: Text, right: Text) -> Text { Text(left.value + right.value) }

  /// Agrees with equality.
  func hash(into hasher: inout Hasher) { hasher.combine(value) }

  var isEmpty: Bool { value.isEmpty }

  var utf8: String.UTF8View { value.utf8 }

  /// Whether the text starts with another.
  func hasPrefix(_ other: Text) -> Bool {
    value.hasPrefix(other.value) && utf8.starts(with: other.utf8)
  }

  /// The parts before and after the first colon that is not the first character.
  var splitAtColon: (prefix: Text, suffix: Text)? {
    guard let colon = value.utf8.dropFirst().firstIndex(of: UInt8(ascii: ":")) else { return nil }
    return (Text(String(value[..<colon])), Text(String(value[value.utf8.index(after: colon)...])))
  }

  /// Whether the text is that of a blank node identifier.
  var isBlankNodeIdentifier: Bool { value.utf8.starts(with: "_:".utf8) }

  /// Whether the text starts like an absolute IRI: a scheme and a colon.
  var hasScheme: Bool {
    var isFirst = true
    for byte in value.utf8 {
      if byte == UInt8(ascii: ":") { return !isFirst }
      if !IRI.isSchemeByte(byte, isFirst: isFirst) { return false }
      isFirst = false
    }
    return false
  }

  /// Whether the text is an absolute IRI that RDF allows: none of the characters that no IRI has, and
  /// one fragment at most.
  var isWellFormedIRI: Bool {
    guard hasScheme else { return false }
    var marks = 0
    for byte in value.utf8 {
      if IRI.isForbidden(byte) { return false }
      if byte == UInt8(ascii: "#") { marks += 1 }
    }
    return marks <= 1
  }

  /// Whether the text contains a byte.
  func contains(_ byte: Character) -> Bool {
    guard let byte = byte.asciiValue else { return false }
    return value.utf8.contains(byte)
  }
}
