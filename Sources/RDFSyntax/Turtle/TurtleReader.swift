internal import RDFModel

/// Reads Turtle and TriG (1.1 and 1.2): a machine with a stack of its own, so that no depth of
/// brackets can overflow the call stack.
struct TurtleReader<Sink: StatementSink & ~Copyable>: ~Copyable {
  typealias Frame = TurtleFrame<Sink.Handle>

  /// How deeply brackets may be nested.
  static var depthLimit: Int { 2_000_000 }

  let isTriG: Bool
  var lexer: TurtleLexer
  var sink: Sink
  var namespaces = NamespaceTable()
  /// The base IRI, or nothing.
  var base: [UInt8]
  var stack: [Frame]
  /// The graph whose block is being read; nil is the default graph.
  var graph: Sink.Handle?
  /// How many triple terms are open.
  var quotedDepth = 0
  /// Where the input is in the document, in bytes.
  var offset = 0
  /// The most bytes that the sink may keep for what is not finished.
  var keptLimit = Int.max
  /// Whether statements are being skipped after an error, up to the next full stop.
  var isSkipping = false
  /// How many braces have been opened while skipping.
  var skippedBraces = 0
  /// Where skipping last stopped for a directive, as an offset in the document.
  var lastDirective = -1
  /// What prefixed names were last found to mean.
  var prefixCache = PrefixCache()
  /// Reused for IRIs and strings that are not in the input as such.
  var scratch: [UInt8] = []

  init(_ input: [UInt8], isTriG: Bool, base: [UInt8], sink: consuming Sink) {
    lexer = TurtleLexer(input)
    self.isTriG = isTriG
    self.base = base
    self.sink = sink
    stack = [Frame(.document, .statement, opening: 0..<0)]
  }

  /// Reads the input into the sink: all of it if it is final, else as far as it is whole.
  mutating func read() throws(SyntaxFault) {
    lexer.isStarved = false
    if offset == 0 { lexer.skipByteOrderMark() }
    if isSkipping { skip() }
    while !lexer.isStarved, !sink.isStopped {
      readSimple()
      guard try step() else { return }
    }
  }

  /// Takes one terminal, or a few that belong together.
  /// - Returns: false at the end of the input.
  private mutating func step() throws(SyntaxFault) -> Bool {
    let token = try lexer.next()
    switch token.kind {
    case .endOfInput:
      try checkEnd(token)
      return false
    case .needsMore: return false
    default: break
    }
    guard sink.mark() <= keptLimit else {
      throw SyntaxFault(
        .limitExceeded, token.range,
        "the terms of an open statement have more than \(keptLimit) bytes, which is the limit")
    }
    sink.place = (offset + token.range.lowerBound)..<(offset + token.range.upperBound)
    switch stack[stack.count - 1].state {
    case .statement: try statement(token)
    case .verb, .optionalVerb, .verbOrEnd: try verb(token)
    case .object, .item: try object(token)
    case .afterObject: try afterObject(token)
    case .reifier: try reifier(token)
    case .close: try close(token)
    case .graphBlock: try graphBlock(token)
    case .graphName: try graphName(token)
    }
    return true
  }

  private func checkEnd(_ token: TurtleToken) throws(SyntaxFault) {
    let frame = stack[stack.count - 1]
    if frame.role == .document, frame.state == .statement { return }
    if frame.role == .document {
      throw SyntaxFault(.unexpectedEnd, token.range, "the statement does not end; expected '.'")
    }
    guard frame.opening.lowerBound >= offset else {
      throw SyntaxFault(
        .unexpectedEnd, token.range,
        "what is opened at byte \(frame.opening.lowerBound) is not closed")
    }
    throw SyntaxFault(
      .unexpectedEnd, local(frame.opening), "what is opened here is not closed")
  }

  /// A place of the document as one in the input, as far as that is still there.
  private func local(_ place: Range<Int>) -> Range<Int> {
    max(0, place.lowerBound - offset)..<max(0, place.upperBound - offset)
  }

  func unexpected(_ token: TurtleToken, _ expected: String) -> SyntaxFault {
    SyntaxFault(.unexpectedToken, token.range, "expected \(expected)")
  }

  /// The handle of an IRI that the grammar implies.
  private mutating func named(_ iri: [UInt8]) -> Sink.Handle { sink.iri(iri.span) }

  // MARK: - Statements

  /// `turtleDoc ::= statement*`, `statement ::= directive | triples '.'`, and the blocks of TriG
  private mutating func statement(_ token: TurtleToken) throws(SyntaxFault) {
    let top = stack.count - 1
    let inGraph = stack[top].role == .graph
    switch token.kind {
    case .closeBrace where inGraph: endGraph()
    case .openBrace where isTriG && !inGraph:
      push(.graph, .statement, token)
    case .graphWord where isTriG && !inGraph:
      stack[top].state = .graphName
    case .atPrefix, .prefixWord, .atBase, .baseWord, .atVersion, .versionWord:
      guard !inGraph else { throw unexpected(token, "a subject or '}'") }
      try directive(token)
    case .iri, .prefixedName, .blankNodeLabel:
      stack[top].subject = try resource(token)
      stack[top].state = .verb
      stack[top].afterSubject = sink.mark()
      stack[top].canNameGraph = isTriG && !inGraph
    case .openBracket:
      push(.propertyList, .verb, subject: sink.freshBlankNode(), token)
    case .openParenthesis: push(.collection, .item, token)
    case .openReified: push(.reifiedTriple, .object, token)
    default:
      throw unexpected(token, inGraph ? "a subject or '}'" : "a subject or a directive")
    }
  }

  /// `predicateObjectList ::= verb objectList (';' (verb objectList)?)*`
  private mutating func verb(_ token: TurtleToken) throws(SyntaxFault) {
    let top = stack.count - 1
    switch token.kind {
    case .a, .iri, .prefixedName:
      sink.release(to: stack[top].afterSubject)
      stack[top].predicate = token.kind == .a ? named(TurtleNames.type) : try resource(token)
      stack[top].state = .object
      stack[top].afterPredicate = sink.mark()
    case .closeBracket where stack[top].role == .propertyList && stack[top].state == .verb:
      try finishAnonymous()
    case .openBrace where stack[top].canNameGraph && stack[top].state == .verb:
      graph = stack[top].subject
      stack[top].state = .statement
      stack[top].canNameGraph = false
      push(.graph, .statement, token)
    case .semicolon where stack[top].state == .verbOrEnd: break
    case .dot, .closeBracket, .closeBrace, .closeAnnotation:
      guard stack[top].state != .verb else { fallthrough }
      try endOfPredicates(token)
    default: throw unexpected(token, "a predicate")
    }
  }

  /// What follows an object: `,`, `;`, an annotation or the end
  private mutating func afterObject(_ token: TurtleToken) throws(SyntaxFault) {
    let top = stack.count - 1
    switch token.kind {
    case .comma:
      sink.release(to: stack[top].afterPredicate)
      stack[top].reifier = nil
      stack[top].state = .object
    case .semicolon:
      sink.release(to: stack[top].afterSubject)
      stack[top].reifier = nil
      stack[top].state = .verbOrEnd
    case .tilde: stack[top].state = .reifier
    case .openAnnotation:
      let reifier: Sink.Handle
      if let named = stack[top].reifier {
        reifier = named
        stack[top].reifier = nil
      } else {
        reifier = sink.freshBlankNode()
        try reify(reifier, stack[top], token)
      }
      push(.annotation, .verb, subject: reifier, token)
    default: try endOfPredicates(token)
    }
  }

  /// The end of a predicate list, which depends on what the list is in
  private mutating func endOfPredicates(_ token: TurtleToken) throws(SyntaxFault) {
    let top = stack.count - 1
    stack[top].reifier = nil
    switch (stack[top].role, token.kind) {
    case (.document, .dot), (.graph, .dot):
      sink.release(to: stack[top].start)
      stack[top].state = .statement
    case (.graph, .closeBrace): endGraph()
    case (.propertyList, .closeBracket):
      let subject = stack[top].subject
      sink.release(to: stack[top].start)
      stack.removeLast()
      try deliver(subject, token, isStatement: true)
    case (.annotation, .closeAnnotation):
      sink.release(to: stack[top].start)
      stack.removeLast()
    case (.document, _): throw unexpected(token, "'.', ';' or ','")
    case (.graph, _): throw unexpected(token, "'.', ';', ',' or '}'")
    case (.propertyList, _): throw unexpected(token, "']', ';' or ','")
    default: throw unexpected(token, "'|}', ';' or ','")
    }
  }

  /// The end of the block of a graph
  mutating func endGraph() {
    stack.removeLast()
    sink.release(to: stack[stack.count - 1].start)
    graph = nil
  }

  // MARK: - Terms in place

  /// The end of `[]`, which stands for a node and nothing else
  private mutating func finishAnonymous() throws(SyntaxFault) {
    guard let frame = stack.popLast() else { return }
    let top = stack.count - 1
    let opensStatement = stack[top].state == .statement
    try deliver(frame.subject, TurtleToken(.closeBracket, local(frame.opening)), isStatement: false)
    if opensStatement { stack[top].canNameGraph = isTriG && stack[top].role == .document }
  }

  /// Puts a term where the frame on top waits for one.
  /// - Parameter isStatement: whether the term can be a statement by itself.
  mutating func deliver(
    _ term: Sink.Handle?, _ token: TurtleToken, isStatement: Bool
  ) throws(SyntaxFault) {
    guard let term else { return }
    let top = stack.count - 1
    switch stack[top].state {
    case .statement:
      stack[top].subject = term
      stack[top].afterSubject = sink.mark()
      stack[top].canNameGraph = false
      stack[top].state = isStatement ? .optionalVerb : .verb
    case .item: addItem(term)
    case .reifier:
      stack[top].reifier = term
      try reify(term, stack[top], token)
      stack[top].state = stack[top].role == .reifiedTriple ? .close : .afterObject
    default: try place(term)
    }
  }

  /// Puts a subject or an object into the triple that is being read.
  private mutating func place(_ term: Sink.Handle) throws(SyntaxFault) {
    let top = stack.count - 1
    switch stack[top].role {
    case .tripleTerm, .reifiedTriple:
      if stack[top].subject == nil {
        stack[top].subject = term
        stack[top].afterSubject = sink.mark()
        stack[top].state = .verb
      } else {
        stack[top].object = term
        stack[top].state = .close
      }
    default:
      stack[top].object = term
      stack[top].state = .afterObject
      guard let subject = stack[top].subject, let predicate = stack[top].predicate else { return }
      sink.statement(subject, predicate, term, graph: graph)
    }
  }

  /// Where an object, a subject within `<< >>` or an item of a collection comes
  private mutating func object(_ token: TurtleToken) throws(SyntaxFault) {
    let top = stack.count - 1
    let role = stack[top].role
    let isQuoted = role == .tripleTerm || role == .reifiedTriple
    let isQuotedSubject = isQuoted && stack[top].subject == nil
    switch token.kind {
    case .iri, .prefixedName, .blankNodeLabel:
      try deliver(try resource(token), token, isStatement: false)
    case .string where !isQuotedSubject:
      if let literal = try string(token) { try deliver(literal, token, isStatement: false) }
    case .integer where !isQuotedSubject: try shorthand(token, TurtleNames.integer)
    case .decimal where !isQuotedSubject: try shorthand(token, TurtleNames.decimal)
    case .double where !isQuotedSubject: try shorthand(token, TurtleNames.double)
    case .trueWord where !isQuotedSubject, .falseWord where !isQuotedSubject:
      try shorthand(token, TurtleNames.boolean)
    case .openBracket:
      try open(.propertyList, .verb, subject: sink.freshBlankNode(), token)
      if isQuoted {
        let next = try lexer.next()
        if next.kind == .needsMore {
          stack.removeLast()
          lexer.position = token.range.lowerBound
          return
        }
        guard next.kind == .closeBracket else { throw unexpected(next, "']'") }
        try finishAnonymous()
      }
    case .openParenthesis where !isQuoted:
      try open(.collection, .item, token)
    case .closeParenthesis where role == .collection: try finishCollection(token)
    case .openTripleTerm where !isQuotedSubject:
      quotedDepth += 1
      guard quotedDepth <= TripleTermLimit.depth else {
        throw TripleTermLimit.fault(token.range)
      }
      try open(.tripleTerm, .object, token)
    case .openReified where role != .tripleTerm:
      try open(.reifiedTriple, .object, token)
    default:
      let what = isQuotedSubject ? "a subject" : "an object"
      throw unexpected(token, role == .collection ? "an item or ')'" : what)
    }
  }

  private mutating func open(
    _ role: Frame.Role, _ state: Frame.State, subject: Sink.Handle? = nil, _ token: TurtleToken
  ) throws(SyntaxFault) {
    guard stack.count < Self.depthLimit else {
      throw SyntaxFault(
        .limitExceeded, token.range, "brackets are nested more than \(Self.depthLimit) deep")
    }
    push(role, state, subject: subject, token)
  }

  mutating func push(
    _ role: Frame.Role, _ state: Frame.State, subject: Sink.Handle? = nil, _ token: TurtleToken
  ) {
    let opening = (offset + token.range.lowerBound)..<(offset + token.range.upperBound)
    stack.append(Frame(role, state, subject: subject, opening: opening, mark: sink.mark()))
  }

  private mutating func shorthand(
    _ token: TurtleToken, _ datatype: [UInt8]
  ) throws(SyntaxFault) {
    let input = lexer.input
    let literal = sink.literal(
      input.span.extracting(token.content), datatype: datatype.span)
    try deliver(literal, token, isStatement: false)
  }

  /// Makes a cell of the collection on top and links it to the one before.
  private mutating func addItem(_ item: Sink.Handle) {
    let top = stack.count - 1
    let cell = sink.freshBlankNode()
    if let last = stack[top].subject {
      sink.statement(last, named(TurtleNames.rest), cell, graph: graph)
    } else {
      stack[top].head = cell
    }
    sink.statement(cell, named(TurtleNames.first), item, graph: graph)
    sink.release(to: stack[top].start)
    stack[top].subject = cell
  }

  private mutating func finishCollection(_ token: TurtleToken) throws(SyntaxFault) {
    guard let frame = stack.popLast() else { return }
    let empty = named(TurtleNames.nilList)
    if let last = frame.subject {
      let mark = sink.mark()
      sink.statement(last, named(TurtleNames.rest), empty, graph: graph)
      sink.release(to: mark)
    }
    try deliver(frame.head ?? empty, token, isStatement: false)
  }

  // MARK: - RDF 1.2

  /// States that a reifier reifies the triple of a frame.
  private mutating func reify(
    _ reifier: Sink.Handle, _ frame: Frame, _ token: TurtleToken
  ) throws(SyntaxFault) {
    guard let subject = frame.subject, let predicate = frame.predicate, let object = frame.object
    else { throw unexpected(token, "a triple before this") }
    let mark = sink.mark()
    let triple = sink.tripleTerm(subject, predicate, object)
    sink.statement(reifier, named(TurtleNames.reifies), triple, graph: graph)
    sink.release(to: mark)
  }

  /// `reifier ::= '~' (iri | BlankNode)?`
  private mutating func reifier(_ token: TurtleToken) throws(SyntaxFault) {
    switch token.kind {
    case .iri, .prefixedName, .blankNodeLabel:
      try deliver(try resource(token), token, isStatement: false)
    case .openBracket:
      let next = try lexer.next()
      if next.kind == .needsMore {
        lexer.position = token.range.lowerBound
        return
      }
      guard next.kind == .closeBracket else { throw unexpected(next, "']'") }
      try deliver(sink.freshBlankNode(), token, isStatement: false)
    default:
      try deliver(sink.freshBlankNode(), token, isStatement: false)
      lexer.position = token.range.lowerBound
    }
  }

  /// The end of `<<( … )>>` and `<< … >>`
  private mutating func close(_ token: TurtleToken) throws(SyntaxFault) {
    let top = stack.count - 1
    let frame = stack[top]
    switch (frame.role, token.kind) {
    case (.tripleTerm, .closeTripleTerm):
      guard let subject = frame.subject, let predicate = frame.predicate, let object = frame.object
      else { return }
      stack.removeLast()
      quotedDepth -= 1
      try deliver(sink.tripleTerm(subject, predicate, object), token, isStatement: false)
    case (.reifiedTriple, .tilde) where frame.reifier == nil:
      stack[top].state = .reifier
    case (.reifiedTriple, .closeReified):
      var reifier = frame.reifier
      if reifier == nil {
        let fresh = sink.freshBlankNode()
        try reify(fresh, frame, token)
        reifier = fresh
      }
      stack.removeLast()
      try deliver(reifier, token, isStatement: true)
    default: throw unexpected(token, frame.role == .tripleTerm ? "')>>'" : "'>>' or '~'")
    }
  }
}
