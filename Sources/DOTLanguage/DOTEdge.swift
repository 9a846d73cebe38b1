/// An edge.
public struct DOTEdge: Hashable, Sendable {
  /// Where it starts.
  public var tail: DOTEndpoint

  /// Where it ends.
  public var head: DOTEndpoint

  /// How it is drawn.
  public var attributes: [DOTAttribute]

  /// An edge.
  public init(from tail: DOTEndpoint, to head: DOTEndpoint, _ attributes: [DOTAttribute] = []) {
    self.tail = tail
    self.head = head
    self.attributes = attributes
  }
}

/// One end of an edge: a node, or a place on it.
public struct DOTEndpoint: Hashable, Sendable, ExpressibleByStringInterpolation {
  /// The node.
  public var node: String

  /// A cell of its HTML-like label, by the cell's `port`.
  public var port: String?

  /// The side of the node or cell.
  public var side: DOTCompassPoint?

  /// An end at a node.
  public init(_ node: String, port: String? = nil, side: DOTCompassPoint? = nil) {
    self.node = node
    self.port = port
    self.side = side
  }

  /// An end at a node, with no port.
  public init(stringLiteral node: String) { self.init(node) }
}

/// A side of a node (grammar: *compass_pt*).
public enum DOTCompassPoint: String, Hashable, Sendable, CaseIterable {
  case north = "n"
  case northEast = "ne"
  case east = "e"
  case southEast = "se"
  case south = "s"
  case southWest = "sw"
  case west = "w"
  case northWest = "nw"
  case center = "c"
}
