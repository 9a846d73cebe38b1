import CitationRecognition
import PublicationIdentifiers
import ReportReading
import Vocabulary

/// An official publication as a node of its own, and what it cites.
struct PublicationCitations {
  private let recognized: RecognizedPublication
  private let cited: CitedNodes

  init(of recognized: RecognizedPublication, registers: Registers) {
    self.recognized = recognized
    cited = CitedNodes(registers: registers)
  }

  /// Adds the publication, what it cites, edges to that, and what is wrong with how it is cited.
  func add(to draft: inout GraphDraft) {
    let node = recognized.origin.node
    guard cited.add(recognized.publication, to: &draft) == node else { return }
    let findings = CitationFindings(of: recognized.origin, programme: nil)
    var enclosing: Citation?
    for (citation, evidence) in recognized.citations {
      let isRepeated = enclosing.map { ReportCitations.repeats(citation, within: $0) } ?? false
      if enclosing.map({ $0.range.upperBound < citation.range.upperBound }) ?? true {
        enclosing = citation
      }
      var ids: [NodeID] = []
      for target in citation.targets {
        let isMotion = citation.kind == .motion
        guard let id = cited.add(target, of: citation, asMotion: isMotion, to: &draft) else {
          continue
        }
        ids.append(id)
        if !isRepeated, id != node {
          let kind: EdgeKind = citation.kind == .organisation ? .involves : .references
          draft.connect(node, kind, id, evidence: evidence)
        }
      }
      draft.findings.append(
        contentsOf: findings.about(citation, ids: ids, evidence: evidence, draft: draft))
    }
  }
}
