import ReportReading

/// A view that answers a question that people often ask.
public enum ViewPreset: String, Hashable, Sendable, CaseIterable {
  case motions, involved, laws, silent, dossier

  /// The question, in Dutch and English.
  public var question: BilingualName {
    switch self {
    case .motions:
      BilingualName(
        dutch: "Moties en wat ervan kwam", english: "Which motion led to what, and what came of it?"
      )
    case .involved:
      BilingualName(
        dutch: "Wie is waarbij betrokken", english: "Who is involved in which action?")
    case .laws:
      BilingualName(
        dutch: "Wetten en de acties die erop steunen",
        english: "Which actions rest on which law?")
    case .silent:
      BilingualName(
        dutch: "Acties zonder update",
        english: "Which actions have no update, and which motions do they leave unanswered?")
    case .dossier:
      BilingualName(
        dutch: "Eén dossier en de acties die eruit voortkomen",
        english: "What came of one dossier? (--focus NUMBER; without it, the most cited one)")
    }
  }

  /// The steps of the view of a graph.
  /// - Parameter focus: the dossier to show, where the preset is about one.
  public func steps(for graph: ReferenceGraph, focus: NodeID? = nil) -> [ViewStep] {
    let legislation: Set<NodeKind> = [.law, .draftLaw, .euAct, .lawArticle]
    let bodies: Set<NodeKind> = [
      .ministry, .organisation, .stateCommission, .parliamentaryCommittee,
    ]
    switch self {
    case .motions:
      let outcomes: Set<EdgeKind> = [.carriesOut, .reportedIn, .publishedIn, .establishes]
      return [.withMotion, .edges(outcomes), .linked]
    case .involved: return [.kinds(bodies.union([.action])), .linked]
    case .laws:
      return [.kinds(legislation.union([.action])), .collapsed(.law), .linked]
    case .silent: return [.statuses([.noUpdate]), .kinds([.action, .motion])]
    case .dossier:
      guard let dossier = focus ?? graph.mostCitedDossier else { return [] }
      return [.around(dossier, depth: 2), .edges([.carriesOut, .reportedIn])]
    }
  }
}

extension ReferenceGraph {
  /// The dossier whose documents most actions cite; the first one of several.
  public var mostCitedDossier: NodeID? {
    collapsed(.dossier).mostCited.first { self[$0.id]?.kind == .dossier }?.id
  }
}
