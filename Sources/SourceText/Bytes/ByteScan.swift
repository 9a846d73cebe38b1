/// Finds bytes of some classes, sixteen at a time.
public enum ByteScan {
  /// The first byte at or after `start` that an IRI in RDF syntaxes cannot have as it is: 0x00–0x20 and
  /// `<>"{}|^`, backquote and backslash; the count if there is none.
  @inlinable @inline(__always)
  public static func endOfIRI(_ bytes: Span<UInt8>, from start: Int) -> Int {
    let count = bytes.count
    var index = start
    while index + 16 <= count {
      let block = load(bytes, index)
      let pair = block & SIMD16(repeating: 0xFD)
      let hits =
        less(block, 0x21) | equals(block, 0x22)
        | equals(pair, 0x3C) | equals(pair, 0x5C)
        | equals(block, 0x60)
        | less(block &- SIMD16(repeating: 0x7B), 3)
      let offset = first(hits)
      if offset < 16 { return index + offset }
      index += 16
    }
    while index < count {
      switch bytes[index] {
      case 0...0x20, 0x22, 0x3C, 0x3E, 0x5C, 0x5E, 0x60, 0x7B...0x7D: return index
      default: index += 1
      }
    }
    return count
  }

  /// The first byte at or after `start` that may need an escape in a string in double quotes, or that ends
  /// it: controls, 0x7F, `"`, backslash, and 0xEF, which U+FFFE and U+FFFF start with; the count if
  /// there is none.
  @inlinable @inline(__always)
  public static func endOfPlainString(_ bytes: Span<UInt8>, from start: Int) -> Int {
    let count = bytes.count
    var index = start
    while index + 16 <= count {
      let block = load(bytes, index)
      let hits =
        less(block, 0x20) | equals(block, 0x22)
        | equals(block, 0x5C) | equals(block, 0x7F)
        | equals(block, 0xEF)
      let offset = first(hits)
      if offset < 16 { return index + offset }
      index += 16
    }
    while index < count {
      switch bytes[index] {
      case 0...0x1F, 0x22, 0x5C, 0x7F, 0xEF: return index
      default: index += 1
      }
    }
    return count
  }

  /// The first byte at or after `start` that XML may need an escape for, or does not allow: controls, `"`,
  /// `&`, `<`, `>`, and 0xEF, which U+FFFE and U+FFFF start with; the count if there is none.
  @inlinable @inline(__always)
  public static func endOfPlainXML(_ bytes: Span<UInt8>, from start: Int) -> Int {
    let count = bytes.count
    var index = start
    while index + 16 <= count {
      let block = load(bytes, index)
      let pair = block & SIMD16(repeating: 0xFD)
      let hits =
        less(block, 0x20) | equals(block, 0x22)
        | equals(block, 0x26) | equals(pair, 0x3C)
        | equals(block, 0xEF)
      let offset = first(hits)
      if offset < 16 { return index + offset }
      index += 16
    }
    while index < count {
      switch bytes[index] {
      case 0...0x1F, 0x22, 0x26, 0x3C, 0x3E, 0xEF: return index
      default: index += 1
      }
    }
    return count
  }

  /// The first byte at or after `start` that is not an ASCII letter or digit, `_` or `-`; the count if
  /// there is none.
  @inlinable @inline(__always)
  public static func endOfName(_ bytes: Span<UInt8>, from start: Int) -> Int {
    let count = bytes.count
    var index = start
    while index + 16 <= count {
      let block = load(bytes, index)
      let letter = (block | SIMD16(repeating: 0x20)) &- SIMD16(repeating: 0x61)
      let digit = block &- SIMD16(repeating: 0x30)
      let isName =
        less(letter, 26) | less(digit, 10)
        | equals(block, 0x5F) | equals(block, 0x2D)
      let offset = first(~isName & SIMD16(repeating: 0x80))
      if offset < 16 { return index + offset }
      index += 16
    }
    while index < count {
      switch bytes[index] {
      case 0x61...0x7A, 0x41...0x5A, 0x30...0x39, 0x5F, 0x2D: index += 1
      default: return index
      }
    }
    return count
  }

  /// The first line feed at or after `start`; nil if there is none.
  @inlinable
  public static func firstLineFeed(_ bytes: Span<UInt8>, from start: Int) -> Int? {
    let count = bytes.count
    var index = start
    while index + 16 <= count {
      let offset = first(equals(load(bytes, index), 0x0A))
      if offset < 16 { return index + offset }
      index += 16
    }
    while index < count {
      if bytes[index] == 0x0A { return index }
      index += 1
    }
    return nil
  }

  /// How many line feeds there are.
  @inlinable
  public static func lineFeedCount(_ bytes: Span<UInt8>) -> Int {
    let count = bytes.count
    var index = 0
    var total = 0
    while index + 16 <= count {
      let words = words(equals(load(bytes, index), 0x0A))
      total += (words[0] >> 7 &+ words[1] >> 6).nonzeroBitCount
      index += 16
    }
    while index < count {
      if bytes[index] == 0x0A { total += 1 }
      index += 1
    }
    return total
  }

  /// Whether two ranges of bytes are the same.
  @inlinable @inline(__always)
  public static func equal(_ left: Span<UInt8>, _ right: Span<UInt8>) -> Bool {
    let count = left.count
    guard count == right.count else { return false }
    var index = 0
    while index + 16 <= count {
      if differ(load(left, index), load(right, index)) { return false }
      index += 16
    }
    if index < count, count >= 16 {
      return !differ(load(left, count - 16), load(right, count - 16))
    }
    while index < count {
      if left[index] != right[index] { return false }
      index += 1
    }
    return true
  }

  /// Whether two ranges of bytes are the same.
  @inlinable @inline(__always)
  public static func equal(_ left: Span<UInt8>, _ right: [UInt8]) -> Bool {
    equal(left, right.span)
  }

  /// A number that differs for most bytes that differ.
  @inlinable
  public static func hash(_ bytes: Span<UInt8>, seed: UInt64) -> UInt64 {
    let count = bytes.count
    var state = seed &* 0x9E37_79B9_7F4A_7C15
    var index = 0
    while index + 8 <= count {
      state = mix(state ^ word(bytes, index))
      index += 8
    }
    var tail = UInt64(truncatingIfNeeded: count) << 56
    while index < count {
      tail = tail << 8 ^ UInt64(bytes[index])
      index += 1
    }
    return mix(state ^ tail)
  }

  /// The seven bytes from an index on, the first in the highest place, and how many of them are before `end`: numbers that
  /// compare as the bytes do.
  @inlinable @inline(__always)
  public static func sortingKey(_ bytes: Span<UInt8>, from index: Int, to end: Int) -> UInt64 {
    let length = min(end - index, 7)
    guard length > 0 else { return 0 }
    var key: UInt64 = 0
    if index + 8 <= bytes.count {
      key = word(bytes, index).byteSwapped >> 8
    } else {
      for offset in 0..<7 {
        key = key << 8 | (index + offset < bytes.count ? UInt64(bytes[index + offset]) : 0)
      }
    }
    let unused = UInt64(8 * (7 - length))
    return ((key >> unused) << (unused + 8)) | UInt64(length)
  }

  @inlinable @inline(__always)
  static func mix(_ value: UInt64) -> UInt64 {
    let product = value.multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
    return product.high ^ product.low
  }

  /// Eight bytes as a little-endian number.
  @inlinable @inline(__always)
  static func word(_ bytes: Span<UInt8>, _ index: Int) -> UInt64 {
    unsafe UInt64(
      littleEndian: bytes.bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self))
  }

  @inlinable @inline(__always)
  static func load(_ bytes: Span<UInt8>, _ index: Int) -> SIMD16<UInt8> {
    unsafe bytes.bytes.unsafeLoadUnaligned(fromByteOffset: index, as: SIMD16<UInt8>.self)
  }

  // The comparisons below are made of what is one instruction for all lanes. In each lane of a result the
  // highest bit says whether it holds; the others mean nothing and are 0.

  /// Where lanes are less than a limit of at most 0x80.
  @inlinable @inline(__always)
  static func less(_ block: SIMD16<UInt8>, _ limit: UInt8) -> SIMD16<UInt8> {
    (block &- SIMD16(repeating: limit)) & ~block & SIMD16(repeating: 0x80)
  }

  /// Where lanes equal a byte.
  @inlinable @inline(__always)
  static func equals(_ block: SIMD16<UInt8>, _ byte: UInt8) -> SIMD16<UInt8> {
    less(block ^ SIMD16(repeating: byte), 1)
  }

  /// Whether any lanes differ.
  @inlinable @inline(__always)
  static func differ(_ left: SIMD16<UInt8>, _ right: SIMD16<UInt8>) -> Bool {
    let words = words(left ^ right)
    return words[0] | words[1] != 0
  }

  @inlinable @inline(__always)
  static func words(_ block: SIMD16<UInt8>) -> SIMD2<UInt64> {
    unsafe unsafeBitCast(block, to: SIMD2<UInt64>.self)
  }

  /// The first lane whose highest bit is set, or 16.
  @inlinable @inline(__always)
  static func first(_ mask: SIMD16<UInt8>) -> Int {
    let words = words(mask)
    let low = words[0]
    if low != 0 { return low.trailingZeroBitCount >> 3 }
    let high = words[1]
    return high != 0 ? 8 + (high.trailingZeroBitCount >> 3) : 16
  }
}
