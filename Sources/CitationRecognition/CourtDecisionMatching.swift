import PublicationIdentifiers

/// Court decisions.
extension Reading {
  /// `ECLI:NL:HR:2019:2006`, `LJN AA3097`.
  mutating func matchCourtDecision(_ after: Cursor, from start: Int) -> Int? {
    text[start] | 0x20 == UInt8(ascii: "e") ? matchECLI(from: start) : matchLJN(after, from: start)
  }

  private mutating func matchECLI(from start: Int) -> Int? {
    var end = start
    while end < text.count, end - start <= 60,
      ByteClass.isWord(text[end]) || ":.".utf8.contains(text[end])
    {
      end += 1
    }
    while end > start, !ByteClass.isWord(text[end - 1]) { end -= 1 }
    guard end - start <= 60 else { return nil }
    guard let id = ECLI(canonical: Cursor(text: text, position: 0).string(start..<end)) else {
      return nil
    }
    let target = CitationTarget(id: id.canonical, iri: id.iri, resolution: .explicit)
    return add(Citation(range: start..<end, kind: .courtDecision, targets: [target], rule: "ecli"))
  }

  /// An LJN has an ECLI with the court and the year of the decision, which have to stand before it.
  private mutating func matchLJN(_ after: Cursor, from start: Int) -> Int? {
    var cursor = after
    guard text[start..<after.position].allSatisfy(isCapital) else { return nil }
    cursor.skip(":-.")
    _ = cursor.numberMarker()
    cursor.skip(":.")
    let number = cursor.position
    while isCapital(cursor.byte()) { cursor.position += 1 }
    guard cursor.position - number == 2, cursor.digits(4...4) != nil,
      !ByteClass.isWord(cursor.byte())
    else { return nil }
    var target = CitationTarget.unresolved("court and year do not stand before the number")
    if let court = court(before: start), let date = dateBeside(start),
      let id = ECLI(
        canonical: "ECLI:NL:\(court):\(date.year):\(cursor.string(from: number))")
    {
      target = CitationTarget(id: id.canonical, iri: id.iri, resolution: .explicit)
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
