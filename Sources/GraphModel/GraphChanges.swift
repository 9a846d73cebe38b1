import ReportReading

/// What new reports changed against old ones.
public struct GraphChanges: Hashable, Sendable {
  /// A change of an action.
  public struct Change: Hashable, Sendable {
    /// What changed.
    public let kind: Kind
    /// The action, as the new reports have it; for one that is dropped, as the old ones had it.
    public let action: ActionRecord
    /// What was there before: statuses, or the labels of what was cited.
    public let before: [String]
    /// What is there now.
    public let after: [String]
  }

  /// The kinds of change, in the order in which they matter.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// The action is completed now.
    case completed
    /// The new reports have no news of it, and the old ones had.
    case silent
    /// Another change of how far it is.
    case status
    /// The old reports did not have it.
    case new
    /// The new reports do not have it any more.
    case dropped
    /// It cites what it did not cite.
    case referencesAdded = "references-added"
    /// It no longer cites what it cited.
    case referencesGone = "references-gone"
  }

  /// The changes by kind, in the order of the actions.
  public let changes: [Change]

  /// What the actions of a graph changed against those of another.
  public init(from old: ReferenceGraph, to new: ReferenceGraph) {
    let before = Dictionary(old.actionRecords.map { ($0.node.id, $0) }) { first, _ in first }
    let after = new.actionRecords
    let known = Set(after.map(\.node.id))
    var changes = after.flatMap { record in
      before[record.node.id].map { GraphChanges.changes(from: $0, to: record, old, new) }
        ?? [
          Change(
            kind: .new, action: record, before: [], after: GraphChanges.names(record.latestStatuses)
          )
        ]
    }
    changes += old.actionRecords.filter { !known.contains($0.node.id) }.map { record in
      Change(
        kind: .dropped, action: record, before: GraphChanges.names(record.latestStatuses), after: []
      )
    }
    self.changes = Kind.allCases.flatMap { kind in changes.filter { $0.kind == kind } }
  }

  private static func names(_ statuses: [ReportedStatus]) -> [String] { statuses.map(\.rawValue) }

  private static func changes(
    from before: ActionRecord, to after: ActionRecord, _ old: ReferenceGraph, _ new: ReferenceGraph
  ) -> [Change] {
    var changes: [Change] = []
    let statuses = (before.latestStatuses, after.latestStatuses)
    if statuses.0 != statuses.1 {
      let kind: Kind =
        statuses.1 == [.completed] ? .completed : statuses.1 == [.noUpdate] ? .silent : .status
      changes.append(
        Change(kind: kind, action: after, before: names(statuses.0), after: names(statuses.1)))
    }
    let cited = (Set(before.links.map(\.target)), Set(after.links.map(\.target)))
    func labels(_ ids: Set<NodeID>, _ graph: ReferenceGraph) -> [String] {
      ids.sorted().map { graph[$0]?.label ?? $0.description }
    }
    let added = labels(cited.1.subtracting(cited.0), new)
    let gone = labels(cited.0.subtracting(cited.1), old)
    if !added.isEmpty {
      changes.append(Change(kind: .referencesAdded, action: after, before: [], after: added))
    }
    if !gone.isEmpty {
      changes.append(Change(kind: .referencesGone, action: after, before: gone, after: []))
    }
    return changes
  }
}
