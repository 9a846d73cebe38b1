import DOTLanguage
import GraphExchange
import GraphModel
import GraphvizMapping

/// A graph as a picture, and as nodes and edges for other tools.
struct PictureRendering {
  /// The graph as it is asked for.
  let graph: ReferenceGraph
  let baseIRI: String
  var options = GraphvizOptions()
  /// Whether everything is drawn, however much it is.
  var drawsAll = false
  var graphviz = Graphviz()

  /// What can be drawn of the graph.
  private var drawable: (graph: ReferenceGraph, options: GraphvizOptions, note: String?) {
    guard !drawsAll else { return (graph, options, nil) }
    let part = DrawablePart(of: graph)
    var options = options
    let subtitles = [options.subtitle, part.subtitle].compactMap { $0 }
    options.subtitle = subtitles.isEmpty ? nil : subtitles.joined(separator: ". ")
    return (part.graph, options, part.note)
  }

  /// The graph in a format that is not linked data.
  /// - Parameter tell: told if not all of the graph is drawn.
  /// - Throws: `ToolError` if Graphviz fails.
  func bytes(as format: GraphFormat, telling tell: (String) -> Void) throws -> [UInt8] {
    if let exchange = format.exchange { return exchange.write(graph, baseIRI: baseIRI) }
    let (graph, options, note) = drawable
    if let note { tell("note: \(note); graph --full draws all of it, --focus and --theme a part") }
    let dot = DOTGraph(of: graph, options: options).serialized()
    switch format {
    case .svg:
      return SVGDocument.accessible(
        try graphviz.draw(dot, as: "svg"), showing: graph, options: options)
    case .html:
      let svg = SVGDocument.accessible(
        try graphviz.draw(dot, as: "svg"), showing: graph, options: options)
      let words = PictureWords(of: graph, options: options)
      let page = ExplorerPage(
        title: words.title, description: words.notes.joined(separator: ". "),
        isDark: options.style == .dark)
      return page.bytes(of: graph, svg: svg, baseIRI: baseIRI)
    case .png, .pdf: return try graphviz.draw(dot, as: format.rawValue)
    default: return dot
    }
  }
}
