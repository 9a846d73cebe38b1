/// A day of the calendar.
public struct CalendarDay: Hashable, Sendable, CustomStringConvertible {
  /// `2025-07-01` (ISO 8601).
  public let description: String

  private static let months = [
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
    "oktober", "november", "december",
  ]

  /// The day that a text begins with: `2025-07-01T00:00:00Z`, `1 juli 2025`, `01-07-2025`; nil if it begins with
  /// none, or with one before 1814, which registers write where they have no day.
  public init?(written text: String) {
    let parts = text.split { !$0.isLetter && !$0.isNumber }.prefix(3).map { $0.lowercased() }
    guard parts.count == 3 else { return nil }
    let month = CalendarDay.months.firstIndex(of: parts[1]).map { $0 + 1 } ?? Int(parts[1])
    let isYearFirst = parts[0].count == 4
    let dayText = parts[isYearFirst ? 2 : 0].prefix { $0.isNumber }
    guard let year = Int(parts[isYearFirst ? 0 : 2]), let month, let day = Int(dayText),
      (1814...2200).contains(year), (1...12).contains(month), (1...31).contains(day)
    else { return nil }
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    description = "\(year)-\(padded(month))-\(padded(day))"
  }
}
