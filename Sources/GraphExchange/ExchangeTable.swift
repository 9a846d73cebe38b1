import GraphModel
import ReportReading

/// A graph as tables of nodes and edges, each with the same columns.
struct ExchangeTable {
  /// A value of a column.
  enum Value: Hashable {
    case text(String)
    case integer(Int)
    /// The node or edge has no such thing.
    case none
  }

  /// What a column holds.
  struct Column {
    let name: String
    let isInteger: Bool
  }

  struct Node {
    let id: String
    let values: [Value]
  }

  struct Edge {
    let id: String
    let source: String
    let target: String
    let values: [Value]
  }

  let nodeColumns = [
    Column(name: "label", isInteger: false), Column(name: "kind", isInteger: false),
    Column(name: "name", isInteger: false), Column(name: "iri", isInteger: false),
    Column(name: "number", isInteger: false), Column(name: "status", isInteger: false),
    Column(name: "theme", isInteger: false), Column(name: "year", isInteger: true),
    Column(name: "cited", isInteger: true), Column(name: "members", isInteger: true),
  ]
  let edgeColumns = [
    Column(name: "kind", isInteger: false), Column(name: "count", isInteger: true),
    Column(name: "evidence", isInteger: false),
  ]
  /// In the order of ids.
  let nodes: [Node]
  /// In the order of source, kind and target.
  let edges: [Edge]

  init(_ graph: ReferenceGraph, baseIRI: String) {
    let cited = Dictionary(
      graph.mostCited.map { ($0.id, $0.count) }, uniquingKeysWith: { first, _ in first })
    let records = Dictionary(
      graph.actionRecords.map { ($0.node.id, $0) }, uniquingKeysWith: { first, _ in first })
    nodes = graph.nodes.map { node in
      let record = records[node.id]
      let details = NodeDetails(node, record: record)
      return Node(
        id: node.id.description,
        values: [
          .text(node.label), .text(node.kind.rawValue), .of(details.name),
          .text(node.iri.absolute(base: baseIRI)), .of(details.number), .of(details.status),
          .of(record?.theme.flatMap { graph[$0]?.label }), .of(details.year),
          node.kind.isCitable ? .integer(cited[node.id] ?? 0) : .none,
          .of(node.members.map { $0.actions + $0.documents }),
        ])
    }
    edges = graph.edges.enumerated().map { place, edge in
      Edge(
        id: "e\(place)", source: edge.source.description, target: edge.target.description,
        values: [
          .text(edge.kind.rawValue), .integer(edge.count),
          edge.evidence.isEmpty
            ? .none : .text(edge.evidence.map(\.quote).joined(separator: " | ")),
        ])
    }
  }
}

extension ExchangeTable.Value {
  static func of(_ text: String?) -> Self { text.map { .text($0) } ?? .none }
  static func of(_ number: Int?) -> Self { number.map { .integer($0) } ?? .none }
}

/// What the columns say of a node that not every kind has.
private struct NodeDetails {
  var name: String?
  var number: String?
  var status: String?
  var year: Int?

  init(_ node: GraphNode, record: ActionRecord?) {
    switch node.content {
    case .report(let report): (name, year) = (report.title, report.year)
    case .theme(let theme): name = theme.title
    case .action(let action): (name, number) = (action.text, action.number)
    case .progressEntry(let entry):
      (name, number, status) = (entry.text, entry.actionNumber, entry.status.rawValue)
    case .publication(let publication): (name, number) = (publication.title, publication.number)
    case .commitment(let commitment): (name, number) = (commitment.text, commitment.number)
    case .legislation(let legislation): name = legislation.name.dutch
    case .organisation(let organisation): name = organisation.name.dutch
    }
    if let record { status = record.status.rawValue }
  }
}
