/// An act of the European Union by its CELEX number: sector, year, type and number.
///
/// Canonical: `celex:32024R1689`. Regulations, directives and decisions have an ELI (`http://data.europa.eu/eli/`),
/// which says whether an act is an implementing or delegated one; the CELEX number does not.
public struct CELEX: CanonicalIdentifier {
  /// What an act carries out, as its title says.
  public enum Form: String, Hashable, Sendable, CaseIterable {
    /// A legislative act, or an act from before 2009.
    case basic = ""
    /// `Uitvoeringsverordening`, `Uitvoeringsbesluit`.
    case implementing = "_impl"
    /// `Gedelegeerde verordening`.
    case delegated = "_del"
  }

  /// The sector: `3` legislation, `5` preparatory acts, `6` case law; or `1` treaties.
  public let sector: Character

  /// The year, four digits.
  public let year: Int

  /// The type of document, such as `R`, `L`, `D`, `PC`, `CJ`.
  public let type: String

  /// The number in its year, 1 to 9999.
  public let number: Int

  /// What the act carries out.
  public let form: Form

  /// An act; nil if a part is out of its bounds.
  public init?(sector: Character, year: Int, type: String, number: Int, form: Form = .basic) {
    guard "123456".contains(sector), (1951...2100).contains(year), type.isCapitals,
      type.utf8.count <= 2, (1...9999).contains(number)
    else { return nil }
    self.sector = sector
    self.year = year
    self.type = type
    self.number = number
    self.form = form
  }

  /// Reads `celex:32024R1689`.
  public init?(canonical: String) {
    guard let text = canonical.after("celex:") else { return nil }
    let bytes = Array(text.utf8)
    guard bytes.count >= 10, bytes.count <= 11, let sector = text.first,
      let year = Int(String(decoding: bytes[1..<5], as: UTF8.self)),
      let number = Int(String(decoding: bytes.suffix(4), as: UTF8.self))
    else { return nil }
    self.init(
      sector: sector, year: year,
      type: String(decoding: bytes[5..<(bytes.count - 4)], as: UTF8.self), number: number)
    guard self.canonical.utf8.elementsEqual(canonical.utf8) else { return nil }
  }

  /// `celex:` and the number.
  public var canonical: String { "celex:\(bare)" }

  /// The CELEX number itself: `32024R1689`.
  public var bare: String {
    let digits = String(number)
    return "\(sector)\(year)\(type)" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
  }

  /// The ELI of an act that has one, else its name in the repository of the Publications Office.
  public var iri: String {
    let types = ["R": "reg", "L": "dir", "D": "dec", "F": "dec_framw"]
    guard sector == "3", let eli = types[type] else {
      return "http://publications.europa.eu/resource/celex/\(bare)"
    }
    return "http://data.europa.eu/eli/\(eli)\(form.rawValue)/\(year)/\(number)/oj"
  }

  /// The page of the act at EUR-Lex.
  public var pageIRI: String? {
    "https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=CELEX:\(bare)"
  }

  /// The act in LiDO.
  public var linkedDataIRI: String? {
    "http://linkeddata.overheid.nl/terms/eu-regelgeving/id/\(bare)"
  }

  /// The same CELEX number.
  public static func == (left: CELEX, right: CELEX) -> Bool { left.bare == right.bare }

  /// Hashes the CELEX number.
  public func hash(into hasher: inout Hasher) { hasher.combine(bare) }
}
