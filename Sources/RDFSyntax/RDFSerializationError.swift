public import RDFModel

/// Why a dataset cannot be written in a format; nothing has been written then.
public struct RDFSerializationError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What the format cannot hold.
  public enum Kind: Hashable, Sendable {
    /// The format has no named graphs.
    case namedGraph
    /// The subject is a literal or a triple term.
    case subject
    /// The name of a graph is a literal or a triple term.
    case graphName
    /// An IRI is relative or has a character that no RDF syntax allows.
    case malformedIRI(String)
    /// A language tag is not well-formed.
    case malformedLanguageTag(String)
    /// A literal of `rdf:langString` or `rdf:dirLangString` without a language tag.
    case missingLanguageTag
    /// The predicate has no split into a namespace and an XML name (RDF/XML).
    case predicateWithoutName
    /// The predicate is a name that RDF/XML keeps for its own grammar, or in the XML namespaces.
    case reservedPredicate
    /// A character that XML 1.0 does not allow, by its code point.
    case characterNotInXML(UInt32)
    /// The format has no triple terms.
    case tripleTerm
    /// The format has no base direction.
    case baseDirection
    /// A literal of `rdf:JSON` whose lexical form is not JSON (JSON-LD).
    case malformedJSONLiteral
    /// An IRI that the context would make another one of (JSON-LD).
    case confusedWithPrefix(String)
    /// The context that was given is not one; the text says why (JSON-LD).
    case malformedContext(String)
  }

  /// What the format cannot hold.
  public let kind: Kind
  /// The format.
  public let format: RDFFormat
  /// The first quad, in their order, that cannot be written.
  public let quad: Quad?

  /// One sentence without a full stop, with the triple.
  public var description: String {
    let place = quad.map { ": \($0)" } ?? ""
    return "\(reason)\(place)"
  }

  private var reason: String {
    switch kind {
    case .namedGraph: "\(format.name) has no named graphs"
    case .subject: "the subject is neither an IRI nor a blank node"
    case .graphName: "the name of the graph is neither an IRI nor a blank node"
    case .malformedIRI(let text): "<\(text)> is not an absolute IRI"
    case .malformedLanguageTag(let text): "\"\(text)\" is not a language tag"
    case .missingLanguageTag: "a language-tagged string has no language tag"
    case .predicateWithoutName:
      "RDF/XML needs a predicate that ends in an XML name"
    case .reservedPredicate: "RDF/XML keeps the name of this predicate for itself"
    case .characterNotInXML(let scalar):
      "XML has no character U+\(hexadecimal(scalar))"
    case .tripleTerm: "\(format.name) has no triple terms"
    case .baseDirection: "\(format.name) has no base direction"
    case .malformedJSONLiteral: "the lexical form of an rdf:JSON literal is not JSON"
    case .confusedWithPrefix(let iri): "the context would give <\(iri)> another meaning"
    case .malformedContext(let reason): reason
    }
  }

  private func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }
}
