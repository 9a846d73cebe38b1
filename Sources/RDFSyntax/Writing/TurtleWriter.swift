internal import RDFModel
internal import SourceText

/// Writes Turtle and TriG for people and for `diff`: sorted, grouped by subject and predicate, one
/// object per line where there are several, with the prefixes that are used, and blank nodes in place where that
/// is safe. Terms are places in the order of terms.
struct TurtleWriter: ~Copyable {
  private let table: StatementTable
  private let order: StatementOrder
  private let nesting: BlankNodeNesting
  private var prefixes: PrefixChoice
  private var output: DrainedBuffer
  /// What is being written, the innermost last.
  private var stack: [Frame] = []

  /// A list of predicates or of items that is partly written.
  private struct Frame {
    /// Rows still to write; empty in a list.
    var rows: Range<Int>
    /// Where the rows with the present predicate end.
    var predicateEnd: Int
    /// The next cell of a list, 0 if this is none.
    var cell = 0
    /// How many times two spaces stand before a predicate or an item.
    let indent: Int
    /// Whether nothing was written yet.
    var isFirst = true
    /// Whether the present predicate has several objects.
    var hasSeveral = false
  }

  init(_ table: consuming StatementTable, prefixes: PrefixMap, _ drain: any ByteDrain) {
    var table = table
    order = table.sort()
    nesting = BlankNodeNesting(table, order)
    self.prefixes = PrefixChoice(prefixes, termCount: table.termCount)
    self.table = table
    output = DrainedBuffer(drain)
  }

  /// - Returns: whether the drain took all of it.
  mutating func write() -> Bool {
    choosePrefixes()
    prefixes.appendDeclarations(to: &output.bytes)
    var index = 0
    var graph = 0
    while index < table.rows.count {
      let row = table.rows[index]
      if row.graph != graph {
        if graph > 0 { output.bytes.append("}\n") }
        graph = row.graph
        output.bytes.append("\n")
        append(graph)
        output.bytes.append(" {")
      }
      let end = BlankNodeNesting.end(of: index, table)
      writeSubject(row.subject, index..<end, indent: graph > 0 ? 1 : 0)
      if !output.check() { return false }
      index = end
    }
    if graph > 0 { output.bytes.append("}\n") }
    return output.finish()
  }

  // MARK: - Prefixes

  private mutating func choosePrefixes() {
    for index in 0..<table.rows.count {
      let row = table.rows[index]
      let isCell = isBlank(row.subject) && nesting.style(of: row.subject) == .list
      if row.graph > 0 { use(row.graph) }
      use(row.subject)
      if !isCell, row.predicate > 0 { use(row.predicate) }
      if !isCell || row.object != order.nilList { use(row.object) }
    }
  }

  private mutating func use(_ place: Int) {
    var id = table.id(at: place)
    switch table.kind(id) {
    case .iri: break
    case .typedLiteral where table.annotation(id) != 1 && !isShorthand(id):
      id = table.annotation(id)
    default: return
    }
    prefixes.use(id, table)
  }

  private func isBlank(_ place: Int) -> Bool {
    table.hasBlankNodes && table.kind(table.id(at: place)) == .blankNode
  }

  private func isShorthand(_ id: Int) -> Bool {
    IntegerShorthand.isAllowed(
      table.text.span.extracting(table.range(id)),
      datatype: table.text.span.extracting(table.range(table.annotation(id))))
  }

  // MARK: - A subject and all it holds

  private mutating func writeSubject(_ subject: Int, _ rows: Range<Int>, indent: Int) {
    let style = isBlank(subject) ? nesting.style(of: subject) : .labelled
    guard style == .labelled || style == .unused else { return }
    output.bytes.append("\n")
    appendIndent(indent)
    if style == .unused { output.bytes.append("[]") } else { append(subject) }
    output.bytes.append(" ")
    stack.append(Frame(rows: rows, predicateEnd: rows.lowerBound, indent: indent + 1))
    while !stack.isEmpty {
      if stack[stack.count - 1].cell == 0 { writeNextObject() } else { writeNextItem() }
    }
    output.bytes.append(" .\n")
  }

  /// The next object of the list of predicates on top, or its end.
  private mutating func writeNextObject() {
    let top = stack.count - 1
    let frame = stack[top]
    guard let index = frame.rows.first else {
      stack.removeLast()
      if !stack.isEmpty {
        newLine(frame.indent - 1)
        output.bytes.append("]")
      }
      return
    }
    let row = table.rows[index]
    stack[top].rows = (index + 1)..<frame.rows.upperBound
    if index == frame.predicateEnd {
      var end = index + 1
      while end < frame.rows.upperBound, table.rows[end].predicate == row.predicate { end += 1 }
      stack[top].predicateEnd = end
      stack[top].isFirst = false
      stack[top].hasSeveral = end > index + 1
      if !frame.isFirst {
        output.bytes.append(" ;")
        newLine(frame.indent)
      } else if top > 0 {
        newLine(frame.indent)
      }
      if row.predicate == 0 { output.bytes.append("a") } else { append(row.predicate) }
      if end == index + 1 {
        output.bytes.append(" ")
      } else {
        newLine(frame.indent + 1)
      }
    } else {
      output.bytes.append(" ,")
      newLine(frame.indent + 1)
    }
    writeObject(row.object, indent: frame.indent + (stack[top].hasSeveral ? 1 : 0))
  }

  /// The next item of the list on top, or its end.
  private mutating func writeNextItem() {
    let top = stack.count - 1
    let frame = stack[top]
    if frame.cell == order.nilList {
      stack.removeLast()
      newLine(frame.indent - 1)
      output.bytes.append(")")
      return
    }
    let (item, rest) = nesting.cell(frame.cell, table)
    stack[top].cell = rest
    newLine(frame.indent)
    writeObject(item, indent: frame.indent)
  }

  /// Writes an object, or how it starts if it is written in place.
  /// - Parameter indent: of the line it is on.
  private mutating func writeObject(_ object: Int, indent: Int) {
    guard isBlank(object) else {
      append(object)
      return
    }
    switch nesting.style(of: object) {
    case .labelled, .unused: append(object)
    case .nested:
      let rows = nesting.rows(of: object, table)
      if rows.isEmpty {
        output.bytes.append("[]")
        return
      }
      output.bytes.append("[")
      stack.append(Frame(rows: rows, predicateEnd: rows.lowerBound, indent: indent + 1))
    case .list:
      output.bytes.append("(")
      stack.append(Frame(rows: 0..<0, predicateEnd: 0, cell: object, indent: indent + 1))
    }
  }

  private mutating func newLine(_ indent: Int) {
    output.bytes.append("\n")
    appendIndent(indent)
  }

  private mutating func appendIndent(_ indent: Int) {
    for _ in 0..<indent { output.bytes.append("  ") }
  }

  // MARK: - Terms

  /// Adds a term, shortened where that is safe.
  private mutating func append(_ place: Int) {
    let id = table.id(at: place)
    switch table.kind(id) {
    case .iri: appendIRI(id)
    case .typedLiteral where table.annotation(id) != 1:
      if isShorthand(id) {
        table.appendContent(id, to: &output.bytes)
      } else {
        table.appendQuoted(id, to: &output.bytes)
        output.bytes.append("^^")
        appendIRI(table.annotation(id))
      }
    default: table.append(id, to: &output.bytes)
    }
  }

  private mutating func appendIRI(_ id: Int) {
    prefixes.append(id, table, to: &output.bytes)
  }
}
