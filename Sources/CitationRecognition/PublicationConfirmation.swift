import PublicationIdentifiers

/// Confirms citations by what is known of publications: gives the publisher's identifier, takes another reading of the same words
/// where only that one exists, and marks what does not exist.
struct PublicationConfirmation {
  private let publications: any PublicationLookup
  /// What was asked before; texts cite the same again and again.
  private var known: [Question: PublicationExistence] = [:]

  private struct Question: Hashable {
    let identifier: OfficialIdentifier
    let context: PublicationContext
  }

  init(_ publications: any PublicationLookup) { self.publications = publications }

  /// A citation with what is known of its targets.
  mutating func confirmed(_ citation: Citation, in text: [UInt8]) -> Citation {
    guard citation.targets.contains(where: { $0.isOfPublication }) else { return citation }
    var citation = citation
    let context = PublicationContext(citation.parts)
    for index in citation.targets.indices {
      let target = citation.targets[index]
      let identifier: OfficialIdentifier
      switch target.thing {
      case .official(let official): identifier = official
      case .unresolved(_, let candidates):
        confirm(&citation, index, oneOf: candidates, context)
        continue
      case .entry: continue
      }
      let existence = existence(of: identifier, context)
      if case .published(let official) = existence {
        citation.targets[index].confirm(official: official)
      } else if let other = otherReading(of: identifier, citation, context, text) {
        citation.take(other.identifier, official: other.official, at: index)
      } else if existence == .absent {
        citation.targets[index].isPublished = false
      }
    }
    return citation
  }

  /// Takes the only one of some candidates that exists, if there is one.
  private mutating func confirm(
    _ citation: inout Citation, _ index: Int, oneOf candidates: [OfficialIdentifier],
    _ context: PublicationContext
  ) {
    var found: [(identifier: OfficialIdentifier, official: String?)] = []
    for candidate in candidates {
      guard case .published(let official) = existence(of: candidate, context) else { continue }
      found.append((candidate, official))
    }
    guard found.count == 1 else { return }
    citation.take(found[0].identifier, official: found[0].official, at: index)
  }

  /// The first other reading of the words that exists.
  private mutating func otherReading(
    of identifier: OfficialIdentifier, _ citation: Citation, _ context: PublicationContext,
    _ text: [UInt8]
  ) -> (identifier: OfficialIdentifier, official: String?)? {
    // A motion is no dossier, and its number is marked as one.
    guard citation.kind != .motion, citation.kind != .amendment else { return nil }
    for rule in OtherReading.all {
      for other in rule.read(identifier, citation, text) {
        if case .published(let official) = existence(of: other, context) {
          return (other, official)
        }
      }
    }
    return nil
  }

  private mutating func existence(
    of identifier: OfficialIdentifier, _ context: PublicationContext
  ) -> PublicationExistence {
    let question = Question(identifier: identifier, context: context)
    if let answer = known[question] { return answer }
    let answer = publications.existence(of: identifier, context: context)
    known[question] = answer
    return answer
  }
}

/// Another way to read the words of a citation.
private struct OtherReading: Sendable {
  /// What the words may also stand for.
  let read: @Sendable (OfficialIdentifier, Citation, [UInt8]) -> [OfficialIdentifier]

  /// The ways, the most likely first.
  static let all = [numberAsSuffix, documentAsSuffix, suffixAsDocument, otherHouse, nextYear]

  /// `22 112-02`: two digits behind a dash may be a suffix of the dossier; those below ten are written with a zero.
  private static let numberAsSuffix = OtherReading { identifier, citation, text in
    guard case .kamerstuk(let id) = identifier, id.dossier.suffix == nil,
      let number = Int(id.number)
    else { return [] }
    let suffix = number < 10 ? "0\(number)" : id.number
    guard suffix.utf8.count == 2, citation.range.count > 3, citation.targets.count == 1,
      text[citation.range].suffix(2).elementsEqual(suffix.utf8)
    else { return [] }
    return DossierID(number: id.dossier.number, suffix: suffix).map { [.dossier($0)] } ?? []
  }

  /// `36 410, VI`: letters read as the number of a document may be a chapter of the budget.
  private static let documentAsSuffix = OtherReading { identifier, _, _ in
    guard case .kamerstuk(let id) = identifier, id.dossier.suffix == nil, id.addition == nil,
      DossierSuffix.isChapter(id.number) || id.number.utf8.count == 1 && Int(id.number) == nil
    else { return [] }
    return DossierID(number: id.dossier.number, suffix: id.number).map { [.dossier($0)] } ?? []
  }

  /// `29 658 A`: letters read as a suffix may be the number of a document.
  private static let suffixAsDocument = OtherReading { identifier, _, _ in
    guard case .dossier(let dossier) = identifier, let suffix = dossier.suffix,
      let bare = DossierID(number: dossier.number)
    else { return [] }
    return KamerstukID(dossier: bare, number: suffix).map { [.kamerstuk($0)] } ?? []
  }

  /// `Aanhangsel Handelingen 2007/08, nr. 5`: without a chamber the Tweede Kamer is meant, unless only the other has it.
  private static let otherHouse = OtherReading { identifier, citation, _ in
    guard case .writtenQuestion(let id) = identifier, citation.parts.chamber == nil,
      case .answered(let session, let number) = id.number, id.house == .tweedeKamer
    else { return [] }
    return WrittenQuestionID(house: .eersteKamer, session: session, number: number)
      .map { [.writtenQuestion($0)] } ?? []
  }

  /// `wet van 28 december 1995 (Stb. 3)`: a year that the citation does not name may be the year after.
  private static let nextYear = OtherReading { identifier, citation, text in
    guard case .gazette(let id) = identifier else { return [] }
    let year = Array(String(id.year).utf8)
    let words = text[citation.range]
    let isNamed = words.indices.contains { words[$0...].starts(with: year) }
    guard !isNamed else { return [] }
    return GazetteID(id.gazette, year: id.year + 1, number: id.number).map { [.gazette($0)] } ?? []
  }
}

extension PublicationContext {
  /// What the parts of a citation say of the publication.
  fileprivate init(_ parts: CitationParts) {
    self.init()
    if let written = parts.sessionYear {
      var cursor = Cursor(text: Array(written.utf8), position: 0)
      session = cursor.session()?.year
    }
    let houses: [String: House] = ["I": .eersteKamer, "II": .tweedeKamer]
    house = parts.chamber.flatMap { houses[$0] }
    page = parts.pages.flatMap { Int($0.prefix { $0.isNumber }) }
  }
}

extension Citation {
  /// Takes another identifier for a target.
  fileprivate mutating func take(
    _ identifier: OfficialIdentifier, official: String?, at index: Int
  ) {
    let resolution = targets[index].resolution
    targets[index] = CitationTarget(identifier, resolution == .unresolved ? .explicit : resolution)
    targets[index].confirm(official: official)
    if let other = identifier.citationKind { kind = other }
  }
}

extension CitationTarget {
  /// Whether it may be told if the target exists.
  fileprivate var isOfPublication: Bool {
    switch thing {
    case .official(.regulation), .official(.article), .official(.europeanAct),
      .official(.organisation), .entry:
      false
    case .official: true
    case .unresolved(_, let candidates): !candidates.isEmpty
    }
  }

  /// Marks the target as published, under the publisher's identifier.
  fileprivate mutating func confirm(official: String?) {
    isPublished = true
    publisher = official.flatMap { PublisherID(canonical: $0) }
  }
}
