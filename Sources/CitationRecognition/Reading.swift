import PublicationIdentifiers

/// One pass over one text.
struct Reading {
  let text: [UInt8]
  let tables: Tables
  /// What has been found, by where it starts; of two that start together the longer comes first.
  private(set) var citations: [Citation] = []
  /// The first letters of names, and of the abbreviations that the text defines.
  private var filter: PrefixFilter
  /// What is told by the text itself.
  var memory: Memory
  /// The latest year of the text, once it was asked for.
  var latest: Int?
  /// What the text is itself.
  let head: DocumentHead

  /// - Parameter memory: what is known of the text from an earlier reading.
  init(of text: [UInt8], with tables: Tables, knowing memory: Memory = Memory()) {
    self.text = text
    self.tables = tables
    self.memory = memory
    filter = tables.filter.union(memory.filter)
    head = DocumentHead(of: text, titles: tables.titles)
  }

  /// Reads the text from start to end.
  mutating func read() {
    var position = 0
    while let start = nextTrigger(from: position) {
      let end =
        isDigit(text[start])
        ? matchNumbersAlone(at: start) ?? matchActNumberAlone(at: start)
        : matchCommitmentOrWord(at: start)
      position = max(end ?? 0, endOfWord(start))
    }
    resolveMotions()
    citations.removeAll { head.names($0) }
  }

  private mutating func matchCommitmentOrWord(at start: Int) -> Int? {
    (mayStartCommitment(at: start) ? matchCommitment(at: start) : nil) ?? match(at: start)
  }

  /// The start of the next word that may start a citation, or of a number behind a bracket.
  private func nextTrigger(from start: Int) -> Int? {
    let span = text.span
    let bits = filter.bits.span
    var index = start
    if index > 0, ByteClass.isWord(span[index - 1]) { index = endOfWord(index - 1) }
    while index < span.count {
      let first = span[index]
      guard ByteClass.isWord(first) else {
        index += 1
        continue
      }
      if first == UInt8(ascii: "T"), mayStartCommitment(at: index) { return index }
      // `TK33689-2`: the letters stand against the number.
      if index + 2 < span.count, span[index + 1] == UInt8(ascii: "K"), isDigit(span[index + 2]),
        first == UInt8(ascii: "T") || first == UInt8(ascii: "E")
      {
        index += 2
        continue
      }
      if isDigit(first) {
        if mayStartDossier(at: index) || mayStartAct(at: index) { return index }
        // The number of a note may stand against the first word of its text: `90Kamerstukken`.
        var letters = index
        while letters < span.count, isDigit(span[letters]) { letters += 1 }
        if letters - index <= 3, letters < span.count, isCapital(span[letters]) {
          index = letters
          continue
        }
      }
      var key: UInt32 = 0
      var end = index
      while end < span.count, ByteClass.isWord(span[end]) {
        if end - index < 4 { key = PrefixFilter.key(key, span[end]) }
        end += 1
      }
      if !isDigit(first), PrefixFilter.mayMatch(bits, key, span, from: index, to: end),
        !isAfterAccent(index)
      {
        return index
      }
      index = end
    }
    return nil
  }

  /// Whether digits may be the number of a dossier: five of them, or two and three with a blank or dot between; not behind what makes
  /// them part of another number.
  private func mayStartDossier(at index: Int) -> Bool {
    let span = text.span
    guard index + 5 < span.count, isDigit(span[index + 1]), span[index] != UInt8(ascii: "0"),
      index == 0 || !",./-:_".utf8.contains(span[index - 1])
    else { return false }
    var digits = index + 2
    if isDigit(span[digits]) {
      while digits < span.count, isDigit(span[digits]) { digits += 1 }
      return digits - index == 5
    }
    let isDot = span[digits] == UInt8(ascii: ".")
    let blank = isDot ? 1 : Space.length(in: span, at: digits)
    digits += blank
    return blank > 0 && digits + 2 < span.count && isDigit(span[digits])
      && isDigit(span[digits + 1])
      && isDigit(span[digits + 2]) && !(digits + 3 < span.count && isDigit(span[digits + 3]))
  }

  /// Whether digits may be the number of an act of the Union: two numbers with a slash between.
  private func mayStartAct(at index: Int) -> Bool {
    let span = text.span
    var slash = index
    while slash < span.count, slash - index < 5, isDigit(span[slash]) { slash += 1 }
    return slash - index > 1 && slash + 1 < span.count && span[slash] == UInt8(ascii: "/")
      && isDigit(span[slash + 1])
      && (index == 0 || !",./-:_".utf8.contains(span[index - 1]))
  }

  /// Whether a letter with an accent stands before an offset.
  private func isAfterAccent(_ index: Int) -> Bool {
    guard index >= 2, text[index - 1] >= 0x80 else { return false }
    var lead = index - 1
    while lead > 0, text[lead] & 0xC0 == 0x80 { lead -= 1 }
    return Cursor(text: text, position: lead).isLetter(at: lead)
  }

  private func endOfWord(_ start: Int) -> Int {
    var index = start
    while index < text.count, ByteClass.isWord(text[index]) { index += 1 }
    return max(index, start + 1)
  }

  /// Matches what may start at a word: notations first, then names, each the longest first.
  private mutating func match(at start: Int) -> Int? {
    let matches = tables.index.matches(in: text.span, at: start)
    for match in matches.reversed() {
      for value in match.values {
        if case .notation(let notation) = tables.index.values[value],
          let end = self.match(notation, at: start, past: match.end)
        {
          return end
        }
      }
    }
    return matchAlias(at: start) ?? matchNamed(matches, at: start)
      ?? matchLawBesideArticles(matches, at: start)
  }

  /// Runs the matcher of a notation.
  private mutating func match(_ notation: Notation, at start: Int, past end: Int) -> Int? {
    let cursor = Cursor(text: text, position: end)
    switch notation {
    case .kamerstuk: return matchKamerstuk(cursor, from: start)
    case .chamberDocuments: return matchChamberDocuments(cursor, from: start)
    case .dossier: return matchDossier(cursor, from: start)
    case .number: return matchNumber(cursor, from: start)
    case .motion: return matchMotion(cursor, from: start)
    case .gazette: return matchGazette(cursor, from: start)
    case .handelingen: return matchHandelingen(cursor, from: start)
    case .writtenQuestion: return matchWrittenQuestion(cursor, from: start)
    case .article: return matchArticle(cursor, from: start)
    case .book: return matchBook(cursor, from: start)
    case .lawAntecedent: return matchLawAntecedent(cursor, from: start)
    case .datedLaw: return matchDatedLaw(from: start)
    case .europeanAct: return matchEuropeanAct(cursor, from: start)
    case .officialJournal: return matchOfficialJournal(cursor, from: start)
    case .commissionDocument: return matchCommissionDocument(cursor, from: start)
    case .courtDecision: return matchCourtDecision(cursor, from: start)
    case .identifier: return matchIdentifier(from: start)
    case .office: return matchOffice(cursor, from: start)
    case .committee: return matchCommittee(cursor, from: start)
    case .chambers: return matchChambers(cursor, from: start)
    case .rulesOfProcedure: return matchRulesOfProcedure(cursor, from: start)
    case .addressee: return matchAddressee(cursor, from: start)
    }
  }

  /// What the text defines, if it uses any of it before: it counts in the whole text.
  func definitionsUsedBefore() -> Memory? {
    let definitions = memory.definitions
    if memory.isBelied { return definitions }
    let span = text.span
    for index in 0..<definitions.lastPlace
    where isCapital(span[index]) && (index == 0 || !ByteClass.isWord(span[index - 1])) {
      var cursor = Cursor(text: text, position: index)
      if definitions.mayMatch(span, at: index), let alias = cursor.abbreviation(),
        definitions.place(of: alias).map({ index < $0 }) ?? false
      {
        return definitions
      }
    }
    return nil
  }

  /// Remembers an abbreviation or nickname of this text.
  /// - Parameter place: where it is defined.
  mutating func define(
    _ alias: String, as subject: Memory.Subject, at place: Int, isNickname: Bool = false
  ) {
    memory.define(alias, as: subject, at: place, isNickname: isNickname)
    filter.insert(Array(alias.utf8))
  }

  /// Adds a citation in its place, which is nearly always behind the others; gives the offset after it.
  @discardableResult
  mutating func add(_ citation: Citation) -> Int {
    citations.append(citation)
    var index = citations.count - 1
    while index > 0, citations[index - 1].range.lowerBound > citation.range.lowerBound {
      citations.swapAt(index, index - 1)
      index -= 1
    }
    return citation.range.upperBound
  }

  /// Changes citations that are already found.
  mutating func update(_ index: Int, _ change: (inout Citation) -> Void) {
    change(&citations[index])
  }

  /// Removes the citations that overlap a range, among the last four.
  mutating func removeOverlapping(_ range: Range<Int>) {
    for index in citations.indices.suffix(4).reversed() where citations[index].range.overlaps(range)
    {
      citations.remove(at: index)
    }
  }

  /// Removes what was found after a number of citations.
  mutating func removeLast(downTo count: Int) {
    citations.removeLast(citations.count - count)
  }
}

/// What bytes are to the scanner.
enum ByteClass {
  /// Whether a byte is an ASCII letter or digit.
  @inline(__always)
  static func isWord(_ byte: UInt8) -> Bool {
    byte & 0xDF &- 0x41 < 26 || byte &- 0x30 < 10
  }
}
