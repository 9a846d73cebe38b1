import ArgumentParser
import GraphModel

/// `verwijsgraaf` alone: what reports cite, at a glance.
struct Overview: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show what reports cite, at a glance.",
    discussion: """
      EXAMPLES
        verwijsgraaf
            the built-in report
        verwijsgraaf overview report.txt
      """)

  @OptionGroup var reports: ReportOptions

  func run() throws {
    let loaded = try reports.load()
    try StandardOutput.write(OverviewText(of: loaded.graph).text)
    if reports.inputs.isEmpty {
      reports.messages.console.note(
        """
        This is the report built into the tool. Next:
          verwijsgraaf export --output Output     its graph as linked data and as a picture
          verwijsgraaf export report.txt          the same for a report of yours
          verwijsgraaf --help                     all commands
        """)
      return
    }
    try reports.messages.finish(loaded.diagnostics, of: loaded)
  }
}
