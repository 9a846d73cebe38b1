import ArgumentParser
import GraphModel
import LinkedDataMapping
import SitePublishing

/// What a site is made from.
struct SiteOptions: ParsableArguments {
  @OptionGroup var reports: ReportOptions
  @OptionGroup var linkedData: LinkedDataOptions
  @OptionGroup var publication: PublicationOptions

  @Flag(help: "Leave the picture out, which needs Graphviz.")
  var noPicture = false

  /// The site of the reports.
  /// - Parameter address: where it is served, ends in `/`; nil for the base IRI.
  func load(address: String?) throws -> LoadedSite {
    let loaded = try reports.load()
    let baseIRI = try linkedData.checkedBaseIRI()
    let rendering = try GraphRendering(loaded.graph, baseIRI: baseIRI)
    let settings = try publication.settings(for: loaded, inputs: reports.inputs, baseIRI: baseIRI)
    var export = ExportedFiles(diagnostics: loaded.diagnostics)
    let formats = GraphFormat.allCases.filter {
      $0.rdf != nil || (!noPicture && $0 == .svg) || $0 == .dot
    }
    for format in formats { try export.add(rendering, as: format) }
    let catalogue = try export.addCatalogue(of: rendering, loaded: loaded, settings: settings)
    let picture = noPicture ? nil : "\(rendering.fileName).\(GraphFormat.svg.fileExtension)"
    let details = SiteDetails(
      baseIRI: baseIRI, address: address ?? baseIRI, publisher: settings.publisher.name,
      toolVersion: Verwijsgraaf.version,
      downloads: export.files.map { file in
        SiteDetails.Download(
          name: file.name, formatName: GraphFormat.name(ofExtension: file.name), bytes: file.bytes)
      }, picture: picture)
    let site = try Site(
      of: loaded.graph, data: rendering.dataset, catalogue: catalogue, details: details)
    return LoadedSite(site: site, loaded: loaded, export: export)
  }
}

/// A site, and what was noticed while it was made.
struct LoadedSite {
  let site: Site
  let loaded: LoadedGraph
  let export: ExportedFiles
}

extension GraphFormat {
  /// What people call the format of a file.
  static func name(ofExtension name: String) -> String {
    let fileExtension = name.split(separator: ".").last.map(String.init)
    return allCases.first { $0.fileExtension == fileExtension }?.description.name ?? "bestand"
  }
}
