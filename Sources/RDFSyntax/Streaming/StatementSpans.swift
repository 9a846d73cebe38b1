public import RDFModel
internal import SourceText

/// A term as a reader finds it: its kind, and where its bytes are among those that come with it.
///
/// Escapes are taken out, relative IRIs are resolved and prefixed names are written out. The bytes of a
/// triple term are its N-Triples.
public struct TermSpan: Sendable {
  /// What the bytes mean; never `.languageTag`.
  public let kind: TermKind
  /// Whether the bytes can stand in a string in double quotes as they are; false if that is not known.
  let isPlain: Bool
  var start: UInt32
  var length: UInt32
  var annotationStart: UInt32 = 0
  var annotationLength: UInt32 = 0

  @inline(__always)
  init(_ kind: TermKind, _ range: Range<Int>, isPlain: Bool = false) {
    self.kind = kind
    self.isPlain = isPlain
    start = UInt32(truncatingIfNeeded: range.lowerBound)
    length = UInt32(truncatingIfNeeded: range.upperBound &- range.lowerBound)
  }

  @inline(__always)
  init(_ kind: TermKind, _ range: Range<Int>, annotation: Range<Int>, isPlain: Bool = false) {
    self.init(kind, range, isPlain: isPlain)
    annotationStart = UInt32(truncatingIfNeeded: annotation.lowerBound)
    annotationLength = UInt32(truncatingIfNeeded: annotation.upperBound &- annotation.lowerBound)
  }

  /// Where the IRI, the label (without `_:`) or the lexical form is.
  @inline(__always)
  public var content: Range<Int> {
    Int(start)..<(Int(start) &+ Int(length))
  }

  /// Where the datatype or the language tag is; empty for `xsd:string` and for what is no literal.
  @inline(__always)
  public var annotation: Range<Int> {
    Int(annotationStart)..<(Int(annotationStart) &+ Int(annotationLength))
  }

  /// The term.
  public func term(in bytes: Span<UInt8>) -> Term {
    let text = text(in: bytes)
    let annotation = String(copying: bytes.extracting(annotation))
    switch kind {
    case .iri, .languageTag: return .iri(IRI(trusted: text))
    case .blankNode: return .blankNode(BlankNode(text))
    case .typedLiteral:
      return .literal(
        annotation.isEmpty
          ? Literal(text) : Literal(text, datatype: IRI(trusted: annotation)))
    case .languageLiteral, .leftToRightLiteral, .rightToLeftLiteral:
      return .literal(
        Literal(text, language: LanguageTag(trusted: annotation), direction: kind.direction))
    case .tripleTerm: return TripleTermText.term(bytes.extracting(content))
    }
  }

  /// The IRI, label or lexical form as a text.
  public func text(in bytes: Span<UInt8>) -> String {
    String(copying: bytes.extracting(content))
  }
}

/// A statement as a reader finds it, good until the receiver returns.
public struct StatementSpans: Sendable {
  /// An IRI or a blank node.
  public internal(set) var subject: TermSpan
  /// An IRI.
  public internal(set) var predicate: TermSpan
  /// Any term.
  public internal(set) var object: TermSpan
  /// The name of the graph; without meaning in the default graph.
  var graphName: TermSpan
  /// Whether the statement is in a named graph.
  public internal(set) var isInNamedGraph = false
  /// Where the statement is in the document: the line in N-Triples and N-Quads, the object in Turtle and
  /// TriG. UTF-8 byte offsets, 0-based, end exclusive.
  public internal(set) var place: Range<Int> = 0..<0
  /// Where the line of the statement is, with its line feed, among the bytes that come with it, if it is
  /// canonical N-Triples or N-Quads; else empty.
  var canonicalLine: Range<Int> = 0..<0

  @inline(__always)
  init(_ subject: TermSpan, _ predicate: TermSpan, _ object: TermSpan) {
    self.subject = subject
    self.predicate = predicate
    self.object = object
    graphName = subject
  }

  /// The statement as terms.
  public func quad(in bytes: Span<UInt8>) -> Quad {
    let triple = Triple(
      subject.term(in: bytes), IRI(trusted: predicate.text(in: bytes)), object.term(in: bytes))
    return Quad(triple, in: graph?.term(in: bytes))
  }

  /// The name of the graph, an IRI or a blank node; nil is the default graph.
  public var graph: TermSpan? { isInNamedGraph ? graphName : nil }
}

extension String {
  /// The text of UTF-8 bytes.
  init(copying bytes: Span<UInt8>) {
    if let valid = try? UTF8Span(validating: bytes) {
      self.init(copying: valid)
    } else {
      self = ""
    }
  }
}

extension TermKind {
  /// The base direction of a literal of this kind.
  var direction: Literal.Direction? {
    switch self {
    case .leftToRightLiteral: .leftToRight
    case .rightToLeftLiteral: .rightToLeft
    default: nil
    }
  }
}

/// Triple terms as N-Triples.
enum TripleTermText {
  /// The term that N-Triples made by `StreamSink` means.
  static func term(_ bytes: Span<UInt8>) -> Term {
    var line = Array("<urn:s> <urn:p> ".utf8)
    line.append(copying: bytes)
    line += " .".utf8
    var reader = LineReader(line, allowsGraphs: false, sink: DatasetSink(keepsLabels: true))
    try? reader.read()
    let quad = reader.sink.dataset.encodedQuads.first
    return quad.map { reader.sink.dataset.terms.term($0.object) } ?? .iri(RDF.nil)
  }
}
