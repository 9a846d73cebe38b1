/// What counts as white space in documents: ASCII white space, no-break spaces, and characters without width.
enum Spaces {
  /// The spaces and marks without width that are no ASCII, as UTF-8: U+00A0, U+200B, U+2007, U+202F, U+2060, U+FEFF.
  private static let invisible: [[UInt8]] = [
    [0xC2, 0xA0], [0xE2, 0x80, 0x8B], [0xE2, 0x80, 0x87], [0xE2, 0x80, 0xAF], [0xE2, 0x81, 0xA0],
    [0xEF, 0xBB, 0xBF],
  ]

  /// Whether a byte is ASCII white space.
  static func isASCII(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  /// A range without the white space at its ends.
  static func trimming(_ range: Range<Int>, in text: [UInt8]) -> Range<Int> {
    trimming(text[range])
  }

  /// Where the words of a text are, without the white space at its ends.
  static func trimming(_ text: ArraySlice<UInt8>) -> Range<Int> {
    let range = text.indices
    var start = range.lowerBound
    var end = range.upperBound
    while start < end {
      if isASCII(text[start]) {
        start += 1
      } else if text[start] >= 0xC2,
        let space = invisible.first(where: { text[start..<end].starts(with: $0) })
      {
        start += space.count
      } else {
        break
      }
    }
    while start < end {
      if isASCII(text[end - 1]) {
        end -= 1
      } else if text[end - 1] >= 0x80,
        let space = invisible.first(where: {
          end - start >= $0.count && text[(end - $0.count)..<end].elementsEqual($0)
        })
      {
        end -= space.count
      } else {
        break
      }
    }
    return start..<end
  }
}
