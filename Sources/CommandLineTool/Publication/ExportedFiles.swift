import LinkedDataMapping
import MessageDigest
import RDFModel
import RDFSyntax
import SourceText

/// The files of an export, and the catalogue that describes them.
struct ExportedFiles {
  private(set) var files: [OutputFiles.File] = []
  /// What was noticed, that on the catalogue last.
  private(set) var diagnostics: [Diagnostic]
  private var published: [CatalogueDetails.PublishedFile] = []
  private var rdfFormats: [RDFFormat] = []

  init(diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }

  /// Adds the graph in a format.
  /// - Parameter tell: told if not all of the graph is drawn.
  mutating func add(
    _ rendering: GraphRendering, as format: GraphFormat, telling tell: (String) -> Void = { _ in }
  ) throws {
    let file = OutputFiles.File(
      name: "\(rendering.fileName).\(format.fileExtension)",
      bytes: try rendering.bytes(as: format, telling: tell))
    files.append(file)
    if let rdf = format.rdf { rdfFormats.append(rdf) }
    published.append(
      CatalogueDetails.PublishedFile(
        name: file.name, mediaType: format.description.mediaType,
        formatName: format.description.name, byteCount: file.bytes.count,
        sha256: MessageDigest.hexadecimal(.sha256, of: file.bytes)))
  }

  /// Adds the catalogue: in each format of linked data that the graph is in, in Turtle if there is none.
  /// - Returns: the catalogue.
  @discardableResult
  mutating func addCatalogue(
    of rendering: GraphRendering, loaded: LoadedGraph, settings: PublicationSettings
  ) throws -> Dataset {
    let details = CatalogueDetails(
      baseIRI: settings.baseIRI, name: rendering.fileName, publisher: settings.publisher,
      downloadBase: settings.downloadBase, files: published,
      sources: loaded.sources.sorted { ($0.name, $0.sha256) < ($1.name, $1.sha256) },
      toolVersion: Verwijsgraaf.version, issued: settings.issued,
      previousVersion: settings.previousVersion)
    let catalogue = Dataset(
      cataloguing: rendering.dataset, of: rendering.graph, as: details)
    for format in rdfFormats.isEmpty ? [.turtle] : rdfFormats {
      files.append(
        OutputFiles.File(
          name: "catalog.\(format.fileExtensions[0])", bytes: try format.bytes(of: catalogue)))
    }
    diagnostics += settings.diagnostics
    return catalogue
  }
}
