import CitationRecognition
import DocumentReading
import SourceText
import Vocabulary

/// The text of a report or publication, and the node that its citations belong to.
struct CitingText {
  /// The report or publication.
  let node: NodeID
  let document: SourceDocument
  private let offsets: CodePointOffsets

  /// How many code points of context a quotation has on each side.
  private static let context = 32

  init(of document: SourceDocument, node: NodeID) {
    self.node = node
    self.document = document
    offsets = CodePointOffsets(of: document.text)
  }

  /// The words of a citation and what stands around them within a stretch of the text.
  func evidence(
    for citation: Citation, within stretch: Range<Int>, part: ReportPart
  ) -> Evidence {
    let range = citation.range
    let before = offsets.byteOffset(
      CitingText.context, codePointsBefore: range.lowerBound, downTo: stretch.lowerBound)
    let after = offsets.byteOffset(
      CitingText.context, codePointsAfter: range.upperBound, upTo: stretch.upperBound)
    func text(_ range: Range<Int>) -> String {
      String(decoding: document.text[range], as: UTF8.self)
    }
    return Evidence(
      report: node, codePoints: offsets.codePoints(of: range), bytes: range, quote: text(range),
      prefix: text(before..<range.lowerBound), suffix: text(range.upperBound..<after), part: part,
      kind: citation.kind, rule: citation.rule,
      resolution: citation.targets.first?.resolution ?? .unresolved, parts: citation.parts)
  }

  /// The place of a stretch of the text in the file.
  func place(of range: Range<Int>) -> Diagnostic.Place {
    Diagnostic.Place(file: document.file.name, range: document.map.source(of: range))
  }
}
