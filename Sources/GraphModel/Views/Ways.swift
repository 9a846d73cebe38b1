extension ReferenceGraph {
  /// The two nodes and all that lies on a shortest way between them, whatever way the edges point.
  ///
  /// A way runs over citations and over what is part of what, not over a shared report; over a shared theme only if
  /// one of the two nodes is a theme. The progress entries of an action do not count as steps. Without a way
  /// the two nodes alone are left.
  public func shortestWays(between one: NodeID, and other: NodeID) -> ReferenceGraph {
    let throughThemes = [one, other].contains { self[$0]?.kind == .theme }
    let neighbours = stepNeighbours(throughThemes: throughThemes)
    let ends = [one, other].map { actionOfEntry[$0] ?? $0 }
    let fromOne = ReferenceGraph.distances(from: ends[0], neighbours)
    let fromOther = ReferenceGraph.distances(from: ends[1], neighbours)
    var kept: Set<NodeID> = [one, other]
    if let length = fromOne[ends[1]] {
      for (id, distance) in fromOne where distance + (fromOther[id] ?? .max / 2) == length {
        kept.insert(id)
      }
    }
    let entries = edges.filter { $0.kind == .hasEntry && kept.contains($0.source) }.map(\.target)
    kept.formUnion(entries)
    let reports = edges.filter { $0.kind == .inReport && kept.contains($0.source) }.map(\.target)
    return filtered { kept.contains($0.id) || reports.contains($0.id) }
      .keepingEdges { $0.source != $0.target }
  }

  /// Whether some way joins two nodes, as `shortestWays(between:and:)` walks.
  public func hasWay(between one: NodeID, and other: NodeID) -> Bool {
    let throughThemes = [one, other].contains { self[$0]?.kind == .theme }
    let neighbours = stepNeighbours(throughThemes: throughThemes)
    let ends = [one, other].map { actionOfEntry[$0] ?? $0 }
    return ReferenceGraph.distances(from: ends[0], neighbours)[ends[1]] != nil
  }

  /// The action of each progress entry.
  private var actionOfEntry: [NodeID: NodeID] {
    Dictionary(
      edges.filter { $0.kind == .hasEntry }.map { ($0.target, $0.source) },
      uniquingKeysWith: { first, _ in first })
  }

  /// What is one step from each node, with entries as part of their actions.
  private func stepNeighbours(throughThemes: Bool) -> [NodeID: [NodeID]] {
    let actions = actionOfEntry
    var neighbours: [NodeID: [NodeID]] = [:]
    for edge in edges {
      switch edge.kind {
      case .inReport, .reportedBy, .hasEntry: continue
      case .subject, .broader: if !throughThemes { continue }
      default: break
      }
      let source = actions[edge.source] ?? edge.source
      guard self[source]?.kind != .report else { continue }
      neighbours[source, default: []].append(edge.target)
      neighbours[edge.target, default: []].append(source)
    }
    return neighbours
  }

  /// How many steps each node that can be reached is from one.
  private static func distances(
    from start: NodeID, _ neighbours: [NodeID: [NodeID]]
  ) -> [NodeID: Int] {
    var distances = [start: 0]
    var frontier = [start]
    var steps = 0
    while !frontier.isEmpty {
      steps += 1
      var next: [NodeID] = []
      for id in frontier.flatMap({ neighbours[$0] ?? [] }) where distances[id] == nil {
        distances[id] = steps
        next.append(id)
      }
      frontier = next
    }
    return distances
  }
}
