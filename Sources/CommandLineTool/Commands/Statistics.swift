import ArgumentParser
import Foundation
import GraphModel

/// `verwijsgraaf statistics`: what the graph of reports counts.
struct Statistics: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Count what reports cite, and how far their actions are.",
    discussion: """
      Counts nodes, connections and findings by kind, the status of actions by theme, what is cited
      most, the parts that hang together, and the actions that carry out a motion but have no
      update. In a terminal with bars.

      EXAMPLES
        verwijsgraaf statistics
            the built-in report
        verwijsgraaf statistics bzk.txt fin.txt --format markdown > statistics.md
        verwijsgraaf statistics --format json | jq .statuses
        verwijsgraaf statistics --theme dienstverlening
            of the actions of one theme
      """)

  @OptionGroup var reports: ReportOptions

  @OptionGroup(title: "View") var view: ViewOptions

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("How to write them: text, json or markdown.", valueName: "format"))
  var format: ResultFormat = .text

  @Option(
    help: ArgumentHelp("How many of the most cited to name, from 0.", valueName: "number"))
  var mostCited = 10

  func validate() throws {
    if mostCited < 0 { throw ValidationError("--most-cited takes a whole number from 0.") }
  }

  func run() throws {
    let loaded = try reports.load()
    let steps = try view.view(of: loaded.graph, telling: reports.messages.console.note)
    let statistics = GraphStatistics(of: loaded.graph.seen(through: steps))
    let tables = ResultTables(statistics, mostCited: mostCited)
    try StandardOutput.write(format.bytes(of: tables))
    try reports.messages.finish(loaded.diagnostics, of: loaded)
  }
}
