/// Prefixes and the namespaces they stand for, in the order in which they were first bound.
public struct PrefixMap: Hashable, Sendable {
  /// A prefix and its namespace.
  public struct Binding: Hashable, Sendable {
    /// The prefix without the colon; may be empty.
    public let prefix: String
    /// The namespace.
    public let namespace: IRI
  }

  /// In the order in which the prefixes were first bound.
  public private(set) var bindings: [Binding] = []

  /// No prefixes.
  public init() {}

  /// Prefixes that the field knows under these names: `rdf`, `rdfs`, `owl`, `xsd`, `skos`,
  /// `dcterms`, `foaf`, `prov`, `dcat`, `org`, `oa`, `sh`, `eli`, `dqv`, `vcard`, `adms`.
  public static let standard: PrefixMap = {
    var map = PrefixMap()
    for (prefix, namespace) in standardBindings {
      map.bindings.append(Binding(prefix: prefix, namespace: IRI(trusted: namespace)))
    }
    return map
  }()

  /// The source is <https://prefix.cc>, which lists the names in use.
  private static let standardBindings = [
    ("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
    ("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
    ("owl", "http://www.w3.org/2002/07/owl#"),
    ("xsd", "http://www.w3.org/2001/XMLSchema#"),
    ("skos", "http://www.w3.org/2004/02/skos/core#"),
    ("dcterms", "http://purl.org/dc/terms/"),
    ("foaf", "http://xmlns.com/foaf/0.1/"),
    ("prov", "http://www.w3.org/ns/prov#"),
    ("dcat", "http://www.w3.org/ns/dcat#"),
    ("org", "http://www.w3.org/ns/org#"),
    ("oa", "http://www.w3.org/ns/oa#"),
    ("sh", "http://www.w3.org/ns/shacl#"),
    ("eli", "http://data.europa.eu/eli/ontology#"),
    ("dqv", "http://www.w3.org/ns/dqv#"),
    ("vcard", "http://www.w3.org/2006/vcard/ns#"),
    ("adms", "http://www.w3.org/ns/adms#"),
  ]

  /// The namespace of a prefix, if it is bound.
  public subscript(prefix: String) -> IRI? {
    bindings.first { UTF8Order.equal($0.prefix, prefix) }?.namespace
  }

  /// Binds a prefix; one that was bound keeps its place and gets the new namespace.
  /// - Throws: `RDFModelError.invalidPrefix` if Turtle cannot write the prefix.
  public mutating func bind(_ prefix: String, to namespace: IRI) throws(RDFModelError) {
    guard PrefixMap.isPrefix(prefix) else { throw .invalidPrefix(prefix) }
    let binding = Binding(prefix: prefix, namespace: namespace)
    if let index = bindings.firstIndex(where: { UTF8Order.equal($0.prefix, prefix) }) {
      bindings[index] = binding
    } else {
      bindings.append(binding)
    }
  }

  /// Whether Turtle can write a prefix (production `PN_PREFIX`, or nothing).
  public static func isPrefix(_ text: String) -> Bool {
    let scalars = Array(text.unicodeScalars)
    guard let first = scalars.first, let last = scalars.last else { return true }
    return NameCharacter.isBase(first) && last != "."
      && scalars.allSatisfy { $0 == "." || NameCharacter.isName($0) }
  }
}
