import GraphModel
import LinkedDataMapping
import RDFModel
import ReportReading
import WebWriting

/// Pieces that many pages share, with links as one page needs them.
struct Fragments {
  let context: SiteContext
  /// The path of the page, without extension.
  let here: String

  /// The address of a page.
  func href(_ path: String) -> String { SitePaths.relative(from: here, to: path + ".html") }

  /// A link to the page of a node, with its label.
  func link(_ node: GraphNode, _ text: String? = nil) -> HTML {
    .link(href(context.paths[node.id]), .text(text ?? node.label))
  }

  /// A heading and what is under it; nothing if that is empty.
  func section(_ title: String, _ content: [HTML]) -> [HTML] {
    content.isEmpty ? [] : [.el("section", [.el("h2", .text(title))] + content)]
  }

  /// A table in a frame that scrolls sideways where it is too wide.
  func table(_ heading: [String], _ rows: [[[HTML]]], caption: String) -> HTML {
    .el(
      "div", ["class": "scroll", "tabindex": "0", "role": "region", "aria-label": caption],
      .el(
        "table",
        .el("thead", .el("tr", heading.map { .el("th", ["scope": "col"], .text($0)) })),
        .el("tbody", rows.map { row in .el("tr", row.map { .el("td", $0) }) })))
  }

  /// A status as a coloured word.
  func badge(_ status: ReportedStatus) -> HTML {
    .el("span", ["class": "status \(status.rawValue)"], .text(context.name(of: status)))
  }

  /// How far an action is, by its latest progress entry.
  func status(of action: GraphNode) -> [HTML] {
    guard case .progressEntry(let entry) = context.entries(of: action.id).last?.content else {
      return []
    }
    return [badge(entry.status)]
  }

  /// A table of actions.
  func actions(_ nodes: [GraphNode], caption: String) -> [HTML] {
    let rows = context.inOrder(nodes).compactMap { node -> [[HTML]]? in
      guard case .action(let action) = node.content else { return nil }
      return [
        [link(node, action.number)], [.text(Fragments.excerpt(action.text, 180))],
        status(of: node),
      ]
    }
    return rows.isEmpty ? [] : [table(["Nr.", "Actie", "Stand"], rows, caption: caption)]
  }

  /// The start of a text, cut between words.
  static func excerpt(_ text: String, _ length: Int) -> String {
    guard text.count > length else { return text }
    let start = text.prefix(length)
    let end = start.lastIndex(of: " ") ?? start.endIndex
    return start[..<end].trimmed + "…"
  }

  /// The words of a place with those around them.
  func quote(_ place: CitedPlace, showsSource: Bool) -> HTML {
    let words = place.evidence
    var footer: [HTML] = []
    if showsSource, let source = place.edges.first?.source, let action = context.action(of: source)
    {
      footer += [link(action), .text(", \(Fragments.name(of: words.part)) · ")]
    }
    if let report = context.graph[words.report] { footer += [link(report), " · "] }
    footer.append(.link(href(place.path), "vindplaats"))
    return .el(
      "figure", ["class": "quote"],
      .el(
        "blockquote",
        .el(
          "p", .text((words.prefix.count < 32 ? "" : "…") + words.prefix),
          .el("mark", .text(words.quote)),
          .text(words.suffix + (words.suffix.count < 32 ? "" : "…")))),
      .el("figcaption", footer))
  }

  /// What a part of a report is called.
  static func name(of part: ReportPart) -> String {
    switch part {
    case .preamble: "boven de tabel"
    case .place: "vindplaats"
    case .body: "tekst"
    case .further: "andere kolom"
    case .description: "omschrijving"
    case .status: "stand van zaken"
    }
  }

  /// A list of pairs of name and value.
  func facts(_ pairs: [(String, [HTML])]) -> [HTML] {
    let shown = pairs.filter { !$0.1.isEmpty }
    guard !shown.isEmpty else { return [] }
    return [
      .el(
        "dl", ["class": "facts"],
        shown.flatMap { name, value in [HTML.el("dt", .text(name)), .el("dd", value)] })
    ]
  }

  /// Nodes as links with commas between them.
  func links(_ nodes: [GraphNode]) -> [HTML] {
    HTML.joined(context.inOrder(nodes).map { link($0) }, by: ", ")
  }

  /// A bar of the statuses of some actions, each as long as it is frequent.
  func statusBar(_ actions: [GraphNode]) -> [HTML] {
    var counts: [ReportedStatus: Int] = [:]
    for action in actions {
      if case .progressEntry(let entry) = context.entries(of: action.id).last?.content {
        counts[entry.status, default: 0] += 1
      }
    }
    let total = counts.values.reduce(0, +)
    guard total > 0 else { return [] }
    var x = 0
    var bars: [HTML] = []
    var items: [HTML] = []
    var words: [String] = []
    for status in ReportedStatus.allCases {
      guard let count = counts[status] else { continue }
      let width =
        status == ReportedStatus.allCases.last { counts[$0] != nil }
        ? 1000 - x : 1000 * count / total
      bars.append(
        .el(
          "rect",
          [
            "class": status.rawValue, "x": String(x), "y": "0", "width": String(width),
            "height": "24",
          ],
          []))
      x += width
      words.append("\(count) \(context.name(of: status))")
      items.append(.el("li", badge(status), .text(" \(count)")))
    }
    return [
      .el(
        "svg",
        [
          "class": "statusbar", "viewBox": "0 0 1000 24", "preserveAspectRatio": "none",
          "role": "img", "aria-label": "Stand van de acties: \(words.joined(separator: ", "))",
        ], bars),
      .el("ul", ["class": "legend"], items),
    ]
  }
}

extension Substring {
  /// The text without white space at its ends.
  fileprivate var trimmed: String {
    var scalars = unicodeScalars[...]
    while scalars.last?.properties.isWhitespace == true { scalars.removeLast() }
    return String(String.UnicodeScalarView(scalars))
  }
}
