public import ReportReading

/// What of a graph an analyst wants to see: steps, each of which makes a graph of a graph.
///
/// ```swift
/// let view = GraphView([.statuses([.noUpdate]), .kinds([.action, .motion]), .linked])
/// let silent = graph.seen(through: view)
/// ```
public struct GraphView: Hashable, Sendable {
  /// In the order in which they are done.
  public var steps: [ViewStep]

  /// A view of these steps.
  public init(_ steps: [ViewStep] = []) { self.steps = steps }
}

/// One step of a view.
public enum ViewStep: Hashable, Sendable {
  /// What reports on this year or a later one say; reports whose year is not known are kept.
  case since(Int)
  /// The actions of these themes and of their sub-themes, and what they lead to.
  case themes(Set<NodeID>)
  /// The actions whose last state of affairs has one of these statuses, and what they lead to.
  case statuses(Set<ReportedStatus>)
  /// The actions that carry out a motion, and what they lead to.
  case withMotion
  /// A node and what lies at most a number of steps from it.
  case around(NodeID, depth: Int)
  /// The shortest ways between two nodes.
  case between(NodeID, NodeID)
  /// Nodes of these kinds. Actions keep their themes, states of affairs and reports.
  case kinds(Set<NodeKind>)
  /// Connections of these kinds; those that hold a report together stay.
  case edges(Set<EdgeKind>)
  /// The most cited nodes, at most this many, and the actions that cite them.
  case mostCited(Int)
  /// Of each action or group the connections that stand for most edges, at most this many.
  case strongest(Int)
  /// Only actions that cite something, and what is cited.
  case linked
  /// Groups of nodes become one node each.
  case collapsed(Collapsing)
  /// Without the words that connections came from.
  case withoutEvidence
}

extension ReferenceGraph {
  /// The graph, or the part of it that a view shows.
  public func seen(through view: GraphView) -> ReferenceGraph {
    view.steps.reduce(self) { graph, step in graph.seen(through: step) }
  }

  private func seen(through step: ViewStep) -> ReferenceGraph {
    switch step {
    case .since(let year): reported(since: year)
    case .themes(let themes):
      keepingActions { record in
        ancestors(of: record.theme).contains { themes.contains($0) }
      }
    case .statuses(let statuses): keepingActions { statuses.contains($0.status) }
    case .withMotion: keepingActions { $0.links.contains { $0.kind == .carriesOut } }
    case .around(let id, let depth): neighbourhood(of: id, depth: depth)
    case .between(let one, let other): shortestWays(between: one, and: other)
    case .kinds(let kinds):
      filtered { node in
        kinds.contains(node.kind)
          || node.kind.isFrame && (kinds.contains(.action) || node.kind == .report)
      }.withoutEmptyThemes
    case .edges(let kinds): keepingEdges { kinds.contains($0.kind) || $0.kind.isFrame }
    case .mostCited(let count): keepingMostCited(count)
    case .strongest(let count): keepingStrongest(count)
    case .linked: linked
    case .collapsed(let collapsing): collapsed(collapsing)
    case .withoutEvidence:
      mappingEdges { edge in
        var edge = edge
        edge.evidence = []
        return edge
      }
    }
  }
}

extension NodeKind {
  /// Whether a node of this kind holds actions together rather than being cited.
  var isFrame: Bool { self == .theme || self == .progressEntry || self == .report }
}

extension EdgeKind {
  /// Whether it holds a report together rather than coming from a citation.
  var isFrame: Bool { !isCited }
}
