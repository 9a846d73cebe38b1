internal import SourceText

/// Where the bytes at hand are in a document whose earlier bytes are gone.
struct StreamPosition {
  /// UTF-8 byte offset of the first byte at hand.
  private(set) var offset = 0
  /// The line of the first byte at hand, 1-based.
  private(set) var line = 1
  /// How many code points of that line are gone.
  private(set) var column = 0

  /// How much of a line is shown with an error, in bytes on either side.
  private static let context = 480

  /// Leaves bytes behind.
  mutating func advance(over bytes: Span<UInt8>) {
    offset += bytes.count
    line += ByteScan.lineFeedCount(bytes)
    let start = StreamPosition.lineStart(bytes, bytes.count)
    if start > 0 { column = 0 }
    column += StreamPosition.codePointCount(bytes, start..<bytes.count)
  }

  /// Leaves whole lines behind.
  mutating func advance(over bytes: Span<UInt8>, lines: Int) {
    offset += bytes.count
    line += lines
    column = 0
  }

  /// The error of a fault in the bytes at hand.
  func error(_ fault: SyntaxFault, in bytes: Span<UInt8>, name: String) -> RDFSyntaxError {
    let place = min(fault.range.lowerBound, bytes.count)
    let start = StreamPosition.lineStart(bytes, place)
    var end = place
    while end < bytes.count, end < place + StreamPosition.context, bytes[end] != 0x0A { end += 1 }
    var shownStart = max(start, place - StreamPosition.context)
    while shownStart < place, bytes[shownStart] & 0xC0 == 0x80 { shownStart += 1 }
    var shown: [UInt8] = []
    for index in shownStart..<end { shown.append(bytes[index]) }
    let last = max(min(fault.range.upperBound, end), place)
    let local = SyntaxFault(
      fault.kind, (place - shownStart)..<(last - shownStart), fault.message
    ).located(in: shown, name: name)
    let before = ByteScan.lineFeedCount(bytes.extracting(0..<place))
    let columnBase = start == 0 ? column : 0
    let position = SourcePosition(
      line: line + before,
      column: columnBase + StreamPosition.codePointCount(bytes, start..<place) + 1,
      byteOffset: offset + place)
    return RDFSyntaxError(
      kind: fault.kind, message: fault.message, file: name, position: position,
      range: (offset + fault.range.lowerBound)..<(offset + fault.range.upperBound),
      excerpt: local.excerpt)
  }

  /// Where the line of an offset starts.
  private static func lineStart(_ bytes: Span<UInt8>, _ offset: Int) -> Int {
    var start = offset
    while start > 0, bytes[start - 1] != 0x0A { start -= 1 }
    return start
  }

  private static func codePointCount(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
    var count = 0
    for index in range where bytes[index] & 0xC0 != 0x80 { count += 1 }
    return count
  }
}
