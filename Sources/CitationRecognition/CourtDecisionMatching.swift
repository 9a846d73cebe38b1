import PublicationIdentifiers

/// Court decisions.
extension Reading {
  /// `ECLI:NL:HR:2019:2006`, `LJN AA3097`, `ELRO-nummer: AA 3097`, `RVS:1984:AH0317`.
  mutating func matchCourtDecision(_ after: Cursor, from start: Int) -> Int? {
    let word = after.string(start..<after.position).uppercased()
    if word == "ECLI" { return matchECLI(from: start) }
    if word.hasPrefix("LJ") || word.hasPrefix("ELRO") { return matchLJN(after, from: start) }
    return matchDecisionOfCourt(after, word, from: start)
  }

  /// A court with the year and the LJN of its decision, as the middle of an ECLI.
  private mutating func matchDecisionOfCourt(_ after: Cursor, _ court: String, from start: Int)
    -> Int?
  {
    var cursor = after
    guard start == 0 || text[start - 1] != UInt8(ascii: ":"), cursor.take(":"),
      let year = cursor.digits(4...4), cursor.take(":"), let number = cursor.ljn(),
      let id = ECLI(canonical: "ECLI:NL:\(court):\(cursor.string(year)):\(number)")
    else { return nil }
    let target = CitationTarget(.courtDecision(id), .explicit)
    return add(
      Citation(
        range: start..<cursor.position, kind: .courtDecision, targets: [target], rule: "ecli"))
  }

  private mutating func matchECLI(from start: Int) -> Int? {
    var end = start
    while end < text.count, end - start <= 60 {
      // A line may be broken, or a blank set, behind a colon.
      let isBroken = text[end] <= 0x20 && text[end - 1] == UInt8(ascii: ":")
      guard isBroken || ByteClass.isWord(text[end]) || ":.".utf8.contains(text[end]) else { break }
      end += 1
    }
    while end > start, !ByteClass.isWord(text[end - 1]) { end -= 1 }
    guard end - start <= 60 else { return nil }
    let written = text[start..<end].filter { $0 > 0x20 }
    guard let id = ECLI(canonical: String(decoding: written, as: UTF8.self)) else { return nil }
    let target = CitationTarget(.courtDecision(id), .explicit)
    return add(Citation(range: start..<end, kind: .courtDecision, targets: [target], rule: "ecli"))
  }

  /// An LJN has an ECLI with the court and the year of the decision, which have to stand before it.
  private mutating func matchLJN(_ after: Cursor, from start: Int) -> Int? {
    var cursor = after
    cursor.skip(":-.")
    _ = cursor.take(word: "nummer") || cursor.numberMarker() != nil
    cursor.skip(":.")
    guard let number = cursor.ljn() else { return nil }
    var target = CitationTarget.unresolved("court and year do not stand before the number")
    if let court = court(before: start), let date = dateBeside(start),
      let id = ECLI(
        canonical: "ECLI:NL:\(court):\(date.year):\(number)")
    {
      target = CitationTarget(.courtDecision(id), .explicit)
    }
    return add(
      Citation(
        range: start..<cursor.position, kind: .courtDecision, targets: [target], rule: "ljn"))
  }

  /// The code of the court that is named before an offset, in the same sentence.
  private func court(before start: Int) -> String? {
    var index = start
    let limit = max(0, start - 80)
    while index > limit, text[index - 1] != 0x0A, text[index - 1] != UInt8(ascii: ";") {
      index -= 1
      guard index == 0 || !ByteClass.isWord(text[index - 1]) else { continue }
      var cursor = Cursor(text: text, position: index)
      for (name, code) in Reading.courts where cursor.takeExactly(name) { return code }
    }
    return nil
  }

  /// The courts whose LJN numbers have an ECLI under one code, as decisions cite them.
  private static let courts: [(name: String, code: String)] = [
    ("HR", "HR"), ("Hoge Raad", "HR"), ("ABRvS", "RVS"), ("ABRS", "RVS"), ("CRvB", "CRVB"),
    ("CBb", "CBB"),
  ]
}

extension Cursor {
  /// Reads the two letters and four digits of an LJN, with or without a blank between: `AA3097`, `ah 0317`.
  fileprivate mutating func ljn() -> String? {
    guard isCapital(byte() & 0xDF), isCapital(byte(1) & 0xDF) else { return nil }
    let letters = string(position..<position + 2).uppercased()
    position += 2
    _ = take(" ")
    guard let number = digits(4...4), !ByteClass.isWord(byte()) else { return nil }
    return letters + string(number)
  }

  /// Reads given bytes as a whole word.
  fileprivate mutating func takeExactly(_ word: String) -> Bool {
    let bytes = word.utf8
    guard text[position...].starts(with: bytes), !ByteClass.isWord(byte(bytes.count)) else {
      return false
    }
    position += bytes.count
    return true
  }
}
