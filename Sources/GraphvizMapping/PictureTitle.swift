import DOTLanguage
import GraphModel

/// What stands above a picture: its title, its source and what it counts.
struct PictureTitle {
  /// The title.
  let main: String
  /// One line each.
  let notes: [String]

  init(_ picture: Picture, options: GraphvizOptions) {
    let labels = picture.reports.map(\.node.label)
    main = options.title ?? (labels.isEmpty ? "Verwijzingen" : labels.joined(separator: "; "))
    let several = picture.reports.count > 3
    let sources = picture.reports.prefix(several ? 2 : 3).map { report in
      let table = report.content.tableNumber.map { ", tabel \($0)" } ?? ""
      let year = report.content.year.map { ", verslagjaar \($0)" } ?? ""
      return "Bron: \(report.content.title)\(table)\(year) (\(report.content.fileName))"
    }
    let others = several ? ["en \(picture.reports.count - 2) andere rapportages"] : []
    let counts = PictureTitle.counts(picture)
    notes =
      (options.subtitle.map { [$0] } ?? []) + sources + others
      + (counts.isEmpty ? [] : [counts.joined(separator: " · ")])
  }

  /// How many there are of what is drawn.
  private static func counts(_ picture: Picture) -> [String] {
    let nodes = picture.cited + picture.mentioned.map(\.node)
    let families: [(count: Int, one: String, many: String)] = [
      (picture.actions.reduce(0) { $0 + $1.actionCount }, "actie", "acties"),
      (nodes.count { NodeFamily($0.kind) == .motion }, "motie", "moties"),
      (nodes.count { $0.kind == .kamerstuk }, "Kamerstuk", "Kamerstukken"),
      (
        nodes.count { NodeFamily($0.kind) == .legislation }, "wet of artikel", "wetten en artikelen"
      ),
      (
        nodes.count { NodeFamily($0.kind)?.isBody ?? false }, "organisatie of commissie",
        "organisaties en commissies"
      ),
    ]
    return families.filter { $0.count > 0 }.map {
      "\($0.count) \($0.count == 1 ? $0.one : $0.many)"
    }
  }

  /// The label of the drawing.
  func label(_ palette: Palette) -> HTMLLabel {
    let measure = TextMeasure(fontSize: 11)
    let small = notes.flatMap { measure.wrap($0, width: 1000, limit: 2) }
    let lines = TextMeasure(fontSize: 20).wrap(main, width: 1000, limit: 3)
    return .text(
      [
        .font(
          HTMLFont(size: 20, color: palette.text),
          lines.flatMap { [.plain($0), .lineBreak(.left)] }
        )
      ]
        + (small.isEmpty
          ? []
          : [
            .font(
              HTMLFont(size: 11, color: palette.faintText),
              small.flatMap { [.plain($0), .lineBreak(.left)] })
          ]))
  }
}
