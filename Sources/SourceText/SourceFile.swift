/// A text as it was read: its name, its bytes, and where each line starts.
///
/// Offsets are UTF-8 byte offsets, 0-based, unless a name says code points.
public struct SourceFile: Sendable {
  /// The name by which messages call the file: a path, or `<stdin>`.
  public let name: String

  /// The bytes of the file; UTF-8.
  public let bytes: [UInt8]

  /// The number of the first line, 1 unless the bytes are an excerpt of a longer file.
  private let firstLine: Int

  /// The byte offset at which each line starts; the first is 0.
  private let lineStarts: [Int]

  /// Where code points are counted.
  private let offsets: CodePointOffsets

  /// Indexes the lines of a text.
  /// - Parameter firstLine: the number of the first line, where the bytes are an excerpt of a longer file.
  /// - Complexity: O(*n*) in the number of bytes.
  public init(name: String, bytes: [UInt8], firstLine: Int = 1) {
    self.name = name
    self.firstLine = firstLine
    self.bytes = bytes
    var starts = [0]
    for index in bytes.indices where bytes[index] == UInt8(ascii: "\n") {
      starts.append(index + 1)
    }
    lineStarts = starts
    offsets = CodePointOffsets(of: bytes)
  }

  /// The text between two byte offsets; bytes that are not UTF-8 become U+FFFD.
  /// - Precondition: `range` lies within `bytes`.
  public func text(in range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// The line and column of a byte offset; an offset past the end gives the end.
  /// - Complexity: O(log *n*) in the number of lines, whatever their length.
  public func position(at byteOffset: Int) -> SourcePosition {
    let offset = min(max(byteOffset, 0), bytes.count)
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    let column = codePointCount(in: lineStarts[low]..<offset) + 1
    return SourcePosition(line: low + firstLine, column: column, byteOffset: offset)
  }

  /// How many lines there are, at least 1.
  public var lineCount: Int { lineStarts.count }

  /// The bytes of one line without its line end.
  /// - Parameter line: its number, as positions have it.
  public func lineRange(_ line: Int) -> Range<Int> {
    let index = line - firstLine
    let start = lineStarts[index]
    var end = index + 1 < lineStarts.count ? lineStarts[index + 1] - 1 : bytes.count
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return start..<end
  }

  /// How many code points a range of bytes holds.
  public func codePointCount(in range: Range<Int>) -> Int {
    offsets.codePoints(of: range).count
  }
}

/// A place in a text, as an editor counts it.
public struct SourcePosition: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The line, 1-based.
  public let line: Int

  /// The column in Unicode code points, 1-based.
  public let column: Int

  /// The offset in UTF-8 bytes, 0-based.
  public let byteOffset: Int

  /// A place; all three coordinates describe the same one.
  public init(line: Int, column: Int, byteOffset: Int) {
    self.line = line
    self.column = column
    self.byteOffset = byteOffset
  }

  /// `line:column`.
  public var description: String { "\(line):\(column)" }

  /// In the order of the text.
  public static func < (left: SourcePosition, right: SourcePosition) -> Bool {
    left.byteOffset < right.byteOffset
  }
}
