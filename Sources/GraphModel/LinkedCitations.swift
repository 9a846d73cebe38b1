import CitationRecognition
import DocumentReading
import PublicationIdentifiers

/// The references that the links of a document are.
enum LinkedCitations {
  /// The rule of a citation that only a link makes.
  static let rule = "link"

  /// Citations with those of links that lead to official things and say more than the words were read as.
  static func joined(_ citations: [Citation], with links: [DocumentLink]) -> [Citation] {
    let added = links.compactMap { link -> Citation? in
      guard let identifier = OfficialIdentifier(address: link.target),
        let kind = identifier.citationKind, !link.range.isEmpty,
        !citations.contains(where: { $0.range.overlaps(link.range) && $0.leads(to: identifier) })
      else { return nil }
      return Citation(
        range: link.range, kind: kind, targets: [CitationTarget(identifier, .explicit)], rule: rule)
    }
    return added.isEmpty
      ? citations
      : (citations + added).sorted {
        ($0.range.lowerBound, -$0.range.upperBound) < ($1.range.lowerBound, -$1.range.upperBound)
      }
  }
}

extension Citation {
  /// Whether it leads to a thing, or to a part of it.
  fileprivate func leads(to identifier: OfficialIdentifier) -> Bool {
    targets.contains { target in
      target.identifier == identifier || target.publisher?.canonical == identifier.canonical
        || target.article?.regulation.canonical == identifier.canonical
    }
  }
}
