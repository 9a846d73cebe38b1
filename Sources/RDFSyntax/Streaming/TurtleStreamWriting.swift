internal import RDFModel
internal import SourceText

/// Turtle and TriG as statements come.
struct TurtleStreamWriting: ~Copyable {
  private var prefixes = StreamPrefixes()
  /// The subject, predicate and graph that the output is in the middle of.
  private var subject = RememberedTerm()
  private var predicate = RememberedTerm()
  private var graph = RememberedTerm()
  /// Whether a statement waits for `,`, `;` or `.`.
  private var isOpen = false
  /// Whether the block of a named graph is open.
  private var isInGraph = false
  private var isEmpty = true

  mutating func declare(
    _ prefix: Span<UInt8>, _ namespace: Span<UInt8>, to output: inout ByteBuffer
  ) {
    guard prefixes.bind(prefix, namespace) else { return }
    endGraph(to: &output)
    output.append("@prefix ")
    output.append(prefix)
    output.append(": <")
    output.append(namespace)
    output.append("> .\n")
    isEmpty = false
  }

  mutating func finish(to output: inout ByteBuffer) { endGraph(to: &output) }

  @inline(__always)
  mutating func write(
    _ statement: StatementSpans, _ bytes: Span<UInt8>, to output: inout ByteBuffer
  ) {
    if statement.isInNamedGraph != isInGraph
      || isInGraph && !graph.isSame(statement.graphName, bytes)
    {
      startGraph(statement, bytes, to: &output)
    }
    if isOpen, subject.isSame(statement.subject, bytes) {
      if predicate.isSame(statement.predicate, bytes) {
        output.append(" , ")
      } else {
        output.append(" ;\n  ")
        writePredicate(statement.predicate, bytes, to: &output)
      }
    } else {
      if isOpen { output.append(" .\n") }
      if !isEmpty { output.append(UInt8(ascii: "\n")) }
      isEmpty = false
      isOpen = true
      subject.remember(statement.subject, bytes)
      writeTerm(statement.subject, bytes, to: &output)
      output.append(UInt8(ascii: " "))
      writePredicate(statement.predicate, bytes, to: &output)
    }
    writeTerm(statement.object, bytes, to: &output)
  }

  private mutating func endStatement(to output: inout ByteBuffer) {
    guard isOpen else { return }
    output.append(" .\n")
    isOpen = false
  }

  private mutating func endGraph(to output: inout ByteBuffer) {
    endStatement(to: &output)
    if isInGraph { output.append("}\n") }
    isInGraph = false
  }

  @inline(never)
  private mutating func startGraph(
    _ statement: StatementSpans, _ bytes: Span<UInt8>, to output: inout ByteBuffer
  ) {
    endGraph(to: &output)
    guard statement.isInNamedGraph else { return }
    graph.remember(statement.graphName, bytes)
    if !isEmpty { output.append(UInt8(ascii: "\n")) }
    isEmpty = true
    writeTerm(statement.graphName, bytes, to: &output)
    output.append(" {\n")
    isInGraph = true
  }

  /// Adds a predicate that is not that of the statement before, and a space.
  @inline(__always)
  private mutating func writePredicate(
    _ term: TermSpan, _ bytes: Span<UInt8>, to output: inout ByteBuffer
  ) {
    predicate.remember(term, bytes)
    if ByteScan.equal(bytes.extracting(term.content), TurtleNames.type) {
      output.append("a ")
    } else {
      writeIRI(bytes.extracting(term.content), to: &output)
      output.append(UInt8(ascii: " "))
    }
  }

  @inline(__always)
  private func writeIRI(_ iri: Span<UInt8>, to output: inout ByteBuffer) {
    if prefixes.append(iri, to: &output) { return }
    output.reserve(iri.count &+ 2)
    output.append(UInt8(ascii: "<"))
    output.append(iri)
    output.append(UInt8(ascii: ">"))
  }

  @inline(__always)
  private func writeTerm(_ term: TermSpan, _ bytes: Span<UInt8>, to output: inout ByteBuffer) {
    if term.kind == .iri {
      writeIRI(bytes.extracting(term.content), to: &output)
    } else {
      writeOther(term, bytes, to: &output)
    }
  }

  private func writeOther(_ term: TermSpan, _ bytes: Span<UInt8>, to output: inout ByteBuffer) {
    guard term.kind == .typedLiteral, term.annotationLength > 0 else {
      NTriplesTerm.append(term, bytes, to: &output)
      return
    }
    let datatype = bytes.extracting(term.annotation)
    if IntegerShorthand.isAllowed(bytes.extracting(term.content), datatype: datatype) {
      output.append(bytes, term.content)
    } else {
      NTriplesTerm.appendQuoted(term, bytes, to: &output)
      output.append("^^")
      writeIRI(datatype, to: &output)
    }
  }
}

/// A term that a writer compares the next one with.
struct RememberedTerm: ~Copyable {
  private var kind = TermKind.languageTag
  private var bytes = ByteBuffer(capacity: 256)

  @inline(__always)
  func isSame(_ term: TermSpan, _ source: Span<UInt8>) -> Bool {
    kind == term.kind && ByteScan.equal(bytes.span, source.extracting(term.content))
  }

  @inline(__always)
  mutating func remember(_ term: TermSpan, _ source: Span<UInt8>) {
    kind = term.kind
    bytes.truncate(to: 0)
    bytes.append(source, term.content)
  }
}

/// Integers without quotes.
enum IntegerShorthand {
  /// Whether a literal is an integer in canonical form, which readers that keep values instead of lexical
  /// forms give back the same: no leading zeros, and a minus sign only before another number than zero.
  @inline(__always)
  static func isAllowed(_ form: Span<UInt8>, datatype: Span<UInt8>) -> Bool {
    guard form.count > 0, ByteScan.equal(datatype, TurtleNames.integer) else { return false }
    return isCanonical(form)
  }

  private static func isCanonical(_ form: Span<UInt8>) -> Bool {
    var index = form[0] == UInt8(ascii: "-") ? 1 : 0
    guard index < form.count else { return false }
    if form[index] == UInt8(ascii: "0") { return form.count == 1 }
    while index < form.count {
      guard form[index] >= UInt8(ascii: "0"), form[index] <= UInt8(ascii: "9") else { return false }
      index += 1
    }
    return true
  }
}
