internal import RDFModel

/// How IRIs are shortened: the prefixes that a document uses, and the prefixed name of each IRI.
struct PrefixedNames {
  private let terms: TermDictionary
  /// Longest namespaces first, so that the longest match is found first.
  private let candidates: [PrefixMap.Binding]
  /// The prefixed names of IRIs, nil for those without one.
  private var names: [TermID: [UInt8]?] = [:]
  private var used: Set<String> = []

  init(_ terms: TermDictionary, _ prefixes: PrefixMap) {
    self.terms = terms
    candidates = prefixes.bindings.filter { !$0.namespace.value.isEmpty }.sorted {
      let counts = ($0.namespace.value.utf8.count, $1.namespace.value.utf8.count)
      if counts.0 != counts.1 { return counts.0 > counts.1 }
      return $0.prefix.utf8.lexicographicallyPrecedes($1.prefix.utf8)
    }
  }

  /// The prefixed name of an IRI, if a prefix fits and Turtle can write what is left.
  mutating func name(of id: TermID) -> [UInt8]? {
    if let known = names[id] { return known }
    let name = makeName(of: id)
    names[id] = .some(name)
    return name
  }

  /// The bindings of the prefixes that were used, in the order of their names.
  var usedBindings: [PrefixMap.Binding] {
    candidates.filter { used.contains($0.prefix) }.sorted {
      $0.prefix.utf8.lexicographicallyPrecedes($1.prefix.utf8)
    }
  }

  private mutating func makeName(of id: TermID) -> [UInt8]? {
    let iri = terms.bytes[terms.range(of: id)]
    for binding in candidates where iri.starts(with: binding.namespace.value.utf8) {
      let local = iri.dropFirst(binding.namespace.value.utf8.count)
      guard PrefixedNames.isLocalName(local) else { continue }
      used.insert(binding.prefix)
      return Array(binding.prefix.utf8) + [UInt8(ascii: ":")] + local
    }
    return nil
  }

  /// Whether the local part can be written without escapes.
  ///
  /// A part of the production `PN_LOCAL`: ASCII letters, digits, `_` and `-` (not first), so that
  /// every reader takes it alike.
  private static func isLocalName(_ local: ArraySlice<UInt8>) -> Bool {
    guard let first = local.first else { return false }
    return first != UInt8(ascii: "-")
      && local.allSatisfy {
        Letters.isAlphanumeric($0) || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-")
      }
  }
}
