import PublicationIdentifiers

/// Articles of laws: of one article the citation is the name of the law and its target the article; each of several is a citation of its own.
extension Reading {
  /// `art. 3.3 Wet open overheid`, `artikelen 10, 14a en 36f van de Wob`, `artikel 5 van die wet`.
  mutating func matchArticle(_ after: Cursor, from start: Int) -> Int? {
    var cursor = after
    cursor.skip(".")
    cursor.skipSpace()
    guard let reading = ArticleReading(&cursor, from: start) else { return nil }
    // Where no law follows, nothing in the list has to be read again.
    let end = cursor.position
    let isHeading = isCapital(text[start]) && spaceBefore(start).breaks > 0
    if isHeading, Space.run(in: text.span, at: end).breaks > 0 { return end }
    cursor.skip(",")
    let link = skipToLaw(&cursor)
    let before = citations.count
    if let lawEnd = matchLaw(at: cursor.position, reading.articles, isOwn: link == .own),
      citations.count > before,
      citations[before].kind == .law || citations[before].kind == .euLaw
    {
      specify(before, by: reading.articles)
      return lawEnd
    }
    removeLast(downTo: before)
    if let unknown = unknownLaw(at: cursor.position) { return add(unknown) }
    // What is said to be of another law is not of this one.
    if link == .none, !isHeading { addOwnArticles(reading.articles) }
    return end
  }

  /// The citation of a law that stands behind articles and that no register knows, by a word such as `Noodwet`.
  private func unknownLaw(at start: Int) -> Citation? {
    var cursor = Cursor(text: text, position: start)
    guard isCapital(cursor.byte()), let word = cursor.word(),
      LawNoun(name: cursor.string(word)) != nil,
      LawNoun(word: cursor.string(word)) == nil
    else { return nil }
    return Citation(
      range: word, kind: .law,
      targets: [.unresolved("the registers know no regulation by this name")], rule: "unknown-law")
  }

  /// Adds the articles of the law whose text this is.
  private mutating func addOwnArticles(_ articles: [ArticleReading.Article]) {
    guard let own = head.law else { return }
    for article in articles where head.articles.contains(article.number) {
      add(article, of: own.targets[0], kind: own.kind)
    }
  }

  /// `die wet`: the law that was cited last, in the same paragraph and of the kind that the word says.
  mutating func matchLawAntecedent(_ after: Cursor, from start: Int) -> Int? {
    guard let (subject, end) = memory.lastLaw, isSameParagraph(end..<start),
      let word = after.lastWord(before: after.position), let noun = LawNoun(word: word),
      subject.noun == noun, subject.targets.count == 1
    else { return nil }
    return add(antecedent: subject, start..<after.position, rule: "antecedent")
  }

  /// `de wet`, `dit besluit` behind articles: what the text defines by the word, else the law of that kind which was cited last; or the law
  /// whose text this is.
  private mutating func matchLawNoun(at start: Int, isOwn: Bool) -> Int? {
    var cursor = Cursor(text: text, position: start)
    guard let range = cursor.word(), let noun = LawNoun(word: cursor.string(range)) else {
      return nil
    }
    let end = cursor.position
    if cursor.skipSpace() {
      // `het besluit van 5 mei 2003`, `de wet op …`, `de Regeling zorgaanspraken AWBZ` are others.
      let words: [String] = ["van", "op", "tot", "houdende", "inzake", "betreffende", "voor", "nr"]
      guard cursor.take(anyOf: words) == nil, !isDigit(cursor.byte()), !isCapital(cursor.byte())
      else { return nil }
      if isCapital(text[start]), let next = cursor.word() {
        guard Reading.functionWords.contains(cursor.string(next)) else { return nil }
      }
    }
    let subject =
      isOwn
      ? head.law.flatMap { $0.noun == noun ? $0 : nil } : memory.meaning(of: noun)
    guard let subject, subject.targets.count == 1 else { return nil }
    return add(antecedent: subject, start..<end, rule: "law-noun")
  }

  private mutating func add(
    antecedent subject: Memory.Subject, _ range: Range<Int>, rule: String
  ) -> Int {
    let targets = subject.targets.map { target in
      var target = target
      if target.resolution != .document { target.resolution = .antecedent }
      return target
    }
    return add(
      Citation(range: range, kind: subject.kind, targets: targets, rule: rule))
  }

  /// Whether no empty line lies in a stretch of at most a thousand bytes.
  private func isSameParagraph(_ range: Range<Int>) -> Bool {
    guard range.count <= 1000 else { return false }
    return !range.contains { text[$0] == 0x0A && $0 > 0 && text[$0 - 1] == 0x0A }
  }

  /// What the words between articles and a law say of it.
  private enum Link {
    /// Nothing: `artikel 5 is van toepassing`.
    case none
    /// That a law follows: `van de`, `uit het`, `der`.
    case other
    /// That the law itself is meant: `van deze`, `dezer`.
    case own
  }

  /// Skips the words between articles and a law.
  private func skipToLaw(_ cursor: inout Cursor) -> Link {
    if cursor.take(word: "dezer") {
      cursor.skipSpace()
      return .own
    }
    guard cursor.take(anyOf: ["van", "uit", "der", "bij", "in"]) != nil else { return .none }
    cursor.skipSpace()
    if cursor.take(anyOf: ["deze", "dit"]) != nil {
      cursor.skipSpace()
      return .own
    }
    // `die wet` stays whole.
    let words: [String] = ["de", "het", "genoemde", "voornoemde", "bovengenoemde", "bedoelde"]
    let isSaid = cursor.take(anyOf: words) != nil
    if isSaid { cursor.skipSpace() }
    if isSaid, cursor.take(anyOf: words) != nil { cursor.skipSpace() }
    return isSaid || isCapital(cursor.byte()) ? .other : .none
  }

  /// Matches a law or act behind articles; adds its citation.
  private mutating func matchLaw(
    at start: Int, _ articles: [ArticleReading.Article], isOwn: Bool
  ) -> Int? {
    guard start < text.count else { return nil }
    let matches = tables.index.matches(in: text.span, at: start)
    for match in matches.reversed() {
      for value in match.values {
        guard case .notation(let notation) = tables.index.values[value] else { continue }
        let cursor = Cursor(text: text, position: match.end)
        if notation == .europeanAct, let end = matchEuropeanAct(cursor, from: start) { return end }
        if notation == .lawAntecedent, let end = matchLawAntecedent(cursor, from: start) {
          return end
        }
      }
    }
    return matchAlias(at: start) ?? matchNamed(matches, at: start, articles: articles)
      ?? matchLawNoun(at: start, isOwn: isOwn)
  }

  /// Matches a name that means a law only behind an article.
  mutating func matchLawByArticle(
    _ match: NameIndex<Tables.Key>.Match, at start: Int, _ articles: [ArticleReading.Article]
  ) -> Int? {
    if let name = contextualLaw(match, at: start) {
      return add(entry: name.entry, use: .contextual, start..<match.end)
    }
    return matchBook(match, at: start, articles)
  }

  /// The law that a name means only behind an article, if it is one law.
  private func contextualLaw(
    _ match: NameIndex<Tables.Key>.Match, at start: Int
  ) -> Tables.Name? {
    let found = names(of: match).filter {
      $0.use == .contextual && tables.entries[$0.entry].kind != .organisation
        && text[start..<match.end].elementsEqual($0.spelling)
    }
    guard !isOtherLaw(after: start..<match.end) else { return nil }
    return Set(found.map(\.entry)).count == 1 ? found.first : nil
  }

  /// Matches the name of a code in books (`3:305a BW`): the number before the colon says which book.
  private mutating func matchBook(
    _ match: NameIndex<Tables.Key>.Match, at start: Int, _ articles: [ArticleReading.Article]
  ) -> Int? {
    let entries = names(of: match).filter {
      $0.use == .contextual && isSpelled($0.spelling, start..<match.end, isFirstFree: true)
    }.map(\.entry)
    guard entries.contains(where: { tables.books[$0] != nil }) else { return nil }
    let targets = articles.map { article -> CitationTarget in
      let parts = article.number.split(separator: ":")
      guard parts.count == 2,
        let entry = entries.first(where: { tables.books[$0] == String(parts[0]) }),
        let regulation = BWBID(canonical: tables.entries[entry].id),
        let place = JuriconnectReference(regulation, [.init("artikel", String(parts[1]))])
      else { return .unresolved("the article does not say of which book it is") }
      return CitationTarget(
        id: regulation.canonical, iri: place.iri,
        resolution: articles.count > 1 ? .list : .register)
    }
    return add(
      Citation(range: start..<match.end, kind: .law, targets: targets, rule: "book-of-code"))
  }

  /// Makes one article the target of a citation of a law, or adds citations of several.
  private mutating func specify(_ index: Int, by articles: [ArticleReading.Article]) {
    let law = citations[index]
    // A code in books has a target for each article already.
    let places = zip(articles, articles.indices).map { article, number in
      law.targets.count == articles.count ? law.targets[number] : law.targets[0]
    }
    if articles.count == 1 {
      update(index) { citation in
        citation.parts.note(articles[0])
        guard citation.targets.count == 1 else { return }
        citation.targets[0] = places[0].at(articles[0])
      }
    } else {
      update(index) { citation in
        var seen: Set<String?> = []
        citation.targets = citation.targets.filter { seen.insert($0.id).inserted }.map(\.whole)
      }
      for (article, place) in zip(articles, places) { add(article, of: place, kind: law.kind) }
    }
  }

  /// Adds the citation of an article.
  private mutating func add(
    _ article: ArticleReading.Article, of law: CitationTarget, kind: CitationKind
  ) {
    var citation = Citation(
      range: article.range, kind: kind, targets: [law.at(article)], rule: "article")
    citation.parts.note(article)
    add(citation)
  }
}

extension CitationParts {
  /// Takes over what is cited of an article.
  fileprivate mutating func note(_ article: ArticleReading.Article) {
    self.article = article.number
    paragraph = article.paragraph
    subparagraph = article.subparagraph
  }
}

extension CitationTarget {
  /// An article of the law that the target is; the target itself if it is no regulation.
  fileprivate func at(_ article: ArticleReading.Article) -> CitationTarget {
    // In a code in books the number before the colon is that of the book, which the id says.
    guard let regulation = id.flatMap({ BWBID(canonical: $0) }), iri == regulation.iri,
      let place = JuriconnectReference(regulation, [.init("artikel", article.number)])
    else { return self }
    var target = self
    target.iri = place.iri
    return target
  }

  /// The law of which the target is an article.
  fileprivate var whole: CitationTarget {
    var target = self
    if let regulation = id.flatMap({ BWBID(canonical: $0) }) { target.iri = regulation.iri }
    return target
  }
}

extension Cursor {
  /// The word that ends at an offset, in small letters.
  func lastWord(before end: Int) -> String? {
    var start = end
    while start > 0, ByteClass.isWord(text[start - 1]) { start -= 1 }
    return start < end ? string(start..<end).lowercased() : nil
  }
}
