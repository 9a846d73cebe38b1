import CitationRecognition
import PublicationIdentifiers
import ReportReading
import SourceText
import Vocabulary

/// The citations of one report: what they say of which action.
struct ReportCitations {
  private let report: Report
  private let nodes: ReportNodes
  private let cells: [ReportCell]
  private let citations: [Citation]
  let text: CitingText
  private let cited: CitedNodes

  /// The citations of a report.
  init(of recognized: RecognizedReport, nodes: ReportNodes, registers: Registers) {
    report = recognized.report
    self.nodes = nodes
    cells = ReportCell.cells(of: report, nodes: nodes)
    citations = recognized.citations
    text = CitingText(of: report.document, node: nodes.report)
    cited = CitedNodes(registers: registers)
  }

  /// Adds what is cited, edges to it, and what is wrong with how it is cited.
  func add(to draft: inout GraphDraft) {
    if let ministry = nodes.ministry {
      draft.connect(nodes.report, .reportedBy, cited.add(ministry, to: &draft))
    }
    let findings = CitationFindings(of: text.origin, programme: nodes.programme)
    draft.findings.append(contentsOf: findings.about(report, nodes))
    var enclosing: Citation?
    for found in citations {
      let cell = ReportCell.cell(at: found.range.lowerBound, in: cells)
      guard let cell, found.range.upperBound <= cell.range.upperBound else { continue }
      let citation = resolved(found, in: cell)
      let isRepeated = enclosing.map { ReportCitations.repeats(citation, within: $0) } ?? false
      if enclosing.map({ $0.range.upperBound < citation.range.upperBound }) ?? true {
        enclosing = citation
      }
      let evidence = text.evidence(for: citation, within: cell.range, part: cell.part)
      var ids: [NodeID] = []
      let isMotion = isMotion(citation, in: cell)
      for target in citation.targets {
        guard let id = cited.add(target, of: citation, asMotion: isMotion, to: &draft) else {
          continue
        }
        ids.append(id)
        if !isRepeated { connect(citation, to: id, in: cell, evidence: evidence, &draft) }
      }
      draft.findings.append(
        contentsOf: findings.about(citation, ids: ids, evidence: evidence, draft: draft))
    }
  }

  /// A motion without a number is the one that the row is about, if it is about one.
  private func resolved(_ citation: Citation, in cell: ReportCell) -> Citation {
    guard citation.kind == .motion, cell.part == .description, let row = cell.action,
      citation.targets.allSatisfy({ $0.id == nil }),
      var motion = RowIdentity.motion(
        of: report.actions[row], in: report, citations: citations)
    else { return citation }
    motion.resolution = .antecedent
    var citation = citation
    citation.targets = [motion]
    return citation
  }

  /// Whether a citation within another leads nowhere that the other does not lead.
  static func repeats(_ inner: Citation, within outer: Citation) -> Bool {
    outer.range.upperBound >= inner.range.upperBound
      && Set(inner.targets.map(\.id)).isSubset(of: outer.targets.map(\.id))
  }

  /// Whether a citation is one of a motion: it says so, or it stands as the place of a row that is about one.
  private func isMotion(_ citation: Citation, in cell: ReportCell) -> Bool {
    citation.kind == .motion
      || citation.kind == .kamerstuk && cell.part == .place
        && cell.action.map { report.isAboutMotion(report.actions[$0]) } ?? false
  }

  /// Draws the edge that a citation stands for.
  private func connect(
    _ citation: Citation, to target: NodeID, in cell: ReportCell, evidence: Evidence,
    _ draft: inout GraphDraft
  ) {
    guard let node = draft.nodes[target] else { return }
    var kind = EdgeKind(of: citation.kind, to: node.kind)
    if kind == .involves, let action = cell.action,
      Establishing.standard.isSaid(of: citation, node: node, in: report, row: action)
    {
      kind = .establishes
    }
    if cell.part == .preamble, nodes.ministry.map({ NodeID($0.identifier) }) == target { return }
    let isOfAction = kind == .carriesOut || kind == .establishes || cell.part != .status
    let source = cell.action.map { isOfAction ? nodes.actions[$0] : nodes.entries[$0] }
    draft.connect(source ?? nodes.report, kind, target, evidence: evidence)
  }
}

/// A stretch of a report in which words are about one thing.
struct ReportCell {
  /// UTF-8 byte offsets in the plain text.
  let range: Range<Int>
  let part: ReportPart
  /// The row of the action; nil in the preamble.
  let action: Int?

  /// The cells of a report, in the order of the text.
  static func cells(of report: Report, nodes: ReportNodes) -> [ReportCell] {
    let start = [
      report.actions.first?.number?.range.lowerBound,
      report.actions.first?.cells.map(\.range.lowerBound).min(),
      report.themes.first?.title.range.lowerBound,
    ].compactMap { $0 }.min()
    var cells = [ReportCell(range: 0..<(start ?? report.text.count), part: .preamble, action: nil)]
    for (row, action) in report.actions.enumerated() {
      cells.append(
        ReportCell(range: action.description.range, part: .description, action: row))
      cells.append(ReportCell(range: action.status.range, part: .status, action: row))
      if let number = action.number {
        cells.append(ReportCell(range: number.range, part: .place, action: row))
      }
      for (role, cell) in action.further {
        cells.append(
          ReportCell(range: cell.range, part: role == .place ? .place : .further, action: row))
      }
    }
    return cells.filter { !$0.range.isEmpty }.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// The cell that holds an offset.
  static func cell(at offset: Int, in cells: [ReportCell]) -> ReportCell? {
    var low = 0
    var high = cells.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if cells[middle].range.lowerBound <= offset { low = middle } else { high = middle }
    }
    return cells.isEmpty || !cells[low].range.contains(offset) ? nil : cells[low]
  }
}

extension EdgeKind {
  /// What a citation of one kind says of the action it stands with.
  init(of citation: CitationKind, to node: NodeKind) {
    switch citation {
    case .motion, .commitment: self = .carriesOut
    // The node of an amendment is a Kamerstuk, and only motions are carried out.
    case .amendment: self = node == .motion ? .carriesOut : .references
    case .kamerstuk: self = node == .motion ? .carriesOut : .reportedIn
    case .dossier, .handelingen, .writtenQuestion: self = .reportedIn
    case .stcrt, .stb, .trb, .officialJournal: self = .publishedIn
    case .law, .euLaw: self = .legalBasis
    case .courtDecision: self = .references
    case .organisation: self = .involves
    }
  }
}
