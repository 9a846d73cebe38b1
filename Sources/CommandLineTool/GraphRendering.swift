import GraphModel
import LinkedDataMapping
import RDFModel
import RDFSyntax
import Vocabulary

/// A graph in each of the formats.
struct GraphRendering {
  let graph: ReferenceGraph
  private let baseIRI: String
  /// The graph as linked data.
  let dataset: Dataset

  /// - Parameter baseIRI: what IRIs of ours start with.
  init(_ graph: ReferenceGraph, baseIRI: String) throws {
    self.graph = graph
    self.baseIRI = baseIRI
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
  /// - Parameter tell: told if not all of the graph is drawn.
  /// - Throws: `ToolError` if the format cannot hold it, or if Graphviz fails.
  func bytes(as format: GraphFormat, telling tell: (String) -> Void = { _ in }) throws -> [UInt8] {
    if let rdf = format.rdf {
      return try rdf.bytes(
        of: dataset, context: rdf == .jsonLD ? VocabularyFile.context.bytes : nil)
    }
    return try PictureRendering(graph: graph, baseIRI: baseIRI).bytes(as: format, telling: tell)
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
