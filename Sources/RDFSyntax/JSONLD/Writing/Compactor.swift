internal import RDFModel

/// Compaction (JSON-LD 1.1 API, section 6.1) of nodes that stand for the statements of a dataset.
///
/// Whatever the context says, what is written is read as the same statements: a value gets a short
/// form only if the reader makes the same value of it, and a long one if not.
struct Compactor {
  private var processor: ContextProcessor
  private var expander: Expander
  /// The way of writing in the context that holds.
  private var compaction: IRICompaction
  /// What led to the context that holds: types and properties with contexts of their own.
  private var path: Text = ""
  /// The ways of writing in the contexts of types and properties, by their paths.
  private var scoped: [Text: IRICompaction] = [:]

  typealias Confusion = IRICompaction.Confusion

  init(_ context: ActiveContext, _ options: JSONLDReadingOptions) {
    processor = ContextProcessor(options)
    expander = Expander(options, base: nil)
    compaction = IRICompaction(context, processor)
  }

  /// The prefixes that were used.
  var usedPrefixes: Set<Text> { compaction.usedPrefixes }

  /// The name of `@graph`.
  var graphKey: Text { compaction.alias(.graph) }

  /// A node with its properties.
  mutating func object(_ node: NodeObject) throws(Confusion) -> JSONValue {
    var object = JSONObject()
    var types: [Text] = []
    for type in node.types { types.append(try compaction.name(type)) }
    let outer = (compaction: compaction, path: path)
    try enter(types)
    if let id = node.id {
      object[setting: compaction.alias(.id)] = JSONValue(.string(try compaction.id(id)))
    }
    if !types.isEmpty {
      let alias = outer.compaction.alias(.type)
      let key = compaction.context.keyword(of: alias) == .type ? alias : "@type"
      let isSet = outer.compaction.context.terms["@type"]?.containers.contains(.set) == true
      object[setting: key] = Compactor.joined(
        types.map { JSONValue(.string($0)) }, isSet: isSet)
    }
    var properties = Properties()
    for property in node.properties {
      for item in property.items {
        try add(item, of: property.iri, isAlone: property.items.count == 1, to: &properties)
      }
    }
    for (key, value) in properties.entries { object[setting: key] = value }
    let graphKey = graphKey
    if compaction.context.previous != nil || path == outer.path {
      restore(outer.compaction, outer.path)
    }
    if let graph = node.graph {
      var items: [JSONValue] = []
      for case .node(let node) in graph { items.append(try self.object(node)) }
      object[setting: graphKey] = JSONValue(.array(items))
    }
    restore(outer.compaction, outer.path)
    return JSONValue(.object(object))
  }

  // MARK: Contexts of types and properties

  /// Takes in the contexts of types, in the order of their names.
  private mutating func enter(_ types: [Text]) throws(Confusion) {
    let outer = compaction.context
    for type in types.sorted() {
      guard let definition = outer.terms[type], let local = definition.context else { continue }
      var manner = ContextProcessor.Manner()
      manner.propagates = false
      try enter(path + " " + type, local, definition.contextBase, manner, type)
    }
  }

  /// Takes in a context.
  private mutating func enter(
    _ path: Text, _ local: JSONValue, _ base: Text?, _ manner: ContextProcessor.Manner,
    _ name: Text
  ) throws(Confusion) {
    if let known = scoped[path] {
      restore(known, path)
      return
    }
    do {
      let context = try processor.process(local, in: compaction.context, base: base, manner)
      restore(IRICompaction(context, processor), path)
    } catch {
      throw Confusion(iri: name)
    }
  }

  private mutating func restore(_ compaction: IRICompaction, _ path: Text) {
    if path != self.path {
      if !self.path.isEmpty { scoped[self.path] = self.compaction }
      self.path = path
      self.compaction = compaction
    }
  }

  /// One value, or an array of several or of those that always stand in one.
  private static func joined(_ values: [JSONValue], isSet: Bool) -> JSONValue {
    values.count == 1 && !isSet ? values[0] : JSONValue(.array(values))
  }

  // MARK: Properties

  /// What is gathered of the properties of a node.
  private struct Properties {
    struct Value {
      var items: [JSONValue] = []
      /// The items that stand under keys.
      var map: [Text: [JSONValue]] = [:]
      var isMap = false
      var isSet = false
      /// Whether the value is complete: a list, or a JSON literal.
      var isComplete = false
      var nest: Text?
    }

    var values: [Text: Value] = [:]

    /// The entries in the order of their keys.
    var entries: [(Text, JSONValue)] {
      var entries: [(Text, JSONValue)] = []
      var nests: [Text: JSONObject] = [:]
      for (key, value) in values.sorted(by: { $0.key < $1.key }) {
        let json = Properties.json(value)
        if let nest = value.nest {
          nests[nest, default: JSONObject()][setting: key] = json
        } else {
          entries.append((key, json))
        }
      }
      for (key, object) in nests { entries.append((key, JSONValue(.object(object)))) }
      return entries.sorted { $0.0 < $1.0 }
    }

    private static func json(_ value: Value) -> JSONValue {
      guard value.isMap else {
        return value.isComplete ? value.items[0] : joined(value.items, isSet: value.isSet)
      }
      var object = JSONObject()
      for (key, items) in value.map.sorted(by: { $0.key < $1.key }) {
        object[setting: key] = joined(items, isSet: value.isSet)
      }
      return JSONValue(.object(object))
    }
  }

  private mutating func add(
    _ item: ExpandedItem, of iri: Text, isAlone: Bool, to properties: inout Properties
  ) throws(Confusion) {
    let key = try compaction.property(iri, for: item)
    guard let definition = compaction.context.terms[key],
      try add(item, under: key, definition, isAlone: isAlone, to: &properties)
    else {
      let neutral =
        compaction.context.terms[key] == nil ? key : try compaction.neutralName(iri)
      properties.values[neutral, default: .init()].items.append(
        try value(item, key: nil, compaction.context))
      return
    }
  }

  /// Writes a value under a term.
  /// - Returns: false if the term does not suit the value after all.
  private mutating func add(
    _ item: ExpandedItem, under key: Text, _ definition: TermDefinition, isAlone: Bool,
    to properties: inout Properties
  ) throws(Confusion) -> Bool {
    guard !definition.isReverse, definition.containers.isDisjoint(with: .graph) else {
      return false
    }
    if let local = definition.context {
      let outer = (compaction: compaction, path: path)
      guard outer.compaction.context.previous == nil,
        definition.containers.isSubset(of: [.set, .list]), definition.type != "@json"
      else { return false }
      var manner = ContextProcessor.Manner()
      manner.overridesProtected = true
      try enter(path + "\n" + key, local, definition.contextBase, manner, key)
      defer { restore(outer.compaction, outer.path) }
      return try place(item, under: key, definition, isAlone: isAlone, in: &properties)
    }
    return try place(item, under: key, definition, isAlone: isAlone, in: &properties)
  }

  private mutating func place(
    _ item: ExpandedItem, under key: Text, _ definition: TermDefinition, isAlone: Bool,
    in properties: inout Properties
  ) throws(Confusion) -> Bool {
    var entry = properties.values[key] ?? .init()
    guard !entry.isComplete else { return false }
    entry.nest = nest(definition)
    entry.isSet = definition.containers.contains(.set)
    let context = compaction.context
    if definition.type == "@json" {
      guard isAlone, definition.containers.isEmpty, case .value(let literal) = item,
        literal.type == "@json"
      else { return false }
      entry.items = [literal.value]
      entry.isComplete = true
    } else if definition.containers.contains(.list) {
      guard case .list(let items) = item, entry.items.isEmpty else { return false }
      var values: [JSONValue] = []
      for item in items { values.append(try value(item, key: key, context)) }
      entry.items = [JSONValue(.array(values))]
      entry.isComplete = true
    } else if definition.containers.isDisjoint(with: [.language, .index, .id, .type]) {
      entry.items.append(try value(item, key: key, context))
    } else {
      guard let (mapKey, value) = try mapEntry(item, key, definition) else { return false }
      entry.isMap = true
      entry.map[mapKey, default: []].append(value)
    }
    properties.values[key] = entry
    return true
  }

  /// The key under which the property is nested, if it is.
  private func nest(_ definition: TermDefinition) -> Text? {
    guard let nest = definition.nest,
      nest == "@nest" || compaction.context.terms[nest]?.iri == "@nest"
    else { return nil }
    return nest
  }

  /// Key and value in a map by language, index, id or type; nil if the value cannot be there.
  private mutating func mapEntry(
    _ item: ExpandedItem, _ key: Text, _ definition: TermDefinition
  ) throws(Confusion) -> (Text, JSONValue)? {
    let context = compaction.context
    let none = compaction.alias(.none)
    if definition.containers.contains(.language) {
      var direction = context.direction
      if case .set(let own) = definition.direction { direction = own }
      guard case .value(let literal) = item, literal.type == nil, literal.value.string != nil,
        literal.direction == direction
      else { return nil }
      guard let language = literal.language else { return (none, literal.value) }
      guard (try? processor.expand(language, in: context, toVocabulary: true)) != "@none" else {
        return nil
      }
      return (language, literal.value)
    }
    if definition.containers.contains(.id), case .node(let node) = item, let id = node.id {
      return (try compaction.id(id), JSONValue(.object(JSONObject())))
    }
    return (none, try value(item, key: key, context))
  }

  // MARK: Values

  /// A value under a key (section 6.3); without a key it is written in full.
  private mutating func value(
    _ item: ExpandedItem, key: Text?, _ context: ActiveContext
  ) throws(Confusion) -> JSONValue {
    if let short = try shortValue(item, key: key, context) { return short }
    var object = JSONObject()
    switch item {
    case .list(let items):
      var values: [JSONValue] = []
      if context.previous == nil {
        for item in items { values.append(try value(item, key: key, context)) }
        object[setting: compaction.alias(.list)] = JSONValue(.array(values))
      } else {
        object[setting: "@list"] = JSONValue(.array(items.map(ExpandedForm.value)))
      }
    case .node(let node):
      if let id = node.id {
        object[setting: compaction.alias(.id)] = JSONValue(.string(try compaction.id(id)))
      }
    case .value(let literal):
      if let type = literal.type {
        let name = type == "@json" ? type : try compaction.name(type)
        object[setting: compaction.alias(.type)] = JSONValue(.string(name))
      }
      if let language = literal.language {
        object[setting: compaction.alias(.language)] = JSONValue(.string(language))
      }
      if let direction = literal.direction {
        object[setting: compaction.alias(.direction)] = JSONValue(
          .string(Text(direction.rawValue)))
      }
      object[setting: compaction.alias(.value)] = literal.value
    }
    return JSONValue(.object(object))
  }

  /// A scalar that a reader takes for the value; nil if there is none.
  private mutating func shortValue(
    _ item: ExpandedItem, key: Text?, _ context: ActiveContext
  ) throws(Confusion) -> JSONValue? {
    switch item {
    case .list: return nil
    case .value(let literal):
      guard literal.type != "@json",
        case .value(let read)? = try? expander.expandScalar(
          literal.value, of: key ?? "", in: context),
        read.type == literal.type, read.language == literal.language,
        read.direction == literal.direction
      else { return nil }
      return literal.value
    case .node(let node):
      guard let key, let id = node.id else { return nil }
      let name: Text
      switch context.terms[key]?.type {
      case "@id": name = try compaction.id(id)
      case "@vocab": name = try compaction.name(id)
      default: return nil
      }
      let scalar = JSONValue(.string(name))
      guard
        case .node(let read)? = try? expander.expandScalar(scalar, of: key, in: context),
        read.id == id
      else { return nil }
      return scalar
    }
  }
}
