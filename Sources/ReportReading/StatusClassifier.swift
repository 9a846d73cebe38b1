/// What a state of affairs comes to, told from its words by an ordered table of rules.
public enum ReportedStatus: String, Hashable, Sendable, CaseIterable {
  case completed
  case partlyCompleted = "partly-completed"
  case ongoing
  case noUpdate = "no-update"
  case notStarted = "not-started"
  case onHold = "on-hold"
  case withdrawn
  case notCarriedOut = "not-carried-out"
  case unclassified
}

/// A status and the words that decided it.
public struct StatusClassification: Hashable, Sendable {
  /// The status.
  public let status: ReportedStatus
  /// The words of the rule that the text holds, in the order of the rule; empty if unclassified.
  public let decidingWords: [String]
}

/// Tells the status of an action from the words of its state of affairs.
public struct StatusClassifier: Sendable {
  /// A status and what a text must hold to have it.
  public struct Rule: Sendable {
    /// The status that the rule gives.
    public let status: ReportedStatus
    /// Whether only the first sentence counts: what stands before the first full stop, semicolon or colon, or a comma behind one or two words.
    public let isOfFirstSentence: Bool
    /// The text, or the sentence, has at most this many words; nil for any length.
    public let maximumWords: Int?
    /// The text holds one of these, as whole words in small letters.
    public let anyOf: [String]
    /// The text holds none of these.
    public let noneOf: [String]

    /// The words of each phrase.
    fileprivate let wanted: [[String]]
    fileprivate let excluded: [[String]]

    /// A rule.
    public init(
      _ status: ReportedStatus, ofFirstSentence: Bool = false, maximumWords: Int? = nil,
      anyOf: [String], noneOf: [String] = []
    ) {
      self.status = status
      isOfFirstSentence = ofFirstSentence
      self.maximumWords = maximumWords
      self.anyOf = anyOf
      self.noneOf = noneOf
      wanted = anyOf.map(WordSequence.words)
      excluded = noneOf.map(WordSequence.words)
    }
  }

  /// The rules; the first that fits decides.
  public let rules: [Rule]

  /// A classifier with rules of one's own.
  public init(rules: [Rule]) { self.rules = rules }

  /// The rules for Dutch progress reports.
  public static let standard = StatusClassifier(rules: [
    // The text begins with one of the words that lists of motions and commitments use.
    Rule(
      .partlyCompleted, ofFirstSentence: true, maximumWords: 4,
      anyOf: [
        "deels voldaan", "gedeeltelijk voldaan", "deels afgerond", "deels uitgevoerd",
        "deels afgedaan", "gedeeltelijk afgedaan", "deels gereed",
      ]),
    Rule(
      .notStarted, ofFirstSentence: true, maximumWords: 5,
      anyOf: ["niet gestart", "nog niet gestart", "nog niet begonnen", "moet nog starten"]),
    Rule(
      .notCarriedOut, ofFirstSentence: true, maximumWords: 6,
      anyOf: [
        "niet uitgevoerd", "niet nagekomen", "niet overgenomen", "wordt niet uitgevoerd",
        "niet voldaan",
      ], noneOf: ["nog niet", "nog"]),
    Rule(
      .ongoing, ofFirstSentence: true, maximumWords: 6,
      anyOf: [
        "openstaand", "in behandeling", "in uitvoering", "in voorbereiding",
        "in ontwikkeling",
        "doorlopend", "permanent", "op koers", "op schema", "vertraagd", "lopend", "lopende",
        "niet afgerond", "niet gereed", "niet voldaan", "niet afgedaan", "planning", "gepland",
      ]),
    Rule(.ongoing, ofFirstSentence: true, maximumWords: 2, anyOf: ["open", "staat open"]),
    Rule(
      .onHold, ofFirstSentence: true, maximumWords: 5,
      anyOf: ["aangehouden", "opgeschort", "gepauzeerd", "on hold", "stilgelegd"]),
    Rule(
      .withdrawn, ofFirstSentence: true, maximumWords: 5,
      anyOf: ["vervallen", "ingetrokken", "gestopt", "stopgezet", "komt te vervallen"]),
    Rule(
      .completed, ofFirstSentence: true, maximumWords: 4,
      anyOf: [
        "voldaan", "afgedaan", "afgerond", "gereed", "uitgevoerd", "afgehandeld", "gerealiseerd",
        "voltooid", "geborgd", "geïmplementeerd", "structureel geborgd", "nagekomen",
      ],
      noneOf: ["niet", "nog", "wordt", "worden", "bijna", "zal", "onderzoek"]),
    // The author says how far it is.
    Rule(
      .partlyCompleted,
      anyOf: [
        "deels afgerond", "gedeeltelijk afgerond", "grotendeels afgerond", "deels uitgevoerd",
        "gedeeltelijk uitgevoerd", "deels gereed", "deels voldaan",
      ]),
    Rule(
      .completed,
      anyOf: [
        "hiermee afgerond", "daarmee afgerond", "hiermee afgedaan", "daarmee afgedaan",
        "als afgerond beschouwd", "als afgedaan beschouwd", "actie is afgerond",
        "maatregel is afgerond", "motie is afgedaan", "motie is uitgevoerd", "motie is hiermee",
        "toezegging is afgedaan", "toezegging is nagekomen", "volledig afgerond",
        "volledig uitgevoerd", "wordt niet meer gevolgd", "in werking getreden",
        "reguliere beleid geworden", "is geïmplementeerd", "is geborgd", "zijn geborgd",
      ],
      noneOf: ["nog niet", "nadat", "zodra"]),
    // A few words and no more.
    Rule(
      .completed, maximumWords: 6,
      anyOf: ["afgerond", "gereed", "voltooid", "afgedaan", "uitgevoerd", "gerealiseerd"],
      noneOf: ["niet", "nog", "wordt", "worden", "bijna", "zal", "planning", "gepland"]),
    Rule(
      .noUpdate, maximumWords: 8,
      anyOf: [
        "geen update", "geen verdere update", "geen nieuwe update", "geen ontwikkelingen",
        "geen nieuwe ontwikkelingen", "geen bijzonderheden", "ongewijzigd",
      ]),
    // Something goes on or is still to come.
    Rule(
      .ongoing,
      anyOf: [
        "momenteel", "op dit moment", "inmiddels werkt", "loopt", "lopen", "lopende", "werkt",
        "werken", "wordt gewerkt", "zal", "zullen", "gaat", "gaan", "nog", "steeds", "jaarlijks",
        "naar verwachting", "in voorbereiding", "voorbereid", "op termijn", "gestart", "wordt",
        "worden", "vervolg", "gewerkt", "ligt bij", "ligt voor", "niet afgerond", "planning",
      ]),
    // All of it lies in the past, and the author says that it ended.
    Rule(
      .completed,
      anyOf: [
        "is afgerond", "zijn afgerond", "is voltooid", "zijn voltooid", "is beëindigd",
        "is afgesloten", "zijn afgesloten", "is gerealiseerd", "zijn gerealiseerd", "afgerond",
      ],
      noneOf: ["niet"]),
    // A step was taken; nothing says that it was the last.
    Rule(
      .ongoing,
      anyOf: [
        "geïnformeerd", "geinformeerd", "aangeboden", "toegezonden", "verzonden", "gedeeld",
        "gepubliceerd", "opgeleverd", "ingesteld", "opgericht", "vastgesteld", "aangenomen",
        "ingediend", "uitgevoerd", "verkend", "onderzocht",
      ]),
  ])

  /// The status of a text; unclassified if no rule fits.
  public func classify(_ text: String) -> StatusClassification {
    let all = WordSequence(text)
    let first = WordSequence(Self.firstSentence(of: text))
    for rule in rules {
      let words = rule.isOfFirstSentence ? first : all
      if let maximum = rule.maximumWords, words.count > maximum { continue }
      if rule.excluded.contains(where: words.holds) { continue }
      let found = zip(rule.anyOf, rule.wanted).filter { words.holds($1) }.map(\.0)
      if !found.isEmpty {
        return StatusClassification(status: rule.status, decidingWords: found)
      }
    }
    return StatusClassification(status: .unclassified, decidingWords: [])
  }

  /// What stands before the first full stop, semicolon, colon or line end; before the first comma, if that is one or
  /// two words.
  private static func firstSentence(of text: String) -> String {
    let sentence = text.utf8.prefix { !".;:\n".utf8.contains($0) }
    let clause = sentence.prefix { $0 != UInt8(ascii: ",") }
    let isShort = clause.split(separator: UInt8(ascii: " ")).count <= 2
    return String(Substring(isShort ? clause : sentence))
  }
}

/// The words of a text in small letters, without punctuation.
private struct WordSequence {
  private let words: [String]
  /// Where each word stands.
  private let places: [String: [Int]]

  init(_ text: String) {
    words = WordSequence.words(of: text)
    places = Dictionary(grouping: words.indices) { [words] in words[$0] }
  }

  var count: Int { words.count }

  /// Whether words stand in the text one after the other.
  func holds(_ phrase: [String]) -> Bool {
    guard let first = phrase.first, let starts = places[first] else { return false }
    return starts.contains { words[$0...].starts(with: phrase) }
  }

  static func words(of text: String) -> [String] {
    text.lowercased().unicodeScalars
      .split { !($0.properties.isAlphabetic || $0.properties.numericType != nil) }
      .map(String.init)
  }
}
