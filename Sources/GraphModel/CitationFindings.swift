import CitationRecognition
import PublicationIdentifiers
import ReportReading
import SourceText
import Vocabulary

/// What is wrong with a report and with its citations.
struct CitationFindings {
  private let origin: TextOrigin
  /// The programme that a text is about; nil for one that is about none.
  private let programme: Programme?

  init(of origin: TextOrigin, programme: Programme?) {
    self.origin = origin
    self.programme = programme
  }

  /// What is wrong with a report apart from its citations.
  func about(_ report: Report, _ nodes: ReportNodes) -> [Finding] {
    var findings: [Finding] = []
    if let year = report.year, year.isInferred {
      findings.append(
        finding(
          .yearInferred,
          "the report does not state its year; \(year.value) is the year it mentions most",
          at: 0..<0, about: [nodes.report]))
    }
    for (row, action) in report.actions.enumerated()
    where action.classification.status == .unclassified && !action.status.range.isEmpty {
      findings.append(
        finding(
          .statusUnclassified,
          "the state of affairs of action \(action.number?.text ?? action.description.text) fits no status",
          at: action.status.range, about: [nodes.entries[row]],
          remedy: "read it and set the status by hand; the words that decide are listed in the docs"
        ))
    }
    return findings
  }

  /// What is wrong with one citation.
  func about(
    _ citation: Citation, ids: [NodeID], evidence: Evidence, draft: GraphDraft
  ) -> [Finding] {
    var findings = citation.issues.map { issue in
      finding(issue, ids: ids, evidence: evidence)
    }
    for target in citation.targets {
      if let id = target.id, target.isPublished == false {
        findings.append(
          finding(
            .publicationAbsent,
            "\(id) is not in the list of publications, although its neighbours are",
            about: ids.filter { [id, "dossier/\(id)"].contains($0.description) },
            evidence: evidence,
            remedy: "check dossier, number and year of the citation"))
      }
      switch target.resolution {
      case .unresolved:
        let reason = target.reason.map { ": \($0)" } ?? ""
        findings.append(
          finding(
            .unresolved, "\"\(evidence.quote)\" resolves to nothing\(reason)", evidence: evidence))
      case .programme where citation.kind == .motion:
        findings.append(
          finding(
            .motionByProgramme,
            "\"\(evidence.quote)\" names no dossier; programme \"\(programme?.name ?? "")\" "
              + "makes it \(target.id ?? "nothing")",
            about: ids, evidence: evidence))
      case .explicit, .list, .abbreviation, .antecedent, .document, .programme, .register: break
      }
    }
    if citation.rule == LinkedCitations.rule {
      findings.append(
        finding(
          .linkAlone,
          "\"\(evidence.quote)\" is linked to \(citation.targets.first?.id ?? "nothing"), "
            + "which its words alone were not read as", about: ids, evidence: evidence))
    }
    if citation.kind == .motion {
      for id in ids {
        findings.append(contentsOf: misspelledSubmitters(of: citation, id, evidence, draft))
      }
    }
    return findings
  }

  private func finding(_ issue: CitationIssue, ids: [NodeID], evidence: Evidence) -> Finding {
    switch issue {
    case .malformedSessionYear(let year):
      finding(
        .malformedSessionYear, "\"\(year)\" is not a session year", about: ids, evidence: evidence,
        remedy: "write two years that follow each other, such as 2024/25")
    case .sessionYearAtOdds(let year, let date):
      finding(
        .sessionYearAtOdds, "session year \(year) does not hold \(date), the date beside it",
        about: ids, evidence: evidence)
    case .sessionBeforeDossier(let year, let dossier):
      finding(
        .sessionYearAtOdds, "dossier \(dossier) was not there yet in session year \(year)",
        about: ids, evidence: evidence)
    case .chamberMissing:
      finding(
        .chamberMissing, "\"\(evidence.quote)\" does not say which chamber", about: ids,
        evidence: evidence, remedy: "write \"Kamerstukken I\" or \"Kamerstukken II\"")
    }
  }

  // MARK: Submitters

  /// The submitters of a cited motion that the register spells otherwise.
  private func misspelledSubmitters(
    of citation: Citation, _ id: NodeID, _ evidence: Evidence, _ draft: GraphDraft
  ) -> [Finding] {
    guard
      let motion = programme?.motions.first(where: { $0.identifier == id.description })
    else { return [] }
    return citation.parts.submitters.compactMap { written in
      let isRegistered = motion.submitters.contains { $0.lowercased() == written.lowercased() }
      guard !isRegistered, !motion.submitters.isEmpty else { return nil }
      return finding(
        .submitterSpelling,
        "the submitter is written \"\(written)\"; the register of the programme has "
          + motion.submitters.map { "\"\($0)\"" }.joined(separator: " and "),
        about: [id], evidence: evidence)
    }
  }

  // MARK: Across citations

  /// Documents that are cited with different session years, in all texts of a draft.
  /// - Parameter origins: where the texts come from, by the ids of their nodes.
  static func acrossTexts(_ draft: GraphDraft, origins: [NodeID: TextOrigin]) -> [Finding] {
    let evidence = draft.evidenceByTarget()
    let documents = draft.nodes.values.filter { $0.kind == .kamerstuk || $0.kind == .motion }
    return documents.sorted { $0.id < $1.id }.compactMap { node in
      let dated = (evidence[node.id] ?? []).compactMap { evidence in
        evidence.parts.sessionYear.flatMap(writtenYear).map { (evidence: evidence, year: $0) }
      }
      guard let first = dated.first, let other = dated.first(where: { $0.year != first.year })
      else { return nil }
      let years = [first, other].map { $0.evidence.parts.sessionYear ?? "" }
      return Finding(
        kind: .twoSessionYears,
        message: "\(node.id) is cited with session year \(years[1]) here "
          + "and with \(years[0]) at code point \(first.evidence.codePoints.lowerBound)",
        place: origins[other.evidence.report]?.place(of: other.evidence.bytes),
        about: [node.id], report: other.evidence.report, evidence: other.evidence)
    }
  }

  /// The year in which a session year as written starts; nil if it is malformed.
  private static func writtenYear(_ text: String) -> Int? {
    let numbers = text.split { !$0.isASCII || !$0.isNumber }.compactMap { Int($0) }
    guard numbers.count == 2, (1814...2100).contains(numbers[0]),
      numbers[1] == numbers[0] + 1 || numbers[1] == (numbers[0] + 1) % 100
    else { return nil }
    return numbers[0]
  }

  /// Actions of which several ministries say of one year that they are differently far.
  /// - Parameter reports: where the state of affairs of each progress entry stands.
  static func disagreements(
    in graph: ReferenceGraph, reports: [NodeID: (origin: TextOrigin, range: Range<Int>)]
  ) -> [Finding] {
    graph.actionRecords.compactMap { record in
      let latest = record.latest.filter { $0.content.status != .unclassified }
      let ministries = Set(latest.map { $0.ministry?.id })
      guard ministries.count > 1, let first = latest.first, let report = first.report,
        let other = latest.first(where: { $0.content.status != first.content.status })
      else { return nil }
      let said = [first, other].map { entry in
        "\(entry.content.status.rawValue) by \(entry.ministry?.label ?? "a report without a ministry")"
      }
      return Finding(
        kind: .ministriesDisagree,
        message: "\(record.node.label) is \(said.joined(separator: ", and "))",
        place: reports[first.id].map { $0.origin.place(of: $0.range) },
        about: [record.node.id, first.id, other.id], report: report.id, evidence: nil)
    }
  }

  // MARK: Making one

  private func finding(
    _ kind: FindingKind, _ message: String, about: [NodeID] = [], evidence: Evidence,
    remedy: String? = nil
  ) -> Finding {
    finding(kind, message, at: evidence.bytes, about: about, evidence: evidence, remedy: remedy)
  }

  private func finding(
    _ kind: FindingKind, _ message: String, at range: Range<Int>, about: [NodeID],
    evidence: Evidence? = nil, remedy: String? = nil
  ) -> Finding {
    Finding(
      kind: kind, message: message,
      place: origin.place(of: range),
      about: about, report: origin.node, evidence: evidence, remedy: remedy)
  }
}

extension Finding {
  fileprivate init(
    kind: FindingKind, message: String, place: Diagnostic.Place?, about: [NodeID], report: NodeID,
    evidence: Evidence?, remedy: String? = nil
  ) {
    self.kind = kind
    diagnostic = Diagnostic(
      id: kind.rawValue, severity: kind.severity, message: message, place: place, remedy: remedy)
    self.about = about.sorted()
    self.report = report
    self.evidence = evidence
  }

  /// In the order of reports, places and ids.
  static func precedes(_ left: Finding, _ right: Finding) -> Bool {
    if left.report != right.report { return left.report < right.report }
    let places = [left, right].map { $0.evidence?.bytes ?? $0.diagnostic.place?.range ?? 0..<0 }
    if places[0].lowerBound != places[1].lowerBound {
      return places[0].lowerBound < places[1].lowerBound
    }
    return (left.kind.rawValue, left.diagnostic.message)
      < (right.kind.rawValue, right.diagnostic.message)
  }
}
