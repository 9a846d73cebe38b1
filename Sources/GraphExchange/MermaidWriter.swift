import GraphModel
import ReportReading

/// Writes a Mermaid flowchart: actions in the frames of their themes, and what they cite.
struct MermaidWriter {
  private var output = TextOutput()
  private var names: [NodeID: String] = [:]

  /// UTF-8.
  var bytes: [UInt8] { output.bytes }

  /// How the nodes of each kind are drawn: what opens and closes the shape, and the class.
  private static let shapes: [NodeKind: (opening: String, closing: String)] = [
    .action: ("[", "]"), .motion: ("[[", "]]"), .kamerstuk: ("[/", "/]"), .dossier: ("[(", ")]"),
    .gazettePublication: (">", "]"), .law: ("{{", "}}"), .draftLaw: ("{{", "}}"),
    .euAct: ("{{", "}}"), .lawArticle: ("{{", "}}"), .organisation: ("(", ")"),
    .ministry: ("(", ")"), .stateCommission: ("([", "])"), .parliamentaryCommittee: ("([", "])"),
  ]

  private static let classes = """
      classDef completed fill:#00664B,color:#FFFFFF,stroke:#00664B
      classDef partlyCompleted fill:#5B6300,color:#FFFFFF,stroke:#5B6300
      classDef ongoing fill:#005A8F,color:#FFFFFF,stroke:#005A8F
      classDef noUpdate fill:#5E5E5E,color:#FFFFFF,stroke:#5E5E5E
      classDef notStarted fill:#6E4E00,color:#FFFFFF,stroke:#6E4E00
      classDef onHold fill:#5A4A9C,color:#FFFFFF,stroke:#5A4A9C
      classDef withdrawn fill:#8B1A2B,color:#FFFFFF,stroke:#8B1A2B
      classDef notCarriedOut fill:#8B1A2B,color:#FFFFFF,stroke:#8B1A2B
      classDef unclassified fill:#9A3F00,color:#FFFFFF,stroke:#9A3F00
      classDef motion fill:#FBE3B0,color:#1A1A1A,stroke:#7F5500
      classDef document fill:#D3E9F8,color:#1A1A1A,stroke:#005A8F
      classDef legislation fill:#F6DEEB,color:#1A1A1A,stroke:#8A3768
      classDef body fill:#ECECEC,color:#1A1A1A,stroke:#555555

    """

  init(_ graph: ReferenceGraph) {
    let records = graph.actionRecords
    let links = CitedLinks(of: graph)
    let rows = records.map(\.node) + graph.nodes.filter { ($0.members?.actions ?? 0) > 0 }
    let rowIDs = Set(rows.map(\.id))
    let cited = graph.nodes.filter { $0.kind.isCitable && !rowIDs.contains($0.id) }
    for (place, node) in (rows + cited).enumerated() { names[node.id] = "n\(place)" }
    output.append("flowchart LR\n" + MermaidWriter.classes)

    let byTheme = Dictionary(grouping: records) { $0.theme.flatMap { graph[$0]?.id } }
    for theme in graph.nodes(of: .theme) {
      guard let actions = byTheme[theme.id] else { continue }
      output.append("  subgraph t\(names.count)[\"")
      names[theme.id] = "t\(names.count)"
      output.append(theme.label, .mermaid)
      output.append("\"]\n")
      for action in actions { write(action, indent: "    ") }
      output.append("  end\n")
    }
    for action in byTheme[nil] ?? [] { write(action, indent: "  ") }
    for node in graph.nodes where rowIDs.contains(node.id) && node.kind != .action {
      write(node, label: "\(node.label) (\(node.members?.actions ?? 0))", className: "body")
    }
    for node in cited { write(node, label: node.label, className: MermaidWriter.className(node)) }
    for row in rows {
      for link in links[row.id] {
        guard let source = names[row.id], let target = names[link.target] else { continue }
        let count = link.count > 1 ? "|\(link.count)|" : ""
        if link.kind == .carriesOut {
          output.append("  \(target) ==>\(count) \(source)\n")
        } else {
          let arrow = link.kind == .legalBasis ? "-.->" : "-->"
          output.append("  \(source) \(arrow)\(count) \(target)\n")
        }
      }
    }
  }

  private mutating func write(_ record: ActionRecord, indent: String) {
    let text = String(record.content.text.prefix(120))
    let label =
      "\(record.content.number). \(text)\(text.count < record.content.text.count ? "…" : "")"
    let words = record.status.rawValue.split(separator: "-")
    let name =
      words[0]
      + words.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }
      .joined()
    write(record.node, label: label, className: String(name), indent: indent)
  }

  private mutating func write(
    _ node: GraphNode, label: String, className: String, indent: String = "  "
  ) {
    guard let name = names[node.id] else { return }
    let shape = MermaidWriter.shapes[node.kind] ?? ("[", "]")
    output.append("\(indent)\(name)\(shape.opening)\"")
    output.append(label, .mermaid)
    output.append("\"\(shape.closing):::\(className)\n")
  }

  private static func className(_ node: GraphNode) -> String {
    switch node.content {
    case .legislation: "legislation"
    case .organisation: "body"
    default: node.kind == .motion ? "motion" : "document"
    }
  }
}
