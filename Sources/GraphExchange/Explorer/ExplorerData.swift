import GraphModel
import ReportReading

/// What the page of a graph knows of its nodes and lines, as JSON.
struct ExplorerData {
  private(set) var output = TextOutput()

  init(_ graph: ReferenceGraph, baseIRI: String) {
    let records = Dictionary(
      graph.actionRecords.map { ($0.node.id, $0) }, uniquingKeysWith: { first, _ in first })
    let nodes = graph.nodes.filter { $0.kind != .progressEntry && $0.kind != .report }
    output.append("{\"nodes\":[\n")
    for (place, node) in nodes.enumerated() {
      write(node, record: records[node.id], graph: graph, baseIRI: baseIRI)
      output.append(place == nodes.count - 1 ? "\n" : ",\n")
    }
    output.append("],\"edges\":[\n")
    let links = CitedLinks(of: graph)
    var isFirst = true
    func separate() {
      if !isFirst { output.append(",\n") }
      isFirst = false
    }
    for node in nodes {
      for link in links[node.id] {
        separate()
        write(link, from: node.id, graph: graph)
      }
    }
    let kept: Set<EdgeKind> = [.subject, .broader, .partOfDossier, .partOfLaw]
    for edge in graph.edges where kept.contains(edge.kind) {
      separate()
      write(
        ActionRecord.Link(kind: edge.kind, target: edge.target, count: edge.count, evidence: []),
        from: edge.source, graph: graph)
    }
    output.append("\n]}")
  }

  private mutating func write(
    _ node: GraphNode, record: ActionRecord?, graph: ReferenceGraph, baseIRI: String
  ) {
    output.append("{")
    member("id", node.id.description, isFirst: true)
    member("label", node.label)
    member("kind", node.kind.rawValue)
    member("kindName", node.kind.dutchName)
    switch node.content {
    case .action(let action):
      member("name", action.text)
      member("number", action.number)
    case .publication(let publication):
      member("name", publication.title)
      member("number", publication.number)
      member("identifier", publication.identifier)
    case .commitment(let commitment):
      member("name", commitment.text)
      member("number", commitment.number)
    case .legislation(let legislation):
      member("name", legislation.name.dutch)
      member("identifier", legislation.identifier)
    case .organisation(let organisation): member("name", organisation.name.dutch)
    case .report, .theme, .progressEntry: break
    }
    if case .official(let iri) = node.iri { member("url", iri) }
    if let record {
      member("status", record.status.dutchName)
      member("theme", record.theme?.description)
    }
    output.append(",\"entries\":[")
    for (place, entry) in (record?.entries ?? []).enumerated() {
      output.append(place == 0 ? "{" : ",{")
      member("report", entry.report?.label ?? "", isFirst: true)
      member("status", entry.content.status.dutchName)
      member("text", entry.content.text)
      output.append("}")
    }
    output.append("]}")
  }

  private mutating func write(
    _ link: ActionRecord.Link, from source: NodeID, graph: ReferenceGraph
  ) {
    output.append("{")
    member("id", "\(source)|\(link.kind.rawValue)|\(link.target)", isFirst: true)
    member("source", source.description)
    member("target", link.target.description)
    member("kind", link.kind.rawValue)
    member("meaning", link.kind.dutchName)
    member("inverse", link.kind.dutchInverseName)
    output.append(",\"count\":\(link.count),\"evidence\":[")
    for (place, evidence) in link.evidence.enumerated() {
      output.append(place == 0 ? "{" : ",{")
      member("quote", evidence.quote, isFirst: true)
      member("prefix", evidence.prefix)
      member("suffix", evidence.suffix)
      member("report", graph[evidence.report]?.label ?? evidence.report.description)
      member("part", evidence.part.dutchName)
      output.append(
        ",\"start\":\(evidence.codePoints.lowerBound),\"end\":\(evidence.codePoints.upperBound)}")
    }
    output.append("]}")
  }

  /// Writes a member of an object; nothing if it has no value.
  private mutating func member(_ name: String, _ value: String?, isFirst: Bool = false) {
    guard let value else { return }
    output.append("\(isFirst ? "" : ",")\"\(name)\":\"")
    output.append(value, .json)
    output.append("\"")
  }
}

extension ReportPart {
  fileprivate var dutchName: String {
    switch self {
    case .preamble: "aanhef"
    case .place: "vindplaats"
    case .body: "tekst"
    case .further: "andere kolom"
    case .description: "omschrijving"
    case .status: "stand van zaken"
    }
  }
}
