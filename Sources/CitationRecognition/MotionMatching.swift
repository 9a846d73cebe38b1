import PublicationIdentifiers

/// Motions and amendments.
extension Reading {
  /// `motie-Recourt (Kamerstukken …)`, `Motie Ceder, Kamerstuk 21 501-02, nr. 2732`, `Motie#21`.
  mutating func matchMotion(_ after: Cursor, from start: Int) -> Int? {
    guard start == 0 || text[start - 1] != UInt8(ascii: "-") else { return nil }
    return matchMotion(after, from: start, number: nil)
  }

  /// `NR 21 Motie Marijnissen cs, deel 1`; or a Kamerstuk, `nr. 206 (28 844)`.
  mutating func matchNumber(_ after: Cursor, from start: Int) -> Int? {
    var cursor = after
    cursor.skip(".")
    guard let numbers = cursor.documentNumbers(isPlural: true) else { return nil }
    var ahead = cursor
    ahead.skip(".:,")
    if numbers.count == 1, ahead.take(word: "motie"),
      let end = matchMotion(ahead, from: start, number: numbers[0])
    {
      return end
    }
    return matchNumberBeforeDossier(cursor, numbers, from: start)
  }

  /// `nr. 206 (28 844)`: the dossier in brackets behind the number.
  private mutating func matchNumberBeforeDossier(
    _ after: Cursor, _ numbers: [String], from start: Int
  ) -> Int? {
    var cursor = after
    // Where no dossier follows, nothing in the list has to be read again.
    guard let reference = cursor.dossierInBrackets(numbers) else {
      // Two numbers may be those of an act: `nr. 216/2008`.
      return numbers.count > 2 ? after.position : nil
    }
    return add(reference, start, rule: "number-before-dossier")
  }

  /// Reads the submitters, the number and the part of a motion, and adds its citation.
  private mutating func matchMotion(
    _ after: Cursor, from start: Int, number: String?
  ) -> Int? {
    var cursor = after
    let isAmendment =
      number == nil && !after.string(start..<after.position).lowercased().hasPrefix("motie")
    var motion = MotionReading(isAmendment ? .amendment : .motion, number: number)
    if motion.number == nil, cursor.take("#") {
      guard let digits = cursor.digits(1...4) else { return nil }
      motion.number = cursor.string(digits)
    }
    motion.readSubmitters(&cursor)
    motion.readPart(&cursor)
    var end = cursor.position
    if let mark = cursor.footnoteMark() { end = mark }
    let inner = readReference(&cursor, of: &motion)
    if inner != nil || motion.hasOwnReference { end = cursor.position }
    if inner == nil, motion.readReplaced(&cursor) { end = cursor.position }
    guard motion.isCitation(hasReference: inner != nil) else { return nil }
    addMotion(motion, start..<end, inner: inner)
    if inner != nil { end = matchFurtherMotions(cursor, motion.kind) ?? end }
    return end
  }

  /// Further motions of a list in which the word is left out: ` en El Fassed (32605/34)`.
  private mutating func matchFurtherMotions(_ after: Cursor, _ kind: CitationKind) -> Int? {
    var cursor = after
    var end: Int?
    while true {
      let before = cursor.position
      cursor.skip(",;")
      _ = cursor.takeJoiningWord()
      cursor.skip(",")
      let start = cursor.position
      var motion = MotionReading(kind)
      guard start > before, let name = cursor.submitter() else { return end }
      motion.submitters = [name]
      motion.readMoreSubmitters(&cursor)
      guard let inner = readReference(&cursor, of: &motion), cursor.byte(-1) == UInt8(ascii: ")")
      else { return end }
      addMotion(motion, start..<cursor.position, inner: inner)
      end = cursor.position
    }
  }

  /// Reads what says which document the motion is; the citation inside it, if it is one of its own.
  private mutating func readReference(
    _ cursor: inout Cursor, of motion: inout MotionReading
  ) -> Citation? {
    if let reference = cursor.attempt({ $0.stuk() }) {
      motion.own = reference
      return nil
    }
    if let numbers = cursor.attempt({ $0.stukkenOfOwnDossier() }) {
      motion.documents = numbers
      return nil
    }
    let before = cursor
    cursor.skipSpace()
    let isBracketed = cursor.take("(")
    if isBracketed { cursor.skipSpace() } else { cursor.skip(",") }
    let start = cursor.position
    guard let (reference, rule) = innerReference(&cursor, isBracketed: isBracketed) else {
      cursor = before
      return nil
    }
    if isBracketed {
      // Pages may stand behind the number.
      _ = cursor.pages()
      cursor.skipRemark()
      guard cursor.take(")") else {
        cursor = before
        return nil
      }
    }
    return citation(of: reference, start, rule: rule)
  }

  /// A Kamerstuk behind a motion: with its word, or in brackets without.
  private func innerReference(
    _ cursor: inout Cursor, isBracketed: Bool
  ) -> (KamerstukReference, String)? {
    if cursor.takePrefix("kamerst") {
      _ = cursor.word()
      cursor.skip(".,:")
      guard let reference = KamerstukReference(&cursor, chamber: nil, allowsBare: true),
        reference.items.contains(where: { !$0.numbers.isEmpty })
      else { return nil }
      return (reference, "kamerstuk")
    }
    if let chamber = cursor.attempt({ $0.chamber() }) {
      guard let reference = KamerstukReference(&cursor, chamber: chamber, allowsBare: false),
        reference.isMarked || reference.session != nil,
        reference.items.contains(where: { !$0.numbers.isEmpty })
      else { return nil }
      return (reference, "chamber-documents")
    }
    guard let (reference, evidence) = numbersAlone(at: cursor.position),
      isBracketed || evidence == .form
    else { return nil }
    cursor.position = reference.end
    return (reference, "numbers-alone")
  }

  /// Adds a motion and the Kamerstuk in it.
  private mutating func addMotion(_ motion: MotionReading, _ range: Range<Int>, inner: Citation?) {
    var citation = Citation(
      range: range, kind: motion.kind, targets: [], rule: "motion", parts: motion.parts)
    let reference = motion.own.map { self.citation(of: $0, range.lowerBound, rule: "motion") }
    // Numbers directly behind the word are those of the motion.
    let isDirect = motion.submitters.isEmpty && motion.number == nil
    if let inner, isDirect || !isAboutMotion(range.lowerBound) {
      citation.targets = inner.targets
      citation.parts.sessionYear = inner.parts.sessionYear
      citation.parts.chamber = inner.parts.chamber
    } else if let reference {
      citation.targets = reference.targets
    } else if !motion.documents.isEmpty {
      citation.targets = motion.documents.map { target(numbered: $0) }
    } else {
      citation.targets = [target(of: motion, isNamedByLetter: inner != nil)]
    }
    if let replaced = motion.replaced { citation.targets.append(target(numbered: replaced)) }
    let index = citations.count
    add(citation)
    if let inner { add(inner) }
    if !motion.submitters.isEmpty {
      memory.motions.append(
        Memory.Motion(
          citation: index, submitters: "\(motion.kind.rawValue) \(motion.key)",
          isResolved: citation.targets.contains(where: \.isResolved), isOpen: inner == nil))
    }
  }

  /// What a motion without a dossier resolves to.
  private func target(of motion: MotionReading, isNamedByLetter: Bool) -> CitationTarget {
    if let number = motion.number { return target(numbered: number) }
    return .unresolved(
      isNamedByLetter
        ? "the document behind the motion is that of a letter about it"
        : "the text gives no number of the motion")
  }

  /// The document of a number without a dossier: in that of the text itself, or in that which the programme's reports leave unsaid.
  private func target(numbered number: String) -> CitationTarget {
    let programme = tables.programme?.motionDossier.flatMap { DossierID(canonical: $0) }
    guard let dossier = head.dossier ?? programme,
      let id = KamerstukID(dossier: dossier, number: number)
    else { return .unresolved("the text names no dossier for the number of the motion") }
    return CitationTarget(.kamerstuk(id), head.dossier == nil ? .programme : .document)
  }

  /// Whether the sentence before a motion is about a letter on it, whose document then follows:
  /// `de brief inzake de motie-Flierman (Kamerstukken …)`.
  private func isAboutMotion(_ start: Int) -> Bool {
    var begin = start
    let limit = max(0, start - 240)
    while begin > limit, text[begin - 1] != UInt8(ascii: "("), text[begin - 1] != UInt8(ascii: ";"),
      text[begin - 1] != 0x0A, !(text[begin - 1] == UInt8(ascii: ".") && isSentenceEnd(begin - 1))
    {
      begin -= 1
    }
    var cursor = Cursor(text: text, position: begin)
    var isLetter = false
    var isAbout = false
    while cursor.position < start {
      if let word = cursor.word() {
        let lower = cursor.string(word).lowercased()
        if MotionReading.letters.contains(where: { lower.hasSuffix($0) }) {
          isLetter = true
        } else if MotionReading.carryingOut.contains(lower) {
          // A letter about what is done with a motion names the motion's own document.
          return false
        } else if isLetter, MotionReading.about.contains(lower) {
          isAbout = true
        }
      } else {
        cursor.position += 1
      }
    }
    return isAbout
  }
}

/// What a citation of a motion says.
struct MotionReading {
  var number: String?
  var submitters: [String] = []
  var isCoSigned = false
  var part: String?
  /// A reference that is part of the citation: `op stuk nr. 206 (28 844)`.
  var own: KamerstukReference?
  /// Motion or amendment.
  let kind: CitationKind

  init(_ kind: CitationKind = .motion, number: String? = nil) {
    self.kind = kind
    self.number = number
  }

  /// The ends of the words for documents that may be about a motion.
  static let letters = ["brief", "verslag", "reactie", "nota", "notitie", "antwoord"]
  /// The words that say what a document is about.
  static let about: Set<String> = ["inzake", "over", "betreffende", "aanleiding", "omtrent"]

  /// The words that say what became of a motion.
  static let carryingOut: Set<String> = [
    "uitvoering", "uitvoeren", "uitvoeringswijze", "invulling", "aangenomen", "gewijzigde",
    "reactie",
    "stand", "afdoening", "opvolging",
  ]

  /// The numbers of documents without their dossier: `op stuk nr. 8`.
  var documents: [String] = []

  /// The number of the document that this one replaces: `ter vervanging van nr. 29`.
  private(set) var replaced: String?

  var hasOwnReference: Bool { own != nil || !documents.isEmpty }

  /// Whether the reading is a citation rather than the word for a motion.
  func isCitation(hasReference: Bool) -> Bool {
    hasReference || hasOwnReference || number != nil || replaced != nil || !submitters.isEmpty
  }

  var parts: CitationParts {
    var parts = CitationParts()
    parts.submitters = submitters
    parts.coSigned = isCoSigned
    parts.motionPart = part
    return parts
  }

  /// The submitters as they are compared: family names without particles.
  var key: String {
    submitters.map { name in
      name.split(separator: " ").filter { $0.first?.isUppercase ?? false }.joined(separator: " ")
        .lowercased()
    }.joined(separator: "/")
  }

  /// Reads `-Recourt`, ` van het lid Ceder c.s.`, ` Bikker en Omtzigt`, ` Azarkan/Van Kooten-Arissen`.
  mutating func readSubmitters(_ cursor: inout Cursor) {
    let read: String? = cursor.attempt { cursor in
      guard !cursor.takeDash() else { return cursor.submitter() }
      guard cursor.skipSpace() else { return nil }
      cursor.skipMembers()
      return cursor.submitter()
    }
    guard let first = read else { return }
    submitters = [first]
    readMoreSubmitters(&cursor)
  }

  /// Reads the names that follow the first, and `c.s.`.
  mutating func readMoreSubmitters(_ cursor: inout Cursor) {
    cursor.skipParty()
    while submitters.count < Cursor.longestList,
      let next = cursor.attempt({ cursor -> String? in
        let isTight = cursor.take("/") || cursor.takeDash()
        if !isTight {
          cursor.skipSpace()
          if cursor.take(",") {
            guard cursor.skipSpace() else { return nil }
          } else {
            guard cursor.take(word: "en"), cursor.skipSpace() else { return nil }
          }
        }
        _ = cursor.takeDash()
        return cursor.submitter()
      })
    {
      submitters.append(next)
      cursor.skipParty()
    }
    isCoSigned =
      cursor.attempt { cursor -> Bool? in
        cursor.skipSpace()
        guard cursor.takePrefix("c.s") || cursor.takePrefix("cs") else { return nil }
        _ = cursor.take(".")
        return cursor.isLetter(at: cursor.position) ? nil : true
      } ?? false
  }

  /// Reads ` ter vervanging van dat gedrukt onder nr. 29`, ` t.v.v. nr. 14`.
  mutating func readReplaced(_ cursor: inout Cursor) -> Bool {
    replaced = cursor.attempt { cursor in
      cursor.skip(",(")
      if cursor.take(word: "ter"), cursor.skipSpace() {
        guard cursor.take(anyOf: ["vervanging", "vevanging"]) != nil else { return nil }
      } else {
        guard cursor.takePrefix("t.v.v.") || cursor.take(word: "tvv") else { return nil }
      }
      cursor.skipSpace()
      let words: [String] = [
        "van", "dat", "die", "gedrukt", "onder", "het", "de", "amendement", "motie",
      ]
      while cursor.take(anyOf: words) != nil { cursor.skipSpace() }
      guard cursor.numberMarker() != nil, let number = cursor.documentNumber(),
        Int(number) != nil
      else { return nil }
      return number
    }
    return replaced != nil
  }

  /// Reads `, deel 1`.
  mutating func readPart(_ cursor: inout Cursor) {
    part = cursor.attempt { cursor in
      cursor.skip(",(")
      guard cursor.take(word: "deel"), cursor.skipSpace(), let digits = cursor.digits(1...2) else {
        return nil
      }
      return cursor.string(digits)
    }
  }
}

extension Cursor {
  /// Skips a remark between a number and a closing bracket: `, dekking 13a`, `, bijlage 1`.
  fileprivate mutating func skipRemark() {
    var end = position
    while end < text.count, end - position <= 40, text[end] != UInt8(ascii: ")") {
      if text[end] == UInt8(ascii: "(") || text[end] == 0x0A { return }
      end += 1
    }
    skipSpace()
    if byte() == UInt8(ascii: ","), end < text.count, text[end] == UInt8(ascii: ")") {
      position = end
    }
  }

  /// Reads a mark of a footnote, `[4 ]`; the offset behind it.
  func footnoteMark() -> Int? {
    var cursor = self
    guard cursor.take("["), cursor.digits(1...3) != nil else { return nil }
    cursor.skipSpace()
    return cursor.take("]") ? cursor.position : nil
  }

  /// Reads ` op stuk nr. 206 (28 844)`, ` nr. 9 (36 410-XIV)`.
  fileprivate mutating func stuk() -> KamerstukReference? {
    skip(",")
    if take(word: "op") { skipSpace() }
    guard let isPlural = numberMarker(), let numbers = documentNumbers(isPlural: isPlural) else {
      return nil
    }
    return dossierInBrackets(numbers)
  }

  /// Reads ` op stuk nr. 8`, in the dossier of the text itself.
  fileprivate mutating func stukkenOfOwnDossier() -> [String]? {
    skip(",")
    guard take(word: "op"), skipSpace(), takePrefix("stuk") else { return nil }
    position -= 4
    guard let isPlural = numberMarker() else { return nil }
    return documentNumbers(isPlural: isPlural)
  }

  /// Reads ` (28 844)` behind numbers.
  mutating func dossierInBrackets(_ numbers: [String]) -> KamerstukReference? {
    attempt { cursor in
      cursor.skipSpace()
      guard cursor.take("("),
        let reference = KamerstukReference(&cursor, chamber: nil, allowsBare: false),
        reference.failure == nil, reference.session == nil, reference.items.count == 1,
        let item = reference.items.first, item.numbers.isEmpty,
        item.dossier.number.utf8.count == 5
      else { return nil }
      guard cursor.take(")") else { return nil }
      var result = reference
      result.items[0].numbers = numbers
      result.end = cursor.position
      return result
    }
  }
}
