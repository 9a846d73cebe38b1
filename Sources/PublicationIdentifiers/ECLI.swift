/// A court decision by its European Case Law Identifier (OJ 2011, C 127/1).
///
/// Canonical: `ECLI:NL:HR:1995:AA3097`: country, court, year and a number that the country gives.
public struct ECLI: CanonicalIdentifier {
  /// The identifier, in capitals.
  public let canonical: String

  /// Reads an ECLI in either letter case.
  public init?(canonical: String) {
    let capitals = canonical.uppercased()
    let parts = capitals.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 5, parts[0].utf8.elementsEqual("ECLI".utf8), parts[1].isCapitals,
      parts[1].utf8.count == 2, (1...7).contains(parts[2].utf8.count),
      parts[2].utf8.allSatisfy({ isCapital($0) || isDigit($0) }),
      parts[2].utf8.first.map(isCapital) ?? false, parts[3].utf8.count == 4, parts[3].isNumber,
      (1...25).contains(parts[4].utf8.count),
      parts[4].utf8.allSatisfy({ isCapital($0) || isDigit($0) || $0 == UInt8(ascii: ".") })
    else { return nil }
    self.canonical = capitals
  }

  /// The decision at rechtspraak.nl.
  public var iri: String { "https://deeplink.rechtspraak.nl/uitspraak?id=\(canonical)" }

  /// The same as the IRI.
  public var pageIRI: String? { iri }

  /// The decision in LiDO.
  public var linkedDataIRI: String? {
    "http://linkeddata.overheid.nl/terms/jurisprudentie/id/\(canonical)"
  }
}
