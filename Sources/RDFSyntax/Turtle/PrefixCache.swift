internal import SourceText

/// What short prefixes were last found to stand for: found by a number that holds the prefix itself.
struct PrefixCache {
  private var keys = [UInt64](repeating: 0, count: 64)
  private var ranges = [Range<Int>](repeating: 0..<0, count: 64)
  /// The namespaces that were found, one after the other.
  private(set) var bytes: [UInt8] = []

  /// The number of a prefix of up to seven bytes; 0 for others.
  @inline(__always)
  static func key(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> UInt64 {
    guard end &- start <= 7 else { return 0 }
    var key: UInt64 = 1
    for index in start..<end { key = key << 8 | UInt64(bytes[index]) }
    return key
  }

  /// Where the namespace of a prefix is in `bytes`, if it was found before.
  @inline(__always)
  func range(of key: UInt64) -> Range<Int>? {
    let slot = PrefixCache.slot(key)
    return key != 0 && keys[slot] == key ? ranges[slot] : nil
  }

  /// Remembers a namespace.
  mutating func remember(_ key: UInt64, _ namespace: [UInt8]) -> Range<Int> {
    if bytes.count > 1 << 16 { self = PrefixCache() }
    let range = bytes.count..<(bytes.count + namespace.count)
    bytes += namespace
    if key != 0 {
      keys[PrefixCache.slot(key)] = key
      ranges[PrefixCache.slot(key)] = range
    }
    return range
  }

  @inline(__always)
  private static func slot(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 58)
  }
}
