internal import RDFModel

/// Letters and digits of ASCII.
enum Letters {
  @inline(__always)
  static func isAlphanumeric(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }

  @inline(__always)
  static func hexadecimalValue(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a")) + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A")) + 10
    default: nil
    }
  }
}

/// Finds where names of Turtle end, in valid UTF-8.
enum NameScanner {
  /// The scalar at an index and how many bytes it has.
  static func scalar(_ bytes: Span<UInt8>, _ index: Int) -> (scalar: Unicode.Scalar, length: Int) {
    let first = bytes[index]
    if first < 0x80 { return (Unicode.Scalar(first), 1) }
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard index + length <= bytes.count else { return ("\u{FFFD}", bytes.count - index) }
    var value = UInt32(first) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
    for offset in 1..<length { value = value << 6 | UInt32(bytes[index + offset] & 0x3F) }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }

  /// How many bytes the `PN_CHARS` at an index has, or 0 if it is none.
  @inline(__always)
  private static func nameLength(_ bytes: Span<UInt8>, _ index: Int) -> Int {
    let byte = bytes[index]
    if byte < 0x80 {
      return Letters.isAlphanumeric(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
        ? 1 : 0
    }
    let (scalar, length) = scalar(bytes, index)
    return NameCharacter.isName(scalar) ? length : 0
  }

  /// How many bytes the `PN_CHARS_BASE` at an index has, or 0 if it is none.
  private static func baseLength(_ bytes: Span<UInt8>, _ index: Int) -> Int {
    let (scalar, length) = scalar(bytes, index)
    return NameCharacter.isBase(scalar) ? length : 0
  }

  /// The end of `PN_PREFIX ::= PN_CHARS_BASE ((PN_CHARS | '.')* PN_CHARS)?`; full stops at the end count.
  static func prefixEnd(_ bytes: Span<UInt8>, from start: Int) -> Int {
    guard start < bytes.count else { return start }
    var index = start + baseLength(bytes, start)
    guard index > start else { return start }
    while index < bytes.count {
      let length = bytes[index] == UInt8(ascii: ".") ? 1 : nameLength(bytes, index)
      if length == 0 { break }
      index += length
    }
    return index
  }

  /// The end of `(PN_CHARS_U | [0-9]) ((PN_CHARS | '.')* PN_CHARS)?`, or the start if there is none.
  static func blankNodeLabelEnd(_ bytes: Span<UInt8>, from start: Int) -> Int {
    guard start < bytes.count else { return start }
    let first = bytes[start]
    var index = start
    if Letters.isAlphanumeric(first) || first == UInt8(ascii: "_") {
      index += 1
    } else {
      index += baseLength(bytes, start)
      if index == start { return start }
    }
    var end = index
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: ".") {
        index += 1
        continue
      }
      let length = nameLength(bytes, index)
      if length == 0 { break }
      index += length
      end = index
    }
    return end
  }

  /// The end of `PN_LOCAL`, or the start if there is none.
  static func localName(
    _ bytes: Span<UInt8>, from start: Int
  ) throws(SyntaxFault) -> (end: Int, hasEscapes: Bool) {
    var index = start
    var end = start
    var hasEscapes = false
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "."):
        if index == start { return (start, false) }
        index += 1
        continue
      case UInt8(ascii: "-") where index == start: return (start, false)
      case UInt8(ascii: ":"): index += 1
      case UInt8(ascii: "%"):
        guard index + 2 < bytes.count, Letters.hexadecimalValue(bytes[index + 1]) != nil,
          Letters.hexadecimalValue(bytes[index + 2]) != nil
        else {
          throw SyntaxFault(
            .malformedName, index..<min(index + 3, bytes.count),
            "expected two hexadecimal digits after '%'")
        }
        index += 3
      case UInt8(ascii: "\\"):
        guard index + 1 < bytes.count, isLocalEscape(bytes[index + 1]) else {
          throw SyntaxFault(
            .malformedName, index..<min(index + 2, bytes.count),
            "expected one of _~.-!$&'()*+,;=/?#@% after '\\' in a name")
        }
        hasEscapes = true
        index += 2
      default:
        let length = nameLength(bytes, index)
        if length == 0 { return (end, hasEscapes) }
        if index == start, byte >= 0x80, baseLength(bytes, index) == 0 { return (start, false) }
        index += length
      }
      end = index
    }
    return (end, hasEscapes)
  }

  /// Whether `PN_LOCAL_ESC` allows a character after the backslash.
  static func isLocalEscape(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "."), UInt8(ascii: "-"),
      UInt8(ascii: "!"), UInt8(ascii: "$"), UInt8(ascii: "&"), UInt8(ascii: "'"),
      UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "*"), UInt8(ascii: "+"),
      UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "="), UInt8(ascii: "/"),
      UInt8(ascii: "?"), UInt8(ascii: "#"), UInt8(ascii: "@"), UInt8(ascii: "%"):
      true
    default: false
    }
  }
}
