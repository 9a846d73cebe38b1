internal import RDFModel
internal import SourceText

/// The IRIs that the grammar of Turtle implies.
enum TurtleNames {
  static let type = Array(RDF.type.value.utf8)
  static let first = Array(RDF.first.value.utf8)
  static let rest = Array(RDF.rest.value.utf8)
  static let nilList = Array(RDF.nil.value.utf8)
  static let reifies = Array(RDF.reifies.value.utf8)
  static let integer = Array(XSD.integer.value.utf8)
  static let decimal = Array(XSD.decimal.value.utf8)
  static let double = Array(XSD.double.value.utf8)
  static let boolean = Array(XSD.boolean.value.utf8)
}

/// The namespaces that a document has declared.
struct NamespaceTable {
  private var prefixes = TermDictionary()
  /// By the numbers of `prefixes`.
  private var namespaces: [[UInt8]?] = []
  /// In the order of declaration.
  private(set) var declared: [TermID] = []

  mutating func bind(_ prefix: Span<UInt8>, to namespace: [UInt8]) {
    let id = prefixes.intern(.languageTag, prefix)
    while namespaces.count <= Int(id.rawValue) { namespaces.append(nil) }
    if namespaces[Int(id.rawValue)] == nil { declared.append(id) }
    namespaces[Int(id.rawValue)] = namespace
  }

  func namespace(of prefix: Span<UInt8>) -> [UInt8]? {
    guard let id = prefixes.find(.languageTag, prefix) else { return nil }
    return namespaces[Int(id.rawValue)]
  }

  /// The declared prefixes and namespaces.
  var map: PrefixMap {
    var map = PrefixMap()
    for id in declared {
      guard let namespace = namespaces[Int(id.rawValue)] else { continue }
      try? map.bind(
        prefixes.text(of: id), to: IRI(trusted: String(decoding: namespace, as: UTF8.self)))
    }
    return map
  }
}

// MARK: - IRIs, names, strings

extension TurtleReader where Sink: ~Copyable {
  /// The handle of an IRI, a prefixed name or a labelled blank node.
  mutating func resource(_ token: TurtleToken) throws(SyntaxFault) -> Sink.Handle {
    let input = lexer.input
    if token.kind == .blankNodeLabel {
      return sink.blankNode(input.span.extracting(token.content))
    }
    if token.kind == .iri, !token.hasEscapes {
      let bytes = input.span.extracting(token.content)
      if IRIReference.schemeLength(bytes) != nil { return sink.iri(bytes) }
    }
    var iri = scratch
    scratch = []
    try expanded(token, &iri)
    let handle = sink.iri(iri.span)
    scratch = iri
    return handle
  }

  /// Puts the IRI of an IRI reference or a prefixed name into `scratch`.
  func expanded(_ token: TurtleToken, _ result: inout [UInt8]) throws(SyntaxFault) {
    result.removeAll(keepingCapacity: true)
    let bytes = lexer.input.span
    if token.kind == .prefixedName {
      let prefix = token.range.lowerBound..<(token.content.lowerBound - 1)
      guard let namespace = namespaces.namespace(of: bytes.extracting(prefix)) else {
        let name = String(decoding: lexer.input[prefix], as: UTF8.self)
        throw SyntaxFault(.undeclaredPrefix, token.range, "the prefix '\(name):' is not declared")
      }
      result += namespace
      Unescaping.appendLocalName(bytes, token.content, to: &result)
      return
    }
    if token.hasEscapes {
      try Unescaping.append(bytes, token.content, allowsCharacters: false, to: &result)
      if result.contains(where: IRI.isForbidden) {
        throw SyntaxFault(
          .malformedIRI, token.range, "an escape in the IRI is of a character it cannot have")
      }
    } else {
      result += lexer.input[token.content]
    }
    if IRIReference.schemeLength(result.span) == nil {
      guard !base.isEmpty else {
        throw SyntaxFault(.relativeIRI, token.range, "a relative IRI, but there is no base IRI")
      }
      result = IRIReference.resolve(result.span, against: base.span)
    }
  }

  /// The literal that starts with a string; nil if more input is needed.
  mutating func string(_ token: TurtleToken) throws(SyntaxFault) -> Sink.Handle? {
    let next = try lexer.next()
    let input = lexer.input
    switch next.kind {
    case .needsMore:
      lexer.position = token.range.lowerBound
      return nil
    case .languageTag:
      let direction = try TurtleLexer.direction(next, in: lexer.input)
      let form = try lexicalForm(token)
      let language = input.span.extracting(next.content)
      return sink.literal(form.span, language: language, direction: direction)
    case .datatypeMark:
      let name = try lexer.next()
      if name.kind == .needsMore {
        lexer.position = token.range.lowerBound
        return nil
      }
      guard name.kind == .iri || name.kind == .prefixedName else {
        throw unexpected(name, "the IRI of a datatype")
      }
      var datatype: [UInt8] = []
      try expanded(name, &datatype)
      if datatype == TurtleNames.langString || datatype == TurtleNames.dirLangString {
        throw SyntaxFault(
          .ruleBroken, name.range, "this datatype needs a language tag in place of its name")
      }
      let form = try lexicalForm(token)
      return sink.literal(form.span, datatype: datatype.span)
    default:
      lexer.position = token.range.upperBound
      if token.hasEscapes {
        let form = try lexicalForm(token)
        return sink.literal(form.span)
      }
      return sink.literal(input.span.extracting(token.content))
    }
  }

  /// The bytes of a string without its escapes.
  private func lexicalForm(_ token: TurtleToken) throws(SyntaxFault) -> [UInt8] {
    guard token.hasEscapes else { return Array(lexer.input[token.content]) }
    var result: [UInt8] = []
    try Unescaping.append(lexer.input.span, token.content, allowsCharacters: true, to: &result)
    return result
  }

  // MARK: - Directives and graphs

  /// `directive ::= prefixID | base | version | sparqlPrefix | sparqlBase | sparqlVersion`
  ///
  /// A directive is read as a whole, or not at all while more input is needed.
  mutating func directive(_ token: TurtleToken) throws(SyntaxFault) {
    let needsDot = [.atPrefix, .atBase, .atVersion].contains(token.kind)
    var parts: [TurtleToken] = []
    let isPrefix = token.kind == .atPrefix || token.kind == .prefixWord
    for _ in 0..<(1 + (isPrefix ? 1 : 0) + (needsDot ? 1 : 0)) {
      let part = try lexer.next()
      if part.kind == .needsMore {
        lexer.position = token.range.lowerBound
        return
      }
      parts.append(part)
    }
    if needsDot, let dot = parts.popLast(), dot.kind != .dot { throw unexpected(dot, "'.'") }
    guard let value = parts.last else { return }
    if token.kind == .atVersion || token.kind == .versionWord {
      let isShort =
        value.kind == .string && value.range.count == value.content.count + 2
      guard isShort else { throw unexpected(value, "a version in quotes") }
      return
    }
    guard value.kind == .iri else { throw unexpected(value, "an IRI in angle brackets") }
    var iri: [UInt8] = []
    if isPrefix {
      guard parts[0].kind == .prefixedName, parts[0].content.isEmpty else {
        throw unexpected(parts[0], "a prefix with a ':'")
      }
      try expanded(value, &iri)
      let prefix = parts[0].range.lowerBound..<(parts[0].range.upperBound - 1)
      let input = lexer.input
      namespaces.bind(input.span.extracting(prefix), to: iri)
      prefixCache = PrefixCache()
      sink.declare(prefix: input.span.extracting(prefix), namespace: iri.span)
    } else {
      try expanded(value, &iri)
      base = iri
    }
  }

  /// What follows the word GRAPH: a name
  mutating func graphName(_ token: TurtleToken) throws(SyntaxFault) {
    switch token.kind {
    case .iri, .prefixedName, .blankNodeLabel: graph = try resource(token)
    case .openBracket:
      let next = try lexer.next()
      if next.kind == .needsMore {
        lexer.position = token.range.lowerBound
        return
      }
      guard next.kind == .closeBracket else { throw unexpected(next, "']'") }
      graph = sink.freshBlankNode()
    default: throw unexpected(token, "the name of a graph")
    }
    stack[stack.count - 1].state = .graphBlock
  }

  /// What follows the name of a graph: `{`
  mutating func graphBlock(_ token: TurtleToken) throws(SyntaxFault) {
    guard token.kind == .openBrace else { throw unexpected(token, "'{'") }
    stack[stack.count - 1].state = .statement
    push(.graph, .statement, token)
  }
}

extension TurtleNames {
  static let langString = Array(RDF.langString.value.utf8)
  static let dirLangString = Array(RDF.dirLangString.value.utf8)
  static let string = Array(XSD.string.value.utf8)

  /// Whether a datatype is `xsd:string`.
  static func isString(_ datatype: Span<UInt8>) -> Bool {
    ByteScan.equal(datatype, string)
  }

  /// Whether a datatype is one that only language-tagged strings have.
  static func needsLanguage(_ datatype: Span<UInt8>) -> Bool {
    ByteScan.equal(datatype, langString) || ByteScan.equal(datatype, dirLangString)
  }
}
