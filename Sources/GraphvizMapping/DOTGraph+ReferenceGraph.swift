public import DOTLanguage
public import GraphModel

extension DOTGraph {
  /// A picture of a reference graph: actions in the frames of their themes, with the motions, documents and
  /// laws that they cite between them and the bodies at the sides, a title and a legend.
  ///
  /// A progress entry is part of its action. An organisation that many themes name is written in the
  /// actions instead of being joined to them. Every line joins an action to what it cites, in the
  /// direction of the columns, with its arrow at the end that the line leads to.
  public init(of graph: ReferenceGraph, options: GraphvizOptions = GraphvizOptions()) {
    let picture = Picture(of: graph, options: options)
    let drawing = PictureDrawing(picture, graph: graph, options: options)
    self.init(id: "verwijsgraaf", attributes: drawing.attributes, statements: drawing.statements)
  }
}

extension SVGDocument {
  /// A drawing of a reference graph with its title and what it shows in words.
  /// - Parameter svg: UTF-8, as `dot -Tsvg` writes it.
  public static func accessible(
    _ svg: [UInt8], showing graph: ReferenceGraph, options: GraphvizOptions = GraphvizOptions()
  ) -> [UInt8] {
    let picture = Picture(of: graph, options: options)
    let title = PictureTitle(picture, options: options)
    return accessible(
      svg, title: title.main, description: title.notes.joined(separator: ". "))
  }
}
