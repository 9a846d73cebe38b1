import CitationRecognition
import DocumentReading
import SourceText
import Vocabulary

/// Where the text of a report or publication comes from, and the node that its citations belong to.
struct TextOrigin: Sendable {
  /// The report or publication.
  let node: NodeID
  private let file: String
  private let map: OffsetMap

  init(of document: SourceDocument, node: NodeID) {
    self.node = node
    file = document.file.name
    map = document.map
  }

  /// The place of a stretch of the text in the file.
  func place(of range: Range<Int>) -> Diagnostic.Place {
    Diagnostic.Place(file: file, range: map.source(of: range))
  }
}

/// The text of a report or publication, of which citations are quoted.
struct CitingText {
  /// Where it comes from.
  let origin: TextOrigin
  private let text: [UInt8]
  private let offsets: CodePointOffsets

  /// How many code points of context a quotation has on each side.
  private static let context = 32

  init(of document: SourceDocument, node: NodeID) {
    origin = TextOrigin(of: document, node: node)
    text = document.text
    offsets = CodePointOffsets(of: document.text)
  }

  /// The words of a citation and what stands around them within a stretch of the text.
  /// - Parameter stretch: UTF-8 byte offsets; nil for the whole text.
  func evidence(
    for citation: Citation, within stretch: Range<Int>? = nil, part: ReportPart
  ) -> Evidence {
    let range = citation.range
    let stretch = stretch ?? 0..<text.count
    let before = offsets.byteOffset(
      CitingText.context, codePointsBefore: range.lowerBound, downTo: stretch.lowerBound)
    let after = offsets.byteOffset(
      CitingText.context, codePointsAfter: range.upperBound, upTo: stretch.upperBound)
    func words(_ range: Range<Int>) -> String {
      String(decoding: text[range], as: UTF8.self)
    }
    return Evidence(
      report: origin.node, codePoints: offsets.codePoints(of: range), bytes: range,
      quote: words(range), prefix: words(before..<range.lowerBound),
      suffix: words(range.upperBound..<after), part: part, kind: citation.kind,
      rule: citation.rule, resolution: citation.targets.first?.resolution ?? .unresolved,
      parts: citation.parts)
  }
}
