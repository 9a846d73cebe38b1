/// An issue of the Official Journal of the European Union (Publicatieblad), or since October 2023 a document in it.
///
/// Canonical: `oj-1996-L-257`, the year, the series and the number of the issue; or `oj-L-202302405`, the series, the year and the number of the
/// document in five digits, as EUR-Lex names it.
public struct OfficialJournalID: CanonicalIdentifier {
  /// The series.
  public enum Series: String, Hashable, Sendable, CaseIterable {
    /// Legislation.
    case legislation = "L"
    /// Information and notices.
    case notices = "C"
  }

  /// The calendar year: of an issue 1958 or later, of a document 2023 or later.
  public let year: Int
  /// The series.
  public let series: Series
  /// The number, from 1.
  public let number: Int
  /// Whether the number is that of a document rather than of an issue.
  public let isDocument: Bool

  /// An issue; nil if year or number is out of bounds.
  public init?(year: Int, series: Series, number: Int) {
    guard (1958...2100).contains(year), (1...9999).contains(number) else { return nil }
    (self.year, self.series, self.number, isDocument) = (year, series, number, false)
  }

  /// A document; nil if year or number is out of bounds.
  public init?(document number: Int, year: Int, series: Series) {
    guard (2023...2100).contains(year), (1...99_999).contains(number) else { return nil }
    (self.year, self.series, self.number, isDocument) = (year, series, number, true)
  }

  /// Reads `oj-1996-L-257` or `oj-L-202302405`.
  public init?(canonical: String) {
    let parts = canonical.hyphenated
    guard parts.count > 2, parts[0].utf8.elementsEqual("oj".utf8) else { return nil }
    if parts.count == 4, let year = Int(parts[1]), let series = Series(rawValue: parts[2]),
      let number = Int(parts[3])
    {
      self.init(year: year, series: series, number: number)
    } else if parts.count == 3, let series = Series(rawValue: parts[1]), parts[2].utf8.count == 9,
      let year = Int(parts[2].prefix(4)), let number = Int(parts[2].dropFirst(4))
    {
      self.init(document: number, year: year, series: series)
    } else {
      return nil
    }
    guard self.canonical.utf8.elementsEqual(canonical.utf8) else { return nil }
  }

  /// `oj-1996-L-257`, `oj-L-202302405`.
  public var canonical: String {
    isDocument
      ? "oj-\(series.rawValue)-\(year)\(padded(5))" : "oj-\(year)-\(series.rawValue)-\(number)"
  }

  /// The table of contents of the issue, or the document, at EUR-Lex.
  public var iri: String {
    let address = "https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=OJ:\(series.rawValue)"
    return isDocument ? "\(address)_\(year)\(padded(5))" : "\(address):\(year):\(padded(3)):TOC"
  }

  /// The number with leading zeros.
  private func padded(_ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }

  /// The same as the IRI.
  public var pageIRI: String? { iri }
}
