internal import RDFModel
internal import SourceText

/// Decides which blank nodes are written in place, as `[ … ]` or `( … )`, and which need a label.
///
/// A node is written in place if it is used exactly once, as an object, in the graph that holds its
/// own statements; not if that would close a circle, and not more than `depthLimit` deep, for other
/// readers nest by recursion. Terms are places in the order of terms.
struct BlankNodeNesting: ~Copyable {
  typealias Row = StatementTable.Row

  enum Style: UInt8 {
    /// With its label.
    case labelled
    /// As `[]`, a subject that nothing refers to.
    case unused
    /// In place, between brackets.
    case nested
    /// In place, a cell of a list.
    case list
  }

  /// How deep brackets are nested at most.
  static let depthLimit = 16

  private let order: StatementOrder
  /// By place; empty if there are no blank nodes.
  private var styles = GrowingArray<UInt8>()
  /// Where the rows with the node as subject start, by place; -1 if there are none.
  private var starts = GrowingArray<Int>()
  /// The row that uses the node as an object, by place; -1 if none, -2 if it cannot be in place.
  private var users = GrowingArray<Int>()

  init(_ table: borrowing StatementTable, _ order: StatementOrder) {
    self.order = order
    guard table.hasBlankNodes, !table.hasGeneratedLabels else { return }
    styles = GrowingArray(repeating: Style.labelled.rawValue, count: table.termCount + 1)
    starts = GrowingArray(repeating: -1, count: table.termCount + 1)
    users = GrowingArray(repeating: -1, count: table.termCount + 1)
    countUses(table)
    let cells = cleanCells(table)
    nest(table, cells)
  }

  /// How a blank node is written.
  func style(of node: Int) -> Style {
    styles.count == 0 ? .labelled : Style(rawValue: styles[node]) ?? .labelled
  }

  /// The rows with a nested node as subject.
  func rows(of node: Int, _ table: borrowing StatementTable) -> Range<Int> {
    let start = starts[node]
    guard start >= 0 else { return 0..<0 }
    return start..<BlankNodeNesting.end(of: start, table)
  }

  /// The item and the rest of a list cell.
  func cell(_ node: Int, _ table: borrowing StatementTable) -> (item: Int, rest: Int) {
    let start = starts[node]
    return (table.rows[start].object, table.rows[start + 1].object)
  }

  /// Where the rows with the graph and subject of a row end; statements that occur twice stand side by side.
  static func end(of start: Int, _ table: borrowing StatementTable) -> Int {
    let first = table.rows[start].first
    var end = start + 1
    while end < table.rows.count, table.rows[end].first == first { end += 1 }
    return end
  }

  private static func isBlank(_ place: Int, _ table: borrowing StatementTable) -> Bool {
    table.kind(table.id(at: place)) == .blankNode
  }

  /// Fills `starts` and `users`.
  private mutating func countUses(_ table: borrowing StatementTable) {
    var quoted: Set<String> = []
    for index in 0..<table.rows.count {
      let row = table.rows[index]
      if BlankNodeNesting.isBlank(row.subject, table),
        index == 0 || table.rows[index - 1].first != row.first
      {
        if starts[row.subject] >= 0 {
          users[row.subject] = -2
        } else {
          starts[row.subject] = index
        }
      }
      if BlankNodeNesting.isBlank(row.object, table) {
        users[row.object] = users[row.object] == -1 ? index : -2
      }
      if row.graph > 0, BlankNodeNesting.isBlank(row.graph, table) { users[row.graph] = -2 }
      if table.kind(table.id(at: row.object)) == .tripleTerm {
        quoted.formUnion(labels(in: row.object, table))
      }
    }
    if !quoted.isEmpty { forbid(quoted, table) }
    for node in 1..<users.count where users[node] >= 0 && starts[node] >= 0 {
      if table.rows[users[node]].graph != table.rows[starts[node]].graph { users[node] = -2 }
    }
  }

  /// The labels of the blank nodes in a triple term.
  private func labels(in place: Int, _ table: borrowing StatementTable) -> Set<String> {
    var labels: Set<String> = []
    let bytes = table.text.span.extracting(table.range(table.id(at: place)))
    var pending = [TripleTermText.term(bytes)]
    while let term = pending.popLast() {
      switch term {
      case .blankNode(let node): labels.insert(node.label)
      case .tripleTerm(let triple): pending += [triple.subject, triple.object]
      case .iri, .literal: break
      }
    }
    return labels
  }

  /// Nodes within triple terms need their labels.
  private mutating func forbid(_ labels: Set<String>, _ table: borrowing StatementTable) {
    for node in 1..<users.count where BlankNodeNesting.isBlank(node, table) {
      let label = String(copying: table.text.span.extracting(table.range(table.id(at: node))))
      if labels.contains(label) { users[node] = -2 }
    }
  }

  /// The cells from which a list runs to its end without anything that `( … )` cannot hold.
  private func cleanCells(_ table: borrowing StatementTable) -> GrowingArray<Bool> {
    var isClean = GrowingArray<Bool>(repeating: false, count: table.termCount + 1)
    for index in 0..<table.rows.count {
      let row = table.rows[index]
      guard row.object == order.nilList, row.predicate == order.rest else { continue }
      var node = row.subject
      while isCell(node, table), !isClean[node] {
        isClean[node] = true
        let user = users[node]
        guard user >= 0, table.rows[user].predicate == order.rest else { break }
        node = table.rows[user].subject
      }
    }
    return isClean
  }

  /// Whether a node has one `rdf:first`, one `rdf:rest` and nothing else.
  private func isCell(_ node: Int, _ table: borrowing StatementTable) -> Bool {
    guard BlankNodeNesting.isBlank(node, table), users[node] >= 0, starts[node] >= 0 else {
      return false
    }
    let start = starts[node]
    return BlankNodeNesting.end(of: start, table) == start + 2
      && table.rows[start].predicate == order.first
      && table.rows[start + 1].predicate == order.rest
  }

  /// Goes from the subjects that are not in place to what they hold, and decides each node once.
  private mutating func nest(
    _ table: borrowing StatementTable, _ isClean: borrowing GrowingArray<Bool>
  ) {
    var pending: [(range: Range<Int>, depth: Int)] = []
    var index = 0
    while index < table.rows.count {
      let subject = table.rows[index].subject
      let end = BlankNodeNesting.end(of: index, table)
      let user = BlankNodeNesting.isBlank(subject, table) ? users[subject] : -2
      if user < 0 {
        if user == -1 { styles[subject] = Style.unused.rawValue }
        pending.append((index..<end, 0))
        while let (range, depth) = pending.popLast() {
          for row in range { visit(table.rows[row].object, depth, table, isClean, &pending) }
        }
      }
      index = end
    }
  }

  /// Decides how an object is written.
  private mutating func visit(
    _ object: Int, _ depth: Int, _ table: borrowing StatementTable,
    _ isClean: borrowing GrowingArray<Bool>, _ pending: inout [(range: Range<Int>, depth: Int)]
  ) {
    guard BlankNodeNesting.isBlank(object, table), users[object] >= 0,
      styles[object] == Style.labelled.rawValue
    else { return }
    guard depth < BlankNodeNesting.depthLimit else {
      pending.append((rows(of: object, table), 0))
      return
    }
    guard isClean[object] else {
      styles[object] = Style.nested.rawValue
      pending.append((rows(of: object, table), depth + 1))
      return
    }
    var node = object
    while node != order.nilList {
      styles[node] = Style.list.rawValue
      let start = starts[node]
      pending.append((start..<(start + 1), depth + 1))
      node = table.rows[start + 1].object
    }
  }
}
