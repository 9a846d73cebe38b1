public import PublicationIdentifiers

/// Finds the official references in Dutch texts.
///
/// Citations do not overlap, except that one holds another whole: a motion or committee holds the Kamerstuk
/// or chamber that is named in it (`motie-Recourt (Kamerstukken II 2013/14, 29 279, nr. 192)`). A citation does not go beyond its paragraph; an
/// empty line inside is read over only where the citation would be incomplete before it (`Stb.`, or a comma,
/// and then a number).
///
/// ```swift
/// let recognizer = CitationRecognizer(lexicon: Lexicon())
/// let found = recognizer.citations(in: Array("Zie Kamerstukken II 2022/23, 29 362, nr. 321.".utf8))
/// // found[0].targets[0].id == "kst-29362-321"
/// ```
public struct CitationRecognizer: Sendable {
  /// The names and what they stand for.
  let tables: Tables
  /// Which publications exist, if that is known.
  let publications: (any PublicationLookup)?

  /// Compiles a lexicon.
  /// - Parameter publications: says which publications exist; with it citations are confirmed, the reading that exists
  ///   is chosen of several, and targets that do not exist are marked. Without it nothing is said of existence.
  /// - Complexity: O(*n* log *n*) in the length of all names.
  public init(lexicon: Lexicon, publications: (any PublicationLookup)? = nil) {
    tables = Tables(lexicon)
    self.publications = publications
  }

  /// The citations of a text, by where they start; of two that start together the longer comes first.
  /// - Parameter text: UTF-8; antecedents, abbreviations and motions are resolved within it, so give a whole
  ///   document at once.
  /// - Complexity: O(*n*) in the length of the text.
  public func citations(in text: [UInt8]) -> [Citation] {
    var reading = Reading(of: text, with: tables)
    reading.read()
    if let definitions = reading.definitionsUsedBefore() {
      reading = Reading(of: text, with: tables, knowing: definitions)
      reading.read()
    }
    var citations = reading.citations
    if let publications {
      var confirmation = PublicationConfirmation(publications)
      citations = citations.map { confirmation.confirmed($0, in: text) }
    }
    return CitationRecognizer.withoutDoubtful(citations)
  }

  /// Leaves out what its form alone does not make a citation and that does not exist, or of which nothing is known in a text that cites
  /// no Kamerstuk in any other form.
  private static func withoutDoubtful(_ citations: [Citation]) -> [Citation] {
    guard citations.contains(where: { $0.evidence != .word }) else { return citations }
    let citesKamerstukken = citations.contains {
      $0.kind == .kamerstuk
        && ($0.evidence != .weak || $0.targets.contains { $0.isPublished == true })
    }
    return citations.filter { citation in
      guard citation.evidence != .word else { return true }
      guard let isPublished = citation.targets.lazy.compactMap(\.isPublished).first else {
        return citation.evidence == .form || citesKamerstukken
      }
      return isPublished || citation.evidence == .form && citesKamerstukken
    }
  }
}

/// What is known before a text is read.
struct Tables: Sendable {
  /// A name in the register.
  struct Name: Sendable {
    /// The index of its entry.
    let entry: Int
    let use: LexiconName.Use
    /// As it is spelled.
    let spelling: [UInt8]
  }

  /// What a word may start.
  enum Key: Sendable {
    case notation(Notation)
    case name(Name)
  }

  let entries: [LexiconEntry]
  /// What each entry is.
  let things: [CitationTarget.Thing]
  let titles: TitleRegister
  /// The first letters of all names.
  let filter: PrefixFilter
  let index: NameIndex<Key>
  let programme: ProgrammeContext?
  /// The entries of the Tweede and the Eerste Kamer, if the register has them.
  let secondChamber: Int?
  let firstChamber: Int?
  /// A standing committee of a chamber.
  struct Committee: Sendable {
    let entry: Int
    let chamber: KamerstukReference.Chamber
  }

  /// The number of the book that an entry is of a code, by entry.
  let books: [Int: String]

  /// The standing committees, by their subjects.
  let committees: NameIndex<Committee>
  /// Whether an entry has a portfolio: a ministry.
  let isMinistry: [Bool]

  init(_ lexicon: Lexicon) {
    entries = lexicon.entries
    things = lexicon.entries.map(CitationTarget.Thing.init)
    titles = lexicon.titles
    programme = lexicon.programme
    var names: [(name: String, value: Key)] = []
    for (notation, words) in Notation.keywords {
      names += words.map { ($0, .notation(notation)) }
    }
    for (number, entry) in lexicon.entries.enumerated() {
      for name in entry.names where !name.text.isEmpty && name.use != .committee {
        names.append(
          (
            name.text,
            .name(Name(entry: number, use: name.use, spelling: Array(name.text.utf8)))
          ))
      }
    }
    var books: [Int: String] = [:]
    for (number, entry) in lexicon.entries.enumerated() {
      guard let (code, book) = Tables.book(entry) else { continue }
      books[number] = book
      names.append(
        (code, .name(Name(entry: number, use: .contextual, spelling: Array(code.utf8)))))
    }
    self.books = books
    index = NameIndex(names)
    filter = index.filter.union(titles.filter)
    secondChamber = Tables.entry(named: "tweede kamer", in: lexicon)
    firstChamber = Tables.entry(named: "eerste kamer", in: lexicon)
    committees = NameIndex(
      Tables.committees(in: lexicon, first: firstChamber, second: secondChamber))
    isMinistry = lexicon.entries.map { $0.names.contains { $0.use == .portfolio } }
  }

  /// The entry of a chamber.
  func entry(of chamber: KamerstukReference.Chamber) -> Int? {
    chamber == .eerste ? firstChamber : secondChamber
  }

  /// The code and the number of a book, from a name such as `Burgerlijk Wetboek Boek 3`.
  private static func book(_ entry: LexiconEntry) -> (code: String, book: String)? {
    guard entry.kind == .law else { return nil }
    for name in entry.names where name.use == .name {
      let words = name.text.split(separator: " ")
      guard words.count > 2, words[words.count - 2] == "Boek" else { continue }
      return (words.dropLast(2).joined(separator: " "), String(words[words.count - 1]))
    }
    return nil
  }

  /// The committees by what they are for, each with the chamber that it is part of.
  private static func committees(
    in lexicon: Lexicon, first: Int?, second: Int?
  ) -> [(name: String, value: Committee)] {
    var chambers: [String: KamerstukReference.Chamber] = [:]
    if let first { chambers[lexicon.entries[first].id] = .eerste }
    if let second { chambers[lexicon.entries[second].id] = .tweede }
    var committees: [(name: String, value: Committee)] = []
    for (number, entry) in lexicon.entries.enumerated() {
      guard let chamber = entry.partOf.flatMap({ chambers[$0] }) else { continue }
      for name in entry.names where name.use == .committee {
        committees.append((name.text, Committee(entry: number, chamber: chamber)))
      }
    }
    return committees
  }

  private static func entry(named name: String, in lexicon: Lexicon) -> Int? {
    lexicon.entries.firstIndex { entry in
      entry.kind == .organisation && entry.names.contains { $0.text.lowercased() == name }
    }
  }
}
