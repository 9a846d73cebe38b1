/// What a citation has directly behind the number of a dossier.
struct SuffixReading {
  /// The suffix of the dossier.
  var suffix: String?
  /// Numbers of documents that are tied to the dossier: `31 322-255`, `24724-140-141`.
  var numbers: [String] = []
}

extension KamerstukReference {
  /// Reads a suffix: ` VI`, `-02`, `A`, `, XV`, or a number that is tied to the dossier.
  func readSuffix(_ cursor: inout Cursor, dossier: String) -> SuffixReading {
    if let reading = cursor.attempt({ readTied(&$0, dossier: dossier) }) { return reading }
    if let reading = cursor.attempt({ readSpaced(&$0) }) { return reading }
    if let reading = cursor.attempt({ readApart(&$0, dossier: dossier) }) { return reading }
    return SuffixReading()
  }

  /// Behind a dash: `-VIII`, `-02`, `-R1735`, `-255`, `-A`; or behind a slash: `32505/27`.
  private func readTied(_ cursor: inout Cursor, dossier: String) -> SuffixReading? {
    let isSlash = cursor.take("/")
    guard isSlash || cursor.takeDash() else { return nil }
    // `32802- 64`
    if !isSlash, cursor.byte(-2) != UInt8(ascii: " "), isDigit(cursor.byte(1)) {
      _ = cursor.take(" ")
    }
    // A slash may also stand before another dossier: `31 865/31 031, nr. 5`.
    if isSlash, cursor.attempt({ $0.dossierNumber() }) != nil { return nil }
    if !isSlash, let both = cursor.attempt({ $0.suffixAndNumber() }) { return both }
    if let letters = cursor.attempt({ $0.capitals(1...5) }) {
      let text = cursor.string(letters)
      guard !isSlash else { return nil }
      if DossierSuffix.isChapter(text) || cursor.isNumberNext { return SuffixReading(suffix: text) }
      return SuffixReading(numbers: [text])
    }
    guard let number = cursor.documentNumber() else { return nil }
    if !isSlash, let more = cursor.attempt({ $0.moreTied(after: number) }) {
      return SuffixReading(numbers: [number] + more)
    }
    guard !cursor.goesOn else { return nil }
    if !isSlash, DossierSuffix.numbered.contains(dossier), number.utf8.count == 2 {
      return SuffixReading(suffix: number)
    }
    return SuffixReading(numbers: [number])
  }

  /// Behind a dash between blanks: ` – IV, nr. 38`.
  private func readSpaced(_ cursor: inout Cursor) -> SuffixReading? {
    guard cursor.skipSpace(), cursor.takeDash(), cursor.skipSpace(),
      let letters = cursor.spacedChapter(), DossierSuffix.isChapter(letters), cursor.isNumberNext
    else { return nil }
    return SuffixReading(suffix: letters)
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

  /// Reads a suffix and a number that are both tied: `XVI-106`, `02-2785`, `B-10`, `R1735-12`.
  fileprivate mutating func suffixAndNumber() -> SuffixReading? {
    let start = position
    let isBracketed = take("(")
    if takePrefix("R"), digits(3...4) != nil {
      // The number of a Rijkswet, `R1735` or `(R1735)`, is no part of the dossier's identifier.
      guard !isBracketed || take(")"), takeDash(), let number = tiedNumber() else { return nil }
      return SuffixReading(numbers: [number])
    }
    position = start
    guard capitals(1...6) != nil || digits(2...2) != nil else { return nil }
    let suffix = string(from: start)
    guard takeDash(), let number = tiedNumber() else { return nil }
    return SuffixReading(suffix: suffix, numbers: [number])
  }

  /// Reads further numbers behind dashes, each higher than the one before: `-141-142`; a dash may still follow.
  fileprivate mutating func moreTied(after first: String) -> [String]? {
    var numbers = [first]
    while takeDash(), let digits = digits(1...4) {
      guard let last = Int(numbers[numbers.count - 1]), value(of: digits) > last else { return nil }
      numbers.append(string(digits))
    }
    return numbers.count > 1 && !ByteClass.isWord(byte()) ? Array(numbers.dropFirst()) : nil
  }

  /// Reads a number that is tied to a dossier and does not go on: digits, or letters of the Senate.
  fileprivate mutating func tiedNumber() -> String? {
    guard let number = documentNumber(), !goesOn else { return nil }
    return number
  }

  /// Whether a number that was read goes on with what is not understood: `/875`, `-3`, `.000`, ` 000`.
  var goesOn: Bool {
    var ahead = self
    if ahead.isOne(of: "/.,:") || ahead.takeDash() {
      if ahead.position == position { ahead.position += 1 }
      return isDigit(ahead.byte())
    }
    guard ahead.byte(-1) != UInt8(ascii: " "), ahead.skipSpace() else {
      return isLetter(at: position)
    }
    guard ahead.digits(3...3) != nil else { return false }
    return ahead.byte() != UInt8(ascii: ",") && !ahead.isLetter(at: ahead.position)
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
