/// Abbreviations that a text defines: `Telecommunicatiewet (verder: Tw)`.
extension Reading {
  /// Reads a definition in brackets behind a name.
  mutating func readDefinition(of subject: Memory.Subject, named range: Range<Int>) {
    readTerm(of: subject, named: range)
    var cursor = Cursor(text: text, position: range.upperBound)
    cursor.skipSpace()
    // `(zie het Besluit X; BX)`: in brackets that are open already.
    let isInside = cursor.isOne(of: ";") && subject.kind == .law
    guard isInside || cursor.isOne(of: "(") else { return }
    cursor.position += 1
    if isInside { cursor.skipSpace() }
    let isAnnounced = cursor.take(anyOf: ["hierna", "verder", "voortaan", "afgekort"]) != nil
    if isAnnounced {
      _ = cursor.skipSpace()
      _ = cursor.attempt { cursor -> Bool? in
        guard cursor.take(word: "te"), cursor.skipSpace(), cursor.take(word: "noemen") else {
          return nil
        }
        return true
      }
      _ = cursor.take(anyOf: ["ook", "als"])
      cursor.skip(":,")
    }
    for article: String in ["de ", "het "] { if cursor.takePrefix(article) { break } }
    let quotes: [UInt8] = [0x22, 0x27]
    if quotes.contains(cursor.byte()) { cursor.position += 1 }
    for quote in ["“", "‘", "«", "„"] where text[cursor.position...].starts(with: quote.utf8) {
      cursor.position += quote.utf8.count
    }
    var ahead = cursor
    if isAnnounced, subject.noun != nil, let word = ahead.word(),
      let noun = LawNoun(word: cursor.string(word))
    {
      cursor = ahead
      // `(hierna: de wet)`, or a short name such as `Wet OB`.
      if cursor.isOne(of: "\"'),") { return memory.define(noun: noun, as: subject) }
      if cursor.skipSpace(), let short = cursor.abbreviation(), cursor.isOne(of: "\"'),") {
        define(
          cursor.string(word) + " " + short, as: subject.abbreviated, at: word.lowerBound,
          isNickname: true)
      }
      return
    }
    guard let alias = cursor.abbreviation() else { return }
    if quotes.contains(cursor.byte()) { cursor.position += 1 }
    for quote in ["”", "’", "»"] where text[cursor.position...].starts(with: quote.utf8) {
      cursor.position += quote.utf8.count
    }
    guard cursor.isOne(of: isInside ? ")" : ");,") else { return }
    // What is announced behind a law may be the name of somebody else in the sentence.
    guard isAnnounced && subject.kind != .law || Reading.abbreviates(alias, text[range]) else {
      return
    }
    guard isNews(alias, of: subject) else { return }
    define(alias, as: subject.abbreviated, at: range.lowerBound)
  }

  /// Reads a term that a law stands behind as its meaning: `a. wet: de Warenwet`, `Wet VPL: Wet aanpassing …`.
  private mutating func readTerm(of subject: Memory.Subject, named range: Range<Int>) {
    var end = spaceBefore(range.lowerBound).start
    let article = wordStart(before: end)
    if ["de", "het"].contains(where: { text[article..<end].elementsEqual($0.utf8) }) {
      end = spaceBefore(article).start
    }
    guard end > 0, text[end - 1] == UInt8(ascii: ":") else { return }
    end = spaceBefore(end - 1).start
    let start = wordStart(before: end)
    var cursor = Cursor(text: text, position: start)
    if let noun = LawNoun(word: cursor.string(start..<end)) {
      return memory.define(noun: noun, as: subject)
    }
    guard subject.kind == .law, let alias = cursor.abbreviation(), cursor.position == end,
      alias.utf8.count(where: isCapital) > 1, Reading.abbreviates(alias, text[range]),
      isNews(alias, of: subject)
    else { return }
    let first = precedingWordRange(start)
    let noun = LawNoun(word: cursor.string(first)).map { _ in cursor.string(first) + " " } ?? ""
    define(noun + alias, as: subject.abbreviated, at: start, isNickname: !noun.isEmpty)
  }

  /// Matches an abbreviation that the text has defined.
  mutating func matchAlias(at start: Int) -> Int? {
    guard memory.mayMatch(text.span, at: start) else { return nil }
    guard !(start > 1 && text[start - 1] == UInt8(ascii: "-") && ByteClass.isWord(text[start - 2])),
      let (subject, end) = alias(at: start),
      subject.kind != .law || !isOtherLaw(after: start..<end) && !isOfCase(start..<end)
    else { return nil }
    if subject.kind != .organisation { memory.note(law: subject, endingAt: end) }
    if let entry = subject.entry { memory.note(entry: entry) }
    return add(
      Citation(
        range: start..<end, kind: subject.kind, targets: subject.targets,
        rule: "defined-abbreviation"))
  }

  /// The abbreviation or nickname that stands at an offset, and where it ends.
  private func alias(at start: Int) -> (Memory.Subject, end: Int)? {
    var cursor = Cursor(text: text, position: start)
    if memory.hasNicknames {
      var word = cursor
      word.nicknameWord()
      let end = word.position
      if word.skipSpace(), let capitals = word.capitals(2...8),
        let subject = memory.subject(
          of: word.string(start..<end) + " " + word.string(capitals))
      {
        return (subject, word.position)
      }
      if let subject = memory.subject(of: word.string(start..<end)) { return (subject, end) }
    }
    guard let alias = cursor.abbreviation(), let subject = memory.subject(of: alias) else {
      return nil
    }
    return (subject, cursor.position)
  }

  /// Whether a definition says something: the subject is known, and the register does not know it by the abbreviation.
  private func isNews(_ alias: String, of subject: Memory.Subject) -> Bool {
    guard subject.targets.allSatisfy({ $0.isResolved }) else { return false }
    guard let entry = subject.entry else { return true }
    return !tables.entries[entry].names.contains {
      ($0.use == .abbreviation || $0.use == .name) && $0.text.utf8.elementsEqual(alias.utf8)
    }
  }

  /// Whether the letters of an abbreviation stand in a name in their order, the first of both being the same: `UBLB` for
  /// `Uitvoeringsbesluit loonbelasting`.
  private static func abbreviates(_ alias: String, _ name: ArraySlice<UInt8>) -> Bool {
    guard let first = alias.utf8.first, let start = name.first, first | 0x20 == start | 0x20 else {
      return false
    }
    var rest = name.dropFirst()
    for letter in alias.utf8.dropFirst() {
      guard let index = rest.firstIndex(where: { $0 | 0x20 == letter | 0x20 }) else { return false }
      rest = rest[(index + 1)...]
    }
    return true
  }
}

extension Memory.Subject {
  /// The same, reached by an abbreviation.
  fileprivate var abbreviated: Memory.Subject {
    var subject = self
    for index in targets.indices where targets[index].isResolved {
      subject.targets[index].resolution = .abbreviation
    }
    return subject
  }
}

extension Cursor {
  /// Reads a word that looks like an abbreviation: it starts with a capital, is at most eight letters and
  /// digits long, and has two capitals or at most five letters.
  mutating func abbreviation() -> String? {
    attempt { cursor in
      let start = cursor.position
      guard isCapital(cursor.byte()) else { return nil }
      while ByteClass.isWord(cursor.byte()) { cursor.position += 1 }
      let length = cursor.position - start
      guard (2...8).contains(length), !cursor.isLetter(at: cursor.position) else { return nil }
      let capitals = cursor.text[start..<cursor.position].filter(isCapital).count
      guard capitals >= 2 || length <= 5 else { return nil }
      let text = cursor.string(from: start)
      return Cursor.plainWords.contains(text) ? nil : text
    }
  }

  /// Moves past a word with hyphens.
  fileprivate mutating func nicknameWord() {
    while ByteClass.isWord(byte()) || byte() == UInt8(ascii: "-")
      || isLetter(at: position)
    {
      position += 1
    }
  }

  /// Words that definitions use and that are no abbreviations.
  private static let plainWords: Set<String> = [
    "Wet", "Hoofd", "Raad", "Hof", "Staat", "Stb", "Stcrt", "Trb", "Rijk", "Land", "Plan", "Deel",
  ]
}
