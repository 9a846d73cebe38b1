import PublicationIdentifiers

/// Names and abbreviations of laws, acts and organisations.
extension Reading {
  /// Matches the longest name or title that stands at an offset and may be used there.
  /// - Parameter articles: those that are cited of it, if any: some names mean a law only behind an article.
  mutating func matchNamed(
    _ matches: [NameIndex<Tables.Key>.Match], at start: Int,
    articles: [ArticleReading.Article]? = nil
  ) -> Int? {
    let all = tables.titles.matches(in: text.span, at: start)
    var titles = all
    func longerTitle(than end: Int) -> TitleRegister.Match? {
      titles.last.map { $0.end > end } ?? false ? titles.popLast() : nil
    }
    for match in matches.reversed() {
      while let title = longerTitle(than: match.end) {
        if let end = matchTitle(title, at: start, isCited: articles != nil) { return end }
      }
      if let end = matchNames(match, at: start, all, isCited: articles != nil) { return end }
      if let articles, let end = matchLawByArticle(match, at: start, articles) { return end }
    }
    while let title = longerTitle(than: start) {
      if let end = matchTitle(title, at: start, isCited: articles != nil) { return end }
    }
    return nil
  }

  /// Matches a title of the register of regulations.
  /// - Parameter isCited: whether articles of it are cited.
  private mutating func matchTitle(
    _ title: TitleRegister.Match, at start: Int, isCited: Bool
  ) -> Int? {
    let register = tables.titles
    let use = register.use(of: title.row)
    guard use != .dated else { return nil }
    let spelling = register.spelling(of: title.row)
    let range = start..<endOfYear(register.year(of: title.row), after: title.end)
    guard !isInsideCompound(range), !isInsideTitle(start), !isOtherLaw(after: range) else {
      return nil
    }
    let isAbbreviation = isSpelled(spelling, range) || isCited && isSmall(range)
    guard use == .abbreviation ? isAbbreviation : isTitle(range, isCited)
    else { return nil }
    let ids = register.ids(of: title.row)
    var target = CitationTarget.unresolved(
      "\(ids.count) regulations go by this name: \(ids.joined(separator: ", "))",
      candidates: ids.compactMap { OfficialIdentifier(canonical: $0) })
    var kind = CitationKind.law
    if let id = meant(of: ids, named: start..<title.end),
      let identifier = OfficialIdentifier(canonical: id)
    {
      target = CitationTarget(identifier, use == .abbreviation ? .register : .explicit)
      kind = identifier.citationKind ?? .law
    }
    let subject = Memory.Subject(kind: kind, targets: [target], name: register.name(of: title.row))
    return add(law: subject, range, rule: "title")
  }

  /// Whether words stand as a title does: with a capital, or as several words that are the thing itself, `de wet milieubeheer`; `een regeling
  /// agentschappen` is any.
  private func isTitle(_ range: Range<Int>, _ isCited: Bool) -> Bool {
    if !isSmallLetter(text[range.lowerBound]) { return true }
    // `de onteigeningswet`, `de cosmeticaverordening`: of single words only laws and acts are written so.
    let ends = ["wet", "richtlijn", "verordening"]
    let isWord = ends.contains { text[range].suffix($0.utf8.count).elementsEqual($0.utf8) }
    guard isWord || text[range].contains(where: { $0 <= 0x20 || $0 == 0xC2 }) else { return false }
    return isCited || ["de", "het", "der"].contains(precedingWord(range.lowerBound))
  }

  /// Adds a citation of a law, and reads an abbreviation that is defined behind it.
  private mutating func add(law subject: Memory.Subject, _ range: Range<Int>, rule: String) -> Int {
    add(Citation(range: range, kind: subject.kind, targets: subject.targets, rule: rule))
    memory.note(law: subject, endingAt: range.upperBound)
    readDefinition(of: subject, named: range)
    return range.upperBound
  }

  /// Matches a name of the register that stands at an offset.
  private mutating func matchNames(
    _ match: NameIndex<Tables.Key>.Match, at start: Int, _ titles: [TitleRegister.Match],
    isCited: Bool
  ) -> Int? {
    var range = start..<match.end
    guard !isInsideCompound(range) else { return nil }
    var found: [(entry: Int, use: LexiconName.Use)] = []
    for name in names(of: match) where isUsable(name, range, isCited: isCited) {
      if !found.contains(where: { $0.entry == name.entry }) { found.append((name.entry, name.use)) }
    }
    if found.count > 1, found.allSatisfy({ $0.use == .antecedent }),
      let last = memory.lastNamed(of: found.map(\.entry))
    {
      found = [(last, .antecedent)]
    }
    guard let first = found.first, !isOfCommittee(first.entry, at: start) else { return nil }
    let entry = tables.entries[first.entry]
    if entry.kind != .organisation, first.use != .antecedent {
      // Behind the name of an entry the year may be that of the law too, which its title knows.
      let title = titles.last { $0.end == match.end }
      let end = endOfYear(title.flatMap { tables.titles.year(of: $0.row) }, after: match.end)
      if isInsideTitle(start) || isOtherLaw(after: start..<end) { return nil }
      range = start..<end
    }
    guard found.count == 1 else { return addAmbiguous(found.map(\.entry), range) }
    if entry.kind == .law, first.use == .name, range.upperBound == match.end,
      let id = meant(of: [entry.id], named: range), id != entry.id,
      let law = OfficialIdentifier(canonical: id)
    {
      let target = CitationTarget(law, .explicit)
      let subject = Memory.Subject(
        kind: .law, targets: [target], name: String(decoding: text[range], as: UTF8.self))
      return add(law: subject, range, rule: "title")
    }
    return add(entry: first.entry, use: first.use, range)
  }

  /// Adds a citation of an entry, and reads an abbreviation that is defined behind it.
  mutating func add(
    entry index: Int, use: LexiconName.Use, _ range: Range<Int>, parts: CitationParts = .init(),
    resolution: Resolution? = nil, rule: String? = nil
  ) -> Int {
    let entry = tables.entries[index]
    let target = CitationTarget(tables.things[index], resolution ?? use.resolution)
    let name = entry.names.first { $0.use == .name }?.text ?? ""
    let subject = Memory.Subject(kind: entry.kind, targets: [target], entry: index, name: name)
    add(
      Citation(
        range: range, kind: entry.kind, targets: [target], rule: rule ?? "name-\(use.rawValue)",
        parts: parts))
    if use != .antecedent { memory.note(entry: index) }
    if entry.kind != .organisation { memory.note(law: subject, endingAt: range.upperBound) }
    readDefinition(of: subject, named: range)
    return range.upperBound
  }

  /// Whether a ministry only says what a committee or its meeting is for: `Kamercommissie VWS`, `Procedurevergadering IenW`.
  private func isOfCommittee(_ entry: Int, at start: Int) -> Bool {
    guard tables.isMinistry[entry] else { return false }
    let word = precedingWord(start)
    return ["commissie", "commissies", "procedurevergadering", "cie"].contains {
      word.hasSuffix($0)
    }
  }

  /// The names of a match.
  func names(of match: NameIndex<Tables.Key>.Match) -> [Tables.Name] {
    match.values.compactMap { value in
      if case .name(let name) = tables.index.values[value] { name } else { nil }
    }
  }

  /// Whether a name may be used as it stands.
  private func isUsable(_ name: Tables.Name, _ range: Range<Int>, isCited: Bool) -> Bool {
    switch name.use {
    case .name: !isCommonWord(name, range)
    case .abbreviation:
      !isOfCase(range) && isSpelled(name.spelling, range) || isCited && isSmall(range)
    case .antecedent:
      memory.lastNamed(of: [name.entry]) != nil
        && isSpelled(name.spelling, range, isFirstFree: true) && !isSpecified(after: range)
    case .contextual:
      tables.entries[name.entry].kind == .organisation && isSpelled(name.spelling, range)
        && isListed(range)
    case .portfolio, .committee: false
    }
  }

  /// Whether the text has the letter case of a name, or capitals only if it has three letters or more.
  func isSpelled(
    _ spelling: some RandomAccessCollection<UInt8>, _ range: Range<Int>, isFirstFree: Bool = false
  ) -> Bool {
    if Folding.isEqual(text, range, spelling) { return true }
    let written = text[range]
    if isFirstFree {
      return Folding.isEqual(text, range.dropFirst(), spelling.dropFirst())
    }
    return spelling.count >= 3 && written.count == spelling.count
      && written.allSatisfy { !isSmallLetter($0) }
  }

  /// Whether the name of an organisation is one word that the text writes small, without `de` before it or for what there is more than one of:
  /// `de Spaanse belastingdienst`, `douane-entrepot`.
  private func isCommonWord(_ name: Tables.Name, _ range: Range<Int>) -> Bool {
    guard tables.entries[name.entry].kind == .organisation, isSmallLetter(text[range.lowerBound]),
      !text[range].contains(where: { $0 <= 0x20 || $0 == 0xC2 })
    else { return false }
    return Reading.commonWords.contains(String(decoding: text[range], as: UTF8.self))
      || !["de", "het", "der"].contains(precedingWord(range.lowerBound))
  }

  /// Names of organisations that are words for things or for bodies of other countries and places.
  private static let commonWords: Set<String> = ["douane", "kadaster", "huurcommissie", "politie"]

  /// Whether a number of a case follows an abbreviation: `AWB 99/611`.
  func isOfCase(_ range: Range<Int>) -> Bool {
    var cursor = Cursor(text: text, position: range.upperBound)
    return cursor.skipSpace() && cursor.digits(2...4) != nil && cursor.take("/")
      && isDigit(cursor.byte())
  }

  /// Whether an abbreviation is written as a word in small letters, as behind an article: `artikel 17 wpo`.
  private func isSmall(_ range: Range<Int>) -> Bool {
    let word = String(decoding: text[range], as: UTF8.self)
    return range.count >= 3 && text[range].allSatisfy(isSmallLetter)
      && !Reading.functionWords.contains(word)
  }

  /// Whether a name is one of an enumeration, not at the start of a sentence and no abbreviation of `number`.
  private func isListed(_ range: Range<Int>) -> Bool {
    var after = Cursor(text: text, position: range.upperBound)
    let before = precedingMark(range.lowerBound)
    guard !after.isOne(of: ".#'-:") || before == UInt8(ascii: ",") && after.byte(1) <= 0x20,
      before != 0, before != UInt8(ascii: "."), before != UInt8(ascii: ":")
    else { return false }
    after.skipSpace()
    guard !isDigit(after.byte()) else { return false }
    let isJoined = before == UInt8(ascii: ",") || precedingWord(range.lowerBound) == "en"
    return isJoined
  }

  /// Whether words that say which one follow an antecedent: `het college van burgemeester en wethouders`.
  private func isSpecified(after range: Range<Int>) -> Bool {
    var cursor = Cursor(text: text, position: range.upperBound)
    guard cursor.skipSpace() else { return cursor.byte() == UInt8(ascii: "-") }
    return cursor.take(anyOf: ["van", "voor", "tegen", "inzake"]) != nil
  }

  /// Whether a name is only a part of a compound, an address or a number: `niet-Woo`, `www.onderwijsinspectie.nl`, `ECLI:NL:CBB`, `No. W03.94`.
  private func isInsideCompound(_ range: Range<Int>) -> Bool {
    let start = range.lowerBound
    let isTied = start > 1 && ByteClass.isWord(text[start - 2])
    switch start > 0 ? text[start - 1] : 0 {
    case UInt8(ascii: "@"): return true
    case UInt8(ascii: "/") where start > 1 && text[start - 2] == UInt8(ascii: "/"): return true
    case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: ":"): if isTied { return true }
    default: break
    }
    var after = Cursor(text: text, position: range.upperBound)
    guard after.take(".") else { return false }
    // The end of an address, or a number behind `No.`.
    if isSmallLetter(after.byte()), isSmallLetter(after.byte(1)) { return true }
    return after.skipSpace() && isCapital(after.byte()) && isDigit(after.byte(1))
  }

  /// Whether a name is a part of the title of another law: up to four words without punctuation or function words
  /// lead back to a word that starts one (`Aanpassingswet derde tranche Awb`).
  private func isInsideTitle(_ start: Int) -> Bool {
    var position = start
    for distance in 0..<5 {
      let range = precedingWordRange(position)
      guard !range.isEmpty else { return false }
      let word = Cursor(text: text, position: 0).string(range).lowercased()
      if Reading.functionWords.contains(word) || word.contains(where: \.isNumber) { return false }
      let isTitle = Reading.titleEndings.contains { word.hasSuffix($0) }
      if isTitle, word != "grondwet",
        isCapital(text[range.lowerBound]) || distance == 0
      {
        return true
      }
      position = range.lowerBound
    }
    return false
  }

  /// The ends of words that start the title of another law.
  private static let titleEndings = [
    "wet", "besluit", "regeling", "reglement", "verordening", "richtlijn",
  ]

  /// Words that stand between names rather than inside them.
  static let functionWords: Set<String> = [
    "de", "het", "een", "van", "der", "en", "of", "in", "op", "bij", "uit", "door", "met", "om",
    "als", "te", "dat", "die", "dan", "wel", "noch", "ook", "alsmede", "respectievelijk", "juncto",
    "jo", "is", "zijn", "wordt", "worden", "was", "waren", "heeft", "kan", "zie", "onder", "aan",
    "volgens", "krachtens", "ingevolge", "conform", "naar", "over", "tot", "niet", "deze", "dit",
    "inzake",
  ]

  /// Whether a name goes on as that of another law: with a year, or with `BES`.
  func isOtherLaw(after range: Range<Int>) -> Bool {
    var cursor = Cursor(text: text, position: range.upperBound)
    guard cursor.skipSpace() else { return false }
    if cursor.take(word: "BES") { return true }
    guard let year = cursor.digits(4...4), (1800...2100).contains(cursor.value(of: year)) else {
      return false
    }
    return !cursor.isOne(of: "/-")
  }

  /// The end of a name, or of the year of the law that stands behind it: `Wet educatie en beroepsonderwijs 1995`.
  private func endOfYear(_ year: Int?, after end: Int) -> Int {
    var cursor = Cursor(text: text, position: end)
    guard let year, cursor.skipSpace(), cursor.number(4...4) == year, !cursor.isOne(of: "/-") else {
      return end
    }
    return cursor.position
  }

  /// Adds a citation of a name that several things go by.
  private mutating func addAmbiguous(_ entries: [Int], _ range: Range<Int>) -> Int? {
    let kind = tables.entries[entries[0]].kind
    guard entries.allSatisfy({ tables.entries[$0].kind == kind }) else { return nil }
    return add(
      Citation(
        range: range, kind: kind,
        targets: [
          .unresolved(
            "\(entries.count) entries of the registers go by this name",
            candidates: entries.compactMap {
              CitationTarget(tables.things[$0], .register).identifier
            })
        ], rule: "name-ambiguous"))
  }
}

extension LexiconName.Use {
  /// How a target is reached by a name of this use.
  var resolution: Resolution {
    switch self {
    case .name: .explicit
    case .antecedent: .antecedent
    case .abbreviation, .portfolio, .committee, .contextual: .register
    }
  }
}
