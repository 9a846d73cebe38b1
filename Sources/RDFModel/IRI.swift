/// An absolute IRI (RFC 3987), compared by its code points and never normalised.
public struct IRI: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The IRI as it was written, without angle brackets.
  public let value: String

  /// Checks that a text is an absolute IRI: it has a scheme, and none of the characters that RDF
  /// syntaxes forbid in IRIs (controls, space and `<>"{}|^` with backquote and backslash).
  /// - Throws: `RDFModelError.invalidIRI`.
  public init(_ value: String) throws(RDFModelError) {
    if let reason = IRI.flaw(of: value) {
      throw .invalidIRI(value, reason: reason)
    }
    self.value = value
  }

  /// Takes a text that is known to be an absolute IRI, such as a constant; writers refuse it if it is not.
  public init(trusted value: String) {
    self.value = value
  }

  /// The IRI as it was written.
  public var description: String { value }

  /// Code-point equality (RDF 1.1 Concepts, section 3.2).
  public static func == (left: IRI, right: IRI) -> Bool {
    UTF8Order.equal(left.value, right.value)
  }

  /// In the order of the UTF-8 bytes.
  public static func < (left: IRI, right: IRI) -> Bool {
    UTF8Order.precedes(left.value, right.value)
  }

  /// Agrees with code-point equality.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(value)
  }

  /// What keeps a text from being an absolute IRI, or nil.
  static func flaw(of value: String) -> String? {
    var hasScheme = false
    var isFirst = true
    for byte in value.utf8 {
      if IRI.isForbidden(byte) {
        return byte <= 0x20 ? "a space or control character" : "\"\(Unicode.Scalar(byte))\""
      }
      if !hasScheme {
        if byte == UInt8(ascii: ":"), !isFirst {
          hasScheme = true
        } else if !IRI.isSchemeByte(byte, isFirst: isFirst) {
          return "no scheme"
        }
        isFirst = false
      }
    }
    return hasScheme ? nil : "no scheme"
  }

  /// Whether RDF syntaxes forbid a byte in an IRI (Turtle 1.1, production `IRIREF`).
  @inlinable
  public static func isForbidden(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "{"),
      UInt8(ascii: "}"), UInt8(ascii: "|"), UInt8(ascii: "^"), UInt8(ascii: "`"),
      UInt8(ascii: "\\"):
      true
    default: false
    }
  }

  /// Whether a byte can stand in a scheme (RFC 3986, section 3.1).
  @inlinable
  public static func isSchemeByte(_ byte: UInt8, isFirst: Bool) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
      UInt8(ascii: "."):
      !isFirst
    default: false
    }
  }
}
