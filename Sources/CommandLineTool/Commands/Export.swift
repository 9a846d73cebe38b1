import ArgumentParser
import Foundation
import GraphModel
import RDFModel

/// `verwijsgraaf export`: the graph of reports as files.
struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write what reports cite as linked data and as a picture.",
    discussion: """
      Reads reports as they are published: HTML, official publications (XML), Word, OpenDocument, PDF,
      Excel, CSV and text, and folders of them. A report is a document with a table that has a
      description and a state of affairs; other official publications become documents of the graph.

      Writes one file per format, named after the report; several reports become one graph, in
      verwijsgraaf.*. The files are written whole or not at all. The same input gives the same
      bytes. SVG is drawn by Graphviz, which must be installed.

      Beside the data stands a catalogue of it, catalog.*, that open-data portals take in
      (DCAT-AP-NL). Who publishes it stands in verwijsgraaf.toml beside the first report:

        [publisher]
        iri = "https://identifier.overheid.nl/tooi/id/ministerie/mnre1034"
        [contact]
        name = "Team open data"
        email = "opendata@example.org"
        [catalogue]
        download-base = "https://data.example.org/verwijsgraaf/"

      EXAMPLES
        verwijsgraaf export
            the built-in report, in the usual formats, to the folder Output
        verwijsgraaf export report.txt --format turtle,rdfxml --output out
        verwijsgraaf export bzk.html fin.docx letters/ --output out
            reports and publications as one graph
        verwijsgraaf export moties.xlsx --programme moties-en-toezeggingen --ministry OCW --year 2024
            a table that does not say whose it is
        verwijsgraaf export report.txt --format turtle --output - | serdi -
            one format to standard output
        verwijsgraaf export report.txt --publisher BZK --contact opendata@example.org
            with the ministry as the publisher in the catalogue
      """)

  @OptionGroup var reports: ReportOptions

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The formats, with commas between them: \(GraphFormat.names).", valueName: "formats"))
  var format = GraphFormatList(GraphFormat.usual)

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The folder to write to; - writes one format to standard output.", valueName: "folder"))
  var output = "Output"

  @OptionGroup var linkedData: LinkedDataOptions

  @OptionGroup var publication: PublicationOptions

  @Flag(help: "Write no catalogue.")
  var noCatalog = false

  func validate() throws {
    if output == "-", format.formats.count > 1 {
      throw ValidationError(
        "Standard output takes one format; name it with --format, such as --format turtle.")
    }
  }

  func run() throws {
    let loaded = try reports.load()
    let rendering = try GraphRendering(loaded.graph, baseIRI: linkedData.checkedBaseIRI())
    if output == "-" {
      try StandardOutput.write(rendering.bytes(as: format.formats[0]))
      return try reports.messages.finish(loaded.diagnostics, of: loaded)
    }
    var export = ExportedFiles(diagnostics: loaded.diagnostics)
    var hasTold = false
    for format in format.formats {
      try export.add(rendering, as: format) { note in
        if !hasTold { reports.messages.console.note(note) }
        hasTold = true
      }
    }
    if !noCatalog {
      let settings = try publication.settings(
        for: loaded, inputs: reports.inputs, baseIRI: linkedData.checkedBaseIRI())
      try export.addCatalogue(of: rendering, loaded: loaded, settings: settings)
    }
    try OutputFiles.write(export.files, to: output)
    let graph = loaded.graph
    reports.messages.console.note(
      "\(graph.nodes(of: .action).count) actions, \(graph.nodes.count) nodes, "
        + "\(graph.edges.count) edges, \(graph.findings.count) findings")
    for file in export.files { reports.messages.console.note("wrote \(output)/\(file.name)") }
    try reports.messages.finish(export.diagnostics, of: loaded)
  }
}

/// How linked data is named.
struct LinkedDataOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The IRI that IRIs of ours start with; ends in /.", valueName: "iri"))
  var baseIRI = "https://w3id.org/verwijsgraaf/"

  /// The base IRI.
  /// - Throws: `ToolError` with status 2 if it is none.
  func checkedBaseIRI() throws -> String {
    guard let url = URL(string: baseIRI), url.scheme != nil, url.host() != nil,
      url.query() == nil, url.fragment() == nil, baseIRI.hasSuffix("/"),
      (try? IRI(baseIRI)) != nil
    else {
      throw ToolError.usage(
        "\"\(baseIRI)\" cannot be a base IRI",
        remedy: "give an absolute IRI that ends in /, such as https://example.org/data/")
    }
    return baseIRI
  }
}
