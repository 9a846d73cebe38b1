/// Reads a text as names are compared: letter case, accents, kinds of white space, dashes, apostrophes
/// and soft hyphens do not count.
enum Folding {
  /// Stands for marks that are not ASCII.
  private static let mark: UInt8 = 0x7F

  /// Stands for letters that names do not have.
  private static let letter: UInt8 = 0x80

  /// What ends a name: the end of the text, or an empty line.
  static let end: UInt8 = 0

  /// The next folded byte, and moves past what it stands for; `end` at the end or before an empty line.
  @inline(__always)
  static func next(in text: borrowing Span<UInt8>, at position: inout Int) -> UInt8 {
    guard position < text.count else { return end }
    let byte = text[position]
    if byte < 0x80, byte > 0x20 {
      position += 1
      return byte &- 0x41 < 26 ? byte | 0x20 : byte
    }
    return nextRare(in: text, at: &position)
  }

  /// White space and what is not ASCII.
  private static func nextRare(in text: borrowing Span<UInt8>, at position: inout Int) -> UInt8 {
    let space = Space.run(in: text, at: position)
    if space.length > 0 {
      guard space.breaks < 2 else { return end }
      position += space.length
      return UInt8(ascii: " ")
    }
    guard text[position] >= 0x80 else {
      // A control character.
      if text[position] == 0 { return end }
      position += 1
      return mark
    }
    let (scalar, length) = scalar(in: text, at: position)
    position += length
    switch scalar {
    case 0xAD, 0x200B, 0x2060, 0xFEFF, 0x0300...0x036F: return next(in: text, at: &position)
    case 0x2010...0x2015, 0x2212: return UInt8(ascii: "-")
    case 0x2018, 0x2019, 0x00B4, 0x02BC: return UInt8(ascii: "'")
    case 0x201C...0x201E, 0xAB, 0xBB: return UInt8(ascii: "\"")
    case 0xC0...0xFF: return latin[Int(scalar) - 0xC0]
    case 0xA1...0xBF, 0x2000...0x2BFF: return mark
    default: return letter
    }
  }

  /// The letters of Latin-1 from U+00C0, without accent and in small letters.
  private static let latin = Array(
    "aaaaaaaceeeeiiiidnooooo*ouuuuytsaaaaaaaceeeeiiiidnooooo/ouuuuyty".utf8)

  /// The scalar at a position and its length in bytes; a byte that is not UTF-8 stands for itself.
  static func scalar(in text: borrowing Span<UInt8>, at position: Int) -> (UInt32, Int) {
    let lead = text[position]
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1
    guard length > 1, position + length <= text.count else { return (UInt32(lead), 1) }
    var value = UInt32(lead) & (0xFF >> UInt32(length + 1))
    for offset in 1..<length {
      let byte = text[position + offset]
      guard byte & 0xC0 == 0x80 else { return (UInt32(lead), 1) }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    return (value, length)
  }

  /// Whether a range of a text is a spelling, letter by letter; kinds of white space do not count.
  static func isEqual<Spelling: Collection<UInt8>>(
    _ text: [UInt8], _ range: Range<Int>, _ spelling: Spelling
  ) -> Bool {
    var position = range.lowerBound
    for byte in spelling {
      guard position < range.upperBound else { return false }
      if byte == UInt8(ascii: " ") {
        let space = Space.length(in: text.span, at: position)
        guard space > 0 else { return false }
        position += space
      } else {
        guard text[position] == byte else { return false }
        position += 1
      }
    }
    return position == range.upperBound
  }

  /// A name as it is compared, without white space at its ends.
  static func fold(_ name: String) -> [UInt8] {
    let bytes = Array(name.utf8)
    var position = 0
    var folded: [UInt8] = []
    while true {
      let byte = next(in: bytes.span, at: &position)
      if byte == end { break }
      if byte == UInt8(ascii: " "), folded.isEmpty { continue }
      folded.append(byte)
    }
    if folded.last == UInt8(ascii: " ") { folded.removeLast() }
    return folded
  }
}

/// White space as it occurs inside a citation.
enum Space {
  /// How many bytes of white space start at a position: blanks of any kind and at most one line break;
  /// 0 if there is none, or if the white space holds an empty line.
  @inline(__always)
  static func length(in text: borrowing Span<UInt8>, at start: Int) -> Int {
    guard start < text.count else { return 0 }
    if text[start] == 0x20, start + 1 < text.count, text[start + 1] > 0x20, text[start + 1] < 0x80 {
      return 1
    }
    let (length, breaks) = run(in: text, at: start)
    return breaks > 1 ? 0 : length
  }

  /// A run of white space: its length in bytes and how many line breaks it holds.
  static func run(in text: borrowing Span<UInt8>, at start: Int) -> (length: Int, breaks: Int) {
    var position = start
    var breaks = 0
    scan: while position < text.count {
      switch text[position] {
      case 0x20, 0x09: position += 1
      case 0x0A:
        breaks += 1
        position += 1
      case 0x0D:
        if position + 1 >= text.count || text[position + 1] != 0x0A { breaks += 1 }
        position += 1
      case 0xC2 where position + 1 < text.count && text[position + 1] == 0xA0: position += 2
      case 0xE2 where isWide(text, position): position += 3
      default: break scan
      }
    }
    return (position - start, breaks)
  }

  /// Whether a blank of three bytes stands at a position: U+2000 to U+200A, U+202F.
  private static func isWide(_ text: borrowing Span<UInt8>, _ position: Int) -> Bool {
    guard position + 2 < text.count, text[position + 1] == 0x80 else { return false }
    return (0x80...0x8A).contains(text[position + 2]) || text[position + 2] == 0xAF
  }
}
