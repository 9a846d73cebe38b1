import PublicationIdentifiers

/// One pass over one text.
struct Reading {
  let text: [UInt8]
  let tables: Tables
  /// What has been found, in the order of finding.
  private(set) var citations: [Citation] = []
  /// What is told by the text itself.
  var memory = Memory()

  init(of text: [UInt8], with tables: Tables) {
    self.text = text
    self.tables = tables
  }

  /// Reads the text from start to end.
  mutating func read() {
    var position = 0
    while let start = nextTrigger(from: position) {
      let end = isDigit(text[start]) ? bracketedReference(at: start) : match(at: start)
      position = max(end ?? 0, endOfWord(start))
    }
    resolveMotions()
    citations.sort {
      ($0.range.lowerBound, -$0.range.upperBound) < ($1.range.lowerBound, -$1.range.upperBound)
    }
  }

  /// The start of the next word that may start a citation, or of a number behind a bracket.
  private func nextTrigger(from start: Int) -> Int? {
    let span = text.span
    var index = start
    var previous: UInt8 = index > 0 ? span[index - 1] : 0x20
    while index < span.count {
      let byte = span[index]
      let isWordByte = byte & 0xDF &- 0x41 < 26
      if isWordByte, !ByteClass.isWord(previous) {
        if tables.index.mayMatch(span, at: index) || memory.mayMatch(span, at: index),
          !isAfterAccent(index)
        {
          return index
        }
      } else if byte &- 0x30 < 10, previous == UInt8(ascii: "(") {
        return index
      }
      previous = byte
      index += 1
    }
    return nil
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
    for match in matches {
      for value in match.values {
        if case .notation(let notation) = tables.index.values[value],
          let end = self.match(notation, at: start, past: match.end)
        {
          return end
        }
      }
    }
    if let end = matchAlias(at: start) { return end }
    for match in matches {
      if let end = matchNames(match, at: start) { return end }
    }
    return nil
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
    case .lawAntecedent: return matchLawAntecedent(cursor, from: start)
    case .europeanAct: return matchEuropeanAct(cursor, from: start)
    case .officialJournal: return matchOfficialJournal(cursor, from: start)
    case .commissionDocument: return matchCommissionDocument(cursor, from: start)
    case .courtDecision: return matchCourtDecision(cursor, from: start)
    case .identifier: return matchIdentifier(from: start)
    case .office: return matchOffice(cursor, from: start)
    case .committee: return matchCommittee(cursor, from: start)
    case .chambers: return matchChambers(cursor, from: start)
    case .addressee: return matchAddressee(cursor, from: start)
    }
  }

  /// Adds a citation; gives the offset after it.
  @discardableResult
  mutating func add(_ citation: Citation) -> Int {
    citations.append(citation)
    return citation.range.upperBound
  }

  /// Changes citations that are already found.
  mutating func update(_ index: Int, _ change: (inout Citation) -> Void) {
    change(&citations[index])
  }

  /// Adds a citation in the place of those that overlap it, among the last four.
  mutating func replace(overlapping range: Range<Int>, with citation: Citation) {
    for index in citations.indices.suffix(4).reversed() where citations[index].range.overlaps(range)
    {
      citations.remove(at: index)
    }
    citations.append(citation)
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
