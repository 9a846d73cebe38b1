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
  /// A line that holds only ASCII white space separates blocks, and so does a tab: a table that is copied
  /// from a page has its rows on lines and tabs between the cells of a row. No-break spaces around a
  /// block are not part of it; a block of nothing else is an empty cell.
  /// - Complexity: O(*n*) in the number of bytes.
  static func blocks(of text: [UInt8]) -> [TextBlock] {
    var blocks: [TextBlock] = []
    var open: Range<Int>?
    /// The cells of the row of a table that is being read, but for the open one.
    var closedCells = 0
    func close(at end: Int) {
      if let range = open { blocks.append(TextBlock(trimming: range.lowerBound..<end, of: text)) }
      open = nil
    }
    var line = 0
    while line < text.count {
      let end = text[line...].firstIndex(of: UInt8(ascii: "\n")) ?? text.count
      let tabs = text[line..<end].indices.filter { text[$0] == UInt8(ascii: "\t") }
      if tabs.isEmpty && text[line..<end].allSatisfy(isASCIISpace) {
        close(at: open?.upperBound ?? line)
        closedCells = 0
      } else if tabs.isEmpty {
        open = (open?.lowerBound ?? line)..<end
      } else {
        let isNewRow =
          closedCells == 0 || closedCells + 1 >= TableHeader.columnCount
          || open.map { TextBlock(trimming: $0, of: text).isEmptyCell } ?? true
          || TextBlock(trimming: line..<tabs[0], of: text).isActionNumber(in: text)
        if isNewRow {
          close(at: open?.upperBound ?? line)
          closedCells = 0
        }
        var start = open?.lowerBound ?? line
        for tab in tabs {
          blocks.append(TextBlock(trimming: start..<tab, of: text))
          start = tab + 1
        }
        closedCells += tabs.count
        open = start..<end
      }
      line = end + 1
    }
    close(at: open?.upperBound ?? text.count)
    return blocks
  }

  /// Whether it is the number of an action: one to four digits, perhaps a letter and a full stop.
  func isActionNumber(in text: [UInt8]) -> Bool {
    var bytes = text[range]
    if bytes.last == UInt8(ascii: ".") { bytes = bytes.dropLast() }
    if bytes.count > 1, let last = bytes.last,
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(last)
    {
      bytes = bytes.dropLast()
    }
    return (1...4).contains(bytes.count)
      && bytes.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
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
