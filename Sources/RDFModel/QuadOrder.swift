/// The total order of quads, over numbers: sorts the terms once and then compares their ranks.
struct QuadOrder {
  /// The place of each term of the dictionary in the order of terms.
  private let ranks: [UInt32]
  private let typeRank: UInt32

  init(_ terms: TermDictionary) {
    let order = TermOrder(terms).sortedIDs()
    var ranks = [UInt32](repeating: 0, count: terms.count)
    for position in order.indices { ranks[Int(order[position].rawValue)] = UInt32(position) + 1 }
    self.ranks = ranks
    typeRank = ranks[Int(TermDictionary.rdfType.rawValue)]
  }

  /// The quads in order.
  func sorted(_ quads: [Dataset.EncodedQuad]) -> [Dataset.EncodedQuad] {
    quads.sorted { left, right in
      let leftKey = key(left)
      let rightKey = key(right)
      if leftKey.0 != rightKey.0 { return leftKey.0 < rightKey.0 }
      return leftKey.1 < rightKey.1
    }
  }

  /// Graph and subject, then predicate and object, as numbers that compare as the quad does.
  private func key(_ quad: Dataset.EncodedQuad) -> (UInt64, UInt64) {
    let graph =
      quad.graph == Dataset.EncodedQuad.defaultGraph ? 0 : ranks[Int(quad.graph.rawValue)]
    let predicate = ranks[Int(quad.predicate.rawValue)]
    return (
      UInt64(graph) << 32 | UInt64(ranks[Int(quad.subject.rawValue)]),
      UInt64(predicate == typeRank ? 0 : predicate) << 32
        | UInt64(ranks[Int(quad.object.rawValue)])
    )
  }
}

/// The total order of terms, over numbers.
struct TermOrder {
  private let terms: TermDictionary

  init(_ terms: TermDictionary) {
    self.terms = terms
  }

  /// All numbers in the order of their terms.
  func sortedIDs() -> [TermID] {
    let keys = (0..<UInt32(terms.count)).map { key(TermID(rawValue: $0)) }
    return keys.sorted(by: precedes).map { TermID(rawValue: $0.id) }
  }

  /// The start of what a term is compared by.
  private struct Key {
    /// The place of the kind, then up to seven bytes.
    let head: UInt64
    let id: UInt32
  }

  private func key(_ id: TermID) -> Key {
    let range = terms.range(of: id)
    var head = UInt64(TermOrder.rank(terms.kind(of: id)))
    for offset in 0..<7 {
      let position = range.lowerBound + offset
      head = head << 8 | (position < range.upperBound ? UInt64(terms.bytes[position]) : 0)
    }
    return Key(head: head, id: id.rawValue)
  }

  private func precedes(_ left: Key, _ right: Key) -> Bool {
    if left.head != right.head { return left.head < right.head }
    return precedes(TermID(rawValue: left.id), TermID(rawValue: right.id))
  }

  /// Whether a term comes before another.
  func precedes(_ left: TermID, _ right: TermID) -> Bool {
    let order = compare(left, right)
    return order < 0
  }

  /// Negative, zero or positive.
  private func compare(_ left: TermID, _ right: TermID) -> Int {
    if left == right { return 0 }
    let leftKind = terms.kind(of: left)
    let rightKind = terms.kind(of: right)
    let ranks = TermOrder.rank(leftKind) - TermOrder.rank(rightKind)
    if ranks != 0 { return ranks }
    if leftKind == .tripleTerm {
      return terms.term(left) < terms.term(right) ? -1 : 1
    }
    let texts = compareBytes(terms.range(of: left), terms.range(of: right))
    if texts != 0 || leftKind == .iri || leftKind == .blankNode { return texts }
    if let left = terms.term(left).literal, let right = terms.term(right).literal {
      return left < right ? -1 : left == right ? 0 : 1
    }
    return leftKind.rawValue < rightKind.rawValue ? -1 : 1
  }

  private func compareBytes(_ left: Range<Int>, _ right: Range<Int>) -> Int {
    let bytes = terms.bytes.span
    let count = min(left.count, right.count)
    for offset in 0..<count {
      let leftByte = bytes[left.lowerBound + offset]
      let rightByte = bytes[right.lowerBound + offset]
      if leftByte != rightByte { return leftByte < rightByte ? -1 : 1 }
    }
    return left.count - right.count
  }

  /// IRIs, blank nodes, literals, triple terms; language tags, which no quad holds, last.
  private static func rank(_ kind: TermKind) -> Int {
    switch kind {
    case .iri: 0
    case .blankNode: 1
    case .typedLiteral, .languageLiteral, .leftToRightLiteral, .rightToLeftLiteral: 2
    case .tripleTerm: 3
    case .languageTag: 4
    }
  }
}
