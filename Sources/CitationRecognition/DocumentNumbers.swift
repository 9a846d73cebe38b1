/// The numbers of documents in a dossier, as a citation lists them: `nr. 321`, `nrs. 1-5`, `A en B`, `nr. 185b`.
struct DocumentNumbers {
  /// The numbers; a range is written out.
  var numbers: [String] = []
  /// Whether there is a word for number in front.
  var isMarked = false
}

extension Cursor {
  /// The words before a number of a document. Those of the plural come first: they start like the singular.
  private static let markers: [(word: String, isPlural: Bool)] = [
    ("nrs", true), ("nummers", true), ("nos", true), ("stukken", true), ("letters", true),
    ("nr", false), ("nummer", false), ("no", false), ("letter", false), ("stuk", false),
    ("ondernummer", false),
  ]

  /// Reads words such as `nr.`, `nrs`, `stuk nr.` with the punctuation behind them; whether they are plural.
  mutating func numberMarker() -> Bool? {
    attempt { cursor in
      var isPlural: Bool?
      scan: for _ in 0..<4 {
        for (word, plural) in Cursor.markers where cursor.takeMarker(word) {
          isPlural = (isPlural ?? false) || plural
          cursor.skip(".")
          continue scan
        }
        break
      }
      return isPlural
    }
  }

  /// Reads a marker, behind which a number may stand without a blank (`nr93`).
  private mutating func takeMarker(_ word: String) -> Bool {
    let start = position
    guard takePrefix(word), !isLetter(at: position) else {
      position = start
      return false
    }
    return true
  }

  /// Reads one number: digits with up to two small letters, or up to three capitals.
  mutating func documentNumber() -> String? {
    attempt { cursor in
      if let letters = cursor.attempt({ $0.capitals(1...3) }) {
        let text = cursor.string(letters)
        return Cursor.noNumbers.contains(text) ? nil : text
      }
      let start = cursor.position
      guard cursor.digits(1...4) != nil else { return nil }
      let afterDigits = cursor.position
      var letters = 0
      while letters < 3, isSmallLetter(cursor.byte()) {
        cursor.position += 1
        letters += 1
      }
      // Letters that are a word of their own (`nr. 3en`) are not part of the number.
      if letters > 1 || cursor.isLetter(at: cursor.position) { cursor.position = afterDigits }
      guard !cursor.isLetter(at: cursor.position) || letters > 1, !isDigit(cursor.byte()) else {
        return nil
      }
      return cursor.string(from: start)
    }
  }

  /// Capital letters that stand behind a dossier but are not a number.
  private static let noNumbers: Set<String> = ["TK", "EK", "II", "III", "MVT", "EN", "NR", "BIJ"]

  /// Reads the number of a document after its marker, then those that a list or a range adds.
  mutating func documentNumbers(isPlural: Bool) -> [String]? {
    guard let first = documentNumber() else { return nil }
    var numbers = [first]
    while numbers.count < 2 * Cursor.longestList,
      let more = attempt({ $0.furtherNumbers(after: numbers[numbers.count - 1], isPlural) })
    {
      numbers += more
    }
    return numbers
  }

  /// What goes on a list: `, 165`, ` en 116`, `-5`, ` t/m 9`.
  private mutating func furtherNumbers(after last: String, _ isPlural: Bool) -> [String]? {
    let start = position
    if let range = attempt({ $0.rangeEnd(after: last) }) { return range }
    position = start
    skipSpace()
    let isComma = take(",")
    skipSpace()
    let isJoined = takeJoiningWord() || (isPlural && !isComma && take("/"))
    guard isJoined || (isComma && isPlural) else { return nil }
    skip(",")
    // A dossier behind the joining word starts another pair.
    var ahead = self
    let isDossier = ahead.dossierNumber().map { $0.utf8.count == 5 || !isPlural } ?? false
    if isDossier || attempt({ $0.session() }) != nil { return nil }
    let isMarked = numberMarker() != nil
    guard let number = documentNumber() else { return nil }
    if !isMarked, isCapital(number.utf8.first ?? 0), !isCapital(last.utf8.first ?? 0) { return nil }
    if isOne(of: "/-"), isDigit(byte(1)), number.utf8.count == 4 { return nil }
    return [number]
  }

  /// Reads `en`, `&`, `alsmede`, `respectievelijk`, `resp.`.
  mutating func takeJoiningWord() -> Bool {
    let start = position
    if take("&") || take(anyOf: ["en", "alsmede", "respectievelijk", "resp", "of"]) != nil {
      skip(".")
      return true
    }
    position = start
    return false
  }

  /// Reads the end of a range and writes the range out; nil for one that runs backwards or is longer than sixty.
  private mutating func rangeEnd(after last: String) -> [String]? {
    skipSpace()
    let isWord = takeThrough()
    guard isWord || takeDash() else { return nil }
    skipSpace()
    guard let end = digits(1...4), !isLetter(at: position), let first = Int(last) else {
      return nil
    }
    let final = value(of: end)
    guard final > first, final - first <= 60 else { return nil }
    return (first + 1...final).map { String($0) }
  }

  /// Reads `t/m` or `tot en met`.
  mutating func takeThrough() -> Bool {
    attempt { cursor -> Bool? in
      if cursor.takePrefix("t/m") { return true }
      guard cursor.take(word: "tot") else { return nil }
      cursor.skipSpace()
      guard cursor.take(word: "en") else { return nil }
      cursor.skipSpace()
      return cursor.take(word: "met") ? true : nil
    } ?? false
  }

  /// Reads pages, `p. 7`, `blz. 22 e.v.`, `pag. 14, 28 en 40`; gives the numbers as they are written.
  mutating func pages() -> String? {
    attempt { cursor in
      cursor.skip(",")
      guard
        cursor.take(anyOf: ["p", "pp", "blz", "pag", "bladzijde", "bladzijden", "pagina"]) != nil
      else { return nil }
      cursor.skip(".")
      let start = cursor.position
      guard cursor.digits(1...5) != nil else { return nil }
      var end = cursor.position
      for _ in 0..<Cursor.longestList {
        cursor.skipSpace()
        guard cursor.takeDash() || cursor.take("/") || cursor.take(",") || cursor.take(word: "en")
        else { break }
        cursor.skipSpace()
        guard let page = cursor.digits(1...5), !cursor.isLetter(at: page.upperBound) else { break }
        end = cursor.position
      }
      cursor.position = end
      return cursor.string(start..<end)
    }
  }
}

/// Whether a byte is `a` to `z`.
@inline(__always) func isSmallLetter(_ byte: UInt8) -> Bool { byte &- 0x61 < 26 }
