/// What is known while the terms of one context are defined.
struct TermDefinitionBuilder {
  /// How many terms may depend on each other in a chain.
  static let chainLimit = 200

  let context: JSONObject
  /// The IRI of the document that the context stands in.
  let base: Text?
  let isProtected: Bool
  let manner: ContextProcessor.Manner
  /// The terms whose definition is finished (true) or has begun (false).
  var defined: [Text: Bool] = [:]
  /// How many definitions have begun and wait for others.
  var depth = 0
}

/// Create Term Definition (JSON-LD 1.1 API, section 4.2.2).
extension ContextProcessor {
  mutating func define(
    _ term: Text, _ range: Range<Int>, in active: inout ActiveContext,
    _ builder: inout TermDefinitionBuilder
  ) throws(SyntaxFault) {
    switch builder.defined[term] {
    case true: return
    case false:
      throw SyntaxFault(.cyclicIRIMapping, range, "\"\(term.value)\" is defined by itself")
    case nil: break
    }
    guard let value = builder.context[term] else { return }
    guard !term.isEmpty else {
      throw SyntaxFault(.invalidTermDefinition, range, "a term is not empty")
    }
    guard builder.depth < TermDefinitionBuilder.chainLimit else {
      throw SyntaxFault(
        .limitExceeded, range,
        "more than \(TermDefinitionBuilder.chainLimit) terms depend on each other")
    }
    builder.defined[term] = false
    builder.depth += 1
    defer { builder.depth -= 1 }
    if term == "@type" {
      try checkTypeTerm(value)
    } else if Keyword(term) != nil {
      throw SyntaxFault(
        .keywordRedefinition, range, "\(term.value) is a keyword")
    } else if Keyword.hasForm(term) {
      return
    }
    let previous = active.terms.removeValue(forKey: term)
    guard var definition = try makeDefinition(term, range, value, in: &active, &builder) else {
      return
    }
    if !builder.manner.overridesProtected, let previous, previous.isProtected {
      guard previous.means(definition) else {
        throw SyntaxFault(
          .protectedTermRedefinition, range, "\"\(term.value)\" is protected")
      }
      definition = previous
    }
    active.terms[term] = definition
    builder.defined[term] = true
  }

  /// The only things that can be said of `@type` are its container and its protection (step 4).
  private func checkTypeTerm(_ value: JSONValue) throws(SyntaxFault) {
    let entries = value.object?.entries ?? []
    let isGood =
      !is10 && !entries.isEmpty
      && entries.allSatisfy {
        $0.key == "@protected" || $0.key == "@container" && $0.value.string == "@set"
      }
    guard isGood else {
      throw SyntaxFault(
        .keywordRedefinition, value.range,
        "of @type can be said only that it is protected and that its container is @set")
    }
  }

  /// The definition of a term; nil for one that is ignored.
  private mutating func makeDefinition(
    _ term: Text, _ range: Range<Int>, _ value: JSONValue, in active: inout ActiveContext,
    _ builder: inout TermDefinitionBuilder
  ) throws(SyntaxFault) -> TermDefinition? {
    var entries = JSONObject()
    switch value.content {
    case .null, .string: _ = entries.insert("@id", value)
    case .object(let object): entries = object
    default:
      throw SyntaxFault(
        .invalidTermDefinition, value.range, "a term is defined by an object, a string or null")
    }
    let isSimple = value.string != nil
    var definition = TermDefinition()
    definition.isProtected = builder.isProtected
    if let flag = entries["@protected"] {
      if is10 {
        throw SyntaxFault(.invalidTermDefinition, flag.range, "JSON-LD 1.0 has no @protected")
      }
      definition.isProtected = try protection(flag)
    }
    if let type = entries["@type"] {
      definition.type = try typeMapping(type, in: &active, &builder)
    }
    if let reverse = entries["@reverse"] {
      return try defineReverse(definition, entries, reverse, in: &active, &builder)
    }
    if let id = entries["@id"], id.string != term {
      if !id.isNull {
        guard
          try setIRI(
            of: &definition, term, id, isSimple: isSimple, in: &active, &builder)
        else { return nil }
      }
    } else {
      definition.iri = try impliedIRI(term, range, in: &active, &builder)
    }
    try addDetails(entries, to: &definition, term, in: active, builder)
    return definition
  }

  private mutating func typeMapping(
    _ value: JSONValue, in active: inout ActiveContext, _ builder: inout TermDefinitionBuilder
  ) throws(SyntaxFault) -> Text {
    guard let text = value.string,
      let type = try expand(text, value.range, in: &active, &builder)
    else {
      throw SyntaxFault(.invalidTypeMapping, value.range, "the value of @type is a string")
    }
    let isGood =
      switch Keyword(type) {
      case .id, .vocab: true
      case .json, .some(.none): !is10
      case nil: type.hasScheme && !type.isBlankNodeIdentifier
      default: false
      }
    guard isGood else {
      throw SyntaxFault(
        .invalidTypeMapping, value.range, "\"\(text.value)\" is not an IRI, @id or @vocab")
    }
    return type
  }

  /// A term for the other direction of a property (step 13).
  private mutating func defineReverse(
    _ start: TermDefinition, _ entries: JSONObject, _ value: JSONValue,
    in active: inout ActiveContext, _ builder: inout TermDefinitionBuilder
  ) throws(SyntaxFault) -> TermDefinition? {
    for key: Text in ["@id", "@nest"] {
      if let other = entries[key] {
        throw SyntaxFault(
          .invalidReverseProperty, other.range, "\(key.value) does not go with @reverse")
      }
    }
    guard let text = value.string else {
      throw SyntaxFault(.invalidIRIMapping, value.range, "the value of @reverse is a string")
    }
    if Keyword(text) == nil, Keyword.hasForm(text) { return nil }
    guard let iri = try expand(text, value.range, in: &active, &builder), isIRI(iri) else {
      throw SyntaxFault(.invalidIRIMapping, value.range, "\"\(text.value)\" is not an IRI")
    }
    var definition = start
    definition.iri = iri
    definition.isReverse = true
    if let container = entries["@container"], !container.isNull {
      guard let name = container.string, name == "@set" || name == "@index" else {
        throw SyntaxFault(
          .invalidReverseProperty, container.range, "with @reverse a container is @set or @index")
      }
      definition.containers = name == "@set" ? .set : .index
    }
    return definition
  }

  /// Whether a text is an absolute IRI or a blank node identifier.
  private func isIRI(_ text: Text) -> Bool { text.hasScheme || text.isBlankNodeIdentifier }

  /// Takes what the value of `@id` says (step 14.2).
  /// - Returns: false if the term is to be ignored.
  private mutating func setIRI(
    of definition: inout TermDefinition, _ term: Text, _ value: JSONValue, isSimple: Bool,
    in active: inout ActiveContext, _ builder: inout TermDefinitionBuilder
  ) throws(SyntaxFault) -> Bool {
    guard let text = value.string else {
      throw SyntaxFault(.invalidIRIMapping, value.range, "the value of @id is a string or null")
    }
    if Keyword(text) == nil, Keyword.hasForm(text) { return false }
    guard let iri = try expand(text, value.range, in: &active, &builder),
      isIRI(iri) || Keyword(iri) != nil
    else {
      throw SyntaxFault(.invalidIRIMapping, value.range, "\"\(text.value)\" is not an IRI")
    }
    if iri == "@context" {
      throw SyntaxFault(.invalidKeywordAlias, value.range, "@context has no other names")
    }
    definition.iri = iri
    let hasInnerColon = term.utf8.dropFirst().dropLast().contains(UInt8(ascii: ":"))
    if !is10, hasInnerColon || term.contains("/") {
      builder.defined[term] = true
      guard try expand(term, value.range, in: &active, &builder) == iri else {
        throw SyntaxFault(
          .invalidIRIMapping, value.range, "\"\(term.value)\" means another IRI by itself")
      }
    }
    if !term.contains(":"), !term.contains("/"), isSimple {
      let last = iri.utf8.last ?? 0
      definition.isPrefix =
        iri.isBlankNodeIdentifier || ":/?#[]@".utf8.contains(last)
    }
    return true
  }

  /// What a term means that does not say so (steps 15 to 18).
  private mutating func impliedIRI(
    _ term: Text, _ range: Range<Int>, in active: inout ActiveContext,
    _ builder: inout TermDefinitionBuilder
  ) throws(SyntaxFault) -> Text {
    if let (prefix, suffix) = term.splitAtColon {
      if !term.isBlankNodeIdentifier, !suffix.utf8.starts(with: "//".utf8),
        builder.context[prefix] != nil
      {
        try define(prefix, range, in: &active, &builder)
      }
      return active.terms[prefix]?.iri.map { $0 + suffix } ?? term
    }
    if term.contains("/") {
      guard let iri = try expand(term, in: active, toVocabulary: true), isIRI(iri) else {
        throw SyntaxFault(.invalidIRIMapping, range, "\"\(term.value)\" is not an IRI")
      }
      return iri
    }
    if term == "@type" { return term }
    guard let vocabulary = active.vocabulary else {
      throw SyntaxFault(
        .invalidIRIMapping, range, "\"\(term.value)\" has no @id, and there is no @vocab")
    }
    return vocabulary + term
  }

  /// IRI expansion relative to the vocabulary, of a name that the same context may define.
  private mutating func expand(
    _ text: Text, _ range: Range<Int>, in active: inout ActiveContext,
    _ builder: inout TermDefinitionBuilder
  ) throws(SyntaxFault) -> Text? {
    if Keyword(text) == nil, !Keyword.hasForm(text) {
      if builder.context[text] != nil, builder.defined[text] != true {
        try define(text, range, in: &active, &builder)
      }
      if active.terms[text] == nil, let (prefix, suffix) = text.splitAtColon, prefix != "_",
        !suffix.utf8.starts(with: "//".utf8), builder.context[prefix] != nil,
        builder.defined[prefix] != true
      {
        try define(prefix, range, in: &active, &builder)
      }
    }
    return try expand(text, in: active, toVocabulary: true)
  }
}
