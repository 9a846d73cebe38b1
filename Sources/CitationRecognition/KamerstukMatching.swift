import PublicationIdentifiers

/// Citations of Kamerstukken and dossiers.
extension Reading {
  /// `Kamerstukken II 2022/23, 29 362, nr. 321`.
  mutating func matchKamerstuk(_ after: Cursor, from start: Int) -> Int? {
    var cursor = after
    cursor.skip(".,:")
    guard let reference = KamerstukReference(&cursor, chamber: nil, allowsBare: true) else {
      return nil
    }
    return add(reference, start, rule: "kamerstuk")
  }

  /// `Tweede Kamer, vergaderjaar 2004–2005, 28 248, nr. 84`, `TK 31 813 (R1873), nr. 27`.
  mutating func matchChamberDocuments(_ after: Cursor, from start: Int) -> Int? {
    let word = text[start..<after.position]
    let isShort = word.count == 2
    guard !isShort || word.allSatisfy(isCapital) else { return nil }
    let isSecond = word.suffix(2).elementsEqual("TK".utf8) || word.contains { $0 | 0x20 == 0x77 }
    var cursor = after
    cursor.skipStatenGeneraal()
    guard
      let reference = KamerstukReference(
        &cursor, chamber: isSecond ? .tweede : .eerste, allowsBare: false),
      reference.failure == nil
    else { return nil }
    let hasEvidence =
      reference.session != nil || reference.isMarked
      || (isShort && reference.items.contains { $0.dossier.number.utf8.count == 5 })
    guard hasEvidence else { return nil }
    return add(reference, start, rule: "chamber-documents")
  }

  /// `wetsvoorstel 28 836`, `wetsontwerp nr. 19 752`.
  mutating func matchDossier(_ after: Cursor, from start: Int) -> Int? {
    var cursor = after
    cursor.skip(".:,")
    let isMarked = cursor.numberMarker() != nil
    cursor.skipSpace()
    let number = cursor.position
    let isSpaced = number > after.position
    guard isSpaced, let reference = KamerstukReference(&cursor, chamber: nil, allowsBare: false),
      reference.failure == nil, reference.session == nil || reference.isMarked,
      reference.items.allSatisfy({ $0.dossier.number.utf8.count == 5 })
    else { return nil }
    return add(reference, isMarked ? start : number, rule: "dossier")
  }

  /// `t.v.v. 31 793, nr. 12`, `36600-XVI-106`, `31581-15`, `(32505/27)`: the numbers alone.
  mutating func matchNumbersAlone(at start: Int) -> Int? {
    guard let (reference, evidence) = numbersAlone(at: start) else { return nil }
    var citation = citation(of: reference, start, rule: "numbers-alone")
    citation.evidence = evidence
    return add(citation)
  }

  /// A dossier and documents in it without a word in front, and what speaks for it.
  func numbersAlone(at start: Int) -> (KamerstukReference, Citation.Evidence)? {
    var cursor = Cursor(text: text, position: start)
    guard !isStandard(before: start),
      let reference = KamerstukReference(&cursor, chamber: nil, allowsBare: false),
      reference.failure == nil, let first = reference.items.first,
      first.dossier.number.utf8.count == 5, let last = reference.items.last
    else { return nil }
    let isBracketed =
      precedingMark(start) == UInt8(ascii: "(") && cursor.byte() == UInt8(ascii: ")")
    // A chapter of the budget alone between brackets: `(36 410 VI)`.
    if first.numbers.isEmpty, let suffix = first.dossier.suffix, DossierSuffix.isChapter(suffix),
      suffix.utf8.count > 1, reference.items.count == 1, isBracketed
    {
      return (reference, .form)
    }
    // A dossier alone between brackets behind what it is about: `Wet minimum CO2-prijs (35 216)`.
    if first.numbers.isEmpty, first.dossier.suffix == nil, reference.items.count == 1, isBracketed,
      isBehindBill(start)
    {
      return (reference, .weak)
    }
    guard !first.numbers.isEmpty, !last.numbers.isEmpty else { return nil }
    if reference.isMarked || first.dossier.suffix != nil { return (reference, .form) }
    // Tied by a dash or a slash: `31581-15`, `(32505/27)`.
    guard reference.isTied, !cursor.goesOn,
      isBracketed || !text[start..<cursor.position].contains(UInt8(ascii: "/"))
    else { return nil }
    return (reference, .weak)
  }

  /// Whether the words before a bracket, on the same line, are those of a bill or of another thing that has a dossier.
  private func isBehindBill(_ start: Int) -> Bool {
    let bracket = spaceBefore(start).start - 1
    let end = spaceBefore(bracket).start
    guard end > 0, !isDigit(text[end - 1]) else { return false }
    var line = end
    while line > 0, end - line < 250, text[line - 1] != 0x0A { line -= 1 }
    let before = String(decoding: text[line..<end], as: UTF8.self).lowercased()
    return Reading.billWords.contains { before.contains($0) }
  }

  /// Parts of words for bills, initiatives and budgets.
  private static let billWords = [
    "wet", "wijziging", "voorstel", "nota", "begroting", "goedkeuring", "samenvoeging", "verdrag",
  ]

  /// Whether a word before numbers says that they are those of a technical standard: `NEN-EN 12566-1`.
  private func isStandard(before start: Int) -> Bool {
    let word = precedingWordRange(start)
    return ["NEN", "EN", "ISO", "IEC", "DIN", "NPR", "NVN", "VDE", "CEI"].contains {
      text[word].elementsEqual($0.utf8)
    }
  }

  /// Adds the citation of a reading; gives the offset after it.
  mutating func add(_ reference: KamerstukReference, _ start: Int, rule: String) -> Int {
    add(citation(of: reference, start, rule: rule))
  }

  /// The citation of a reading.
  func citation(of reference: KamerstukReference, _ start: Int, rule: String) -> Citation {
    var targets = reference.items.flatMap { $0.targets }
    if targets.count > 1 {
      for index in targets.indices where targets[index].isResolved {
        targets[index].resolution = .list
      }
    }
    if let failure = reference.failure {
      targets = [.unresolved(failure)]
    }
    let hasDocuments = reference.items.contains { !$0.numbers.isEmpty }
    var citation = Citation(
      range: start..<reference.end,
      kind: hasDocuments || reference.failure != nil ? .kamerstuk : .dossier, targets: targets,
      rule: rule)
    citation.parts.sessionYear = reference.session?.text
    citation.parts.chamber = reference.chamber?.rawValue
    citation.parts.pages = reference.pages
    citation.issues = issues(of: reference, start, rule: rule)
    return citation
  }

  /// What is wrong with a citation as it is written.
  private func issues(
    of reference: KamerstukReference, _ start: Int, rule: String
  ) -> [CitationIssue] {
    var issues: [CitationIssue] = []
    if let session = reference.session {
      if let year = session.year {
        if let date = dateBeside(start),
          !year.holds(year: date.year, month: date.month, day: date.day)
        {
          issues.append(.sessionYearAtOdds(sessionYear: session.text, date: date.iso))
        }
      } else if session.text.utf8.count > 4 {
        issues.append(.malformedSessionYear(session.text))
      }
    }
    if let session = reference.sessionAtOdds, let dossier = reference.items.first?.dossier {
      issues.append(.sessionBeforeDossier(sessionYear: session, dossier: dossier.number))
    }
    if reference.chamber == nil, rule == "kamerstuk" { issues.append(.chamberMissing) }
    return issues
  }

  /// The last full date in the sentence before an offset, within a number of bytes.
  func dateBeside(_ start: Int, within reach: Int = 240) -> DateNotation? {
    var index = start - 1
    let limit = max(0, start - reach)
    while index >= limit {
      let byte = text[index]
      if byte == 0x0A, index > 0, text[index - 1] == 0x0A { return nil }
      if byte == UInt8(ascii: "."), isSentenceEnd(index) { return nil }
      if isDigit(byte), index == 0 || !ByteClass.isWord(text[index - 1]) {
        var cursor = Cursor(text: text, position: index)
        if let date = cursor.date(), cursor.position <= start { return date }
      }
      index -= 1
    }
    return nil
  }

  /// Whether a full stop ends a sentence: white space and a capital follow, and a long word precedes.
  func isSentenceEnd(_ index: Int) -> Bool {
    let space = Space.run(in: text.span, at: index + 1).length
    let next = index + 1 + space
    guard space > 0, next < text.count, isCapital(text[next]) else { return false }
    var begin = index
    while begin > 0, ByteClass.isWord(text[begin - 1]) { begin -= 1 }
    return index - begin > 3 || index > 0 && text[index - 1] == UInt8(ascii: ")")
  }
}

extension KamerstukReference.Item {
  /// What is cited: the documents, or the dossier.
  var targets: [CitationTarget] {
    guard !numbers.isEmpty else {
      return [CitationTarget(.dossier(dossier), .explicit)]
    }
    return numbers.map { number in
      let isSenate = chamber == .eerste
      guard
        let id = KamerstukID(
          dossier: dossier, number: number, senateSession: isSenate ? session?.year : nil)
      else {
        return .unresolved("no number of a document")
      }
      return CitationTarget(.kamerstuk(id), .explicit)
    }
  }
}
