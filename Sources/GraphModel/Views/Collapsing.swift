import ReportReading

/// Which nodes become one.
public enum Collapsing: String, Hashable, Sendable, CaseIterable {
  /// Kamerstukken and motions become their dossier.
  case dossier
  /// Articles become their law.
  case law
  /// Actions and sub-themes become their outermost theme.
  case theme
  /// Actions become the ministry that reports on them; an action of several ministries becomes part of each.
  case ministry
}

extension ReferenceGraph {
  /// The graph with groups of nodes as one node each. Edges that become the same are one, and counted.
  ///
  /// An edge counts once for each action and thing cited. Its words are those of all edges that it stands for.
  public func collapsed(_ collapsing: Collapsing) -> ReferenceGraph {
    switch collapsing {
    case .dossier: merged(by: Grouping(following: .partOfDossier, in: self))
    case .law: merged(by: Grouping(following: .partOfLaw, in: self))
    case .theme: merged(by: Grouping(themesOf: self))
    case .ministry: merged(by: Grouping(ministriesOf: self))
    }
  }

  private func merged(by grouping: Grouping) -> ReferenceGraph {
    var members: [NodeID: NodeMembers] = [:]
    for record in actionRecords {
      for group in grouping[record.node.id] where group != record.node.id {
        members[group, default: NodeMembers()].actions += 1
        members[group]?.statuses[record.status, default: 0] += 1
        members[group]?.actionNumbers.append(record.content.number)
      }
    }
    for node in nodes where node.kind.isCitable {
      for group in grouping[node.id] where group != node.id {
        members[group, default: NodeMembers()].documents += 1
      }
    }
    let kept = nodes.compactMap { node -> GraphNode? in
      guard grouping[node.id] == [node.id] else { return nil }
      var node = node
      if let own = members[node.id] { node.members = own }
      return node
    }
    return ReferenceGraph(
      nodes: kept, edges: mergedEdges(by: grouping),
      findings: findings.filter { $0.about.allSatisfy { grouping[$0] == [$0] } })
  }

  private func mergedEdges(by grouping: Grouping) -> [GraphEdge] {
    struct Key: Hashable {
      let source: NodeID
      let kind: EdgeKind
      let target: NodeID
    }
    let actions = Dictionary(
      edges.filter { $0.kind == .hasEntry }.map { ($0.target, $0.source) },
      uniquingKeysWith: { first, _ in first })
    var merged: [Key: GraphEdge] = [:]
    var counts: [Key: [[NodeID]: Int]] = [:]
    for edge in edges {
      for source in grouping[edge.source] {
        for target in grouping[edge.target] where source != target {
          let isMoved = source != edge.source || target != edge.target
          // What holds a report together is not carried over to groups.
          if isMoved, edge.kind.isFrame { continue }
          let evidence = edge.evidence.filter { grouping.admits($0, in: source) }
          if evidence.isEmpty, !edge.evidence.isEmpty { continue }
          let key = Key(source: source, kind: edge.kind, target: target)
          let pair = [actions[edge.source] ?? edge.source, edge.target]
          let counted = counts[key]?[pair] ?? 0
          counts[key, default: [:]][pair] = max(counted, edge.count)
          merged[
            key, default: GraphEdge(source: source, kind: edge.kind, target: target)
          ].evidence += evidence
        }
      }
    }
    return merged.map { key, edge in
      var edge = edge
      edge.count = counts[key]?.values.reduce(0, +) ?? 1
      edge.evidence.sort(by: Evidence.precedes)
      return edge
    }
  }
}

/// The group or groups that each node becomes part of; a node that stays itself is its own group.
private struct Grouping {
  private var groups: [NodeID: [NodeID]] = [:]
  /// The ministry of each report, when grouping by ministry: its words belong to that ministry only.
  private var ministryOfReport: [NodeID: NodeID] = [:]

  subscript(id: NodeID) -> [NodeID] { groups[id] ?? [id] }

  /// Whether words may stand for an edge of a group.
  func admits(_ evidence: Evidence, in group: NodeID) -> Bool {
    ministryOfReport[evidence.report].map { ministry in
      !ministryOfReport.values.contains(group) || ministry == group
    } ?? true
  }

  /// Parts become what an edge of a kind leads to.
  init(following kind: EdgeKind, in graph: ReferenceGraph) {
    for edge in graph.edges where edge.kind == kind { groups[edge.source] = [edge.target] }
  }

  /// Actions, their entries and sub-themes become the outermost theme.
  init(themesOf graph: ReferenceGraph) {
    for node in graph.nodes(of: .theme) {
      if let outermost = graph.ancestors(of: node.id).last { groups[node.id] = [outermost] }
    }
    for record in graph.actionRecords {
      guard let theme = record.theme, let group = groups[theme] else { continue }
      groups[record.node.id] = group
      for entry in record.entries { groups[entry.id] = group }
    }
  }

  /// Actions and their entries become the ministries that report on them.
  init(ministriesOf graph: ReferenceGraph) {
    for edge in graph.edges where edge.kind == .reportedBy {
      ministryOfReport[edge.source] = edge.target
    }
    for record in graph.actionRecords {
      let ministries = record.entries.map { entry in
        entry.report.flatMap { ministryOfReport[$0.id] }
      }
      for (entry, ministry) in zip(record.entries, ministries) {
        if let ministry { groups[entry.id] = [ministry] }
      }
      let known = Set(ministries.compactMap { $0 })
      if !known.isEmpty { groups[record.node.id] = known.sorted() }
    }
  }
}
