import ArgumentParser
import GraphModel

/// `verwijsgraaf changes`: what new reports changed against old ones.
struct Changes: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Show what new reports changed: completed, silent, new and dropped actions, references.",
    discussion: """
      Give the old reports and the new ones, files or folders of any format that is read. An action is
      the same if its number is, within a programme; one without a number if it is about the same
      motion or commitment, or has the same words.

      EXAMPLES
        verwijsgraaf changes bzk-2023.html bzk-2024.docx
        verwijsgraaf changes reports/2023 reports/2024 --format markdown > changes.md
      """)

  @Argument(help: ArgumentHelp("The old reports: a file or a folder.", valueName: "old"))
  var old: String

  @Argument(help: ArgumentHelp("The new reports: a file or a folder.", valueName: "new"))
  var new: String

  @OptionGroup var settings: ReportSettings

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("How to write them: text, json or markdown.", valueName: "format"))
  var format: ResultFormat = .text

  func run() throws {
    let loaded = (try settings.load([old]), try settings.load([new]))
    let changes = GraphChanges(from: loaded.0.graph, to: loaded.1.graph)
    let reports = [loaded.0, loaded.1].map { loaded in
      loaded.graph.nodes(of: .report).map(\.label).joined(separator: ", ")
    }
    let tables = ResultTables(
      reports: [reports.joined(separator: " → ")],
      tables: GraphChanges.Kind.allCases.compactMap { kind in
        let rows = changes.changes.filter { $0.kind == kind }.map { change -> [ResultTables.Cell] in
          [
            .text(change.action.content.number), .text(change.before.joined(separator: ", ")),
            .text(change.after.joined(separator: ", ")), .text(change.action.content.text),
          ]
        }
        return rows.isEmpty
          ? nil
          : ResultTables.Table(
            title: kind.title, name: kind.rawValue, heading: ["action", "before", "after", "text"],
            rows: rows)
      })
    try StandardOutput.write(format.bytes(of: tables))
    if changes.changes.isEmpty { settings.messages.console.note("nothing changed") }
    for loaded in [loaded.0, loaded.1] where loaded.unreadable > 0 {
      try settings.messages.finish([], of: loaded)
    }
  }
}

extension GraphChanges.Kind {
  /// What the table of such changes is called.
  fileprivate var title: String {
    switch self {
    case .completed: "Completed"
    case .silent: "Silent since"
    case .status: "Another status"
    case .new: "New"
    case .dropped: "Dropped"
    case .referencesAdded: "References added"
    case .referencesGone: "References gone"
    }
  }
}
