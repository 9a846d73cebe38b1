public import GraphModel

/// What a picture is called and what it shows, in words.
public struct PictureWords: Sendable {
  /// The title.
  public let title: String
  /// What part is shown, the sources and what is counted; one line each.
  public let notes: [String]

  /// The words of a picture.
  public init(of graph: ReferenceGraph, options: GraphvizOptions = GraphvizOptions()) {
    let title = PictureTitle(Picture(of: graph, options: options), options: options)
    self.title = title.main
    notes = title.notes
  }
}
