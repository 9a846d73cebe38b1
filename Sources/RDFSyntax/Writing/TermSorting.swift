internal import RDFModel
internal import SourceText

/// Sorts the terms of a table: IRIs, blank nodes, literals and triple terms, each kind by its bytes; literals with the
/// same form by datatype, language and direction.
enum TermSorting {
  private struct Entry: BitwiseCopyable {
    var key: UInt64
    var id: UInt32
  }

  /// Below this many terms, they are compared whole.
  private static let few = 12

  /// The ids in order; language tags, which are no terms, come last in no particular order.
  static func sortedIDs(of table: borrowing StatementTable) -> GrowingArray<UInt32> {
    var entries = GrowingArray<Entry>()
    var bounds = [0]
    for rank in 0..<5 {
      for id in 1...table.termCount where self.rank(table.kind(id)) == rank {
        entries.append(Entry(key: 0, id: UInt32(id)))
      }
      bounds.append(entries.count)
    }
    for rank in 0..<3 { sort(&entries, bounds[rank]..<bounds[rank + 1], table) }
    if bounds[3] < bounds[4] { sortTripleTerms(&entries, bounds[3]..<bounds[4], table) }
    var result = GrowingArray<UInt32>()
    for index in 0..<entries.count { result.append(entries[index].id) }
    return result
  }

  private static func rank(_ kind: TermKind) -> Int {
    switch kind {
    case .iri: 0
    case .blankNode: 1
    case .typedLiteral, .languageLiteral, .leftToRightLiteral, .rightToLeftLiteral: 2
    case .tripleTerm: 3
    case .languageTag: 4
    }
  }

  /// Sorts by seven bytes at a time: those that agree in them are sorted by the next seven.
  private static func sort(
    _ entries: inout GrowingArray<Entry>, _ range: Range<Int>, _ table: borrowing StatementTable
  ) {
    var pending = [(range: range, depth: 0)]
    while let (range, depth) = pending.popLast() {
      if range.count < 2 { continue }
      if range.count <= few {
        sortWhole(&entries, range, table)
        continue
      }
      var isSorted = true
      var last: UInt64 = 0
      for index in range {
        let place = table.range(Int(entries[index].id))
        let key = ByteScan.sortingKey(
          table.text.span, from: place.lowerBound + depth, to: place.upperBound)
        entries[index].key = key
        if key < last { isSorted = false }
        last = key
      }
      if !isSorted { entries.sort(range) { $0.key < $1.key } }
      var start = range.lowerBound
      while start < range.upperBound {
        let key = entries[start].key
        var end = start + 1
        while end < range.upperBound, entries[end].key == key { end += 1 }
        if end - start > 1 {
          if key & 0xFF == 7 {
            pending.append((start..<end, depth + 7))
          } else {
            sortWhole(&entries, start..<end, table)
          }
        }
        start = end
      }
    }
  }

  private static func sortWhole(
    _ entries: inout GrowingArray<Entry>, _ range: Range<Int>, _ table: borrowing StatementTable
  ) {
    // Insertion is enough: there are few, but for one lexical form with very many datatypes or languages.
    for index in range.dropFirst() {
      let entry = entries[index]
      var place = index
      while place > range.lowerBound, precedes(Int(entry.id), Int(entries[place - 1].id), table) {
        entries[place] = entries[place - 1]
        place -= 1
      }
      entries[place] = entry
    }
  }

  private static func precedes(
    _ left: Int, _ right: Int, _ table: borrowing StatementTable
  ) -> Bool {
    var order = compare(table.range(left), table.range(right), table)
    if order != 0 { return order < 0 }
    let isTyped = (table.kind(left) == .typedLiteral, table.kind(right) == .typedLiteral)
    if isTyped.0, isTyped.1 {
      return compare(
        table.range(table.annotation(left)), table.range(table.annotation(right)), table) < 0
    }
    if isTyped.0 != isTyped.1 {
      // A language-tagged string has a datatype too.
      let typed = table.range(table.annotation(isTyped.0 ? left : right))
      let other =
        table.kind(isTyped.0 ? right : left) == .languageLiteral
        ? TurtleNames.langString : TurtleNames.dirLangString
      let comesFirst = precedes(table.text.span.extracting(typed), other.span)
      return comesFirst == isTyped.0
    }
    let leftHasDirection = table.kind(left) != .languageLiteral
    let rightHasDirection = table.kind(right) != .languageLiteral
    if leftHasDirection != rightHasDirection { return leftHasDirection }
    order = compare(
      table.range(table.annotation(left)), table.range(table.annotation(right)), table)
    return order != 0 ? order < 0 : table.kind(left).rawValue < table.kind(right).rawValue
  }

  private static func compare(
    _ left: Range<Int>, _ right: Range<Int>, _ table: borrowing StatementTable
  ) -> Int {
    let bytes = table.text.span
    var offset = 0
    let count = min(left.count, right.count)
    while offset < count {
      let leftKey = ByteScan.sortingKey(
        bytes, from: left.lowerBound + offset, to: left.upperBound)
      let rightKey = ByteScan.sortingKey(
        bytes, from: right.lowerBound + offset, to: right.upperBound)
      if leftKey != rightKey { return leftKey < rightKey ? -1 : 1 }
      offset += 7
    }
    return left.count - right.count
  }

  private static func precedes(_ left: Span<UInt8>, _ right: Span<UInt8>) -> Bool {
    for index in 0..<min(left.count, right.count) where left[index] != right[index] {
      return left[index] < right[index]
    }
    return left.count < right.count
  }

  /// Sorts triple terms by their terms; they are rare.
  private static func sortTripleTerms(
    _ entries: inout GrowingArray<Entry>, _ range: Range<Int>, _ table: borrowing StatementTable
  ) {
    var terms: [(term: Term, id: UInt32)] = []
    for index in range {
      let id = entries[index].id
      terms.append((TripleTermText.term(table.text.span.extracting(table.range(Int(id)))), id))
    }
    terms.sort { $0.term < $1.term }
    for (offset, row) in terms.enumerated() {
      entries[range.lowerBound + offset].id = row.id
    }
  }
}
