import ArgumentParser
import GraphExchange
import RDFSyntax

/// The formats that a graph can be exported in.
enum GraphFormat: String, ExpressibleByArgument, CaseIterable {
  case turtle, rdfxml, ntriples, nquads, trig, jsonld, dot, svg, png, pdf, html, graphml, gexf
  case cytoscape
  case nodesCSV = "csv-nodes"
  case edgesCSV = "csv-edges"
  case mermaid

  /// The formats of an export that asks for none.
  static let usual: [GraphFormat] = [.turtle, .rdfxml, .ntriples, .jsonld, .dot, .svg]

  /// The format of linked data that it is; nil for others.
  var rdf: RDFFormat? {
    switch self {
    case .turtle: .turtle
    case .rdfxml: .rdfXML
    case .ntriples: .nTriples
    case .nquads: .nQuads
    case .trig: .triG
    case .jsonld: .jsonLD
    default: nil
    }
  }

  /// The format of other tools for graphs that it is; nil for others.
  var exchange: ExchangeFormat? { ExchangeFormat(rawValue: rawValue) }

  /// The end of a file's name.
  var fileExtension: String {
    switch self {
    case .ntriples: "nt"
    case .turtle: "ttl"
    case .rdfxml: "rdf"
    case .nquads: "nq"
    case .cytoscape: "cyjs"
    case .nodesCSV: "nodes.csv"
    case .edgesCSV: "edges.csv"
    case .mermaid: "mmd"
    case .trig, .jsonld, .dot, .svg, .png, .pdf, .html, .graphml, .gexf: rawValue
    }
  }

  /// The registered media type, and what people call the format.
  var description: (mediaType: String, name: String) {
    switch self {
    case .dot: ("text/vnd.graphviz", "DOT")
    case .svg: ("image/svg+xml", "SVG")
    case .png: ("image/png", "PNG")
    case .pdf: ("application/pdf", "PDF")
    case .html: ("text/html", "HTML")
    case .graphml: ("application/graphml+xml", "GraphML")
    case .gexf: ("application/gexf+xml", "GEXF")
    case .cytoscape: ("application/json", "Cytoscape JSON")
    case .nodesCSV, .edgesCSV: ("text/csv", "CSV")
    case .mermaid: ("text/vnd.mermaid", "Mermaid")
    default: (rdf?.mediaTypes[0] ?? "application/octet-stream", rdf?.name ?? rawValue)
    }
  }

  /// What the formats are called, with commas between them.
  static let names = allCases.map(\.rawValue).joined(separator: ", ")
}

/// Values with commas between them, as on the command line.
struct CommaSeparated<Value: ExpressibleByArgument & CaseIterable & Hashable>: ExpressibleByArgument
where Value: RawRepresentable, Value.RawValue == String {
  let values: [Value]

  init(_ values: [Value]) { self.values = values }

  init?(argument: String) {
    var values: [Value] = []
    for name in argument.split(separator: ",") {
      let name = name.drop { $0 == " " }.lowercased()
      guard let value = Value.allCases.first(where: { $0.rawValue.lowercased() == name }) else {
        return nil
      }
      if !values.contains(value) { values.append(value) }
    }
    guard !values.isEmpty else { return nil }
    self.values = values
  }

  var defaultValueDescription: String { values.map(\.rawValue).joined(separator: ",") }
}

/// Formats with commas between them.
typealias GraphFormatList = CommaSeparated<GraphFormat>

extension CommaSeparated where Value == GraphFormat {
  /// The formats, each once.
  var formats: [GraphFormat] { values }
}
