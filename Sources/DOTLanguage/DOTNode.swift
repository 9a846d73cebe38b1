/// A node.
public struct DOTNode: Hashable, Sendable {
  /// What tells it from other nodes; any text.
  public var id: String

  /// How it is drawn.
  public var attributes: [DOTAttribute]

  /// A node.
  public init(_ id: String, _ attributes: [DOTAttribute] = []) {
    self.id = id
    self.attributes = attributes
  }
}
