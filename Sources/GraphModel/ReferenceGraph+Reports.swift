public import PublicationIdentifiers
public import ReportReading
public import Vocabulary

extension ReferenceGraph {
  /// What reports cite.
  ///
  /// The order of the reports does not matter. A report that is given twice counts once.
  /// - Parameter publications: says which publications exist; without it none is said not to.
  /// - Complexity: linear in the length of the reports.
  public init(
    of reports: [Report], registers: Registers, publications: (any PublicationLookup)? = nil
  ) {
    var draft = GraphDraft()
    var slugs: Set<String> = []
    var reportsByID: [NodeID: Report] = [:]
    for report in ReferenceGraph.inStableOrder(reports) {
      let nodes = ReportNodes(of: report, registers: registers, taken: slugs)
      slugs.insert(nodes.reportSlug)
      reportsByID[nodes.report] = report
      nodes.add(report, to: &draft)
      var cited = ReportCitations(
        of: report, nodes: nodes, registers: registers, publications: publications)
      cited.add(to: &draft)
    }
    draft.findings.append(contentsOf: CitationFindings.acrossReports(draft, reports: reportsByID))
    draft.findings.sort(by: Finding.precedes)
    self = draft.finished()
  }

  /// Reports without repetitions, in the order of their texts.
  private static func inStableOrder(_ reports: [Report]) -> [Report] {
    var unique: [Report] = []
    for report in reports where !unique.contains(where: { $0.text == report.text }) {
      unique.append(report)
    }
    return unique.sorted { $0.text.lexicographicallyPrecedes($1.text) }
  }
}
