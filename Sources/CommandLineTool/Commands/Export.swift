import ArgumentParser
import Foundation
import GraphModel

/// `verwijsgraaf export`: the graph of reports as files.
struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write what reports cite as linked data and as a picture.",
    discussion: """
      Writes one file per format, named after the report; several reports become one graph, in
      verwijsgraaf.*. The files are written whole or not at all. The same input gives the same
      bytes. SVG is drawn by Graphviz, which must be installed.

      EXAMPLES
        verwijsgraaf export
            the built-in report, in the usual formats, to the folder Output
        verwijsgraaf export report.txt --format turtle,rdfxml --output out
        verwijsgraaf export bzk.txt fin.txt --output out
            two reports as one graph
        verwijsgraaf export report.txt --format turtle --output - | serdi -
            one format to standard output
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

  func validate() throws {
    if output == "-", format.formats.count > 1 {
      throw ValidationError(
        "Standard output takes one format; name it with --format, such as --format turtle.")
    }
  }

  func run() throws {
    let loaded = try reports.load()
    let rendering = try GraphRendering(loaded.graph, baseIRI: linkedData.checkedBaseIRI())
    let name = rendering.fileName
    var files: [OutputFiles.File] = []
    for format in format.formats {
      files.append(
        OutputFiles.File(
          name: "\(name).\(format.fileExtension)", bytes: try rendering.bytes(as: format)))
    }
    if output == "-" {
      try StandardOutput.write(files[0].bytes)
    } else {
      try OutputFiles.write(files, to: output)
      let graph = loaded.graph
      reports.messages.console.note(
        "\(graph.nodes(of: .action).count) actions, \(graph.nodes.count) nodes, "
          + "\(graph.edges.count) edges, \(graph.findings.count) findings")
      for file in files { reports.messages.console.note("wrote \(output)/\(file.name)") }
    }
    try reports.messages.finish(loaded.diagnostics, files: loaded.files)
  }
}

/// How linked data is named.
struct LinkedDataOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The IRI that IRIs of ours start with; ends in / or #.", valueName: "iri"))
  var baseIRI = "https://w3id.org/verwijsgraaf/"

  /// The base IRI.
  /// - Throws: `ToolError` with status 2 if it is none.
  func checkedBaseIRI() throws -> String {
    guard let url = URL(string: baseIRI), url.scheme != nil, url.host() != nil,
      baseIRI.hasSuffix("/") || baseIRI.hasSuffix("#")
    else {
      throw ToolError.usage(
        "\"\(baseIRI)\" cannot be a base IRI",
        remedy: "give an absolute IRI that ends in / or #, such as https://example.org/data/")
    }
    return baseIRI
  }
}
