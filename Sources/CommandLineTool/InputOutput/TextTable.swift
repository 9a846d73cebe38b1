/// A table for a terminal: columns as wide as their widest cell, two spaces between them.
struct TextTable {
  let heading: [String]
  let rows: [[String]]

  /// The table, each line with a line end; empty without rows.
  var text: String {
    guard !rows.isEmpty else { return "" }
    let lines = [heading] + rows
    let widths = heading.indices.map { column in
      lines.map { $0[column].count }.max() ?? 0
    }
    return lines.map { line in
      let cells = line.indices.map { column in
        column == line.count - 1
          ? line[column]
          : line[column] + String(repeating: " ", count: widths[column] - line[column].count)
      }
      return cells.joined(separator: "  ") + "\n"
    }.joined()
  }
}
