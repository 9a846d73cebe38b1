/// A well-formed language tag (BCP 47), kept in the case in which it was written.
public struct LanguageTag: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The tag as it was written, such as `nl` or `en-GB`.
  public let value: String

  /// Checks the shape of a tag: subtags of 1 to 8 letters and digits, the first of letters only.
  /// - Throws: `RDFModelError.invalidLanguageTag`.
  public init(_ value: String) throws(RDFModelError) {
    guard LanguageTag.isWellFormed(value.utf8) else { throw .invalidLanguageTag(value) }
    self.value = value
  }

  /// Takes a text that is known to be a language tag, such as a constant; writers refuse it if it is not.
  public init(trusted value: String) {
    self.value = value
  }

  /// The tag as it was written.
  public var description: String { value }

  /// In the order of the UTF-8 bytes.
  public static func < (left: LanguageTag, right: LanguageTag) -> Bool {
    UTF8Order.precedes(left.value, right.value)
  }

  /// Equality of the tags as written; BCP 47 makes them ASCII.
  public static func == (left: LanguageTag, right: LanguageTag) -> Bool {
    UTF8Order.equal(left.value, right.value)
  }

  /// Agrees with equality.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(value)
  }

  /// Whether bytes are subtags of 1 to 8 letters and digits, joined by hyphens, the first of letters only.
  public static func isWellFormed(_ bytes: some Sequence<UInt8>) -> Bool {
    var length = 0
    var isFirst = true
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
        length += 1
      case UInt8(ascii: "0")...UInt8(ascii: "9") where !isFirst:
        length += 1
      case UInt8(ascii: "-") where length > 0:
        length = 0
        isFirst = false
      default: return false
      }
      if length > 8 { return false }
    }
    return length > 0
  }
}
