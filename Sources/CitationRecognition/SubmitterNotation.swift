/// The names of those who submit a motion or amendment.
extension Cursor {
  /// Small words inside family names.
  private static let particles: Set<String> = [
    "van", "de", "den", "der", "ten", "ter", "te", "el", "al", "la", "le", "du", "von", "bin",
    "ben", "het", "op", "in",
  ]

  /// Capitalised words that follow the word for a motion without being a name.
  private static let noNames: Set<String> = [
    "kamerstuk", "kamerstukken", "kamer", "tweede", "eerste", "nr", "stuk", "motie", "het", "een",
    "in", "op", "en", "deze", "dit", "dat", "die", "onder", "ook", "naar", "bij", "om", "tot",
    "wet",
    "ik", "er", "voor", "met", "over", "handelingen", "i", "ii", "tk", "ek", "kamerstukkennummer",
    "vindplaats", "stand", "omschrijving", "stemming", "voorgesteld", "ontvangen", "brief",
    "verslag", "ter",
    "vervanging", "tvv", "van",
  ]

  /// Skips ` van het lid`, ` van de leden`, ` van leden`, ` van mevrouw` with the white space behind.
  mutating func skipMembers() {
    _ = attempt { cursor -> Bool? in
      guard cursor.take(word: "van"), cursor.skipSpace() else { return nil }
      if cursor.take(word: "het") || cursor.take(word: "de") { cursor.skipSpace() }
      let members: [String] = [
        "lid", "leden", "kamerlid", "kamerleden", "heer", "heren", "mevrouw",
      ]
      guard cursor.take(anyOf: members) != nil, cursor.skipSpace() else { return nil }
      return true
    }
  }

  /// Reads one family name: `Van Kooten-Arissen`, `El Fassed`, `van Brenk`.
  mutating func submitter() -> String? {
    attempt { cursor in
      let start = cursor.position
      var capitalised = 0
      // After the last word that is part of the name.
      var end = start
      while true {
        let isParticle = cursor.attempt { $0.particles() } != nil
        guard let range = cursor.word() else { break }
        let word = cursor.string(range)
        guard word.first?.isUppercase ?? false, !Cursor.noNames.contains(word.lowercased()),
          !isParticle || !Cursor.parties.contains(word), capitalised < 2 || isParticle
        else { break }
        // The first letter of `C.S.` is no name.
        if range.count == 1, cursor.byte() == UInt8(ascii: ".") { break }
        capitalised += 1
        while cursor.byte() == UInt8(ascii: "-"), cursor.isLetter(at: cursor.position + 1) {
          cursor.position += 1
          _ = cursor.attempt { $0.particles() }
          guard cursor.word() != nil else { return nil }
        }
        end = cursor.position
        // Two first names may stand before a family name with a particle: `Jan Jacob van Dijk`.
        guard capitalised < 3, cursor.skipSpace() else { break }
      }
      guard capitalised > 0 else { return nil }
      cursor.position = end
      return cursor.string(from: start)
    }
  }

  /// Reads the small words of a family name that a capital follows: `van den `, `Van der `, `'t `.
  private mutating func particles() -> Bool? {
    var count = 0
    // `amendementen op de IHR`: these are particles only with a capital.
    for word: String in ["op", "in", "het", "te"] {
      var ahead = self
      if isSmallLetter(byte()), ahead.take(word: word) { return nil }
    }
    while count < 4,
      attempt({ cursor -> Bool? in
        let hasApostrophe = cursor.take("'") || cursor.takePrefix("’")
        guard let range = cursor.word() else { return nil }
        let word = cursor.string(range).lowercased()
        guard hasApostrophe ? ["t", "s"].contains(word) : Cursor.particles.contains(word) else {
          return nil
        }
        return cursor.skipSpace() ? true : nil
      }) != nil
    {
      count += 1
    }
    guard count > 0, let next = Cursor(text: text, position: position).attemptedWord() else {
      return nil
    }
    return next.first?.isUppercase ?? false ? true : nil
  }

  /// The word that stands here.
  private func attemptedWord() -> String? {
    var cursor = self
    return cursor.word().map { string($0) }
  }

  /// What stands behind `van` without being a name.
  private static let parties: Set<String> = [
    "VVD", "CDA", "D", "SP", "PvdA", "GroenLinks", "GL", "PVV", "ChristenUnie", "CU", "SGP", "BBB",
    "NSC",
    "Volt", "DENK", "JA", "FVD", "FvD", "PvdD", "BVNL", "Kamer", "Minister", "Staatssecretaris",
  ]

  /// Skips the party of a submitter: ` (CDA)`.
  mutating func skipParty() {
    _ = attempt { cursor -> Bool? in
      guard cursor.skipSpace(), cursor.take("("), let word = cursor.word(), word.count <= 12,
        isCapital(cursor.text[word.lowerBound]),
        !Cursor.noNames.contains(cursor.string(word).lowercased())
      else { return nil }
      while isDigit(cursor.byte()) || cursor.byte() == UInt8(ascii: "-") { cursor.position += 1 }
      _ = cursor.word()
      return cursor.take(")") ? true : nil
    }
  }
}
