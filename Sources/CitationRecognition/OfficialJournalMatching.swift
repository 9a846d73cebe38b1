import PublicationIdentifiers

/// Issues of the Official Journal.
extension Reading {
  /// `PbEG 1992, L 206`, `PbEU 2010 L 20`, `PB L 119 van 4.5.2016`, `PbEU L 33` behind the date of an act.
  mutating func matchOfficialJournal(_ after: Cursor, from start: Int) -> Int? {
    guard isCapital(text[start]) else { return nil }
    var cursor = after
    cursor.skip(".,")
    _ = cursor.take(word: "EG") || cursor.take(word: "EU")
    cursor.skip(",")
    if let end = matchJournalDocument(cursor, from: start) { return end }
    var year = cursor.attempt { $0.number(4...4) }
    cursor.skip(",")
    if cursor.numberMarker() != nil { cursor.skipSpace() }
    guard let series = cursor.journalSeries() else { return nil }
    cursor.skipSpace()
    _ = cursor.numberMarker()
    cursor.skipSpace()
    guard let number = cursor.number(1...4) else { return nil }
    let end = cursor.position
    year = year ?? cursor.attempt { $0.journalDate() }
    var reading = JournalReading(year: year, series: series, number: number)
    if year == nil, let date = dateBeside(start, within: 500) { reading.imply(date) }
    return add(
      Citation(
        range: start..<end, kind: .officialJournal, targets: [reading.target],
        rule: "official-journal"))
  }
}

extension Reading {
  /// Since October 2023 each act is published by itself, under the number that it has: `PB L, 2023/2405, 12.10.2023`.
  private mutating func matchJournalDocument(_ after: Cursor, from start: Int) -> Int? {
    var cursor = after
    guard let series = cursor.journalSeries() else { return nil }
    cursor.skip(",/")
    guard let year = cursor.number(4...4), cursor.take("/"), let number = cursor.number(1...5),
      !ByteClass.isWord(cursor.byte()),
      let id = OfficialJournalID(document: number, year: year, series: series)
    else { return nil }
    let target = CitationTarget(.officialJournal(id), .explicit)
    return add(
      Citation(
        range: start..<cursor.position, kind: .officialJournal, targets: [target],
        rule: "official-journal"))
  }
}

/// A reading of a citation of the Official Journal.
private struct JournalReading {
  var year: Int?
  let series: OfficialJournalID.Series
  let number: Int
  var isImplied = false

  /// Takes the year of the act; an act of the last months with a low number is published in the next year.
  mutating func imply(_ date: DateNotation) {
    isImplied = true
    year = date.month >= 10 && number < 60 ? date.year + 1 : date.year
  }

  var target: CitationTarget {
    guard let year else {
      return .unresolved("neither the citation nor the act before it names the year")
    }
    guard let id = OfficialJournalID(year: year, series: series, number: number) else {
      return .unresolved("no issue of the Official Journal")
    }
    return CitationTarget(.officialJournal(id), isImplied ? .antecedent : .explicit)
  }
}

extension Cursor {
  /// Reads the series, `L` or `C`, which may stand against its number.
  fileprivate mutating func journalSeries() -> OfficialJournalID.Series? {
    guard isOne(of: "LC"), !isLetter(at: position + 1) else { return nil }
    position += 1
    return byte(-1) == UInt8(ascii: "L") ? .legislation : .notices
  }

  /// Reads the date of an issue, ` van 4.5.2016` or ` van 4 mei 2016`, or a page and then the date; the year.
  fileprivate mutating func journalDate() -> Int? {
    _ = attempt { cursor -> Bool? in
      guard cursor.take("/") else { return nil }
      return cursor.digits(1...4) != nil ? true : nil
    }
    skip(",")
    guard take(word: "van") || isDigit(byte()) else { return nil }
    skipSpace()
    if let date = date() { return date.year }
    guard digits(1...2) != nil, take("."), digits(1...2) != nil, take(".") else { return nil }
    return number(4...4)
  }
}
