public import CitationRecognition
import DocumentReading
public import PublicationIdentifiers
public import ReportReading
public import Vocabulary

/// A report and the references in its text.
public struct RecognizedReport: Sendable {
  /// The report.
  public let report: Report
  /// The programme that it is about: one of the registers, or one with the title of the report.
  public let programme: Programme
  /// The references, in the order of the text.
  public let citations: [Citation]

  /// Recognises the references of a report.
  /// - Complexity: linear in the length of the text.
  public init(_ report: Report, by recognizers: ProgrammeRecognizers) {
    self.report = report
    programme = report.head.programme ?? Programme(titled: report.title?.text)
    let recognizer = recognizers.recognizer(for: report.head.programme)
    var found = recognizer.citations(in: report.text)
    // Where a cell runs into the next one without a space, the place is read by itself.
    for place in report.actions.compactMap(\.place) where report.isGlued(place) {
      found.removeAll { $0.range.overlaps(place.range) }
      found += recognizer.citations(in: Array(report.text[place.range])).map { citation in
        var moved = citation
        let start = place.range.lowerBound
        moved.range = (citation.range.lowerBound + start)..<(citation.range.upperBound + start)
        return moved
      }
    }
    found.sort {
      ($0.range.lowerBound, -$0.range.upperBound) < ($1.range.lowerBound, -$1.range.upperBound)
    }
    citations = LinkedCitations.joined(found, with: report.document.links)
  }
}

extension Report {
  /// Whether a word of the next cell stands right behind a cell.
  fileprivate func isGlued(_ cell: Passage) -> Bool {
    let end = cell.range.upperBound
    return end < text.count && (text[end] | 0x20) &- 0x61 < 26
  }
}

/// The recognisers for the reports of each programme, each made once.
public struct ProgrammeRecognizers: Sendable {
  private let recognizers: [String: CitationRecognizer]
  private let other: CitationRecognizer

  /// Recognisers that know the names of registers.
  /// - Parameter publications: says which publications exist; without it none is said not to.
  public init(registers: Registers, publications: (any PublicationLookup)? = nil) {
    func recognizer(_ programme: Programme?) -> CitationRecognizer {
      CitationRecognizer(lexicon: registers.lexicon(for: programme), publications: publications)
    }
    recognizers = Dictionary(
      registers.programmes.map { ($0.slug, recognizer($0)) },
      uniquingKeysWith: { first, _ in first })
    other = recognizer(nil)
  }

  /// The recogniser for a text of a programme; nil for a text of none.
  public func recognizer(for programme: Programme?) -> CitationRecognizer {
    programme.flatMap { recognizers[$0.slug] } ?? other
  }
}

extension Programme {
  /// A programme that no register knows, by the title of its report; its slug is made of the title.
  public init(titled title: String?) {
    let name = title ?? "Voortgang"
    self.init(slug: Slug(name).text, name: name)
  }
}
