public import DOTLanguage
public import GraphModel
import ReportReading

extension DOTGraph {
  /// A picture of a reference graph: motions on the left, actions in the frames of their themes in the middle,
  /// documents and laws, then bodies, on the right, and a legend.
  ///
  /// A progress entry is folded into its action. Actions that cite nothing stand together in one table per theme.
  public init(of graph: ReferenceGraph, options: GraphvizOptions = GraphvizOptions()) {
    let picture = Picture(graph, options)
    self.init(id: "verwijsgraaf", attributes: picture.attributes, statements: picture.statements)
  }
}

/// The parts of a picture.
private struct Picture {
  private let graph: ReferenceGraph
  private let options: GraphvizOptions
  private let palette: Palette
  /// The edges that are drawn, each from an action (or report) to what it cites.
  private let edges: [DrawnEdge]
  /// The action of each progress entry.
  private let actionOfEntry: [NodeID: NodeID]
  private let entriesOfAction: [NodeID: [NodeID]]

  /// Several edges of the graph that are one in the picture.
  struct DrawnEdge {
    let action: NodeID
    let kind: EdgeKind
    let target: NodeID
    let evidence: [Evidence]
  }

  private static let font = "DejaVu Sans"

  init(_ graph: ReferenceGraph, _ options: GraphvizOptions) {
    self.graph = graph
    self.options = options
    palette = Palette(options.style)
    let entryEdges = graph.edges.filter { $0.kind == .hasEntry }
    let actionOfEntry = Dictionary(
      entryEdges.map { ($0.target, $0.source) }, uniquingKeysWith: { first, _ in first })
    self.actionOfEntry = actionOfEntry
    entriesOfAction = Dictionary(grouping: entryEdges, by: \.source).mapValues { $0.map(\.target) }
    edges = Picture.drawnEdges(of: graph, actionOfEntry: actionOfEntry)
  }

  /// Folds the edges of progress entries into those of their actions; a law and its article are one line.
  private static func drawnEdges(
    of graph: ReferenceGraph, actionOfEntry: [NodeID: NodeID]
  ) -> [DrawnEdge] {
    var order: [[String]] = []
    var folded: [[String]: DrawnEdge] = [:]
    for edge in graph.edges where edge.kind.isCited {
      let action = actionOfEntry[edge.source] ?? edge.source
      guard graph[action]?.kind == .action else { continue }
      let key = [action.description, edge.kind.rawValue, edge.target.description]
      if folded[key] == nil { order.append(key) }
      folded[key] = DrawnEdge(
        action: action, kind: edge.kind, target: edge.target,
        evidence: (folded[key]?.evidence ?? []) + edge.evidence)
    }
    return order.compactMap { folded[$0] }
  }

  // MARK: The whole

  var attributes: [DOTAttribute] {
    var attributes: [DOTAttribute] = [
      .rankDirection(.leftToRight), .newRank(true), .rankSeparation(1.3), .nodeSeparation(0.05),
      .splines(.spline), .backgroundColor(palette.background), .fontName(Picture.font),
      .fontSize(20), .fontColor(palette.text), .labelLocation(.top), .padding(0.3),
      .label(DOTText(title)), .tooltip(title),
    ]
    if let size = options.page.size {
      attributes.append(.size(width: size.width, height: size.height))
    }
    return attributes
  }

  private var title: String {
    if let title = options.title { return title }
    let reports = graph.nodes(of: .report)
    return reports.isEmpty
      ? "Verwijzingen" : reports.map(\.label).joined(separator: "; ")
  }

  var statements: [DOTStatement] {
    let defaults: [DOTStatement] = [
      .defaults(
        DOTDefaults(
          .node,
          [
            .fontName(Picture.font), .fontSize(11), .fontColor(palette.text), .margin(0.06),
            .height(0.2),
          ])),
      .defaults(DOTDefaults(.edge, [.fontName(Picture.font), .arrowSize(0.6)])),
    ]
    let cited = graph.nodes.filter { node in
      NodeFamily(node.kind) != nil && edges.contains { $0.target == node.id }
    }
    let actions = themeFrames(below: nil) + loneActions()
    let column = actions.flatMap(nodeIDs)
    let sameRank = column.isEmpty ? [] : [DOTStatement.subgraph(.sameRank(column))]
    return defaults + actions + sameRank + columns(of: cited)
      + edges.compactMap(edgeStatement) + legend
  }

  /// The nodes of a statement, those in frames too.
  private func nodeIDs(in statement: DOTStatement) -> [String] {
    switch statement {
    case .node(let node): [node.id]
    case .subgraph(let frame): frame.statements.flatMap(nodeIDs)
    case .edge, .defaults: []
    }
  }

  // MARK: Actions

  private func isCiting(_ action: NodeID) -> Bool { edges.contains { $0.action == action } }

  /// The frames of the themes below one, in the order of the report.
  private func themeFrames(below parent: NodeID?) -> [DOTStatement] {
    let parents = Dictionary(
      graph.edges.filter { $0.kind == .broader }.map { ($0.source, $0.target) },
      uniquingKeysWith: { first, _ in first })
    let themes = graph.nodes(of: .theme).filter { parents[$0.id] == parent }
    let ordered = themes.sorted { themeOrder($0) < themeOrder($1) }
    return ordered.compactMap { theme in
      let inner = themeFrames(below: theme.id) + actionNodes(of: theme.id)
      guard !inner.isEmpty, case .theme(let content) = theme.content else { return nil }
      let frame = palette.frames[min(content.level - 1, palette.frames.count - 1)]
      let title = TextMeasure(fontSize: 12).wrap(content.title, width: 250, limit: 3)
      return .subgraph(
        .cluster(
          theme.id.description,
          [
            .label(DOTText(lines: title.map { DOTText.Line($0, .left) })),
            .labelJustification(.left), .fontSize(12), .fontColor(palette.text),
            .style([.filled, .rounded]), .fillColor(frame.fill), .color(frame.line),
            .tooltip(content.title), .margin(10), .classes(["theme"]),
          ], statements: inner))
    }
  }

  private func themeOrder(_ node: GraphNode) -> Int {
    if case .theme(let content) = node.content { return content.order }
    return .max
  }

  /// The actions of a theme: those that cite something each by itself, the others in one table.
  private func actionNodes(of theme: NodeID) -> [DOTStatement] {
    let ids = Set(
      graph.edges.filter { $0.kind == .subject && $0.target == theme }.map(\.source))
    return nodes(for: graph.nodes(of: .action).filter { ids.contains($0.id) }, in: theme)
  }

  /// The actions that stand under no theme.
  private func loneActions() -> [DOTStatement] {
    let themed = Set(graph.edges.filter { $0.kind == .subject }.map(\.source))
    return nodes(for: graph.nodes(of: .action).filter { !themed.contains($0.id) }, in: nil)
  }

  private func nodes(for actions: [GraphNode], in theme: NodeID?) -> [DOTStatement] {
    let ordered = actions.sorted { sortKey($0) < sortKey($1) }
    let citing = ordered.filter { isCiting($0.id) }
    let silent = ordered.filter { !isCiting($0.id) }
    var statements = citing.map { action -> DOTStatement in
      .node(DOTNode(action.id.description, actionAttributes(rows: [action])))
    }
    if !silent.isEmpty {
      let id = "\(theme?.description ?? "actions")/silent"
      statements.append(.node(DOTNode(id, actionAttributes(rows: silent))))
    }
    return statements
  }

  private func sortKey(_ action: GraphNode) -> (Int, String) {
    guard case .action(let content) = action.content else { return (0, "") }
    return (content.number.count, content.number)
  }

  /// A table with a row per action: its number on the colour of its status, and the start of its text.
  private func actionAttributes(rows: [GraphNode]) -> [DOTAttribute] {
    let table = HTMLTable(
      [.border(0), .cellBorder(1), .cellSpacing(0), .cellPadding(3), .color(palette.faintText)],
      rows: rows.compactMap(actionRow))
    return [
      .shape(.plain), .label(.table(table)), .tooltip(rows.map(tooltip).joined(separator: "\n\n")),
      .classes(["action"]),
    ]
  }

  private func actionRow(_ action: GraphNode) -> HTMLRow? {
    guard case .action(let content) = action.content else { return nil }
    let status = status(of: action.id)
    let color = palette.statuses[status] ?? palette.faintText
    let lines = TextMeasure(fontSize: 10).wrap(content.text, width: 240, limit: 2)
    let text = lines.enumerated().flatMap { position, line -> [HTMLText] in
      position == 0 ? [.plain(line)] : [.lineBreak(.left), .plain(line)]
    }
    return HTMLRow([
      HTMLCell(
        [
          .font(
            HTMLFont(size: 11, color: palette.paper),
            [.styled(.bold, [.plain("\(content.number) \(status.sign)")])])
        ], [.backgroundColor(color), .width(38)]),
      HTMLCell(
        [.font(HTMLFont(size: 10, color: palette.text), text + [.lineBreak(.left)])],
        [.backgroundColor(palette.paper), .align(.left), .width(270)]),
    ])
  }

  /// The status of an action in the latest report.
  private func status(of action: NodeID) -> ReportedStatus {
    let entries = (entriesOfAction[action] ?? []).compactMap { id -> ReportedStatus? in
      guard case .progressEntry(let entry) = graph[id]?.content else { return nil }
      return entry.status
    }
    return entries.last ?? .unclassified
  }

  // MARK: What is cited

  /// Columns from left to right: motions, (actions,) documents and laws, bodies.
  private func columns(of cited: [GraphNode]) -> [DOTStatement] {
    let isBody = { (node: GraphNode) in NodeFamily(node.kind)?.isBody ?? false }
    let columns: [(nodes: [GraphNode], rank: DOTRank)] = [
      (cited.filter { $0.kind == .motion }, .min),
      (cited.filter { $0.kind != .motion && !isBody($0) }, .same),
      (cited.filter(isBody), .max),
    ]
    let nodes = columns.flatMap(\.nodes).map { node -> DOTStatement in
      .node(DOTNode(node.id.description, citedAttributes(node)))
    }
    return nodes
      + columns.filter { !$0.nodes.isEmpty }.map { column in
        .subgraph(.sameRank(column.nodes.map(\.id.description), rank: column.rank))
      }
  }

  private func citedAttributes(_ node: GraphNode) -> [DOTAttribute] {
    guard let family = NodeFamily(node.kind), let colors = palette.families[family] else {
      return []
    }
    let lines = TextMeasure(fontSize: 11).wrap(node.label, width: 220, limit: 2)
    return [
      .label(DOTText(lines: lines.map { DOTText.Line($0) })), .shape(family.shape),
      .style([.filled] + family.outline), .fillColor(colors.fill), .color(colors.line),
      .tooltip(tooltip(node)), .url(url(of: node)), .target("_blank"),
      .classes([node.kind.rawValue]),
    ]
  }

  /// The official page, else the IRI.
  private func url(of node: GraphNode) -> String {
    node.iri.absolute(base: "https://w3id.org/verwijsgraaf/")
  }

  /// The full text of a node.
  private func tooltip(_ node: GraphNode) -> String {
    switch node.content {
    case .action(let action):
      let entries = (entriesOfAction[node.id] ?? []).compactMap { graph[$0] }
      let texts = entries.compactMap { entry -> String? in
        guard case .progressEntry(let content) = entry.content else { return nil }
        return "Stand van zaken (\(content.status.dutchName)): \(content.text)"
      }
      return (["Actie \(action.number): \(action.text)"] + texts).joined(separator: "\n")
    case .publication(let publication):
      return [node.kind.dutchName, node.label, publication.title].compactMap { $0 }
        .joined(separator: "\n")
    case .legislation(let legislation): return "\(node.kind.dutchName)\n\(legislation.name.dutch)"
    case .organisation(let organisation):
      return "\(node.kind.dutchName)\n\(organisation.name.dutch)"
    case .report, .theme, .progressEntry: return node.label
    }
  }

  // MARK: Edges

  private func edgeStatement(_ edge: DrawnEdge) -> DOTStatement? {
    guard let look = EdgeLook(edge.kind), let colors = palette.families[look.family] else {
      return nil
    }
    let line = DOTColor(
      red: colors.line.red, green: colors.line.green, blue: colors.line.blue,
      opacity: look.opacity)
    var attributes: [DOTAttribute] = [
      .color(line), .style([look.style]), .penWidth(look.width), .classes([edge.kind.rawValue]),
    ]
    attributes.append(.arrowHead(look.arrow))
    let isToBody = graph[edge.target].flatMap { NodeFamily($0.kind)?.isBody } ?? false
    if isToBody { attributes.append(.minimumLength(2)) }
    if options.showsEvidence {
      attributes.append(
        .tooltip(
          edge.evidence.map { "…\($0.prefix)\($0.quote)\($0.suffix)…" }.joined(separator: "\n")))
    }
    let action = DOTEndpoint(
      edge.action.description, side: look.pointsAtAction ? .west : .east)
    let target = DOTEndpoint(
      edge.target.description, side: look.pointsAtAction ? .east : .west)
    return look.pointsAtAction
      ? .edge(DOTEdge(from: target, to: action, attributes))
      : .edge(DOTEdge(from: action, to: target, attributes))
  }

  // MARK: Legend

  private var legend: [DOTStatement] {
    guard options.showsLegend else { return [] }
    let statuses = ReportedStatus.allCases.filter { status in
      graph.nodes(of: .action).contains { self.status(of: $0.id) == status }
    }
    let rows = statuses.map { status in
      HTMLRow([
        HTMLCell(
          [.font(HTMLFont(size: 11, color: palette.paper), [.plain("nr. \(status.sign)")])],
          [.backgroundColor(palette.statuses[status] ?? palette.faintText)]),
        HTMLCell([.plain("actie: \(status.dutchName)")], [.align(.left)]),
      ])
    }
    let table = DOTNode(
      "legend/status",
      [
        .shape(.plain), .tooltip("Stand van zaken"),
        .label(
          .table(
            HTMLTable([.border(0), .cellBorder(0), .cellSpacing(2), .cellPadding(3)], rows: rows))),
      ])
    let kinds = EdgeKind.allCases.filter { kind in edges.contains { $0.kind == kind } }
    let families = NodeFamily.allCases.filter { family in
      edges.contains { graph[$0.target].flatMap { NodeFamily($0.kind) } == family }
    }
    let half = families.count / 2
    // Four columns under those of the picture: statuses and shapes, lines (two columns), more shapes.
    let first = ["legend/status"] + families[..<half].map(shapeID)
    let second = kinds.map { sampleIDs($0).start }
    let third = kinds.map { sampleIDs($0).end }
    let fourth = families[half...].map(shapeID)
    let columns = [first, second, third, fourth].filter { !$0.isEmpty }
    let spacers = zip(columns, columns.dropFirst()).map { left, right -> DOTStatement in
      .edge(
        DOTEdge(from: DOTEndpoint(left[0]), to: DOTEndpoint(right[0]), [.style([.invis])]))
    }
    return [
      .subgraph(
        .cluster(
          "legend",
          [
            .label(DOTText("Legenda", .left)), .labelJustification(.left), .fontSize(12),
            .fontColor(palette.text), .color(palette.frames[0].line), .style([.rounded]),
            .tooltip("Legenda"), .margin(10),
          ],
          statements: [.node(table)] + families.map(legendShape) + kinds.flatMap(legendSample)
            + columns.map { .subgraph(.sameRank($0)) } + spacers))
    ]
  }

  private func shapeID(_ family: NodeFamily) -> String { "legend/shape/\(family.rawValue)" }

  private func sampleIDs(_ kind: EdgeKind) -> (start: String, end: String) {
    ("legend/\(kind.rawValue)/from", "legend/\(kind.rawValue)/to")
  }

  private func legendShape(_ family: NodeFamily) -> DOTStatement {
    let colors = palette.families[family]
    return .node(
      DOTNode(
        shapeID(family),
        [
          .label(DOTText(family.name)), .shape(family.shape), .style([.filled] + family.outline),
          .fillColor(colors?.fill ?? palette.paper), .color(colors?.line ?? palette.text),
          .tooltip(family.name),
        ]))
  }

  /// A line as it is drawn, with its meaning at its end.
  private func legendSample(_ kind: EdgeKind) -> [DOTStatement] {
    guard let look = EdgeLook(kind), let colors = palette.families[look.family] else { return [] }
    let (start, end) = sampleIDs(kind)
    let names = look.pointsAtAction ? ("motie", look.meaning) : ("actie", look.meaning)
    return [
      .node(DOTNode(start, [.shape(.plaintext), .label(DOTText(names.0)), .tooltip(names.0)])),
      .node(DOTNode(end, [.shape(.plaintext), .label(DOTText(names.1)), .tooltip(names.1)])),
      .edge(
        DOTEdge(
          from: DOTEndpoint(start), to: DOTEndpoint(end),
          [
            .color(colors.line), .style([look.style]), .penWidth(look.width),
            .arrowHead(look.arrow), .tooltip(names.1),
          ])),
    ]
  }
}
