/// A paragraph or table cell of a plain text: lines between blank lines, without white space around them.
struct TextBlock: Hashable {
  /// UTF-8 byte offsets in the plain text.
  let range: Range<Int>

  /// Whether it holds nothing but no-break spaces: an empty cell.
  let isEmptyCell: Bool
}

extension TextBlock {
  /// The blocks of a plain text, in order.
  ///
  /// A line that holds only ASCII white space separates blocks. No-break spaces around a block are not
  /// part of it; a block of nothing else is an empty cell.
  /// - Complexity: O(*n*) in the number of bytes.
  static func blocks(of text: [UInt8]) -> [TextBlock] {
    var blocks: [TextBlock] = []
    var open: Range<Int>?
    var line = 0
    while line < text.count {
      let end = text[line...].firstIndex(of: UInt8(ascii: "\n")) ?? text.count
      if text[line..<end].allSatisfy(isASCIISpace) {
        if let range = open { blocks.append(TextBlock(trimming: range, of: text)) }
        open = nil
      } else {
        open = (open?.lowerBound ?? line)..<end
      }
      line = end + 1
    }
    if let range = open { blocks.append(TextBlock(trimming: range, of: text)) }
    return blocks
  }

  /// The block in a range, without the spaces at its ends.
  private init(trimming range: Range<Int>, of text: [UInt8]) {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end {
      let length = TextBlock.spaceLength(at: start, in: text, before: end)
      if length == 0 { break }
      start += length
    }
    while start < end {
      if TextBlock.isASCIISpace(text[end - 1]) {
        end -= 1
      } else if end - start >= 2, text[end - 2] == 0xC2, text[end - 1] == 0xA0 {
        end -= 2
      } else {
        break
      }
    }
    isEmptyCell = start == end
    self.range = isEmptyCell ? range : start..<end
  }

  /// The length in bytes of the space at an offset: 1 for ASCII, 2 for a no-break space, else 0.
  private static func spaceLength(at offset: Int, in text: [UInt8], before end: Int) -> Int {
    if isASCIISpace(text[offset]) { return 1 }
    if text[offset] == 0xC2, offset + 1 < end, text[offset + 1] == 0xA0 { return 2 }
    return 0
  }

  private static func isASCIISpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }
}
