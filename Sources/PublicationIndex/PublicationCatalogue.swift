public import PublicationIdentifiers

/// What an index of publications says about citations: whether the cited publication exists, by which identifier, or that the index
/// does not cover it.
///
/// What the index covers is read from the index itself (see `NumberSeries`): its last year and session, and where its series have no
/// gaps. Nothing outside is called absent.
public struct PublicationCatalogue: PublicationLookup {
  private let index: PublicationIndex
  /// The last year of each gazette.
  private let lastYears: [GazetteID.Gazette: Int]
  /// The last session of the houses' Handelingen and Aanhangsel.
  private let lastSession: Int?
  /// The dossiers that have documents, by number, whatever their suffixes.
  private let dossiers: Set<Int>

  /// How many identifiers a year or session has at least, to count as the last one.
  private static let leastOfYear = 10
  /// How many neighbours a document needs where the dossiers around its own are not known.
  private static let leastOfOldDossier: UInt64 = 15

  /// A catalogue of an index.
  public init(_ index: PublicationIndex) {
    self.index = index
    func last(_ prefixes: (Int) -> [String]) -> Int? {
      (1951...2100).reversed().first { year in
        prefixes(year).contains { prefix in
          index.identifiers(startingWith: prefix, limit: PublicationCatalogue.leastOfYear).count
            == PublicationCatalogue.leastOfYear
        }
      }
    }
    lastYears = Dictionary(
      uniqueKeysWithValues: GazetteID.Gazette.allCases.compactMap { gazette in
        last { ["\(gazette.rawValue)-\($0)-"] }.map { (gazette, $0) }
      })
    lastSession = last { ["ah-tk-\($0)\($0 + 1)-", "h-tk-\($0)\($0 + 1)-"] }
    dossiers = index.dossierNumbers()
  }

  /// What the index says of a publication or dossier.
  public func existence(
    of identifier: OfficialIdentifier, context: PublicationContext
  ) -> PublicationExistence {
    switch identifier {
    case .kamerstuk(let id): existence(of: id, context)
    case .dossier(let id): existence(of: id)
    case .gazette(let id): existence(of: id, page: context.page)
    case .handelingen(let id):
      existence(ofNumbered: id.canonical, isClosed: isPast(id.session))
    case .writtenQuestion(let id):
      existence(ofNumbered: id.canonical, isClosed: isPast(id.number))
    case .commitment, .regulation, .article, .europeanAct, .officialJournal, .courtDecision,
      .organisation:
      .unknown
    }
  }

  // MARK: Kamerstukken

  private func existence(
    of id: KamerstukID, _ context: PublicationContext
  ) -> PublicationExistence {
    let cited = id.session ?? context.session
    let common = index.contains(id.canonical) ? id.canonical : nil
    let isSenate = context.house == .eersteKamer
    if let common, !isSenate { return .published(as: common) }
    if let official = senateIdentifier(of: id, cited: cited) ?? common {
      return .published(as: official)
    }
    guard id.addition == nil else { return .unknown }
    // Of some documents the list has only a reprint, an appendix or a note.
    let additions = ["h", "b", "n"].lazy.map { "\(id.canonical)-\($0)" }
    if additions.contains(where: { !index.identifiers(startingWith: $0, limit: 1).isEmpty }) {
      return .published(as: nil)
    }
    let areDossiersKnown = areNeighboursKnown(of: id.dossier)
    if areDossiersKnown, !exists(id.dossier) {
      return isAbsent(id.dossier) ? .absent : .unknown
    }
    let isClosed = cited.map(isPast) ?? false
    let least = areDossiersKnown ? 1 : PublicationCatalogue.leastOfOldDossier
    let stem = "kst-\(id.dossier.canonical)-"
    if let number = UInt64(id.number) {
      return series(behind: stem)
        .lacks(number, isClosed: isClosed, leastNeighbours: least) ? .absent : .unknown
    }
    guard let letter = LetterNumber.value(of: id.number) else { return .unknown }
    return letters(of: id.dossier)
      .lacks(letter, isClosed: isClosed, leastNeighbours: least) ? .absent : .unknown
  }

  /// The publisher's identifier of a document of the Senate of 1994 to 2010, which has a session year in it: that of the
  /// citation if there is one, else the nearest; nil if there is none.
  private func senateIdentifier(of id: KamerstukID, cited: SessionYear?) -> String? {
    guard Int(id.dossier.number).map({ $0 <= PublicationCatalogue.lastSenateDossier }) ?? true
    else { return nil }
    let tail = id.canonical.dropFirst("kst-".count)
    // A document keeps its number for a session or two; farther away it is another one.
    let found = PublicationCatalogue.senateSessions.filter { session in
      (cited.map { abs(session.start - $0.start) <= 2 } ?? true)
        && index.contains("kst-\(session.compact)-\(tail)")
    }
    if let cited {
      return found.min { abs($0.start - cited.start) < abs($1.start - cited.start) }
        .map { "kst-\($0.compact)-\(tail)" }
    }
    return found.count == 1 ? "kst-\(found[0].compact)-\(tail)" : nil
  }

  /// No dossier above this number was there in the last of those sessions.
  private static let lastSenateDossier = 33_000

  private static let senateSessions = (1994...2009).compactMap { SessionYear(start: $0) }

  /// The documents of a dossier that have a letter, of all sessions, by the value of the letter.
  private func letters(of dossier: DossierID) -> NumberSeries {
    let stems =
      ["kst-\(dossier.canonical)-"]
      + PublicationCatalogue.senateSessions.map { "kst-\($0.compact)-\(dossier.canonical)-" }
    return NumberSeries(
      numbers: stems.flatMap { stem in
        index.identifiers(startingWith: stem, limit: 5_000).compactMap { identifier in
          LetterNumber.value(of: identifier.dropFirst(stem.utf8.count))
        }
      })
  }

  // MARK: Dossiers

  private func existence(of dossier: DossierID) -> PublicationExistence {
    if exists(dossier) { return .published(as: nil) }
    return areNeighboursKnown(of: dossier) && isAbsent(dossier) ? .absent : .unknown
  }

  /// Whether a dossier has any document.
  private func exists(_ dossier: DossierID) -> Bool {
    if let number = Int(dossier.number), !dossiers.contains(number) || dossier.suffix == nil {
      return dossiers.contains(number)
    }
    let stems =
      ["kst-\(dossier.canonical)-"]
      + PublicationCatalogue.senateSessions.map { "kst-\($0.compact)-\(dossier.canonical)-" }
    return stems.contains { !index.identifiers(startingWith: $0, limit: 1).isEmpty }
  }

  /// Whether nearly all dossiers around one on both sides have documents, so that it is none itself if it has not. Chapters
  /// of the budget (`36410-VIII`) are opened all at once; other suffixes may be added later.
  private func isAbsent(_ dossier: DossierID) -> Bool {
    let isLasting = dossier.suffix.map { $0.utf8.allSatisfy { "IVX".utf8.contains($0) } } ?? true
    guard isLasting, let number = Int(dossier.number), number > 10_010 else { return false }
    return [-1, 1].allSatisfy { side in knownNeighbours(of: number, side) >= 9 }
  }

  /// Whether nearly all dossiers on one side at least have documents.
  private func areNeighboursKnown(of dossier: DossierID) -> Bool {
    guard let number = Int(dossier.number), number > 10_010 else { return false }
    return [-1, 1].contains { side in knownNeighbours(of: number, side) >= 8 }
  }

  /// How many of the ten dossiers before (-1) or after (1) one have documents.
  private func knownNeighbours(of number: Int, _ side: Int) -> Int {
    (1...10).count { dossiers.contains(number + side * $0) }
  }

  // MARK: Gazettes

  private func existence(of id: GazetteID, page: Int?) -> PublicationExistence {
    let result = existence(
      ofNumbered: id.canonical, isClosed: lastYears[id.gazette].map { id.year < $0 } ?? false)
    guard id.gazette == .staatscourant, !result.isPublished else { return result }
    // Before July 2009 an issue has a number, and its publications have that of their page too.
    if let page {
      let onPage = index.identifiers(startingWith: "\(id.canonical)-p\(page)-", limit: 2)
      if onPage.count == 1 { return .published(as: onPage[0]) }
    }
    return index.identifiers(startingWith: "\(id.canonical)-", limit: 1).isEmpty
      ? result : .published(as: nil)
  }

  // MARK: Series

  /// What the index says of an identifier that ends in a number of a series.
  private func existence(ofNumbered identifier: String, isClosed: Bool) -> PublicationExistence {
    if index.contains(identifier) { return .published(as: identifier) }
    guard let hyphen = identifier.lastIndex(of: "-"),
      let number = UInt64(identifier[identifier.index(after: hyphen)...])
    else { return .unknown }
    let series = series(behind: String(identifier[...hyphen]))
    return series.lacks(number, isClosed: isClosed, leastNeighbours: 1) ? .absent : .unknown
  }

  private func series(behind stem: String) -> NumberSeries {
    NumberSeries(index.numberRuns(behind: stem))
  }

  private func isPast(_ session: SessionYear) -> Bool {
    lastSession.map { session.start < $0 } ?? false
  }

  private func isPast(_ number: WrittenQuestionID.Number) -> Bool {
    if case .answered(let session, _) = number { isPast(session) } else { false }
  }
}

/// Documents numbered by letters: A to Z, then AA to ZZ.
enum LetterNumber {
  /// The place of one or two capitals in the order, from 1; nil if it is anything else.
  static func value(of text: some StringProtocol) -> UInt64? {
    let letters = text.utf8.map { UInt64($0) }
    guard (1...2).contains(letters.count), letters.allSatisfy({ (0x41...0x5A).contains($0) }) else {
      return nil
    }
    return letters.reduce(0) { $0 * 26 + $1 - 0x40 }
  }
}

extension PublicationIndex {
  /// The numbers of the dossiers of `kst-35510-13`, `kst-20042005-29200-VI-F` and the like.
  func dossierNumbers() -> Set<Int> {
    var numbers: Set<Int> = []
    var runs = self.runs(from: IndexKey(stem: "kst-"))
    let kind = Array("kst-".utf8)
    var last: ArraySlice<UInt8> = []
    while let run = runs.next(), run.stem.starts(with: kind) {
      var digits = run.stem.dropFirst(kind.count).prefix { $0 &- 0x30 < 10 }
      if digits.count == 8 {
        digits = run.stem[(digits.endIndex + 1)...].prefix { $0 &- 0x30 < 10 }
      }
      guard (1...5).contains(digits.count), digits.endIndex < run.stem.endIndex,
        !digits.elementsEqual(last)
      else { continue }
      last = digits
      numbers.insert(digits.reduce(0) { $0 * 10 + Int($1 - 0x30) })
    }
    return numbers
  }

  /// The stretches of the numbers that stand behind a stem.
  func numberRuns(behind stem: String) -> [ClosedRange<UInt64>] {
    let bytes = Array(stem.utf8)
    var found: [ClosedRange<UInt64>] = []
    var runs = self.runs(from: IndexKey(stem: stem, number: 1))
    while let run = runs.next(), run.stem.elementsEqual(bytes) { found.append(run.numbers) }
    return found
  }
}
