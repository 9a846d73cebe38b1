import PublicationIdentifiers

/// Laws that are told apart by when they were made: those of one name, and those that are named by kind and date.
extension Reading {
  /// Of the regulations that go by a name the one that is meant where it stands: that of the year in which it says it was published, else
  /// the last that was there before the latest year of the text. A name with a year behind it in the register is one of them.
  /// - Parameter ids: those that go by the name as it is, at least one.
  mutating func meant(of ids: [String], named range: Range<Int>) -> String? {
    var candidates = ids.compactMap { id in BWBID(canonical: id)?.year.map { (id: id, year: $0) } }
    guard candidates.count == ids.count else { return ids.count == 1 ? ids[0] : nil }
    // Where the name is short for one with a year, it may be short for its namesakes.
    let dated = tables.titles.dated(text[range]).map { tables.titles.ids(of: $0) }
    if dated.contains(ids) {
      for others in dated where others.count == 1 && others != ids {
        guard let year = BWBID(canonical: others[0])?.year else { continue }
        candidates.append((others[0], year))
      }
    }
    guard candidates.count > 1 else { return ids[0] }
    if let published = yearOfPublication(after: range.upperBound) {
      let near = candidates.filter { abs($0.year - published) <= 1 }
      if near.count == 1 { return near[0].id }
      candidates.removeAll { $0.year > published + 1 }
    }
    let latest = latestYear()
    candidates.removeAll { $0.year > latest }
    guard let last = candidates.max(by: { $0.year < $1.year }) else { return nil }
    // One of the year of the text may be the one that it replaces, or that which replaces it.
    let isPlain = last.year < latest && candidates.count { $0.year == last.year } == 1
    return isPlain || candidates.count == 1 ? last.id : nil
  }

  /// `Reglement van Orde`, without saying whose: that of the only chamber that the text names. Those of the Tweede Kamer before and after 2021 are
  /// told apart by their articles, if any is cited: `36`, `7.20`.
  mutating func matchRulesOfProcedure(
    _ after: Cursor, from start: Int, _ articles: [ArticleReading.Article] = []
  ) -> Int? {
    var cursor = after
    guard isCapital(text[start]) else { return nil }
    if cursor.skipSpace(), cursor.take(anyOf: ["van", "voor", "der"]) != nil { return nil }
    let chambers = ["Tweede Kamer", "Eerste Kamer"].filter { text.contains($0.utf8) }
    guard chambers.count == 1 else { return nil }
    let name = Array("Reglement van Orde van de \(chambers[0])".utf8)
    let register = tables.titles
    guard let title = register.matches(in: name.span, at: 0).last, title.end == name.count else {
      return nil
    }
    var laws = register.ids(of: title.row).compactMap { BWBID(canonical: $0) }
      .sorted { ($0.year ?? 0) < ($1.year ?? 0) }
    if laws.count > 1, let article = articles.first {
      laws = [article.number.contains(".") ? laws[laws.count - 1] : laws[0]]
    }
    let latest = latestYear()
    guard let law = laws.last(where: { $0.year ?? 0 <= latest }) ?? laws.first else { return nil }
    let target = CitationTarget(.regulation(law), .antecedent)
    let range = start..<after.position
    add(Citation(range: range, kind: .law, targets: [target], rule: "rules-of-procedure"))
    memory.note(
      law: Memory.Subject(kind: .law, targets: [target], name: "Reglement van Orde"),
      endingAt: range.upperBound)
    return range.upperBound
  }

  /// The year in brackets behind a name: `(Stb. 1964, 284)`, `(Stcrt. 2009, 12)`.
  private func yearOfPublication(after end: Int) -> Int? {
    var cursor = Cursor(text: text, position: end)
    cursor.skip("(,")
    guard cursor.take(anyOf: ["Stb", "Staatsblad", "Stcrt", "Staatscourant"]) != nil else {
      return nil
    }
    cursor.skip(".")
    return cursor.number(4...4).flatMap { (1800...2100).contains($0) ? $0 : nil }
  }

  /// The latest year that the text has, up to 2100; 0 if it has none.
  private mutating func latestYear() -> Int {
    if let latest { return latest }
    var year = 0
    var index = 0
    while index < text.count {
      guard isDigit(text[index]) else {
        index += 1
        continue
      }
      var end = index
      while end < text.count, isDigit(text[end]) { end += 1 }
      if end - index == 4 {
        let value = Cursor(text: text, position: index).value(of: index..<end)
        if (1900...2100).contains(value) { year = max(year, value) }
      }
      index = end
    }
    latest = year
    return year
  }

  /// `Wet van 12 juni 1997 (Stb. 245) tot wijziging van …`: a law by its kind, date and the first words of its title.
  mutating func matchDatedLaw(from start: Int) -> Int? {
    guard let law = DatedLaw(in: text, at: start, of: tables.titles) else { return nil }
    let range = start..<law.end
    let target = CitationTarget(.regulation(law.id), .explicit)
    add(Citation(range: range, kind: .law, targets: [target], rule: "dated-title"))
    memory.note(
      law: Memory.Subject(kind: .law, targets: [target], name: law.kind), endingAt: law.end)
    return law.end
  }
}

/// A law by its kind, its date and the first words of its title or its number.
struct DatedLaw {
  /// What it is: `wet`, `besluit`.
  let kind: String
  let id: BWBID
  /// Where the words that identify it end; the date, if a publication stands between that and the title.
  let end: Int

  /// Reads a kind, a date and a title at an offset.
  init?(in text: [UInt8], at start: Int, of register: TitleRegister) {
    var cursor = Cursor(text: text, position: start)
    guard let word = cursor.word(), cursor.skipSpace() else { return nil }
    var kind = cursor.string(word).lowercased()
    if kind == "koninklijk" {
      guard cursor.take(word: "besluit"), cursor.skipSpace() else { return nil }
    }
    if kind == "koninklijk" || kind == "kb" { kind = "besluit" }
    guard cursor.take(word: "van"), cursor.skipSpace() else { return nil }
    if cursor.take(word: "den") { cursor.skipSpace() }
    guard let date = cursor.date() ?? cursor.dateBehindMinister() else { return nil }
    let day = "\(kind) van \(date.inWords) "
    let dateEnd = cursor.position
    let isPublished = cursor.skipPublication()
    cursor.skip(",:")
    let places = [(cursor.position, day), cursor.numberOfLaw().map { ($0, day + "nr. ") }]
    for case let (place, key)? in places {
      let written = Array(key.utf8) + text[place..<min(place + 300, text.count)]
      guard
        let title = register.matches(in: written.span, at: 0).last(where: {
          register.use(of: $0.row) == .dated
        }), let id = BWBID(canonical: register.ids(of: title.row)[0])
      else { continue }
      self.kind = kind
      self.id = id
      end = isPublished ? dateEnd : place + title.end - key.utf8.count
      return
    }
    return nil
  }
}

extension Cursor {
  /// Reads the date behind whose regulation it is: `de Minister van Justitie van 23 juli 2009`.
  fileprivate mutating func dateBehindMinister() -> DateNotation? {
    var ahead = self
    guard ahead.take(anyOf: ["de", "het"]) != nil else { return nil }
    while ahead.position - position < 160, ahead.byte() != 0, !ahead.isOne(of: ".;"),
      !isDigit(ahead.byte())
    {
      if ahead.takePrefix(" van "), let date = ahead.date() {
        self = ahead
        return date
      }
      ahead.position += 1
    }
    return nil
  }

  /// Where the number of a regulation starts, behind its marker: `nr. WJZ/13140027`, `kenmerk nr. 129230`.
  fileprivate func numberOfLaw() -> Int? {
    var cursor = self
    guard cursor.numberMarker() != nil || cursor.take(word: "kenmerk") else { return nil }
    cursor.skip(":.")
    _ = cursor.numberMarker()
    return cursor.position
  }

  /// Skips where a law was published: ` (Stb. 2005, 684)`, `, Stb. 635`; says whether that stands here.
  fileprivate mutating func skipPublication() -> Bool {
    attempt { cursor -> Bool? in
      cursor.skip(",")
      let isBracketed = cursor.take("(")
      guard cursor.take(anyOf: ["Stb", "Staatsblad", "Stcrt", "Staatscourant"]) != nil else {
        return nil
      }
      cursor.skip(".,")
      _ = cursor.take(word: "nr")
      cursor.skip(".")
      _ = cursor.digits(1...5)
      cursor.skip(",")
      _ = cursor.digits(1...5)
      return !isBracketed || cursor.take(")") ? true : nil
    } ?? false
  }
}
