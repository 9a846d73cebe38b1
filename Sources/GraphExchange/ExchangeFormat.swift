public import GraphModel

/// A format in which tools for graphs take nodes and edges.
///
/// ```swift
/// let bytes = ExchangeFormat.graphML.write(graph, baseIRI: "https://w3id.org/verwijsgraaf/")
/// ```
public enum ExchangeFormat: String, Hashable, Sendable, CaseIterable {
  /// GraphML 1.0: yEd, networkx, igraph, Gephi.
  case graphML = "graphml"
  /// GEXF 1.3: Gephi, networkx.
  case gexf
  /// Cytoscape and Cytoscape.js; networkx.
  case cytoscape
  /// The nodes as CSV (RFC 4180).
  case nodesCSV = "csv-nodes"
  /// The edges as CSV (RFC 4180).
  case edgesCSV = "csv-edges"
  /// A Mermaid flowchart, for Markdown pages: actions and what they cite, themes as frames.
  case mermaid

  /// A graph in the format: UTF-8, the same for equal graphs. What the format forbids in a text is
  /// replaced by U+FFFD.
  /// - Parameter baseIRI: what IRIs of ours start with.
  /// - Complexity: O(*n*) in the number of bytes.
  public func write(_ graph: ReferenceGraph, baseIRI: String) -> [UInt8] {
    if self == .mermaid { return MermaidWriter(graph).bytes }
    let table = ExchangeTable(graph, baseIRI: baseIRI)
    return switch self {
    case .graphML: GraphMLWriter(table).output.bytes
    case .gexf: GEXFWriter(table).output.bytes
    case .cytoscape: CytoscapeWriter(table).output.bytes
    case .nodesCSV:
      CSVWriter(
        heading: ["id"] + table.nodeColumns.map(\.name),
        rows: table.nodes.map { [.text($0.id)] + $0.values }
      ).output.bytes
    case .edgesCSV:
      CSVWriter(
        heading: ["id", "source", "target"] + table.edgeColumns.map(\.name),
        rows: table.edges.map { [.text($0.id), .text($0.source), .text($0.target)] + $0.values }
      ).output.bytes
    case .mermaid: []
    }
  }
}
