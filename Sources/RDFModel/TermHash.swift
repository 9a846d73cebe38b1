/// The hash of the bytes of a term.
enum TermHash {
  /// Mixes eight bytes at a time; the seed tells apart equal bytes of different meaning.
  static func hash(_ bytes: Span<UInt8>, seed: UInt32) -> UInt32 {
    var state = (processSeed ^ UInt64(seed)) &* 0x9E37_79B9_7F4A_7C15
    var offset = 0
    let count = bytes.count
    while offset + 8 <= count {
      state = mix(state ^ word(bytes, at: offset))
      offset += 8
    }
    var tail = UInt64(count) << 56
    var shift: UInt64 = 0
    while offset < count {
      tail ^= UInt64(bytes[offset]) << shift
      shift += 8
      offset += 1
    }
    state = mix(state ^ tail)
    return UInt32(truncatingIfNeeded: state ^ state >> 32)
  }

  /// Differs in each process, so that no input can be made to collide; no output depends on it.
  private static let processSeed = UInt64.random(in: .min ... .max)

  @inline(__always)
  private static func mix(_ value: UInt64) -> UInt64 {
    let product = value.multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
    return product.high ^ product.low
  }

  /// Eight bytes as a little-endian number.
  @inline(__always)
  private static func word(_ bytes: Span<UInt8>, at offset: Int) -> UInt64 {
    let part = bytes.extracting(offset..<(offset + 8))
    var value: UInt64 = 0
    for index in 0..<8 { value |= UInt64(part[index]) << UInt64(8 * index) }
    return value
  }
}
