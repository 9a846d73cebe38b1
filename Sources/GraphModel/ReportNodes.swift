import MessageDigest
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

  /// The identity of each row.
  private let identities: [RowIdentity]

  /// The identities of a report's nodes.
  ///
  /// A report whose ministry or year is not known has a digest of its text in its slug, so that another such report
  /// never takes its name.
  /// - Parameter taken: the slugs of other reports, which this one must not have.
  init(of recognized: RecognizedReport, registers: Registers, taken: Set<String>) {
    let report = recognized.report
    let programme = recognized.programme
    let ministry = report.ministry.flatMap(registers.ministry(named:))
    let ministryName = ministry?.abbreviations.first ?? report.ministry
    let nameParts = [ministryName, report.year.map { String($0.value) }].compactMap { $0 }
    reportName = nameParts.isEmpty ? programme.name : nameParts.joined(separator: " ")

    let plain = ([programme.slug] + nameParts.map { Slug($0).text }).joined(separator: "-")
    let isUnique = nameParts.count == 2 && !taken.contains(plain)
    slug =
      isUnique
      ? plain : "\(plain)-\(MessageDigest.hexadecimal(.sha256, of: report.text).prefix(8))"
    self.programme = programme
    self.ministry = ministry
    self.report = NodeID("report/\(slug)")

    var paths: [String] = []
    for theme in report.themes {
      let above = theme.parent.map { paths[$0] + "/" } ?? "\(programme.slug)/theme/"
      paths.append(above + Slug(theme.title.text).text)
    }
    themes = paths.map { NodeID($0) }
    identities = RowIdentity.identities(of: report, citations: recognized.citations)
    actions = identities.map { NodeID("\(programme.slug)/action/\(Slug($0.key).text)") }
    var occurrences: [NodeID: Int] = [:]
    let slug = slug
    entries = actions.map { action in
      occurrences[action, default: 0] += 1
      let copy = occurrences[action, default: 1]
      return NodeID("\(action)/entry/\(slug)" + (copy > 1 ? "-\(copy)" : ""))
    }
  }

  /// The slug of the report, as in its IRI.
  var reportSlug: String { slug }

  /// Adds the nodes and the edges between them.
  func add(_ report: Report, to draft: inout GraphDraft) {
    let title = report.title?.text ?? programme.name
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
      let identity = identities[row]
      let number = identity.key
      let actionContent = ActionContent(
        number: number, isNumbered: identity.isNumber, text: action.description.text,
        programme: programme.slug)
      draft.add(node(actions[row], .action, label: identity.label, .action(actionContent)))
      let entry = ProgressEntryContent(
        text: action.status.text, status: action.classification.status,
        decidingWords: action.classification.decidingWords, actionNumber: number)
      draft.add(
        node(
          entries[row], .progressEntry,
          label: "Stand van zaken \(identity.entryName), \(reportName)",
          .progressEntry(entry)))
      draft.connect(actions[row], .hasEntry, entries[row])
      if let commitment = CommitmentContent(of: action) {
        draft.add(CitedNodes.node(of: commitment))
      }
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
