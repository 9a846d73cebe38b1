/// A part of a graph: a group of nodes that share attributes, a rank, or a frame.
public struct DOTSubgraph: Hashable, Sendable {
  /// What a subgraph is for.
  public enum Kind: Hashable, Sendable {
    /// A frame around its nodes; written with the prefix `cluster_`, by which Graphviz knows it.
    case cluster
    /// A group without a frame.
    case group
  }

  /// What it is for.
  public var kind: Kind

  /// What tells it from other subgraphs; nil for a group without a name.
  public var id: String?

  /// Its own attributes.
  public var attributes: [DOTAttribute]

  /// What it holds, in the order it is written.
  public var statements: [DOTStatement]

  /// A frame around nodes.
  public static func cluster(
    _ id: String, _ attributes: [DOTAttribute] = [], statements: [DOTStatement] = []
  ) -> DOTSubgraph {
    DOTSubgraph(kind: .cluster, id: id, attributes: attributes, statements: statements)
  }

  /// Nodes on the same rank.
  public static func sameRank(_ nodes: [String], rank: DOTRank = .same) -> DOTSubgraph {
    DOTSubgraph(
      kind: .group, id: nil, attributes: [.rank(rank)],
      statements: nodes.map { .node(DOTNode($0)) })
  }

  /// A subgraph.
  public init(
    kind: Kind, id: String?, attributes: [DOTAttribute], statements: [DOTStatement]
  ) {
    self.kind = kind
    self.id = id
    self.attributes = attributes
    self.statements = statements
  }
}
