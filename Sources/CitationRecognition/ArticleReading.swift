/// Articles of a law, as a citation lists them before the name of the law.
struct ArticleReading {
  /// An article and what of it is cited.
  struct Article {
    var number: String
    var paragraph: String?
    var subparagraph: String?
  }

  var articles: [Article] = []

  /// Reads `3.3`, `10, 14a en 36f`, `1, eerste lid, onder a`, `131 jo. art. 11`, up to the word before the law.
  init?(_ cursor: inout Cursor) {
    guard let first = cursor.articleNumber() else { return nil }
    articles = [Article(number: first)]
    for _ in 0..<2 * Cursor.longestList where cursor.attempt({ readMore(&$0) }) == nil { break }
  }

  private mutating func readMore(_ cursor: inout Cursor) -> Bool? {
    let isTight = cursor.take("/") || cursor.takeDash()
    if !isTight {
      cursor.skipSpace()
      if cursor.take(",") { cursor.skipSpace() }
    }
    if !isTight, cursor.takeJoiningWord() || cursor.takeThrough() { cursor.skipSpace() }
    if cursor.take(anyOf: ["juncto", "jo", "jis", "in", "samenhang", "met"]) != nil {
      cursor.skip(".")
      while cursor.take(anyOf: ["samenhang", "verbinding", "met"]) != nil { cursor.skipSpace() }
    }
    if cursor.take(anyOf: ["artikel", "artikelen", "art", "artt"]) != nil { cursor.skip(".") }
    if let part = cursor.attempt({ $0.articlePart() }) {
      switch part {
      case .paragraph(let number): articles[articles.count - 1].paragraph = number
      case .subparagraph(let letter): articles[articles.count - 1].subparagraph = letter
      case .other: break
      }
      return true
    }
    guard let number = cursor.articleNumber() else { return nil }
    articles.append(Article(number: number))
    return true
  }
}

/// A part of an article.
enum ArticlePart {
  case paragraph(String)
  case subparagraph(String)
  case other
}

extension Cursor {
  /// The ordinals of a lid, the first for 1.
  private static let ordinals: [String] = [
    "eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende", "achtste", "negende",
    "tiende", "elfde", "twaalfde", "dertiende", "veertiende", "vijftiende", "zestiende",
    "zeventiende", "achttiende", "negentiende", "twintigste",
  ]

  /// Reads the number of an article: `3.3`, `3:305a`, `126nc`, `5:20`, `II`.
  mutating func articleNumber() -> String? {
    attempt { cursor in
      let start = cursor.position
      if let roman = cursor.attempt({ $0.capitals(1...6) }) {
        guard cursor.string(roman).utf8.allSatisfy({ "IVXLC".utf8.contains($0) }) else {
          return nil
        }
        return cursor.string(roman)
      }
      guard cursor.digits(1...4) != nil else { return nil }
      cursor.skipArticleLetters()
      while cursor.isOne(of: ".:"), isDigit(cursor.byte(1)) {
        cursor.position += 1
        guard cursor.digits(1...4) != nil else { return nil }
        cursor.skipArticleLetters()
      }
      guard !cursor.isLetter(at: cursor.position) else { return nil }
      return cursor.string(from: start)
    }
  }

  private mutating func skipArticleLetters() {
    var length = 0
    while length < 4, isSmallLetter(byte(length)) { length += 1 }
    if !isLetter(at: position + length) { position += length }
  }

  /// Reads `tweede lid`, `lid 2`, `onder a`, `onderdeel k`, `aanhef`, `eerste zin`.
  mutating func articlePart() -> ArticlePart? {
    if let index = take(anyOf: Cursor.ordinals) {
      skip(",")
      if takeJoiningWord() { skipSpace() }
      var last = index
      for _ in Cursor.ordinals {
        guard let next = take(anyOf: Cursor.ordinals) else { break }
        last = next
        skip(",")
        if takeJoiningWord() { skipSpace() }
      }
      if take(anyOf: ["lid", "leden"]) != nil { return .paragraph(String(last + 1)) }
      let others: [String] = [
        "zin", "volzin", "volzinnen", "alinea", "streepje", "gedachtestreepje",
      ]
      return take(anyOf: others) != nil ? .other : nil
    }
    if take(anyOf: ["lid", "leden"]) != nil {
      skipSpace()
      guard let number = articleNumber() else { return nil }
      return .paragraph(number)
    }
    if take(anyOf: ["aanhef"]) != nil || takePrefix("e.v.") { return .other }
    guard take(anyOf: ["onder", "onderdeel", "onderdelen", "sub", "letter", "punt"]) != nil else {
      return nil
    }
    skipSpace()
    let start = position
    while ByteClass.isWord(byte()), position - start < 4 { position += 1 }
    guard position > start, !isLetter(at: position) else { return nil }
    let letter = string(from: start)
    if byte() == 0xC2, byte(1) == 0xB0 { position += 2 }
    return .subparagraph(letter)
  }
}
