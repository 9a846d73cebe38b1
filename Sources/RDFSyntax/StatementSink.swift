internal import RDFModel
internal import SourceText

/// Takes what a reader finds: terms first, which become handles, then statements of handles.
///
/// A reader that goes through documents of any size takes a `mark()` before terms that it does not keep, and
/// gives it back with `release(to:)` when it has done with them: what lies in between is forgotten.
protocol StatementSink: ~Copyable {
  /// What the sink gives for a term; it stays good until a mark before it is released.
  associatedtype Handle

  /// Where the reader is in the document; UTF-8 byte offsets, end exclusive. Set before a statement.
  var place: Range<Int> { get set }
  /// Whether the sink wants no more.
  var isStopped: Bool { get }

  /// A mark for the terms that come after it; marks are released in the order opposite to that of their making.
  func mark() -> Int
  /// Forgets the terms that came after a mark.
  mutating func release(to mark: Int)
  /// The document declares a prefix.
  mutating func declare(prefix: Span<UInt8>, namespace: Span<UInt8>)

  mutating func iri(_ bytes: Span<UInt8>) -> Handle
  /// The IRI of a namespace, which is a part of some bytes, and a local name.
  mutating func iri(
    _ namespaces: [UInt8], _ namespace: Range<Int>, _ local: Span<UInt8>
  ) -> Handle
  /// - Parameter label: as in the document, without `_:`.
  mutating func blankNode(_ label: Span<UInt8>) -> Handle
  /// A blank node that the document does not name.
  mutating func freshBlankNode() -> Handle
  mutating func literal(_ form: Span<UInt8>, datatype: Span<UInt8>) -> Handle
  mutating func literal(_ form: Span<UInt8>) -> Handle
  mutating func literal(
    _ form: Span<UInt8>, language: Span<UInt8>, direction: Literal.Direction?
  ) -> Handle
  mutating func tripleTerm(_ subject: Handle, _ predicate: Handle, _ object: Handle) -> Handle
  mutating func statement(
    _ subject: Handle, _ predicate: Handle, _ object: Handle, graph: Handle?)
}

extension StatementSink where Self: ~Copyable {
  var isStopped: Bool { false }
  func mark() -> Int { 0 }
  mutating func release(to mark: Int) {}
  mutating func declare(prefix: Span<UInt8>, namespace: Span<UInt8>) {}

  mutating func iri(
    _ namespaces: [UInt8], _ namespace: Range<Int>, _ local: Span<UInt8>
  ) -> Handle {
    var bytes = ByteBuffer(capacity: namespace.count + local.count)
    bytes.append(namespaces.span, namespace)
    bytes.append(local)
    return iri(bytes.span)
  }
}

/// Puts statements into a dataset.
struct DatasetSink: StatementSink {
  var dataset = Dataset()
  var place = 0..<0
  /// Where each quad of the dataset is in the document, in the order of insertion.
  private(set) var places: [Range<Int>] = []
  private let recordsPlaces: Bool
  /// Whether labels are taken as they are, for there are no other nodes.
  private let keepsLabels: Bool
  private var labels = BlankNodeLabels()

  init(recordsPlaces: Bool = false, keepsLabels: Bool = false) {
    self.recordsPlaces = recordsPlaces
    self.keepsLabels = keepsLabels
  }

  mutating func iri(_ bytes: Span<UInt8>) -> TermID { dataset.intern(.iri, bytes) }

  mutating func blankNode(_ label: Span<UInt8>) -> TermID {
    !keepsLabels && BlankNodeLabels.isReserved(label)
      ? dataset.intern(.blankNode, BlankNodeLabels.escaped(label).span)
      : dataset.intern(.blankNode, label)
  }

  mutating func freshBlankNode() -> TermID { dataset.intern(.blankNode, labels.next().span) }

  mutating func literal(_ form: Span<UInt8>, datatype: Span<UInt8>) -> TermID {
    let datatype = dataset.intern(.iri, datatype)
    return dataset.intern(.typedLiteral, form, annotation: datatype)
  }

  mutating func literal(_ form: Span<UInt8>) -> TermID {
    dataset.intern(.typedLiteral, form, annotation: TermDictionary.stringDatatype)
  }

  mutating func literal(
    _ form: Span<UInt8>, language: Span<UInt8>, direction: Literal.Direction?
  ) -> TermID {
    let tag = dataset.intern(.languageTag, language)
    let kind: TermKind =
      switch direction {
      case nil: .languageLiteral
      case .leftToRight: .leftToRightLiteral
      case .rightToLeft: .rightToLeftLiteral
      }
    return dataset.intern(kind, form, annotation: tag)
  }

  mutating func tripleTerm(_ subject: TermID, _ predicate: TermID, _ object: TermID) -> TermID {
    dataset.intern(subject: subject, predicate: predicate, object: object)
  }

  mutating func statement(
    _ subject: TermID, _ predicate: TermID, _ object: TermID, graph: TermID?
  ) {
    let isNew = dataset.insert(
      Dataset.EncodedQuad(
        subject: subject, predicate: predicate, object: object,
        graph: graph ?? Dataset.EncodedQuad.defaultGraph))
    if isNew, recordsPlaces { places.append(place) }
  }
}
