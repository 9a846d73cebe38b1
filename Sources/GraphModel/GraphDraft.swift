/// A graph in the making: nodes and edges by identity, so that what is found twice is one.
struct GraphDraft {
  /// What makes an edge the same edge.
  private struct EdgeKey: Hashable {
    let source: NodeID
    let kind: EdgeKind
    let target: NodeID
  }

  private(set) var nodes: [NodeID: GraphNode] = [:]
  private var edges: [EdgeKey: [Evidence]] = [:]
  var findings: [Finding] = []

  /// Adds a node, unless one with its id is there already; a motion takes the place of its Kamerstuk.
  mutating func add(_ node: GraphNode) {
    guard let present = nodes[node.id] else {
      nodes[node.id] = node
      return
    }
    if present.kind == .kamerstuk, node.kind == .motion { nodes[node.id] = node }
  }

  /// Adds an edge, or more evidence to one.
  mutating func connect(
    _ source: NodeID, _ kind: EdgeKind, _ target: NodeID, evidence: Evidence? = nil
  ) {
    let key = EdgeKey(source: source, kind: kind, target: target)
    edges[key, default: []].append(contentsOf: evidence.map { [$0] } ?? [])
  }

  /// Changes what is known of a publication.
  mutating func describe(_ id: NodeID, _ change: (inout PublicationContent) -> Void) {
    guard case .publication(var content) = nodes[id]?.content else { return }
    change(&content)
    nodes[id]?.content = .publication(content)
  }

  /// The evidence for each node that is cited, in the order of reports and places.
  func evidenceByTarget() -> [NodeID: [Evidence]] {
    var evidence: [NodeID: [Evidence]] = [:]
    for (key, found) in edges where !found.isEmpty { evidence[key.target, default: []] += found }
    return evidence.mapValues { $0.sorted(by: Evidence.precedes) }
  }

  /// The graph, with everything in its order.
  func finished() -> ReferenceGraph {
    ReferenceGraph(
      nodes: Array(nodes.values),
      edges: edges.map { key, evidence in
        GraphEdge(
          source: key.source, kind: key.kind, target: key.target,
          evidence: evidence.sorted(by: Evidence.precedes))
      },
      findings: findings)
  }
}

extension Evidence {
  /// In the order of reports and places.
  static func precedes(_ left: Evidence, _ right: Evidence) -> Bool {
    if left.report != right.report { return left.report < right.report }
    if left.bytes.lowerBound != right.bytes.lowerBound {
      return left.bytes.lowerBound < right.bytes.lowerBound
    }
    return left.bytes.upperBound < right.bytes.upperBound
  }
}
