import PublicationIdentifiers

/// What a text says about its own words.
struct Memory {
  /// What a name, abbreviation or citation stands for.
  struct Subject {
    var kind: CitationKind
    var targets: [CitationTarget]
    /// The entry of the register, if it is one.
    var entry: Int?
    /// The word by which the text may point back to it: `wet`, `besluit`.
    let noun: LawNoun?
    /// Its name.
    let name: String

    init(kind: CitationKind, targets: [CitationTarget], entry: Int? = nil, name: String = "") {
      self.kind = kind
      self.targets = targets
      self.entry = entry
      self.name = name
      switch kind {
      case .law: noun = LawNoun(name: name)
      case .euLaw:
        if case .europeanAct(let act)? = targets.first?.identifier {
          noun = LawNoun(celexType: act.type)
        } else {
          noun = nil
        }
      default: noun = nil
      }
    }
  }

  /// A motion with submitters.
  struct Motion {
    /// The index of its citation in the order of finding.
    var citation: Int
    /// What it is and its submitters as they are compared.
    var submitters: String
    /// Whether it has a number.
    var isResolved: Bool
    /// Whether it may be resolved by other places of the text.
    var isOpen: Bool
  }

  /// The motions with submitters, in the order of finding.
  var motions: [Motion] = []

  /// What an abbreviation stands for at the place that is read, and by its first definition, which counts before it.
  private struct Alias {
    var subject: Subject
    var first: Subject
    /// Where the first definition is.
    var place: Int
  }

  /// The abbreviations that the text defines, by their exact spelling.
  private var aliases: [String: Alias] = [:]
  private(set) var filter = PrefixFilter()
  /// For each entry that was named in full, when it last was.
  private var named: [Int: Int] = [:]
  private var clock = 0
  /// The law or act that was cited last, for `die wet`, and where it was.
  private(set) var lastLaw: (subject: Subject, end: Int)?

  /// Whether an alias may start at the start of a word.
  func mayMatch(_ text: borrowing Span<UInt8>, at start: Int) -> Bool {
    !aliases.isEmpty && filter.mayMatch(text, at: start)
  }

  /// Remembers that an entry was named.
  mutating func note(entry: Int) {
    clock += 1
    named[entry] = clock
  }

  /// Remembers a law or act.
  mutating func note(law subject: Subject, endingAt end: Int) {
    lastLaw = (subject, end)
    if let noun = subject.noun { lastOfKind[noun] = subject }
    if subject.kind == .law, let space = subject.name.firstIndex(of: " ") {
      firstWords[String(subject.name[..<space])] = subject
    }
  }

  /// The laws by the first words of their names.
  private var firstWords: [String: Subject] = [:]

  /// The law that was cited last by a name that begins with a word: `Kaderwet` for `Kaderwet zelfstandige bestuursorganen`.
  func law(startingWith word: String) -> Subject? { firstWords[word] }

  /// The law of each kind that was cited last.
  private var lastOfKind: [LawNoun: Subject] = [:]
  /// What the text defines by a word such as `wet`.
  private var definedNouns: [LawNoun: Subject] = [:]

  /// Remembers a definition such as `wet: de Warenwet`.
  mutating func define(noun: LawNoun, as subject: Subject) { definedNouns[noun] = subject }

  /// The words of which the meaning was guessed, for want of a definition before them.
  var guessed: Set<LawNoun> = []

  /// Whether a guessed word is defined behind its use.
  var isBelied: Bool { guessed.contains { definedNouns[$0] != nil } }

  /// What the text defines by a word such as `wet`, if it does.
  func definition(of noun: LawNoun) -> Subject? { definedNouns[noun] }

  /// What `de wet`, `het besluit` means.
  func meaning(of noun: LawNoun) -> Subject? { definedNouns[noun] ?? lastOfKind[noun] }

  /// Of some entries the one that was named last, if any was.
  func lastNamed(of entries: [Int]) -> Int? {
    entries.filter { named[$0] != nil }.max { named[$0] ?? 0 < named[$1] ?? 0 }
  }

  /// Remembers an abbreviation, or a nickname of an act (`LCP-richtlijn`, `EG-verordening PRTR`).
  mutating func define(_ alias: String, as subject: Subject, at place: Int, isNickname: Bool) {
    aliases[alias, default: Alias(subject: subject, first: subject, place: place)].subject = subject
    filter.insert(Array(alias.utf8))
    if isNickname { hasNicknames = true }
  }

  /// Whether there is an alias that is not a single word.
  private(set) var hasNicknames = false

  /// What an abbreviation stands for in this text.
  func subject(of alias: String) -> Subject? { aliases.isEmpty ? nil : aliases[alias]?.subject }

  /// Where an abbreviation is defined.
  func place(of alias: String) -> Int? { aliases[alias]?.place }

  /// Where the last abbreviation is defined; 0 if none is.
  var lastPlace: Int { aliases.values.map(\.place).max() ?? 0 }

  /// Only the abbreviations and nicknames as they are first defined, and the words for laws.
  var definitions: Memory {
    var memory = Memory()
    memory.aliases = aliases.mapValues {
      Alias(subject: $0.first, first: $0.first, place: $0.place)
    }
    memory.definedNouns = definedNouns
    memory.filter = filter
    memory.hasNicknames = hasNicknames
    return memory
  }
}
