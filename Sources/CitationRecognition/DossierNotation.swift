import PublicationIdentifiers

extension Cursor {
  /// Reads the number of a dossier: `29362`, `29 362`, `29.362`, or four digits that are no year.
  mutating func dossierNumber() -> String? {
    attempt { cursor in
      let number: String
      if let whole = cursor.attempt({ $0.digits(4...5) }) {
        number = cursor.string(whole)
        if whole.count == 4, (1800...2100).contains(cursor.value(of: whole)) { return nil }
      } else {
        guard let thousands = cursor.digits(1...2) else { return nil }
        guard cursor.take(".") || cursor.skipSpace() else { return nil }
        cursor.skipSpace()
        guard let rest = cursor.digits(3...3) else { return nil }
        number = cursor.string(thousands) + cursor.string(rest)
      }
      // More digits behind a dot or comma make it an amount or another number.
      if cursor.isOne(of: ".,:"), isDigit(cursor.byte(1)), !cursor.isNumberMarkerNext { return nil }
      return number
    }
  }

  /// Whether what follows a comma without a blank may still be a number in a dossier.
  private var isNumberMarkerNext: Bool { byte() == UInt8(ascii: ",") }

  /// Reads the Roman number of a dossier of the Senate, such as `CXLVI`.
  mutating func romanDossierNumber() -> String? {
    attempt { cursor in
      guard let letters = cursor.capitals(1...10) else { return nil }
      let text = cursor.string(letters)
      guard text.utf8.allSatisfy({ "IVXLCDM".utf8.contains($0) }) else { return nil }
      return text
    }
  }

  /// Reads a number of a Rijkswet, `(R 1735)` or `-R1735`, which is no part of the dossier's identifier.
  mutating func skipRijkswetNumber() {
    _ = attempt { cursor -> Bool? in
      cursor.skipSpace()
      let isBracketed = cursor.take("(")
      if !isBracketed { _ = cursor.takeDash() }
      guard cursor.take("R") else { return nil }
      cursor.skipSpace()
      guard cursor.digits(3...4) != nil else { return nil }
      return !isBracketed || cursor.take(")") ? true : nil
    }
  }
}

/// The forms of a suffix of a dossier.
enum DossierSuffix {
  /// Whether capital letters are a chapter of the budget: a Roman number, with or without A or B.
  static func isChapter(_ letters: String) -> Bool {
    var numerals = Substring(letters)
    if let last = numerals.last, last == "A" || last == "B", numerals.count > 1 {
      numerals.removeLast()
    }
    return chapters.contains(String(numerals))
  }

  private static let chapters: Set<String> = [
    "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV",
    "XVI", "XVII", "XVIII", "XIX", "XX", "XXI", "XXII", "XXIII",
  ]

  /// Dossiers whose suffix is a number (the Councils of the European Union), so that `21 501-02` is a dossier and `31 322-255` a document.
  static let numbered: Set<String> = ["21501"]
}
