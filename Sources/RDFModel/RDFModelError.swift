/// Why a term cannot be made.
public enum RDFModelError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The text is not an absolute IRI (RFC 3987); the reason says what is wrong with it.
  case invalidIRI(String, reason: String)
  /// The text is not a well-formed language tag (BCP 47, section 2.2.9).
  case invalidLanguageTag(String)
  /// The text is not a prefix of a prefixed name (Turtle 1.1, production `PN_PREFIX`).
  case invalidPrefix(String)

  /// One sentence without a full stop.
  public var description: String {
    switch self {
    case .invalidIRI(let text, let reason): "<\(text)> is not an IRI: \(reason)"
    case .invalidLanguageTag(let text): "\"\(text)\" is not a language tag"
    case .invalidPrefix(let text): "\"\(text)\" is not a prefix"
    }
  }
}
