import ArgumentParser
import GraphModel
import ReportReading

/// `verwijsgraaf history`: actions over the reports.
struct History: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show how actions went over the years and ministries.",
    discussion: """
      Without --action a row for each action, with its status in each report; with it what each
      report said.

      EXAMPLES
        verwijsgraaf history reports
            all reports of a folder
        verwijsgraaf history bzk-2023.txt bzk-2024.txt fin-2024.pdf --action 12
        verwijsgraaf history reports --format json | jq .history
      """)

  @OptionGroup var reports: ReportOptions

  @Option(
    help: ArgumentHelp(
      "The action: its number, or the motion or commitment that it is about.", valueName: "action"))
  var action: String?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("How to write it: text, json or markdown.", valueName: "format"))
  var format: ResultFormat = .text

  func run() throws {
    let loaded = try reports.load()
    let records = loaded.graph.actionRecords
    let tables: [ResultTables.Table]
    if let action {
      let found = records.filter { $0.content.number.lowercased() == action.lowercased() }
      guard !found.isEmpty else {
        throw ToolError.usage(
          "no report has an action \"\(action)\"",
          remedy: "the actions are "
            + records.prefix(12).map(\.content.number).joined(separator: ", ")
            + (records.count > 12 ? ", …" : ""))
      }
      tables = found.map(History.table(of:))
    } else {
      tables = [History.overview(of: records)]
    }
    try StandardOutput.write(
      format.bytes(
        of: ResultTables(
          reports: loaded.graph.nodes(of: .report).map(\.label),
          tables: tables.filter { !$0.rows.isEmpty })))
    try reports.messages.finish(loaded.diagnostics, of: loaded)
  }

  /// What each report says of an action.
  private static func table(of record: ActionRecord) -> ResultTables.Table {
    ResultTables.Table(
      title: "\(record.node.label): \(record.content.text)", name: "history",
      heading: ["year", "ministry", "status", "text"],
      rows: record.entries.map { entry in
        [
          .text(entry.year.map { String($0) } ?? "-"), .text(entry.ministryName),
          .text(entry.content.status.rawValue), .text(entry.content.text),
        ]
      })
  }

  /// The status of each action in each report.
  private static func overview(of records: [ActionRecord]) -> ResultTables.Table {
    var columns: [String] = []
    for entry in records.flatMap(\.entries).sorted(by: {
      ($0.year ?? 0, $0.ministryName) < ($1.year ?? 0, $1.ministryName)
    })
    where !columns.contains(entry.reportName) {
      columns.append(entry.reportName)
    }
    return ResultTables.Table(
      title: "Actions over the reports", name: "history", heading: ["action"] + columns + ["text"],
      rows: records.map { record in
        let statuses = columns.map { column -> ResultTables.Cell in
          let entries = record.entries.filter { $0.reportName == column }
          return .text(entries.map(\.content.status.rawValue).joined(separator: ", "))
        }
        return [.text(record.content.number)] + statuses + [.text(record.content.text)]
      })
  }
}

extension ActionRecord.Entry {
  /// The short name of the ministry; - if it is not known.
  fileprivate var ministryName: String {
    guard case .organisation(let organisation) = ministry?.content else { return "-" }
    let name = organisation.name.dutch
    let prefix = "ministerie van "
    return organisation.abbreviations.first
      ?? (name.hasPrefix(prefix) ? String(name.dropFirst(prefix.count)) : name)
  }

  /// `2024 BZK`
  fileprivate var reportName: String { "\(year.map { String($0) } ?? "-") \(ministryName)" }
}
