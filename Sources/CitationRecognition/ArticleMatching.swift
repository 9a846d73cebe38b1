import PublicationIdentifiers

/// Articles of laws: of one article the citation is the name of the law and its target the article; each of several is a citation of its own.
extension Reading {
  /// `art. 3.3 Wet open overheid`, `artikelen 10, 14a en 36f van de Wob`, `artikel 5 van die wet`.
  mutating func matchArticle(_ after: Cursor, from start: Int) -> Int? {
    var cursor = after
    cursor.skip(".")
    if cursor.take(":") { _ = cursor.attempt { $0.skipSpace() && $0.takeDash() ? true : nil } }
    cursor.skipSpace()
    guard let reading = ArticleReading(&cursor, from: start) else { return nil }
    // Where no law follows, nothing in the list has to be read again.
    let end = cursor.position
    let isHeading = isCapital(text[start]) && spaceBefore(start).breaks > 0
    if isHeading, Space.run(in: text.span, at: end).breaks > 0 { return end }
    let antecedent = lawBefore(start)
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
    guard reading.articles[0].isArticle else { return nil }
    if let unknown = unknownLaw(at: cursor.position) {
      add(unknown)
      if unknown.targets[0].isResolved { specify(before, by: reading.articles) }
      return unknown.range.upperBound
    }
    // What is said to be of another law is not of this one.
    guard link == .none, !isHeading else { return end }
    // `artikel 26 IVBP`: of a law that nobody knows.
    var behind = Cursor(text: text, position: end)
    behind.skip(",")
    if behind.position > end, isCapital(behind.byte()),
      Space.run(in: text.span, at: end).breaks == 0
    {
      return end
    }
    for article in reading.articles where article.isArticle {
      guard let subject = owner(of: article.number, antecedent) else { continue }
      add(article, of: subject.targets[0], kind: subject.kind)
      if subject.kind != .law || subject.targets[0].resolution != .document {
        memory.note(law: subject, endingAt: article.range.upperBound)
      }
    }
    return end
  }

  /// The law of an article that is cited without one: that which stands directly before it, the one whose text this is if it has such an article,
  /// or that which the line has named.
  private func owner(of article: String, _ antecedent: (subject: Memory.Subject, isBeside: Bool)?)
    -> Memory.Subject?
  {
    if let antecedent, antecedent.isBeside { return antecedent.subject }
    if head.articles.contains(article) { return head.law }
    return antecedent?.subject
  }

  /// The law that was named before articles on the same line, and whether only a comma or a bracket lies between: `Wet milieubeheer, artikel 5`.
  private func lawBefore(_ start: Int) -> (subject: Memory.Subject, isBeside: Bool)? {
    guard let (subject, end) = memory.lastLaw, end <= start, start - end <= Reading.articleReach,
      subject.targets.count == 1, subject.targets[0].isResolved
    else { return nil }
    var cursor = Cursor(text: text, position: end)
    if cursor.isOne(of: ",:") {
      cursor.skip(",:")
      if cursor.take(anyOf: ["de", "het"]) != nil { cursor.skipSpace() }
    } else {
      cursor.skipSpace()
    }
    if cursor.position == start { return (antecedent(subject), true) }
    return isInReach(of: end, start) ? (antecedent(subject), false) : nil
  }

  /// Whether a place is on the same line as the law that ends at another, in the same cell of a table, and no other law begins an item of the
  /// list between: `; Reglementen ziekenhuizen, art. 22`.
  private func isInReach(of end: Int, _ start: Int) -> Bool {
    for index in end..<start {
      switch text[index] {
      case 0x0A, UInt8(ascii: "|"): return false
      case UInt8(ascii: ";"):
        var cursor = Cursor(text: text, position: index + 1)
        cursor.skipSpace()
        if isCapital(cursor.byte()) { return false }
      default: break
      }
    }
    return true
  }

  /// How far behind the name of a law its articles may stand without it, in bytes.
  private static let articleReach = 400

  /// The same law, pointed back to.
  private func antecedent(_ subject: Memory.Subject) -> Memory.Subject {
    var subject = subject
    for index in subject.targets.indices where subject.targets[index].resolution != .document {
      subject.targets[index].resolution = .antecedent
    }
    return subject
  }

  /// The citation of a law that stands behind articles by a word such as `Noodwet` that no register knows: it may be short for a name that
  /// the text has used.
  private func unknownLaw(at start: Int) -> Citation? {
    var cursor = Cursor(text: text, position: start)
    guard isCapital(cursor.byte()), let word = cursor.word(),
      LawNoun(name: cursor.string(word)) != nil,
      LawNoun(word: cursor.string(word)) == nil
    else { return nil }
    if let subject = memory.law(startingWith: cursor.string(word)), subject.targets.count == 1,
      !isOtherLaw(after: word)
    {
      return Citation(
        range: word, kind: .law, targets: antecedent(subject).targets, rule: "antecedent")
    }
    return Citation(
      range: word, kind: .law,
      targets: [.unresolved("the registers know no regulation by this name")], rule: "unknown-law")
  }

  /// `die wet`: the law that was cited last, in the same paragraph and of the kind that the word says; `deze wet` is first the law whose text
  /// this is, and `de wet` is what the text defines by it.
  mutating func matchLawAntecedent(_ after: Cursor, from start: Int) -> Int? {
    let word = wordStart(before: after.position)..<after.position
    guard let noun = LawNoun(word: after.string(word)) else { return nil }
    switch precedingWord(word.lowerBound) {
    case "de", "het":
      guard let subject = memory.definition(of: noun), isWhole(noun: word) else { return nil }
      return add(antecedent: subject, word, rule: "law-noun")
    case "deze", "dit":
      guard let subject = ownLaw(noun, at: start) else { return nil }
      return add(antecedent: subject, word, rule: "law-noun")
    default:
      guard let subject = lastLaw(noun, at: start) else { return nil }
      return add(antecedent: subject, start..<after.position, rule: "antecedent")
    }
  }

  /// The law that was cited last, if it is of a kind, in the paragraph and one.
  private func lastLaw(_ noun: LawNoun, at start: Int) -> Memory.Subject? {
    guard let (subject, end) = memory.lastLaw, isSameParagraph(end..<start), subject.noun == noun,
      subject.targets.count == 1
    else { return nil }
    return subject
  }

  /// What `deze wet` means: the law whose text this is, or where the text is no law of this kind that which was cited last.
  private func ownLaw(_ noun: LawNoun, at start: Int) -> Memory.Subject? {
    if let law = head.law, law.noun == noun { return law }
    return head.mayBe(noun) ? nil : lastLaw(noun, at: start)
  }

  /// `de wet`, `dit besluit` behind articles: what the text defines by the word, else the law of that kind which was cited last; or the law
  /// whose text this is.
  private mutating func matchLawNoun(at start: Int, isOwn: Bool) -> Int? {
    var cursor = Cursor(text: text, position: start)
    guard let range = cursor.word(), let noun = LawNoun(word: cursor.string(range)) else {
      return nil
    }
    guard isWhole(noun: range) else { return nil }
    let subject = isOwn ? ownLaw(noun, at: start) : memory.meaning(of: noun)
    if !isOwn, memory.definition(of: noun) == nil { memory.guessed.insert(noun) }
    guard let subject, subject.targets.count == 1 else { return nil }
    return add(antecedent: subject, range, rule: "law-noun")
  }

  /// Whether a word such as `besluit` is all that names a law: `het besluit van 5 mei 2003`, `de wet op …`, `de Regeling zorgaanspraken AWBZ`
  /// are others.
  private func isWhole(noun range: Range<Int>) -> Bool {
    var cursor = Cursor(text: text, position: range.upperBound)
    guard cursor.skipSpace() else { return !cursor.isOne(of: "-") }
    // `de verordening (EG) nr. 104/2000`
    if cursor.isOne(of: "("), cursor.byte(1) == UInt8(ascii: "E") { return false }
    let words: [String] = ["van", "op", "tot", "houdende", "inzake", "betreffende", "voor", "nr"]
    guard cursor.take(anyOf: words) == nil, !isDigit(cursor.byte()), !isCapital(cursor.byte())
    else { return false }
    guard isCapital(text[range.lowerBound]), let next = cursor.word() else { return true }
    return Reading.functionWords.contains(cursor.string(next))
  }

  private mutating func add(
    antecedent subject: Memory.Subject, _ range: Range<Int>, rule: String
  ) -> Int {
    let targets = antecedent(subject).targets
    return add(Citation(range: range, kind: subject.kind, targets: targets, rule: rule))
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
        if notation == .datedLaw, let end = matchDatedLaw(from: start) { return end }
        if notation == .rulesOfProcedure,
          let end = matchRulesOfProcedure(cursor, from: start, articles)
        {
          return end
        }
        if notation == .book, let end = matchBook(cursor, from: start) { return end }
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
    let entries = books(match, at: start)
    guard !entries.isEmpty else { return nil }
    let targets = articles.map { article -> CitationTarget in
      let parts = article.number.split(separator: ":")
      guard parts.count == 2, let entry = entries[String(parts[0]).uppercased()],
        case .official(.regulation(let regulation)) = tables.things[entry],
        let place = JuriconnectReference(regulation, [.init("artikel", String(parts[1]))])
      else { return .unresolved("the article does not say of which book it is") }
      return CitationTarget(.article(place), articles.count > 1 ? .list : .register)
    }
    return add(
      Citation(range: start..<match.end, kind: .law, targets: targets, rule: "book-of-code"))
  }

  /// The books of the code that a name means, by their numbers.
  private func books(_ match: NameIndex<Tables.Key>.Match, at start: Int) -> [String: Int] {
    var books: [String: Int] = [:]
    for name in names(of: match)
    where name.use == .contextual && isSpelled(name.spelling, start..<match.end, isFirstFree: true)
    {
      if let book = tables.books[name.entry] { books[book] = name.entry }
    }
    return books
  }

  /// Matches a book of a code: `Boek 2 titel 9 BW`, `boek 3, van het Burgerlijk Wetboek`.
  mutating func matchBook(_ after: Cursor, from start: Int) -> Int? {
    var cursor = after
    cursor.skipSpace()
    guard let number = cursor.articleNumber() else { return nil }
    cursor.skip(",")
    if cursor.take(anyOf: ["titel", "afdeling"]) != nil {
      cursor.skipSpace()
      guard cursor.articleNumber() != nil else { return nil }
      cursor.skip(",")
    }
    for word: String in ["van", "het"] where cursor.take(word: word) { cursor.skipSpace() }
    let code = cursor.position
    for match in tables.index.matches(in: text.span, at: code) {
      guard let entry = books(match, at: code)[number.uppercased()] else { continue }
      return add(entry: entry, use: .contextual, start..<match.end, rule: "book-of-code")
    }
    return nil
  }

  /// Matches a name that means a law beside articles where these stand before it without a word, or behind it: `302 Sr`, `BW art. 7:267`.
  mutating func matchLawBesideArticles(
    _ matches: [NameIndex<Tables.Key>.Match], at start: Int
  ) -> Int? {
    for match in matches.reversed()
    where names(of: match).contains(where: { $0.use == .contextual }) {
      let before = citations.count
      guard let articles = articleBefore(start) ?? articlesBehind(match.end),
        let end = matchLawByArticle(match, at: start, articles)
      else { continue }
      guard citations[before].targets[0].isResolved else {
        removeLast(downTo: before)
        continue
      }
      specify(before, by: articles)
      return max(end, articles[articles.count - 1].range.upperBound)
    }
    return nil
  }

  /// The number of an article that is the word before an offset: `126nf` of `126nf Sv`.
  private func articleBefore(_ start: Int) -> [ArticleReading.Article]? {
    let space = spaceBefore(start)
    guard space.start < start, space.breaks == 0 else { return nil }
    var first = space.start
    while first > 0, ByteClass.isWord(text[first - 1]) || text[first - 1] == UInt8(ascii: ":") {
      first -= 1
    }
    var cursor = Cursor(text: text, position: first)
    guard isDigit(cursor.byte()), let number = cursor.articleNumber(),
      cursor.position == space.start
    else { return nil }
    return [ArticleReading.Article(number: number, range: first..<cursor.position)]
  }

  /// The articles that follow a name: `, art. 7:267 en 7:270`.
  private func articlesBehind(_ end: Int) -> [ArticleReading.Article]? {
    var cursor = Cursor(text: text, position: end)
    cursor.skip(",")
    let start = cursor.position
    guard start > end, cursor.partWord() == true else { return nil }
    cursor.skip(".")
    return ArticleReading(&cursor, from: start)?.articles
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
        var seen: Set<CitationTarget.Thing> = []
        citation.targets = citation.targets.filter { seen.insert($0.thing).inserted }
        for index in citation.targets.indices { citation.targets[index].article = nil }
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
    if article.isArticle { self.article = article.number }
    paragraph = article.paragraph
    subparagraph = article.subparagraph
  }
}

extension CitationTarget {
  /// An article of the law that the target is; the target itself if it is no regulation, or if another part of it is cited.
  fileprivate func at(_ article: ArticleReading.Article) -> CitationTarget {
    // In a code in books the number before the colon is that of the book, which the target says.
    guard article.isArticle, self.article == nil,
      case .official(.regulation(let regulation)) = thing
    else { return self }
    var target = self
    target.article = JuriconnectReference(regulation, [.init("artikel", article.number)])
    return target
  }
}
