import DOTLanguage
import GraphModel
import ReportReading

/// The legend: a small picture of its own in which every status, shape and line that occurs is named.
struct PictureLegend {
  let statements: [DOTStatement]
  /// Its nodes by column.
  let ranks: [[String]]

  init(_ drawing: PictureDrawing) {
    let picture = drawing.picture
    let palette = drawing.palette
    let statuses = ReportedStatus.allCases.filter { status in
      picture.actions.contains { $0.status == status }
    }
    let families = NodeFamily.allCases.filter { family in
      (picture.cited + picture.mentioned.map(\.node)).contains { NodeFamily($0.kind) == family }
    }
    let kinds = EdgeKind.allCases.filter { kind in
      (picture.actions.flatMap(\.links) + picture.wholes).contains { $0.kind == kind }
    }
    let lines = kinds.compactMap { kind in EdgeLook(kind).map { (kind: kind, look: $0) } }

    var nodes: [DOTStatement] = []
    var left: [String] = []
    let hasGroups = picture.actions.contains { $0.status == nil }
    if !statuses.isEmpty || hasGroups {
      left.append("legend status")
      nodes.append(PictureLegend.statusTable(statuses, hasGroups: hasGroups, palette))
    }
    for family in families {
      let id = "legend \(family.rawValue)"
      left.append(id)
      let name = drawing.measure.wrap(family.name, width: NodeLabel.width, limit: 2)
      var attributes: [DOTAttribute] = [
        .label(DOTText(lines: name.map { DOTText.Line($0) })), .shape(family.shape),
        .style([.filled] + family.outline), .tooltip(family.name), .classes(["legend"]),
      ]
      if let colors = palette.families[family] {
        attributes += [.fillColor(colors.fill), .color(colors.line)]
      }
      nodes.append(.node(DOTNode(id, attributes)))
    }
    if picture.actions.contains(where: { $0.links.contains { $0.count > 1 } }) {
      left.append("legend count")
      nodes.append(
        .node(
          DOTNode(
            "legend count",
            PictureLegend.plain("n× of dikker: zo veel\nverbindingen samen"))))
    }
    for (kind, look) in lines {
      let id = "legend from \(kind.rawValue)"
      left.append(id)
      let name = look.pointsAtAction ? "motie" : look.isBetweenCited ? "deel" : "actie"
      nodes.append(.node(DOTNode(id, PictureLegend.plain(name))))
    }
    var right: [String] = []
    for (kind, look) in lines {
      let id = "legend to \(kind.rawValue)"
      right.append(id)
      nodes.append(.node(DOTNode(id, PictureLegend.plain(look.meaning))))
      nodes.append(
        .edge(
          DOTEdge(
            from: DOTEndpoint("legend from \(kind.rawValue)"), to: DOTEndpoint(id),
            look.attributes(palette, isReversed: false)
              + [.tooltip(look.meaning), .classes(["legend"])])))
    }
    guard !nodes.isEmpty else {
      statements = []
      ranks = []
      return
    }
    statements = [
      .subgraph(
        .cluster(
          "legend",
          [
            .label("Legenda"), .labelJustification(.left), .fontSize(12), .fontColor(palette.text),
            .style([.rounded]), .color(palette.frames[0].line), .margin(8), .tooltip("Legenda"),
            .classes(["legend"]),
          ], statements: nodes))
    ]
    ranks = [left, right].filter { !$0.isEmpty }
  }

  private static func plain(_ text: String) -> [DOTAttribute] {
    [.label(DOTText(text)), .shape(.plaintext), .tooltip(text), .classes(["legend"])]
  }

  /// The signs and colours of the statuses.
  private static func statusTable(
    _ statuses: [ReportedStatus], hasGroups: Bool, _ palette: Palette
  ) -> DOTStatement {
    let known = statuses.map { status in
      (
        badge: "nr. \(status.sign)", meaning: "actie: \(status.dutchName)",
        color: palette.statuses[status] ?? palette.faintText
      )
    }
    let groups = hasGroups ? [("n×", "zo veel acties samen", palette.faintText)] : []
    let rows = (known + groups).map { badge, meaning, color in
      HTMLRow([
        HTMLCell(
          [.font(HTMLFont(color: palette.paper), [.styled(.bold, [.plain(badge)])])],
          [.backgroundColor(color)]),
        HTMLCell([.plain(meaning)], [.align(.left)]),
      ])
    }
    let table = HTMLTable(
      [.border(0), .cellBorder(0), .cellSpacing(2), .cellPadding(2)], rows: rows)
    return .node(
      DOTNode(
        "legend status",
        [
          .shape(.plain), .label(.table(table)), .tooltip("Stand van zaken"), .classes(["legend"]),
        ]))
  }
}
