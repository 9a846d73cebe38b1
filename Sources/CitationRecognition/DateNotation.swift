import PublicationIdentifiers

/// A date of the calendar as a text writes it: `15 december 2023`.
struct DateNotation: Hashable {
  let year: Int
  /// 1 to 12.
  let month: Int
  /// 1 to 31.
  let day: Int

  /// The date in the form of ISO 8601: `2023-12-15`.
  var iso: String {
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(year)-\(padded(month))-\(padded(day))"
  }

  /// The date as it is spoken: `15 december 2023`.
  var inWords: String { "\(day) \(Cursor.months[month - 1].name) \(year)" }
}

extension Cursor {
  /// The months, by their full names and the short ones that official texts use.
  fileprivate static let months: [(name: String, month: Int)] = [
    ("januari", 1), ("februari", 2), ("maart", 3), ("april", 4), ("mei", 5), ("juni", 6),
    ("juli", 7), ("augustus", 8), ("september", 9), ("oktober", 10), ("november", 11),
    ("december", 12), ("jan", 1), ("feb", 2), ("mrt", 3), ("apr", 4), ("jun", 6), ("jul", 7),
    ("aug", 8), ("sept", 9), ("sep", 9), ("okt", 10), ("nov", 11), ("dec", 12), ("october", 10),
  ]

  /// Reads the name of a month; 1 to 12.
  mutating func monthName() -> Int? {
    for (name, month) in Cursor.months where take(word: name) { return month }
    return nil
  }

  /// Reads a date with its year, over empty lines too; a date may be broken at the end of a line.
  mutating func date() -> DateNotation? {
    attempt { cursor in
      guard let day = cursor.number(1...2), (1...31).contains(day) else { return nil }
      cursor.skipSpaceAndEmptyLine()
      guard let month = cursor.monthName() else { return nil }
      _ = cursor.take(".")
      cursor.skipSpaceAndEmptyLine()
      guard let year = cursor.number(4...4), (1800...2100).contains(year) else { return nil }
      return DateNotation(year: year, month: month, day: day)
    }
  }
}
