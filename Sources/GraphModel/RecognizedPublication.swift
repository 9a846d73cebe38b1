import CitationRecognition
public import DocumentReading
import MessageDigest
import PublicationIdentifiers
public import ReportReading
public import SourceText

/// An official publication and the references in its text, without the text: thousands of them fit in memory.
public struct RecognizedPublication: Sendable {
  /// What the publication says of itself.
  public let publication: PublishedDocument
  /// What was noticed while it was read, in the order of the text.
  public let diagnostics: [Diagnostic]
  /// The references, in the order of the text, each with its words.
  let citations: [(citation: Citation, evidence: Evidence)]
  /// Where the text comes from.
  let origin: TextOrigin
  /// The SHA-256 of the text.
  private let digest: String

  /// Recognises the references of a publication; nil if the document does not say that it is one.
  /// - Complexity: linear in the length of the text.
  public init?(_ document: SourceDocument, by recognizers: ProgrammeRecognizers) {
    guard let publication = PublishedDocument(document) else { return nil }
    self.publication = publication
    diagnostics = document.diagnostics
    let text = CitingText(of: document, node: NodeID(publication.identifier.canonical))
    let found = recognizers.recognizer(for: nil).citations(in: document.text)
    citations = LinkedCitations.joined(
      found.filter { !publication.names($0, in: document.text) }, with: document.links
    ).map { ($0, text.evidence(for: $0, part: .body)) }
    origin = text.origin
    digest = MessageDigest.hexadecimal(.sha256, of: document.text)
  }

  /// Publications in the order of their identifiers; of two with the same one the one whose text has the lesser
  /// digest counts.
  static func inStableOrder(_ publications: [RecognizedPublication]) -> [RecognizedPublication] {
    var seen: Set<String> = []
    return publications.sorted { left, right in
      let ids = (left.id, right.id)
      return ids.0 != ids.1
        ? ids.0.utf8.lexicographicallyPrecedes(ids.1.utf8)
        : left.digest < right.digest
    }.filter { seen.insert($0.id).inserted }
  }

  private var id: String { publication.identifier.canonical }
}

extension PublishedDocument {
  /// How many bytes from the start the head of a publication may have.
  private static let headLength = 3_000

  /// Whether a citation in the head is the publication's own name, or its dossier's.
  fileprivate func names(_ citation: Citation, in text: [UInt8]) -> Bool {
    guard citation.range.lowerBound < PublishedDocument.headLength,
      case .kamerstuk(let own) = identifier
    else { return citation.targets.contains { $0.identifier == identifier } }
    let names = [own.canonical, own.dossier.canonical]
    let isHeading =
      citation.kind == .motion && text[citation.range].starts(with: "Nr. \(own.number)".utf8)
    return isHeading || citation.targets.contains { names.contains($0.id ?? "") }
  }
}
