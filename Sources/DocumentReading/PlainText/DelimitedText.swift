/// Text whose lines are the rows of a table, with commas or semicolons between the cells (RFC 4180).
struct DelimitedText {
  /// The rows, each with the ranges of its cells in the text, without quotation marks around them.
  private(set) var rows: [[Range<Int>]] = []

  private let text: [UInt8]
  private let delimiter: UInt8

  /// How many rows are looked at to tell what a text is.
  private static let sample = 20

  /// The rows of a text; nil if it has no delimiters in even numbers.
  ///
  /// Every row has as many cells as the first, whose cells are the short names of columns.
  init?(_ text: [UInt8]) {
    let candidates = [UInt8(ascii: ";"), UInt8(ascii: ",")].compactMap { delimiter in
      DelimitedText(text, delimiter: delimiter, rows: DelimitedText.sample)
    }
    guard let found = candidates.first(where: \.isTable) else { return nil }
    self.init(text, delimiter: found.delimiter, rows: .max)
  }

  private init(_ text: [UInt8], delimiter: UInt8, rows limit: Int) {
    self.text = text
    self.delimiter = delimiter
    var offset = text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while offset < text.count, rows.count < limit {
      let (row, next) = row(at: offset)
      if row.count > 1 || !row[0].isEmpty { rows.append(row) }
      offset = next
    }
  }

  private var isTable: Bool {
    guard let header = rows.first, header.count >= 2, rows.count >= 2 else { return false }
    let names = header.reversed().drop { $0.isEmpty }
    // A space behind the comma, or a full stop at the end: words of a sentence, not names of columns.
    let isSentence = names.contains { name in
      !name.isEmpty
        && (name.lowerBound > 0 && text[name.lowerBound - 1] == 0x20
          || text[name.upperBound - 1] == UInt8(ascii: "."))
    }
    return !isSentence && names.count >= 2 && names.allSatisfy { !$0.isEmpty && $0.count <= 60 }
      && rows.allSatisfy { $0.count == header.count || $0.count == 1 && $0[0].isEmpty }
  }

  /// The cells of the row at an offset, and where the next one begins.
  private func row(at offset: Int) -> (cells: [Range<Int>], next: Int) {
    var cells: [Range<Int>] = []
    var start = offset
    while true {
      let (cell, after) = cell(at: start)
      cells.append(cell)
      guard after < text.count, text[after] == delimiter else {
        let lineEnd = text[min(after, text.count)...].firstIndex(of: UInt8(ascii: "\n"))
        return (cells, (lineEnd ?? text.count) + 1)
      }
      start = after + 1
    }
  }

  /// The cell at an offset, and the offset of the delimiter or line end behind it.
  private func cell(at start: Int) -> (cell: Range<Int>, after: Int) {
    let mark = UInt8(ascii: "\"")
    if start < text.count, text[start] == mark {
      var index = start + 1
      while let end = text[index...].firstIndex(of: mark) {
        if end + 1 < text.count, text[end + 1] == mark {
          index = end + 2
        } else {
          let after = text[(end + 1)...].firstIndex(where: isEnd) ?? text.count
          return ((start + 1)..<end, after)
        }
      }
    }
    let end = text[min(start, text.count)...].firstIndex(where: isEnd) ?? text.count
    return (Spaces.trimming(min(start, end)..<end, in: text), end)
  }

  private func isEnd(_ byte: UInt8) -> Bool {
    byte == delimiter || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }

  /// The document: one table.
  var builder: DocumentBuilder {
    var builder = DocumentBuilder()
    builder.beginTable()
    for row in rows {
      builder.beginRow(isHeader: false)
      for cell in row {
        builder.beginCell()
        builder.add(.paragraph, runs(cell))
        builder.endCell()
      }
    }
    builder.endTable()
    return builder
  }

  /// The text of a cell; of two quotation marks within it one counts.
  private func runs(_ cell: Range<Int>) -> [DocumentBuilder.Run] {
    let mark = UInt8(ascii: "\"")
    var runs: [DocumentBuilder.Run] = []
    var start = cell.lowerBound
    for index in cell.dropFirst() where text[index] == mark && text[index - 1] == mark {
      guard index > start else { continue }
      runs.append(DocumentBuilder.Run(bytes: text[start..<index], source: start..<index))
      start = index + 1
    }
    runs.append(
      DocumentBuilder.Run(bytes: text[start..<cell.upperBound], source: start..<cell.upperBound))
    return runs
  }
}
