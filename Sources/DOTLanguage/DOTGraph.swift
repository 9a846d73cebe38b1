/// A graph in the DOT language: what one `.dot` file holds.
///
/// ```swift
/// var graph = DOTGraph(id: "example")
/// graph.statements = [
///   .node(DOTNode("motion-21", [.label("Motion 21"), .shape(.box)])),
///   .edge(DOTEdge(from: "action-12", to: "motion-21", [.style([.dashed])])),
/// ]
/// let bytes = graph.serialized()
/// ```
public struct DOTGraph: Hashable, Sendable {
  /// The name of the graph; Graphviz makes it the `<title>` of the drawing.
  public var id: String

  /// Whether edges have a direction (`digraph`) or not (`graph`).
  public var isDirected: Bool

  /// Whether parallel edges are merged into one.
  public var isStrict: Bool

  /// The attributes of the drawing as a whole.
  public var attributes: [DOTAttribute]

  /// What the graph holds, in the order it is written.
  public var statements: [DOTStatement]

  /// A graph.
  public init(
    id: String, isDirected: Bool = true, isStrict: Bool = false, attributes: [DOTAttribute] = [],
    statements: [DOTStatement] = []
  ) {
    self.id = id
    self.isDirected = isDirected
    self.isStrict = isStrict
    self.attributes = attributes
    self.statements = statements
  }

  /// The graph as the bytes of a `.dot` file: UTF-8, the same for equal graphs.
  /// - Complexity: O(*n*) in the number of bytes.
  public func serialized() -> [UInt8] {
    var writer = DOTWriter()
    writer.begin(self)
    for statement in statements { writer.write(statement) }
    writer.end()
    return writer.bytes
  }
}

/// One statement of a graph or subgraph.
public enum DOTStatement: Hashable, Sendable {
  /// A node and its attributes.
  case node(DOTNode)
  /// An edge and its attributes.
  case edge(DOTEdge)
  /// A subgraph or cluster.
  case subgraph(DOTSubgraph)
  /// Attributes for the nodes or edges that follow in the same scope.
  case defaults(DOTDefaults)
}

/// Attributes for what follows in the same scope.
public struct DOTDefaults: Hashable, Sendable {
  /// What they apply to.
  public enum Target: String, Hashable, Sendable {
    /// Nodes that are first named later on.
    case node
    /// Edges that come later on.
    case edge
  }

  /// What they apply to.
  public var target: Target

  /// The attributes.
  public var attributes: [DOTAttribute]

  /// Attributes for what follows.
  public init(_ target: Target, _ attributes: [DOTAttribute]) {
    self.target = target
    self.attributes = attributes
  }
}
