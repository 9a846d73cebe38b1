/// The words for kinds of laws and acts, by which a text points back to one.
enum LawNoun: String, CaseIterable {
  case wetboek, rijkswet, wet, besluit, regeling, verordening, richtlijn, verdrag, reglement

  init?(word: String) { self.init(rawValue: word.lowercased()) }

  /// What the law of a name is: the first word that ends in one of the nouns says it.
  init?(name: String) {
    for word in name.lowercased().split(separator: " ") {
      if let noun = LawNoun.allCases.first(where: { word.hasSuffix($0.rawValue) }) {
        self = noun
        return
      }
    }
    return nil
  }

  /// What an act of the Union is, by the type in its CELEX number.
  init?(celexType type: String) {
    switch type {
    case "L": self = .richtlijn
    case "R": self = .verordening
    case "D": self = .besluit
    default: return nil
    }
  }
}
