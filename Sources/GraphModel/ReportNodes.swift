import ReportReading
import SourceText
import Vocabulary

/// The nodes of a report's own: the report, its themes, actions and progress entries.
struct ReportNodes {
  /// The report.
  let report: NodeID
  /// The programme; one made from the title if no register knows it.
  let programme: Programme
  /// The ministry that reports, if a register knows it.
  let ministry: RegisterEntry?
  /// The theme of each heading, by its place among the headings.
  let themes: [NodeID]
  /// The action of each row.
  let actions: [NodeID]
  /// The progress entry of each row.
  let entries: [NodeID]

  /// The short name of the report: `BZK 2024`.
  let reportName: String
  private let slug: String

  /// The identities of a report's nodes.
  /// - Parameter taken: the slugs of other reports, which this one must not have.
  init(of report: Report, registers: Registers, taken: Set<String>) {
    let title = report.title?.text ?? report.file.name
    let programme =
      registers.programme(titled: title) ?? Programme(slug: Slug(title).text, name: title)
    let ministry = report.ministry.flatMap { registers.ministry(named: $0.text) }
    let ministryName = ministry?.abbreviations.first ?? report.ministry?.text
    let nameParts = [ministryName, report.year.map { String($0.value) }].compactMap { $0 }
    reportName = nameParts.isEmpty ? programme.name : nameParts.joined(separator: " ")

    let plain = ([programme.slug] + nameParts.map { Slug($0).text }).joined(separator: "-")
    var slug = plain
    var copy = 2
    while taken.contains(slug) {
      slug = "\(plain)-\(copy)"
      copy += 1
    }
    self.slug = slug
    self.programme = programme
    self.ministry = ministry
    self.report = NodeID("report/\(slug)")

    var paths: [String] = []
    for theme in report.themes {
      let above = theme.parent.map { paths[$0] + "/" } ?? "\(programme.slug)/theme/"
      paths.append(above + Slug(theme.title.text).text)
    }
    themes = paths.map { NodeID($0) }
    actions = report.actions.map { NodeID("\(programme.slug)/action/\(Slug($0.number.text).text)") }
    entries = actions.map { NodeID("\($0)/entry/\(slug)") }
  }

  /// The slug of the report, as in its IRI.
  var reportSlug: String { slug }

  /// Adds the nodes and the edges between them.
  func add(_ report: Report, to draft: inout GraphDraft) {
    let title = report.title?.text ?? report.file.name
    draft.add(
      node(
        self.report, .report, label: "\(programme.name): \(reportName)",
        .report(
          ReportContent(
            title: title, year: report.year?.value, tableNumber: report.tableNumber?.text,
            programme: programme.slug,
            programmeName: BilingualName(dutch: programme.name, english: programme.englishName),
            fileName: report.file.name.split(separator: "/").last.map(String.init)
              ?? report.file.name,
            textLength: CodePointOffsets(of: report.text).codePoints(before: report.text.count)))))
    for (order, theme) in report.themes.enumerated() {
      let content = ThemeContent(
        title: theme.title.text, level: theme.level, order: order, programme: programme.slug)
      draft.add(node(themes[order], .theme, label: theme.title.text, .theme(content)))
      if let parent = theme.parent { draft.connect(themes[order], .broader, themes[parent]) }
    }
    for (row, action) in report.actions.enumerated() {
      let number = action.number.text
      let actionContent = ActionContent(
        number: number, text: action.description.text, programme: programme.slug)
      draft.add(node(actions[row], .action, label: "Actie \(number)", .action(actionContent)))
      let entry = ProgressEntryContent(
        text: action.status.text, status: action.classification.status,
        decidingWords: action.classification.decidingWords, actionNumber: number)
      draft.add(
        node(
          entries[row], .progressEntry, label: "Stand van zaken actie \(number), \(reportName)",
          .progressEntry(entry)))
      draft.connect(actions[row], .hasEntry, entries[row])
      draft.connect(entries[row], .inReport, self.report)
      if let theme = action.theme { draft.connect(actions[row], .subject, themes[theme]) }
    }
  }

  /// A node of ours: its id is the path of its IRI.
  private func node(
    _ id: NodeID, _ kind: NodeKind, label: String, _ content: NodeContent
  ) -> GraphNode {
    GraphNode(id: id, kind: kind, iri: .own(path: id.description), label: label, content: content)
  }
}
