/// A table whose columns stand under runs of dashes, as pandoc and many listings print it: a cell has its words on
/// several lines, and rows stand apart by blank lines if the table ends with a rule.
struct ColumnRules {
  /// The lines it takes.
  let lines: Range<Int>
  /// Of each row the pieces of each cell, one a line, as ranges of the text.
  let rows: [[[Range<Int>]]]
  /// Whether the first row stands above the dashes.
  let hasHeader: Bool

  /// The most lines that a header has.
  private static let headerLimit = 8

  /// The table that begins on a line; nil if none does.
  init?(at first: Int, in lines: [Range<Int>], of text: [UInt8]) {
    func runs(_ line: Int) -> [Range<Int>] { ColumnRules.dashes(in: text[lines[line]]) }
    func isBlank(_ line: Int) -> Bool { text[lines[line]].allSatisfy(Spaces.isASCII) }
    let opening = runs(first)
    let isFramed = opening.count == 1 && opening[0].count >= 20
    var rule = isFramed ? first + 1 : first
    let limit = min(lines.count, first + ColumnRules.headerLimit)
    while rule < limit, !isBlank(rule), runs(rule).count < 2 {
      if !isFramed, rule > first { return nil }
      rule += 1
    }
    guard rule < limit, !isBlank(rule), rule > first else { return nil }
    let columns = runs(rule)
    guard columns.count >= 2 else { return nil }
    let header = (isFramed ? first + 1 : first)..<rule
    hasHeader = !header.isEmpty

    var rows: [[[Range<Int>]]] = []
    var row: [[Range<Int>]] = []
    func add(_ line: Int) {
      if row.isEmpty { row = Array(repeating: [], count: columns.count) }
      for (column, piece) in ColumnRules.pieces(of: lines[line], at: columns, in: text) {
        row[column].append(piece)
      }
    }
    func close() {
      if !row.isEmpty { rows.append(row) }
      row = []
    }
    header.forEach(add)
    close()
    var line = rule + 1
    while line < lines.count {
      if isBlank(line) {
        guard isFramed else { break }
        close()
      } else if !runs(line).isEmpty {
        line += 1
        break
      } else {
        add(line)
        if !isFramed { close() }
      }
      line += 1
    }
    close()
    self.rows = rows
    self.lines = first..<line
  }

  /// The runs of three dashes and more of a line, in code points; none if it holds anything else.
  private static func dashes(in line: ArraySlice<UInt8>) -> [Range<Int>] {
    guard line.allSatisfy({ $0 == UInt8(ascii: "-") || Spaces.isASCII($0) }) else { return [] }
    var runs: [Range<Int>] = []
    var start: Int?
    for (offset, byte) in line.enumerated() {
      if byte == UInt8(ascii: "-") {
        start = start ?? offset
      } else if let begin = start {
        runs.append(begin..<offset)
        start = nil
      }
    }
    if let start { runs.append(start..<line.count) }
    return runs.allSatisfy { $0.count >= 3 } ? runs : []
  }

  /// The pieces of a line in the columns.
  private static func pieces(
    of line: Range<Int>, at columns: [Range<Int>], in text: [UInt8]
  ) -> [(column: Int, piece: Range<Int>)] {
    var starts: [Int] = []
    var codePoint = 0
    for index in line where text[index] & 0xC0 != 0x80 {
      while starts.count < columns.count, columns[starts.count].lowerBound == codePoint {
        starts.append(index)
      }
      codePoint += 1
    }
    return starts.indices.compactMap { column in
      let end = column + 1 < starts.count ? starts[column + 1] : line.upperBound
      let piece = Spaces.trimming(starts[column]..<end, in: text)
      return piece.isEmpty ? nil : (column, piece)
    }
  }
}
