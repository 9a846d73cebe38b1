import SourceText

/// Puts a document together: its plain text, the blocks of it, and the map to the source.
///
/// Paragraphs stand apart by a blank line, in cells of a table too.
struct DocumentBuilder {
  /// A stretch of text on its way into a paragraph.
  struct Run {
    /// UTF-8.
    let bytes: ArraySlice<UInt8>
    /// The bytes of the source that say the same.
    let source: Range<Int>
    /// Where it leads, if it is linked.
    var link: String?
  }

  private(set) var text: [UInt8] = []
  private(set) var map = OffsetMap()
  private(set) var blocks: [DocumentBlock] = []
  private(set) var links: [DocumentLink] = []

  /// The table that is being read, if one is.
  private var table: TableBuilder?
  /// How many tables are open within that one; their cells are paragraphs of its cell.
  private var innerTables = 0

  // MARK: Text

  /// Adds text as it stands in the source.
  mutating func append(verbatim bytes: ArraySlice<UInt8>, from source: Int) {
    guard !bytes.isEmpty else { return }
    text += bytes
    map.append(textLength: bytes.count, source: source..<(source + bytes.count))
  }

  /// Adds text that says what a range of the source says, in other bytes.
  mutating func append(_ bytes: some Collection<UInt8>, for source: Range<Int>) {
    guard !bytes.isEmpty else { return }
    text += bytes
    map.append(textLength: bytes.count, source: source)
  }

  /// Writes a paragraph with its white space collapsed (a run of it is one space, a line break a line feed),
  /// and gives where it stands; nil if it has no words.
  private mutating func write(_ runs: [Run]) -> Range<Int>? {
    guard runs.contains(where: { !Spaces.trimming($0.bytes).isEmpty }) else { return nil }
    var start: Int?
    /// The white space before the next word: a space, or a line feed.
    var space: (byte: UInt8, at: Int)?
    for run in runs {
      let before = text.count
      defer { if let link = run.link { addLink(from: before, to: link) } }
      let isVerbatim = run.bytes.count == run.source.count
      var word: Int?
      func place(_ range: Range<Int>) -> Range<Int> {
        guard isVerbatim else { return run.source }
        let shift = run.source.lowerBound - run.bytes.startIndex
        return (range.lowerBound + shift)..<(range.upperBound + shift)
      }
      for index in run.bytes.indices {
        let byte = run.bytes[index]
        guard Spaces.isASCII(byte) else {
          if word == nil { word = index }
          continue
        }
        if let first = word { put(run.bytes[first..<index], at: place(first..<index)) }
        word = nil
        let isLine = byte == DocumentBuilder.lineBreak
        if isLine || space == nil {
          space = (isLine ? 0x0A : 0x20, place(index..<index).lowerBound)
        }
      }
      if let first = word { put(run.bytes[first...], at: place(first..<run.bytes.endIndex)) }
    }
    return start.map { Spaces.trimming($0..<text.count, in: text) }

    func put(_ word: ArraySlice<UInt8>, at source: Range<Int>) {
      if start == nil {
        if !text.isEmpty { append([0x0A, 0x0A], for: source.lowerBound..<source.lowerBound) }
        start = text.count
      } else if let space {
        append([space.byte], for: space.at..<source.lowerBound)
      }
      space = nil
      if word.count == source.count {
        append(verbatim: word, from: source.lowerBound)
      } else {
        append(word, for: source)
      }
    }
  }

  /// Adds a link of the words written last, or makes the last link longer.
  private mutating func addLink(from start: Int, to target: String) {
    guard start < text.count else { return }
    if let last = links.last, last.target == target, last.range.upperBound == start {
      links[links.count - 1] = DocumentLink(last.range.lowerBound..<text.count, target: target)
    } else {
      let space = text[start...].prefix(while: Spaces.isASCII).count
      links.append(DocumentLink((start + space)..<text.count, target: target))
    }
  }

  /// What stands for a line break within a paragraph, until it is written: a vertical tab.
  static let lineBreak: UInt8 = 0x0B

  /// Adds a paragraph, heading or item, to the open cell if there is one. What has no words is left out.
  /// - Returns: where it stands.
  @discardableResult
  mutating func add(_ kind: DocumentBlock.Kind, _ runs: [Run]) -> Range<Int>? {
    guard let range = write(runs) else { return nil }
    add(DocumentBlock(kind, range))
    return range
  }

  /// Adds a part whose text was added before.
  mutating func add(_ block: DocumentBlock) {
    if table?.take(block.range) ?? false { return }
    blocks.append(block)
  }

  /// Adds a link whose words were written.
  mutating func add(_ link: DocumentLink) { links.append(link) }

  // MARK: Tables

  /// Whether a cell is open.
  var isInCell: Bool { table?.hasOpenCell ?? false }

  /// Begins a table; one within a cell becomes paragraphs of that cell.
  mutating func beginTable() {
    if table == nil { table = TableBuilder() } else { innerTables += 1 }
  }

  /// Makes what was added last the caption of the open table, or what is added next.
  mutating func addCaption(_ runs: [Run]) {
    guard innerTables == 0, let range = write(runs) else { return }
    table?.caption = range
  }

  /// Begins a row.
  mutating func beginRow(isHeader: Bool) {
    if innerTables == 0 { table?.beginRow(isHeader: isHeader) }
  }

  /// Begins a cell.
  /// - Parameters:
  ///   - column: the column it starts in, 0-based; nil for the next one that is free.
  ///   - columns: how many columns it covers.
  ///   - rows: how many rows it covers.
  mutating func beginCell(at column: Int? = nil, columns: Int = 1, rows: Int = 1) {
    if innerTables == 0 {
      table?.beginCell(at: column, columns: columns, rows: rows, end: text.count)
    }
  }

  /// Ends the open cell.
  mutating func endCell() { if innerTables == 0 { table?.endCell() } }

  /// Makes the open cell cover a number of columns.
  mutating func widenCell(to columns: Int) { if innerTables == 0 { table?.widenCell(to: columns) } }

  /// Makes the open row a header.
  mutating func markHeader() { if innerTables == 0 { table?.markHeader() } }

  /// Makes the open cell one with the cell above it.
  mutating func continueCell() { if innerTables == 0 { table?.continueCell() } }

  /// Ends a table.
  mutating func endTable() {
    if innerTables > 0 {
      innerTables -= 1
    } else if var table {
      table.endCell()
      self.table = nil
      guard !table.rows.isEmpty else { return }
      let ranges = table.rows.flatMap(\.cells).map(\.range).filter { !$0.isEmpty }
      let start = ranges.map(\.lowerBound).min() ?? text.count
      let end = ranges.map(\.upperBound).max() ?? start
      blocks.append(
        DocumentBlock(
          .table(DocumentTable(caption: table.caption, rows: table.rows)), start..<end))
    }
  }
}

/// A table that is being put together.
private struct TableBuilder {
  var caption: Range<Int>?
  private(set) var rows: [DocumentRow] = []
  /// The cells that reach into rows below, by their first column: the cell, and how many rows it still covers.
  private var reaching: [Int: (cell: DocumentCell, rows: Int)] = [:]
  private var open:
    (columns: Range<Int>, rows: Int, range: Range<Int>?, end: Int, isContinued: Bool)?

  var hasOpenCell: Bool { open != nil }

  /// Gives the open cell a paragraph; false if no cell is open.
  mutating func take(_ range: Range<Int>) -> Bool {
    guard let cell = open else { return false }
    open?.range = (cell.range?.lowerBound ?? range.lowerBound)..<range.upperBound
    return true
  }

  mutating func beginRow(isHeader: Bool) {
    endCell()
    var cells: [DocumentCell] = []
    for (column, above) in reaching.sorted(by: { $0.key < $1.key }) {
      cells.append(DocumentCell(above.cell.range, columns: above.cell.columns, isContinued: true))
      reaching[column] = above.rows > 1 ? (above.cell, above.rows - 1) : nil
    }
    rows.append(DocumentRow(cells, isHeader: isHeader))
  }

  mutating func beginCell(at column: Int?, columns: Int, rows rowCount: Int, end: Int) {
    endCell()
    if rows.isEmpty { rows.append(DocumentRow([])) }
    var first = column ?? 0
    if column == nil {
      let taken = rows[rows.count - 1].cells
      first = taken.filter { !$0.isContinued }.map(\.columns.upperBound).max() ?? 0
      while let cell = taken.first(where: { $0.columns.contains(first) }) {
        first = cell.columns.upperBound
      }
    }
    // More columns or rows than a table can have are a mistake of the document.
    let width = min(max(1, columns), 1000)
    open = (first..<(first + width), min(max(1, rowCount), 10_000), nil, end, false)
  }

  mutating func continueCell() { open?.isContinued = true }

  mutating func widenCell(to columns: Int) {
    guard let first = open?.columns.lowerBound else { return }
    open?.columns = first..<(first + min(max(1, columns), 1000))
  }

  mutating func markHeader() {
    if let row = rows.popLast() { rows.append(DocumentRow(row.cells, isHeader: true)) }
  }

  mutating func endCell() {
    guard let cell = open else { return }
    open = nil
    let last = rows.count - 1
    var made = DocumentCell(cell.range ?? cell.end..<cell.end, columns: cell.columns)
    if cell.isContinued {
      let above = last > 0 ? rows[last - 1].cell(at: cell.columns.lowerBound) : nil
      made = DocumentCell(above?.range ?? made.range, columns: cell.columns, isContinued: true)
    }
    let cells = (rows[last].cells + [made]).sorted {
      $0.columns.lowerBound < $1.columns.lowerBound
    }
    rows[last] = DocumentRow(cells, isHeader: rows[last].isHeader)
    if cell.rows > 1 { reaching[cell.columns.lowerBound] = (made, cell.rows - 1) }
  }
}
