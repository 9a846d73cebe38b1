extension ReferenceGraph {
  /// The nodes at most some steps from one, whatever way the edges point, and the edges between them.
  ///
  /// The progress entries of an action and the report they are in do not count as steps: from an action to
  /// what its state of affairs cites is one step.
  /// - Parameter depth: how many steps, from 0.
  public func neighbourhood(of start: NodeID, depth: Int) -> ReferenceGraph {
    var neighbours: [NodeID: [NodeID]] = [:]
    for edge in edges where edge.kind != .inReport {
      neighbours[edge.source, default: []].append(edge.target)
      neighbours[edge.target, default: []].append(edge.source)
    }
    var reached: Set<NodeID> = [start]
    var frontier = [start] + joined([start], neighbours: neighbours, reached: &reached)
    for _ in 0..<depth {
      var next: [NodeID] = []
      for id in frontier.flatMap({ neighbours[$0] ?? [] }) where reached.insert(id).inserted {
        next.append(id)
      }
      frontier = next + joined(next, neighbours: neighbours, reached: &reached)
    }
    let reports = edges.filter { $0.kind == .inReport && reached.contains($0.source) }.map(\.target)
    let kept = reached.union(reports)
    return filtered { kept.contains($0.id) }
  }

  /// The actions of progress entries and the entries of actions among some nodes.
  private func joined(
    _ ids: [NodeID], neighbours: [NodeID: [NodeID]], reached: inout Set<NodeID>
  ) -> [NodeID] {
    let pairs: [NodeKind: NodeKind] = [.action: .progressEntry, .progressEntry: .action]
    var added: [NodeID] = []
    for id in ids {
      guard let kind = self[id]?.kind, let partner = pairs[kind] else { continue }
      for other in neighbours[id] ?? [] where self[other]?.kind == partner {
        if reached.insert(other).inserted { added.append(other) }
      }
    }
    return added
  }
}
