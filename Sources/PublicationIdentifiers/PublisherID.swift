/// An identifier of any kind that the publisher of official publications uses, as it is: `kst-20042005-29200-VI-F`,
/// `stcrt-1999-106-p9-SC19150`.
public struct PublisherID: PublishedIdentifier {
  /// The identifier.
  public let canonical: String

  /// Reads letters, digits, `-`, `_` and `.`, with a hyphen among them.
  public init?(canonical: String) {
    let hyphen = UInt8(ascii: "-")
    guard canonical.utf8.contains(hyphen),
      canonical.utf8.allSatisfy({
        isSmallLetter($0) || isCapital($0) || isDigit($0) || $0 == hyphen || $0 == 0x5F
          || $0 == 0x2E
      })
    else { return nil }
    self.canonical = canonical
  }
}
