/// Articles and other parts of a law, as a citation lists them before the name of the law.
struct ArticleReading {
  /// The words for parts of a law, and whether they mean an article.
  static let words: [(word: String, isArticle: Bool)] =
    ["artikel", "artikelen", "artikels", "art", "artt", "arts"].map { ($0, true) }
    + [
      "hoofdstuk", "hoofdstukken", "titel", "titels", "afdeling", "afdelingen", "paragraaf",
      "paragrafen", "bijlage", "bijlagen",
    ].map { ($0, false) }

  /// An article or another part, and what of it is cited.
  struct Article {
    var number: String
    /// Whether it is an article.
    var isArticle = true
    /// From its number, or the word for an article before it, to the last of its parts.
    var range: Range<Int>
    var paragraph: String?
    var subparagraph: String?
  }

  private(set) var articles: [Article] = []

  /// Reads `3.3`, `10, 14a en 36f`, `1, eerste lid, onder a`, `131 jo. art. 11`, up to the word before the law.
  /// - Parameter start: where the word for an article or part stands, before the cursor.
  init?(_ cursor: inout Cursor, from start: Int) {
    var word = Cursor(text: cursor.text, position: start)
    let isArticle = word.partWord() ?? true
    guard let first = isArticle ? cursor.articleNumber() : cursor.partNumber() else { return nil }
    articles = [Article(number: first, isArticle: isArticle, range: start..<cursor.position)]
    for _ in 0..<2 * Cursor.longestList where cursor.attempt({ readMore(&$0) }) == nil { break }
  }

  private mutating func readMore(_ cursor: inout Cursor) -> Bool? {
    if cursor.attempt({ $0.remark() }) != nil { return true }
    let end = cursor.position
    let isListed = cursor.skipListMarks()
    let start = cursor.position
    let word = cursor.partWord()
    // An article `in samenhang met bijlage I, van …`, or one before a dash, need not be of the same law as the other part.
    if word == false, articles[articles.count - 1].isArticle {
      let marks = cursor.text[end..<start]
      if marks.count > 8 || marks.contains(where: { $0 >= 0x80 || $0 == UInt8(ascii: "-") }) {
        return nil
      }
    }
    if word != nil { cursor.skip(".") }
    if let part = cursor.attempt({ $0.articlePart() }) {
      let last = articles.count - 1
      switch part {
      case .paragraph(let number): articles[last].paragraph = number
      case .subparagraph(let letter): articles[last].subparagraph = letter
      case .other: break
      }
      articles[last].range = articles[last].range.lowerBound..<cursor.position
      return true
    }
    guard let number = cursor.articleNumber() else { return nil }
    // Without a mark before it a number goes on with the list if one is behind it: `52, 5 3, 54`.
    guard isListed || word != nil || cursor.isOne(of: ",") else { return nil }
    let isArticle = word ?? articles[articles.count - 1].isArticle
    articles.append(Article(number: number, isArticle: isArticle, range: start..<cursor.position))
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
  /// Reads a word for a part of a law; whether it means an article.
  mutating func partWord() -> Bool? {
    for (word, isArticle) in ArticleReading.words where take(word: word) { return isArticle }
    return nil
  }

  /// Reads the number or letter of a part that is no article: `3`, `8.2`, `XII`, `B`.
  fileprivate mutating func partNumber() -> String? {
    if let letter = attempt({ $0.capitals(1...1) }) { return string(letter) }
    return articleNumber()
  }

  /// The ordinals from 1 to 99, folded.
  private static let ordinals: [String: Int] = {
    let first = [
      "eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende", "achtste", "negende",
      "tiende", "elfde", "twaalfde", "dertiende", "veertiende", "vijftiende", "zestiende",
      "zeventiende", "achttiende", "negentiende",
    ]
    var ordinals = Dictionary(uniqueKeysWithValues: zip(first, 1...))
    let units = ["een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen"]
    let tens = [
      "twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig",
    ]
    for (ten, value) in zip(tens, stride(from: 20, to: 100, by: 10)) {
      ordinals["\(ten)ste"] = value
      for (unit, number) in zip(units, 1...) { ordinals["\(unit)en\(ten)ste"] = value + number }
    }
    return ordinals
  }()

  /// The words that an ordinal stands before.
  private static let counted: [String] = [
    "lid", "leden", "zin", "zinnen", "volzin", "volzinnen", "alinea", "streepje",
    "gedachtestreepje",
    "aandachtsstreepje", "onderdeel", "tekstblok",
  ]

  /// What is behind the number of an article that was put in between others, where it is longer than a few letters.
  private static let inserted: Set<String> = [
    "quater", "quinquies", "sexies", "septies", "octies", "novies", "decies",
  ]

  /// Reads the number of an article: `3.3`, `3:305a`, `126nc`, `5:20`, `II`.
  mutating func articleNumber() -> String? {
    attempt { cursor in
      let start = cursor.position
      // The articles of the Kieswet: `P 20`, `Ya 3a`.
      let chapter = cursor.attempt { cursor -> Bool? in
        guard isCapital(cursor.byte()) else { return nil }
        cursor.position += 1
        if isSmallLetter(cursor.byte()) { cursor.position += 1 }
        guard cursor.skipSpace() else { return nil }
        // Four digits are the year of a law: `Vb 2000`.
        var number = cursor
        return number.digits(1...3) != nil ? true : nil
      }
      if chapter == nil, let roman = cursor.attempt({ $0.capitals(1...6) }),
        cursor.string(roman).utf8.allSatisfy({ "IVXLC".utf8.contains($0) })
      {
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
    while length < 10, isSmallLetter(byte(length)) { length += 1 }
    let isInserted = length < 5 || Cursor.inserted.contains(string(position..<position + length))
    guard isInserted, !isLetter(at: position + length) else { return }
    position += length
    // `96g1`: one that was put in before `96g`.
    if length > 0 { _ = digits(1...2) }
  }

  /// Skips what stands between members of a list: `, `, ` en `, `/`, ` tot en met `, ` jo. `, ` in samenhang met `, and
  /// the dashes of a list whose members have a line each; says whether there was any.
  fileprivate mutating func skipListMarks() -> Bool {
    skipSpace()
    let start = position
    if take("/") || isDigit(byte(1)) && takeDash() {
      skipSpace()
      return true
    }
    skip(",;")
    if takeDash() { skipSpace() }
    if takeJoiningWord() || takeThrough() { skipSpace() }
    if takePrefix("j°") {
      skip(".")
    } else if take(anyOf: ["juncto", "jo", "jis", "in", "alsook", "dan"]) != nil {
      skip(".")
      while take(anyOf: ["samenhang", "verbinding", "met", "wel"]) != nil { skipSpace() }
    }
    if take(anyOf: ["de", "het"]) != nil { skipSpace() }
    return position > start
  }

  /// Reads a remark in brackets inside a list: `255/257 (verlaten hulpbehoevenden), artikel 307`.
  fileprivate mutating func remark() -> Bool? {
    skipSpace()
    guard take("("), isSmallLetter(byte()) else { return nil }
    let start = position
    while byte() != UInt8(ascii: ")") {
      // Capitals and digits may be those of a citation.
      guard position - start < 100, byte() >= 0x20, byte() != UInt8(ascii: "("), !isDigit(byte()),
        !isCapital(byte())
      else { return nil }
      position += 1
    }
    position += 1
    var ahead = self
    let isLast = ahead.skipSpace() && ahead.take(anyOf: ["en", "of", "van", "der", "uit"]) != nil
    return isOne(of: ",/") || isLast ? true : nil
  }

  /// Reads `tweede lid`, `eerste en derde lid`, `lid 2`, `onder a`, `onderdelen g, h en i`, `aanhef`, `eerste zin`.
  mutating func articlePart() -> ArticlePart? {
    if let first = ordinal() {
      var last = first
      for _ in 0..<Cursor.longestList {
        skip(",")
        if takeJoiningWord() || takeThrough() { skipSpace() }
        guard let next = ordinal() else { break }
        last = next
      }
      guard let counted = take(anyOf: Cursor.counted) else { return nil }
      return counted < 2 ? .paragraph(String(last)) : .other
    }
    if let word = take(anyOf: ["lid", "leden"]) {
      skip(".")
      guard var number = articleNumber() else { return nil }
      if word == 1 {
        while let next = attempt({ $0.nextMember { $0.articleNumber() } }) { number = next }
      }
      return .paragraph(number)
    }
    if take(anyOf: ["aanhef", "slot", "laatste"]) != nil {
      skipSpace()
      _ = take(anyOf: Cursor.counted)
      return .other
    }
    if takePrefix("e.v.") { return .other }
    let words: [String] = [
      "onder", "onderdeel", "onderdelen", "sub", "letter", "punt", "punten", "ten",
    ]
    guard take(anyOf: words) != nil else { return nil }
    skipSpace()
    if takePrefix("de nummers") { skipSpace() }
    if let number = ordinal() { return .subparagraph("\(number)°") }
    guard var letter = subparagraphLetter() else { return nil }
    let isDigits = isDigit(letter.utf8.first ?? 0)
    while let next = attempt({ cursor in
      cursor.nextMember { $0.subparagraphLetter() }.flatMap {
        isDigit($0.utf8.first ?? 0) == isDigits ? $0 : nil
      }
    }) { letter = next }
    return .subparagraph(letter)
  }

  /// Reads an ordinal and the white space behind it: `tweeëntwintigste`, `3e`, `2de`.
  private mutating func ordinal() -> Int? {
    attempt { cursor in
      if let value = cursor.number(1...2) {
        _ = isDigit(cursor.byte(-1)) && cursor.byte(1) == UInt8(ascii: "e") && cursor.take(" ")
        guard cursor.take(anyOf: ["e", "de", "ste"]) != nil, cursor.skipSpace() else { return nil }
        return value
      }
      guard isSmallLetter(cursor.byte()), let word = cursor.word(),
        let value = Cursor.ordinals[
          String(decoding: Folding.fold(cursor.string(word)), as: UTF8.self)]
      else { return nil }
      cursor.skipSpace()
      return value
    }
  }

  /// Reads the letter or number of an onderdeel: `a`, `10°`, `aa`.
  private mutating func subparagraphLetter() -> String? {
    attempt { cursor in
      let start = cursor.position
      // Two capitals that differ are those of a law: `onder a, BW`, but `onderdeel DD`.
      if let capitals = cursor.capitals(1...2) {
        return cursor.text[capitals.lowerBound] == cursor.text[capitals.upperBound - 1]
          ? cursor.string(capitals) : nil
      }
      while isDigit(cursor.byte()) || isSmallLetter(cursor.byte()), cursor.position - start < 4 {
        cursor.position += 1
      }
      let letter = cursor.string(from: start)
      guard !letter.isEmpty, !cursor.isLetter(at: cursor.position),
        isDigit(cursor.byte(-1)) || letter.utf8.count < 3
      else { return nil }
      if cursor.byte() == 0xC2, cursor.byte(1) == 0xB0 { cursor.position += 2 }
      return letter
    }
  }

  /// Reads a further member of a list of parts, behind a comma or joining word; `en u` is none, and neither is `en 5, lid 2`.
  private mutating func nextMember(_ read: (inout Cursor) -> String?) -> String? {
    skipSpace()
    let hasComma = take(",")
    skipSpace()
    guard takeJoiningWord() || takeThrough() || hasComma else { return nil }
    skipSpace()
    guard let member = read(&self), member != "u" else { return nil }
    var ahead = self
    ahead.skip(",")
    return ahead.take(anyOf: ["lid", "leden"]) == nil && ahead.ordinal() == nil ? member : nil
  }
}
