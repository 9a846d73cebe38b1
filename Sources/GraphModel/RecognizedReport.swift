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
    citations = LinkedCitations.joined(
      recognizers.recognizer(for: report.head.programme).citations(in: report.text),
      with: report.document.links)
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
