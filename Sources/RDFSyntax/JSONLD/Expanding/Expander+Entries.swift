/// The entries of an object (JSON-LD 1.1 API, section 5.1.2, steps 13 and 14).
extension Expander {
  mutating func expandEntries(
    _ object: JSONObject, at place: Place, into result: inout ExpandedEntries
  ) throws(SyntaxFault) {
    var nests: [JSONObject.Entry] = []
    for entry in object.entries where entry.key != "@context" {
      guard
        let property = try processor.expand(entry.key, in: place.context, toVocabulary: true)
      else { continue }
      if let keyword = Keyword(property) {
        if keyword == .nest {
          nests.append(entry)
        } else {
          try expandKeyword(keyword, entry, at: place, into: &result)
        }
      } else if property.contains(":") {
        try expandProperty(property, entry, at: place, into: &result)
      }
    }
    for nest in nests { try expandNest(nest, at: place, into: &result) }
  }

  /// The entries of nested objects belong to the object around them (step 14).
  private mutating func expandNest(
    _ nest: JSONObject.Entry, at place: Place, into result: inout ExpandedEntries
  ) throws(SyntaxFault) {
    var inner = place
    if let definition = place.context.terms[nest.key], let scoped = definition.context {
      var manner = ContextProcessor.Manner()
      manner.overridesProtected = true
      let context = try processor.process(
        scoped, in: place.context, base: definition.contextBase, manner)
      inner = Place(
        property: place.property, context: context, typeScoped: place.typeScoped,
        isJSON: place.isJSON)
    }
    for value in nest.value.items {
      guard let object = value.object,
        !object.entries.contains(where: { inner.context.keyword(of: $0.key) == .value })
      else {
        throw SyntaxFault(
          .invalidNestValue, value.range, "the value of @nest is an object without @value")
      }
      try expandEntries(object, at: inner, into: &result)
    }
  }

  private mutating func expandKeyword(
    _ keyword: Keyword, _ entry: JSONObject.Entry, at place: Place,
    into result: inout ExpandedEntries
  ) throws(SyntaxFault) {
    if place.property == "@reverse" {
      throw SyntaxFault(
        .invalidReversePropertyMap, entry.range, "a keyword has no place in @reverse")
    }
    let canRepeat =
      keyword == .included || keyword == .type && !processor.is10 || keyword == .reverse
    if result.keywords.contains(keyword), !canRepeat {
      throw SyntaxFault(
        .collidingKeywords, entry.range, "\(keyword.rawValue) is there under two names")
    }
    let value = entry.value
    switch keyword {
    case .id: try expandID(value, at: place, into: &result)
    case .type: try expandType(value, at: place, into: &result)
    case .graph:
      let items = try expand(value, of: "@graph", in: place.context).items
      result.node.graph = (result.node.graph ?? []) + items
    case .included:
      if processor.is10 { return }
      result.node.included += try included(value, at: place)
    case .value:
      guard place.isJSON && !processor.is10 || value.isScalar || value.isNull else {
        throw SyntaxFault(
          .invalidValueObjectValue, value.range, "the value of @value is a scalar or null")
      }
      result.value = value
    case .language:
      guard let text = value.string else {
        throw SyntaxFault(
          .invalidLanguageTaggedString, value.range, "the value of @language is a string")
      }
      result.language = text
    case .direction:
      if processor.is10 { return }
      guard value.string != nil else {
        throw SyntaxFault(
          .invalidBaseDirection, value.range, "a base direction is \"ltr\" or \"rtl\"")
      }
      result.direction = try ContextProcessor.direction(value)
    case .index:
      guard value.string != nil else {
        throw SyntaxFault(.invalidIndexValue, value.range, "the value of @index is a string")
      }
      result.node.hasIndex = true
    case .list:
      guard let property = place.property, property != "@graph" else { return }
      let expansion = try expand(value, of: property, in: place.context)
      result.list = try list(expansion.items, value.range)
    case .set:
      result.set = try expand(value, of: place.property, in: place.context)
    case .reverse:
      try expandReverse(value, at: place, into: &result)
      return
    default: return
    }
    result.keywords.insert(keyword)
  }

  private func expandID(
    _ value: JSONValue, at place: Place, into result: inout ExpandedEntries
  ) throws(SyntaxFault) {
    guard let text = value.string else {
      throw SyntaxFault(.invalidIDValue, value.range, "the value of @id is a string")
    }
    result.node.id =
      try processor.expand(text, in: place.context, toBase: true) ?? NodeObject.meaninglessID
  }

  private func expandType(
    _ value: JSONValue, at place: Place, into result: inout ExpandedEntries
  ) throws(SyntaxFault) {
    var types: [Text] = []
    for item in value.items {
      guard let text = item.string else {
        throw SyntaxFault(
          .invalidTypeValue, item.range, "the value of @type is a string or an array of strings")
      }
      let type = try processor.expand(
        text, in: place.typeScoped, toVocabulary: true, toBase: true)
      if let type { types.append(type) }
    }
    result.node.types = types + result.node.types
    result.hasTypeArray = value.array != nil
    result.typeRange = value.range
  }

  private mutating func included(
    _ value: JSONValue, at place: Place
  ) throws(SyntaxFault) -> [ExpandedItem] {
    var items: [ExpandedItem] = []
    for element in value.items {
      let expansion = try expand(element, of: nil, in: place.context)
      guard element.object != nil, case .one(.node) = expansion else {
        throw SyntaxFault(.invalidIncludedValue, element.range, "@included holds nodes")
      }
      items += expansion.items
    }
    return items
  }

  /// Properties of which this node is the value (step 13.4.13).
  private mutating func expandReverse(
    _ value: JSONValue, at place: Place, into result: inout ExpandedEntries
  ) throws(SyntaxFault) {
    guard value.object != nil else {
      throw SyntaxFault(.invalidReverseValue, value.range, "the value of @reverse is an object")
    }
    let expansion = try expand(value, of: "@reverse", in: place.context)
    guard case .one(.node(let node)) = expansion else { return }
    result.node.properties += node.reverse
    for property in node.properties {
      try check(property.items, value.range)
      result.node.reverse.append(property)
    }
    if !node.properties.isEmpty { result.keywords.insert(.reverse) }
  }

  /// Makes sure that the values of a reverse property are nodes.
  private func check(_ items: [ExpandedItem], _ range: Range<Int>) throws(SyntaxFault) {
    for item in items {
      if case .node = item { continue }
      throw SyntaxFault(
        .invalidReversePropertyValue, range, "the value of a reverse property is a node")
    }
  }

  private mutating func expandProperty(
    _ property: Text, _ entry: JSONObject.Entry, at place: Place,
    into result: inout ExpandedEntries
  ) throws(SyntaxFault) {
    let definition = place.context.terms[entry.key] ?? TermDefinition()
    var items: [ExpandedItem]
    let isMap = entry.value.object != nil
    if definition.type == "@json" {
      items = [.value(ValueObject(value: entry.value, type: "@json"))]
    } else if definition.containers.contains(.language), let map = entry.value.object {
      items = try expandLanguageMap(map, definition, in: place.context)
    } else if !definition.containers.isDisjoint(with: [.index, .type, .id]), isMap {
      items = try expandMap(entry, definition, in: place.context)
    } else {
      let expansion = try expand(entry.value, of: entry.key, in: place.context)
      if case .nothing = expansion { return }
      items = expansion.items
      if definition.containers.contains(.list) {
        if case .one(.list) = expansion {
        } else {
          items = [.list(try list(items, entry.value.range))]
        }
      }
    }
    if definition.containers.contains(.graph),
      definition.containers.isDisjoint(with: [.id, .index])
    {
      items = items.map { .node(NodeObject(graph: [$0])) }
    }
    if definition.isReverse {
      try check(items, entry.value.range)
      result.node.reverse.append(NodeObject.Property(iri: property, items: items))
      result.keywords.insert(.reverse)
    } else {
      result.add(items, to: property)
    }
  }
}
