import PublicationIdentifiers

/// Articles of laws: the citation is the name of the law, its targets the articles.
extension Reading {
  /// `art. 3.3 Wet open overheid`, `artikelen 10, 14a en 36f van de Wob`, `artikel 5 van die wet`.
  mutating func matchArticle(_ after: Cursor, from start: Int) -> Int? {
    var cursor = after
    cursor.skip(".")
    cursor.skipSpace()
    guard let reading = ArticleReading(&cursor) else { return nil }
    // Where no law follows, nothing in the list has to be read again.
    let end = cursor.position
    cursor.skip(",")
    skipToLaw(&cursor)
    let before = citations.count
    guard let lawEnd = matchLaw(at: cursor.position, reading.articles), citations.count > before,
      citations[before].kind == .law || citations[before].kind == .euLaw
    else {
      removeLast(downTo: before)
      return end
    }
    specify(before, by: reading.articles)
    return lawEnd
  }

  /// `die wet`: the law that was cited last, in the same paragraph and of the kind that the word says.
  mutating func matchLawAntecedent(_ after: Cursor, from start: Int) -> Int? {
    guard let (subject, end) = memory.lastLaw, isSameParagraph(end..<start),
      let word = after.lastWord(before: after.position), fits(word, subject)
    else { return nil }
    let targets = subject.targets.map { target in
      var target = target
      target.resolution = .antecedent
      return target
    }
    return add(
      Citation(
        range: start..<after.position, kind: subject.kind, targets: targets, rule: "antecedent"))
  }

  /// Whether a word such as `wet` or `richtlijn` is said of a law that was cited.
  private func fits(_ word: String, _ subject: Memory.Subject) -> Bool {
    guard subject.targets.count == 1 else { return false }
    if subject.kind == .euLaw {
      let type = Reading.unionWords[word]
      return subject.targets[0].id?.utf8.contains { $0 == type } ?? false
    }
    guard let entry = subject.entry, Reading.unionWords[word] == nil else { return false }
    return tables.entries[entry].names.contains {
      $0.use == .name && $0.text.lowercased().contains(word)
    }
  }

  /// Whether no empty line lies in a stretch of at most a thousand bytes.
  private func isSameParagraph(_ range: Range<Int>) -> Bool {
    guard range.count <= 1000 else { return false }
    return !range.contains { text[$0] == 0x0A && $0 > 0 && text[$0 - 1] == 0x0A }
  }

  /// The words that point back to an act of the Union, with the type in its CELEX number.
  private static let unionWords: [String: UInt8] = [
    "richtlijn": UInt8(ascii: "L"), "verordening": UInt8(ascii: "R"),
  ]

  /// Skips the words between an article and its law: `van de`, `uit het`, `der`.
  private func skipToLaw(_ cursor: inout Cursor) {
    guard cursor.take(anyOf: ["van", "uit", "der", "bij", "in"]) != nil else { return }
    cursor.skipSpace()
    // `die wet` stays whole.
    guard cursor.take(anyOf: ["de", "het", "genoemde", "voornoemde"]) != nil else { return }
    cursor.skipSpace()
  }

  /// Matches a law or act behind articles; adds its citation.
  private mutating func matchLaw(at start: Int, _ articles: [ArticleReading.Article]) -> Int? {
    guard start < text.count else { return nil }
    let matches = tables.index.matches(in: text.span, at: start).reversed()
    for match in matches {
      for value in match.values {
        guard case .notation(let notation) = tables.index.values[value] else { continue }
        let cursor = Cursor(text: text, position: match.end)
        if notation == .europeanAct, let end = matchEuropeanAct(cursor, from: start) { return end }
        if notation == .lawAntecedent, let end = matchLawAntecedent(cursor, from: start) {
          return end
        }
      }
    }
    if let end = matchAlias(at: start) { return end }
    for match in matches {
      if let end = matchNames(match, at: start) { return end }
      if let name = contextualLaw(match, at: start) {
        return add(entry: name.entry, use: .contextual, start..<match.end)
      }
      if let end = matchBook(match, at: start, articles) { return end }
    }
    return nil
  }

  /// The law that a name means only behind an article, if it is one law.
  private func contextualLaw(
    _ match: NameIndex<Tables.Key>.Match, at start: Int
  ) -> Tables.Name? {
    let found = names(of: match).filter {
      $0.use == .contextual && tables.entries[$0.entry].kind != .organisation
        && text[start..<match.end].elementsEqual($0.spelling)
    }
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

  /// Makes the articles the targets of a citation of a law.
  private mutating func specify(_ index: Int, by articles: [ArticleReading.Article]) {
    update(index) { citation in
      citation.parts.article = articles.first?.number
      citation.parts.paragraph = articles.last?.paragraph
      citation.parts.subparagraph = articles.last?.subparagraph
      guard citation.rule != "book-of-code", citation.targets.count == 1,
        let law = citation.targets.first
      else { return }
      guard let regulation = law.id.flatMap({ BWBID(canonical: $0) }) else { return }
      citation.targets = articles.map { article in
        var target = law
        if let place = JuriconnectReference(regulation, [.init("artikel", article.number)]) {
          target.iri = place.iri
        }
        return target
      }
    }
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
