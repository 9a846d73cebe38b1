extension ReferenceGraph {
  /// The actions that pass a test and all that they lead to: their entries, reports and themes, and what they cite.
  public func keepingActions(where isKept: (ActionRecord) -> Bool) -> ReferenceGraph {
    keeping(actions: Set(actionRecords.filter(isKept).map(\.node.id)))
  }

  /// Some actions and all that they lead to.
  func keeping(actions: Set<NodeID>) -> ReferenceGraph {
    var targets: [NodeID: [NodeID]] = [:]
    for edge in edges { targets[edge.source, default: []].append(edge.target) }
    var reached = actions
    var frontier = Array(actions)
    while let id = frontier.popLast() {
      for target in targets[id] ?? [] where reached.insert(target).inserted {
        frontier.append(target)
      }
    }
    // Where actions were merged no edge leads to the report any more.
    let hasReport = reached.contains { self[$0]?.kind == .report }
    return filtered { reached.contains($0.id) || !hasReport && $0.kind == .report }
  }

  /// A theme and the themes that it is part of, from the inside out; empty for none.
  func ancestors(of theme: NodeID?) -> [NodeID] {
    var path: [NodeID] = []
    var next = theme
    while let id = next, !path.contains(id) {
      path.append(id)
      next = edges(from: id).first { $0.kind == .broader }?.target
    }
    return path
  }

  /// What reports on a year or a later one say. A report whose year is not known is kept.
  func reported(since year: Int) -> ReferenceGraph {
    let old = Set(
      nodes.compactMap { node -> NodeID? in
        guard case .report(let report) = node.content, let reported = report.year,
          reported < year
        else { return nil }
        return node.id
      })
    let oldEntries = Set(
      edges.filter { $0.kind == .inReport && old.contains($0.target) }.map(\.source))
    let rest = filtered { !old.contains($0.id) && !oldEntries.contains($0.id) }
    // An edge all of whose words stand in old reports goes, one without words stays.
    let edges = rest.edges.compactMap { edge -> GraphEdge? in
      var kept = edge
      kept.evidence = edge.evidence.filter { !old.contains($0.report) }
      return kept.evidence.isEmpty && !edge.evidence.isEmpty ? nil : kept
    }
    return ReferenceGraph(nodes: rest.nodes, edges: edges, findings: rest.findings)
      .keepingActions { !$0.entries.isEmpty }
  }

  /// The most cited nodes and the actions that cite them.
  func keepingMostCited(_ count: Int) -> ReferenceGraph {
    let top = Set(mostCited.prefix(count).map(\.id))
    return filtered { node in
      top.contains(node.id) || node.kind == .action || node.kind.isFrame
        || node.members != nil && !node.kind.isCitable
    }.linked
  }

  /// Of each node the cited edges that stand for most edges; of equal ones those to what is cited most.
  func keepingStrongest(_ count: Int) -> ReferenceGraph {
    let places = Dictionary(
      mostCited.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let cited = Dictionary(grouping: edges.filter(\.kind.isCited), by: \.source)
    let kept = cited.values.flatMap { edges in
      edges.sorted { left, right in
        left.count != right.count
          ? left.count > right.count
          : (places[left.target] ?? .max, left.target) < (
            places[right.target] ?? .max, right.target
          )
      }.prefix(count)
    }
    let wanted = Set(kept.map { [$0.source.description, $0.kind.rawValue, $0.target.description] })
    return keepingEdges {
      !$0.kind.isCited
        || wanted.contains([$0.source.description, $0.kind.rawValue, $0.target.description])
    }.linked
  }

  /// What is cited, with the number of actions that cite it: the most cited first, then in the order of ids.
  public var mostCited: [(id: NodeID, count: Int)] {
    var actionOfEntry: [NodeID: NodeID] = [:]
    for edge in edges where edge.kind == .hasEntry { actionOfEntry[edge.target] = edge.source }
    var sources: [NodeID: [NodeID: Int]] = [:]
    for edge in edges where edge.kind.isCited {
      let source = actionOfEntry[edge.source] ?? edge.source
      guard self[source]?.kind != .report else { continue }
      sources[edge.target, default: [:]][source] =
        max(edge.count, sources[edge.target]?[source] ?? 0)
    }
    return sources.map { (id: $0, count: $1.values.reduce(0, +)) }
      .sorted { $0.count != $1.count ? $0.count > $1.count : $0.id < $1.id }
  }

  /// Only what a citation joins: actions that cite something and what is cited, with their frames.
  var linked: ReferenceGraph {
    let links = CitedLinks(of: self)
    let sources = Set(nodes.map(\.id).filter { !links[$0].isEmpty && self[$0]?.kind != .report })
    return keeping(actions: sources)
  }

  /// Without the themes that have no action.
  var withoutEmptyThemes: ReferenceGraph {
    let used = Set(
      edges.filter { $0.kind == .subject }.flatMap { ancestors(of: $0.target) })
    return filtered { $0.kind != .theme || used.contains($0.id) || $0.members != nil }
  }

  /// The nodes that pass a test, the edges between them, and the findings about them.
  public func filtered(_ isKept: (GraphNode) -> Bool) -> ReferenceGraph {
    let kept = nodes.filter(isKept)
    guard kept.count < nodes.count else { return self }
    let ids = Set(kept.map(\.id))
    return ReferenceGraph(
      nodes: kept,
      edges: edges.filter { ids.contains($0.source) && ids.contains($0.target) },
      findings: findings.filter { $0.about.allSatisfy(ids.contains) })
  }

  /// All nodes, and the edges that pass a test.
  func keepingEdges(_ isKept: (GraphEdge) -> Bool) -> ReferenceGraph {
    ReferenceGraph(nodes: nodes, edges: edges.filter(isKept), findings: findings)
  }

  /// All nodes, and other edges.
  func mappingEdges(_ change: (GraphEdge) -> GraphEdge) -> ReferenceGraph {
    ReferenceGraph(nodes: nodes, edges: edges.map(change), findings: findings)
  }
}

extension NodeKind {
  /// Whether a text can cite it.
  public var isCitable: Bool { !isFrame && self != .action }
}
