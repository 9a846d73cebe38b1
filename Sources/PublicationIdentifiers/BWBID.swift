/// A regulation in the Basiswettenbestand: `BWBR0045754`, or a treaty, `BWBV0001506`.
public struct BWBID: CanonicalIdentifier {
  /// The identifier.
  public let canonical: String

  /// Reads `BWBR` or `BWBV` and seven digits.
  public init?(canonical: String) {
    guard let digits = canonical.after("BWBR") ?? canonical.after("BWBV"), digits.isNumber,
      digits.utf8.count == 7
    else { return nil }
    self.canonical = canonical
  }

  /// The regulation at wetten.overheid.nl, in the version in force.
  public var iri: String { "https://wetten.overheid.nl/\(canonical)" }

  /// The same as the IRI.
  public var pageIRI: String? { iri }
}
