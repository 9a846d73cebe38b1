/// Writes an HTML-like label, without the angle brackets around it.
struct HTMLLabelWriter {
  /// What has been written; UTF-8.
  private(set) var bytes: [UInt8] = []

  /// How many bytes have been written since the last angle bracket or line end.
  private var run = 0

  mutating func write(_ label: HTMLLabel) {
    switch label {
    case .table(let table): write(table)
    case .text(let text): write(text)
    }
  }

  private mutating func write(_ table: HTMLTable) {
    open("TABLE", table.attributes)
    // Graphviz refuses a table without rows and a row without cells.
    let rows = table.rows.isEmpty ? [HTMLRow([])] : table.rows
    for index in rows.indices {
      open("TR")
      let cells = rows[index].cells
      for cell in cells.isEmpty ? [HTMLCell([])] : cells {
        open("TD", cell.attributes)
        write(cell.content)
        close("TD")
      }
      close("TR")
      if rows[index].hasRuleBelow, index < rows.count - 1 { append("<HR/>") }
    }
    close("TABLE")
  }

  /// Writes text; a space where there is none, because Graphviz refuses empty text.
  private mutating func write(_ text: [HTMLText]) {
    let start = bytes.count
    for item in text { write(item) }
    if bytes.count == start { append(" ") }
  }

  private mutating func write(_ item: HTMLText) {
    switch item {
    case .plain(let text): DOTEscaping.htmlText.append(text, to: &bytes, run: &run)
    case .lineBreak(let alignment): append("<BR ALIGN=\"\(alignment.rawValue)\"/>")
    case .font(let font, let content):
      let attributes: [HTMLAttribute?] = [
        font.size.map { HTMLAttribute(name: "POINT-SIZE", value: .keyword(String(max($0, 1)))) },
        font.color.map { HTMLAttribute(name: "COLOR", value: .keyword($0.notation)) },
        font.name.map { HTMLAttribute(name: "FACE", value: .string($0)) },
      ]
      open("FONT", attributes.compactMap(\.self))
      write(content)
      close("FONT")
    case .styled(let style, let content):
      open(style.rawValue)
      write(content)
      close(style.rawValue)
    }
  }

  private mutating func open(_ tag: String, _ attributes: [HTMLAttribute] = []) {
    append("<\(tag)")
    run = 0
    for attribute in attributes {
      // A line end separates as well as a space, and gives each attribute the whole buffer.
      append(run > DOTEscaping.longestRun / 2 ? "\n" : " ")
      if run > DOTEscaping.longestRun / 2 { run = 0 }
      append("\(attribute.name)=\"")
      switch attribute.value {
      case .keyword(let word): append(word)
      case .string(let text):
        DOTEscaping.htmlAttribute.append(text, to: &bytes, run: &run)
      case .port(let name): DOTEscaping.port.append(name, to: &bytes, run: &run)
      case .iri(let iri): DOTEscaping.htmlIRI.append(iri, to: &bytes, run: &run)
      }
      append("\"")
    }
    append(">")
    run = 0
  }

  private mutating func close(_ tag: String) { append("</\(tag)>") }

  /// Writes what is part of the language.
  private mutating func append(_ text: String) {
    bytes.append(contentsOf: text.utf8)
    run = text.utf8.last == Ascii.greater ? 0 : run + text.utf8.count
  }
}
