public import ReportReading

/// An action with all that belongs to it: its theme, what each report says of it, and what it cites.
///
/// What a state of affairs cites counts as cited by its action.
public struct ActionRecord: Hashable, Sendable {
  /// What one report says of an action.
  public struct Entry: Hashable, Sendable {
    /// The progress entry.
    public let id: NodeID
    /// What it says.
    public let content: ProgressEntryContent
    /// The report, if the graph has it.
    public let report: GraphNode?
    /// The ministry that reports; nil if it is not known.
    public let ministry: GraphNode?

    /// The year reported on, if it is known.
    public var year: Int? {
      guard case .report(let report) = report?.content else { return nil }
      return report.year
    }
  }

  /// What an action cites.
  public struct Link: Hashable, Sendable {
    /// In what way.
    public let kind: EdgeKind
    /// What is cited.
    public let target: NodeID
    /// How many edges it stands for, 1 or more; more than 1 only in a collapsed graph.
    public let count: Int
    /// The words it came from, in the order of reports and places.
    public let evidence: [Evidence]

    /// A link.
    public init(kind: EdgeKind, target: NodeID, count: Int = 1, evidence: [Evidence] = []) {
      self.kind = kind
      self.target = target
      self.count = count
      self.evidence = evidence
    }
  }

  /// The action.
  public let node: GraphNode
  /// What is known of it.
  public let content: ActionContent
  /// The theme, if the graph has it.
  public let theme: NodeID?
  /// From the first year to the last.
  public let entries: [Entry]
  /// One for each thing cited and way of citing, in the order of kinds and targets.
  public let links: [Link]

  /// The entries of the last year that there are any of; several if several ministries report on the action.
  public var latest: [Entry] { entries.filter { $0.year == entries.last?.year } }

  /// How far the action is in the last year, by each ministry that reports on it; one status once.
  public var latestStatuses: [ReportedStatus] {
    let found = Set(latest.map(\.content.status))
    return ReportedStatus.allCases.filter(found.contains)
  }

  /// The status of the last entry.
  public var status: ReportedStatus { entries.last?.content.status ?? .unclassified }
}

extension ReferenceGraph {
  /// The actions of the graph in the order of their numbers.
  /// - Complexity: linear in the number of nodes and edges, but for sorting.
  public var actionRecords: [ActionRecord] {
    let links = CitedLinks(of: self)
    var entries: [NodeID: [NodeID]] = [:]
    var reports: [NodeID: NodeID] = [:]
    var ministries: [NodeID: NodeID] = [:]
    var themes: [NodeID: NodeID] = [:]
    for edge in edges {
      switch edge.kind {
      case .hasEntry: entries[edge.source, default: []].append(edge.target)
      case .inReport: reports[edge.source] = edge.target
      case .reportedBy: ministries[edge.source] = edge.target
      case .subject: themes[edge.source] = edge.target
      default: break
      }
    }
    let records = nodes.compactMap { node -> ActionRecord? in
      guard case .action(let content) = node.content else { return nil }
      let found = (entries[node.id] ?? []).compactMap { id -> ActionRecord.Entry? in
        guard case .progressEntry(let content) = self[id]?.content else { return nil }
        let report = reports[id]
        return ActionRecord.Entry(
          id: id, content: content, report: report.flatMap { self[$0] },
          ministry: report.flatMap { ministries[$0] }.flatMap { self[$0] })
      }
      return ActionRecord(
        node: node, content: content, theme: themes[node.id],
        entries: found.sorted { ($0.year ?? 0, $0.id) < ($1.year ?? 0, $1.id) },
        links: links[node.id])
    }
    return records.sorted { left, right in
      let numbers = (Int(left.content.number) ?? .max, Int(right.content.number) ?? .max)
      return numbers.0 != numbers.1 ? numbers.0 < numbers.1 : left.node.id < right.node.id
    }
  }
}

/// What each node cites, with what the entries of an action cite counted as its own.
public struct CitedLinks: Sendable {
  private var links: [NodeID: [ActionRecord.Link]] = [:]

  /// The links of a graph.
  public init(of graph: ReferenceGraph) {
    var actionOfEntry: [NodeID: NodeID] = [:]
    for edge in graph.edges where edge.kind == .hasEntry {
      actionOfEntry[edge.target] = edge.source
    }
    for edge in graph.edges where edge.kind.isCited {
      let source = actionOfEntry[edge.source] ?? edge.source
      let place = links[source, default: []].firstIndex { $0.says(edge) }
      let known = place.flatMap { links[source]?[$0] }
      let link = ActionRecord.Link(
        kind: known?.kind ?? edge.kind, target: edge.target,
        count: max(known?.count ?? 1, edge.count),
        evidence: (known?.evidence ?? []) + edge.evidence)
      if let place {
        links[source]?[place] = link
      } else {
        links[source, default: []].append(link)
      }
    }
  }

  /// What a node cites, in the order of kinds and targets.
  public subscript(source: NodeID) -> [ActionRecord.Link] { links[source] ?? [] }
}

extension ActionRecord.Link {
  /// Whether an edge says the same; that a body is set up says more than that it is involved.
  fileprivate func says(_ edge: GraphEdge) -> Bool {
    let isBody = kind == .involves || kind == .establishes
    return target == edge.target
      && (kind == edge.kind || isBody && (edge.kind == .involves || edge.kind == .establishes))
  }
}
