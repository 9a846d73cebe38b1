import SourceText

/// Reads plain text: blocks between blank lines, rows with tabs between the cells, Markdown tables, and tables whose
/// columns stand under dashes.
///
/// The text of the document is that of the file, byte for byte, but for tables with ruled columns: of these the words
/// of a cell stand on several lines and are brought together.
struct PlainTextReader {
  private let bytes: [UInt8]
  /// The lines without their ends.
  private let lines: [Range<Int>]
  /// Whether every line is a block of its own: no blank line stands between any two.
  private let isLineByLine: Bool

  private var builder = DocumentBuilder()
  /// The bytes before this offset are in the text of the document.
  private var copied: Int

  /// A reader of a decoded text.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    copied = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var lines: [Range<Int>] = []
    var start = copied
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      lines.append(start..<end)
      start = end + 1
    }
    self.lines = lines
    isLineByLine = lines.count > 4 && !lines.contains { bytes[$0].allSatisfy(Spaces.isASCII) }
  }

  /// Reads it.
  mutating func read() -> DocumentBuilder {
    var index = 0
    while index < lines.count {
      if isBlank(index) {
        index += 1
      } else if let table = ColumnRules(at: index, in: lines, of: bytes) {
        readRuledTable(table)
        index = table.lines.upperBound
      } else if isPipeTable(at: index) {
        index = readPipeTable(at: index)
      } else if hasTab(index) {
        index = readTabTable(at: index)
      } else {
        index = readParagraph(at: index)
      }
    }
    copy(upTo: bytes.count)
    return builder
  }

  // MARK: Places

  /// Takes the text over as it stands.
  private mutating func copy(upTo offset: Int) {
    builder.append(verbatim: bytes[copied..<offset], from: copied)
    copied = offset
  }

  /// Where a range of the file stands in the text of the document, without white space around it.
  private func place(_ range: Range<Int>) -> Range<Int> {
    let trimmed = Spaces.trimming(range, in: bytes)
    let shift = builder.text.count - copied
    return (trimmed.lowerBound + shift)..<(trimmed.upperBound + shift)
  }

  private func isBlank(_ line: Int) -> Bool { bytes[lines[line]].allSatisfy(Spaces.isASCII) }

  private func hasTab(_ line: Int) -> Bool { bytes[lines[line]].contains(UInt8(ascii: "\t")) }

  // MARK: Paragraphs

  private mutating func readParagraph(at first: Int) -> Int {
    var last = first
    while !isLineByLine, last + 1 < lines.count, !isBlank(last + 1), !hasTab(last + 1),
      !isPipeTable(at: last + 1), ColumnRules(at: last + 1, in: lines, of: bytes) == nil
    {
      last += 1
    }
    builder.add(
      DocumentBlock(.paragraph, place(lines[first].lowerBound..<lines[last].upperBound)))
    return last + 1
  }

  // MARK: Rows with tabs

  /// Reads rows until a blank line.
  private mutating func readTabTable(at first: Int) -> Int {
    var rows: [[Range<Int>]] = []
    var headings: Set<Int> = []
    var index = first
    while index < lines.count, !isBlank(index) {
      let width = rows.first?.count ?? 0
      let isWhole = (rows.last?.count ?? 0) >= width || headings.contains(rows.count - 1)
      if hasTab(index) {
        let (cells, next) = cells(at: index)
        if !isWhole, let open = rows.last?.last, !place(open).isEmpty, !startsRow(cells[0]) {
          rows[rows.count - 1][rows[rows.count - 1].count - 1] =
            open.lowerBound..<cells[0].upperBound
          rows[rows.count - 1] += cells.dropFirst()
        } else {
          rows.append(cells)
        }
        index = next
      } else if isWhole, isHeading(index, after: rows, headings) {
        headings.insert(rows.count)
        rows.append([lines[index]])
        index += 1
      } else if let open = rows.last?.last {
        rows[rows.count - 1][rows[rows.count - 1].count - 1] =
          open.lowerBound..<lines[index].upperBound
        index += 1
      }
    }
    let width = rows.map(\.count).max() ?? 1
    addTable(
      rows.enumerated().map { number, cells in
        headings.contains(number)
          ? DocumentRow([DocumentCell(place(cells[0]), columns: 0..<width)])
          : DocumentRow(
            cells.enumerated().map { DocumentCell(place($1), columns: $0..<($0 + 1)) })
      }, lines: first..<index)
    return index
  }

  /// The cells of a row that begins on a line, and the line after it. A cell in quotation marks holds what stands
  /// between them, line ends too, as spreadsheets copy it.
  private func cells(at line: Int) -> (cells: [Range<Int>], next: Int) {
    let tab = UInt8(ascii: "\t")
    var cells: [Range<Int>] = []
    var line = line
    var start = lines[line].lowerBound
    while true {
      if let (content, after) = quoted(at: start) {
        while lines[line].upperBound < after { line += 1 }
        cells.append(content)
        if after >= lines[line].upperBound { return (cells, line + 1) }
        start = after + 1
        continue
      }
      guard let end = bytes[start..<lines[line].upperBound].firstIndex(of: tab) else {
        cells.append(start..<lines[line].upperBound)
        return (cells, line + 1)
      }
      cells.append(start..<end)
      start = end + 1
    }
  }

  /// What stands between the quotation marks at an offset, and where it goes on, if a tab or the end of the line
  /// follows them.
  private func quoted(at start: Int) -> (content: Range<Int>, after: Int)? {
    let mark = UInt8(ascii: "\"")
    guard start < bytes.count, bytes[start] == mark else { return nil }
    var index = start + 1
    while let end = bytes[index...].firstIndex(of: mark) {
      let next = end + 1
      if next < bytes.count, bytes[next] == mark {
        index = next + 1
      } else if next == bytes.count || "\t\n\r".utf8.contains(bytes[next]) {
        return ((start + 1)..<end, next)
      } else {
        return nil
      }
    }
    return nil
  }

  /// Whether the words before the first tab of a line look like the number of a row.
  private func startsRow(_ cell: Range<Int>) -> Bool {
    let words = bytes[Spaces.trimming(cell, in: bytes)]
    return words.count <= 12
      && words.contains { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }

  /// Whether a line without tabs among whole rows is a heading: a few words that end no sentence, where the row
  /// above does not go on, with a row below.
  private func isHeading(
    _ line: Int, after rows: [[Range<Int>]], _ headings: Set<Int>
  ) -> Bool {
    guard looksLikeHeading(line) else { return false }
    var below = line + 1
    while below < lines.count, !isBlank(below), !hasTab(below), looksLikeHeading(below) {
      below += 1
    }
    guard below < lines.count, !isBlank(below), hasTab(below), below - line <= 3 else {
      return false
    }
    if rows.count == 1 || headings.contains(rows.count - 1) { return true }
    let above = rows.last?.last.map { Spaces.trimming($0, in: bytes) } ?? 0..<0
    return above.isEmpty || ".!?)”’»".utf8.contains(bytes[above.upperBound - 1])
      || above.count < 40
  }

  private func looksLikeHeading(_ line: Int) -> Bool {
    let words = bytes[Spaces.trimming(lines[line], in: bytes)]
    guard words.count < 100, let first = words.first, let last = words.last else { return false }
    return ((UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(first) || first == 0xC3)
      && !".;:,!?)".utf8.contains(last)
  }

  private mutating func addTable(_ rows: [DocumentRow], lines range: Range<Int>) {
    let start = lines[range.lowerBound].lowerBound
    let end = lines[range.upperBound - 1].upperBound
    builder.add(DocumentBlock(.table(DocumentTable(rows: rows)), place(start..<end)))
  }

  // MARK: Markdown

  /// Whether a line is the header of a table with vertical bars: the line below has dashes between the bars.
  private func isPipeTable(at line: Int) -> Bool {
    guard line + 1 < lines.count, bytes[lines[line]].contains(UInt8(ascii: "|")) else {
      return false
    }
    let rule = bytes[lines[line + 1]]
    return rule.contains(UInt8(ascii: "|")) && rule.contains(UInt8(ascii: "-"))
      && rule.allSatisfy { Spaces.isASCII($0) || "|-:+".utf8.contains($0) }
  }

  private mutating func readPipeTable(at first: Int) -> Int {
    var rows = [DocumentRow(barCells(first), isHeader: true)]
    var index = first + 2
    while index < lines.count, bytes[lines[index]].contains(UInt8(ascii: "|")) {
      rows.append(DocumentRow(barCells(index)))
      index += 1
    }
    addTable(rows, lines: first..<index)
    return index
  }

  /// The cells between the vertical bars of a line; a bar at an end of the line is an edge.
  private func barCells(_ line: Int) -> [DocumentCell] {
    let bar = UInt8(ascii: "|")
    var range = Spaces.trimming(lines[line], in: bytes)
    if range.count > 1, bytes[range.upperBound - 1] == bar { range = range.dropLast() }
    if bytes[range.lowerBound] == bar { range = range.dropFirst() }
    var ends = range.filter { index in
      bytes[index] == bar && bytes[max(index - 1, range.lowerBound)] != UInt8(ascii: "\\")
    }
    ends.append(range.upperBound)
    var start = range.lowerBound
    return ends.enumerated().map { column, end in
      defer { start = end + 1 }
      return DocumentCell(place(withoutEmphasis(start..<end)), columns: column..<(column + 1))
    }
  }

  /// A range without the asterisks around it.
  private func withoutEmphasis(_ range: Range<Int>) -> Range<Int> {
    var range = Spaces.trimming(range, in: bytes)
    let asterisk = UInt8(ascii: "*")
    while range.count > 2, bytes[range.lowerBound] == asterisk,
      bytes[range.upperBound - 1] == asterisk
    {
      range = range.dropFirst().dropLast()
    }
    return range
  }

  // MARK: Columns under dashes

  private mutating func readRuledTable(_ table: ColumnRules) {
    let start = lines[table.lines.lowerBound].lowerBound
    copy(upTo: start)
    builder.beginTable()
    for (number, row) in table.rows.enumerated() {
      builder.beginRow(isHeader: number == 0 && table.hasHeader)
      for cell in row {
        builder.beginCell()
        builder.add(
          .paragraph,
          cell.flatMap { piece in
            [
              DocumentBuilder.Run(bytes: bytes[piece], source: piece),
              DocumentBuilder.Run(bytes: [0x20], source: piece.upperBound..<piece.upperBound),
            ]
          })
        builder.endCell()
      }
    }
    builder.endTable()
    copied = lines[table.lines.upperBound - 1].upperBound
  }
}
