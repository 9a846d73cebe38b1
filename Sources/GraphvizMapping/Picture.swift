import GraphModel
import ReportReading

/// What of a graph is drawn, before it is decided where.
///
/// Themes are frames, progress entries are part of their action, and reports are the title. Dossiers and
/// laws that are only what a cited Kamerstuk or article is part of are left to its tooltip, unless wholes
/// are asked for. An organisation that is named under many themes is written in its actions, because its
/// lines would run across the whole picture. In a collapsed graph themes and ministries take the place of
/// their actions.
struct Picture {
  /// A row: an action with what its reports say of it, or a group of actions.
  struct Action {
    let node: GraphNode
    /// The number of an action; of a group how many actions it has.
    let badge: String
    /// What is to be done, or the name of the group.
    let text: String
    /// The theme, if the graph has it.
    let theme: NodeID?
    /// From the first year to the last.
    let entries: [ActionRecord.Entry]
    /// In the order of kinds and targets.
    let links: [Link]
    /// The organisations that are written in it.
    let mentions: [GraphNode]

    /// The status of the last entry; nil for a group.
    var status: ReportedStatus? {
      node.kind == .action ? entries.last?.content.status ?? .unclassified : nil
    }

    /// Whether it leads to nothing that is drawn.
    var isSilent: Bool { links.isEmpty && mentions.isEmpty && node.kind == .action }

    /// How many actions it stands for.
    var actionCount: Int { node.members?.actions ?? 1 }
  }

  /// A line of the picture.
  struct Link {
    let source: NodeID
    let kind: EdgeKind
    let target: NodeID
    /// How many edges it stands for, 1 or more.
    let count: Int
    let evidence: [Evidence]

    /// What tells it from the other lines of its picture.
    var identifier: String { "\(source)|\(kind.rawValue)|\(target)" }
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
  /// The rows without a frame.
  let looseActions: [Action]
  /// What is cited and drawn as a node, in the order of ids.
  let cited: [GraphNode]
  /// The organisations that are written in their actions, in the order of ids, with those actions.
  let mentioned: [(node: GraphNode, actions: [Action])]
  /// Lines between cited nodes.
  let wholes: [Link]

  /// All rows, in the order in which they are drawn.
  var actions: [Action] { themes.flatMap(\.allActions) + looseActions }
}

extension Picture {
  /// What of a graph is drawn.
  init(of graph: ReferenceGraph, options: GraphvizOptions) {
    let records = graph.actionRecords
    let spread =
      options.arrangement.joinsSpreadOrganisations
      ? [] : Picture.organisationsOfManyThemes(records)
    let actions = records.map { Action($0, writing: spread, in: graph) }
    let groups = Picture.groups(of: graph)
    themes = options.arrangement.framesThemes ? Picture.themes(of: actions, in: graph) : []
    let framed = Set(themes.flatMap(\.allActions).map(\.node.id))
    looseActions = groups + actions.filter { !framed.contains($0.node.id) }
    let rows = actions + groups
    mentioned = graph.nodes.filter { spread.contains($0.id) }.map { node in
      (node, actions.filter { $0.mentions.contains { $0.id == node.id } })
    }
    reports = graph.nodes(of: .report).compactMap { node in
      guard case .report(let content) = node.content else { return nil }
      return (node, content)
    }
    let linked = Set(rows.flatMap(\.links).map(\.target))
    let groupIDs = Set(groups.map(\.node.id))
    let parts = graph.edges.filter { $0.kind == .partOfDossier || $0.kind == .partOfLaw }
    // A graph without actions is drawn with all it has.
    let showsWholes = options.showsWholes || rows.isEmpty
    cited = graph.nodes.filter { node in
      NodeFamily(node.kind) != nil && !spread.contains(node.id) && !groupIDs.contains(node.id)
        && (linked.contains(node.id) || showsWholes)
    }
    wholes =
      showsWholes
      ? parts.map {
        Link(source: $0.source, kind: $0.kind, target: $0.target, count: $0.count, evidence: [])
      } : []
  }

  /// The themes and ministries that stand for actions, in the order of the reports.
  private static func groups(of graph: ReferenceGraph) -> [Action] {
    let nodes = graph.nodes.filter { ($0.members?.actions ?? 0) > 0 }
    guard !nodes.isEmpty else { return [] }
    let links = CitedLinks(of: graph)
    let groups = nodes.map { node in
      Action(
        node: node, badge: "\(node.members?.actions ?? 0)×", text: node.fullName, theme: nil,
        entries: [], links: links[node.id].map { Link($0, of: node.id) }, mentions: [])
    }
    func order(_ node: GraphNode) -> Int {
      if case .theme(let theme) = node.content { theme.order } else { 0 }
    }
    return groups.sorted { (order($0.node), $0.node.id) < (order($1.node), $1.node.id) }
  }

  /// The organisations that the actions of more themes name than a number.
  private static func organisationsOfManyThemes(_ records: [ActionRecord]) -> Set<NodeID> {
    var themesOf: [NodeID: Set<NodeID>] = [:]
    for record in records {
      guard let theme = record.theme else { continue }
      for link in record.links where link.kind == .involves {
        themesOf[link.target, default: []].insert(theme)
      }
    }
    return Set(themesOf.filter { $0.value.count > mostThemesOfDrawnOrganisation }.keys)
  }

  /// The themes that have actions, each below the theme it is part of.
  private static func themes(of actions: [Action], in graph: ReferenceGraph) -> [Theme] {
    let broader = Dictionary(
      graph.edges.filter { $0.kind == .broader }.map { ($0.source, $0.target) },
      uniquingKeysWith: { first, _ in first })
    let nodes = Dictionary(
      grouping: graph.nodes(of: .theme), by: { broader[$0.id].flatMap { graph[$0]?.id } })
    let actions = Dictionary(grouping: actions, by: \.theme)
    func themes(below parent: NodeID?) -> [Theme] {
      let themes = (nodes[parent] ?? []).compactMap { node -> Theme? in
        guard case .theme(let content) = node.content else { return nil }
        let theme = Theme(
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

extension Picture.Action {
  /// The row of an action.
  fileprivate init(_ record: ActionRecord, writing spread: Set<NodeID>, in graph: ReferenceGraph) {
    self.init(
      node: record.node, badge: record.content.shortNumber, text: record.content.text,
      theme: record.theme.flatMap { graph[$0]?.id }, entries: record.entries,
      links: record.links.filter { !spread.contains($0.target) }
        .map { Picture.Link($0, of: record.node.id) },
      mentions: record.links.filter { spread.contains($0.target) }.compactMap { graph[$0.target] })
  }
}

extension Picture.Link {
  /// A line from a row.
  fileprivate init(_ link: ActionRecord.Link, of source: NodeID) {
    self.init(
      source: source, kind: link.kind, target: link.target, count: link.count,
      evidence: link.evidence)
  }
}
