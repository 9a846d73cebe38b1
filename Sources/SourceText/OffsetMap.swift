/// Leads from a text that was taken out of a file back to the bytes of that file.
///
/// The text is put together of pieces. Within a verbatim piece offsets run in step with the file; a
/// piece that was rewritten (an entity, a space in place of a line end) maps as a whole.
public struct OffsetMap: Hashable, Sendable {
  /// A stretch of the text and the stretch of the file that it came from.
  public struct Piece: Hashable, Sendable {
    /// UTF-8 byte offsets in the text.
    public let text: Range<Int>
    /// UTF-8 byte offsets in the file.
    public let source: Range<Int>

    /// Whether text and file run in step.
    public var isVerbatim: Bool { text.count == source.count }
  }

  /// In the order of the text, without gaps between them in the text.
  public private(set) var pieces: [Piece] = []

  /// A map of an empty text.
  public init() {}

  /// The map of a text that is the file itself.
  public init(identity byteCount: Int) {
    append(textLength: byteCount, source: 0..<byteCount)
  }

  /// How many bytes of text are mapped.
  public var textLength: Int { pieces.last?.text.upperBound ?? 0 }

  /// Adds the next piece of text; one that continues the last verbatim piece is joined with it.
  public mutating func append(textLength length: Int, source: Range<Int>) {
    let start = textLength
    if let last = pieces.last, last.isVerbatim, length == source.count,
      last.source.upperBound == source.lowerBound
    {
      pieces[pieces.count - 1] = Piece(
        text: last.text.lowerBound..<(start + length),
        source: last.source.lowerBound..<source.upperBound)
    } else {
      pieces.append(Piece(text: start..<(start + length), source: source))
    }
  }

  /// The bytes of the file that a range of the text came from: the smallest range that holds them all.
  /// - Complexity: O(log *n*) in the number of pieces.
  public func source(of range: Range<Int>) -> Range<Int> {
    guard let first = piece(at: range.lowerBound) else { return 0..<0 }
    let lower =
      first.isVerbatim
      ? first.source.lowerBound + (range.lowerBound - first.text.lowerBound)
      : first.source.lowerBound
    guard !range.isEmpty, let last = piece(at: range.upperBound - 1) else { return lower..<lower }
    let upper =
      last.isVerbatim
      ? last.source.lowerBound + (range.upperBound - last.text.lowerBound)
      : last.source.upperBound
    return lower..<max(lower, upper)
  }

  /// The piece that holds an offset of the text, or the last one.
  private func piece(at offset: Int) -> Piece? {
    var low = 0
    var high = pieces.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if pieces[middle].text.lowerBound <= offset { low = middle } else { high = middle }
    }
    return pieces.isEmpty ? nil : pieces[low]
  }
}
