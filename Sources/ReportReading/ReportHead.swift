/// What stands above the table: title, ministry, year and table number.
struct ReportHead {
  let title: Passage?
  let ministry: Passage?
  let tableNumber: Passage?
  /// The year, if the head states it.
  let year: ReportYear?

  /// The head in the blocks before an index.
  init(before header: Int, blocks: [TextBlock], text: [UInt8]) {
    let passages = blocks[..<header].filter { !$0.isEmptyCell }.map { Passage($0.range, of: text) }
    func capture(_ pattern: Regex<(Substring, Substring)>, last: Bool = true) -> Passage? {
      let found = passages.lazy.compactMap { $0.capture(pattern, of: text) }
      return last ? Array(found).last : found.first
    }
    tableNumber = capture(HeadPattern.tableNumber)
    title = capture(HeadPattern.appendixTitle) ?? capture(HeadPattern.captionTitle)
    ministry = capture(HeadPattern.ministry)
    year = capture(HeadPattern.year).flatMap { Int($0.text) }.map {
      ReportYear(value: $0, isInferred: false)
    }
  }
}

/// How the parts of a head are written; each captures one part.
private enum HeadPattern {
  /// `Bijlage 9: Voortgang van …`
  static var appendixTitle: Regex<(Substring, Substring)> {
    /^Bijlage\s+[0-9A-Z]+\s*[:.–-]\s*(\S.*)$/
  }
  /// `Tabel 130 Voortgang van …`
  static var captionTitle: Regex<(Substring, Substring)> {
    /^Tabel\s+[0-9]+[a-z]?[.:]?\s+(\S.*)$/
  }
  static var tableNumber: Regex<(Substring, Substring)> {
    /^Tabel\s+([0-9]+[a-z]?)[.:]?\s/
  }
  /// `… van het ministerie van Binnenlandse Zaken en Koninkrijksrelaties`
  static var ministry: Regex<(Substring, Substring)> {
    /[Mm]inisterie\s+(?:van|voor)\s+(\p{Lu}[^.;:()\n]*[^.;:()\s])/
  }
  /// `jaarverslag 2024`, `verslagjaar 2024`, `over het jaar 2024`
  static var year: Regex<(Substring, Substring)> {
    /(?:[Jj]aarverslag|[Vv]erslagjaar|[Vv]erantwoording|[Oo]ver\s+het\s+jaar)(?:\s+\p{L}+){0,3}?\s+((?:19|20)[0-9]{2})/
  }
}

extension Passage {
  /// The first capture of a pattern in the passage.
  fileprivate func capture(
    _ pattern: Regex<(Substring, Substring)>, of bytes: [UInt8]
  ) -> Passage? {
    guard let match = text.firstMatch(of: pattern) else { return nil }
    let part = match.output.1
    let start = range.lowerBound + text.utf8.distance(from: text.startIndex, to: part.startIndex)
    return Passage(start..<(start + part.utf8.count), of: bytes)
  }
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
