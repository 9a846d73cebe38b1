/// Turns UTF-8 byte offsets of a text into code point offsets.
public struct CodePointOffsets: Sendable {
  /// How many bytes lie between two counts that are kept.
  private static let stride = 256

  private let bytes: [UInt8]
  /// How many code points start before each multiple of `stride`.
  private let counts: [Int]

  /// Counts the code points of a text.
  /// - Complexity: O(*n*) in the number of bytes.
  public init(of bytes: [UInt8]) {
    self.bytes = bytes
    var counts: [Int] = []
    var count = 0
    for (offset, byte) in bytes.enumerated() {
      if offset % CodePointOffsets.stride == 0 { counts.append(count) }
      if byte & 0xC0 != 0x80 { count += 1 }
    }
    counts.append(count)
    self.counts = counts
  }

  /// How many code points start before a byte offset.
  /// - Precondition: the offset lies within the text or at its end.
  /// - Complexity: O(1).
  public func codePoints(before byteOffset: Int) -> Int {
    let block = byteOffset / CodePointOffsets.stride
    let start = block * CodePointOffsets.stride
    guard start < byteOffset else {
      return byteOffset == bytes.count ? counts[counts.count - 1] : counts[block]
    }
    return bytes[start..<byteOffset].reduce(counts[block]) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
  }

  /// The code points of a byte range.
  public func codePoints(of range: Range<Int>) -> Range<Int> {
    codePoints(before: range.lowerBound)..<codePoints(before: range.upperBound)
  }

  /// The byte offset that lies a number of code points before another, but not before a bound.
  public func byteOffset(_ count: Int, codePointsBefore offset: Int, downTo bound: Int) -> Int {
    var offset = offset
    var left = count
    while left > 0, offset > bound {
      offset -= 1
      if bytes[offset] & 0xC0 != 0x80 { left -= 1 }
    }
    return offset
  }

  /// The byte offset that lies a number of code points after another, but not after a bound.
  public func byteOffset(_ count: Int, codePointsAfter offset: Int, upTo bound: Int) -> Int {
    var offset = offset
    var left = count
    while left > 0, offset < bound {
      offset += 1
      while offset < bound, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      left -= 1
    }
    return offset
  }
}
