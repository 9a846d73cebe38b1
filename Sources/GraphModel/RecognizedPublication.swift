public import CitationRecognition
import DocumentReading
import PublicationIdentifiers
public import ReportReading

/// An official publication and the references in its text.
public struct RecognizedPublication: Sendable {
  /// The publication.
  public let publication: PublishedDocument
  /// The references, in the order of the text.
  public let citations: [Citation]

  /// Recognises the references of a publication.
  /// - Complexity: linear in the length of the text.
  public init(_ publication: PublishedDocument, by recognizers: ProgrammeRecognizers) {
    self.publication = publication
    let found = recognizers.recognizer(for: nil).citations(in: publication.document.text)
    citations = LinkedCitations.joined(
      found.filter { !publication.names($0) }, with: publication.document.links)
  }

  /// Publications in the order of their identifiers; of two with the same one the first by its text counts.
  static func inStableOrder(_ publications: [RecognizedPublication]) -> [RecognizedPublication] {
    var seen: Set<String> = []
    return publications.sorted { left, right in
      let ids = (left.id, right.id)
      return ids.0 != ids.1
        ? ids.0.utf8.lexicographicallyPrecedes(ids.1.utf8)
        : left.publication.document.text.lexicographicallyPrecedes(right.publication.document.text)
    }.filter { seen.insert($0.id).inserted }
  }

  private var id: String { publication.identifier.canonical }
}

extension PublishedDocument {
  /// How many bytes from the start the head of a publication may have.
  private static let headLength = 3_000

  /// Whether a citation in the head is the publication's own name, or its dossier's.
  fileprivate func names(_ citation: Citation) -> Bool {
    guard citation.range.lowerBound < PublishedDocument.headLength,
      case .kamerstuk(let own) = identifier
    else { return citation.targets.contains { $0.identifier == identifier } }
    let names = [own.canonical, own.dossier.canonical]
    let isHeading =
      citation.kind == .motion
      && document.text[citation.range].starts(with: "Nr. \(own.number)".utf8)
    return isHeading || citation.targets.contains { names.contains($0.id ?? "") }
  }
}
