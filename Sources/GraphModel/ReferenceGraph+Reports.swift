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
    let recognizers = ProgrammeRecognizers(registers: registers, publications: publications)
    self.init(of: reports.map { RecognizedReport($0, by: recognizers) }, registers: registers)
  }

  /// What reports and publications cite whose references were recognised before.
  public init(
    of reports: [RecognizedReport], publications: [RecognizedPublication] = [],
    registers: Registers
  ) {
    var draft = GraphDraft()
    var slugs: Set<String> = []
    var origins: [NodeID: TextOrigin] = [:]
    /// Where the states of affairs stand that the progress entries are made of.
    var rows: [NodeID: (origin: TextOrigin, range: Range<Int>)] = [:]
    for recognized in ReferenceGraph.inStableOrder(reports) {
      let nodes = ReportNodes(of: recognized, registers: registers, taken: slugs)
      slugs.insert(nodes.reportSlug)
      nodes.add(recognized.report, to: &draft)
      let cited = ReportCitations(of: recognized, nodes: nodes, registers: registers)
      cited.add(to: &draft)
      origins[nodes.report] = cited.text.origin
      for (entry, action) in zip(nodes.entries, recognized.report.actions) {
        rows[entry] = (cited.text.origin, action.status.range)
      }
    }
    for recognized in RecognizedPublication.inStableOrder(publications) {
      PublicationCitations(of: recognized, registers: registers).add(to: &draft)
      origins[recognized.origin.node] = recognized.origin
    }
    draft.findings.append(contentsOf: CitationFindings.acrossTexts(draft, origins: origins))
    if reports.count > 1 {
      draft.findings.append(
        contentsOf: CitationFindings.disagreements(in: draft.finished(), reports: rows))
    }
    draft.findings.sort(by: Finding.precedes)
    self = draft.finished()
  }

  /// Reports without repetitions, in the order of their texts.
  private static func inStableOrder(_ reports: [RecognizedReport]) -> [RecognizedReport] {
    var seen: Set<[UInt8]> = []
    return reports.filter { seen.insert($0.report.text).inserted }.sorted {
      $0.report.text.lexicographicallyPrecedes($1.report.text)
    }
  }
}
