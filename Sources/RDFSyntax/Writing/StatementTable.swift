internal import RDFModel
internal import SourceText

/// Statements to be sorted and written: each term once, in memory that grows in place. It takes less than half of
/// the memory of a `Dataset`, but finds nothing.
struct StatementTable: ~Copyable {
  /// A statement; before `sort()` of ids, then of places in the order of terms.
  struct Row: BitwiseCopyable {
    /// Graph (0 is the default graph) and subject.
    var first: UInt64
    /// Predicate and object.
    var second: UInt64

    var graph: Int { Int(first >> 32) }
    var subject: Int { Int(truncatingIfNeeded: first & 0xFFFF_FFFF) }
    var predicate: Int { Int(second >> 32) }
    var object: Int { Int(truncatingIfNeeded: second & 0xFFFF_FFFF) }
  }

  /// The bytes of all terms, one after the other.
  private(set) var text = ByteBuffer(capacity: 1 << 16)
  /// Where each term ends.
  private var ends = GrowingArray<Int>()
  /// Three bits of kind, 29 of annotation.
  private var marks = GrowingArray<UInt32>()
  /// Three bits of hash, and id + 1; 0 where empty.
  private var slots = GrowingArray<UInt32>(repeating: 0, count: 1 << 10)
  private(set) var rows = GrowingArray<Row>()
  /// The ids in the order of terms.
  private var order = GrowingArray<UInt32>()
  private(set) var hasBlankNodes = false
  /// Whether a label is one that Raptor gives to nodes without a label, and confuses with those: then all nodes
  /// keep their labels.
  private(set) var hasGeneratedLabels = false

  /// Differs in each process, so that no input can be made to collide; no output depends on it.
  private static let seed = UInt64.random(in: .min ... .max)

  private static let generated = Array("genid".utf8)

  // Ids that every table has. Ids start at 1.
  private static let fixed = [
    TurtleNames.string, TurtleNames.type, TurtleNames.first, TurtleNames.rest, TurtleNames.nilList,
    TurtleNames.integer,
  ]

  init() {
    for iri in StatementTable.fixed { _ = intern(.iri, iri.span, annotation: 0) }
  }

  /// How many terms have an id.
  var termCount: Int { marks.count }

  // MARK: - Filling

  mutating func insert(_ statement: StatementSpans, _ bytes: Span<UInt8>, _ last: inout LastTerms) {
    if !last.subject.isSame(statement.subject, bytes) {
      last.subject.remember(statement.subject, bytes)
      last.subjectID = intern(statement.subject, bytes)
    }
    if !last.predicate.isSame(statement.predicate, bytes) {
      last.predicate.remember(statement.predicate, bytes)
      last.predicateID = intern(statement.predicate, bytes)
    }
    let object = intern(statement.object, bytes)
    let graph = statement.isInNamedGraph ? intern(statement.graphName, bytes) : 0
    rows.append(
      Row(
        first: UInt64(graph) << 32 | UInt64(last.subjectID),
        second: UInt64(last.predicateID) << 32 | UInt64(object)))
  }

  /// The subject and predicate of the statement before.
  struct LastTerms: ~Copyable {
    var subject = RememberedTerm()
    var subjectID: UInt32 = 0
    var predicate = RememberedTerm()
    var predicateID: UInt32 = 0
  }

  @inline(__always)
  private mutating func intern(_ term: TermSpan, _ bytes: Span<UInt8>) -> UInt32 {
    let content = bytes.extracting(term.content)
    switch term.kind {
    case .iri, .tripleTerm, .languageTag: return intern(term.kind, content, annotation: 0)
    case .blankNode:
      hasBlankNodes = true
      if content.count > 5, ByteScan.equal(content.extracting(0..<5), StatementTable.generated) {
        hasGeneratedLabels = true
      }
      return intern(.blankNode, content, annotation: 0)
    default:
      var annotation: UInt32 = 1
      if term.annotationLength > 0 {
        annotation = intern(
          term.kind == .typedLiteral ? .iri : .languageTag, bytes.extracting(term.annotation),
          annotation: 0)
      }
      return intern(term.kind, content, annotation: annotation)
    }
  }

  private mutating func intern(
    _ kind: TermKind, _ content: Span<UInt8>, annotation: UInt32
  ) -> UInt32 {
    let mark = UInt32(kind.rawValue) << 29 | annotation
    let hash = ByteScan.hash(content, seed: StatementTable.seed ^ UInt64(mark))
    let tag = UInt32(truncatingIfNeeded: hash >> 61) << 29
    let mask = slots.count - 1
    var index = Int(truncatingIfNeeded: hash) & mask
    while slots[index] != 0 {
      let slot = slots[index]
      let id = slot & 0x1FFF_FFFF
      if slot & 0xE000_0000 == tag, marks[Int(id) - 1] == mark,
        ByteScan.equal(text.span.extracting(range(Int(id))), content)
      {
        return id
      }
      index = (index + 1) & mask
    }
    precondition(marks.count < 1 << 29 - 2, "at most 2^29 terms can be sorted")
    text.append(content)
    ends.append(text.count)
    marks.append(mark)
    let id = UInt32(marks.count)
    slots[index] = tag | id
    if marks.count * 4 > slots.count * 3 { growSlots() }
    return id
  }

  private mutating func growSlots() {
    let count = slots.count * 2
    slots = GrowingArray(repeating: 0, count: count)
    for number in 1...marks.count {
      let hash = ByteScan.hash(
        text.span.extracting(range(number)),
        seed: StatementTable.seed ^ UInt64(marks[number - 1]))
      var index = Int(truncatingIfNeeded: hash) & (count - 1)
      while slots[index] != 0 { index = (index + 1) & (count - 1) }
      slots[index] = UInt32(truncatingIfNeeded: hash >> 61) << 29 | UInt32(number)
    }
  }

  // MARK: - Terms by id

  /// Where a term is in `text`.
  @inline(__always)
  func range(_ id: Int) -> Range<Int> {
    (id == 1 ? 0 : ends[id - 2])..<ends[id - 1]
  }

  @inline(__always)
  func kind(_ id: Int) -> TermKind { TermKind(rawValue: UInt8(marks[id - 1] >> 29)) ?? .iri }

  /// The id of the datatype or of the language tag.
  @inline(__always)
  func annotation(_ id: Int) -> Int { Int(marks[id - 1] & 0x1FFF_FFFF) }

  /// The id at a place in the order of terms; places start at 1.
  @inline(__always)
  func id(at place: Int) -> Int { Int(order[place - 1]) }

  /// The statements as a dataset.
  /// - Precondition: they were not sorted.
  func dataset() -> Dataset {
    var dataset = Dataset()
    var known = [TermID?](repeating: nil, count: termCount + 1)
    func number(_ id: Int) -> TermID {
      if let number = known[id] { return number }
      let content = text.span.extracting(range(id))
      let number: TermID
      switch kind(id) {
      case .tripleTerm: number = dataset.intern(TripleTermText.term(content))
      case .typedLiteral, .languageLiteral, .leftToRightLiteral, .rightToLeftLiteral:
        let mark = text.span.extracting(range(annotation(id)))
        let annotation = dataset.intern(kind(annotation(id)), mark)
        number = dataset.intern(kind(id), content, annotation: annotation)
      default: number = dataset.intern(kind(id), content)
      }
      known[id] = number
      return number
    }
    for index in 0..<rows.count {
      let row = rows[index]
      dataset.insert(
        Dataset.EncodedQuad(
          subject: number(row.subject), predicate: number(row.predicate),
          object: number(row.object),
          graph: row.graph == 0 ? Dataset.EncodedQuad.defaultGraph : number(row.graph)))
    }
    return dataset
  }

  // MARK: - Sorting

  /// Sorts terms and statements; ids in rows become places in the order of terms. Nothing can be added then.
  mutating func sort() -> StatementOrder {
    slots = GrowingArray()
    var places = GrowingArray<UInt32>(repeating: 0, count: marks.count + 1)
    order = TermSorting.sortedIDs(of: self)
    for index in 0..<order.count { places[Int(order[index])] = UInt32(index + 1) }
    for index in 0..<rows.count {
      let row = rows[index]
      // The predicate rdf:type comes before all others.
      let predicate = row.predicate == 2 ? 0 : places[row.predicate]
      let graph = row.graph == 0 ? 0 : places[row.graph]
      rows[index] = Row(
        first: UInt64(graph) << 32 | UInt64(places[row.subject]),
        second: UInt64(predicate) << 32 | UInt64(places[row.object]))
    }
    let terms = StatementOrder(
      type: Int(places[2]), first: Int(places[3]), rest: Int(places[4]), nilList: Int(places[5]))
    places = GrowingArray()
    rows.sort(0..<rows.count) {
      $0.first != $1.first ? $0.first < $1.first : $0.second < $1.second
    }
    removeDuplicates()
    return terms
  }

  /// Removes rows that are the same as the one before.
  private mutating func removeDuplicates() {
    var count = min(rows.count, 1)
    for index in 1..<max(rows.count, 1) {
      let row = rows[index]
      let last = rows[count - 1]
      if row.first == last.first, row.second == last.second { continue }
      rows[count] = row
      count += 1
    }
    rows.truncate(to: count)
  }
}

/// Places of some terms in the order of terms.
struct StatementOrder {
  let type: Int
  let first: Int
  let rest: Int
  let nilList: Int
}
