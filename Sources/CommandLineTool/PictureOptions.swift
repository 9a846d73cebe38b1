import ArgumentParser
import GraphModel
import GraphvizMapping

/// How a graph is drawn.
struct PictureOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The colours: light, dark or print.", valueName: "style"))
  var style: PictureStyle = .light

  @Option(help: ArgumentHelp("What the drawing fits on: screen, a4 or a3.", valueName: "page"))
  var page: PicturePage = .screen

  @Option(help: ArgumentHelp("The title of the drawing.", valueName: "title"))
  var title: String?

  @Flag(help: "Draw no legend.")
  var noLegend = false

  @Flag(help: "Draw all of a large graph instead of a summary.")
  var full = false

  @Option(
    help: ArgumentHelp("How long Graphviz may take, in seconds, from 1.", valueName: "seconds"))
  var timeLimit = 120

  func validate() throws {
    if timeLimit < 1 { throw ValidationError("The time limit is a whole number from 1.") }
  }

  /// The options for a picture of a view.
  func options(for view: ViewOptions, subtitle: String?, of graph: ReferenceGraph)
    -> GraphvizOptions
  {
    let reports = graph.nodes(of: .report).map(\.label)
    let dossier = graph.nodes(of: .dossier).first.map { "\($0.label) en wat eruit voortkwam" }
    let question = view.preset == .dossier ? dossier : view.preset?.question.dutch
    let several =
      reports.count > 3 ? "\(reports.count) rapportages" : reports.joined(separator: "; ")
    return GraphvizOptions(
      style: style, page: page, showsEvidence: !view.noEvidence, showsLegend: !noLegend,
      title: title ?? question.map { reports.isEmpty ? $0 : "\($0) – \(several)" },
      subtitle: subtitle,
      arrangement: view.preset.map { PictureArrangement(for: $0) } ?? PictureArrangement())
  }
}
