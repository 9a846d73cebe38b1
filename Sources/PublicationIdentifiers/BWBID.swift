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

  /// The year in which a regulation was taken up, give or take one: numbers are handed out in order. nil for treaties, and for the
  /// first four thousand, which were taken up together.
  ///
  /// Source: the dates in the headings of 8,500 regulations (to 2015), and the acts that the register of laws names (from 2016).
  public var year: Int? {
    guard canonical.hasPrefix("BWBR"), let number = Int(canonical.dropFirst(4)) else { return nil }
    let thousand = number / 1000 - BWBID.firstDatedThousand
    return thousand < 0 ? nil : BWBID.years[min(thousand, BWBID.years.count - 1)]
  }

  private static let firstDatedThousand = 4
  /// The year of each thousand of numbers from the fifth on.
  private static let years = [
    1989, 1992, 1994, 1995, 1997, 1998, 1999, 2000, 2001, 2002, 2002, 2003, 2004, 2004, 2005, 2006,
    2006, 2007, 2007, 2008, 2008, 2009, 2009, 2010, 2010, 2011, 2011, 2012, 2012, 2013, 2014, 2014,
    2015, 2015, 2016, 2017, 2018, 2018, 2019, 2020, 2020, 2021, 2022, 2022, 2023, 2024, 2024, 2025,
  ]

  /// The same as the IRI.
  public var pageIRI: String? { iri }
}
