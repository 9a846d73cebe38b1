/// Takes the escapes out of strings, IRIs and names.
enum Unescaping {
  /// Appends a string with `ECHAR` and `UCHAR` taken out.
  /// - Parameter allowsCharacters: whether `ECHAR` is allowed: in strings, not in IRIs.
  static func append(
    _ bytes: Span<UInt8>, _ range: Range<Int>, allowsCharacters: Bool, to result: inout [UInt8]
  ) throws(SyntaxFault) {
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      if byte != UInt8(ascii: "\\") {
        result.append(byte)
        index += 1
        continue
      }
      let mark = index + 1 < range.upperBound ? bytes[index + 1] : 0
      switch mark {
      case UInt8(ascii: "u"):
        index = try appendScalar(bytes, index, range.upperBound, digits: 4, to: &result)
      case UInt8(ascii: "U"):
        index = try appendScalar(bytes, index, range.upperBound, digits: 8, to: &result)
      default:
        guard allowsCharacters, let character = character(mark) else {
          throw SyntaxFault(
            allowsCharacters ? .malformedString : .malformedIRI,
            index..<min(index + 2, range.upperBound),
            allowsCharacters
              ? "expected one of t b n r f \" ' \\ u U after '\\'" : "expected u or U after '\\'")
        }
        result.append(character)
        index += 2
      }
    }
  }

  /// `ECHAR ::= '\' [tbnrf\"']`
  private static func character(_ mark: UInt8) -> UInt8? {
    switch mark {
    case UInt8(ascii: "t"): 0x09
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "f"): 0x0C
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "\\"): mark
    default: nil
    }
  }

  /// `UCHAR ::= '\u' HEX HEX HEX HEX | '\U' HEX HEX HEX HEX HEX HEX HEX HEX`
  private static func appendScalar(
    _ bytes: Span<UInt8>, _ start: Int, _ limit: Int, digits: Int, to result: inout [UInt8]
  ) throws(SyntaxFault) -> Int {
    let end = start + 2 + digits
    var value: UInt32 = 0
    var index = start + 2
    while index < min(end, limit), let digit = Letters.hexadecimalValue(bytes[index]) {
      value = value << 4 | digit
      index += 1
    }
    guard index == end else {
      throw SyntaxFault(
        .malformedString, start..<min(end, limit), "expected \(digits) hexadecimal digits")
    }
    guard let scalar = Unicode.Scalar(value) else {
      throw SyntaxFault(.malformedString, start..<end, "the escape is not of a Unicode character")
    }
    result.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    return end
  }

  /// Appends a local name without the backslashes of `PN_LOCAL_ESC`.
  static func appendLocalName(
    _ bytes: Span<UInt8>, _ range: Range<Int>, to result: inout [UInt8]
  ) {
    for index in range where bytes[index] != UInt8(ascii: "\\") { result.append(bytes[index]) }
  }
}
