import EmbeddedFiles
public import GraphModel
import LinkedDataMapping
public import RDFModel
import RDFSyntax
import Vocabulary

/// A static site in which each IRI of ours has a page, beside its data in the formats of linked data.
///
/// All links are relative, so that the site works under any path. Nothing is fetched from elsewhere.
public struct Site: Sendable {
  /// The files, in the order of their paths.
  public let files: [SiteFile]

  /// The documents, by the IRIs that they describe: paths without extension, in order.
  public let documents: [String: String]

  /// The formats of data beside each page.
  private static let formats: [RDFFormat] = [.turtle, .rdfXML, .jsonLD]

  /// The site of a graph.
  /// - Parameters:
  ///   - graph: the graph.
  ///   - data: the graph as linked data.
  ///   - catalogue: the catalogue of the data.
  /// - Throws: `RDFSerializationError` if a format cannot hold a triple; `RDFSyntaxError` if an embedded file of
  ///   the vocabulary is not Turtle, which the tests rule out.
  public init(
    of graph: ReferenceGraph, data: Dataset, catalogue: Dataset, details: SiteDetails
  ) throws {
    let ontology = try Site.vocabulary(.ontology)
    let shapes = try Site.vocabulary(.shapes)
    let described = data.union(catalogue).union(ontology)
    let context = SiteContext(graph: graph, data: described, details: details)
    var builder = SiteBuilder(context: context)
    let lists = ListPages(context: context)
    for page in lists.pages { builder.add(page) }
    builder.add(lists.searchIndex)

    let nodes = NodePages(context: context)
    for node in graph.nodes {
      let iri = node.iri.absolute(base: details.baseIRI)
      try builder.add(nodes.page(of: node), data: context.documents.dataset(of: iri), of: iri)
    }
    let evidence = EvidencePages(context: context)
    for place in context.places {
      let iri = details.baseIRI + place.path
      try builder.add(evidence.page(of: place), data: context.documents.dataset(of: iri), of: iri)
    }
    for (finding, path) in zip(graph.findings, graph.findingPaths) {
      let iri = details.baseIRI + path
      try builder.add(
        evidence.page(of: finding, at: path), data: context.documents.dataset(of: iri), of: iri)
    }
    let base = Registers.base.value
    try builder.add(OntologyPage(context: context).page, data: ontology, of: base + "def")
    let things = ThingPages(context: context)
    for document in context.documents.documents {
      guard let path = context.paths.own(document), !path.isEmpty, !path.hasSuffix("/"),
        !builder.has(path)
      else {
        continue
      }
      let whole: Dataset? =
        switch path {
        case "catalog": catalogue
        case "def/shapes": shapes
        default: nil
        }
      try builder.add(
        things.page(of: document, at: path),
        data: whole ?? context.documents.dataset(of: document), of: document)
    }
    for file in details.downloads {
      builder.add(SiteFile(path: "download/\(file.name)", bytes: file.bytes))
    }
    builder.addFixedFiles()
    files = builder.files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    documents = builder.documents
  }

  private static func vocabulary(_ file: VocabularyFile) throws(RDFSyntaxError) -> Dataset {
    try RDFParser(format: .turtle, baseIRI: Registers.base).parse(file.bytes, name: file.name)
  }

  /// The formats that can be written.
  static let writtenFormats = formats.filter { format in
    (try? RDFSerializer(format: format).serialize(Dataset())) != nil
  }
}

/// A site in the making.
private struct SiteBuilder {
  let context: SiteContext
  private let frame: PageFrame
  private(set) var files: [SiteFile] = []
  private(set) var documents: [String: String] = [:]
  private var pages: Set<String> = []

  init(context: SiteContext) {
    self.context = context
    frame = PageFrame(context: context)
  }

  /// Whether there is a page at a path.
  func has(_ path: String) -> Bool { pages.contains(path) }

  mutating func add(_ file: SiteFile) { files.append(file) }

  /// Adds a page without data.
  mutating func add(_ page: Page) {
    pages.insert(page.path)
    files.append(frame.file(page))
  }

  /// Adds a page with data of the thing it is about.
  mutating func add(_ page: Page, data: Dataset, of iri: String) throws(RDFSerializationError) {
    var page = page
    for format in Site.writtenFormats {
      let name = format.fileExtensions[0]
      files.append(
        SiteFile(
          path: "\(page.path).\(name)",
          bytes: try RDFSerializer(format: format, prefixes: .verwijsgraaf).serialize(data)))
      page.formats.append(name)
    }
    documents[iri] = page.path
    add(page)
  }

  /// Adds what is the same for every site, and the map of the pages.
  mutating func addFixedFiles() {
    for name in ["site.css", "zoeken.js", "icon.svg"] {
      files.append(SiteFile(path: "assets/\(name)", bytes: EmbeddedFiles.bytes(named: name) ?? []))
    }
    let address = context.details.address
    let urls = pages.sorted().map { page in
      "<url><loc>\(SiteBuilder.escaped(address + SiteResponder.encoded(page == "index" ? "" : page + ".html")))</loc></url>\n"
    }
    let map =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      + "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n\(urls.joined())</urlset>\n"
    files.append(SiteFile(path: "sitemap.xml", bytes: Array(map.utf8)))
    files.append(
      SiteFile(
        path: "robots.txt",
        bytes: Array("User-agent: *\nAllow: /\nSitemap: \(address)sitemap.xml\n".utf8)))
    files.append(SiteFile(path: "nginx.conf", bytes: Array(ServerRules.nginx.utf8)))
    files.append(SiteFile(path: ".htaccess", bytes: Array(ServerRules.apache.utf8)))
  }

  private static func escaped(_ address: String) -> String {
    address.split(separator: "&", omittingEmptySubsequences: false).joined(separator: "&amp;")
  }
}
