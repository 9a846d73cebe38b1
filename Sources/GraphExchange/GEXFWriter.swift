/// Writes GEXF 1.3.
struct GEXFWriter {
  private(set) var output = TextOutput()

  init(_ table: ExchangeTable) {
    output.append(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <gexf xmlns="http://gexf.net/1.3" version="1.3">
        <graph mode="static" defaultedgetype="directed">

      """)
    attributes("node", table.nodeColumns)
    attributes("edge", table.edgeColumns)
    output.append("    <nodes>\n")
    for node in table.nodes {
      output.append("      <node id=\"")
      output.append(node.id, .xml)
      output.append("\" label=\"")
      output.append(node.values.first ?? .none, .xml)
      output.append("\">")
      values(node.values)
      output.append("</node>\n")
    }
    output.append("    </nodes>\n    <edges>\n")
    for edge in table.edges {
      output.append("      <edge id=\"\(edge.id)\" source=\"")
      output.append(edge.source, .xml)
      output.append("\" target=\"")
      output.append(edge.target, .xml)
      output.append("\" label=\"")
      output.append(edge.values.first ?? .none, .xml)
      output.append("\" weight=\"")
      output.append(edge.values[1], .xml)
      output.append("\">")
      values(edge.values)
      output.append("</edge>\n")
    }
    output.append("    </edges>\n  </graph>\n</gexf>\n")
  }

  private mutating func attributes(_ domain: String, _ columns: [ExchangeTable.Column]) {
    output.append("    <attributes class=\"\(domain)\" mode=\"static\">\n")
    for (place, column) in columns.enumerated() {
      let type = column.isInteger ? "integer" : "string"
      output.append(
        "      <attribute id=\"\(place)\" title=\"\(column.name)\" type=\"\(type)\"/>\n")
    }
    output.append("    </attributes>\n")
  }

  private mutating func values(_ values: [ExchangeTable.Value]) {
    output.append("<attvalues>")
    for (place, value) in values.enumerated() where value != .none {
      output.append("<attvalue for=\"\(place)\" value=\"")
      output.append(value, .xml)
      output.append("\"/>")
    }
    output.append("</attvalues>")
  }
}
