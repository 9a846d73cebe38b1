import DOTLanguage
import GraphModel
import GraphvizMapping
import LinkedDataMapping
import RDFModel
import RDFSyntax

/// A graph in each of the formats.
struct GraphRendering {
  private let graph: ReferenceGraph
  private let dataset: Dataset

  /// - Parameter baseIRI: what IRIs of ours start with.
  init(_ graph: ReferenceGraph, baseIRI: String) throws {
    self.graph = graph
    dataset = try Dataset(describing: graph, baseIRI: baseIRI)
  }

  /// The name of files without extension: that of the report, or of the tool for several.
  var fileName: String {
    let reports = graph.nodes(of: .report)
    guard reports.count == 1, let slug = reports[0].id.description.split(separator: "/").last
    else { return "verwijsgraaf" }
    return String(slug)
  }

  /// The graph in a format.
  /// - Throws: `ToolError` if the format cannot hold it, or if Graphviz fails.
  func bytes(as format: GraphFormat) throws -> [UInt8] {
    switch format {
    case .turtle: try rdf(.turtle)
    case .rdfxml: try rdf(.rdfXML)
    case .ntriples: try rdf(.nTriples)
    case .nquads: try rdf(.nQuads)
    case .trig: try rdf(.triG)
    case .dot: DOTGraph(of: graph).serialized()
    case .svg:
      SVGDocument.accessible(
        try Graphviz.svg(of: DOTGraph(of: graph).serialized()), showing: graph)
    }
  }

  private func rdf(_ format: RDFFormat) throws -> [UInt8] {
    do {
      return try RDFSerializer(format: format, prefixes: .verwijsgraaf).serialize(dataset)
    } catch {
      throw ToolError.unwritable(format.name, "\(error)")
    }
  }
}
