import GraphModel
import ReportReading

/// The overview of a graph: its reports, the actions that carry out motions, and what is cited most.
struct OverviewText {
  /// The overview, each line with a line end.
  let text: String

  init(of graph: ReferenceGraph) {
    var lines: [String] = []
    for report in graph.nodes(of: .report) {
      guard case .report(let content) = report.content else { continue }
      lines.append(content.title)
      lines.append(report.label)
    }
    let actions = graph.nodes(of: .action)
    lines.append("")
    lines.append("\(actions.count) actions: \(OverviewText.statusCounts(of: graph))")
    lines.append("")
    lines.append(contentsOf: OverviewText.motions(of: graph))
    lines.append("")
    lines.append(contentsOf: OverviewText.mostCited(of: graph))
    lines.append("")
    lines.append("\(graph.findings.count) findings on the data; --verbose shows them all")
    text = lines.map { $0 + "\n" }.joined()
  }

  /// `15 no-update, 1 completed, …`; an action of which ministries say different things is counted apart.
  private static func statusCounts(of graph: ReferenceGraph) -> String {
    var counts: [ReportedStatus: Int] = [:]
    var disagreed = 0
    for statuses in graph.actionRecords.map(\.latestStatuses) {
      if statuses.count > 1 {
        disagreed += 1
      } else if let status = statuses.first {
        counts[status, default: 0] += 1
      }
    }
    let agreed = ReportedStatus.allCases.compactMap { status in
      counts[status].map { "\($0) \(status.rawValue)" }
    }
    return (agreed + (disagreed > 0 ? ["\(disagreed) disagreed on"] : [])).joined(separator: ", ")
  }

  /// Each motion with the actions that carry it out and how far they are.
  private static func motions(of graph: ReferenceGraph) -> [String] {
    let rows = graph.nodes(of: .motion).map { motion in
      let actions = graph.edges.filter { $0.kind == .carriesOut && $0.target == motion.id }
      let stands = actions.compactMap { edge -> (number: String, text: String)? in
        guard let node = graph[edge.source], case .action(let action) = node.content else {
          return nil
        }
        let statuses = graph.edges.filter { $0.kind == .hasEntry && $0.source == node.id }
          .compactMap { edge -> String? in
            guard case .progressEntry(let entry) = graph[edge.target]?.content else { return nil }
            return entry.status.rawValue
          }
        return (action.number, "\(action.number) (\(statuses.joined(separator: ", ")))")
      }
      let ordered = stands.sorted { ($0.number.count, $0.number) < ($1.number.count, $1.number) }
      return [motion.label, ordered.map(\.text).joined(separator: ", ")]
    }
    let ordered = rows.sorted { $0[0] < $1[0] }
    return TextTable(heading: ["MOTION", "ACTIONS"], rows: ordered).text
      .split(separator: "\n").map(String.init)
  }

  /// What most actions cite.
  private static func mostCited(of graph: ReferenceGraph) -> [String] {
    var sources: [NodeID: Set<NodeID>] = [:]
    let actionOfEntry = Dictionary(
      graph.edges.filter { $0.kind == .hasEntry }.map { ($0.target, $0.source) },
      uniquingKeysWith: { first, _ in first })
    for edge in graph.edges where edge.kind.isCited {
      sources[edge.target, default: []].insert(actionOfEntry[edge.source] ?? edge.source)
    }
    let ranked = sources.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }.prefix(10)
    let rows = ranked.map { id, actions in
      [String(actions.count), graph[id]?.label ?? id.description, graph[id]?.kind.rawValue ?? ""]
    }
    return TextTable(heading: ["ACTIONS", "CITE", "KIND"], rows: rows).text
      .split(separator: "\n").map(String.init)
  }
}
