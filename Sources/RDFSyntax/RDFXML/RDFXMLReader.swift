internal import MarkupReading
internal import RDFModel

/// Reads RDF/XML (RDF 1.1 XML Syntax, and what RDF 1.2 adds) from the events of its markup.
///
/// The state is a stack of frames, so nesting needs no recursion and a tape can end anywhere.
struct RDFXMLReader<Sink: StatementSink & ~Copyable>: ~Copyable {
  typealias Frame = RDFXMLFrame<Sink.Handle>

  var sink: Sink
  /// The prefixes that the root element declares.
  private(set) var namespaces = NamespaceTable()
  var names = RDFXMLNames()
  var scopes: RDFXMLScopes
  var stack: [Frame] = []
  /// What a property element holds so far.
  private var text: [UInt8] = []
  private var literal = CanonicalXML()
  /// How many elements within a skipped one are open.
  private var skippedDepth = 0
  /// How many triple terms are open.
  private var quotedDepth = 0
  /// The IRIs that `rdf:ID` has given, which it can do once.
  var identifiers = TermDictionary()

  /// The most bytes that an XML literal can have.
  private static var literalLimit: Int { 256 << 20 }

  init(base: [UInt8], sink: consuming Sink) {
    self.sink = sink
    var end = base.firstIndex(of: UInt8(ascii: "#")) ?? base.count
    if base.isEmpty { end = 0 }
    scopes = RDFXMLScopes(base: Array(base[..<end]))
    stack.append(
      Frame(.document, scope: scopes.outermost, range: 0..<0, sinkMark: 0, scopeMark: 0))
  }

  /// Reads the events of a tape.
  mutating func read(_ tape: MarkupTape) throws(SyntaxFault) {
    names.update(from: tape)
    for event in tape.events {
      switch event.kind {
      case .startElement: try startElement(event, tape)
      case .endElement: try endElement(event, tape)
      case .text: try text(event, tape)
      case .comment: if top.role == .literal { literal.comment(event, tape) }
      case .processingInstruction:
        if top.role == .literal { literal.processingInstruction(event, tape) }
      }
      if sink.isStopped { return }
    }
  }

  private var top: Frame { stack[stack.count - 1] }

  /// The handle of an IRI.
  mutating func named(_ iri: [UInt8]) -> Sink.Handle { sink.iri(iri.span) }

  private mutating func xmlLiteral(_ form: [UInt8], _ datatype: [UInt8]) -> Sink.Handle {
    sink.literal(form.span, datatype: datatype.span)
  }

  // MARK: - What the markup holds

  private mutating func startElement(
    _ event: MarkupEvent, _ tape: MarkupTape
  ) throws(SyntaxFault) {
    switch top.role {
    case .literal:
      literal.startElement(event, tape)
      try checkLiteral(event)
    case .skipped: skippedDepth += 1
    case .document:
      declarePrefixes(event, tape)
      if names.words[event.name] == .rdf {
        try root(event, tape)
      } else {
        try nodeElement(event, tape)
      }
    case .list, .collection, .triple: try nodeElement(event, tape)
    case .property:
      guard isWhitespace(text.span) else {
        throw SyntaxFault(
          .ruleBroken, event.range, "a property element holds text or an element, not both")
      }
      try nodeElement(event, tape)
    case .node, .quotedNode: try propertyElement(event, tape)
    case .bareNode:
      throw SyntaxFault(.ruleBroken, event.range, "a node in a triple term has no properties")
    case .done:
      throw SyntaxFault(
        .unexpectedToken, event.range, "expected the end of the property element")
    }
  }

  private mutating func endElement(
    _ event: MarkupEvent, _ tape: MarkupTape
  ) throws(SyntaxFault) {
    let index = stack.count - 1
    switch stack[index].role {
    case .literal:
      if literal.depth > 0 {
        literal.endElement(event, tape)
        return
      }
      let form = literal.output
      literal.removeAll()
      let object = xmlLiteral(form, RDFXMLTerms.xmlLiteral)
      try add(object, to: index)
    case .skipped:
      if skippedDepth > 0 {
        skippedDepth -= 1
        return
      }
    case .property: try add(textLiteral(stack[index]), to: index)
    case .collection:
      let end = named(TurtleNames.nilList)
      if let last = stack[index].last {
        let rest = named(TurtleNames.rest)
        sink.statement(last, rest, end, graph: nil)
      } else {
        try add(end, to: index)
      }
    case .quotedNode:
      guard let term = stack[index].last else {
        throw SyntaxFault(
          .ruleBroken, stack[index].range, "a triple term needs a property; expected one")
      }
      quotedDepth -= 1
      stack[index - 1].role = .done
      try add(term, to: index - 1)
    case .triple:
      throw SyntaxFault(
        .ruleBroken, stack[index].range, "a triple term needs a node element; expected one")
    case .document, .list, .node, .bareNode, .done: break
    }
    let frame = stack.removeLast()
    scopes.release(to: frame.scopeMark)
    if frame.sinkMark >= 0 { sink.release(to: frame.sinkMark) }
  }

  private mutating func text(_ event: MarkupEvent, _ tape: MarkupTape) throws(SyntaxFault) {
    switch top.role {
    case .property:
      let part = tape.bytes.span.extracting(event.text)
      text.append(addingCapacity: part.count) { output in
        for index in part.indices { output.append(part[index]) }
      }
    case .literal:
      literal.text(event, tape)
      try checkLiteral(event)
    case .skipped: break
    default:
      guard isWhitespace(tape.bytes.span.extracting(event.text)) else {
        throw SyntaxFault(.unexpectedToken, event.range, "expected \(expected), not text")
      }
    }
  }

  /// What can stand where text cannot.
  private var expected: String {
    switch top.role {
    case .list, .document, .collection, .triple: "a node element"
    case .node, .quotedNode: "a property element"
    default: "the end of the element"
    }
  }

  private func checkLiteral(_ event: MarkupEvent) throws(SyntaxFault) {
    guard literal.output.count <= RDFXMLReader.literalLimit else {
      throw SyntaxFault(
        .limitExceeded, event.range,
        "an XML literal has more than \(RDFXMLReader.literalLimit) bytes, which is the limit")
    }
  }

  /// Whether a text can stand between elements.
  private func isWhitespace(_ text: Span<UInt8>) -> Bool {
    for index in text.indices {
      switch text[index] {
      case 0x20, 0x09, 0x0A, 0x0D: break
      default: return false
      }
    }
    return true
  }

  /// The literal of the text in a property element.
  private mutating func textLiteral(_ frame: Frame) -> Sink.Handle {
    let form = text
    let scopeBytes = scopes.bytes
    if let datatype = frame.datatype {
      return sink.literal(form.span, datatype: scopeBytes.span.extracting(datatype))
    }
    return literal(form.span, frame.scope, scopeBytes.span)
  }

  /// A literal of a text in the language of a scope.
  private mutating func literal(
    _ form: Span<UInt8>, _ scope: RDFXMLScope, _ scopeBytes: Span<UInt8>
  ) -> Sink.Handle {
    guard !scope.language.isEmpty else { return sink.literal(form) }
    return sink.literal(
      form, language: scopeBytes.extracting(scope.language),
      direction: scope.hasDirections ? scope.direction : nil)
  }

  // MARK: - Statements

  /// States what a node element has, or makes it the triple of a triple term.
  private mutating func add(
    _ predicate: Sink.Handle, _ object: Sink.Handle, toNode index: Int, _ range: Range<Int>
  ) throws(SyntaxFault) {
    guard let subject = stack[index].subject else { return }
    switch stack[index].role {
    case .quotedNode:
      guard stack[index].last == nil else {
        throw SyntaxFault(.ruleBroken, range, "a triple term has one property")
      }
      stack[index].last = sink.tripleTerm(subject, predicate, object)
    case .bareNode:
      throw SyntaxFault(.ruleBroken, range, "a node in a triple term has no properties")
    default:
      sink.place = range
      sink.statement(subject, predicate, object, graph: nil)
    }
  }

  /// States the object of a property element, and what names the statement.
  private mutating func add(_ object: Sink.Handle, to index: Int) throws(SyntaxFault) {
    let frame = stack[index]
    guard let subject = frame.subject, let predicate = frame.predicate else { return }
    try add(predicate, object, toNode: index - 1, frame.range)
    if let statement = frame.statement {
      let mark = sink.mark()
      let type = named(TurtleNames.type)
      let kind = named(RDFXMLTerms.statement)
      sink.statement(statement, type, kind, graph: nil)
      let subjectOf = named(RDFXMLTerms.subject)
      sink.statement(statement, subjectOf, subject, graph: nil)
      let predicateOf = named(RDFXMLTerms.predicate)
      sink.statement(statement, predicateOf, predicate, graph: nil)
      let objectOf = named(RDFXMLTerms.object)
      sink.statement(statement, objectOf, object, graph: nil)
      sink.release(to: mark)
    }
    if let reifier = frame.reifier {
      let mark = sink.mark()
      let reifies = named(TurtleNames.reifies)
      let term = sink.tripleTerm(subject, predicate, object)
      sink.statement(reifier, reifies, term, graph: nil)
      sink.release(to: mark)
    }
  }

  // MARK: - Elements

  /// `RDF ::= start-element(rdf:RDF) nodeElementList end-element()`
  private mutating func root(_ event: MarkupEvent, _ tape: MarkupTape) throws(SyntaxFault) {
    var frame = Frame(
      .list, scope: top.scope, range: event.range, sinkMark: sink.mark(), scopeMark: scopes.mark)
    let attributes = try attributes(event, tape, &frame.scope)
    if let first = attributes.first {
      throw SyntaxFault(
        .ruleBroken, tape.attributes[first].range, "rdf:RDF cannot have this attribute")
    }
    stack.append(frame)
  }

  private mutating func declarePrefixes(_ event: MarkupEvent, _ tape: MarkupTape) {
    for declared in tape.namespaces[event.namespaces] {
      let namespace = tape.bytes.span.extracting(declared.namespace)
      guard IRIReference.schemeLength(namespace) != nil, !RDFXMLNames.hasForbidden(namespace)
      else { continue }
      let prefix = tape.bytes.span.extracting(declared.prefix)
      namespaces.bind(prefix, to: Array(tape.bytes[declared.namespace]))
      sink.declare(prefix: prefix, namespace: namespace)
    }
  }

  /// `nodeElement ::= start-element(nodeElementURIs, (idAttr | nodeIdAttr | aboutAttr)?, propertyAttr*)
  /// propertyEltList end-element()`
  private mutating func nodeElement(
    _ event: MarkupEvent, _ tape: MarkupTape
  ) throws(SyntaxFault) {
    let word = names.words[event.name]
    guard word.canNameNode else { throw misnamed(event, tape, word, "a node element") }
    let parent = stack.count - 1
    let outer = stack[parent].role
    let cell = outer == .collection ? sink.freshBlankNode() : nil
    let isQuoted = outer == .triple || isInTripleTerm(parent)
    var frame = Frame(
      outer == .triple ? .quotedNode : isQuoted ? .bareNode : .node, scope: stack[parent].scope,
      range: event.range, sinkMark: isQuoted ? -1 : sink.mark(), scopeMark: scopes.mark)
    let attributes = try attributes(event, tape, &frame.scope)
    try attributes.refuse(
      [.resource, .datatype, .parseType, .annotation, .annotationNodeID], tape,
      "a node element cannot have this attribute")
    let subject = try subject(attributes, tape, frame.scope)
    frame.subject = subject
    switch outer {
    case .property:
      stack[parent].role = .done
      try add(subject, to: parent)
    case .collection: if let cell { try addItem(subject, cell, to: parent) }
    default: break
    }
    stack.append(frame)
    if word != .description {
      let type = named(TurtleNames.type)
      let bytes = names.bytes
      let kind = sink.iri(bytes.span.extracting(names.iri(event.name)))
      try add(type, kind, toNode: parent + 1, event.range)
    }
    if attributes.hasProperties {
      try addProperties(event, tape, subject, frame.scope, node: parent + 1)
    }
  }

  /// Whether a property element is one of a node in a triple term.
  private func isInTripleTerm(_ index: Int) -> Bool {
    index > 0 && (stack[index - 1].role == .quotedNode)
  }

  /// Adds a cell to a collection.
  private mutating func addItem(
    _ item: Sink.Handle, _ cell: Sink.Handle, to index: Int
  ) throws(SyntaxFault) {
    guard !isInTripleTerm(index) else {
      throw SyntaxFault(
        .ruleBroken, stack[index].range, "a collection cannot be in a triple term")
    }
    if let last = stack[index].last {
      let rest = named(TurtleNames.rest)
      sink.statement(last, rest, cell, graph: nil)
    } else {
      try add(cell, to: index)
    }
    let first = named(TurtleNames.first)
    sink.place = stack[index].range
    sink.statement(cell, first, item, graph: nil)
    stack[index].last = cell
  }

  /// States the attributes of an element that are properties: `rdf:type` has an IRI, the others a literal.
  private mutating func addProperties(
    _ event: MarkupEvent, _ tape: MarkupTape, _ subject: Sink.Handle, _ scope: RDFXMLScope,
    node: Int?
  ) throws(SyntaxFault) {
    let nameBytes = names.bytes
    let scopeBytes = scopes.bytes
    for attribute in tape.attributes[event.attributes] {
      let word = names.words[attribute.name]
      guard word == .other || word == .type else { continue }
      let mark = sink.mark()
      let predicate: Sink.Handle
      let object: Sink.Handle
      if word == .type {
        predicate = named(TurtleNames.type)
        object = try iri(attribute, tape, scope)
      } else {
        predicate = sink.iri(nameBytes.span.extracting(names.iri(attribute.name)))
        object = literal(
          tape.bytes.span.extracting(attribute.value), scope, scopeBytes.span)
      }
      if let node {
        try add(predicate, object, toNode: node, attribute.range)
        if stack[node].role == .quotedNode { continue }
      } else {
        sink.place = attribute.range
        sink.statement(subject, predicate, object, graph: nil)
      }
      sink.release(to: mark)
    }
  }

  /// `propertyElt`, in all its forms (section 7.2.14 to 7.2.21)
  private mutating func propertyElement(
    _ event: MarkupEvent, _ tape: MarkupTape
  ) throws(SyntaxFault) {
    let word = names.words[event.name]
    guard word.canNameProperty else { throw misnamed(event, tape, word, "a property element") }
    let parent = stack.count - 1
    let isQuoted = stack[parent].role == .quotedNode
    var frame = Frame(
      .property, scope: stack[parent].scope, range: event.range,
      sinkMark: isQuoted ? -1 : sink.mark(), scopeMark: scopes.mark,
      subject: stack[parent].subject)
    frame.predicate = predicate(word, event, parent)
    text.removeAll(keepingCapacity: true)
    guard !event.attributes.isEmpty else {
      stack.append(frame)
      return
    }
    let attributes = try attributes(event, tape, &frame.scope)
    try attributes.refuse([.about], tape, "a property element cannot have this attribute")
    if let id = attributes[.id] {
      let iri = try identifier(tape.attributes[id], tape, frame.scope)
      frame.statement = named(iri)
    }
    frame.reifier = try reifier(attributes, tape, frame.scope)
    if isQuoted, frame.statement != nil || frame.reifier != nil {
      throw SyntaxFault(.ruleBroken, event.range, "a statement in a triple term has no name")
    }
    let index = stack.count
    if let parseType = attributes[.parseType] {
      try attributes.refuse(
        [.resource, .nodeID, .datatype, .other], tape,
        "an element with rdf:parseType cannot have this attribute")
      stack.append(frame)
      try open(parseType: tape.attributes[parseType], tape, index)
    } else if attributes.hasObject {
      try attributes.refuse(
        [.datatype], tape, "an element with an object cannot have this attribute")
      let object = try object(attributes, tape, frame.scope)
      frame.role = .done
      stack.append(frame)
      try add(object, to: index)
      if attributes.hasProperties {
        guard !isQuoted else {
          throw SyntaxFault(
            .ruleBroken, event.range, "a node in a triple term has no properties")
        }
        try addProperties(event, tape, object, frame.scope, node: nil)
      }
    } else {
      if let datatype = attributes[.datatype] {
        frame.datatype = try datatypeIRI(tape.attributes[datatype], tape, frame.scope)
      }
      stack.append(frame)
    }
  }

  private mutating func predicate(
    _ word: RDFXMLWord, _ event: MarkupEvent, _ parent: Int
  ) -> Sink.Handle {
    guard word == .li else {
      let bytes = names.bytes
      return sink.iri(bytes.span.extracting(names.iri(event.name)))
    }
    stack[parent].memberCount += 1
    let iri = RDFXMLTerms.member + Array(String(stack[parent].memberCount).utf8)
    return named(iri)
  }

  /// What follows from `rdf:parseType`.
  private mutating func open(
    parseType: MarkupAttribute, _ tape: MarkupTape, _ index: Int
  ) throws(SyntaxFault) {
    switch String(decoding: tape.bytes[parseType.value], as: UTF8.self) {
    case "Resource":
      let node = sink.freshBlankNode()
      try add(node, to: index)
      stack[index].role = isInTripleTerm(index) ? .bareNode : .node
      stack[index].subject = node
    case "Collection": stack[index].role = .collection
    case "Triple":
      guard stack[index].scope.hasTripleTerms else {
        stack[index].role = .skipped
        return
      }
      quotedDepth += 1
      guard quotedDepth <= TripleTermLimit.depth else {
        throw TripleTermLimit.fault(stack[index].range)
      }
      stack[index].role = .triple
    default: stack[index].role = .literal
    }
  }

  private func misnamed(
    _ event: MarkupEvent, _ tape: MarkupTape, _ word: RDFXMLWord, _ what: String
  ) -> SyntaxFault {
    switch word {
    case .unqualified:
      return SyntaxFault(.malformedName, event.range, "the name of \(what) needs a namespace")
    case .malformed:
      return SyntaxFault(.malformedIRI, event.range, "the name of \(what) is not an absolute IRI")
    default:
      let name = String(decoding: tape.nameBytes[tape.names[event.name].local], as: UTF8.self)
      return SyntaxFault(.ruleBroken, event.range, "\(name) cannot be the name of \(what)")
    }
  }
}

/// The IRIs that the grammar of RDF/XML implies, besides those of Turtle.
enum RDFXMLTerms {
  static let xmlLiteral = Array(RDF.xmlLiteral.value.utf8)
  static let statement = Array(RDF.statement.value.utf8)
  static let subject = Array(RDF.subject.value.utf8)
  static let predicate = Array(RDF.predicate.value.utf8)
  static let object = Array(RDF.object.value.utf8)
  /// What the number of a member follows.
  static let member = Array(RDF.term("_").value.utf8)
}
