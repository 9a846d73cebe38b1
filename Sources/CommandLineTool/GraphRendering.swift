import DOTLanguage
import GraphModel
import GraphvizMapping
import LinkedDataMapping
import RDFModel
import RDFSyntax
import Vocabulary

/// A graph in each of the formats.
struct GraphRendering {
  let graph: ReferenceGraph
  /// The graph as linked data.
  let dataset: Dataset

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
    case .dot: return DOTGraph(of: graph).serialized()
    case .svg:
      return SVGDocument.accessible(
        try Graphviz.svg(of: DOTGraph(of: graph).serialized()), showing: graph)
    case .turtle: return try RDFFormat.turtle.bytes(of: dataset)
    case .rdfxml: return try RDFFormat.rdfXML.bytes(of: dataset)
    case .ntriples: return try RDFFormat.nTriples.bytes(of: dataset)
    case .nquads: return try RDFFormat.nQuads.bytes(of: dataset)
    case .trig: return try RDFFormat.triG.bytes(of: dataset)
    case .jsonld:
      return try RDFFormat.jsonLD.bytes(of: dataset, context: VocabularyFile.context.bytes)
    }
  }
}

extension RDFFormat {
  /// A dataset in this format, with our prefixes.
  /// - Parameter context: for JSON-LD, a document with the context; without one, the prefixes are it.
  /// - Throws: `ToolError` if the format cannot hold it.
  func bytes(of dataset: Dataset, context: [UInt8]? = nil) throws -> [UInt8] {
    do {
      var serializer = RDFSerializer(format: self, prefixes: .verwijsgraaf)
      serializer.jsonLD.context = context
      return try serializer.serialize(dataset)
    } catch {
      throw ToolError.unwritable(name, "\(error)")
    }
  }
}
