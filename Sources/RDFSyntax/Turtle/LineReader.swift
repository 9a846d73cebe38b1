internal import RDFModel

/// Reads N-Triples and N-Quads (1.1 and 1.2), one statement a line.
///
/// The input is valid UTF-8.
struct LineReader<Sink: StatementSink & ~Copyable>: ~Copyable {
  let allowsGraphs: Bool
  var lexer: TurtleLexer
  /// Where the input is in the document, in bytes.
  private var offset = 0
  var sink: Sink

  init(_ input: [UInt8], allowsGraphs: Bool, sink: consuming Sink) {
    self.allowsGraphs = allowsGraphs
    lexer = TurtleLexer(input)
    self.sink = sink
  }

  /// Reads all of the input into the sink.
  mutating func read() throws(SyntaxFault) {
    if offset == 0 { lexer.skipByteOrderMark() }
    while !sink.isStopped {
      let mark = sink.mark()
      guard try statement() else { return }
      sink.release(to: mark)
    }
  }

  /// Reads other input, which is at an offset of the document.
  mutating func read(_ input: [UInt8], offset: Int) throws(SyntaxFault) {
    let version = lexer.version
    lexer = TurtleLexer(input)
    lexer.version = version
    self.offset = offset
    let mark = sink.mark()
    defer { sink.release(to: mark) }
    try read()
  }

  /// `statement ::= subject predicate object graphLabel? '.'`
  /// - Returns: false at the end of the input.
  private mutating func statement() throws(SyntaxFault) -> Bool {
    let start = try lexer.next()
    if start.kind == .endOfInput { return false }
    if start.kind == .versionWord {
      let version = try next(onLineOf: start)
      guard version.kind == .string, version.range.count == version.content.count + 2 else {
        throw unexpected(version, "a version in quotes")
      }
      return true
    }
    let subject = try resource(start, "a subject: an IRI or a blank node")
    var last = try next(onLineOf: start)
    let predicate = try predicate(last)
    last = try next(onLineOf: start)
    let object = try object(last, line: start)
    last = try next(onLineOf: start)
    var graph: Sink.Handle?
    if allowsGraphs, last.kind != .dot {
      graph = try resource(last, "the name of a graph or '.'")
      last = try next(onLineOf: start)
    }
    guard last.kind == .dot else { throw unexpected(last, "'.'") }
    let after = lexer.position
    let following = try lexer.next()
    if following.kind != .endOfInput, !hasLineEnd(after..<following.range.lowerBound) {
      throw unexpected(following, "the end of the line")
    }
    lexer.position = after
    sink.place = (offset + start.range.lowerBound)..<(offset + after)
    sink.statement(subject, predicate, object, graph: graph)
    return true
  }

  private func unexpected(_ token: TurtleToken, _ expected: String) -> SyntaxFault {
    SyntaxFault(
      token.kind == .endOfInput ? .unexpectedEnd : .unexpectedToken, token.range,
      "expected \(expected)")
  }

  /// The next terminal, which has to be on the same line.
  private mutating func next(onLineOf start: TurtleToken) throws(SyntaxFault) -> TurtleToken {
    let before = lexer.position
    let token = try lexer.next()
    guard !hasLineEnd(before..<token.range.lowerBound) else {
      throw SyntaxFault(
        .unexpectedEnd, before..<before, "the statement does not end on its line; expected '.'")
    }
    return token
  }

  private func hasLineEnd(_ range: Range<Int>) -> Bool {
    lexer.input[range].contains { $0 == 0x0A || $0 == 0x0D }
  }

  /// An IRI or a blank node
  private mutating func resource(
    _ token: TurtleToken, _ expected: String
  ) throws(SyntaxFault) -> Sink.Handle {
    switch token.kind {
    case .iri:
      let iri = try iri(token)
      return sink.iri(iri.span)
    case .blankNodeLabel:
      let input = lexer.input
      return sink.blankNode(input.span.extracting(token.content))
    default: throw unexpected(token, expected)
    }
  }

  private mutating func predicate(_ token: TurtleToken) throws(SyntaxFault) -> Sink.Handle {
    guard token.kind == .iri else { throw unexpected(token, "a predicate: an IRI") }
    let iri = try iri(token)
    return sink.iri(iri.span)
  }

  /// An absolute IRI without its escapes
  private func iri(_ token: TurtleToken) throws(SyntaxFault) -> [UInt8] {
    var result: [UInt8] = []
    if token.hasEscapes {
      try Unescaping.append(
        lexer.input.span, token.content, allowsCharacters: false, to: &result)
      if result.contains(where: IRI.isForbidden) {
        throw SyntaxFault(
          .malformedIRI, token.range, "an escape in the IRI is of a character it cannot have")
      }
    } else {
      result = Array(lexer.input[token.content])
    }
    guard IRIReference.schemeLength(result.span) != nil else {
      throw SyntaxFault(.relativeIRI, token.range, "the IRI is not absolute; expected a scheme")
    }
    return result
  }

  /// An IRI, a blank node, a literal or a triple term, whose depth is kept on a stack of its own
  private mutating func object(
    _ token: TurtleToken, line: TurtleToken
  ) throws(SyntaxFault) -> Sink.Handle {
    var subjects: [Sink.Handle] = []
    var predicates: [Sink.Handle] = []
    var token = token
    while token.kind == .openTripleTerm {
      guard subjects.count < TripleTermLimit.depth else {
        throw TripleTermLimit.fault(token.range)
      }
      token = try next(onLineOf: line)
      subjects.append(try resource(token, "a subject: an IRI or a blank node"))
      token = try next(onLineOf: line)
      predicates.append(try predicate(token))
      token = try next(onLineOf: line)
    }
    var object = try simpleObject(token, line: line)
    for index in subjects.indices.reversed() {
      let end = try next(onLineOf: line)
      guard end.kind == .closeTripleTerm else { throw unexpected(end, "')>>'") }
      object = sink.tripleTerm(subjects[index], predicates[index], object)
    }
    return object
  }

  private mutating func simpleObject(
    _ token: TurtleToken, line: TurtleToken
  ) throws(SyntaxFault) -> Sink.Handle {
    guard token.kind == .string else {
      return try resource(token, "an object: an IRI, a blank node or a literal")
    }
    guard lexer.input[token.range.lowerBound] == UInt8(ascii: "\""),
      token.range.count == token.content.count + 2
    else { throw SyntaxFault(.malformedString, token.range, "expected a string in '\"'") }
    var form: [UInt8] = []
    try Unescaping.append(lexer.input.span, token.content, allowsCharacters: true, to: &form)
    let before = lexer.position
    let suffix = try next(onLineOf: line)
    switch suffix.kind {
    case .languageTag:
      let direction = try TurtleLexer.direction(suffix, in: lexer.input)
      let input = lexer.input
      let language = input.span.extracting(suffix.content)
      return sink.literal(form.span, language: language, direction: direction)
    case .datatypeMark:
      let name = try next(onLineOf: line)
      guard name.kind == .iri else { throw unexpected(name, "the IRI of a datatype") }
      let datatype = try iri(name)
      if datatype == TurtleNames.langString || datatype == TurtleNames.dirLangString {
        throw SyntaxFault(
          .ruleBroken, name.range, "this datatype needs a language tag in place of its name")
      }
      return sink.literal(form.span, datatype: datatype.span)
    default:
      lexer.position = before
      return sink.literal(form.span)
    }
  }
}
