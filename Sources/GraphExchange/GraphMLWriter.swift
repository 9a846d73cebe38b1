/// Writes GraphML 1.0.
struct GraphMLWriter {
  private(set) var output = TextOutput()

  init(_ table: ExchangeTable) {
    output.append(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns" \
      xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
      xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns \
      http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">

      """)
    keys("node", "n", table.nodeColumns)
    keys("edge", "e", table.edgeColumns)
    output.append("  <graph id=\"verwijsgraaf\" edgedefault=\"directed\">\n")
    for node in table.nodes {
      output.append("    <node id=\"")
      output.append(node.id, .xml)
      output.append("\">")
      data("n", node.values)
      output.append("</node>\n")
    }
    for edge in table.edges {
      output.append("    <edge id=\"\(edge.id)\" source=\"")
      output.append(edge.source, .xml)
      output.append("\" target=\"")
      output.append(edge.target, .xml)
      output.append("\">")
      data("e", edge.values)
      output.append("</edge>\n")
    }
    output.append("  </graph>\n</graphml>\n")
  }

  private mutating func keys(_ domain: String, _ prefix: String, _ columns: [ExchangeTable.Column])
  {
    for (place, column) in columns.enumerated() {
      let type = column.isInteger ? "int" : "string"
      output.append("  <key id=\"\(prefix)\(place)\" for=\"\(domain)\"")
      output.append(" attr.name=\"\(column.name)\" attr.type=\"\(type)\"/>\n")
    }
  }

  private mutating func data(_ prefix: String, _ values: [ExchangeTable.Value]) {
    for (place, value) in values.enumerated() where value != .none {
      output.append("<data key=\"\(prefix)\(place)\">")
      output.append(value, .xml)
      output.append("</data>")
    }
  }
}

extension TextOutput {
  /// Appends a value; nothing if there is none.
  mutating func append(_ value: ExchangeTable.Value, _ escaping: Escaping) {
    switch value {
    case .text(let text): append(text, escaping)
    case .integer(let number): append(number)
    case .none: break
    }
  }
}
