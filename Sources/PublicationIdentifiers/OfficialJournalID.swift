/// An issue of the Official Journal of the European Union (Publicatieblad).
///
/// Canonical: `oj-1996-L-257`: the year, the series and the number of the issue.
public struct OfficialJournalID: CanonicalIdentifier {
  /// The series.
  public enum Series: String, Hashable, Sendable, CaseIterable {
    /// Legislation.
    case legislation = "L"
    /// Information and notices.
    case notices = "C"
  }

  /// The calendar year, 1958 or later.
  public let year: Int
  /// The series.
  public let series: Series
  /// The number of the issue, from 1.
  public let number: Int

  /// An issue; nil if year or number is out of bounds.
  public init?(year: Int, series: Series, number: Int) {
    guard (1958...2100).contains(year), (1...9999).contains(number) else { return nil }
    self.year = year
    self.series = series
    self.number = number
  }

  /// Reads `oj-1996-L-257`.
  public init?(canonical: String) {
    let parts = canonical.hyphenated
    guard parts.count == 4, parts[0].utf8.elementsEqual("oj".utf8), let year = Int(parts[1]),
      let series = Series(rawValue: parts[2]), let number = Int(parts[3])
    else { return nil }
    self.init(year: year, series: series, number: number)
    guard self.canonical.utf8.elementsEqual(canonical.utf8) else { return nil }
  }

  /// `oj-1996-L-257`.
  public var canonical: String { "oj-\(year)-\(series.rawValue)-\(number)" }

  /// The table of contents of the issue at EUR-Lex.
  public var iri: String {
    let digits = String(number)
    let padded = String(repeating: "0", count: max(0, 3 - digits.utf8.count)) + digits
    return
      "https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=OJ:\(series.rawValue):\(year):\(padded):TOC"
  }

  /// The same as the IRI.
  public var pageIRI: String? { iri }
}
