/// Written questions with their answers, printed in the Aanhangsel van de Handelingen, or not yet answered.
///
/// Canonical: `ah-tk-20232024-387`; without an answer `kv-tk-2010Z06025`.
public struct WrittenQuestionID: PublishedIdentifier {
  /// How the questions are numbered.
  public enum Number: Hashable, Sendable {
    /// In the Aanhangsel of a session year.
    case answered(session: SessionYear, number: Int)
    /// By case number, such as `2010Z06025`.
    case asked(String)
  }

  /// The house: `tk` or `ek`.
  public let house: House

  /// How the questions are numbered.
  public let number: Number

  /// Questions in the Aanhangsel of a session year, numbered from 1.
  public init?(house: House, session: SessionYear, number: Int) {
    guard number > 0, house != .verenigdeVergadering else { return nil }
    self.house = house
    self.number = .answered(session: session, number: number)
  }

  private init(house: House, asked number: String) {
    self.house = house
    self.number = .asked(number)
  }

  /// Reads `ah-tk-20232024-387` or `kv-tk-2010Z06025`.
  public init?(canonical: String) {
    let parts = canonical.hyphenated
    guard parts.count >= 3, let house = House(rawValue: parts[1]) else { return nil }
    switch (parts[0], parts.count) {
    case ("ah", 4):
      guard let session = SessionYear(compact: parts[2]), let number = Int(parts[3]) else {
        return nil
      }
      self.init(house: house, session: session, number: number)
      guard self.canonical.utf8.elementsEqual(canonical.utf8) else { return nil }
    case ("kv", 3):
      let bytes = Array(parts[2].utf8)
      guard bytes.count >= 9, bytes.count <= 10, bytes[4] == UInt8(ascii: "Z"),
        bytes.prefix(4).allSatisfy(isDigit), bytes.dropFirst(5).allSatisfy(isDigit)
      else { return nil }
      self.init(house: house, asked: parts[2])
    default: return nil
    }
  }

  /// `ah-tk-20232024-387` or `kv-tk-2010Z06025`.
  public var canonical: String {
    switch number {
    case .answered(let session, let number): "ah-\(house.rawValue)-\(session.compact)-\(number)"
    case .asked(let number): "kv-\(house.rawValue)-\(number)"
    }
  }
}
