import DOTLanguage
import GraphModel
import ReportReading

/// Writes a picture in the DOT language.
struct PictureDrawing {
  /// Fonts of the same widths, so that a text fits its box whichever of them is there.
  static let font = "Liberation Sans,Arial,Helvetica,sans-serif"
  /// Of nodes, in points.
  static let fontSize = 10.0
  /// Of the text of an action, in points.
  static let actionWidth = 252.0
  /// How many nodes `dot` may spend its full effort on; more get straight lines and a quicker layout.
  static let mostCarefullyPlaced = 500
  /// How strongly actions that follow each other are kept together.
  static let stackWeight = 5.0

  /// How many lines may have their number written on them.
  static let mostNumberedLines = 80

  let picture: Picture
  /// How many lines lead from its rows.
  private let lineCount: Int
  let graph: ReferenceGraph
  let options: GraphvizOptions
  let palette: Palette
  let columns: PictureColumns
  let measure = TextMeasure(fontSize: fontSize)
  /// The numbers of the actions that cite each node.
  private let actionsCiting: [NodeID: [String]]
  /// What a text calls each row.
  private let names: [NodeID: String]
  /// What each Kamerstuk or article is part of.
  private let wholes: [NodeID: NodeID]

  init(_ picture: Picture, graph: ReferenceGraph, options: GraphvizOptions) {
    self.picture = picture
    lineCount = picture.actions.reduce(0) { $0 + $1.links.count }
    self.graph = graph
    self.options = options
    palette = Palette(options.style)
    columns = PictureColumns(picture, arrangement: options.arrangement)
    var citing: [NodeID: [String]] = [:]
    var names: [NodeID: String] = [:]
    for action in picture.actions {
      names[action.node.id] = action.name
      for target in Set(action.links.map(\.target)) {
        citing[target, default: []].append(action.badge)
      }
    }
    actionsCiting = citing
    self.names = names
    wholes = Dictionary(
      graph.edges.filter { $0.kind == .partOfDossier || $0.kind == .partOfLaw }
        .map { ($0.source, $0.target) }, uniquingKeysWith: { first, _ in first })
  }

  // MARK: The whole

  var attributes: [DOTAttribute] {
    var attributes: [DOTAttribute] = [
      .rankDirection(.leftToRight), .newRank(true), .rankSeparation(1), .nodeSeparation(0.055),
      .splines(.spline), .edgesFirst, .backgroundColor(palette.background), .padding(0.2),
      .fontName(PictureDrawing.font), .fontSize(12), .fontColor(palette.text),
      .labelLocation(.top), .labelJustification(.left), .label(title.label(palette)),
      .tooltip(title.main),
    ]
    if picture.actions.count + picture.cited.count > PictureDrawing.mostCarefullyPlaced {
      attributes += [.splines(.line), .simplexLimit(2), .crossingLimit(0.5)]
    }
    if let size = options.page.size {
      attributes.append(.size(width: size.width, height: size.height))
    }
    return attributes
  }

  private var title: PictureTitle { PictureTitle(picture, options: options) }

  var statements: [DOTStatement] {
    let legend = options.showsLegend ? PictureLegend(self) : nil
    // `dot` fills columns that run from left to right from the bottom, so what comes last is written first.
    let blocks =
      picture.themes.reversed().map { frame($0, depth: 0) } + picture.looseActions.map(node)
    return defaults + blocks + columns.cited.map(node) + mentionedFrame + (legend?.statements ?? [])
      + ranks(after: legend?.ranks ?? []) + stacks
      + picture.actions.flatMap { action in action.links.compactMap(edge) }
      + picture.wholes.compactMap(wholeEdge)
  }

  private var defaults: [DOTStatement] {
    [
      .defaults(
        DOTDefaults(
          .node,
          [
            .fontName(PictureDrawing.font), .fontSize(PictureDrawing.fontSize),
            .fontColor(palette.text), .margin(0.07), .height(0.22),
          ])),
      .defaults(DOTDefaults(.edge, [.arrowSize(0.6)])),
    ]
  }

  // MARK: Order

  /// One rank a column, each after the one before it.
  private func ranks(after legend: [[String]]) -> [DOTStatement] {
    var ranks = columns.columns.map { $0.map(\.description) }
    if !picture.mentioned.isEmpty {
      let ids = picture.mentioned.map { $0.node.id.description }
      if ranks.isEmpty { ranks = [ids] } else { ranks[ranks.count - 1] += ids }
    }
    ranks += legend
    let anchors = ranks.indices.map { "column \($0)" }
    let point: [DOTAttribute] = [.shape(.point), .style([.invis]), .width(0), .height(0)]
    let nodes = anchors.map { DOTStatement.node(DOTNode($0, point)) }
    let order = zip(anchors, anchors.dropFirst()).map { PictureDrawing.hidden($0, $1, weight: 0) }
    let groups = zip(anchors, ranks).map { anchor, ids in
      DOTStatement.subgraph(.sameRank([anchor] + ids))
    }
    return nodes + order + groups
  }

  /// What keeps the nodes of a column in their order and close together: unseen lines. Within frames they point
  /// upwards, because `dot` fills frames in columns that run from left to right from the bottom.
  private var stacks: [DOTStatement] {
    let isFramed = !picture.themes.isEmpty
    let actions = columns.stacks.flatMap { stack in
      zip(stack, stack.dropFirst()).map { upper, lower in
        let ends = isFramed ? (lower, upper) : (upper, lower)
        return PictureDrawing.hidden(
          ends.0.description, ends.1.description, weight: PictureDrawing.stackWeight)
      }
    }
    return actions
      + zip(columns.between, columns.between.dropFirst()).map { upper, lower in
        PictureDrawing.hidden(upper.description, lower.description, weight: 1)
      }
  }

  /// A line that is not seen.
  static func hidden(_ tail: String, _ head: String, weight: Double) -> DOTStatement {
    .edge(
      DOTEdge(
        from: DOTEndpoint(tail), to: DOTEndpoint(head), [.style([.invis]), .weight(weight)]))
  }

  // MARK: Frames

  private func frame(_ theme: Picture.Theme, depth: Int) -> DOTStatement {
    let colors = palette.frames[min(depth, palette.frames.count - 1)]
    let size = depth == 0 ? 12.0 : 10.5
    let title = TextMeasure(fontSize: size)
      .wrap(theme.content.title, width: PictureDrawing.actionWidth, limit: 3)
    return .subgraph(
      .cluster(
        theme.node.id.description,
        [
          .label(DOTText(lines: title.map { DOTText.Line($0, .left) })),
          .labelJustification(.left), .fontSize(size), .fontColor(palette.text),
          .style([.filled, .rounded]), .fillColor(colors.fill), .color(colors.line), .margin(6),
          .tooltip(theme.content.title), .identifier(theme.node.id.description),
          .classes(["theme"]),
        ],
        statements: theme.subthemes.map { frame($0, depth: depth + 1) } + theme.actions.map(node)))
  }

  /// The organisations that are written in their actions, with the numbers of these.
  private var mentionedFrame: [DOTStatement] {
    guard !picture.mentioned.isEmpty else { return [] }
    let nodes = picture.mentioned.map { node, actions -> DOTStatement in
      let name = NodeLabel(node, measure: measure).lines
      let numbers = actions.map(\.badge)
      let listed = TextMeasure(fontSize: PictureDrawing.fontSize)
        .wrap(numbers.joined(separator: ", "), width: NodeLabel.width, limit: 4)
      return .node(
        DOTNode(
          node.id.description, attributes(of: node, lines: name + listed, citedBy: numbers)))
    }
    return [
      .subgraph(
        .cluster(
          "mentioned",
          [
            .label("In veel thema's genoemd,\nbij de acties"), .fontSize(10),
            .fontColor(palette.text), .style([.rounded]), .color(palette.frames[0].line),
            .margin(6), .tooltip("Deze organisaties staan bij de acties zelf"),
          ], statements: nodes))
    ]
  }

  // MARK: Nodes

  /// An action: its number on the colour of its status, its text, and below it the status and who is mentioned.
  private func node(_ action: Picture.Action) -> DOTStatement {
    let status = action.status
    let color = status.flatMap { palette.statuses[$0] } ?? palette.faintText
    let lines = measure.wrap(
      ActionSummary(action).text, width: PictureDrawing.actionWidth - 8,
      limit: options.arrangement.actionLines ?? (action.isSilent ? 1 : 2))
    var text = lines.flatMap { [HTMLText.plain($0), .lineBreak(.left)] }
    if !action.isSilent {
      let notes =
        [status?.dutchName ?? action.statusCounts]
        + action.mentions.map { $0.abbreviation ?? $0.fullName }
      let small = TextMeasure(fontSize: 8)
        .wrap(notes.joined(separator: " · "), width: PictureDrawing.actionWidth - 8, limit: 1)
      let font = HTMLFont(size: 8, color: palette.faintText)
      text.append(.font(font, small.flatMap { [.plain($0), .lineBreak(.left)] }))
    }
    let number = HTMLText.font(
      HTMLFont(color: palette.paper),
      [
        .styled(
          .bold, [.plain([action.badge, status?.sign].compactMap { $0 }.joined(separator: " "))])
      ])
    let table = HTMLTable(
      [
        .border(1), .cellBorder(0), .cellSpacing(0), .cellPadding(2), .color(color),
        .backgroundColor(palette.paper),
      ],
      rows: [
        HTMLRow([
          HTMLCell([number], [.backgroundColor(color), .width(36)]),
          HTMLCell(
            text,
            [.align(.left), .lineAlign(.left), .width(Int(PictureDrawing.actionWidth))]),
        ])
      ])
    return .node(
      DOTNode(
        action.node.id.description,
        [
          .shape(.plain), .label(.table(table)), .tooltip(Tooltip(action).text),
          .identifier(action.node.id.description),
          .classes([status == nil ? "group" : "action", status?.rawValue].compactMap { $0 }),
        ]))
  }

  private func node(_ node: GraphNode) -> DOTStatement {
    let lines = NodeLabel(node, measure: measure).lines
    let numbers = actionsCiting[node.id] ?? []
    return .node(
      DOTNode(node.id.description, attributes(of: node, lines: lines, citedBy: numbers)))
  }

  private func attributes(
    of node: GraphNode, lines: [String], citedBy numbers: [String]
  ) -> [DOTAttribute] {
    guard let family = NodeFamily(node.kind), let colors = palette.families[family] else {
      return []
    }
    let tooltip = Tooltip(node, citedBy: numbers, partOf: wholes[node.id].flatMap { graph[$0] })
    var attributes: [DOTAttribute] = [
      .label(DOTText(lines: lines.map { DOTText.Line($0) })), .shape(family.shape),
      .style([.filled] + family.outline), .fillColor(colors.fill), .color(colors.line),
      .tooltip(tooltip.text), .identifier(node.id.description), .classes([node.kind.rawValue]),
    ]
    if let page = node.page { attributes += [.url(page), .target("_blank")] }
    return attributes
  }

  // MARK: Lines

  /// A line from an action to what it cites, written from left to right.
  private func edge(_ link: Picture.Link) -> DOTStatement? {
    guard let look = EdgeLook(link.kind), let target = graph[link.target],
      let from = columns.column(of: link.source), let to = columns.column(of: link.target)
    else { return nil }
    let tooltip = Tooltip(
      link, action: names[link.source] ?? "", target: target,
      showsEvidence: options.showsEvidence)
    let runsBack = from > to
    let ends = [
      DOTEndpoint(link.source.description, side: runsBack ? .west : .east),
      DOTEndpoint(link.target.description),
    ]
    return .edge(
      DOTEdge(
        from: ends[runsBack ? 1 : 0], to: ends[runsBack ? 0 : 1],
        look.attributes(palette, isReversed: runsBack != look.pointsAtAction)
          + count(of: link)
          + [
            .tooltip(tooltip.text), .identifier(link.identifier), .classes([link.kind.rawValue]),
          ]))
  }

  /// A line from a part to its whole, which has no say in the order of the columns.
  private func wholeEdge(_ link: Picture.Link) -> DOTStatement? {
    guard let look = EdgeLook(link.kind) else { return nil }
    return .edge(
      DOTEdge(
        from: DOTEndpoint(link.source.description), to: DOTEndpoint(link.target.description),
        look.attributes(palette, isReversed: false)
          + [
            .constraint(false), .tooltip(look.meaning), .identifier(link.identifier),
            .classes([link.kind.rawValue]),
          ]))
  }

  /// How many edges a line stands for: written on it, or in a picture of many lines shown by its width.
  private func count(of link: Picture.Link) -> [DOTAttribute] {
    guard link.count > 1 else { return [] }
    guard lineCount <= PictureDrawing.mostNumberedLines else {
      let width = min(8, Double(link.count).squareRoot())
      return [.penWidth(width * (EdgeLook(link.kind)?.width ?? 1))]
    }
    return [
      .label("\(link.count)×"), .fontSize(9), .fontName(PictureDrawing.font),
      .fontColor(palette.text),
    ]
  }
}

extension EdgeLook {
  /// How a line is drawn.
  /// - Parameter isReversed: whether the arrow stands at the end that is written first.
  func attributes(_ palette: Palette, isReversed: Bool) -> [DOTAttribute] {
    let line = palette.families[family]?.line ?? palette.text
    var attributes: [DOTAttribute] = [
      .color(line.withOpacity(opacity)), .style([style]), .penWidth(width),
    ]
    attributes.append(isReversed ? .arrowTail(arrow) : .arrowHead(arrow))
    if isReversed { attributes.append(.direction(.back)) }
    return attributes
  }
}
