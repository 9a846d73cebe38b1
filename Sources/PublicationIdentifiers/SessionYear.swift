/// A parliamentary year: from the third Tuesday of September to the same day a year later (article 65 of
/// the Grondwet).
public struct SessionYear: Hashable, Sendable, Comparable {
  /// The calendar year in which it starts.
  public let start: Int

  /// The parliamentary year that starts in a calendar year, 1814 to 2100; nil outside.
  public init?(start: Int) {
    guard (1814...2100).contains(start) else { return nil }
    self.start = start
  }

  /// The parliamentary year of a date of the calendar; month and day count from 1.
  public init?(year: Int, month: Int, day: Int) {
    let opening = SessionYear.openingDay(of: year)
    self.init(start: (month, day) >= (9, opening) ? year : year - 1)
  }

  /// Reads the form that identifiers use, `20222023`.
  public init?(compact: String) {
    guard compact.utf8.count == 8, let number = Int(compact), number / 10_000 + 1 == number % 10_000
    else { return nil }
    self.init(start: number / 10_000)
  }

  /// The form that identifiers use: `20222023`.
  public var compact: String { "\(start)\(start + 1)" }

  /// Whether a date of the calendar lies in it; month and day count from 1.
  public func holds(year: Int, month: Int, day: Int) -> Bool {
    SessionYear(year: year, month: month, day: day) == self
  }

  /// In the order of time.
  public static func < (left: SessionYear, right: SessionYear) -> Bool { left.start < right.start }

  /// The third Tuesday of September.
  private static func openingDay(of year: Int) -> Int {
    // Zeller's congruence for 1 September, with 0 for Saturday.
    let century = year / 100
    let inCentury = year % 100
    let weekday = (1 + 13 * 10 / 5 + inCentury + inCentury / 4 + century / 4 + 5 * century) % 7
    let tuesday = 3
    return 1 + (tuesday - weekday + 7) % 7 + 14
  }
}
