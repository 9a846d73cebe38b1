/// The table on a page: where lines stand beside each other in columns.
struct PageTable {
  /// Where the columns begin, from the left.
  let columns: [Double]
  /// The rows from above, of each the lines of each column.
  private(set) var rows: [[[PageLine]]] = []
  /// The lines that are not part of it: those above, and those below.
  private(set) var above: [PageLine] = []
  private(set) var below: [PageLine] = []

  /// How far, in points, lines of one column may begin apart.
  private static let tolerance = 4.0
  /// How many lines begin a column.
  private static let fewest = 3
  /// How much more, in points, than the lines of a cell those of two rows stand apart.
  private static let rowGap = 1.2

  /// The table of a page; nil if it has none.
  /// - Parameters:
  ///   - known: the columns of the table on the page before, or of the whole document.
  ///   - isOpen: whether the page before ends with a table, which this one may go on with.
  init?(_ lines: [PageLine], known: [Double]?, isOpen: Bool) {
    let ordered = lines.sorted { ($0.top, $0.left) < ($1.top, $1.left) }
    let beside = ordered.indices.filter { index in
      ordered[max(0, index - 12)..<min(ordered.count, index + 12)].contains {
        ordered[index].isBeside($0)
      }
    }
    // A page can begin with the rest of a cell, with nothing beside it.
    let isRest =
      isOpen
      && ordered.first.map { line in
        known?.dropFirst().contains { abs($0 - line.left) < PageTable.tolerance } ?? false
      } ?? false
    guard let first = isRest ? 0 : beside.first else { return nil }
    let top = ordered[first].top - PageTable.tolerance
    let zone = ordered.filter { $0.top >= top }
    var columns = PageTable.columns(of: zone)
    // The last page of a table may have too few lines to show its columns.
    if let known, isOpen && columns.count < 2 || PageTable.fits(columns, known) { columns = known }
    guard columns.count >= 2 else { return nil }
    self.columns = columns
    let last = zone.last { line in
      columns.contains { abs($0 - line.left) < PageTable.tolerance }
    }
    let bottom = last?.bottom ?? top
    above = ordered.filter { $0.top < top }
    below = zone.filter { $0.top >= bottom }
    readRows(
      zone.filter { $0.top < bottom }.flatMap {
        $0.cut(at: columns, tolerance: PageTable.tolerance)
      })
    guard isRest || rows.contains(where: { $0.count { !$0.isEmpty } > 1 }) else { return nil }
  }

  /// Where columns begin: at places at which several lines begin, and that hardly any line from the left runs over.
  static func columns(of lines: [PageLine]) -> [Double] {
    var starts: [(left: Double, count: Int)] = []
    for line in lines.sorted(by: { $0.left < $1.left }) {
      if let last = starts.last, line.left - last.left < tolerance {
        starts[starts.count - 1].count += 1
      } else {
        starts.append((line.left, 1))
      }
    }
    let candidates = starts.filter { $0.count >= fewest }.map(\.left)
    return candidates.filter { start in
      let words = lines.flatMap(\.words)
      let crossing = words.count { $0.left < start - tolerance && $0.right > start + tolerance }
      let own = words.count { abs($0.left - start) < tolerance }
      return crossing * 2 <= own
    }
  }

  /// Whether the columns found on a page are among those known from the page before.
  private static func fits(_ columns: [Double], _ known: [Double]) -> Bool {
    !columns.isEmpty
      && columns.allSatisfy { column in known.contains { abs($0 - column) < tolerance } }
  }

  /// The column that a line stands in: the last that begins before its middle.
  private func column(of line: PageLine) -> Int {
    let starts = columns.lastIndex { $0 <= line.left + PageTable.tolerance } ?? 0
    let middle = columns.lastIndex { $0 <= (line.left + line.right) / 2 } ?? 0
    return abs(columns[starts] - line.left) < PageTable.tolerance ? starts : middle
  }

  /// Parts the lines into rows: where no line of any column reaches over, and more room than between the lines of a
  /// cell is left.
  private mutating func readRows(_ lines: [PageLine]) {
    let gap = PageTable.lineGap(lines, column(of:)) + PageTable.rowGap
    var bottom = -Double.infinity
    for line in lines {
      if rows.isEmpty || line.top - bottom > gap {
        rows.append(Array(repeating: [], count: columns.count))
      }
      rows[rows.count - 1][column(of: line)].append(line)
      bottom = max(bottom, line.bottom)
    }
  }

  /// The room between the lines of a cell: the middle of the smaller half of all gaps within columns.
  private static func lineGap(_ lines: [PageLine], _ column: (PageLine) -> Int) -> Double {
    var bottoms: [Int: Double] = [:]
    var gaps: [Double] = []
    for line in lines {
      let column = column(line)
      if let bottom = bottoms[column] { gaps.append(line.top - bottom) }
      bottoms[column] = line.bottom
    }
    gaps.sort()
    return gaps.isEmpty ? 0 : max(0, gaps[gaps.count / 4])
  }
}
