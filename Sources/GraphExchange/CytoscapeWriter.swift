/// Writes the JSON of Cytoscape, one element a line.
struct CytoscapeWriter {
  private(set) var output = TextOutput()

  init(_ table: ExchangeTable) {
    output.append("{\"data\":{\"name\":\"verwijsgraaf\"},\"directed\":true,\"multigraph\":true,\n")
    output.append("\"elements\":{\"nodes\":[\n")
    for (place, node) in table.nodes.enumerated() {
      output.append("{\"data\":{\"id\":")
      string(node.id)
      // `value` and `name` are what networkx reads the id and label from.
      output.append(",\"value\":")
      string(node.id)
      members(table.nodeColumns, node.values)
      output.append(place == table.nodes.count - 1 ? "}}\n" : "}},\n")
    }
    output.append("],\"edges\":[\n")
    for (place, edge) in table.edges.enumerated() {
      output.append("{\"data\":{\"id\":\"\(edge.id)\",\"source\":")
      string(edge.source)
      output.append(",\"target\":")
      string(edge.target)
      output.append(",\"key\":\"\(edge.id)\"")
      members(table.edgeColumns, edge.values)
      output.append(place == table.edges.count - 1 ? "}}\n" : "}},\n")
    }
    output.append("]}}\n")
  }

  private mutating func members(_ columns: [ExchangeTable.Column], _ values: [ExchangeTable.Value])
  {
    for (column, value) in zip(columns, values) {
      switch value {
      case .text(let text):
        output.append(",\"\(column.name)\":")
        string(text)
      case .integer(let number): output.append(",\"\(column.name)\":\(number)")
      case .none: break
      }
    }
  }

  private mutating func string(_ text: String) {
    output.append("\"")
    output.append(text, .json)
    output.append("\"")
  }
}
