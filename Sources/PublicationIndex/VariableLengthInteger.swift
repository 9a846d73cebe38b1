/// Whole numbers of one to nine bytes: seven bits a byte, the low ones first; the high bit says that more follow.
enum VariableLengthInteger {
  /// Appends a number below 2^63.
  static func append(_ value: UInt64, to bytes: inout [UInt8]) {
    var rest = value
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// Reads a number and moves behind it; nil if the bytes end or the number is too large.
  @inline(__always)
  static func read(_ bytes: [UInt8], at position: inout Int, before end: Int) -> UInt64? {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while position < end, shift < 63 {
      let byte = bytes[position]
      position += 1
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return value }
      shift += 7
    }
    return nil
  }
}
