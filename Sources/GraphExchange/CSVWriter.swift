/// Writes CSV (RFC 4180): UTF-8, a heading, CR LF, quotes around every text.
struct CSVWriter {
  private(set) var output = TextOutput()

  init(heading: [String], rows: [[ExchangeTable.Value]]) {
    output.append(heading.joined(separator: ",") + "\r\n")
    for row in rows {
      for (place, value) in row.enumerated() {
        if place > 0 { output.append(",") }
        switch value {
        case .text(let text):
          output.append("\"")
          output.append(text, .csv)
          output.append("\"")
        case .integer(let number): output.append(number)
        case .none: break
        }
      }
      output.append("\r\n")
    }
  }
}
