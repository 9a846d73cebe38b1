/// The rest of a term definition (JSON-LD 1.1 API, section 4.2.2, steps 19 to 26).
extension ContextProcessor {
  mutating func addDetails(
    _ entries: JSONObject, to definition: inout TermDefinition, _ term: Text,
    in active: ActiveContext, _ builder: TermDefinitionBuilder
  ) throws(SyntaxFault) {
    if let value = entries["@container"] {
      definition.containers = try containers(value)
      if definition.containers.contains(.type) {
        guard [nil, "@id", "@vocab"].contains(definition.type) else {
          throw SyntaxFault(
            .invalidTypeMapping, value.range, "with the container @type, @type is @id or @vocab")
        }
        if definition.type == nil { definition.type = "@id" }
      }
    }
    if let value = entries["@index"] {
      guard !is10, definition.containers.contains(.index), let name = value.string,
        let iri = try expand(name, in: active, toVocabulary: true), iri.hasScheme
      else {
        throw SyntaxFault(
          .invalidTermDefinition, value.range,
          "@index goes with the container @index and names a property")
      }
      definition.index = name
    }
    if let value = entries["@context"] {
      try only11("@context", value)
      try validateScoped(value, in: active, builder)
      definition.context = value
      definition.contextBase = builder.base
    }
    if let value = entries["@language"], entries["@type"] == nil {
      guard value.isNull || value.string != nil else {
        throw SyntaxFault(
          .invalidLanguageMapping, value.range, "the value of @language is a string or null")
      }
      definition.language = .set(value.string)
    }
    if let value = entries["@direction"], entries["@type"] == nil {
      definition.direction = .set(try ContextProcessor.direction(value))
    }
    if let value = entries["@nest"] {
      try only11("@nest", value)
      guard let name = value.string, name == "@nest" || Keyword(name) == nil else {
        throw SyntaxFault(
          .invalidNestValue, value.range, "the value of @nest is a term or @nest")
      }
      definition.nest = name
    }
    if let value = entries["@prefix"] { try setPrefix(value, of: &definition, term) }
    for entry in entries.entries where !ContextProcessor.details.contains(entry.key) {
      throw SyntaxFault(
        .invalidTermDefinition, entry.range,
        "\"\(entry.key.value)\" has no place in the definition of a term")
    }
  }

  /// The entries that a definition can have.
  private static let details: Set<Text> = [
    "@id", "@reverse", "@container", "@context", "@direction", "@index", "@language", "@nest",
    "@prefix", "@protected", "@type",
  ]

  private func only11(_ keyword: Text, _ value: JSONValue) throws(SyntaxFault) {
    guard is10 else { return }
    throw SyntaxFault(
      .invalidTermDefinition, value.range, "JSON-LD 1.0 has no \(keyword.value) here")
  }

  private func containers(_ value: JSONValue) throws(SyntaxFault) -> Containers {
    var containers: Containers = []
    if value.isNull, is10 { return containers }
    let wrong = SyntaxFault(
      .invalidContainerMapping, value.range, "this is no container of JSON-LD")
    for item in value.items {
      guard let name = item.string, let container = Containers(name) else { throw wrong }
      containers.insert(container)
    }
    guard containers.areCompatible, !value.items.isEmpty else { throw wrong }
    if is10 {
      guard value.string != nil, containers.isDisjoint(with: [.graph, .id, .type]) else {
        throw wrong
      }
    }
    return containers
  }

  private func setPrefix(
    _ value: JSONValue, of definition: inout TermDefinition, _ term: Text
  ) throws(SyntaxFault) {
    try only11("@prefix", value)
    if term.contains(":") || term.contains("/") {
      throw SyntaxFault(
        .invalidTermDefinition, value.range, "\"\(term.value)\" cannot be a prefix")
    }
    guard let flag = value.boolean else {
      throw SyntaxFault(
        .invalidPrefixValue, value.range, "the value of @prefix is true or false")
    }
    if flag, let iri = definition.iri, Keyword(iri) != nil {
      throw SyntaxFault(.invalidTermDefinition, value.range, "a keyword cannot be a prefix")
    }
    definition.isPrefix = flag
  }

  /// Looks for errors in a scoped context where it is defined (step 21).
  private mutating func validateScoped(
    _ value: JSONValue, in active: ActiveContext, _ builder: TermDefinitionBuilder
  ) throws(SyntaxFault) {
    var manner = Manner(remotes: builder.manner.remotes, overridesProtected: true)
    manner.validatesScopedContexts = false
    do {
      _ = try process(value, in: active, base: builder.base, manner)
    } catch {
      guard let code = error.code else { throw error }
      throw SyntaxFault(
        .invalidScopedContext, error.range, "\(code.rawValue): \(error.explanation)"
      ).inDocument(error.document)
    }
  }
}
