/// What reports cite: typed nodes and edges, each edge with the words it came from.
///
/// Nodes are in the order of their ids, edges in the order of source, kind and target, findings in the
/// order of the text, so that the same reports give the same graph in whatever order they were read.
public struct ReferenceGraph: Hashable, Sendable {
  /// All nodes, in the order of their ids.
  public let nodes: [GraphNode]

  /// All edges, in the order of source, kind (as declared) and target.
  public let edges: [GraphEdge]

  /// What is wrong with the data, in the order of reports and places.
  public let findings: [Finding]

  /// The place of each node in `nodes`.
  private let index: [NodeID: Int]

  /// A graph of these nodes, edges and findings.
  /// - Precondition: node ids differ, and every edge joins two of the nodes.
  public init(nodes: [GraphNode], edges: [GraphEdge], findings: [Finding]) {
    self.nodes = nodes.sorted { $0.id < $1.id }
    let places = Dictionary(
      uniqueKeysWithValues: self.nodes.enumerated().map { ($1.id, $0) })
    let kindOrder = Dictionary(
      uniqueKeysWithValues: EdgeKind.allCases.enumerated().map { ($1, $0) })
    // Places of nodes are compared faster than their ids.
    let keys = edges.enumerated().map { offset, edge in
      (
        key: (
          places[edge.source, default: 0], kindOrder[edge.kind, default: 0],
          places[edge.target, default: 0]
        ), offset: offset
      )
    }
    self.edges = keys.sorted { $0.key < $1.key }.map { edges[$0.offset] }
    self.findings = findings
    index = places
  }

  /// The node with an id.
  public subscript(id: NodeID) -> GraphNode? { index[id].map { nodes[$0] } }

  /// The edges that start at a node, in the order of kind and target.
  /// - Complexity: O(log *n*) in the number of edges, plus the number of edges found.
  public func edges(from source: NodeID) -> ArraySlice<GraphEdge> {
    var low = 0
    var high = edges.count
    while low < high {
      let middle = (low + high) / 2
      if edges[middle].source < source { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < edges.count, edges[end].source == source { end += 1 }
    return edges[low..<end]
  }

  /// The nodes of one kind, in the order of their ids.
  public func nodes(of kind: NodeKind) -> [GraphNode] { nodes.filter { $0.kind == kind } }
}
