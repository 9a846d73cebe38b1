import DocumentReading
import Vocabulary

/// Finds the tables of actions in a document.
struct TableFinding {
  /// A table of actions.
  struct Found {
    let columns: TableColumns
    let rows: [DocumentRow]
    let caption: Range<Int>?
    let header: Range<Int>
    let unplaced: [Range<Int>]
    /// The index of its first block in the document.
    let firstBlock: Int
  }

  /// `Bijlage 9`
  private static let appendix = Pattern(/(?:Bijlage|BIJLAGE)\s+[0-9A-Z]{1,3}\b/)
  /// `Tabel 34 …`, `B. Door de bewindslieden gedane toezeggingen`
  private static let tableTitle = Pattern(
    /(?:Tabel\s+[0-9]|Bijlage\s|[A-Z]\.[\s\u{A0}]+\p{Lu}\p{Ll})/
  )

  private let document: SourceDocument
  private let words: ColumnWords

  init(_ document: SourceDocument, words: ColumnWords) {
    self.document = document
    self.words = words
  }

  /// The tables in the order of the text, and where those stand that are of something else. What comes before the
  /// title of an appendix with tables of actions belongs to other parts of the document.
  var tables: (tables: [Found], others: [Range<Int>]) {
    let blocks = document.blocks
    var found: [Found] = []
    var others: [Range<Int>] = []
    var index = 0
    /// The block behind the table that was read last.
    var captionStart = 0
    while index < blocks.count {
      if case .table(let table) = blocks[index].kind {
        let caption = table.caption ?? caption(before: index, from: captionStart)
        if let read = read(table, caption: caption, at: index)
          ?? record(table, caption: caption, at: index)
        {
          found.append(read)
        } else if let last = found.last, goesOn(table, after: last) {
          found[found.count - 1] = last.continued(with: table.rows)
        } else {
          others.append(blocks[index].range)
        }
        index += 1
        captionStart = index
      } else if let count = LooseTable.header(
        at: index, in: blocks[...], of: document.text, words: words)
      {
        let end = endOfLooseTable(from: index + count)
        if let table = LooseTable(
          header: count, blocks[index..<end], of: document.text, words: words)
        {
          found.append(
            Found(
              columns: table.columns, rows: table.rows,
              caption: caption(before: index, from: captionStart), header: table.header,
              unplaced: table.unplaced, firstBlock: index))
          captionStart = end
          index = end
        } else {
          index += 1
        }
      } else if let (table, end) = gluedTable(at: index) {
        found.append(
          Found(
            columns: table.columns, rows: table.rows,
            caption: gluedCaption(above: table.header, from: captionStart, to: index),
            header: table.header, unplaced: [], firstBlock: index))
        captionStart = end
        index = end
      } else {
        index += 1
      }
    }
    return withoutForerunners(found, others)
  }

  /// The tables of the last appendix that has any, if the document has appendices.
  private func withoutForerunners(
    _ found: [Found], _ others: [Range<Int>]
  ) -> (tables: [Found], others: [Range<Int>]) {
    guard let last = found.last else { return (found, others) }
    let title = document.blocks[..<last.firstBlock].lastIndex { block in
      guard case .table = block.kind else {
        return block.range.count < 300
          && TableFinding.appendix.atStart(of: text(block.range)) != nil
      }
      return false
    }
    guard let title else { return (found, others) }
    let before = found.filter { $0.firstBlock < title }
    guard before.count < found.count else { return (found, others) }
    return (Array(found[before.count...]), before.map(\.header) + others)
  }

  // MARK: Tables with lines

  /// The table, if it has a header of actions in one of its first rows.
  private func read(_ table: DocumentTable, caption: Range<Int>?, at index: Int) -> Found? {
    let width = table.columnCount
    for (row, cells) in table.rows.prefix(4).enumerated() {
      let below = table.rows[(row + 1)...]
      let header = (0..<width).map { column in
        cells.cell(at: column).map { text($0.range) } ?? ""
      }
      guard
        let columns = TableColumns(
          header: header, numbered: numberedColumns(below, width), words: words)
      else { continue }
      let ranges = cells.cells.map(\.range).filter { !$0.isEmpty }
      return Found(
        columns: columns, rows: below.filter { !isHeader($0, like: cells) }, caption: caption,
        header: ranges.isEmpty ? document.blocks[index].range : ranges[0], unplaced: [],
        firstBlock: index)
    }
    return nil
  }

  /// A table of two columns that describes one thing, as registers show a commitment: names on the left, and what
  /// they say on the right. The words above it are its description, if it has none itself.
  private func record(_ table: DocumentTable, caption: Range<Int>?, at index: Int) -> Found? {
    let rows = table.rows.filter { $0.cells.count { !$0.range.isEmpty } == 2 }
    guard rows.count >= 3, rows.count * 3 >= table.rows.count * 2 else { return nil }
    var names = rows.map { text($0.cells[0].range) }
    var values = rows.map { $0.cells[1].range }
    if let caption,
      !names.contains(where: { words.meanings(of: $0).contains { $0.role == .description } })
    {
      names.append("omschrijving")
      values.append(caption)
    }
    guard let columns = TableColumns(header: names, numbered: [], words: words),
      columns[.number] != nil
    else { return nil }
    let cells = values.enumerated().map { DocumentCell($1, columns: $0..<($0 + 1)) }
    return Found(
      columns: columns, rows: [DocumentRow(cells)], caption: caption,
      header: rows[0].cells[0].range,
      unplaced: [], firstBlock: index)
  }

  /// The columns whose cells are numbers of rows, mostly.
  private func numberedColumns(_ rows: ArraySlice<DocumentRow>, _ width: Int) -> Set<Int> {
    Set(
      (0..<min(width, 3)).filter { column in
        let cells = rows.compactMap { row in
          row.cell(at: column).flatMap { $0.range.isEmpty || $0.columns.count > 1 ? nil : $0.range }
        }
        let numbers = cells.count { RowNumber($0, in: document.text) != nil }
        return numbers > 0 && numbers * 2 >= cells.count
      })
  }

  /// Whether a row repeats a header, as on a new page.
  private func isHeader(_ row: DocumentRow, like header: DocumentRow) -> Bool {
    row.cells.count == header.cells.count
      && zip(row.cells, header.cells).allSatisfy { text($0.range) == text($1.range) }
  }

  /// Whether a table without a header goes on with the one before it: it has as many columns, and rows of its kind.
  private func goesOn(_ table: DocumentTable, after last: Found) -> Bool {
    guard table.columnCount == last.columns.count, let number = last.columns[.number] else {
      return false
    }
    return table.rows.contains { row in
      row.cell(at: number).map { RowNumber($0.range, in: document.text) != nil } ?? false
    }
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: document.text[range], as: UTF8.self)
  }

  // MARK: Captions

  /// The block behind the last paragraph of a table of paragraphs: the next header or table, or what stands above
  /// that as its caption.
  private func endOfLooseTable(from start: Int) -> Int {
    let blocks = document.blocks
    var end = start
    while end < blocks.count {
      if case .table = blocks[end].kind { break }
      if case .heading = blocks[end].kind { return end }
      if isTableTitle(blocks[end]), end > start { return end }
      if LooseTable.header(at: end, in: blocks[...], of: document.text, words: words) != nil {
        break
      }
      end += 1
    }
    return end
  }

  /// The table of lines without anything between cells that begins in a paragraph, and the block behind it.
  private func gluedTable(at index: Int) -> (table: GluedTable, end: Int)? {
    let blocks = document.blocks
    guard case .paragraph = blocks[index].kind, blocks[index].range.count < 4_000,
      GluedTable.header(in: blocks[index].range, of: document.text, words: words) != nil
    else { return nil }
    var end = index + 1
    while end < blocks.count, case .paragraph = blocks[end].kind, !isTableTitle(blocks[end]) {
      end += 1
    }
    return GluedTable(
      blocks[index].range, below: blocks[(index + 1)..<end].map(\.range), of: document.text,
      words: words
    ).map { ($0, end) }
  }

  /// The line above the header of such a table, or what stands above its paragraph.
  private func gluedCaption(above header: Range<Int>, from start: Int, to index: Int) -> Range<Int>?
  {
    let above = document.blocks[index].range.lowerBound..<header.lowerBound
    let line = document.text[above].split(separator: UInt8(ascii: "\n")).last
    return line.map(\.indices) ?? caption(before: index, from: start)
  }

  /// `Tabel 34 …`, `B. Door de bewindslieden gedane toezeggingen`
  private func isTableTitle(_ block: DocumentBlock) -> Bool {
    block.range.count < 300
      && TableFinding.tableTitle.atStart(of: text(block.range)) != nil
  }

  /// The words above a table: the last that say that they are its title, else the last heading.
  private func caption(before index: Int, from start: Int) -> Range<Int>? {
    let above = document.blocks[start..<index].filter { !$0.range.isEmpty && $0.range.count < 400 }
    let title = above.last(where: isTableTitle)
    let heading = above.last { block in
      if case .heading = block.kind { return true }
      return false
    }
    return (title ?? heading ?? above.last)?.range
  }
}

extension TableFinding.Found {
  /// The table with further rows.
  fileprivate func continued(with rows: [DocumentRow]) -> Self {
    Self(
      columns: columns, rows: self.rows + rows, caption: caption, header: header,
      unplaced: unplaced, firstBlock: firstBlock)
  }
}
