/// Why a document could not be read any further, and where.
public struct MarkupError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong.
  public enum Kind: Hashable, Sendable {
    /// The document is not well-formed (XML 1.0, section 2.1; Namespaces in XML 1.0, section 7).
    case malformed
    /// The document ends too early.
    case unexpectedEnd
    /// The bytes are not of the encoding.
    case invalidEncoding
    /// The encoding, or an entity that is declared outside the document or has markup, is not read.
    case unsupported
    /// One of `MarkupLimits` is exceeded.
    case limitExceeded
  }

  /// What is wrong.
  public let kind: Kind
  /// Byte offsets in the document as UTF-8, 0-based, end exclusive.
  public let range: Range<Int>
  /// One sentence without a full stop.
  public let message: String

  /// The message.
  public var description: String { message }

  init(_ kind: Kind, _ range: Range<Int>, _ message: String) {
    self.kind = kind
    self.range = range
    self.message = message
  }
}
