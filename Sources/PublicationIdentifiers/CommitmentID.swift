/// A commitment of a minister to a chamber of the States General, by the number in the chamber's register.
///
/// Canonical: `TZ202412-116` (Tweede Kamer: year, month and number) or `T01970` (Eerste Kamer).
public struct CommitmentID: CanonicalIdentifier {
  /// The number.
  public let canonical: String

  /// Reads a number.
  public init?(canonical: String) {
    let bytes = Array(canonical.utf8)
    guard bytes.first == UInt8(ascii: "T") else { return nil }
    if bytes.count == 12, bytes[1] == UInt8(ascii: "Z"), bytes[8] == UInt8(ascii: "-") {
      let digits = bytes[2..<8] + bytes[9...]
      let month = Int(canonical.dropFirst(6).prefix(2)) ?? 0
      guard digits.allSatisfy(isDigit), bytes.starts(with: "TZ20".utf8), (1...12).contains(month)
      else { return nil }
    } else {
      guard bytes.count == 6, bytes[1] == UInt8(ascii: "0"), bytes[1...].allSatisfy(isDigit)
      else { return nil }
    }
    self.canonical = canonical
  }

  /// The chamber whose register has it.
  public var house: House { canonical.hasPrefix("TZ") ? .tweedeKamer : .eersteKamer }

  /// A name of ours: the chambers have no lasting ones.
  public var iri: String { "https://w3id.org/verwijsgraaf/commitment/\(canonical)" }
}
