/// A publication in the Staatsblad, the Staatscourant or the Tractatenblad.
///
/// Canonical: `stb-2018-84`, `stcrt-2024-30890`, `trb-1976-175`; the Staatsblad of 1940 to 1950 has a letter for
/// the year before its number: `stb-1949-J227`.
public struct GazetteID: PublishedIdentifier {
  /// The gazettes of the state.
  public enum Gazette: String, Hashable, Sendable, CaseIterable {
    /// The Staatsblad, since 1813.
    case staatsblad = "stb"
    /// The Staatscourant, since 1814.
    case staatscourant = "stcrt"
    /// The Tractatenblad, since 1951.
    case tractatenblad = "trb"

    /// The year of the first issue.
    public var firstYear: Int {
      switch self {
      case .staatsblad: 1813
      case .staatscourant: 1814
      case .tractatenblad: 1951
      }
    }
  }

  /// The gazette.
  public let gazette: Gazette

  /// The calendar year, four digits.
  public let year: Int

  /// The number, with a capital letter in front in the Staatsblad of the 1940s.
  public let number: String

  /// A publication; nil if the year precedes the gazette or the number is none.
  public init?(_ gazette: Gazette, year: Int, number: String) {
    let capitals = number.uppercased()
    let hasLetter = capitals.utf8.first.map(isCapital) ?? false
    let digits = String(decoding: capitals.utf8.dropFirst(hasLetter ? 1 : 0), as: UTF8.self)
    let significant = digits.utf8.drop { $0 == UInt8(ascii: "0") }
    guard (gazette.firstYear...2100).contains(year), digits.isNumber, !significant.isEmpty,
      significant.count <= 6, !hasLetter || (gazette == .staatsblad && (1940...1950).contains(year))
    else { return nil }
    self.gazette = gazette
    self.year = year
    let letter = hasLetter ? String(decoding: capitals.utf8.prefix(1), as: UTF8.self) : ""
    self.number = letter + String(decoding: significant, as: UTF8.self)
  }

  /// Reads `stcrt-2024-30890`.
  public init?(canonical: String) {
    let parts = canonical.hyphenated
    guard parts.count == 3, let gazette = Gazette(rawValue: parts[0]), parts[1].utf8.count == 4,
      let year = Int(parts[1])
    else { return nil }
    self.init(gazette, year: year, number: parts[2])
    guard self.canonical.utf8.elementsEqual(canonical.utf8) else { return nil }
  }

  /// `stb-2018-84`.
  public var canonical: String { "\(gazette.rawValue)-\(year)-\(number)" }

  /// The year that a letter before a number of the Staatsblad stands for: A is 1940 in London, B to K are 1941 to 1950.
  public static func year(ofLetter letter: UInt8) -> Int? {
    // The letters of the Staatsblad: A 1940, B 1941, C 1942, D 1943, E 1944, F 1945, G 1946, H 1947, I 1948,
    // J 1949, K 1950; O and S are those of the occupied Netherlands, 1940 and 1941.
    let years: [UInt8: Int] = [
      UInt8(ascii: "A"): 1940, UInt8(ascii: "B"): 1941, UInt8(ascii: "C"): 1942,
      UInt8(ascii: "D"): 1943, UInt8(ascii: "E"): 1944, UInt8(ascii: "F"): 1945,
      UInt8(ascii: "G"): 1946, UInt8(ascii: "H"): 1947, UInt8(ascii: "I"): 1948,
      UInt8(ascii: "J"): 1949, UInt8(ascii: "K"): 1950, UInt8(ascii: "O"): 1940,
      UInt8(ascii: "S"): 1941,
    ]
    return years[letter]
  }
}
