import GraphModel
import ReportReading

extension ResultTables {
  /// What a graph counts.
  init(_ statistics: GraphStatistics, mostCited: Int) {
    let statuses = ReportedStatus.allCases.filter { status in
      statistics.statuses.contains { $0.subject == status }
    }
    let tables = [
      Table(
        title: "Actions by status", name: "statuses", heading: ["status", "actions"],
        rows: statistics.statuses.map { [.text($0.subject.rawValue), .number($0.count)] }, bar: 1),
      Table(
        title: "Actions by theme and status", name: "themes",
        heading: ["theme"] + statuses.map(\.rawValue) + ["actions"],
        rows: statistics.themes.map { theme in
          let counts = statuses.map { status in
            theme.statuses.first { $0.subject == status }?.count ?? 0
          }
          return [.text(theme.theme?.label ?? "-")]
            + (counts + [counts.reduce(0, +)]).map { .number($0) }
        }, bar: statuses.count + 1),
      Table(
        title: "Motions without an answer (their action has no update)", name: "silentActions",
        heading: ["action", "motion", "text"],
        rows: statistics.silentActions.map { silent in
          [
            .text(silent.action.content.number),
            .text(silent.motions.map(\.label).joined(separator: "; ")),
            .text(silent.action.content.text),
          ]
        }),
      Table(
        title: "Most cited", name: "mostCited", heading: ["cited", "kind", "actions"],
        rows: statistics.mostCited.prefix(mostCited).map {
          [.text($0.subject.label), .text($0.subject.kind.rawValue), .number($0.count)]
        }, bar: 2),
      Table(
        title: "Nodes", name: "nodes", heading: ["kind", "nodes"],
        rows: statistics.nodes.map { [.text($0.subject.rawValue), .number($0.count)] }, bar: 1),
      Table(
        title: "Connections", name: "edges", heading: ["kind", "connections"],
        rows: statistics.edges.map { [.text($0.subject.rawValue), .number($0.count)] }, bar: 1),
      Table(
        title: "How it hangs together", name: "components", heading: ["parts", "number"],
        rows: [
          [.text("joined by citations"), .number(statistics.components.count)],
          [.text("nodes in the largest"), .number(statistics.components.largest)],
          [.text("actions that cite nothing"), .number(statistics.components.alone)],
        ]),
      Table(
        title: "Findings", name: "findings", heading: ["id", "finding", "number"],
        rows: statistics.findings.map {
          [
            .text($0.subject.rawValue),
            .text($0.subject.title.english ?? $0.subject.title.dutch), .number($0.count),
          ]
        }, bar: 2),
    ]
    self.init(
      reports: statistics.reports.map(\.label), tables: tables.filter { !$0.rows.isEmpty })
  }
}
