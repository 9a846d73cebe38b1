import PublicationIdentifiers

/// Acts of the European Union.
extension Reading {
  /// `Richtlijn 96/61/EG`, `Verordening (EU) 2016/679`, `Richtlijnen 91/689/EEG en 96/61/EG`, `verordening 725/2004`.
  mutating func matchEuropeanAct(_ after: Cursor, from start: Int) -> Int? {
    var cursor = after
    guard cursor.skipSpace() || cursor.isOne(of: "("),
      isDigit(cursor.byte()) || cursor.isOne(of: "(nN"),
      let kind = EuropeanAct.kind(of: cursor.string(start..<after.position)),
      let first = cursor.attempt({ $0.markedActNumber(kind) })
    else { return nil }
    var numbers = [first]
    var end = cursor.position
    while numbers.count < Cursor.longestList,
      let next = cursor.attempt({ cursor -> EuropeanAct.Number? in
        cursor.skipSpace()
        guard cursor.take(word: "en") || cursor.take(",") else { return nil }
        cursor.skipSpace()
        return cursor.markedActNumber(kind)
      })
    {
      numbers.append(next)
      end = cursor.position
    }
    let targets = numbers.map { kind.target($0, isList: numbers.count > 1) }
    return add(act: targets, start..<end)
  }

  /// `aanbestedingsrichtlijn 2009/81/EG`, `87/344/EEG` behind another directive: a number whose kind a compound, or a word before it in the
  /// sentence, says.
  mutating func matchActNumberAlone(at start: Int) -> Int? {
    var cursor = Cursor(text: text, position: start)
    guard let number = cursor.actNumber() else { return nil }
    let word = actWord(before: start)
    if let kind = EuropeanAct.kind(ofCompound: word.string), word.range.lowerBound < start {
      var marked = Cursor(text: text, position: word.range.upperBound)
      marked.skipSpace()
      guard let number = marked.markedActNumber(kind) else { return nil }
      let range = word.range.lowerBound..<marked.position
      removeOverlapping(range)
      return add(act: [kind.target(number, isList: false)], range)
    }
    guard number.community != nil else { return nil }
    guard let kind = actKind(before: start) else {
      let target = CitationTarget.unresolved(
        "the text does not say whether the number is that of a directive or a decision")
      return add(
        Citation(
          range: start..<cursor.position, kind: .euLaw, targets: [target], rule: "act-number"))
    }
    return add(act: [kind.target(number, isList: false)], start..<cursor.position)
  }

  /// The word before a number, with what may stand between apart: `(EU)`, `nr.`.
  private func actWord(before start: Int) -> (string: String, range: Range<Int>) {
    var end = spaceBefore(start).start
    if end > 0, text[end - 1] == UInt8(ascii: ".") { end -= 1 }
    let marker = wordStart(before: end)
    if ["nr", "no", "Nr"].contains(where: { text[marker..<end].elementsEqual($0.utf8) }) {
      end = spaceBefore(marker).start
    }
    if end > 0, text[end - 1] == UInt8(ascii: ")"),
      let bracket = text[max(0, end - 16)..<end].lastIndex(of: UInt8(ascii: "("))
    {
      end = spaceBefore(bracket).start
    }
    let range = wordStart(before: end, hyphens: true)..<end
    return (Cursor(text: text, position: 0).string(range).lowercased(), range)
  }

  /// The kind of act that the nearest word before an offset says, in the same sentence.
  private func actKind(before start: Int) -> EuropeanAct? {
    var index = start
    let limit = max(0, start - 300)
    while index > limit {
      let space = spaceBefore(index)
      guard space.breaks < 2 else { return nil }
      let begin = wordStart(before: space.start, hyphens: true)
      guard begin < space.start else {
        index = max(0, space.start - 1)
        if index > 0, text[index] == UInt8(ascii: "."), isSentenceEnd(index) { return nil }
        continue
      }
      let word = Cursor(text: text, position: 0).string(begin..<space.start).lowercased()
      if let kind = EuropeanAct.kind(ofCompound: word) ?? EuropeanAct.kind(of: word) { return kind }
      index = begin
    }
    return nil
  }

  /// Adds the citation of an act, and what it defines.
  private mutating func add(act targets: [CitationTarget], _ range: Range<Int>) -> Int {
    let subject = Memory.Subject(kind: .euLaw, targets: targets)
    add(Citation(range: range, kind: .euLaw, targets: targets, rule: "european-act"))
    memory.note(law: subject, endingAt: range.upperBound)
    if targets.count == 1 {
      defineNickname(before: range.lowerBound, as: subject)
      readDefinition(of: subject, named: range)
    }
    return range.upperBound
  }

  /// A nickname before an act, with the mark of a footnote or a bracket between: `LCP-richtlijn 17 Richtlijn 2001/80/EG`.
  private mutating func defineNickname(before start: Int, as subject: Memory.Subject) {
    guard let range = nickname(before: start) else { return }
    var meaning = subject
    for index in meaning.targets.indices where meaning.targets[index].isResolved {
      meaning.targets[index].resolution = .abbreviation
    }
    let spelling = String(decoding: text[range], as: UTF8.self)
      .replacing("\u{A0}", with: " ").replacing("\n", with: " ")
    define(spelling, as: meaning, at: range.lowerBound, isNickname: true)
    let citation = Citation(
      range: range, kind: .euLaw, targets: meaning.targets, rule: "defined-nickname")
    removeOverlapping(range)
    add(citation)
  }

  /// The range of a nickname that ends before an offset: a word in `-richtlijn` or `-verordening`, or such a word
  /// and a name in capitals behind it.
  private func nickname(before start: Int) -> Range<Int>? {
    var end = start
    end = spaceBefore(end).start
    if end > 0, text[end - 1] == UInt8(ascii: "(") { end = spaceBefore(end - 1).start }
    var digits = end
    while digits > 0, isDigit(text[digits - 1]) { digits -= 1 }
    let hasFootnote = digits < end && spaceBefore(digits).start < digits
    let hasBracket = text[end..<start].contains(UInt8(ascii: "("))
    guard hasFootnote || hasBracket else { return nil }
    if hasFootnote { end = spaceBefore(digits).start }
    while end > 0, ".,".utf8.contains(text[end - 1]) { end -= 1 }
    var begin = wordStart(before: end, hyphens: true)
    var word = Cursor(text: text, position: 0).string(begin..<end)
    let gap = spaceBefore(begin).start
    if !word.isEmpty, word.utf8.allSatisfy({ isCapital($0) }), gap < begin {
      begin = wordStart(before: gap, hyphens: true)
      word = Cursor(text: text, position: 0).string(begin..<gap)
    }
    let lower = word.lowercased()
    let isNickname = ["richtlijn", "verordening"].contains {
      lower.hasSuffix($0) && lower.utf8.count > $0.utf8.count
    }
    return isNickname && !EuropeanAct.isKind(lower) ? begin..<end : nil
  }

  /// `COM(2021) 206`: a proposal or another document, as the words before it say.
  mutating func matchCommissionDocument(_ after: Cursor, from start: Int) -> Int? {
    guard text[start..<after.position].allSatisfy(isCapital) else { return nil }
    var cursor = after
    cursor.skipSpace()
    let isBracketed = cursor.take("(") || cursor.take("/")
    guard isBracketed, let year = cursor.number(4...4), (1970...2100).contains(year),
      cursor.take(")") || cursor.take("/")
    else { return nil }
    cursor.skipSpace()
    guard let number = cursor.number(1...4), number > 0 else { return nil }
    let end = cursor.position
    let type = commissionDocumentType(before: start)
    var target = CitationTarget.unresolved(
      "the text does not say whether the document is a proposal")
    if let type, let id = CELEX(sector: "5", year: year, type: type, number: number) {
      target = CitationTarget(.europeanAct(id), .explicit)
    }
    return add(
      Citation(range: start..<end, kind: .euLaw, targets: [target], rule: "commission-document"))
  }

  /// The CELEX type that the nearest word before says.
  private func commissionDocumentType(before start: Int) -> String? {
    let words = Cursor(text: text, position: 0).string(max(0, start - 160)..<start).lowercased()
    let last = EuropeanAct.documentWords.compactMap { word, type in
      words.utf8.lastOffset(of: word).map { ($0, type) }
    }.max { $0.0 < $1.0 }
    return last?.1
  }
}

extension String.UTF8View {
  /// The offset of the last occurrence of a word.
  fileprivate func lastOffset(of word: String) -> Int? {
    let bytes = Array(self)
    let sought = Array(word.utf8)
    guard bytes.count >= sought.count else { return nil }
    return (0...bytes.count - sought.count).last {
      bytes[$0..<$0 + sought.count].elementsEqual(sought)
    }
  }
}

/// The kinds of acts, and how their numbers are read.
struct EuropeanAct {
  /// The type in a CELEX number.
  let type: String
  let form: CELEX.Form
  /// Whether a plain number with `nr.` suffices (`verordening nr. 1408/71`).
  let isPlain: Bool

  /// Two numbers and the community behind them.
  struct Number {
    var first: String
    var second: String
    var community: String?
    /// Whether `nr.` stands before it.
    var isMarked = false
  }

  private static let kinds: [String: EuropeanAct] = [
    "richtlijn": EuropeanAct(type: "L", form: .basic, isPlain: true),
    "richtlijnen": EuropeanAct(type: "L", form: .basic, isPlain: true),
    "uitvoeringsrichtlijn": EuropeanAct(type: "L", form: .implementing, isPlain: true),
    "gedelegeerde richtlijn": EuropeanAct(type: "L", form: .delegated, isPlain: true),
    "verordening": EuropeanAct(type: "R", form: .basic, isPlain: true),
    "verordeningen": EuropeanAct(type: "R", form: .basic, isPlain: true),
    "uitvoeringsverordening": EuropeanAct(type: "R", form: .implementing, isPlain: true),
    "gedelegeerde verordening": EuropeanAct(type: "R", form: .delegated, isPlain: true),
    "besluit": EuropeanAct(type: "D", form: .basic, isPlain: false),
    "besluiten": EuropeanAct(type: "D", form: .basic, isPlain: false),
    "uitvoeringsbesluit": EuropeanAct(type: "D", form: .implementing, isPlain: false),
    "gedelegeerd besluit": EuropeanAct(type: "D", form: .delegated, isPlain: false),
    "beschikking": EuropeanAct(type: "D", form: .basic, isPlain: false),
    "beschikkingen": EuropeanAct(type: "D", form: .basic, isPlain: false),
    "kaderbesluit": EuropeanAct(type: "F", form: .basic, isPlain: false),
    "aanbeveling": EuropeanAct(type: "H", form: .basic, isPlain: false),
  ]

  /// Words before the number of a document of the Commission, and the type that they say.
  static let documentWords = [
    ("voorstel", "PC"), ("mededeling", "DC"), ("verslag", "DC"), ("witboek", "DC"),
    ("groenboek", "DC"), ("rapport", "DC"), ("strategie", "DC"), ("actieplan", "DC"),
  ]

  /// The kind that a word names.
  static func kind(of word: String) -> EuropeanAct? { kinds[word.lowercased()] }

  /// Whether a word is the name of a kind.
  static func isKind(_ word: String) -> Bool { kinds[word] != nil }

  /// The kind that the end of a compound says: `aanbestedingsrichtlijn`, `EU-verordening`.
  static func kind(ofCompound word: String) -> EuropeanAct? {
    let ends = ["richtlijn", "richtlijnen", "verordening", "verordeningen", "kaderbesluit"]
    return ends.first { word.hasSuffix($0) }.flatMap { kinds[$0] }
  }

  /// What a number of this kind leads to.
  func target(_ number: Number, isList: Bool) -> CitationTarget {
    guard let (year, value) = yearAndNumber(number) else {
      return .unresolved("it is not clear which of the numbers is the year")
    }
    guard let id = CELEX(sector: "3", year: year, type: type, number: value, form: form) else {
      return .unresolved("no number of an act")
    }
    return CitationTarget(.europeanAct(id), isList ? .list : .explicit)
  }

  /// Which number is the year: the first, but in regulations before 2015 the second.
  private func yearAndNumber(_ number: Number) -> (Int, Int)? {
    guard let first = Int(number.first), let second = Int(number.second) else { return nil }
    let years = (first: year(number.first, first), second: year(number.second, second))
    if type == "R" || (type == "D" && number.community == nil) {
      if let year = years.first, year >= 2015, !number.isMarked || years.second == nil {
        return (year, second)
      }
      if let year = years.second, year < 2016 { return (year, first) }
      if let year = years.first, year >= 2015 { return (year, second) }
      return nil
    }
    return years.first.map { ($0, second) }
  }

  /// Whether numbers without a community may be those of an act: one of them is a year where this kind has it.
  func isPlausible(_ number: Number) -> Bool {
    guard isPlain else { return false }
    if number.isMarked { return true }
    guard let (year, value) = yearAndNumber(number), value > 0 else { return false }
    return (1958...2035).contains(year)
  }

  /// The year that a number of two or four digits stands for.
  private func year(_ digits: String, _ value: Int) -> Int? {
    switch digits.utf8.count {
    case 4: (1951...2100).contains(value) ? value : nil
    case 2: value >= 51 ? 1900 + value : nil
    default: nil
    }
  }
}

extension Cursor {
  private static let communities: Set<String> = [
    "EEG", "EG", "EU", "EGKS", "Euratom", "EURATOM", "JBZ", "GBVB", "EGA",
  ]

  /// Reads `(EU)`, `(EU, Euratom)`, `(EG)`.
  mutating func communityInBrackets() -> String? {
    attempt { cursor in
      guard cursor.take("("), let first = cursor.word() else { return nil }
      let community = cursor.string(first)
      guard Cursor.communities.contains(community) else { return nil }
      while cursor.isOne(of: ", ") {
        cursor.position += 1
        _ = cursor.word()
      }
      return cursor.take(")") ? community : nil
    }
  }

  /// Reads `(EU) 2016/679`, `nr. 1408/71`, `96/61/EG`, or numbers alone that may be those of an act of a kind.
  fileprivate mutating func markedActNumber(_ kind: EuropeanAct) -> EuropeanAct.Number? {
    let community = communityInBrackets()
    skip(",")
    let isMarked = numberMarker() != nil
    skipSpace()
    guard var number = actNumber() else { return nil }
    number.isMarked = isMarked
    number.community = number.community ?? community
    return number.community != nil || kind.isPlausible(number) ? number : nil
  }

  /// Reads `96/61/EG`, `2016/679`, `166/2006`.
  mutating func actNumber() -> EuropeanAct.Number? {
    attempt { cursor in
      guard let first = cursor.digits(1...4), cursor.take("/"), let second = cursor.digits(1...4)
      else { return nil }
      var number = EuropeanAct.Number(
        first: cursor.string(first), second: cursor.string(second), community: nil)
      number.community = cursor.attempt { cursor in
        guard cursor.take("/"), let word = cursor.word() else { return nil }
        let community = cursor.string(word)
        return Cursor.communities.contains(community) ? community : nil
      }
      guard !cursor.isOne(of: "/"), !cursor.isLetter(at: cursor.position), !isDigit(cursor.byte())
      else { return nil }
      return number
    }
  }
}
