/// A piece of the Handelingen, the proceedings of the States General.
///
/// Canonical: `h-tk-20102011-108-5` (meeting and item, since 2011), `h-tk-20072008-7909-7943` (pages, before).
public struct HandelingenID: PublishedIdentifier {
  /// The house: `tk`, `ek` or `vv`.
  public let house: House

  /// The session year.
  public let session: SessionYear

  /// Meeting and item, or first and last page.
  public let first: Int
  /// See `first`.
  public let second: Int

  /// Proceedings; nil if a number is below 1.
  public init?(house: House, session: SessionYear, first: Int, second: Int) {
    guard first > 0, second > 0 else { return nil }
    self.house = house
    self.session = session
    self.first = first
    self.second = second
  }

  /// Reads `h-tk-20102011-108-5`.
  public init?(canonical: String) {
    let parts = canonical.hyphenated
    guard parts.count == 5, parts[0].utf8.elementsEqual("h".utf8),
      let house = House(rawValue: parts[1]), let session = SessionYear(compact: parts[2]),
      let first = Int(parts[3]), let second = Int(parts[4])
    else { return nil }
    self.init(house: house, session: session, first: first, second: second)
    guard self.canonical.utf8.elementsEqual(canonical.utf8) else { return nil }
  }

  /// `h-tk-20102011-108-5`.
  public var canonical: String { "h-\(house.rawValue)-\(session.compact)-\(first)-\(second)" }
}

/// A house of the States General, by its abbreviation in identifiers.
public enum House: String, Hashable, Sendable, CaseIterable {
  /// The Tweede Kamer.
  case tweedeKamer = "tk"
  /// The Eerste Kamer.
  case eersteKamer = "ek"
  /// The Verenigde Vergadering.
  case verenigdeVergadering = "vv"
}
