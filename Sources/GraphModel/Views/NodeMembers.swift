public import ReportReading

/// What a node of a collapsed graph stands for besides itself.
public struct NodeMembers: Hashable, Sendable {
  /// How many actions.
  public var actions = 0
  /// How many documents, laws and articles.
  public var documents = 0
  /// How many of the actions have each status.
  public var statuses: [ReportedStatus: Int] = [:]
  /// The numbers of the actions, in their order.
  public var actionNumbers: [String] = []

  /// Nothing yet.
  public init() {}
}
