/// A name as a part of an IRI: small ASCII letters, digits and hyphens where the name allows it.
struct Slug {
  /// Letters with a mark, and what they become without it.
  private static let folded: [Unicode.Scalar: String] = {
    let table: [(String, String)] = [
      ("àáâãäå", "a"), ("ç", "c"), ("èéêë", "e"), ("ìíîï", "i"), ("ñ", "n"), ("òóôõöø", "o"),
      ("ùúûü", "u"), ("ýÿ", "y"), ("æ", "ae"), ("œ", "oe"), ("ß", "ss"), ("ĳ", "ij"),
    ]
    return Dictionary(
      uniqueKeysWithValues: table.flatMap { letters, base in
        letters.unicodeScalars.map { ($0, base) }
      })
  }()

  /// The slug; never empty.
  let text: String

  /// The slug of a name.
  init(_ name: String) {
    var words: [String] = []
    var word = ""
    for scalar in name.lowercased().unicodeScalars {
      if let base = Slug.folded[scalar] {
        word += base
      } else if scalar.properties.isAlphabetic || scalar.properties.numericType == .decimal {
        word.unicodeScalars.append(scalar)
      } else if scalar != "'" && scalar != "’" && !word.isEmpty {
        words.append(word)
        word = ""
      }
    }
    if !word.isEmpty { words.append(word) }
    text = words.isEmpty ? "-" : words.joined(separator: "-")
  }
}
