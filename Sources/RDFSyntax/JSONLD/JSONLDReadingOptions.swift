/// What JSON-LD makes of text with a base direction (JSON-LD 1.1 API, section 9.4.5).
public enum JSONLDBaseDirection: String, Hashable, Sendable, CaseIterable {
  /// A literal whose datatype names language and direction, in <https://www.w3.org/ns/i18n#>.
  case i18nDatatype = "i18n-datatype"
  /// A blank node with `rdf:value`, `rdf:language` and `rdf:direction`.
  case compoundLiteral = "compound-literal"
  /// A directional language-tagged string (RDF 1.2); text without a language loses its direction.
  case directionalString = "directional-string"
}

/// How JSON-LD is read.
public struct JSONLDReadingOptions: Sendable {
  /// The version whose rules hold.
  public enum ProcessingMode: String, Hashable, Sendable, CaseIterable {
    case jsonLD10 = "json-ld-1.0"
    case jsonLD11 = "json-ld-1.1"
  }

  /// The documents of remote contexts by their IRIs; any other remote context is an error, for
  /// nothing is fetched.
  public var contexts: [String: [UInt8]] = [:]

  /// A document with a context that holds before that of the document that is read.
  public var expandContext: [UInt8]?

  /// The version whose rules hold.
  public var processingMode = ProcessingMode.jsonLD11

  /// What becomes of base directions; nil leaves them out, as JSON-LD 1.1 does if nothing is asked.
  public var baseDirection: JSONLDBaseDirection?

  /// No remote contexts, JSON-LD 1.1.
  public init() {}
}
