import PublicationIdentifiers

/// Publications in the Staatsblad, the Staatscourant and the Tractatenblad.
extension Reading {
  /// `Stcrt. 2024, 30890`, `Stb. 32` behind a year, `Stb. J 227`, `Stcrt. 9 december 1969, nr. 239`.
  mutating func matchGazette(_ after: Cursor, from start: Int) -> Int? {
    guard isCapital(text[start]), let gazette = gazette(start..<after.position) else { return nil }
    var cursor = after
    let hasStop = cursor.take(".")
    // `in de Staatscourant. 3. De …`: no name is abbreviated, so the sentence ends there.
    if hasStop, after.position - start > 5, cursor.byte() <= 0x20 { return nil }
    cursor.skipSpaceAndEmptyLine()
    cursor.skip(",.")
    var reading = GazetteReading()
    guard reading.read(&cursor) else { return nil }
    if reading.year == nil {
      reading.settle(impliedYear: impliedYear(before: start, firstNumber: reading.numbers[0]))
    }
    let more = reading.readFurtherYears(&cursor)
    var citation = Citation(
      range: start..<reading.end, kind: gazette.kind,
      targets: reading.targets(in: gazette) + more.flatMap { $0.targets(in: gazette) },
      rule: "gazette")
    citation.parts.pages = cursor.pages()
    return add(citation)
  }

  /// The gazette that a word names.
  private func gazette(_ range: Range<Int>) -> GazetteID.Gazette? {
    Reading.gazettes[String(decoding: text[range], as: UTF8.self).lowercased()]
  }

  private static let gazettes: [String: GazetteID.Gazette] = [
    "stb": .staatsblad, "stbl": .staatsblad, "staatsblad": .staatsblad, "stcrt": .staatscourant,
    "staatscourant": .staatscourant, "trb": .tractatenblad, "tractatenblad": .tractatenblad,
  ]

  /// The year directly before an offset, brackets and commas apart: `Wet van 22 april 1855, (`; or else that of
  /// the last date in the sentence. What is dated in December and has one of the first numbers is of the year after.
  func impliedYear(before start: Int, firstNumber: String) -> Int? {
    var index = start
    while index > 0 {
      let space = spaceBefore(index).start
      if space < index {
        index = space
      } else if ",(".utf8.contains(text[index - 1]) {
        index -= 1
      } else {
        break
      }
    }
    if index >= 4, text[(index - 4)..<index].allSatisfy(isDigit),
      index == 4 || !ByteClass.isWord(text[index - 5])
    {
      let year = Cursor(text: text, position: 0).value(of: (index - 4)..<index)
      let month = precedingWord(index - 4)
      if (1813...2100).contains(year) {
        return year + (month == "december" && (Int(firstNumber) ?? 999) <= 40 ? 1 : 0)
      }
    }
    return dateBeside(start).map {
      $0.year + ($0.month == 12 && (Int(firstNumber) ?? 999) <= 40 ? 1 : 0)
    }
  }
}

extension GazetteID.Gazette {
  /// The kind of a citation.
  var kind: CitationKind {
    switch self {
    case .staatsblad: .stb
    case .staatscourant: .stcrt
    case .tractatenblad: .trb
    }
  }

  /// The highest number that an issue of a year may have.
  func highestNumber(in year: Int) -> Int {
    switch self {
    case .staatsblad: 1_800
    case .tractatenblad: 400
    // Since July 2009 each document has a number of its own; before, each issue had one.
    case .staatscourant: year < 2009 ? 310 : 120_000
    }
  }
}

/// The numbers of a citation of a gazette, before it is clear which is the year.
struct GazetteReading {
  var year: Int?
  var numbers: [String] = []
  /// After the last number.
  var end = 0

  /// Reads year and numbers in any order; false if there is no number.
  mutating func read(_ cursor: inout Cursor) -> Bool {
    _ = cursor.take(word: "van") || cursor.takePrefix("d.d.")
    cursor.skip(",.")
    if let date = cursor.date()?.year ?? cursor.attempt({ $0.yearOfNumericDate() }) {
      year = date
      end = cursor.position
      cursor.skip(",")
    }
    if year == nil, let pair = cursor.attempt({ $0.yearAndNumberBySlash() }) {
      (year, numbers) = (pair.year, [pair.number])
      end = cursor.position
      return true
    }
    guard let first = readNumbers(&cursor) else { return false }
    numbers = first.numbers
    if year == nil, !first.isMarked, let four = first.numbers.first, Self.isYear(four),
      first.numbers.count == 1
    {
      let rest = cursor.attempt { cursor -> (numbers: [String], isMarked: Bool)? in
        cursor.skip(",")
        return GazetteReading.readNumbers(&cursor)
      }
      if let rest {
        year = Int(four)
        numbers = rest.numbers
        end = cursor.position
      }
    } else if year == nil, let last = cursor.attempt({ $0.yearBehindNumber() }) {
      year = last
      end = cursor.position
    }
    return true
  }

  private mutating func readNumbers(_ cursor: inout Cursor) -> (numbers: [String], isMarked: Bool)?
  {
    let result = GazetteReading.readNumbers(&cursor)
    if result != nil { end = cursor.position }
    return result
  }

  /// Reads pairs of year and numbers that follow the first: ` en 1976, 101`.
  mutating func readFurtherYears(_ cursor: inout Cursor) -> [GazetteReading] {
    var more: [GazetteReading] = []
    while more.count < Cursor.longestList,
      let next = cursor.attempt({ cursor -> GazetteReading? in
        let isListed = cursor.isOne(of: ",;")
        cursor.skip(",;")
        guard cursor.take(word: "en") || isListed && (!more.isEmpty || cursor.isYearBeforeSlash)
        else { return nil }
        cursor.skipSpace()
        guard isDigit(cursor.byte()) else { return nil }
        var reading = GazetteReading()
        guard reading.read(&cursor), reading.year != nil else { return nil }
        return reading
      })
    {
      more.append(next)
      end = next.end
    }
    return more
  }

  /// Takes the year from what stands before, or from the letter of a number of the 1940s.
  mutating func settle(impliedYear: Int?) {
    year = impliedYear ?? numbers[0].utf8.first.flatMap { GazetteID.year(ofLetter: $0) }
  }

  /// What is cited.
  func targets(in gazette: GazetteID.Gazette) -> [CitationTarget] {
    numbers.map { number in
      guard let year else {
        return .unresolved("neither the citation nor what stands before it names the year")
      }
      guard let id = GazetteID(gazette, year: year, number: number) else {
        return .unresolved("no number of \(gazette.rawValue) in \(year)")
      }
      let digits = number.utf8.filter(isDigit).reduce(0) { $0 * 10 + Int($1 - 0x30) }
      guard digits <= gazette.highestNumber(in: year) else {
        return .unresolved("\(gazette.rawValue) has no number \(number) in \(year)")
      }
      return CitationTarget(.gazette(id), numbers.count > 1 ? .list : .explicit)
    }
  }

  private static func isYear(_ text: String) -> Bool {
    text.utf8.count == 4 && Int(text).map { (1813...2100).contains($0) } ?? false
  }

  /// Reads `30890`, `nr. 13157`, `J 227`, `414 en 415`.
  private static func readNumbers(
    _ cursor: inout Cursor
  ) -> (numbers: [String], isMarked: Bool)? {
    cursor.attempt { cursor in
      let isMarked = cursor.numberMarker() != nil
      cursor.skipSpace()
      guard let first = cursor.gazetteNumber() else { return nil }
      var numbers = [first]
      guard isMarked || !isYear(first) else { return (numbers, false) }
      while numbers.count < Cursor.longestList,
        let next = cursor.attempt({ cursor -> String? in
          cursor.skipSpace()
          guard cursor.take(word: "en") || cursor.take(",") && cursor.isListNext else { return nil }
          cursor.skipSpace()
          guard let number = cursor.gazetteNumber(), !isYear(number) else { return nil }
          // A number of a page, of a footnote or of a next year is not a number of the list.
          return cursor.isOne(of: "/") ? nil : number
        })
      {
        numbers.append(next)
      }
      return (numbers, isMarked)
    }
  }
}

extension Cursor {
  /// Whether a number and then `en` and a number follow a comma: a list.
  fileprivate var isListNext: Bool {
    var ahead = self
    for _ in 0..<30 {
      guard ahead.skipSpace(), ahead.gazetteNumber() != nil else { return false }
      ahead.skipSpace()
      if ahead.take(word: "en") { return ahead.skipSpace() && isDigit(ahead.byte()) }
      guard ahead.take(",") else { return false }
    }
    return false
  }

  /// Reads a number of a gazette, with a letter of the 1940s or not; digits followed by a month are a day.
  fileprivate mutating func gazetteNumber() -> String? {
    attempt { cursor in
      var letter = ""
      if isCapital(cursor.byte()) {
        guard GazetteID.year(ofLetter: cursor.byte()) != nil else { return nil }
        letter = cursor.string(cursor.position..<cursor.position + 1)
        cursor.position += 1
        cursor.skipSpace()
      }
      guard let digits = cursor.digits(1...6), !cursor.isLetter(at: cursor.position) else {
        return nil
      }
      let end = cursor.position
      // Two years are a session, not an issue.
      if digits.count == 4, cursor.takeDash() || cursor.take("/"), isDigit(cursor.byte()) {
        return nil
      }
      cursor.position = end
      if cursor.skipSpace(), cursor.monthName() != nil { return nil }
      cursor.position = end
      return letter + cursor.string(digits)
    }
  }

  /// Whether a year and a number with a slash between them stand here.
  fileprivate var isYearBeforeSlash: Bool {
    var ahead = self
    return ahead.yearAndNumberBySlash() != nil
  }

  /// Reads `1986/104`, or the year last: `731/1968`. Gazettes have no sessions, so neither is one.
  fileprivate mutating func yearAndNumberBySlash() -> (year: Int, number: String)? {
    guard let first = digits(1...6), take("/") else { return nil }
    skipSpace()
    // The Staatsblad of 1944 to 1949: `1949/J 575`.
    if isCapital(byte()), let number = gazetteNumber(), first.count == 4 {
      return (value(of: first), number)
    }
    guard let second = digits(1...6), !isLetter(at: position), !isOne(of: "/-") else { return nil }
    let years = 1813...2100
    if first.count == 4, years.contains(value(of: first)) {
      return (value(of: first), string(second))
    }
    guard second.count == 4, years.contains(value(of: second)) else { return nil }
    return (value(of: second), string(first))
  }

  /// Reads a date in digits, `29-1-1999`; its year.
  fileprivate mutating func yearOfNumericDate() -> Int? {
    guard digits(1...2) != nil, isOne(of: "-./") else { return nil }
    let mark = byte()
    position += 1
    guard let month = number(1...2), (1...12).contains(month), byte() == mark else { return nil }
    position += 1
    return number(4...4).flatMap { (1813...2100).contains($0) ? $0 : nil }
  }

  /// Reads a year behind a number: `Stb. 215, 1911`.
  fileprivate mutating func yearBehindNumber() -> Int? {
    let hasComma = take(",")
    guard skipSpace() || hasComma, let year = number(4...4), (1813...2100).contains(year),
      !isOne(of: "/-"), !isLetter(at: position)
    else { return nil }
    return year
  }
}
