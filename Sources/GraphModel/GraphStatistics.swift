public import ReportReading

/// What a graph counts.
public struct GraphStatistics: Hashable, Sendable {
  /// A number of things of one kind.
  public struct Count<Subject: Hashable & Sendable>: Hashable, Sendable {
    /// What is counted.
    public let subject: Subject
    /// How many there are.
    public let count: Int
  }

  /// How far the actions of one theme are.
  public struct ThemeStatuses: Hashable, Sendable {
    /// An outermost theme; nil for the actions without one.
    public let theme: GraphNode?
    /// In the order of the statuses, without those that do not occur.
    public let statuses: [Count<ReportedStatus>]
  }

  /// An action that carries out a motion and has no update.
  public struct SilentAction: Hashable, Sendable {
    /// The action.
    public let action: ActionRecord
    /// The motions, in the order of their ids.
    public let motions: [GraphNode]
  }

  /// The parts of a graph that no citation joins; shared themes and reports do not count.
  public struct Components: Hashable, Sendable {
    /// How many there are with two nodes or more.
    public let count: Int
    /// How many nodes the largest has.
    public let largest: Int
    /// How many actions cite nothing, nor share a cited thing with another.
    public let alone: Int
  }

  /// The reports, in the order of their ids.
  public let reports: [GraphNode]
  /// Nodes of each kind that occurs, in the order of kinds.
  public let nodes: [Count<NodeKind>]
  /// Edges of each kind that occurs, in the order of kinds.
  public let edges: [Count<EdgeKind>]
  /// What is cited, with the number of actions that cite it, the most cited first.
  public let mostCited: [Count<GraphNode>]
  /// The last status of the actions, without those that do not occur.
  public let statuses: [Count<ReportedStatus>]
  /// By outermost theme, in the order of the reports.
  public let themes: [ThemeStatuses]
  /// In the order of numbers.
  public let silentActions: [SilentAction]
  /// How the graph hangs together.
  public let components: Components
  /// Findings of each kind that occurs, in the order of kinds.
  public let findings: [Count<FindingKind>]

  /// The statistics of a graph.
  public init(of graph: ReferenceGraph) {
    let records = graph.actionRecords
    reports = graph.nodes(of: .report)
    nodes = Count.each(NodeKind.allCases, graph.nodes.map(\.kind))
    edges = Count.each(EdgeKind.allCases, graph.edges.map(\.kind))
    mostCited = graph.mostCited.compactMap { cited in
      graph[cited.id].map { Count(subject: $0, count: cited.count) }
    }
    statuses = Count.each(ReportedStatus.allCases, records.map(\.status))
    themes = GraphStatistics.themes(of: records, in: graph)
    silentActions = records.filter { $0.status == .noUpdate }.compactMap { record in
      let motions = record.links.filter { $0.kind == .carriesOut }.compactMap { graph[$0.target] }
      return motions.isEmpty ? nil : SilentAction(action: record, motions: motions)
    }
    components = Components(of: graph, records: records)
    findings = Count.each(FindingKind.allCases, graph.findings.map(\.kind))
  }

  private static func themes(
    of records: [ActionRecord], in graph: ReferenceGraph
  ) -> [ThemeStatuses] {
    let grouped = Dictionary(grouping: records) { graph.ancestors(of: $0.theme).last }
    let ordered = grouped.keys.sorted { left, right in
      func order(_ id: NodeID?) -> (Int, String) {
        guard let id, case .theme(let theme) = graph[id]?.content else { return (.max, "") }
        return (theme.order, id.description)
      }
      return order(left) < order(right)
    }
    return ordered.map { theme in
      ThemeStatuses(
        theme: theme.flatMap { graph[$0] },
        statuses: Count.each(ReportedStatus.allCases, (grouped[theme] ?? []).map(\.status)))
    }
  }
}

extension GraphStatistics.Count {
  /// How often each of some subjects occurs, without those that do not.
  fileprivate static func each(_ subjects: [Subject], _ occurrences: [Subject]) -> [Self] {
    var counts: [Subject: Int] = [:]
    for subject in occurrences { counts[subject, default: 0] += 1 }
    return subjects.compactMap { subject in
      counts[subject].map { Self(subject: subject, count: $0) }
    }
  }
}

extension GraphStatistics.Components {
  fileprivate init(of graph: ReferenceGraph, records: [ActionRecord]) {
    var neighbours: [NodeID: [NodeID]] = [:]
    func join(_ one: NodeID, _ other: NodeID) {
      neighbours[one, default: []].append(other)
      neighbours[other, default: []].append(one)
    }
    for record in records {
      for link in record.links { join(record.node.id, link.target) }
    }
    for edge in graph.edges where edge.kind == .partOfDossier || edge.kind == .partOfLaw {
      join(edge.source, edge.target)
    }
    var seen: Set<NodeID> = []
    var sizes: [Int] = []
    for start in neighbours.keys where seen.insert(start).inserted {
      var size = 0
      var frontier = [start]
      while let id = frontier.popLast() {
        size += 1
        for next in neighbours[id] ?? [] where seen.insert(next).inserted { frontier.append(next) }
      }
      sizes.append(size)
    }
    count = sizes.count
    largest = sizes.max() ?? 0
    alone = records.count { neighbours[$0.node.id] == nil }
  }
}
