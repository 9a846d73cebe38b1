internal import RDFModel

/// Expansion (JSON-LD 1.1 API, section 5.1): each part of a document gets the meaning that its context
/// gives it.
struct Expander {
  var processor: ContextProcessor
  /// The IRI of the document.
  let base: Text?

  init(_ options: JSONLDReadingOptions, base: Text?) {
    processor = ContextProcessor(options)
    self.base = base
  }

  /// The items of a document.
  mutating func expandDocument(_ document: JSONValue) throws(SyntaxFault) -> [ExpandedItem] {
    var context = ActiveContext(base: base)
    if let bytes = processor.options.expandContext {
      do {
        try UTF8Validation.check(bytes)
        let value = try JSONReader.read(bytes)
        context = try processor.process(
          value.object?["@context"] ?? value, in: context, base: base)
      } catch {
        throw error.inDocument("the context that was given", bytes)
      }
    }
    let expansion = try expand(document, of: nil, in: context)
    if case .one(.node(let node)) = expansion, node.isGraphObject, node.id == nil, !node.hasIndex {
      return node.graph ?? []
    }
    return expansion.items
  }

  /// What an element becomes.
  /// - Parameters:
  ///   - property: the key that the element is the value of.
  ///   - isMapValue: whether the element is a value of a map, so that the context holds on.
  mutating func expand(
    _ element: JSONValue, of property: Text?, in context: ActiveContext, isMapValue: Bool = false
  ) throws(SyntaxFault) -> Expansion {
    switch element.content {
    case .null: return .nothing
    case .string, .number, .boolean:
      guard let property, property != "@graph" else { return .nothing }
      var context = context
      if let definition = context.terms[property], let scoped = definition.context {
        context = try processor.process(scoped, in: context, base: definition.contextBase)
      }
      return .one(try expandScalar(element, of: property, in: context))
    case .array(let elements):
      let isList = context.definition(of: property)?.containers.contains(.list) == true
      var items: [ExpandedItem] = []
      for element in elements {
        let expansion = try expand(element, of: property, in: context, isMapValue: isMapValue)
        if isList, case .many(let inner) = expansion {
          try allowListOfLists(element.range)
          items.append(.list(inner))
        } else {
          items += expansion.items
        }
      }
      return .many(items)
    case .object(let object):
      return try expandObject(object, element.range, of: property, in: context, isMapValue)
    }
  }

  /// JSON-LD 1.0 has no lists of lists.
  func allowListOfLists(_ range: Range<Int>) throws(SyntaxFault) {
    guard processor.is10 else { return }
    throw SyntaxFault(.listOfLists, range, "JSON-LD 1.0 has no lists of lists")
  }

  /// What is said of the items of a list (steps 13.4.11 and 13.11).
  func list(_ items: [ExpandedItem], _ range: Range<Int>) throws(SyntaxFault) -> [ExpandedItem] {
    for item in items {
      if case .list = item { try allowListOfLists(range) }
    }
    return items
  }

  private mutating func expandObject(
    _ object: JSONObject, _ range: Range<Int>, of property: Text?, in active: ActiveContext,
    _ isMapValue: Bool
  ) throws(SyntaxFault) -> Expansion {
    var context = active
    if let previous = context.previous, !isMapValue, !keepsContext(object, context) {
      context = previous
    }
    if let definition = active.definition(of: property), let scoped = definition.context {
      var manner = ContextProcessor.Manner()
      manner.overridesProtected = true
      context = try processor.process(scoped, in: context, base: definition.contextBase, manner)
    }
    if let local = object["@context"] {
      context = try processor.process(local, in: context, base: base)
    }
    let typeScoped = context
    let typeEntries = object.entries.filter { typeScoped.keyword(of: $0.key) == .type }
      .sorted { $0.key < $1.key }
    for entry in typeEntries {
      for type in entry.value.items.compactMap(\.string).sorted() {
        guard let definition = typeScoped.terms[type], let scoped = definition.context else {
          continue
        }
        var manner = ContextProcessor.Manner()
        manner.propagates = false
        context = try processor.process(scoped, in: context, base: definition.contextBase, manner)
      }
    }
    var isJSON = false
    if let type = typeEntries.first?.value.items.last?.string {
      isJSON = try processor.expand(type, in: context, toVocabulary: true) == "@json"
    }
    let place = Place(
      property: property, context: context, typeScoped: typeScoped, isJSON: isJSON)
    var entries = ExpandedEntries()
    try expandEntries(object, at: place, into: &entries)
    return try finish(entries, range, of: property)
  }

  /// Whether an object is a value or a reference, for which the context does not fall back (step 7).
  private func keepsContext(_ object: JSONObject, _ context: ActiveContext) -> Bool {
    if object.entries.contains(where: { context.keyword(of: $0.key) == .value }) { return true }
    return object.entries.count == 1 && context.keyword(of: object.entries[0].key) == .id
  }

  /// Where entries stand.
  struct Place {
    /// The key that their object is the value of.
    let property: Text?
    let context: ActiveContext
    /// The context before the types of the object changed it.
    let typeScoped: ActiveContext
    /// Whether the object is a JSON literal.
    let isJSON: Bool
  }

  /// What an object is, by its entries (steps 15 to 20).
  private func finish(
    _ entries: ExpandedEntries, _ range: Range<Int>, of property: Text?
  ) throws(SyntaxFault) -> Expansion {
    let isFree = property == nil || property == "@graph"
    if let value = entries.value {
      let literal = try valueObject(entries, value, range)
      guard let literal, !isFree else { return .nothing }
      return .one(.value(literal))
    }
    let others = entries.keywords.subtracting([.index, .list, .set])
    let hasProperties = !entries.node.properties.isEmpty
    if entries.list != nil || entries.set != nil {
      guard others.isEmpty, !hasProperties, entries.list == nil || entries.set == nil else {
        throw SyntaxFault(
          .invalidSetOrListObject, range, "beside @list or @set only @index can stand")
      }
      if let set = entries.set { return set }
      return isFree ? .nothing : .one(.list(entries.list ?? []))
    }
    if entries.keywords == [.language], !hasProperties { return .nothing }
    if isFree, !hasProperties, entries.keywords.isEmpty || entries.keywords == [.id] {
      return .nothing
    }
    return .one(.node(entries.node))
  }

  /// The literal of an object with `@value`; nil if the value is null (step 15).
  private func valueObject(
    _ entries: ExpandedEntries, _ value: JSONValue, _ range: Range<Int>
  ) throws(SyntaxFault) -> ValueObject? {
    let allowed: Set<Keyword> = [.value, .type, .language, .direction, .index]
    let hasText =
      entries.keywords.contains(.language) || entries.keywords.contains(.direction)
    guard entries.keywords.isSubset(of: allowed), entries.node.properties.isEmpty,
      !hasText || !entries.keywords.contains(.type)
    else {
      throw SyntaxFault(
        .invalidValueObject, range,
        "a value can have @index, and either @type or @language and @direction")
    }
    let types = entries.node.types
    if types == ["@json"] { return ValueObject(value: value, type: "@json") }
    if value.isNull { return nil }
    if entries.keywords.contains(.language), value.string == nil {
      throw SyntaxFault(
        .invalidLanguageTaggedValue, value.range, "what has a language is a string")
    }
    if entries.keywords.contains(.type) {
      guard types.count == 1, !entries.hasTypeArray, types[0].isWellFormedIRI else {
        throw SyntaxFault(
          .invalidTypedValue, entries.typeRange, "the type of a value is an IRI")
      }
    }
    return ValueObject(
      value: value, type: types.first, language: entries.language, direction: entries.direction)
  }

  /// Value expansion (section 5.3).
  func expandScalar(
    _ value: JSONValue, of property: Text, in context: ActiveContext
  ) throws(SyntaxFault) -> ExpandedItem {
    let definition = context.terms[property]
    if let text = value.string, definition?.type == "@id" || definition?.type == "@vocab" {
      let id = try processor.expand(
        text, in: context, toVocabulary: definition?.type == "@vocab", toBase: true)
      return .node(NodeObject(id: id ?? NodeObject.meaninglessID))
    }
    var literal = ValueObject(value: value)
    switch definition?.type {
    case nil, "@id", "@vocab", "@none":
      guard value.string != nil else { break }
      literal.language = context.language
      if case .set(let language) = definition?.language { literal.language = language }
      literal.direction = context.direction
      if case .set(let direction) = definition?.direction { literal.direction = direction }
    default: literal.type = definition?.type
    }
    return .value(literal)
  }
}
