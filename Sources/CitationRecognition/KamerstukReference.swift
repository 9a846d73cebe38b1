import PublicationIdentifiers

/// A reading of a citation of documents in one or more dossiers.
struct KamerstukReference {
  /// A dossier and the documents in it; none if the dossier itself is cited.
  struct Item {
    var dossier: DossierID
    var numbers: [String]
    var session: SessionNotation?
    var chamber: Chamber?
  }

  /// The chambers as they are cited.
  enum Chamber: String, Sendable {
    case eerste = "I"
    case tweede = "II"
    case both = "I/II"
  }

  var chamber: Chamber?
  var session: SessionNotation?
  var items: [Item] = []
  /// After the last number, before pages.
  var end = 0
  var pages: String?
  /// Whether a word for number stands before a number, or a word for session before a year.
  var isMarked = false
  /// Whether the numbers are tied to the dossier by a dash or a slash.
  var isTied = false
  /// The session year, if there was no such dossier in it.
  var sessionAtOdds: String?
  /// Why a citation that starts as one leads nowhere.
  var failure: String?
}

extension KamerstukReference {
  /// Reads what follows the first word of a citation.
  /// - Parameter allowsBare: whether digits behind a blank may be a number (`28114 16`).
  init?(_ cursor: inout Cursor, chamber: Chamber?, allowsBare: Bool) {
    self.chamber = chamber
    readBeforeDossier(&cursor)
    guard let item = cursor.attempt({ readItem(&$0, allowsBare: allowsBare) }) else {
      guard session != nil, allowsBare else { return nil }
      cursor.position = end
      failure = "no number of a dossier follows the session year"
      return
    }
    items = [item]
    end = cursor.position
    if item.numbers.isEmpty, let rest = cursor.attempt({ $0.tiedRest() }) {
      guard allowsBare else { return nil }
      failure = "\(rest) behind the dossier is not understood"
      end = cursor.position
    } else if let number = Int(item.dossier.number),
      !DossierChronology.isPossible(number, sessionStart: item.session?.start)
    {
      guard allowsBare else { return nil }
      // The number of a document says enough; the session is what is wrong.
      if isMarked, number >= 10_000, let text = item.session?.text {
        sessionAtOdds = text
      } else {
        failure = "there was no dossier \(number) in that session"
      }
    }
    while items.count < Cursor.longestList, let next = cursor.attempt({ readFurtherItem(&$0) }) {
      items.append(next)
      end = cursor.position
    }
    pages = cursor.pages()
    cursor.position = end
  }

  /// Reads chamber, session year and the words around them, in any order.
  private mutating func readBeforeDossier(_ cursor: inout Cursor) {
    end = cursor.position
    for _ in 0..<12 {
      cursor.skipSpaceAndEmptyLineAfterComma()
      cursor.skip(",;:.")
      if let chamber = cursor.chamber() ?? cursor.attempt({ $0.chamberInDigits() }) {
        self.chamber = chamber
      } else if cursor.take(anyOf: ["vergaderjaar", "zitting", "zittingsjaar"]) != nil {
        isMarked = true
      } else if let year = cursor.session() ?? cursor.shortSession() ?? cursor.calendarYear() {
        session = session ?? year
        end = cursor.position
        _ = cursor.attempt { cursor -> Bool? in
          cursor.skipSpace()
          return cursor.takeDash() && cursor.skipSpace() ? true : nil
        }
      } else {
        return
      }
    }
  }

  /// Reads a dossier and the documents in it.
  private mutating func readItem(_ cursor: inout Cursor, allowsBare: Bool) -> Item? {
    let isNumberMarked = cursor.numberMarker() != nil
    let number: String
    if let digits = cursor.dossierNumber()
      ?? (allowsBare ? cursor.attempt({ $0.dashedDossierNumber() }) : nil)
    {
      number = digits
    } else if chamber == .eerste, let roman = cursor.romanDossierNumber() {
      guard roman.utf8.count > 2, !isNumberMarked, let dossier = DossierID(number: roman) else {
        return nil
      }
      cursor.skip(",")
      guard let letters = cursor.documentNumbers(isPlural: false) else { return nil }
      return Item(dossier: dossier, numbers: letters, session: session, chamber: chamber)
    } else {
      return nil
    }
    let suffix = readSuffix(&cursor, dossier: number)
    guard let dossier = DossierID(number: number, suffix: suffix.suffix) else { return nil }
    var item = Item(
      dossier: dossier, numbers: suffix.numbers, session: session, chamber: chamber)
    guard item.numbers.isEmpty else {
      isTied = true
      return item
    }
    cursor.skipRijkswetNumber()
    skipFurtherDossiers(&cursor)
    readSessionAfterDossier(&cursor)
    item.session = session
    let numbers = readNumbers(&cursor, dossier: number, allowsBare: allowsBare)
    item.numbers = numbers
    return item
  }

  /// Reads a session year that stands behind the dossier: `25 695, 1997–1998`.
  private mutating func readSessionAfterDossier(_ cursor: inout Cursor) {
    guard session == nil else { return }
    session = cursor.attempt { cursor in
      cursor.skip(",(")
      return cursor.session()
    }
    if session != nil { _ = cursor.take(")") }
  }

  /// Skips dossiers under which the same document is also filed: ` en 23 251`, `/31 031`.
  private func skipFurtherDossiers(_ cursor: inout Cursor) {
    guard Self.isNumberAhead(cursor, past: { $0.furtherDossier() != nil }) else { return }
    for _ in 0..<Cursor.longestList where cursor.furtherDossier() == nil { break }
  }

  /// Whether a number of a document stands behind what a reading skips.
  private static func isNumberAhead(_ cursor: Cursor, past skip: (inout Cursor) -> Bool) -> Bool {
    var ahead = cursor
    guard skip(&ahead) else { return false }
    for _ in 0..<Cursor.longestList where ahead.furtherDossier() == nil { break }
    ahead.skip(",")
    return ahead.numberMarker() != nil
  }

  /// Reads the documents behind a dossier.
  private mutating func readNumbers(
    _ cursor: inout Cursor, dossier: String, allowsBare: Bool
  ) -> [String] {
    var numbers: [String] = []
    if let marked = cursor.attempt({ $0.markedNumbers() }) {
      isMarked = true
      numbers = marked
    } else if let bare = cursor.attempt({ $0.bareNumbers(allowsBlank: allowsBare) }) {
      numbers = bare
    }
    // A lettered document with a point of it, then a numbered one: `A, pt. 1a, en nr. 3`.
    while !numbers.isEmpty, numbers.count < Cursor.longestList,
      let more = cursor.attempt({ $0.numbersAfterPoint() })
    {
      numbers += more
    }
    _ = cursor.attempt { $0.reprint() }
    return numbers
  }

  /// Reads a further pair of dossier and documents: ` en 36760, nr. 16`, `; 32 824, nr. 432`.
  private mutating func readFurtherItem(_ cursor: inout Cursor) -> Item? {
    var further = self
    cursor.skip(",;")
    let isJoined = cursor.takeJoiningWord()
    cursor.skipSpace()
    guard isJoined || items.last.map({ !$0.numbers.isEmpty }) ?? false else { return nil }
    further.session = nil
    if let chamber = cursor.chamber() { further.chamber = chamber }
    cursor.skip(",")
    if let year = cursor.session() { further.session = year }
    cursor.skip(",")
    further.isMarked = false
    guard let item = further.readItem(&cursor, allowsBare: false) else { return nil }
    // A list of dossiers without documents goes on with dossiers; a pair goes on with marked pairs.
    let isPair = further.isMarked && !item.numbers.isEmpty
    let isDossierList = isJoined && item.numbers.isEmpty && (items.last?.numbers.isEmpty ?? false)
    guard isPair || isDossierList else { return nil }
    return item
  }
}

extension Cursor {
  /// Skips one empty line behind a comma: a text whose every line is followed by an empty one.
  mutating func skipSpaceAndEmptyLineAfterComma() {
    if byte() == UInt8(ascii: ",") { position += 1 } else { return }
    var ahead = self
    ahead.skipSpaceAndEmptyLine()
    if isDigit(ahead.byte()) { position = ahead.position }
  }

  /// Reads what is tied to a dossier by a dash, as far as it goes.
  fileprivate mutating func tiedRest() -> String? {
    let start = position
    guard takeDash(), ByteClass.isWord(byte()) else { return nil }
    while ByteClass.isWord(byte()) || byte() == UInt8(ascii: "-") { position += 1 }
    return string(from: start)
  }

  /// Reads a chamber: `I`, `II`, `I/II`, `TK`, `Tweede Kamer der Staten-Generaal`.
  mutating func chamber() -> KamerstukReference.Chamber? {
    attempt { cursor in
      if let letters = cursor.attempt({ $0.capitals(1...2) }) {
        switch cursor.string(letters) {
        case "I":
          if cursor.take("/"), cursor.capitals(2...2) != nil { return .both }
          return .eerste
        case "II": return .tweede
        case "TK": return .tweede
        case "EK": return .eerste
        default: return nil
        }
      }
      let isSecond = cursor.take(word: "tweede")
      guard isSecond || cursor.take(word: "eerste"), cursor.skipSpace(), cursor.take(word: "kamer")
      else { return nil }
      cursor.skipStatenGeneraal()
      return isSecond ? .tweede : .eerste
    }
  }

  /// Reads the number of a chamber that is written in digits before a session year: `11 2008/09`, `2, 2014/15`.
  fileprivate mutating func chamberInDigits() -> KamerstukReference.Chamber? {
    let chambers: [(String, KamerstukReference.Chamber)] = [
      ("11", .tweede), ("2", .tweede), ("1", .eerste), ("ll", .tweede), ("Il", .tweede),
    ]
    guard
      let chamber = chambers.first(where: { digits, _ in
        text[position...].starts(with: digits.utf8) && byte(digits.utf8.count) <= 0x2C
      })
    else { return nil }
    position += chamber.0.utf8.count
    skip(",")
    var ahead = self
    _ = ahead.take(word: "vergaderjaar")
    ahead.skipSpace()
    return ahead.session() == nil ? nil : chamber.1
  }

  /// Reads the number of a dossier with a hyphen for the blank, and a chapter or the number of a document behind it: `31-700 XII nr 6`.
  fileprivate mutating func dashedDossierNumber() -> String? {
    guard let thousands = digits(2...2), takeDash(), let rest = digits(3...3) else { return nil }
    var ahead = self
    if ahead.skipSpace(), let chapter = ahead.capitals(1...5) {
      guard DossierSuffix.isChapter(string(chapter)) else { return nil }
    }
    return ahead.isNumberNext ? string(thousands) + string(rest) : nil
  }

  /// Skips ` der Staten-Generaal`.
  mutating func skipStatenGeneraal() {
    _ = attempt { cursor -> Bool? in
      guard cursor.skipSpace(), cursor.take(word: "der"), cursor.skipSpace(),
        cursor.takePrefix("staten"), cursor.takeDash() || cursor.skipSpace(),
        cursor.take(word: "generaal")
      else { return nil }
      return true
    }
  }

  /// Reads ` en 23 251` or `/31 031`.
  mutating func furtherDossier() -> String? {
    attempt { cursor in
      cursor.skipSpace()
      let hasComma = cursor.take(",")
      cursor.skipSpace()
      guard cursor.take(word: "en") || cursor.take("/") || hasComma else { return nil }
      cursor.skipSpace()
      return cursor.dossierNumber()
    }
  }

  /// Reads `, nr. 321`, ` nrs. 30 en 35`, `, letter M`.
  mutating func markedNumbers() -> [String]? {
    skip(",;(")
    // `29 628. nr. 269`: no sentence starts with a small letter.
    var stop = self
    if stop.take("."), stop.skipSpace(), stop.byte() == UInt8(ascii: "n") { self = stop }
    skipSenateNoise()
    guard let isPlural = numberMarker() else { return nil }
    return documentNumbers(isPlural: isPlural)
  }

  /// Skips the number of a printed matter of the Senate before the one that counts: `EK 87, nr. 87b`.
  private mutating func skipSenateNoise() {
    _ = attempt { cursor -> Bool? in
      guard cursor.take(word: "ek"), cursor.skipSpace(), cursor.digits(1...4) != nil else {
        return nil
      }
      cursor.skip(",")
      return true
    }
  }

  /// Reads numbers without a word in front: `, 75`, `, A`, and `28114 16` where blanks suffice.
  mutating func bareNumbers(allowsBlank: Bool) -> [String]? {
    let hasBlank = skipSpace()
    let hasComma = take(",")
    skipSpace()
    guard hasComma || (hasBlank && allowsBlank) else { return nil }
    if attempt({ $0.dossierNumber() }) != nil || attempt({ $0.session() }) != nil { return nil }
    let isLetter = isCapital(byte())
    guard hasComma || !isLetter, let number = documentNumber() else { return nil }
    // A day before a month, a page, or an amount is no number of a document.
    if !isLetter, attempt({ $0.skipSpace() ? $0.monthName() : nil }) != nil { return nil }
    if isOne(of: ".,:/"), isDigit(byte(1)) { return nil }
    guard isLetter else { return [number] }
    var numbers = [number]
    while numbers.count < Cursor.longestList,
      let next = attempt({ cursor -> String? in
        cursor.skipSpace()
        guard cursor.takeJoiningWord() || cursor.take(",") else { return nil }
        cursor.skipSpace()
        guard let letters = cursor.capitals(1...2) else { return nil }
        return DossierSuffix.isChapter(cursor.string(letters)) && letters.count > 1
          ? nil : cursor.string(letters)
      })
    {
      numbers.append(next)
    }
    return numbers
  }

  /// Reads `, pt. 1a, en nr. 3`.
  mutating func numbersAfterPoint() -> [String]? {
    skip(",")
    if take(word: "pt") || take(word: "punt") {
      skip(".")
      guard documentNumber() != nil else { return nil }
      skip(",")
    }
    guard takeJoiningWord() else { return nil }
    skipSpace()
    guard let isPlural = numberMarker() else { return nil }
    return documentNumbers(isPlural: isPlural)
  }

  /// Reads a remark on a reprint: ` (2e herdruk)`.
  mutating func reprint() -> Bool? {
    guard skipSpace(), take("(") else { return nil }
    if digits(1...1) != nil { _ = take("e") } else if word() == nil { return nil }
    skipSpace()
    if take(")") { return string(from: position - 8).hasSuffix("herdruk)") ? true : nil }
    guard take(word: "herdruk"), take(")") else { return nil }
    return true
  }
}
