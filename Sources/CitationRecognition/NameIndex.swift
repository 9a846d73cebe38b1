/// Finds names in a text: a trie over folded bytes behind a filter on the first letters of a word.
struct NameIndex<Value: Sendable>: Sendable {
  /// A name that was found.
  struct Match {
    /// The byte offset after it.
    let end: Int
    /// What goes by it.
    let values: Range<Int>
  }

  /// A node: its children are numbered without gaps, in the order of their bytes.
  private struct Node {
    /// Which bytes below 64, and which from 64 to 127, lead on.
    var low: UInt64 = 0
    var high: UInt64 = 0
    var firstChild: Int32 = 0
    /// The values of the name that ends here are those from here up to those of the next node.
    var firstValue: Int32 = 0
  }

  private var nodes: [Node] = []
  /// The values of all names, by name.
  private(set) var values: [Value] = []
  private(set) var filter: PrefixFilter

  /// Compiles names; several values may go by one name.
  init(_ spelled: [(name: String, value: Value)]) {
    let names = spelled.map { (name: Folding.fold($0.name), value: $0.value) }
    filter = PrefixFilter()
    for (folded, original) in zip(names, spelled) {
      filter.insert(folded.name)
      filter.insert(Array(original.name.utf8))
    }
    let order = names.indices.sorted {
      names[$0].name == names[$1].name
        ? $0 < $1 : names[$0].name.lexicographicallyPrecedes(names[$1].name)
    }
    let sorted = order.map { names[$0] }.filter { $0.name.allSatisfy { $0 < 0x80 } }
    // Breadth first: each pending node is a range of sorted names that share their first `depth` bytes.
    var pending: [(range: Range<Int>, depth: Int)] = [(sorted.indices, 0)]
    var next = 0
    while next < pending.count {
      var (range, depth) = pending[next]
      next += 1
      var node = Node()
      node.firstValue = Int32(values.count)
      node.firstChild = Int32(pending.count)
      while let first = range.first, sorted[first].name.count == depth {
        values.append(sorted[first].value)
        range = range.dropFirst()
      }
      while let first = range.first {
        let label = sorted[first].name[depth]
        let end = range.first { sorted[$0].name[depth] != label } ?? range.upperBound
        if label < 64 {
          node.low |= 1 << UInt64(label)
        } else {
          node.high |= 1 << UInt64(label & 63)
        }
        pending.append((first..<end, depth + 1))
        range = end..<range.upperBound
      }
      nodes.append(node)
    }
    nodes.append(Node(firstValue: Int32(values.count)))
  }

  /// All names that start at an offset and end at the end of a word, the shortest first.
  func matches(in text: borrowing Span<UInt8>, at start: Int) -> [Match] {
    var matches: [Match] = []
    var position = start
    var node = 0
    while true {
      let before = position
      let byte = Folding.next(in: text, at: &position)
      let found = Int(nodes[node].firstValue)..<Int(nodes[node + 1].firstValue)
      if !found.isEmpty, !NameIndex.isWordByte(byte) || !NameIndex.isWordByte(text[before - 1]) {
        matches.append(Match(end: before, values: found))
      }
      guard byte != Folding.end, let child = child(of: node, byte) else { break }
      node = child
    }
    return matches
  }

  @inline(__always)
  private func child(of index: Int, _ byte: UInt8) -> Int? {
    let node = nodes[index]
    let bit: UInt64 = 1 << UInt64(byte & 63)
    if byte < 64 {
      guard node.low & bit != 0 else { return nil }
      return Int(node.firstChild) + (node.low & (bit - 1)).nonzeroBitCount
    }
    guard byte < 128, node.high & bit != 0 else { return nil }
    return Int(node.firstChild) + node.low.nonzeroBitCount + (node.high & (bit - 1)).nonzeroBitCount
  }

  /// Whether a folded byte is part of a word.
  private static func isWordByte(_ byte: UInt8) -> Bool {
    isDigit(byte) || isCapital(byte & 0xDF) || byte >= 0x80
  }
}

/// A set of the beginnings of names, with false positives: the first four letters or digits of the first word, and
/// if it is shorter, the first byte of the second.
struct PrefixFilter: Hashable, Sendable {
  /// 65,536 bits: words, and short words with what follows a blank.
  private(set) var bits = [UInt64](repeating: 0, count: 1024)

  /// Adds a name. One with an accent is added both as it is folded and as it is spelled, because an accent
  /// ends the key of a word.
  mutating func insert(_ name: some RandomAccessCollection<UInt8>) {
    var key: UInt32 = 0
    let word = name.prefix { ByteClass.isWord($0) }
    for byte in word.prefix(4) { key = PrefixFilter.key(key, byte) }
    let rest = name[word.endIndex...]
    if word.count < 4, rest.count > 1, rest.first == UInt8(ascii: " ") {
      set(PrefixFilter.key(key, after: rest[rest.index(after: rest.startIndex)]))
      set(PrefixFilter.key(key, after: PrefixFilter.unknown))
    } else {
      set(key)
    }
  }

  /// The names of two sets.
  func union(_ other: PrefixFilter) -> PrefixFilter {
    var union = self
    for index in bits.indices { union.bits[index] |= other.bits[index] }
    return union
  }

  private mutating func set(_ key: UInt32) {
    let slot = PrefixFilter.slot(key)
    bits[slot >> 6] |= 1 << UInt64(slot & 63)
  }

  /// Whether a name may start at the start of a word.
  func mayMatch(_ text: borrowing Span<UInt8>, at start: Int) -> Bool {
    var key: UInt32 = 0
    var index = start
    while index < text.count, ByteClass.isWord(text[index]) {
      if index - start < 4 { key = PrefixFilter.key(key, text[index]) }
      index += 1
    }
    return PrefixFilter.mayMatch(bits.span, key, text, from: start, to: index)
  }

  /// Whether a name may start with a word of a text, given its key.
  @inline(__always)
  static func mayMatch(
    _ bits: borrowing Span<UInt64>, _ key: UInt32, _ text: borrowing Span<UInt8>,
    from start: Int, to end: Int
  ) -> Bool {
    if isSet(bits, key) { return true }
    guard end - start < 4, end + 1 < text.count else { return false }
    let blank = text[end]
    // What is not one plain blank before an ASCII letter may be anything.
    let next = text[end + 1]
    let isPlain = blank == 0x20 && next > 0x20 && next < 0x80
    guard blank <= 0x20 || blank >= 0x80 else { return false }
    return isSet(bits, self.key(key, after: isPlain ? next : unknown))
  }

  @inline(__always)
  private static func isSet(_ bits: borrowing Span<UInt64>, _ key: UInt32) -> Bool {
    let slot = slot(key)
    return bits[slot >> 6] & (1 << UInt64(slot & 63)) != 0
  }

  /// The key of a word that goes on with an ASCII letter or digit.
  @inline(__always)
  static func key(_ key: UInt32, _ byte: UInt8) -> UInt32 { key << 8 | UInt32(byte | 0x20) }

  /// The key of a short word with the byte behind the blank.
  @inline(__always)
  private static func key(_ key: UInt32, after byte: UInt8) -> UInt32 {
    (key << 8 | UInt32(byte | 0x20)) ^ 0x9E37_79B9
  }

  /// Stands for a second word that is not looked at.
  private static let unknown: UInt8 = 0xFF

  /// The bit of a key.
  @inline(__always)
  private static func slot(_ key: UInt32) -> Int { Int((key &* 2_654_435_761) >> 16) }
}
