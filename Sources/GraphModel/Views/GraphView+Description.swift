public import ReportReading

extension GraphView {
  /// What the view shows of a graph, in Dutch, as a line below the title of a picture; nil for all of it.
  public func description(in graph: ReferenceGraph) -> String? {
    let parts = steps.compactMap { $0.description(in: graph) }
    return parts.isEmpty ? nil : "Uitsnede: " + parts.joined(separator: "; ")
  }
}

extension ViewStep {
  /// What the step leaves, in Dutch; nil for what needs no words.
  fileprivate func description(in graph: ReferenceGraph) -> String? {
    func label(_ id: NodeID) -> String { graph[id]?.label ?? id.description }
    switch self {
    case .since(let year): return "sinds \(year)"
    case .themes(let themes): return "thema " + themes.sorted().map(label).joined(separator: ", ")
    case .statuses(let statuses):
      return "stand van zaken "
        + ReportedStatus.allCases.filter(statuses.contains).map(\.dutchName)
        .joined(separator: " of ")
    case .around(let id, let depth):
      return "rond \(label(id)), \(depth) \(depth == 1 ? "stap" : "stappen")"
    case .between(let one, let other):
      return "kortste wegen van \(label(one)) naar \(label(other))"
    case .kinds(let kinds):
      return "alleen "
        + NodeKind.allCases.filter(kinds.contains).map { $0.dutchName.lowercased() }
        .joined(separator: ", ")
    case .mostCited(let count): return "de \(count) meest genoemde"
    case .strongest(let count): return "per rij de \(count) sterkste verbindingen"
    case .collapsed(let collapsing): return collapsing.dutchName
    case .edges, .linked, .withMotion, .withoutEvidence: return nil
    }
  }
}

extension Collapsing {
  /// What is done, in Dutch.
  fileprivate var dutchName: String {
    switch self {
    case .dossier: "stukken per dossier"
    case .law: "artikelen per wet"
    case .theme: "acties per thema"
    case .ministry: "acties per ministerie"
    }
  }
}

extension ReportedStatus {
  /// The Dutch name.
  public var dutchName: String {
    switch self {
    case .completed: "afgerond"
    case .partlyCompleted: "deels afgerond"
    case .ongoing: "loopt"
    case .noUpdate: "geen update"
    case .notStarted: "niet gestart"
    case .onHold: "aangehouden"
    case .withdrawn: "vervallen"
    case .notCarriedOut: "niet uitgevoerd"
    case .unclassified: "niet ingedeeld"
    }
  }
}
