import DocumentReading
import Vocabulary

/// A table whose rows are lines, with nothing between the cells of a row: text taken from a page without its markup.
///
/// A cell ends where a capital stands right behind a small letter, a digit or the end of a sentence.
struct GluedTable {
  let columns: TableColumns
  private(set) var rows: [DocumentRow] = []
  /// Where the header stands.
  let header: Range<Int>

  private let text: [UInt8]

  /// The table whose header is a line of a paragraph; nil if none is.
  /// - Parameters:
  ///   - paragraph: the paragraph with the header, and rows below it.
  ///   - below: the paragraphs behind it.
  init?(
    _ paragraph: Range<Int>, below: [Range<Int>], of text: [UInt8], words: ColumnWords
  ) {
    guard let (line, columns) = GluedTable.header(in: paragraph, of: text, words: words) else {
      return nil
    }
    self.columns = columns
    self.text = text
    header = line
    let rest = line.upperBound..<paragraph.upperBound
    for row in ([rest] + below).flatMap({ GluedTable.lines(of: $0, in: text) }) { add(row) }
  }

  /// The line of a paragraph that is a header, and what its columns are for; nil if none is.
  static func header(
    in paragraph: Range<Int>, of text: [UInt8], words: ColumnWords
  ) -> (line: Range<Int>, columns: TableColumns)? {
    for line in lines(of: paragraph, in: text) where line.count < 120 {
      let cells = cells(of: line, in: text)
      guard cells.count >= 2 else { continue }
      let names = cells.map { String(decoding: text[$0], as: UTF8.self) }
      guard names.allSatisfy({ !words.meanings(of: $0).isEmpty }),
        let columns = TableColumns(header: names, numbered: [], words: words)
      else { continue }
      return (line, columns)
    }
    return nil
  }

  /// Adds a line as a row; one that says that there are none is none.
  private mutating func add(_ line: Range<Int>) {
    var cells = GluedTable.cells(of: line, in: text)
    let isNothing = ["geen", "geen."].contains(
      String(decoding: text[line], as: UTF8.self).lowercased())
    if isNothing { return }
    if cells.count == 1 {
      rows.append(DocumentRow([DocumentCell(line, columns: 0..<columns.count)]))
      return
    }
    // What is left over belongs to the last column.
    while cells.count > columns.count, let last = cells.popLast() {
      cells[cells.count - 1] = cells[cells.count - 1].lowerBound..<last.upperBound
    }
    rows.append(
      DocumentRow(cells.enumerated().map { DocumentCell($1, columns: $0..<($0 + 1)) }))
  }

  private static func lines(of range: Range<Int>, in text: [UInt8]) -> [Range<Int>] {
    text[range].split(separator: UInt8(ascii: "\n")).map(\.indices).filter { line in
      text[line].contains { $0 > 0x20 }
    }
  }

  /// The cells of a line.
  private static func cells(of line: Range<Int>, in text: [UInt8]) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    var start = line.lowerBound
    for index in line.dropFirst(2).dropLast() where isEdge(before: index, in: text) {
      cells.append(start..<index)
      start = index
    }
    cells.append(start..<line.upperBound)
    return cells
  }

  /// Whether a cell ends before a capital: `zakenPA [12`, `steden.PA`, `nr. 72De motie`.
  private static func isEdge(before index: Int, in text: [UInt8]) -> Bool {
    let isCapital = text[index] &- 0x41 < 26
    guard isCapital else { return false }
    let before = text[index - 1]
    if ".!?)".utf8.contains(before) {
      return isSmallOrDigit(text[index - 2]) || text[index - 2] == UInt8(ascii: ")")
    }
    let isDigit = before &- 0x30 < 10
    let isSmall = before &- 0x61 < 26
    return (isDigit || isSmall) && text[index + 1] &- 0x61 < 26
  }

  private static func isSmallOrDigit(_ byte: UInt8) -> Bool {
    byte &- 0x61 < 26 || byte &- 0x30 < 10
  }
}
