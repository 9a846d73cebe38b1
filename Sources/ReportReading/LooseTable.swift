import DocumentReading
import Vocabulary

/// A table whose cells are paragraphs, one after the other: the text of a page, copied without its lines.
struct LooseTable {
  /// What the columns are for.
  let columns: TableColumns
  /// The rows below the header; a heading is a row of one cell over all columns.
  private(set) var rows: [DocumentRow] = []
  /// The paragraphs that belong to no row.
  private(set) var unplaced: [Range<Int>] = []
  /// Where the header stands.
  let header: Range<Int>

  private let text: [UInt8]

  /// The header that begins at an index of the blocks: how many of them are its cells; nil if none begins there.
  static func header(
    at index: Int, in blocks: ArraySlice<DocumentBlock>, of text: [UInt8], words: ColumnWords
  ) -> Int? {
    var count = 0
    while index + count < blocks.endIndex, count < 10 {
      let block = blocks[index + count]
      guard case .paragraph = block.kind, !block.range.isEmpty, block.range.count < 64 else {
        break
      }
      let name = String(decoding: text[block.range], as: UTF8.self)
      if words.meanings(of: name).isEmpty { break }
      count += 1
    }
    return count >= 2 ? count : nil
  }

  /// The table below a header that takes the first blocks.
  init?(
    header count: Int, _ blocks: ArraySlice<DocumentBlock>, of text: [UInt8], words: ColumnWords
  ) {
    self.text = text
    let cells = blocks.prefix(count)
    header = cells[cells.startIndex].range.lowerBound..<cells[cells.endIndex - 1].range.upperBound
    let below = blocks.dropFirst(count).map(\.range)
    let numbers = below.count { RowNumber($0, in: text) != nil }
    // A number soon, behind a few headings with their empty cells, or many of them.
    let isNumbered =
      below.prefix(8).contains { RowNumber($0, in: text) != nil }
      || numbers > 0 && numbers * 3 * count >= below.count
    let names = cells.map { String(decoding: text[$0.range], as: UTF8.self) }
    guard
      let columns = TableColumns(
        header: names, numbered: isNumbered ? [0] : [], words: words)
    else { return nil }
    self.columns = columns
    if isNumbered { readNumbered(below[...]) } else { readUnnumbered(below[...]) }
  }

  /// `- `, `– `, `• `, `* `, `o `
  private func isItem(_ range: Range<Int>) -> Bool {
    ["- ", "– ", "• ", "•", "* ", "o ", "▪ "].contains { text[range].starts(with: $0.utf8) }
  }

  // MARK: Rows

  private func isNumber(_ range: Range<Int>) -> Bool { RowNumber(range, in: text) != nil }

  private mutating func addHeading(_ range: Range<Int>) {
    rows.append(DocumentRow([DocumentCell(range, columns: 0..<max(2, columns.count))]))
  }

  private mutating func addRow(_ cells: [Range<Int>]) {
    rows.append(
      DocumentRow(cells.enumerated().map { DocumentCell($1, columns: $0..<($0 + 1)) }))
  }

  /// Whether the first range is a heading: an empty cell follows it, or, where headings have none, it is a few words
  /// with nothing but such words up to the next number.
  private func isHeading(_ ranges: ArraySlice<Range<Int>>, marked: Bool) -> Bool {
    guard let first = ranges.first, !first.isEmpty, !isNumber(first) else { return false }
    let next = ranges.dropFirst().first
    if marked { return next?.isEmpty ?? false }
    guard let number = ranges.prefix(4).firstIndex(where: isNumber) else { return false }
    return ranges[ranges.startIndex..<number].allSatisfy(looksLikeHeading)
  }

  private func looksLikeHeading(_ range: Range<Int>) -> Bool {
    guard range.count < 100, let last = text[range].last else { return false }
    return !".;:!?)]".utf8.contains(last) && !text[range].contains(UInt8(ascii: "\n"))
  }

  /// Rows that begin with a number: the words from it up to the next one.
  private mutating func readNumbered(_ ranges: ArraySlice<Range<Int>>) {
    // Headings have an empty cell behind them everywhere or nowhere.
    let isMarked =
      zip(ranges, ranges.dropFirst(2)).contains { range, afterNext in
        !range.isEmpty && !isNumber(range) && isNumber(afterNext)
          && ranges.contains {
            $0.isEmpty && $0.lowerBound >= range.upperBound
              && $0.upperBound <= afterNext.lowerBound
          }
      } || ranges.contains(where: \.isEmpty)
    var rest = ranges
    while let range = rest.first {
      if range.isEmpty {
        rest = rest.dropFirst()
      } else if isNumber(range) {
        rest = readNumberedRow(rest, marked: isMarked)
      } else if isHeading(rest, marked: isMarked) {
        addHeading(range)
        rest = rest.dropFirst()
      } else {
        unplaced.append(range)
        rest = rest.dropFirst()
      }
    }
  }

  private mutating func readNumberedRow(
    _ ranges: ArraySlice<Range<Int>>, marked: Bool
  ) -> ArraySlice<Range<Int>> {
    let room = columns.count - 1
    var cells: [Range<Int>] = []
    var rest = ranges.dropFirst()
    while let cell = rest.first, !isNumber(cell),
      cells.isEmpty || !isHeading(rest, marked: marked) || !marked && cells.count < room,
      cells.count < room || goesOn(cell, below: cells, room: room)
    {
      cells.append(cell)
      rest = rest.dropFirst()
    }
    // The items of a list belong to the paragraph above them, from the last one on as far as there are too many.
    while cells.count > room, let item = cells.lastIndex(where: isItem), item > 0 {
      cells[item - 1] = cells[item - 1].lowerBound..<cells[item].upperBound
      cells.remove(at: item)
    }
    while cells.count > room, let last = cells.popLast() {
      cells[cells.count - 1] = cells[cells.count - 1].lowerBound..<last.upperBound
    }
    addRow([ranges[ranges.startIndex]] + cells)
    return rest
  }

  /// Whether a paragraph below a whole row belongs to it: it is an item, ends a sentence, or the items above it
  /// leave a cell free.
  private func goesOn(_ range: Range<Int>, below cells: [Range<Int>], room: Int) -> Bool {
    guard let last = text[range].last, cells.last.map({ !$0.isEmpty }) ?? false else {
      return false
    }
    return isItem(range) || ".;:!?)]".utf8.contains(last)
      || cells.count(where: { !isItem($0) }) < room
  }

  /// Rows without numbers: as many paragraphs as there are columns. A place tells where a row went out of step.
  private mutating func readUnnumbered(_ ranges: ArraySlice<Range<Int>>) {
    var rest = ranges
    let count = columns.count
    while let range = rest.first {
      let next = rest.dropFirst().first
      if range.isEmpty {
        rest = rest.dropFirst()
      } else if let next, next.isEmpty, count > 2 || looksLikeHeading(range) {
        addHeading(range)
        rest = rest.dropFirst(2)
      } else if rest.count >= count, isInStep(rest.prefix(count)) {
        addRow(Array(rest.prefix(count)))
        rest = rest.dropFirst(count)
      } else {
        unplaced.append(range)
        rest = rest.dropFirst()
      }
    }
  }

  /// Whether the place of a row is one: it has digits, or is short.
  private func isInStep(_ cells: ArraySlice<Range<Int>>) -> Bool {
    guard let place = columns[.place] else { return true }
    let cell = cells[cells.startIndex + place]
    return cell.count < 200
      && text[cell].contains { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}
