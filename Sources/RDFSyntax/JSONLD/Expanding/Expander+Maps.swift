/// Values that stand in maps by language, index, id or type (JSON-LD 1.1 API, section 5.1.2, steps
/// 13.7 and 13.8).
extension Expander {
  func expandLanguageMap(
    _ map: JSONObject, _ definition: TermDefinition, in context: ActiveContext
  ) throws(SyntaxFault) -> [ExpandedItem] {
    var direction = context.direction
    if case .set(let own) = definition.direction { direction = own }
    var items: [ExpandedItem] = []
    for entry in map.entries {
      let language = try processor.expand(entry.key, in: context, toVocabulary: true)
      let isNone = language == "@none"
      for value in entry.value.items where !value.isNull {
        guard value.string != nil else {
          throw SyntaxFault(
            .invalidLanguageMapValue, value.range, "the values of a language map are strings")
        }
        items.append(
          .value(
            ValueObject(
              value: value, language: isNone ? nil : entry.key, direction: direction)))
      }
    }
    return items
  }

  mutating func expandMap(
    _ entry: JSONObject.Entry, _ definition: TermDefinition, in context: ActiveContext
  ) throws(SyntaxFault) -> [ExpandedItem] {
    var items: [ExpandedItem] = []
    for mapEntry in entry.value.object?.entries ?? [] {
      let kinds = definition.containers
      var inner =
        kinds.isDisjoint(with: [.id, .type]) ? context : context.previous ?? context
      if kinds.contains(.type), let type = inner.terms[mapEntry.key], let scoped = type.context {
        inner = try processor.process(scoped, in: inner, base: type.contextBase)
      }
      let values = JSONValue(.array(mapEntry.value.items), range: mapEntry.value.range)
      let expanded = try expand(values, of: entry.key, in: inner, isMapValue: true)
      for item in expanded.items {
        items.append(try place(item, under: mapEntry, definition, in: context))
      }
    }
    return items
  }

  /// An item with what its key in the map says of it (step 13.8.3.7).
  private func place(
    _ start: ExpandedItem, under entry: JSONObject.Entry, _ definition: TermDefinition,
    in context: ActiveContext
  ) throws(SyntaxFault) -> ExpandedItem {
    var item = start
    let kinds = definition.containers
    if kinds.contains(.graph) {
      if case .node(let node) = item, node.isGraphObject {
      } else {
        item = .node(NodeObject(graph: [item]))
      }
    }
    let key = try processor.expand(entry.key, in: context, toVocabulary: true)
    let isNone = key == "@none"
    guard case .node(var node) = item else {
      if kinds.contains(.index), definition.index != nil, !isNone {
        throw SyntaxFault(
          .invalidValueObject, entry.range, "only a node can have the property of an index")
      }
      return item
    }
    if kinds.contains(.index), let index = definition.index, !isNone {
      let value = JSONValue(.string(entry.key), range: entry.range)
      let indexItem = try expandScalar(value, of: index, in: context)
      if let property = try processor.expand(index, in: context, toVocabulary: true) {
        node.properties.insert(NodeObject.Property(iri: property, items: [indexItem]), at: 0)
      }
    } else if kinds.contains(.index) {
      node.hasIndex = true
    } else if kinds.contains(.id), node.id == nil, !isNone {
      node.id = try processor.expand(entry.key, in: context, toBase: true)
    } else if kinds.contains(.type), !isNone, let key {
      node.types.insert(key, at: 0)
    }
    return .node(node)
  }
}
