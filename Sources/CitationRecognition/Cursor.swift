/// A place in a text from which a matcher reads on.
struct Cursor {
  /// The text.
  let text: [UInt8]
  /// UTF-8 byte offset, 0-based.
  var position: Int

  /// The byte at a distance, 0 past the ends.
  func byte(_ distance: Int = 0) -> UInt8 {
    let index = position + distance
    return text.indices.contains(index) ? text[index] : 0
  }

  /// The text of a range.
  func string(_ range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self) }

  /// The text from an earlier position to here.
  func string(from start: Int) -> String { string(start..<position) }

  // MARK: White space and punctuation

  /// Skips white space within a paragraph; says whether there was any.
  @discardableResult
  mutating func skipSpace() -> Bool {
    let length = Space.length(in: text.span, at: position)
    position += length
    return length > 0
  }

  /// Skips white space with one empty line at most, for text whose every line is followed by one.
  mutating func skipSpaceAndEmptyLine() {
    let (length, breaks) = Space.run(in: text.span, at: position)
    if breaks <= 2 { position += length }
  }

  /// Skips white space and any of some ASCII marks, in any order.
  mutating func skip(_ marks: String) {
    while true {
      if skipSpace() { continue }
      guard isOne(of: marks) else { return }
      position += 1
    }
  }

  /// Whether one of some ASCII marks stands here.
  func isOne(of marks: String) -> Bool {
    let byte = byte()
    guard byte != 0 else { return false }
    return marks.utf8.contains(byte)
  }

  /// Moves past an ASCII mark if it stands here.
  mutating func take(_ mark: Unicode.Scalar) -> Bool {
    guard UInt32(byte()) == mark.value else { return false }
    position += 1
    return true
  }

  /// Moves past a hyphen or dash of any kind if one stands here.
  mutating func takeDash() -> Bool {
    if byte() == UInt8(ascii: "-") {
      position += 1
      return true
    }
    guard byte() == 0xE2, byte(1) == 0x80 || byte(1) == 0x88 else { return false }
    let last = byte(2)
    guard byte(1) == 0x80 ? (0x90...0x95).contains(last) : last == 0x92 else { return false }
    position += 3
    return true
  }

  /// How many members of a list are read: what goes on longer is hardly a citation, and no text may make the
  /// readings of its parts overlap without end.
  static let longestList = 60

  /// Tries a reading: the cursor moves only if it succeeds.
  mutating func attempt<Result>(_ read: (inout Cursor) -> Result?) -> Result? {
    var copy = self
    guard let result = read(&copy) else { return nil }
    position = copy.position
    return result
  }

  // MARK: Digits, letters and words

  /// Reads a run of digits of a length within bounds.
  mutating func digits(_ lengths: ClosedRange<Int>) -> Range<Int>? {
    let start = position
    var end = start
    while end < text.count, isDigit(text[end]) { end += 1 }
    guard lengths.contains(end - start) else { return nil }
    position = end
    return start..<end
  }

  /// Reads a number of at most nine digits.
  mutating func number(_ lengths: ClosedRange<Int>) -> Int? {
    digits(lengths).flatMap { value(of: $0) }
  }

  /// The value of a range of digits.
  func value(of range: Range<Int>) -> Int {
    range.reduce(0) { $0 * 10 + Int(text[$1] &- 0x30) }
  }

  /// Reads a run of capital letters of a length within bounds that is a word of its own.
  mutating func capitals(_ lengths: ClosedRange<Int>) -> Range<Int>? {
    let start = position
    var end = start
    while end < text.count, isCapital(text[end]) { end += 1 }
    guard lengths.contains(end - start), !isLetter(at: end),
      end >= text.count || !isDigit(text[end])
    else { return nil }
    position = end
    return start..<end
  }

  /// Reads a given word in any letter case, if it stands here as a whole.
  mutating func take(word: String) -> Bool {
    guard takePrefix(word) else { return false }
    guard !isLetter(at: position), position >= text.count || !isDigit(text[position]) else {
      position -= word.utf8.count
      return false
    }
    return true
  }

  /// Reads given ASCII letters in any letter case.
  mutating func takePrefix(_ letters: String) -> Bool {
    var index = position
    for byte in letters.utf8 {
      guard index < text.count, text[index] | 0x20 == byte | 0x20 else { return false }
      index += 1
    }
    position = index
    return true
  }

  /// Reads one of some words in any letter case; the index of the one that stands here.
  mutating func take(anyOf words: [String]) -> Int? {
    for (index, word) in words.enumerated() where take(word: word) { return index }
    return nil
  }

  /// Whether a letter of any script starts or goes on at an offset.
  func isLetter(at index: Int) -> Bool {
    guard text.indices.contains(index) else { return false }
    let byte = text[index]
    if byte < 0x80 { return isCapital(byte & 0xDF) }
    return (0xC3...0xDF).contains(byte) || byte >= 0xE1 && byte < 0xF0 && byte != 0xE2
  }

  /// Reads a word of letters, apostrophes excluded.
  mutating func word() -> Range<Int>? {
    let start = position
    var end = start
    while end < text.count {
      if isLetter(at: end) {
        end += text[end] < 0x80 ? 1 : text[end] >= 0xE0 ? 3 : 2
      } else {
        break
      }
    }
    end = min(end, text.count)
    guard end > start else { return nil }
    position = end
    return start..<end
  }
}

/// Whether a byte is `0` to `9`.
@inline(__always) func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

/// Whether a byte is `A` to `Z`.
@inline(__always) func isCapital(_ byte: UInt8) -> Bool { byte &- 0x41 < 26 }
