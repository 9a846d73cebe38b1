import DocumentReading
public import Vocabulary

/// What a user says of a report that does not say it itself.
public struct StatedHead: Hashable, Sendable {
  /// The programme.
  public var programme: Programme?
  /// The ministry.
  public var ministry: String?
  /// The year.
  public var year: Int?

  /// What is said; nil for what the report is to show.
  public init(programme: Programme? = nil, ministry: String? = nil, year: Int? = nil) {
    self.programme = programme
    self.ministry = ministry
    self.year = year
  }
}

/// What stands above the tables of a report: its title, ministry and year, and the programme that it is about.
public struct ReportHead: Sendable {
  /// The title without the number of the appendix.
  public let title: Passage?
  /// Where the ministry stands.
  public let ministryPassage: Passage?
  /// The ministry: as stated, else as written.
  public let ministry: String?
  /// The programme: as stated, else the one of the registers that the report names.
  public let programme: Programme?
  /// The year, if the head states it.
  let year: ReportYear?

  /// The head in the blocks above the first table, and in the caption of that.
  init(
    _ blocks: ArraySlice<DocumentBlock>, caption: Range<Int>?, of document: SourceDocument,
    registers: Registers, stated: StatedHead
  ) {
    var passages = blocks.compactMap { block -> Passage? in
      if case .table(let table) = block.kind {
        return table.caption.map { Passage($0, of: document.text) }
      }
      return block.range.isEmpty ? nil : Passage(block.range, of: document.text)
    }
    if let caption, !passages.contains(where: { $0.range == caption }) {
      passages.append(Passage(caption, of: document.text))
    }
    func last(_ pattern: Pattern<(Substring, Substring)>) -> Passage? {
      passages.lazy.compactMap { $0.capture(pattern, of: document.text) }.last
    }
    title =
      last(HeadPattern.appendixTitle)
      ?? ReportHead.titleBelowNumber(in: passages)
      ?? last(HeadPattern.captionTitle)
      ?? passages.last { registers.programme(titled: $0.text) != nil && $0.text.count < 200 }
      ?? ReportHead.highestHeading(in: blocks, of: document)
    let metadata = document.title.map { [$0] } ?? []
    let named = ([title?.text].compactMap { $0 } + passages.map(\.text) + metadata).lazy
      .compactMap(registers.programme(titled:)).first
    programme = stated.programme ?? named
    let names = MinistryNames(registers)
    ministryPassage =
      passages.lazy.reversed().compactMap { names.named(after: "inisterie", in: $0, document.text) }
      .first
      ?? passages.lazy.reversed().filter { HeadPattern.occasion.first(in: $0.text) != nil }
      .compactMap {
        names.named(in: $0, document.text)
      }.first
      ?? last(HeadPattern.unknownMinistry)
    ministry = stated.ministry ?? ministryPassage?.text
    let year =
      (last(HeadPattern.year) ?? last(HeadPattern.stateOf)).flatMap { Int($0.text) }.map {
        ReportYear(value: $0, isInferred: false)
      }
    self.year = stated.year.map { ReportYear(value: $0, isInferred: false) } ?? year
  }

  /// The title that stands below `BIJLAGE 2` on a line of its own.
  private static func titleBelowNumber(in passages: [Passage]) -> Passage? {
    zip(passages, passages.dropFirst()).first {
      HeadPattern.appendixNumber.whole($0.0.text) != nil && $0.1.text.count < 200
    }?.1
  }

  /// The last heading of the highest level there is.
  private static func highestHeading(
    in blocks: ArraySlice<DocumentBlock>, of document: SourceDocument
  ) -> Passage? {
    let headings = blocks.compactMap { block -> (level: Int, range: Range<Int>)? in
      if case .heading(let level) = block.kind { return (level, block.range) }
      return nil
    }
    let highest = headings.map(\.level).min()
    return headings.last { $0.level == highest }.map { Passage($0.range, of: document.text) }
  }
}

/// The names of ministries, the longest first.
private struct MinistryNames {
  private let names: [String]

  init(_ registers: Registers) {
    names = registers.ministries.flatMap(\.ministryNames).sorted {
      $0.utf8.count != $1.utf8.count ? $0.utf8.count > $1.utf8.count : $0 < $1
    }
  }

  /// The ministry named behind a word and `van` or `voor`.
  func named(after word: String, in passage: Passage, _ text: [UInt8]) -> Passage? {
    guard let start = passage.text.lastRange(of: word)?.upperBound else { return nil }
    let rest = passage.text[start...]
    let words = rest.drop { $0.isWhitespace }
    let name = ["van ", "voor "].first(where: words.hasPrefix).map { words.dropFirst($0.count) }
    return named(atStartOf: name ?? words, of: passage, text)
  }

  /// The ministry whose name stands anywhere in a passage, the longest of them.
  func named(in passage: Passage, _ text: [UInt8]) -> Passage? {
    for name in names {
      var index = passage.text.startIndex
      while let found = passage.text[index...].firstRange(of: name) {
        let before =
          found.lowerBound == passage.text.startIndex
          ? nil : passage.text[passage.text.index(before: found.lowerBound)]
        if !(before?.isLetter ?? false), isWhole(passage.text[found.upperBound...]) {
          return passage.part(found, of: text)
        }
        index = found.upperBound
      }
    }
    return nil
  }

  private func named(
    atStartOf words: Substring, of passage: Passage, _ text: [UInt8]
  ) -> Passage? {
    let small = words.lowercased()
    guard
      let name = names.first(where: {
        small.hasPrefix($0.lowercased()) && isWhole(words.dropFirst($0.count))
      })
    else { return nil }
    return passage.part(
      words.startIndex..<words.index(words.startIndex, offsetBy: name.count), of: text)
  }

  /// Whether a name that ends before a text ends a word there.
  private func isWhole(_ rest: Substring) -> Bool {
    rest.first.map { !$0.isLetter && !$0.isNumber } ?? true
  }
}

/// How the parts of a head are written; each captures one part.
private enum HeadPattern {
  /// `Bijlage 9: Voortgang van …`, `BIJLAGE 3. Opvolging …`, `6. Voortgang van …`
  static let appendixTitle = Pattern(
    /^(?:(?:Bijlage|BIJLAGE)(?:\s+[0-9]{1,2}[A-Za-z]?|\s+[A-Z])?\s*[:.–-]|[0-9]{1,2}[.:]\s+(?=(?:Voortgang|Overzicht|Opvolging|Moties|Rapportage)))\s*(\S.*)$/
  )
  /// `BIJLAGE 2` alone
  static let appendixNumber = Pattern(
    /(?:Bijlage|BIJLAGE)\s+[0-9A-Z]{1,3}\.?/
  )
  /// `Tabel 130 Voortgang van …`
  static let captionTitle = Pattern(
    /^Tabel\s+[0-9]+[a-z]?[.:]?\s+(\S.*)$/
  )
  /// `… van het ministerie van Buitengewone Zaken`, a name that no register has
  static let unknownMinistry = Pattern(
    /[Mm]inisterie\s+(?:van|voor)\s+(\p{Lu}[^.,;:()\n]*[^.,;:()\s])/
  )
  /// What a ministry accounts for or plans in.
  static let occasion = Pattern(
    /[Jj]aarverslag|[Bb]egroting|[Vv]erslagjaar|[Dd]epartementa|[Vv]erantwoording/
  )
  /// `jaarverslag 2024`, `verslagjaar 2024`, `over het jaar 2024`, `begroting 2025`
  static let year = Pattern(
    /(?:[Jj]aarverslag|[Vv]erslagjaar|[Vv]erantwoording|[Bb]egroting|[Oo]ver\s+het\s+jaar)(?:\s+\p{L}+){0,3}?\s+((?:19|20)[0-9]{2})/
  )
  /// `stand 31 december 2024`, `stand per 30 juni 2023`
  static let stateOf = Pattern(
    /[Ss]tand\s+(?:per\s+)?[0-9]{1,2}\s+\p{Ll}+\s+((?:19|20)[0-9]{2})/
  )
}

extension Passage {
  /// The first capture of a pattern in the passage.
  func capture(_ pattern: Pattern<(Substring, Substring)>, of bytes: [UInt8]) -> Passage? {
    pattern.first(in: text).map {
      part($0.output.1.startIndex..<$0.output.1.endIndex, of: bytes)
    }
  }

  /// A part of the passage.
  fileprivate func part(_ range: Range<String.Index>, of bytes: [UInt8]) -> Passage {
    let start =
      self.range.lowerBound + text.utf8.distance(from: text.startIndex, to: range.lowerBound)
    return Passage(start..<(start + text[range].utf8.count), of: bytes)
  }
}

extension String {
  /// The last place where a text stands in this one.
  fileprivate func lastRange(of text: String) -> Range<String.Index>? { ranges(of: text).last }
}

extension ReportYear {
  /// The year that the states of affairs mention most outside of citations, the earliest of equals.
  ///
  /// A year counts when it stands by itself (`in 2024`, `1 mei 2022`), not as part of a session year,
  /// a number or a citation in parentheses or brackets.
  static func mostMentioned(in actions: [ReportedAction]) -> ReportYear? {
    var counts: [Int: Int] = [:]
    for action in actions {
      let prose = action.status.text.replacing(/[(\[][^)\]]*[)\]]/, with: " ")
      let tokens = prose.split { !($0.isNumber || "/–-.".contains($0)) }
      for token in tokens {
        let digits = token.hasSuffix(".") ? token.dropLast() : token
        guard digits.count == 4, let year = Int(digits), (1900...2099).contains(year) else {
          continue
        }
        counts[year, default: 0] += 1
      }
    }
    let most = counts.max { ($0.value, -$0.key) < ($1.value, -$1.key) }
    return most.map { ReportYear(value: $0.key, isInferred: true) }
  }
}
