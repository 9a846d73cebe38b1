import Foundation

/// What a command found, as tables, which are written as text, Markdown or JSON.
struct ResultTables {
  /// A table: what is counted in the first columns, numbers in the last ones.
  struct Table {
    let title: String
    /// The name in JSON.
    let name: String
    let heading: [String]
    let rows: [[Cell]]
    /// Which column has a bar in a terminal; nil for none.
    var bar: Int?
  }

  enum Cell {
    case text(String)
    case number(Int)

    var description: String {
      switch self {
      case .text(let text): text
      case .number(let number): String(number)
      }
    }
  }

  /// What they are about.
  let reports: [String]
  let tables: [Table]

  /// Tables for a terminal.
  func text(hasBars: Bool) -> String {
    let parts = tables.map { table in
      "\(table.title)\n" + TextTable(heading: heading(table), rows: rows(table, hasBars)).text
    }
    return ([reports.map { $0 + "\n" }.joined()] + parts).filter { !$0.isEmpty }
      .joined(separator: "\n")
  }

  private func heading(_ table: Table) -> [String] { table.heading.map { $0.uppercased() } }

  private func rows(_ table: Table, _ hasBars: Bool) -> [[String]] {
    let column = table.bar ?? 0
    let most = table.rows.compactMap { ResultTables.number($0[column]) }.max() ?? 0
    return table.rows.map { row in
      var cells = row.map { cell -> String in
        let text = cell.description
        return text.count > 60 ? text.prefix(59) + "…" : text
      }
      if hasBars, table.bar != nil, let number = ResultTables.number(row[column]), most > 0 {
        let width = String(most).count
        let padded = String(repeating: " ", count: width - String(number).count) + String(number)
        cells[column] = padded + " " + ResultTables.bar(number, of: most)
      }
      return cells
    }
  }

  private static func number(_ cell: Cell) -> Int? {
    if case .number(let number) = cell { number } else { nil }
  }

  /// A bar of up to 30 cells, in eighths of one.
  static func bar(_ number: Int, of most: Int) -> String {
    let eighths = (number * 240 + most / 2) / most
    let parts = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
    let bar = String(repeating: "█", count: eighths / 8) + parts[eighths % 8]
    return bar.isEmpty && number > 0 ? "▏" : bar
  }

  /// Tables for a Markdown page.
  var markdown: String {
    let parts = tables.map { table in
      let isNumber = table.rows[0].map { ResultTables.number($0) != nil }
      let lines =
        [
          "| " + table.heading.joined(separator: " | ") + " |",
          "|" + isNumber.map { $0 ? "--:|" : "---|" }.joined(),
        ]
        + table.rows.map { row in
          "| " + row.map { ResultTables.escaped($0.description) }.joined(separator: " | ")
            + " |"
        }
      return "## \(table.title)\n\n" + lines.joined(separator: "\n") + "\n"
    }
    let title = "# " + ResultTables.escaped(reports.joined(separator: "; ")) + "\n"
    return ([title] + parts).joined(separator: "\n")
  }

  /// A text in a cell of a Markdown table.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "|", "\\", "*", "_", "`", "[", "]", "#": result += "\\\(scalar)"
      case "<": result += "&lt;"
      case "&": result += "&amp;"
      case "\u{0}"..<" ", "\u{7F}", "\u{2028}", "\u{2029}": result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// One JSON object: each table is an array of objects.
  var json: [UInt8] {
    get throws {
      var object: [String: Any] = ["reports": reports]
      for table in tables {
        object[table.name] = table.rows.map { row in
          Dictionary(
            uniqueKeysWithValues: zip(table.heading, row).map { key, cell -> (String, Any) in
              switch cell {
              case .text(let text): (key, text)
              case .number(let number): (key, number)
              }
            })
        }
      }
      let data = try JSONSerialization.data(
        withJSONObject: object, options: [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes])
      return Array(data) + [UInt8(ascii: "\n")]
    }
  }
}
