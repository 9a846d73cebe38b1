import ArgumentParser
import Foundation
import GraphModel

/// `verwijsgraaf graph`: a view of the graph for an analyst.
struct Graph: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Draw the graph of reports, or a part of it.",
    discussion: """
      Writes one format to standard output, or to a file. SVG, PNG, PDF and HTML are drawn by
      Graphviz, which must be installed. HTML is one page that needs no network: search, filters,
      and the words behind every line.

      PRESETS
      \(presets)

      Options are applied in this order: --since, --theme, --status, --preset, --focus or
      --between, --kinds, --collapse, --top, --linked. Above 400 nodes a summary is drawn, and
      the rule for it is told; --full draws everything.

      EXAMPLES
        verwijsgraaf graph --preset motions --format svg --output motions.svg
            which motion led to what
        verwijsgraaf graph --format html --output explorer.html
            everything, to look around in with a browser
        verwijsgraaf graph --focus 81 --depth 2 --format png --output action-81.png
            action 81 and what lies at most two steps from it
        verwijsgraaf graph --between "motie 21" AI-verordening | dot -Tpng > ways.png
            how a motion and a law hang together
        verwijsgraaf graph --collapse theme --top 20 --format pdf --page a3 --output themes.pdf
            which themes cite what, and how often
        verwijsgraaf graph bzk.txt fin.txt --status no-update --format csv-nodes
            actions without an update, as a table
        verwijsgraaf graph --format graphml --output graph.graphml
            for Gephi, yEd, networkx or igraph
      """)

  /// The presets, each with its question.
  private static let presets = ViewPreset.allCases.map { preset in
    let name = preset.rawValue.padding(toLength: 10, withPad: " ", startingAt: 0)
    return "  \(name)\(preset.question.english ?? "")"
  }.joined(separator: "\n")

  @OptionGroup var reports: ReportOptions

  @OptionGroup(title: "View") var view: ViewOptions

  @OptionGroup(title: "Drawing") var picture: PictureOptions

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The format: \(GraphFormat.names).", valueName: "format"))
  var format: GraphFormat = .dot

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The file to write; - is standard output.", valueName: "file"))
  var output = "-"

  @OptionGroup var linkedData: LinkedDataOptions

  func run() throws {
    let console = reports.messages.console
    let loaded = try reports.load()
    let steps = try view.view(of: loaded.graph, telling: console.note)
    let graph = loaded.graph.seen(through: steps)
    if !graph.nodes.contains(where: { $0.kind != .report }) {
      console.note("note: nothing in the graph is like that")
    }
    let baseIRI = try linkedData.checkedBaseIRI()
    let bytes: [UInt8]
    if format.rdf != nil {
      guard !view.isCollapsed(steps) else {
        throw ToolError.usage(
          "a collapsed graph is no linked data: its nodes stand for several things",
          remedy: "leave --collapse out, or ask for a picture, GraphML, GEXF or CSV")
      }
      bytes = try GraphRendering(graph, baseIRI: baseIRI).bytes(as: format)
    } else {
      let subtitle = view.preset == nil ? steps.description(in: loaded.graph) : nil
      let rendering = PictureRendering(
        graph: graph, baseIRI: baseIRI,
        options: picture.options(for: view, subtitle: subtitle, of: graph),
        drawsAll: picture.full, graphviz: Graphviz(timeLimit: picture.timeLimit))
      bytes = try rendering.bytes(as: format, telling: console.note)
    }
    if output == "-" {
      try StandardOutput.write(bytes)
    } else {
      try OutputFiles.write(bytes, at: output)
    }
    try reports.messages.finish(loaded.diagnostics, of: loaded)
  }
}
