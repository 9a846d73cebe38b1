internal import MarkupReading
internal import RDFModel

/// The attributes of an element that mean something to RDF/XML, by their numbers on the tape.
struct RDFXMLAttributes {
  /// The number of each attribute, or that of the first one that is a property; -1 for what is not there.
  private var id = -1
  private var about = -1
  private var nodeID = -1
  private var resource = -1
  private var datatype = -1
  private var parseType = -1
  private var annotation = -1
  private var annotationNodeID = -1
  private var property = -1

  subscript(word: RDFXMLWord) -> Int? {
    let number =
      switch word {
      case .id: id
      case .about: about
      case .nodeID: nodeID
      case .resource: resource
      case .datatype: datatype
      case .parseType: parseType
      case .annotation: annotation
      case .annotationNodeID: annotationNodeID
      default: property
      }
    return number < 0 ? nil : number
  }

  /// Whether some of them are properties.
  var hasProperties: Bool { property >= 0 }

  /// Whether they say what the object of a property element is.
  var hasObject: Bool { property >= 0 || resource >= 0 || nodeID >= 0 }

  /// One of them.
  var first: Int? {
    [id, about, nodeID, resource, datatype, parseType, annotation, annotationNodeID, property]
      .first { $0 >= 0 }
  }

  mutating func add(_ word: RDFXMLWord, _ number: Int) {
    switch word {
    case .id: id = number
    case .about: about = number
    case .nodeID: nodeID = number
    case .resource: resource = number
    case .datatype: datatype = number
    case .parseType: parseType = number
    case .annotation: annotation = number
    case .annotationNodeID: annotationNodeID = number
    default: if property < 0 { property = number }
    }
  }

  /// - Throws: a fault if some of these are there; `.other` stands for properties.
  func refuse(
    _ words: [RDFXMLWord], _ tape: MarkupTape, _ message: String
  ) throws(SyntaxFault) {
    for word in words {
      guard let number = self[word] else { continue }
      throw SyntaxFault(.ruleBroken, tape.attributes[number].range, message)
    }
  }
}

extension RDFXMLReader where Sink: ~Copyable {
  /// Sorts the attributes of an element, and takes into its scope what they say of all that it holds.
  mutating func attributes(
    _ event: MarkupEvent, _ tape: MarkupTape, _ scope: inout RDFXMLScope
  ) throws(SyntaxFault) -> RDFXMLAttributes {
    var result = RDFXMLAttributes()
    for number in event.attributes {
      let attribute = tape.attributes[number]
      let word = names.words[attribute.name]
      switch word {
      case .other, .type, .id, .about, .nodeID, .resource, .datatype, .parseType, .annotation,
        .annotationNodeID:
        result.add(word, number)
      case .xmlBase: scope.base = try base(attribute, tape, scope)
      case .xmlLang: scope.language = try language(attribute, tape)
      case .version: announce(attribute, tape, &scope)
      case .itsDirection: scope.direction = try direction(attribute, tape)
      case .ignored: break
      case .unqualified:
        throw SyntaxFault(
          .malformedName, attribute.range, "the name of the attribute needs a namespace")
      case .malformed:
        throw SyntaxFault(
          .malformedIRI, attribute.range, "the name of the attribute is not an absolute IRI")
      case .rdf, .description, .li, .withdrawn:
        let name = String(
          decoding: tape.nameBytes[tape.names[attribute.name].local], as: UTF8.self)
        throw SyntaxFault(
          .ruleBroken, attribute.range, "\(name) cannot be the name of an attribute")
      }
    }
    return result
  }

  // MARK: What holds for all that an element has

  private mutating func base(
    _ attribute: MarkupAttribute, _ tape: MarkupTape, _ scope: RDFXMLScope
  ) throws(SyntaxFault) -> Range<Int> {
    var resolved = try resolved(attribute, tape, scope)
    if let mark = resolved.firstIndex(of: UInt8(ascii: "#")) { resolved.removeSubrange(mark...) }
    return scopes.add(resolved.span)
  }

  private mutating func language(
    _ attribute: MarkupAttribute, _ tape: MarkupTape
  ) throws(SyntaxFault) -> Range<Int> {
    let tag = tape.bytes[attribute.value]
    guard tag.isEmpty || LanguageTag.isWellFormed(tag) else {
      throw SyntaxFault(
        .malformedLanguageTag, attribute.range,
        "expected a language tag: letters and digits in parts of 1 to 8, joined by '-'")
    }
    return scopes.add(tape.bytes.span.extracting(attribute.value))
  }

  private func direction(
    _ attribute: MarkupAttribute, _ tape: MarkupTape
  ) throws(SyntaxFault) -> Literal.Direction? {
    let text = String(decoding: tape.bytes[attribute.value], as: UTF8.self)
    guard let direction = Literal.Direction(rawValue: text) else {
      // The other values of its:dir, which are of no use to RDF.
      if ["lro", "rlo", "auto"].contains(text) { return nil }
      throw SyntaxFault(.ruleBroken, attribute.range, "expected 'ltr' or 'rtl'")
    }
    return direction
  }

  private func announce(
    _ attribute: MarkupAttribute, _ tape: MarkupTape, _ scope: inout RDFXMLScope
  ) {
    let version = String(decoding: tape.bytes[attribute.value], as: UTF8.self)
    scope.hasTripleTerms = version == "1.2"
    scope.hasDirections = version == "1.2" || version == "1.2-basic"
  }

  // MARK: What an element is about

  /// The node of a node element.
  mutating func subject(
    _ attributes: RDFXMLAttributes, _ tape: MarkupTape, _ scope: RDFXMLScope
  ) throws(SyntaxFault) -> Sink.Handle {
    let given = [RDFXMLWord.id, .about, .nodeID].compactMap { attributes[$0] }
    if given.count > 1 {
      throw SyntaxFault(
        .ruleBroken, tape.attributes[given[1]].range,
        "a node element has one of rdf:about, rdf:ID and rdf:nodeID")
    }
    if let about = attributes[.about] { return try iri(tape.attributes[about], tape, scope) }
    if let id = attributes[.id] {
      let iri = try identifier(tape.attributes[id], tape, scope)
      return named(iri)
    }
    if let node = attributes[.nodeID] { return try blankNode(tape.attributes[node], tape) }
    return sink.freshBlankNode()
  }

  /// The object that the attributes of a property element name.
  mutating func object(
    _ attributes: RDFXMLAttributes, _ tape: MarkupTape, _ scope: RDFXMLScope
  ) throws(SyntaxFault) -> Sink.Handle {
    guard let resource = attributes[.resource] else {
      if let node = attributes[.nodeID] { return try blankNode(tape.attributes[node], tape) }
      return sink.freshBlankNode()
    }
    try attributes.refuse(
      [.nodeID], tape, "a property element has one of rdf:resource and rdf:nodeID")
    return try iri(tape.attributes[resource], tape, scope)
  }

  /// What reifies the statement of a property element (RDF 1.2).
  mutating func reifier(
    _ attributes: RDFXMLAttributes, _ tape: MarkupTape, _ scope: RDFXMLScope
  ) throws(SyntaxFault) -> Sink.Handle? {
    if let annotation = attributes[.annotation] {
      try attributes.refuse(
        [.annotationNodeID], tape,
        "a property element has one of rdf:annotation and rdf:annotationNodeID")
      return try iri(tape.attributes[annotation], tape, scope)
    }
    guard let node = attributes[.annotationNodeID] else { return nil }
    return try blankNode(tape.attributes[node], tape)
  }

  // MARK: Values of attributes

  /// The absolute IRI of a value.
  private func resolved(
    _ attribute: MarkupAttribute, _ tape: MarkupTape, _ scope: RDFXMLScope
  ) throws(SyntaxFault) -> [UInt8] {
    let value = tape.bytes.span.extracting(attribute.value)
    guard !RDFXMLNames.hasForbidden(value) else {
      throw SyntaxFault(
        .malformedIRI, attribute.range, "an IRI cannot have spaces, controls or any of <>\"{}|^`\\")
    }
    if IRIReference.schemeLength(value) != nil { return Array(tape.bytes[attribute.value]) }
    guard !scope.base.isEmpty else {
      throw SyntaxFault(.relativeIRI, attribute.range, "a relative IRI, but there is no base IRI")
    }
    return IRIReference.resolve(value, against: scopes.bytes.span.extracting(scope.base))
  }

  /// The IRI of a value.
  mutating func iri(
    _ attribute: MarkupAttribute, _ tape: MarkupTape, _ scope: RDFXMLScope
  ) throws(SyntaxFault) -> Sink.Handle {
    let value = tape.bytes.span.extracting(attribute.value)
    if IRIReference.schemeLength(value) != nil, !RDFXMLNames.hasForbidden(value) {
      return sink.iri(value)
    }
    let iri = try resolved(attribute, tape, scope)
    return named(iri)
  }

  /// The IRI of a datatype, kept in the bytes of the scopes.
  mutating func datatypeIRI(
    _ attribute: MarkupAttribute, _ tape: MarkupTape, _ scope: RDFXMLScope
  ) throws(SyntaxFault) -> Range<Int> {
    let iri = try resolved(attribute, tape, scope)
    if iri == TurtleNames.langString || iri == TurtleNames.dirLangString {
      throw SyntaxFault(
        .ruleBroken, attribute.range, "this datatype needs xml:lang in place of its name")
    }
    return scopes.add(iri.span)
  }

  /// The IRI that `rdf:ID` gives, which it can do once.
  mutating func identifier(
    _ attribute: MarkupAttribute, _ tape: MarkupTape, _ scope: RDFXMLScope
  ) throws(SyntaxFault) -> [UInt8] {
    let name = tape.bytes[attribute.value]
    try checkName(attribute, tape)
    guard !scope.base.isEmpty else {
      throw SyntaxFault(.relativeIRI, attribute.range, "rdf:ID needs a base IRI")
    }
    let iri = Array(scopes.bytes[scope.base]) + [UInt8(ascii: "#")] + name
    let count = identifiers.count
    _ = identifiers.intern(.iri, iri)
    guard identifiers.count > count else {
      throw SyntaxFault(
        .ruleBroken, attribute.range,
        "the rdf:ID '\(String(decoding: name, as: UTF8.self))' was given before; expected another")
    }
    return iri
  }

  private mutating func blankNode(
    _ attribute: MarkupAttribute, _ tape: MarkupTape
  ) throws(SyntaxFault) -> Sink.Handle {
    try checkName(attribute, tape)
    return sink.blankNode(tape.bytes.span.extracting(attribute.value))
  }

  /// Checks that a value is a name without a colon (Namespaces in XML 1.0, production `NCName`).
  private func checkName(
    _ attribute: MarkupAttribute, _ tape: MarkupTape
  ) throws(SyntaxFault) {
    let value = tape.bytes.span.extracting(attribute.value)
    var index = 0
    while index < value.count {
      let (scalar, length) = NameScanner.scalar(value, index)
      let isAllowed =
        scalar == "_" || NameCharacter.isBase(scalar)
        || index > 0 && (scalar == "." || NameCharacter.isName(scalar))
      guard isAllowed else { break }
      index += length
    }
    guard index == value.count, index > 0 else {
      throw SyntaxFault(
        .malformedName, attribute.range,
        "expected a name: a letter or '_', then letters, digits, '_', '-' and '.'")
    }
  }
}
