internal import RDFModel
internal import SourceText

/// Hands the statements of a reader to a receiver; keeps the bytes of the terms that are still needed.
struct StreamSink: StatementSink, ~Copyable {
  let receiver: any StatementReceiver
  var place = 0..<0
  private(set) var isStopped = false
  /// Stands before each label, so that the labels of several documents do not meet.
  private let labelPrefix: [UInt8]
  private var bytes = ByteBuffer()
  private var freshCount: UInt32 = 0

  /// The length that a handle has for a blank node that the document does not name; its start is the number.
  private static var fresh: UInt32 { .max }

  /// Whether labels are taken as they are, for there are no nodes without one.
  private let keepsLabels: Bool

  init(
    _ receiver: any StatementReceiver, labelPrefix: [UInt8] = [], keepsLabels: Bool = false
  ) {
    self.receiver = receiver
    self.labelPrefix = labelPrefix
    self.keepsLabels = keepsLabels
  }

  /// How many bytes are kept.
  var size: Int { bytes.count }

  func mark() -> Int { bytes.count }

  mutating func release(to mark: Int) { bytes.truncate(to: mark) }

  mutating func declare(prefix: Span<UInt8>, namespace: Span<UInt8>) {
    receiver.declare(prefix: prefix, namespace: namespace)
  }

  @inline(__always)
  private mutating func keep(_ part: Span<UInt8>) -> Range<Int> {
    let start = bytes.count
    bytes.append(part)
    return start..<bytes.count
  }

  @inline(__always)
  mutating func iri(_ iri: Span<UInt8>) -> TermSpan { TermSpan(.iri, keep(iri)) }

  @inline(__always)
  mutating func iri(
    _ namespaces: [UInt8], _ namespace: Range<Int>, _ local: Span<UInt8>
  ) -> TermSpan {
    let start = bytes.count
    bytes.append(namespaces.span, namespace)
    bytes.append(local)
    return TermSpan(.iri, start..<bytes.count)
  }

  mutating func blankNode(_ label: Span<UInt8>) -> TermSpan {
    let start = bytes.count
    bytes.append(labelPrefix)
    if !keepsLabels, BlankNodeLabels.isReserved(label) { bytes.append(UInt8(ascii: "_")) }
    bytes.append(label)
    return TermSpan(.blankNode, start..<bytes.count)
  }

  mutating func freshBlankNode() -> TermSpan {
    freshCount += 1
    var span = TermSpan(.blankNode, 0..<0)
    span.start = freshCount
    span.length = Self.fresh
    return span
  }

  mutating func literal(_ form: Span<UInt8>, datatype: Span<UInt8>) -> TermSpan {
    if TurtleNames.isString(datatype) { return literal(form) }
    let form = keep(form)
    return TermSpan(.typedLiteral, form, annotation: keep(datatype))
  }

  @inline(__always)
  mutating func literal(_ form: Span<UInt8>) -> TermSpan { TermSpan(.typedLiteral, keep(form)) }

  mutating func literal(
    _ form: Span<UInt8>, language: Span<UInt8>, direction: Literal.Direction?
  ) -> TermSpan {
    let kind: TermKind =
      switch direction {
      case nil: .languageLiteral
      case .leftToRight: .leftToRightLiteral
      case .rightToLeft: .rightToLeftLiteral
      }
    let form = keep(form)
    return TermSpan(kind, form, annotation: keep(language))
  }

  mutating func tripleTerm(
    _ subject: TermSpan, _ predicate: TermSpan, _ object: TermSpan
  ) -> TermSpan {
    let parts = [labelled(subject), labelled(predicate), labelled(object)]
    let start = bytes.count
    bytes.append("<<( ")
    for part in parts {
      NTriplesTerm.appendOwn(part, to: &bytes)
      bytes.append(UInt8(ascii: " "))
    }
    bytes.append(")>>")
    return TermSpan(.tripleTerm, start..<bytes.count)
  }

  @inline(__always)
  mutating func statement(
    _ subject: TermSpan, _ predicate: TermSpan, _ object: TermSpan, graph: TermSpan?
  ) {
    let end = bytes.count
    var statement = StatementSpans(labelled(subject), labelled(predicate), labelled(object))
    if let graph {
      statement.graphName = labelled(graph)
      statement.isInNamedGraph = true
    }
    statement.place = place
    if !receiver.receive(statement, in: bytes.span) { isStopped = true }
    bytes.truncate(to: end)
  }

  /// A handle with the label of its blank node, if the document does not name it.
  @inline(__always)
  private mutating func labelled(_ term: TermSpan) -> TermSpan {
    guard term.length == Self.fresh else { return term }
    return labelledFresh(term.start)
  }

  private mutating func labelledFresh(_ number: UInt32) -> TermSpan {
    let start = bytes.count
    bytes.append(labelPrefix)
    bytes.append("anon")
    bytes.append(text: String(number))
    return TermSpan(.blankNode, start..<bytes.count)
  }
}
