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
  private let offsets: CodePointOffsets
  private let cited: CitedNodes

  /// The citations of a report.
  init(of recognized: RecognizedReport, nodes: ReportNodes, registers: Registers) {
    report = recognized.report
    self.nodes = nodes
    cells = ReportCell.cells(of: report, nodes: nodes)
    citations = recognized.citations
    offsets = CodePointOffsets(of: report.text)
    cited = CitedNodes(registers: registers)
  }

  /// Adds what is cited, edges to it, and what is wrong with how it is cited.
  mutating func add(to draft: inout GraphDraft) {
    if let ministry = nodes.ministry {
      draft.connect(nodes.report, .reportedBy, cited.add(ministry, to: &draft))
    }
    let findings = CitationFindings(report: report, nodes: nodes)
    draft.findings.append(contentsOf: findings.aboutReport())
    var enclosing: Citation?
    for citation in citations {
      let cell = ReportCell.cell(at: citation.range.lowerBound, in: cells)
      guard let cell, citation.range.upperBound <= cell.range.upperBound else { continue }
      let isRepeated = enclosing.map { ReportCitations.repeats(citation, within: $0) } ?? false
      if enclosing.map({ $0.range.upperBound < citation.range.upperBound }) ?? true {
        enclosing = citation
      }
      let evidence = evidence(for: citation, in: cell)
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

  /// Whether a citation within another leads nowhere that the other does not lead.
  private static func repeats(_ inner: Citation, within outer: Citation) -> Bool {
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

  /// The words of a citation and what stands around them.
  private func evidence(for citation: Citation, in cell: ReportCell) -> Evidence {
    let context = 32
    let range = citation.range
    let before = offsets.byteOffset(
      context, codePointsBefore: range.lowerBound, downTo: cell.range.lowerBound)
    let after = offsets.byteOffset(
      context, codePointsAfter: range.upperBound, upTo: cell.range.upperBound)
    func text(_ range: Range<Int>) -> String {
      String(decoding: report.text[range], as: UTF8.self)
    }
    return Evidence(
      report: nodes.report, codePoints: offsets.codePoints(of: range), bytes: range,
      quote: text(range), prefix: text(before..<range.lowerBound),
      suffix: text(range.upperBound..<after), part: cell.part, kind: citation.kind,
      rule: citation.rule, resolution: citation.targets.first?.resolution ?? .unresolved,
      parts: citation.parts)
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
