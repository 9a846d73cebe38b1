/// Organisations that are named by an office, a committee or a chamber.
extension Reading {
  /// `minister van Financiën`, `Staatssecretaris van Digitale Zaken en Koninkrijksrelaties`, `ministerie van BZK`.
  mutating func matchOffice(_ after: Cursor, from start: Int) -> Int? {
    guard !isForeign(before: start) else { return nil }
    var cursor = after
    guard cursor.skipToPortfolio() else { return nil }
    guard let found = portfolio(at: cursor.position), !goesOn(after: found.end) else { return nil }
    var parts = CitationParts()
    let word = cursor.string(start..<after.position)
    if !word.lowercased().hasPrefix("ministerie"), !word.lowercased().hasPrefix("departement") {
      parts.office = word
    }
    let end = add(
      entry: found.entry, use: .portfolio, start..<found.end, parts: parts, rule: "office")
    return matchFurtherPortfolios(Cursor(text: text, position: end), parts) ?? end
  }

  /// The portfolios that follow a plural: `ministers van Financiën, JenV en van BZK`.
  private mutating func matchFurtherPortfolios(_ after: Cursor, _ parts: CitationParts) -> Int? {
    var cursor = after
    var end: Int?
    while true {
      cursor.skipSpace()
      let isListed = cursor.take(",")
      cursor.skipSpace()
      guard cursor.take(word: "en") || isListed else { return end }
      cursor.skipSpace()
      if cursor.take(anyOf: ["van", "voor"]) != nil { cursor.skipSpace() }
      guard let found = portfolio(at: cursor.position), !goesOn(after: found.end) else {
        return end
      }
      let range = cursor.position..<found.end
      cursor.position = add(
        entry: found.entry, use: .portfolio, range, parts: parts, rule: "office")
      end = cursor.position
    }
  }

  /// The longest portfolio, or name of a ministry, at an offset.
  private func portfolio(at start: Int) -> (entry: Int, end: Int)? {
    guard start < text.count else { return nil }
    for match in tables.index.matches(in: text.span, at: start).reversed() {
      let found = names(of: match).filter {
        $0.use == .portfolio
          || ($0.use == .abbreviation && tables.isMinistry[$0.entry]
            && isSpelled($0.spelling, start..<match.end))
      }
      if let first = found.first, Set(found.map(\.entry)).count == 1 {
        return (first.entry, match.end)
      }
    }
    return nil
  }

  /// Whether a portfolio goes on with words that the register does not know: another office.
  private func goesOn(after end: Int) -> Bool {
    var cursor = Cursor(text: text, position: end)
    let hasComma = cursor.take(",")
    guard cursor.skipSpace() else { return false }
    let start = cursor.position
    if !hasComma {
      guard cursor.take(word: "en"), cursor.skipSpace() else { return false }
      return isUnknownName(at: cursor.position)
    }
    // `, Ruimtelijke Ordening en Milieubeheer`: capitalised words up to `en` and another.
    var words = 0
    while let word = cursor.word(), isCapital(text[word.lowerBound]), words < 5 {
      words += 1
      _ = cursor.take(",")
      cursor.skipSpace()
    }
    cursor.position = words == 0 ? start : cursor.position
    return words > 0 && spaceBefore(cursor.position).start < cursor.position
      && isConjunction(before: cursor.position)
      && isUnknownName(at: start)
  }

  /// Whether `en` and a capitalised word follow the last word that was read.
  private func isConjunction(before position: Int) -> Bool {
    var cursor = Cursor(text: text, position: position)
    return cursor.take(word: "en") && cursor.skipSpace() && isCapital(cursor.byte())
  }

  /// Whether a capitalised word stands at an offset that starts no name of the register.
  private func isUnknownName(at start: Int) -> Bool {
    guard start < text.count, isCapital(text[start]) else { return false }
    return tables.index.matches(in: text.span, at: start).isEmpty
  }

  /// Whether the word before an office is the name of another country's people: `Armeense`.
  private func isForeign(before start: Int) -> Bool {
    let range = precedingWordRange(start)
    guard !range.isEmpty, isCapital(text[range.lowerBound]) else { return false }
    let word = Cursor(text: text, position: 0).string(range)
    return word.hasSuffix("se") && word != "Nederlandse" && word.utf8.count > 4
  }

  /// `vaste Kamercommissies Binnenlandse Zaken van beide Kamers`, `vaste commissie voor Volksgezondheid, Welzijn en Sport`.
  mutating func matchCommittee(_ after: Cursor, from start: Int) -> Int? {
    var cursor = after
    guard cursor.skipSpace() else { return nil }
    if cursor.take(anyOf: ["voor", "van"]) != nil { cursor.skipSpace() }
    guard let (committees, end) = committees(at: cursor.position) else { return nil }
    cursor.position = end
    let chamber = cursor.attempt { chamberBehind(&$0) }
    let chambers = chamber?.entries ?? programmeChamber
    var chosen = committees.filter { committee in
      chambers.contains { $0 == tables.entry(of: committee.chamber) }
    }
    if chosen.isEmpty, chamber == nil, committees.count == 1 { chosen = committees }
    let isByProgramme = chamber == nil && committees.count > 1
    let targets = chosen.map { committee in
      CitationTarget(tables.things[committee.entry], isByProgramme ? .programme : .register)
    }
    let range = start..<(chamber == nil ? end : cursor.position)
    add(
      Citation(
        range: range, kind: .organisation,
        targets: targets.isEmpty
          ? [.unresolved("the text does not say of which chamber the committee is")] : targets,
        rule: "committee"))
    if let chamber { addChambers(chamber.entries, chamber.range) }
    return range.upperBound
  }

  /// The committees for a subject, and where its name ends.
  private func committees(at start: Int) -> (committees: [Tables.Committee], end: Int)? {
    guard start < text.count,
      let match = tables.committees.matches(in: text.span, at: start).last
    else { return nil }
    return (Array(tables.committees.values[match.values]), match.end)
  }

  /// The chamber that the programme's reports are sent to.
  private var programmeChamber: [Int] {
    guard let id = tables.programme?.addressee else { return [] }
    return [tables.firstChamber, tables.secondChamber].compactMap { $0 }.filter {
      tables.entries[$0].id == id
    }
  }

  /// Reads ` van de Eerste Kamer`, ` van beide Kamers`.
  private func chamberBehind(_ cursor: inout Cursor) -> (entries: [Int], range: Range<Int>)? {
    guard cursor.skipSpace(), cursor.take(word: "van"), cursor.skipSpace() else { return nil }
    if cursor.take(word: "de") { cursor.skipSpace() }
    let start = cursor.position
    if cursor.take(word: "beide"), cursor.skipSpace(), cursor.take(word: "kamers") {
      return (
        [tables.firstChamber, tables.secondChamber].compactMap { $0 }, start..<cursor.position
      )
    }
    cursor.position = start
    guard let chamber = cursor.chamber() else { return nil }
    let entry = chamber == .eerste ? tables.firstChamber : tables.secondChamber
    return entry.map { ([$0], start..<cursor.position) }
  }

  /// `Eerste en Tweede Kamer der Staten-Generaal`, `beide Kamers`.
  mutating func matchChambers(_ after: Cursor, from start: Int) -> Int? {
    var cursor = after
    let isPlural = text[after.position - 1] == UInt8(ascii: "s")
    guard text[start..<after.position].contains(UInt8(ascii: "K")) else { return nil }
    cursor.skipStatenGeneraal()
    var ahead = cursor
    // The Kamers van Koophandel are others.
    if isPlural, ahead.skipSpace(), ahead.take(anyOf: ["van", "voor"]) != nil { return nil }
    let entries = [tables.firstChamber, tables.secondChamber].compactMap { $0 }
    guard entries.count == 2 else { return nil }
    return addChambers(entries, start..<cursor.position)
  }

  @discardableResult
  private mutating func addChambers(_ entries: [Int], _ range: Range<Int>) -> Int {
    let targets = entries.map { entry in
      memory.note(entry: entry)
      return CitationTarget(tables.things[entry], entries.count > 1 ? .list : .explicit)
    }
    return add(Citation(range: range, kind: .organisation, targets: targets, rule: "chamber"))
  }

  /// `de Kamer`: what the programme means by it.
  mutating func matchAddressee(_ after: Cursor, from start: Int) -> Int? {
    guard let id = tables.programme?.addressee,
      text[start..<after.position].contains(UInt8(ascii: "K")),
      let entry = tables.entries.firstIndex(where: { $0.id == id })
    else { return nil }
    var cursor = after
    if cursor.skipSpace(), cursor.take(word: "van"), cursor.skipSpace(),
      cursor.take(word: "koophandel")
    {
      return nil
    }
    return add(
      Citation(
        range: start..<after.position, kind: .organisation,
        targets: [CitationTarget(tables.things[entry], .programme)],
        rule: "addressee"))
  }
}

extension Cursor {
  /// Reads what stands between an office and its portfolio: ` van`, ` voor`, ` Bruins Slot (`, ` van het ministerie van`.
  fileprivate mutating func skipToPortfolio() -> Bool {
    guard skipSpace() else { return false }
    if take(anyOf: ["van", "voor"]) != nil {
      skipSpace()
      return true
    }
    if isCapital(byte()), submitter() != nil {
      skipSpace()
      if take("(") { return true }
      return take(anyOf: ["van", "voor"]) != nil && skipSpace()
    }
    return false
  }
}
