import PublicationIdentifiers

/// What the first lines of a text say that it is: a regulation with its title, or a document in a dossier.
///
/// These lines name the document; they do not cite it.
struct DocumentHead {
  /// The regulation whose text this is, if it is one with a known title.
  private(set) var law: Memory.Subject?
  /// The articles that the text has, by their headings.
  private(set) var articles: Set<String> = []
  /// What kind of regulation the first line says that this is.
  private var noun: LawNoun?
  /// The dossier that the document is in.
  private(set) var dossier: DossierID?
  /// The lines that say so.
  private var range = 0..<0

  /// How many bytes from the start a head may have.
  private static let reach = 2_000

  /// Reads the head of a text.
  init(of text: [UInt8], titles: TitleRegister) {
    if !readParliamentaryDocument(text) { readRegulation(text, titles) }
    articles = DocumentHead.headings(of: text)
  }

  /// Whether the text may be that of a law of a kind, or the bill of one.
  func mayBe(_ kind: LawNoun) -> Bool {
    dossier != nil || !articles.isEmpty && (noun == nil || noun == kind)
  }

  /// Whether a citation is one of the lines that name the document.
  func names(_ citation: Citation) -> Bool {
    guard range.overlaps(citation.range) else { return false }
    switch citation.kind {
    case .kamerstuk, .dossier, .motion, .amendment: return true
    case .law: return law.map { $0.targets.map(\.thing) == citation.targets.map(\.thing) } ?? false
    default: return false
    }
  }

  /// `Vergaderjaar 2024–2025`, then `36 600 IX` and the title, then `Nr. 10` and what it is.
  private mutating func readParliamentaryDocument(_ text: [UInt8]) -> Bool {
    var cursor = Cursor(text: text, position: 0)
    let end = min(text.count, DocumentHead.reach)
    var hasSession = false
    var number: DossierID?
    while cursor.position < end {
      let start = cursor.position
      if !hasSession {
        hasSession =
          cursor.attempt { cursor -> Bool? in
            guard cursor.take(word: "vergaderjaar") || cursor.take(word: "zitting"),
              !isInBrackets(text, start)
            else { return nil }
            cursor.skipSpace()
            return cursor.session() != nil && !cursor.isOne(of: ",") ? true : nil
          } ?? false
        if !hasSession, start == 0 || text[start - 1] == 0x0A {
          // Pages leave the session year out: `29 279 Rechtsstaat en Rechtsorde`, then `Nr. 874 BRIEF VAN …`.
          number = cursor.attempt { cursor -> DossierID? in
            guard let dossier = cursor.dossierOfHead() else { return nil }
            cursor.skipSpace()
            return (cursor.byte() == 0x0A || isCapital(cursor.byte())) && cursor.hasNumberedLine
              ? dossier : nil
          }
          hasSession = number != nil
          if hasSession { range = start..<start + 1 }
        }
      } else if hasSession, number == nil {
        number = cursor.attempt { $0.dossierOfHead() }
        if number != nil { range = start..<start + 1 }
      } else if number != nil, cursor.attempt({ $0.dossierOfHead() }) != nil {
        // A document of several dossiers is numbered in each; the first is its own.
      } else if number != nil, cursor.attempt({ $0.numberOfHead() }) != nil {
        cursor.skipRestOfHeading()
        range = range.lowerBound..<cursor.position
        dossier = number
        return true
      }
      cursor.skipToNextWord()
    }
    return false
  }

  /// Whether a bracket is open on the line before an offset, or a comma stands there: a citation has its session year so.
  private func isInBrackets(_ text: [UInt8], _ start: Int) -> Bool {
    let line = text[..<start].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    return text[line..<start].contains { "(,".utf8.contains($0) }
  }

  /// `Besluit van 7 juli 2006, houdende … (Besluit exploitatie luchthaven Schiphol)`, or the title alone on the first line.
  private mutating func readRegulation(_ text: [UInt8], _ titles: TitleRegister) {
    let end = text.prefix(DocumentHead.reach).firstIndex { $0 == 0x0A } ?? 0
    guard end > 0 else { return }
    noun = LawNoun(name: String(decoding: text[..<end], as: UTF8.self))
    var last = end
    while last > 0, text[last - 1] <= 0x20 { last -= 1 }
    var start = 0
    if last > 0, text[last - 1] == UInt8(ascii: ")"),
      let bracket = text[..<last].lastIndex(of: UInt8(ascii: "("))
    {
      (start, last) = (bracket + 1, last - 1)
    }
    guard start < last, isCapital(text[start]) else { return }
    if let title = titles.matches(in: text.span, at: start).last, title.end == last,
      titles.use(of: title.row) != .dated, titles.ids(of: title.row).count == 1,
      let id = BWBID(canonical: titles.ids(of: title.row)[0])
    {
      law = DocumentHead.subject(id, titles.name(of: title.row))
    } else if let dated = DatedLaw(in: text, at: 0, of: titles) {
      law = DocumentHead.subject(dated.id, dated.kind)
    } else {
      return
    }
    range = 0..<end
  }

  private static func subject(_ id: BWBID, _ name: String) -> Memory.Subject {
    let target = CitationTarget(.regulation(id), .document)
    return Memory.Subject(kind: .law, targets: [target], name: name)
  }

  /// The numbers behind `Artikel` at the start of a line, with nothing or a title behind them.
  private static func headings(of text: [UInt8]) -> Set<String> {
    var articles: Set<String> = []
    for index in text.indices.dropLast() where text[index] == 0x0A {
      var cursor = Cursor(text: text, position: index + 1)
      guard text[index + 1] | 0x20 == UInt8(ascii: "a"),
        cursor.take(anyOf: ["artikel", "art"]) != nil
      else { continue }
      cursor.skip(".")
      guard let number = cursor.articleNumber() else { continue }
      let isAlone = Space.run(in: text.span, at: cursor.position).breaks > 0
      cursor.skip(".")
      if isAlone || isCapital(cursor.byte()) || cursor.isOne(of: "[") { articles.insert(number) }
    }
    // What does not begin with a first article quotes those of another.
    return articles.isDisjoint(with: ["1", "I", "1.1", "1:1", "A 1"]) ? [] : articles
  }
}

extension Cursor {
  /// Reads the number of the dossier of a head, with its chapter on the same line or the next.
  fileprivate mutating func dossierOfHead() -> DossierID? {
    guard position == 0 || !ByteClass.isWord(byte(-1)), let number = dossierNumber(),
      number.utf8.count == 5
    else { return nil }
    let suffix = attempt { cursor -> String? in
      let isTied = cursor.takeDash()
      cursor.skipSpace()
      if let chapter = cursor.capitals(1...6) {
        // A letter is a fund of the budget if the document has a number besides: `36 600`, `A`, …, `Nr. 28`.
        let isFund = chapter.count == 1 && cursor.byte() == 0x0A && cursor.hasNumberedLine
        if isFund || DossierSuffix.isChapter(cursor.string(chapter)) {
          return cursor.string(chapter)
        }
        return nil
      }
      return isTied ? cursor.digits(2...2).map { cursor.string($0) } : nil
    }
    return DossierID(number: number, suffix: suffix)
  }

  /// Whether a line that starts with `Nr.` is near.
  fileprivate var hasNumberedLine: Bool {
    text[position..<min(position + 800, text.count)].contains("\nNr.".utf8)
  }

  /// Reads `Nr. 10`, or the letter of a document of the Senate on a line of its own.
  fileprivate mutating func numberOfHead() -> String? {
    if numberMarker() != nil { return documentNumber() }
    guard position > 0, byte(-1) == 0x0A, let letter = capitals(1...2), byte() == 0x0A else {
      return nil
    }
    return string(letter)
  }

  /// Skips what a document is called behind its number: `MOTIE VAN HET LID VIJLBRIEF C.S.`, in capitals, up to the end of the line.
  fileprivate mutating func skipRestOfHeading() {
    skipSpaceAndEmptyLine()
    let start = position
    _ = take(anyOf: ["nader", "gewijzigde", "gewijzigd"])
    skipSpace()
    _ = take(anyOf: ["gewijzigde", "gewijzigd", "herdruk"])
    skipSpace()
    let kinds: [String] = ["motie", "amendement", "subamendement", "brief", "verslag", "nota"]
    guard take(anyOf: kinds) != nil else {
      position = start
      return
    }
    while byte() != 0x0A, position < text.count {
      if takePrefix(" voorgesteld") || takePrefix(" ontvangen") {
        position -= 1
        return
      }
      position += 1
    }
  }

  /// Moves to the start of the next word.
  fileprivate mutating func skipToNextWord() {
    while position < text.count, ByteClass.isWord(byte()) { position += 1 }
    while position < text.count, !ByteClass.isWord(byte()) { position += 1 }
  }
}
