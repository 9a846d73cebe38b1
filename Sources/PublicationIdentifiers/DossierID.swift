/// A dossier of the States General: a number with or without a suffix, or a Roman number of the Senate.
///
/// Canonical: `29362`, `36410-VI` (chapter of the budget), `21501-02`, `23900-A`, `CXLVI`. The number of a
/// Rijkswet that stands beside it in print (`R 1735`) is no part of it.
public struct DossierID: CanonicalIdentifier {
  /// The number in digits, one to five, without leading zeros; or the Roman number of a dossier of the Senate.
  public let number: String

  /// The suffix: a Roman number with or without a letter (`VI`, `IXB`), one or two letters, or digits.
  public let suffix: String?

  /// A dossier; nil if number or suffix has not the form of one. Small letters are read as capitals.
  public init?(number: String, suffix: String? = nil) {
    let isNumeric = number.isNumber && number.utf8.count <= 5 && !number.utf8.starts(with: "0".utf8)
    let isRoman = suffix == nil && number.isRomanNumeral && number.utf8.count >= 1
    guard isNumeric || isRoman else { return nil }
    self.number = number
    guard let suffix else {
      self.suffix = nil
      return
    }
    let capitals = suffix.uppercased()
    guard DossierID.isSuffix(capitals) else { return nil }
    self.suffix = capitals
  }

  /// Reads `29362`, `36410-VI` or `CXLVI`.
  public init?(canonical: String) {
    let parts = canonical.hyphenated
    guard parts.count <= 2 else { return nil }
    self.init(number: parts[0], suffix: parts.count == 2 ? parts[1] : nil)
    guard self.canonical.utf8.elementsEqual(canonical.utf8) else { return nil }
  }

  /// Whether a text has the form of a suffix.
  static func isSuffix(_ text: String) -> Bool {
    if text.isNumber { return text.utf8.count <= 4 }
    if text.isCapitals { return text.utf8.count <= 2 || text.utf8.dropLast().allSatisfy(isRoman) }
    return text.after("R").map { $0.isNumber && $0.utf8.count == 4 } ?? false
  }

  private static func isRoman(_ byte: UInt8) -> Bool { "IVX".utf8.contains(byte) }

  /// `29362`, or `36410-VI` with a suffix.
  public var canonical: String { suffix.map { "\(number)-\($0)" } ?? number }

  /// The page of the dossier at the publisher.
  public var iri: String { "https://zoek.officielebekendmakingen.nl/dossier/\(canonical)" }

  /// The page of the dossier at the publisher.
  public var pageIRI: String? { iri }
}
