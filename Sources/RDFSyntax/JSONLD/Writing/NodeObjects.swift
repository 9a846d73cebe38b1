internal import RDFModel

/// Makes nodes of the quads of a dataset (Serialize RDF as JSON-LD, JSON-LD 1.1 API, section 8.4).
struct NodeObjects {
  typealias EncodedQuad = Dataset.EncodedQuad

  private let content: WritableContent
  private let terms: TermDictionary
  private let options: JSONLDWritingOptions
  private let lists: ListCells
  private var compounds = CompoundLiterals()
  /// The places of the quads of each graph.
  private var graphs: [TermID: Range<Int>] = [:]

  init(
    _ content: WritableContent, _ options: JSONLDWritingOptions
  ) throws(RDFSerializationError) {
    self.content = content
    self.options = options
    terms = content.terms
    lists = ListCells(content, omitsTypes: options.omitsListTypes)
    var start = 0
    for place in content.quads.indices {
      let quad = content.quads[place]
      let isLast = place + 1 == content.quads.count
      if isLast || content.quads[place + 1].graph != quad.graph {
        graphs[quad.graph] = start..<(place + 1)
        start = place + 1
      }
    }
    if options.baseDirection == .compoundLiteral { compounds = CompoundLiterals(content) }
  }

  /// The nodes of the default graph, and those that name graphs, in their order.
  /// - Parameter body: is called with each node and the places of its quads.
  func forEachNode(
    _ body: (NodeObject, Range<Int>) throws(RDFSerializationError) -> Void
  ) throws(RDFSerializationError) {
    var names = graphs.keys.filter { $0 != EncodedQuad.defaultGraph }
      .sorted { terms.term($0) > terms.term($1) }
    for range in subjects(of: EncodedQuad.defaultGraph) {
      let subject = content.quads[range.lowerBound].subject
      let term = names.isEmpty ? nil : terms.term(subject)
      while let name = names.last, let term, terms.term(name) < term {
        names.removeLast()
        try body(try graphNode(name), graphs[name] ?? range)
      }
      var node = try node(range)
      if names.last == subject {
        names.removeLast()
        node = node ?? NodeObject(id: name(subject))
        node?.graph = try graph(subject)
      }
      if let node { try body(node, range) }
    }
    for name in names.reversed() { try body(try graphNode(name), graphs[name] ?? 0..<1) }
  }

  private func graphNode(_ name: TermID) throws(RDFSerializationError) -> NodeObject {
    NodeObject(id: self.name(name), graph: try graph(name))
  }

  private func graph(_ name: TermID) throws(RDFSerializationError) -> [ExpandedItem] {
    var items: [ExpandedItem] = []
    for range in subjects(of: name) {
      if let node = try node(range) { items.append(.node(node)) }
    }
    return items
  }

  /// The places of the quads of each subject of a graph.
  private func subjects(of graph: TermID) -> [Range<Int>] {
    guard let range = graphs[graph] else { return [] }
    var ranges: [Range<Int>] = []
    var start = range.lowerBound
    for place in range
    where place + 1 == range.upperBound
      || content.quads[place + 1].subject != content.quads[place].subject
    {
      ranges.append(start..<(place + 1))
      start = place + 1
    }
    return ranges
  }

  /// The node of a subject; nil if it is written elsewhere.
  private func node(_ range: Range<Int>) throws(RDFSerializationError) -> NodeObject? {
    let subject = content.quads[range.lowerBound].subject
    if lists.isCell(subject) || compounds.values[subject] != nil { return nil }
    var node = NodeObject(id: name(subject))
    var predicate: TermID?
    for place in range {
      let quad = content.quads[place]
      if quad.predicate == TermDictionary.rdfType, !options.usesRDFType,
        [.iri, .blankNode].contains(terms.kind(of: quad.object))
      {
        node.types.append(name(quad.object))
        continue
      }
      if quad.predicate != predicate {
        predicate = quad.predicate
        node.properties.append(
          NodeObject.Property(iri: Text(terms.text(of: quad.predicate)), items: []))
      }
      let item = try item(quad.object, quad)
      node.properties[node.properties.count - 1].items.append(item)
    }
    return node
  }

  private func name(_ id: TermID) -> Text {
    guard terms.kind(of: id) == .blankNode else { return Text(terms.text(of: id)) }
    var label = Array("_:".utf8)
    content.labels.append(id, to: &label)
    return Text(label)
  }

  private func item(
    _ id: TermID, _ quad: EncodedQuad
  ) throws(RDFSerializationError) -> ExpandedItem {
    if let ids = lists.items(of: id) {
      var items: [ExpandedItem] = []
      for id in ids { items.append(try item(id, quad)) }
      return .list(items)
    }
    if let value = compounds.values[id] { return .value(value) }
    switch terms.kind(of: id) {
    case .iri, .blankNode: return .node(NodeObject(id: name(id)))
    default: return .value(try value(id, quad))
    }
  }

  // MARK: Literals

  /// The value of a literal (section 8.5).
  private func value(
    _ id: TermID, _ quad: EncodedQuad
  ) throws(RDFSerializationError) -> ValueObject {
    let form = Text(terms.text(of: id))
    let string = JSONValue(.string(form))
    let annotation = terms.annotation(of: id)
    switch terms.kind(of: id) {
    case .leftToRightLiteral, .rightToLeftLiteral:
      guard options.baseDirection == .directionalString else {
        throw content.error(.baseDirection, quad)
      }
      let isRight = terms.kind(of: id) == .rightToLeftLiteral
      return ValueObject(
        value: string, language: Text(terms.text(of: annotation)),
        direction: isRight ? .rightToLeft : .leftToRight)
    case .languageLiteral:
      return ValueObject(value: string, language: Text(terms.text(of: annotation)))
    default: break
    }
    if annotation == TermDictionary.stringDatatype { return ValueObject(value: string) }
    let datatype = Text(terms.text(of: annotation))
    if datatype == Text(RDF.json.value) {
      guard let value = try? JSONReader.read(Array(form.utf8)) else {
        throw content.error(.malformedJSONLiteral, quad)
      }
      var canonical: [UInt8] = []
      JSONWriter.appendCanonical(value, to: &canonical)
      if options.usesNativeTypes || canonical.elementsEqual(form.utf8) {
        return ValueObject(value: value, type: "@json")
      }
    }
    if options.usesNativeTypes, let value = native(form, datatype) {
      return ValueObject(value: value)
    }
    if options.baseDirection == .i18nDatatype, let tagged = tagged(string, datatype) {
      return tagged
    }
    return ValueObject(value: string, type: datatype)
  }

  /// The lexical forms of `xsd:boolean`.
  private static let booleans: [Text: Bool] = [
    "true": true, "1": true, "false": false, "0": false,
  ]

  /// The boolean or number of a literal, if it has a JSON form.
  private func native(_ form: Text, _ datatype: Text) -> JSONValue? {
    switch datatype {
    case Text(XSD.boolean.value):
      guard let flag = NodeObjects.booleans[form] else { return nil }
      return JSONValue(.boolean(flag))
    case Text(XSD.integer.value), Text(XSD.double.value):
      guard let value = try? JSONReader.read(Array(form.utf8)), case .number = value.content
      else { return nil }
      return value
    default: return nil
    }
  }

  /// The text of a datatype that names its language and direction.
  private func tagged(_ string: JSONValue, _ datatype: Text) -> ValueObject? {
    guard datatype.utf8.starts(with: I18nDatatype.namespace.utf8) else { return nil }
    let parts = datatype.value.dropFirst(I18nDatatype.namespace.count)
      .split(separator: "_", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, let direction = Literal.Direction(rawValue: parts[1]) else {
      return nil
    }
    if parts[0].isEmpty { return ValueObject(value: string, direction: direction) }
    guard LanguageTag.isWellFormed(parts[0].utf8), parts[0] == parts[0].lowercased() else {
      return nil
    }
    return ValueObject(value: string, language: Text(parts[0]), direction: direction)
  }
}

/// Blank nodes that stand for text with a base direction (JSON-LD 1.1, section 4.2.4.1).
struct CompoundLiterals {
  /// What the nodes stand for.
  private(set) var values: [TermID: ValueObject] = [:]

  init() {}

  init(_ content: WritableContent) {
    let terms = content.terms
    guard let property = terms.id(of: .iri(RDF.term("direction"))) else { return }
    var mentions: [TermID: (count: Int, graph: TermID)] = [:]
    var statements: [TermID: [Dataset.EncodedQuad]] = [:]
    for quad in content.quads where quad.predicate == property {
      if terms.kind(of: quad.subject) == .blankNode { statements[quad.subject] = [] }
    }
    for quad in content.quads {
      statements[quad.subject]?.append(quad)
      if statements[quad.object] != nil {
        mentions[quad.object] = ((mentions[quad.object]?.count ?? 0) + 1, quad.graph)
      }
      if quad.predicate == TermDictionary.rdfType { statements[quad.object] = nil }
      if quad.graph != Dataset.EncodedQuad.defaultGraph { statements[quad.graph] = nil }
    }
    for (node, quads) in statements {
      guard let mention = mentions[node], mention.count == 1,
        quads.allSatisfy({ $0.graph == mention.graph })
      else { continue }
      values[node] = CompoundLiterals.value(quads, terms)
    }
  }

  private static func value(
    _ quads: [Dataset.EncodedQuad], _ terms: TermDictionary
  ) -> ValueObject? {
    var parts: [String: String] = [:]
    for quad in quads {
      let name = terms.text(of: quad.predicate).dropFirst(RDF.namespace.value.count)
      guard terms.kind(of: quad.object) == .typedLiteral,
        terms.annotation(of: quad.object) == TermDictionary.stringDatatype,
        parts.updateValue(terms.text(of: quad.object), forKey: String(name)) == nil
      else { return nil }
    }
    guard let text = parts["value"],
      let direction = parts["direction"].flatMap(Literal.Direction.init), quads.count == parts.count
    else { return nil }
    let language = parts["language"]
    guard parts.count == (language == nil ? 2 : 3) else { return nil }
    if let language {
      guard LanguageTag.isWellFormed(language.utf8), language == language.lowercased() else {
        return nil
      }
    }
    return ValueObject(
      value: JSONValue(.string(Text(text))), language: language.map { Text($0) },
      direction: direction)
  }
}
