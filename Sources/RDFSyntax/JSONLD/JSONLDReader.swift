internal import RDFModel

/// Makes statements of expanded JSON-LD (JSON-LD 1.1 API, sections 7.2 and 8.2 to 8.4).
struct JSONLDReader<Sink: StatementSink> {
  var sink: Sink
  private let options: JSONLDReadingOptions

  init(_ options: JSONLDReadingOptions, sink: Sink) {
    self.options = options
    self.sink = sink
  }

  /// Reads a document.
  mutating func read(_ bytes: [UInt8], base: Text?) throws(SyntaxFault) {
    let document = try JSONReader.read(bytes)
    var expander = Expander(options, base: base)
    for item in try expander.expandDocument(document) { _ = emit(item, in: .default) }
  }

  /// The graph that statements belong to.
  private enum Graph {
    case `default`
    case named(Sink.Handle)
    /// The name is not one that RDF allows, so the statements are left out.
    case nameless
  }

  /// Writes the statements of an item.
  /// - Returns: the item as the object of a statement; nil if RDF cannot hold it.
  private mutating func emit(_ item: ExpandedItem, in graph: Graph) -> Sink.Handle? {
    switch item {
    case .node(let node): emit(node, in: graph)
    case .value(let value): emit(value, in: graph)
    case .list(let items): emit(items, in: graph)
    }
  }

  private mutating func state(
    _ subject: Sink.Handle?, _ predicate: Sink.Handle?, _ object: Sink.Handle?, in graph: Graph
  ) {
    guard let subject, let predicate, let object else { return }
    switch graph {
    case .default: sink.statement(subject, predicate, object, graph: nil)
    case .named(let name): sink.statement(subject, predicate, object, graph: name)
    case .nameless: return
    }
  }

  private mutating func emit(_ node: NodeObject, in graph: Graph) -> Sink.Handle? {
    let subject = node.id.map { resource($0) } ?? sink.freshBlankNode()
    if !node.types.isEmpty {
      let type = resource(Text(RDF.type.value))
      for name in node.types { state(subject, type, resource(name), in: graph) }
    }
    for property in node.properties {
      let predicate = self.predicate(property.iri)
      for item in property.items {
        let object = emit(item, in: graph)
        state(subject, predicate, object, in: graph)
      }
    }
    for property in node.reverse {
      let predicate = self.predicate(property.iri)
      for item in property.items {
        let other = emit(item, in: graph)
        state(other, predicate, subject, in: graph)
      }
    }
    for item in node.included { _ = emit(item, in: graph) }
    if let content = node.graph {
      let name = subject.map { Graph.named($0) } ?? .nameless
      for item in content { _ = emit(item, in: name) }
    }
    return subject
  }

  /// An IRI or a blank node; nil for a relative IRI and one that RDF does not allow.
  private mutating func resource(_ name: Text) -> Sink.Handle? {
    let bytes = Array(name.utf8)
    if name.isBlankNodeIdentifier {
      return bytes.count > 2 ? sink.blankNode(bytes.span.extracting(2..<bytes.count)) : nil
    }
    return name.isWellFormedIRI ? sink.iri(bytes.span) : nil
  }

  /// An IRI; nil for what RDF does not allow as a predicate.
  private mutating func predicate(_ name: Text) -> Sink.Handle? {
    name.isBlankNodeIdentifier ? nil : resource(name)
  }

  private mutating func emit(_ items: [ExpandedItem], in graph: Graph) -> Sink.Handle? {
    let first = resource(Text(RDF.first.value))
    let rest = resource(Text(RDF.rest.value))
    var next = resource(Text(RDF.nil.value))
    for item in items.reversed() {
      let cell: Sink.Handle? = sink.freshBlankNode()
      let object = emit(item, in: graph)
      state(cell, first, object, in: graph)
      state(cell, rest, next, in: graph)
      next = cell
    }
    return next
  }
}

// MARK: - Literals

extension JSONLDReader {
  /// The literal of a value (section 8.2.2).
  private mutating func emit(_ value: ValueObject, in graph: Graph) -> Sink.Handle? {
    if let language = value.language, !LanguageTag.isWellFormed(language.utf8) { return nil }
    if value.type == "@json" {
      var form: [UInt8] = []
      JSONWriter.appendCanonical(value.value, to: &form)
      return literal(form, RDF.json)
    }
    switch value.value.content {
    case .boolean(let flag): return typed(flag ? "true" : "false", value.type, XSD.boolean)
    case .number(let number):
      guard value.type != Text(XSD.double.value), let form = number.integerForm else {
        return typed(number.doubleForm, value.type, XSD.double)
      }
      return typed(form, value.type, XSD.integer)
    case .string(let text):
      if let direction = value.direction, let kind = options.baseDirection,
        let literal = directional(text, value.language, direction, kind, in: graph)
      {
        return literal
      }
      if let language = value.language {
        let tag = Array(language.utf8)
        return sink.literal(Array(text.utf8).span, language: tag.span, direction: nil)
      }
      return typed(text.value, value.type, XSD.string)
    case .null, .array, .object: return nil
    }
  }

  private mutating func literal(_ form: [UInt8], _ datatype: IRI) -> Sink.Handle {
    sink.literal(form.span, datatype: Array(datatype.value.utf8).span)
  }

  /// A literal of a type, or else of another; nil if the type is not an IRI.
  private mutating func typed(_ form: String, _ type: Text?, _ other: IRI) -> Sink.Handle? {
    guard let type else { return literal(Array(form.utf8), other) }
    guard type.isWellFormedIRI else { return nil }
    return literal(Array(form.utf8), IRI(trusted: type.value))
  }

  private mutating func directional(
    _ text: Text, _ language: Text?, _ direction: Literal.Direction, _ kind: JSONLDBaseDirection,
    in graph: Graph
  ) -> Sink.Handle? {
    let tag = language?.value.lowercased()
    switch kind {
    case .i18nDatatype:
      let datatype = I18nDatatype.namespace + (tag ?? "") + "_" + direction.rawValue
      return literal(Array(text.utf8), IRI(trusted: datatype))
    case .compoundLiteral:
      let node: Sink.Handle? = sink.freshBlankNode()
      state(
        node, resource(Text(RDF.term("value").value)), typed(text.value, nil, XSD.string),
        in: graph)
      if let tag {
        state(
          node, resource(Text(RDF.term("language").value)), typed(tag, nil, XSD.string), in: graph)
      }
      state(
        node, resource(Text(RDF.term("direction").value)),
        typed(direction.rawValue, nil, XSD.string), in: graph)
      return node
    case .directionalString:
      guard let language else { return nil }
      let tag = Array(language.utf8)
      return sink.literal(Array(text.utf8).span, language: tag.span, direction: direction)
    }
  }
}

/// Datatypes that name a language and a base direction (JSON-LD 1.1, section 4.2.4.1).
enum I18nDatatype {
  static let namespace = "https://www.w3.org/ns/i18n#"
}
