import GraphModel
import ReportReading

/// What of a graph is drawn, before it is decided where.
///
/// Themes are frames, progress entries are part of their action, and reports are the title. Dossiers and
/// laws that are only what a cited Kamerstuk or article is part of are left to its tooltip, unless wholes
/// are asked for. An organisation that is named under many themes is written in its actions, because its
/// lines would run across the whole picture.
struct Picture {
  /// An action with what its reports say of it.
  struct Action {
    let node: GraphNode
    let content: ActionContent
    /// The theme, if the graph has it.
    let theme: NodeID?
    /// From the first year to the last.
    let entries: [Entry]
    /// In the order of kinds and targets.
    let links: [Link]
    /// The organisations that are written in it.
    let mentions: [GraphNode]

    /// The status of the last entry.
    var status: ReportedStatus { entries.last?.content.status ?? .unclassified }

    /// Whether it leads to nothing that is drawn.
    var isSilent: Bool { links.isEmpty && mentions.isEmpty }
  }

  /// What one report says of an action.
  struct Entry {
    let content: ProgressEntryContent
    /// The name of the report's ministry and year, as in its label; empty if it is not in the graph.
    let report: String
    /// The year reported on.
    let year: Int?
  }

  /// A line of the picture.
  struct Link {
    let source: NodeID
    let kind: EdgeKind
    let target: NodeID
    let evidence: [Evidence]
  }

  /// A frame of the picture.
  struct Theme {
    let node: GraphNode
    let content: ThemeContent
    let subthemes: [Theme]
    /// Of the theme itself, not of its sub-themes.
    let actions: [Action]

    /// With those of its sub-themes.
    var allActions: [Action] { actions + subthemes.flatMap(\.allActions) }

    /// How many frames it and its sub-themes are.
    var frameCount: Int { subthemes.reduce(1) { $0 + $1.frameCount } }
  }

  /// How many themes may name an organisation before it is written in their actions.
  static let mostThemesOfDrawnOrganisation = 2

  /// In the order of their ids.
  let reports: [(node: GraphNode, content: ReportContent)]
  /// The outermost themes, in the order of the reports.
  let themes: [Theme]
  /// The actions without a theme.
  let looseActions: [Action]
  /// What is cited and drawn as a node, in the order of ids.
  let cited: [GraphNode]
  /// The organisations that are written in their actions, in the order of ids, with those actions.
  let mentioned: [(node: GraphNode, actions: [Action])]
  /// Lines between cited nodes.
  let wholes: [Link]

  /// All actions, in the order in which they are drawn.
  var actions: [Action] { themes.flatMap(\.allActions) + looseActions }
}

extension Picture {
  /// What of a graph is drawn.
  init(of graph: ReferenceGraph, showsWholes: Bool) {
    var collector = PictureCollector(graph)
    collector.collectLinks()
    let spread = collector.organisationsOfManyThemes(
      atMost: Picture.mostThemesOfDrawnOrganisation)
    let actions = collector.actions(writing: spread)
    themes = collector.themes(of: actions)
    looseActions = actions.filter { $0.theme == nil }
    mentioned = graph.nodes.filter { spread.contains($0.id) }.map { node in
      (node, actions.filter { $0.mentions.contains { $0.id == node.id } })
    }
    reports = graph.nodes(of: .report).compactMap { node in
      guard case .report(let content) = node.content else { return nil }
      return (node, content)
    }
    let linked = Set(actions.flatMap(\.links).map(\.target))
    let parts = graph.edges.filter { $0.kind == .partOfDossier || $0.kind == .partOfLaw }
    // A graph without actions is drawn with all it has.
    let isDrawn: (GraphNode) -> Bool = { node in
      NodeFamily(node.kind) != nil && !spread.contains(node.id)
        && (linked.contains(node.id) || showsWholes || actions.isEmpty)
    }
    cited = graph.nodes.filter(isDrawn)
    wholes =
      showsWholes || actions.isEmpty
      ? parts.map { Link(source: $0.source, kind: $0.kind, target: $0.target, evidence: []) } : []
  }
}

/// Gathers what belongs to each action of a graph.
private struct PictureCollector {
  let graph: ReferenceGraph
  private var entries: [NodeID: [NodeID]] = [:]
  private var reports: [NodeID: GraphNode] = [:]
  private var themes: [NodeID: NodeID] = [:]
  private var links: [NodeID: [Picture.Link]] = [:]

  init(_ graph: ReferenceGraph) { self.graph = graph }

  /// Sorts the edges by what they are for.
  mutating func collectLinks() {
    var actionOfEntry: [NodeID: NodeID] = [:]
    for edge in graph.edges {
      switch edge.kind {
      case .hasEntry:
        entries[edge.source, default: []].append(edge.target)
        actionOfEntry[edge.target] = edge.source
      case .inReport: reports[edge.source] = graph[edge.target]
      case .subject: themes[edge.source] = edge.target
      default: break
      }
    }
    for edge in graph.edges where edge.kind.isCited {
      let source = actionOfEntry[edge.source] ?? edge.source
      guard graph[source]?.kind == .action else { continue }
      let links = links[source] ?? []
      if let place = links.firstIndex(where: { $0.joins(edge) }) {
        self.links[source]?[place] = Picture.Link(
          source: source, kind: links[place].kind, target: edge.target,
          evidence: links[place].evidence + edge.evidence)
      } else {
        let link = Picture.Link(
          source: source, kind: edge.kind, target: edge.target, evidence: edge.evidence)
        self.links[source, default: []].append(link)
      }
    }
  }

  /// The organisations that the actions of more themes name than a number.
  func organisationsOfManyThemes(atMost limit: Int) -> Set<NodeID> {
    var themesOf: [NodeID: Set<NodeID>] = [:]
    for (action, links) in links {
      guard let theme = themes[action] else { continue }
      for link in links where link.kind == .involves {
        themesOf[link.target, default: []].insert(theme)
      }
    }
    return Set(themesOf.filter { $0.value.count > limit }.keys)
  }

  /// The actions of the graph in the order of their numbers.
  func actions(writing spread: Set<NodeID>) -> [Picture.Action] {
    let actions = graph.nodes(of: .action).compactMap { node -> Picture.Action? in
      guard case .action(let content) = node.content else { return nil }
      let links = links[node.id] ?? []
      return Picture.Action(
        node: node, content: content, theme: themes[node.id].flatMap { graph[$0]?.id },
        entries: entries(of: node.id), links: links.filter { !spread.contains($0.target) },
        mentions: links.filter { spread.contains($0.target) }.compactMap { graph[$0.target] })
    }
    return actions.sorted { left, right in
      let numbers = (Int(left.content.number) ?? .max, Int(right.content.number) ?? .max)
      return numbers.0 != numbers.1 ? numbers.0 < numbers.1 : left.node.id < right.node.id
    }
  }

  private func entries(of action: NodeID) -> [Picture.Entry] {
    let found = (entries[action] ?? []).compactMap { id -> Picture.Entry? in
      guard case .progressEntry(let content) = graph[id]?.content else { return nil }
      var year: Int?
      if case .report(let report) = reports[id]?.content { year = report.year }
      return Picture.Entry(content: content, report: reports[id]?.label ?? "", year: year)
    }
    return found.enumerated().sorted { left, right in
      (left.element.year ?? 0, left.offset) < (right.element.year ?? 0, right.offset)
    }.map(\.element)
  }

  /// The themes that have actions, each below the theme it is part of.
  func themes(of actions: [Picture.Action]) -> [Picture.Theme] {
    let broader = Dictionary(
      graph.edges.filter { $0.kind == .broader }.map { ($0.source, $0.target) },
      uniquingKeysWith: { first, _ in first })
    let nodes = Dictionary(
      grouping: graph.nodes(of: .theme), by: { broader[$0.id].flatMap { graph[$0]?.id } })
    let actions = Dictionary(grouping: actions, by: \.theme)
    func themes(below parent: NodeID?) -> [Picture.Theme] {
      let themes = (nodes[parent] ?? []).compactMap { node -> Picture.Theme? in
        guard case .theme(let content) = node.content else { return nil }
        let theme = Picture.Theme(
          node: node, content: content, subthemes: themes(below: node.id),
          actions: actions[node.id] ?? [])
        return theme.allActions.isEmpty ? nil : theme
      }
      return themes.sorted { left, right in
        left.content.order != right.content.order
          ? left.content.order < right.content.order : left.node.id < right.node.id
      }
    }
    return themes(below: nil)
  }
}

extension Picture.Link {
  /// Whether an edge says the same; that a body is set up says more than that it is involved.
  fileprivate func joins(_ edge: GraphEdge) -> Bool {
    let isBody = kind == .involves || kind == .establishes
    return target == edge.target
      && (kind == edge.kind || isBody && (edge.kind == .involves || edge.kind == .establishes))
  }
}
