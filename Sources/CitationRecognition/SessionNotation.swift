import PublicationIdentifiers

/// A session year as a citation writes it: `2022/23`, `2022-2023`, `1999/2000`, `20232024`, `1977`.
struct SessionNotation {
  /// As it is written.
  let text: String
  /// The year in which it starts, as the first number says.
  let start: Int
  /// Whether the second number is the year after the first; a single year is none.
  let isWellFormed: Bool

  /// The session year, if it is one.
  var year: SessionYear? { isWellFormed ? SessionYear(start: start) : nil }

  /// The session year that the first number says, whatever the second is.
  var assumedYear: SessionYear? { SessionYear(start: start) }
}

extension Cursor {
  /// Reads a session year of two numbers, or of eight digits.
  mutating func session() -> SessionNotation? {
    attempt { cursor in
      let start = cursor.position
      if let both = cursor.digits(8...8) {
        let digits = cursor.string(both)
        guard let year = SessionYear(compact: digits) else { return nil }
        return SessionNotation(text: digits, start: year.start, isWellFormed: true)
      }
      guard let first = cursor.number(4...4), (1814...2100).contains(first) else { return nil }
      cursor.skipSpace()
      guard cursor.takeDash() || cursor.take("/") else { return nil }
      cursor.skipSpace()
      _ = cursor.take("'")
      guard let second = cursor.digits(1...4), !cursor.isLetter(at: cursor.position) else {
        return nil
      }
      let value = cursor.value(of: second)
      let isNext =
        second.count == 4 ? value == first + 1 : second.count == 2 && value == (first + 1) % 100
      // A second number that no slip of the pen explains is not a year: `1993/17050`.
      if second.count >= 3, !isNext, abs(value - first) > 200, second.count == 4 { return nil }
      return SessionNotation(
        text: cursor.string(from: start), start: first, isWellFormed: isNext)
    }
  }

  /// Reads a session year without its century: `’95/’96`, `95-96`.
  mutating func shortSession() -> SessionNotation? {
    attempt { cursor in
      let start = cursor.position
      for mark in ["’", "‘", "'"] where cursor.text[start...].starts(with: mark.utf8) {
        cursor.position += mark.utf8.count
      }
      guard let first = cursor.number(2...2), cursor.takeDash() || cursor.take("/") else {
        return nil
      }
      for mark in ["’", "‘", "'"] where cursor.text[cursor.position...].starts(with: mark.utf8) {
        cursor.position += mark.utf8.count
      }
      guard let second = cursor.number(2...2), second == (first + 1) % 100,
        !ByteClass.isWord(cursor.byte())
      else { return nil }
      return SessionNotation(
        text: cursor.string(from: start), start: first + (first > 44 ? 1900 : 2000),
        isWellFormed: true)
    }
  }

  /// Reads a calendar year in the place of a session year: four digits before a comma.
  mutating func calendarYear() -> SessionNotation? {
    attempt { cursor in
      guard let digits = cursor.digits(4...4), cursor.isOne(of: ",") else { return nil }
      let year = cursor.value(of: digits)
      guard (1814...2100).contains(year) else { return nil }
      return SessionNotation(text: cursor.string(digits), start: year, isWellFormed: false)
    }
  }
}
