/// What a citation has directly behind the number of a dossier.
struct SuffixReading {
  /// The suffix of the dossier.
  var suffix: String?
  /// Numbers of documents that are tied to the dossier: `31 322-255`.
  var numbers: [String] = []
}

extension KamerstukReference {
  /// Reads a suffix: ` VI`, `-02`, `A`, `, XV`, or a number that is tied to the dossier.
  func readSuffix(_ cursor: inout Cursor, dossier: String) -> SuffixReading {
    if let reading = cursor.attempt({ readTied(&$0, dossier: dossier) }) { return reading }
    if let reading = cursor.attempt({ readApart(&$0, dossier: dossier) }) { return reading }
    return SuffixReading()
  }

  /// Behind a dash: `-VIII`, `-02`, `-R1735`, `-255`, `-A`; or behind a slash: `32505/27`.
  private func readTied(_ cursor: inout Cursor, dossier: String) -> SuffixReading? {
    let isSlash = cursor.take("/")
    guard isSlash || cursor.takeDash() else { return nil }
    // A slash may also stand before another dossier: `31 865/31 031, nr. 5`.
    if isSlash, cursor.attempt({ $0.dossierNumber() }) != nil { return nil }
    if let letters = cursor.attempt({ $0.capitals(1...5) }) {
      let text = cursor.string(letters)
      guard !isSlash else { return nil }
      if DossierSuffix.isChapter(text) || cursor.isNumberNext { return SuffixReading(suffix: text) }
      return SuffixReading(numbers: [text])
    }
    guard let number = cursor.documentNumber(), !cursor.isLetter(at: cursor.position) else {
      return nil
    }
    if !isSlash, DossierSuffix.numbered.contains(dossier), number.utf8.count == 2 {
      return SuffixReading(suffix: number)
    }
    return SuffixReading(numbers: [number])
  }

  /// Behind a blank, a dot, a comma or nothing: ` VI`, `.XII`, `, XV, nr. 5`, `A, nr. 33`.
  private func readApart(_ cursor: inout Cursor, dossier: String) -> SuffixReading? {
    let isGlued = !cursor.skipSpace() && !cursor.isOne(of: ",.")
    let hasComma = cursor.take(",")
    _ = cursor.take(".")
    cursor.skipSpace()
    let start = cursor.position
    guard let letters = cursor.attempt({ $0.spacedChapter() }) else { return nil }
    guard !["TK", "EK"].contains(letters) else { return nil }
    let isChapter = DossierSuffix.isChapter(letters)
    if cursor.isNumberNext {
      return isChapter || letters.utf8.count == 1 ? SuffixReading(suffix: letters) : nil
    }
    let isBudget = dossier.utf8.last == UInt8(ascii: "0") || dossier.utf8.last == UInt8(ascii: "5")
    if isChapter, isBudget, chamber != .eerste || letters.utf8.count > 1 {
      return SuffixReading(suffix: letters)
    }
    guard !hasComma, !isGlued, chamber == .eerste, letters.utf8.count <= 2 else { return nil }
    // A letter of the Senate without a comma: `29 658 A`.
    cursor.position = start
    return cursor.documentNumbers(isPlural: false).map { SuffixReading(numbers: $0) }
  }
}

extension Cursor {
  /// Whether a number of a document follows: `, nr. 7`, ` nr. 7`, `, 4`, ` 4`, `, F`.
  var isNumberNext: Bool {
    var ahead = self
    ahead.skip(",;")
    if ahead.numberMarker() != nil { return true }
    if ahead.attempt({ $0.dossierNumber() }) != nil || ahead.attempt({ $0.session() }) != nil {
      return false
    }
    guard ahead.position > position, ahead.byte() != 0 else { return false }
    if isCapital(ahead.byte()) {
      return byte() == UInt8(ascii: ",")
        && (ahead.attempt { $0.capitals(1...2) }).map { !["TK", "EK", "II"].contains(string($0)) }
          ?? false
    }
    guard ahead.documentNumber() != nil else { return false }
    return !ahead.isOne(of: "/") && ahead.attempt({ $0.skipSpace() ? $0.monthName() : nil }) == nil
  }

  /// Reads a chapter in capitals, with its letter behind a blank or not: `VI`, `IXB`, `IX B`.
  fileprivate mutating func spacedChapter() -> String? {
    guard let letters = capitals(1...5) else { return nil }
    let text = string(letters)
    if DossierSuffix.isChapter(text), text.utf8.count > 1,
      let part = attempt({ cursor -> String? in
        guard cursor.skipSpace(), let letter = cursor.capitals(1...1) else { return nil }
        let text = cursor.string(letter)
        return text == "A" || text == "B" ? text : nil
      }),
      isNumberNext
    {
      return text + part
    }
    return text
  }
}
