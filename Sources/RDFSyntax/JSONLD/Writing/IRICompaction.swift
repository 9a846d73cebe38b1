internal import RDFModel

/// IRI compaction (JSON-LD 1.1 API, section 6.2).
struct IRICompaction {
  let context: ActiveContext
  let processor: ContextProcessor
  private let inverse: InverseContext
  /// The neutral names of properties, types and datatypes that came up.
  private var neutralNames: [Text: Text] = [:]
  /// The prefixes that were used, in front of a name or, for their own namespace, alone.
  private(set) var usedPrefixes: Set<Text> = []

  init(_ context: ActiveContext, _ processor: ContextProcessor) {
    self.context = context
    self.processor = processor
    inverse = InverseContext(context)
  }

  /// An IRI that would be read as another one.
  struct Confusion: Error {
    let iri: Text
  }

  /// The name of a keyword: its first alias, or itself.
  func alias(_ keyword: Keyword) -> Text {
    inverse.term(for: keyword.text, in: ["@none"], .any, ["@none"]) ?? keyword.text
  }

  /// The identifier of a node.
  mutating func id(_ iri: Text) throws(Confusion) -> Text {
    if iri.isBlankNodeIdentifier { return iri }
    let name = withPrefix(iri, toVocabulary: false) ?? iri
    guard try meaning(name, toVocabulary: false) == iri else { throw Confusion(iri: iri) }
    return name
  }

  /// A type or datatype, or a value of a property whose values are terms.
  mutating func name(_ iri: Text) throws(Confusion) -> Text {
    if let term = inverse.term(for: iri, in: ["@none"], .any, ["@none"]) {
      usedPrefixes.insert(term)
      return term
    }
    if iri.isBlankNodeIdentifier { return iri }
    return try neutralName(iri)
  }

  /// A name that is not a term, so that nothing is known of its values.
  mutating func neutralName(_ iri: Text) throws(Confusion) -> Text {
    if let name = neutralNames[iri] { return name }
    let name = try makeNeutralName(iri)
    neutralNames[iri] = name
    return name
  }

  private mutating func makeNeutralName(_ iri: Text) throws(Confusion) -> Text {
    var candidates: [Text] = []
    if let vocabulary = context.vocabulary, iri.utf8.count > vocabulary.utf8.count,
      iri.hasPrefix(vocabulary)
    {
      candidates.append(Text(iri.utf8.dropFirst(vocabulary.utf8.count)))
    }
    if let name = withPrefix(iri, toVocabulary: true) { candidates.append(name) }
    for name in candidates + [iri] where context.terms[name] == nil {
      if try meaning(name, toVocabulary: true) == iri { return name }
    }
    throw Confusion(iri: iri)
  }

  /// The property under which a value is written: a term that fits the value, or a neutral name.
  mutating func property(_ iri: Text, for item: ExpandedItem) throws(Confusion) -> Text {
    if inverse.knows(iri) {
      let fit = TermFit(item, context)
      let preferred = fit.preferred(termOf: { try? self.vocabularyTerm($0) })
      if let term = inverse.term(for: iri, in: fit.containers, fit.criterion, preferred) {
        usedPrefixes.insert(term)
        return term
      }
    }
    return try neutralName(iri)
  }

  /// The term of an IRI, if the IRI is written as one relative to the vocabulary.
  private func vocabularyTerm(_ iri: Text) throws(Confusion) -> Text? {
    inverse.term(for: iri, in: ["@none"], .any, ["@none"])
  }

  /// The shortest compact IRI that is no term by itself.
  private mutating func withPrefix(_ iri: Text, toVocabulary: Bool) -> Text? {
    var best: (name: Text, prefix: Text)?
    for (prefix, namespace) in inverse.prefixes
    where iri.utf8.count > namespace.utf8.count && iri.hasPrefix(namespace) {
      let suffix = Text(iri.utf8.dropFirst(namespace.utf8.count))
      let name = prefix + ":" + suffix
      if suffix.utf8.starts(with: "//".utf8) || toVocabulary && context.terms[name] != nil {
        continue
      }
      if let best {
        let counts = (name.utf8.count, best.name.utf8.count)
        if counts.0 > counts.1 || counts.0 == counts.1 && best.name < name { continue }
      }
      best = (name, prefix)
    }
    guard let best else { return nil }
    usedPrefixes.insert(best.prefix)
    return best.name
  }

  /// What a reader makes of a name.
  private func meaning(_ name: Text, toVocabulary: Bool) throws(Confusion) -> Text? {
    do {
      return try processor.expand(
        name, in: context, toVocabulary: toVocabulary, toBase: true)
    } catch {
      throw Confusion(iri: name)
    }
  }
}

/// Which terms fit a value (JSON-LD 1.1 API, section 6.2.2, step 4).
private struct TermFit {
  var containers: [Text] = []
  var criterion = InverseContext.Criterion.language
  private var value: Text = "@null"
  private var id: Text?
  private var isEmptyList = false

  init(_ item: ExpandedItem, _ context: ActiveContext) {
    switch item {
    case .list(let items):
      containers.append("@list")
      fit(items, context)
    case .value(let literal):
      if literal.direction != nil || literal.language != nil {
        value = InverseContext.name(literal.language, literal.direction) ?? "@null"
        if literal.direction == nil { containers += ["@language", "@language@set"] }
      } else if let type = literal.type {
        value = type
        criterion = .type
      }
      containers.append("@set")
    case .node(let node):
      criterion = .type
      value = "@id"
      id = node.id
      containers += ["@id", "@id@set", "@type", "@set@type", "@set"]
    }
    containers += ["@none", "@index", "@index@set"]
    if case .value(let literal) = item, literal.type == nil, literal.language == nil,
      literal.direction == nil
    {
      containers += ["@language", "@language@set"]
    }
  }

  /// What the items of a list have in common.
  private mutating func fit(_ items: [ExpandedItem], _ context: ActiveContext) {
    guard !items.isEmpty else {
      value = InverseContext.name(context.language, context.direction) ?? "@none"
      isEmptyList = true
      return
    }
    var type: Text?
    var language: Text?
    for item in items {
      var itemLanguage: Text = "@none"
      var itemType: Text = "@none"
      switch item {
      case .value(let literal):
        if let name = InverseContext.name(literal.language, literal.direction) {
          itemLanguage = name
        } else if let datatype = literal.type {
          itemType = datatype
        } else {
          itemLanguage = "@null"
        }
        language = language == nil || language == itemLanguage ? itemLanguage : "@none"
      case .node, .list: itemType = "@id"
      }
      type = type == nil || type == itemType ? itemType : "@none"
    }
    if let type, type != "@none" {
      criterion = .type
      value = type
    } else {
      value = language ?? "@none"
    }
  }

  /// The values to look for, the best one first.
  func preferred(termOf: (Text) -> Text?) -> [Text] {
    var preferred: [Text]
    if value == "@id", let id {
      preferred =
        termOf(id) == nil ? ["@id", "@vocab", "@none"] : ["@vocab", "@id", "@none"]
    } else {
      preferred = [value, "@none"]
    }
    preferred.append("@any")
    for value in preferred {
      if let mark = value.utf8.firstIndex(of: UInt8(ascii: "_")) {
        preferred.append(Text(String(value.value[mark...])))
      }
    }
    return preferred
  }
}
