public import GraphModel

/// What of a graph a picture can show: all of it, or, if that is too much, a summary by a stated rule.
///
/// `dot` is pleasant to about 500 nodes and hopeless at a few thousand, and no reader follows that many lines.
/// Above a limit articles become part of their law, documents of their dossier and actions of their theme (of
/// their ministry where there are no themes); if lines are still too many, of each theme the strongest are kept.
public struct DrawablePart: Sendable {
  /// How many nodes are drawn one by one.
  public static let mostNodes = 400
  /// How many lines a summary has before only the strongest are kept.
  public static let mostLines = 150
  /// How many lines of each theme are kept then.
  public static let strongestLines = 3

  /// What can be drawn.
  public let graph: ReferenceGraph

  /// What was done, in English, for messages; nil if nothing.
  public let note: String?

  /// What was done, in Dutch, for the picture; nil if nothing.
  public let subtitle: String?

  /// The part of a graph.
  public init(of whole: ReferenceGraph) {
    let count = DrawablePart.nodeCount(of: whole)
    guard count > DrawablePart.mostNodes else {
      graph = whole
      note = nil
      subtitle = nil
      return
    }
    let group: (kind: Collapsing, english: String, dutch: String) =
      whole.nodes(of: .theme).isEmpty
      ? (.ministry, "ministry", "ministerie") : (.theme, "theme", "thema")
    let part = whole.seen(
      through: GraphView([.collapsed(.law), .collapsed(.dossier), .collapsed(group.kind)]))
    let isDense = part.edges.count(where: \.kind.isCited) > DrawablePart.mostLines
    let strongest = DrawablePart.strongestLines
    graph = isDense ? part.seen(through: GraphView([.strongest(strongest)])) : part
    note =
      "\(count) nodes are too many to be drawn one by one (over \(DrawablePart.mostNodes)): "
      + "actions are drawn as their \(group.english), documents as their dossier, articles as their law"
      + (isDense ? ", and of each \(group.english) the \(strongest) strongest lines" : "")
    subtitle =
      "Samengevat uit \(count) knopen: acties per \(group.dutch), stukken per dossier, artikelen per wet"
      + (isDense ? ", van elk \(group.dutch) de \(strongest) sterkste verbindingen" : "")
  }

  /// How many nodes a picture of a graph has.
  private static func nodeCount(of graph: ReferenceGraph) -> Int {
    let rows = graph.nodes.count { $0.kind == .action || ($0.members?.actions ?? 0) > 0 }
    return rows + graph.mostCited.count
  }
}
