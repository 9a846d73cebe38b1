import PublicationIdentifiers

/// The proceedings of the States General and the written questions printed with them.
extension Reading {
  /// `Handelingen II 2010/11, nr. 108, item 5, blz. 25–36`, `Handelingen II 2007/08, nr. 108, blz. 7909–7943`.
  mutating func matchHandelingen(_ after: Cursor, from start: Int) -> Int? {
    var cursor = after
    guard let head = SessionHead(&cursor), isCapital(text[start]) else { return nil }
    let isMarked = cursor.numberMarker() != nil
    guard let meeting = cursor.number(1...3) else { return nil }
    var end = cursor.position
    let item: Int? = cursor.attempt { cursor in
      cursor.skip(",")
      guard cursor.take(word: "item"), cursor.skipSpace() else { return nil }
      return cursor.number(1...3)
    }
    if item != nil { end = cursor.position }
    let pages: String? = cursor.attempt { $0.pages() }
    if pages != nil { end = cursor.position }
    guard isMarked || pages != nil else { return nil }
    var citation = Citation(
      range: start..<end, kind: .handelingen,
      targets: [head.target(meeting: meeting, item: item, pages: pages)], rule: "handelingen")
    citation.parts.chamber = head.chamber?.rawValue
    citation.parts.sessionYear = head.session.text
    citation.parts.pages = pages
    citation.issues = head.issues
    return add(citation)
  }

  /// `Aanhangsel Handelingen II 1997/98, nr. 132`, `Aanhangsel van de Handelingen, vergaderjaar 2023–2024, nr. 76`.
  mutating func matchWrittenQuestion(_ after: Cursor, from start: Int) -> Int? {
    var cursor = after
    cursor.skip(",")
    for word: String in ["van", "de", "der", "het", "handelingen"] {
      if cursor.take(word: word) { cursor.skip(",") }
    }
    guard let head = SessionHead(&cursor), cursor.numberMarker() != nil,
      let number = cursor.number(1...5)
    else { return nil }
    let house: House = head.chamber == .eerste ? .eersteKamer : .tweedeKamer
    var target = CitationTarget.unresolved("the session year is none")
    if let session = head.session.assumedYear,
      let id = WrittenQuestionID(house: house, session: session, number: number)
    {
      target = CitationTarget(.writtenQuestion(id), .explicit)
    }
    var citation = Citation(
      range: start..<cursor.position, kind: .writtenQuestion, targets: [target],
      rule: "written-question")
    citation.parts.chamber = head.chamber?.rawValue
    citation.parts.sessionYear = head.session.text
    citation.issues = head.issues + (head.chamber == nil ? [.chamberMissing] : [])
    return add(citation)
  }
}

/// Chamber and session year before the number of a meeting or of questions.
struct SessionHead {
  var chamber: KamerstukReference.Chamber?
  var session: SessionNotation

  /// Reads `II 2010/11, `, ` Tweede Kamer, vergaderjaar 2012–2013, `.
  init?(_ cursor: inout Cursor) {
    var session: SessionNotation?
    while true {
      cursor.skip(",;:.")
      if let chamber = cursor.chamber() {
        self.chamber = chamber
      } else if cursor.take(anyOf: ["vergaderjaar", "zitting", "zittingsjaar"]) != nil {
        continue
      } else if session == nil, let year = cursor.session() {
        session = year
      } else {
        break
      }
    }
    guard let session else { return nil }
    self.session = session
  }

  var issues: [CitationIssue] {
    session.isWellFormed ? [] : [.malformedSessionYear(session.text)]
  }

  /// The proceedings: by meeting and item since 2011, by pages before.
  func target(meeting: Int, item: Int?, pages: String?) -> CitationTarget {
    guard let chamber, chamber != .both else {
      let chambers: [KamerstukReference.Chamber] = [.tweede, .eerste]
      return .unresolved(
        "no chamber is named",
        candidates: chambers.compactMap { chamber in
          var head = self
          head.chamber = chamber
          return head.target(meeting: meeting, item: item, pages: pages).identifier
        })
    }
    guard let year = session.year else { return .unresolved("the session year is none") }
    let house: House = chamber == .eerste ? .eersteKamer : .tweedeKamer
    let range = pages.map { $0.split { !$0.isNumber }.compactMap { Int($0) } } ?? []
    let pair: (Int, Int)? =
      item.map { (meeting, $0) }
      ?? (year.start < 2010 && range.count == 2 ? (range[0], range[range.count - 1]) : nil)
    guard let pair,
      let id = HandelingenID(house: house, session: year, first: pair.0, second: pair.1)
    else { return .unresolved("neither an item nor its pages are named") }
    return CitationTarget(.handelingen(id), .explicit)
  }
}
