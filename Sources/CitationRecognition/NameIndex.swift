/// Finds names in a text: a trie over folded bytes behind a filter on the first letters of a word.
struct NameIndex<Value: Sendable>: Sendable {
  /// A name that was found.
  struct Match {
    /// The byte offset after it.
    let end: Int
    /// What goes by it.
    let values: Range<Int>
  }

  /// Where the edges of each node start; one more than there are nodes.
  private var edgeStarts: [Int32] = []
  private var labels: [UInt8] = []
  private var children: [Int32] = []
  /// The values of each node: those of node *n* are `values[valueStarts[n]..<valueStarts[n + 1]]`.
  private var valueStarts: [Int32] = []
  /// The values of all names, by name.
  private(set) var values: [Value] = []
  private var filter: PrefixFilter

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
    let sorted = order.map { names[$0] }
    // Breadth first: each pending node is a range of sorted names that share their first `depth` bytes.
    var pending: [(range: Range<Int>, depth: Int)] = [(sorted.indices, 0)]
    var next = 0
    while next < pending.count {
      var (range, depth) = pending[next]
      next += 1
      valueStarts.append(Int32(values.count))
      while let first = range.first, sorted[first].name.count == depth {
        values.append(sorted[first].value)
        range = range.dropFirst()
      }
      edgeStarts.append(Int32(labels.count))
      while let first = range.first {
        let label = sorted[first].name[depth]
        let end = range.first { sorted[$0].name[depth] != label } ?? range.upperBound
        labels.append(label)
        children.append(Int32(pending.count))
        pending.append((first..<end, depth + 1))
        range = end..<range.upperBound
      }
    }
    valueStarts.append(Int32(values.count))
    edgeStarts.append(Int32(labels.count))
  }

  /// Whether a name may start at the first letter of a word.
  @inline(__always)
  func mayMatch(_ text: borrowing Span<UInt8>, at start: Int) -> Bool {
    filter.mayMatch(text, at: start)
  }

  /// All names that start at an offset and end at the end of a word, the longest first.
  func matches(in text: borrowing Span<UInt8>, at start: Int) -> [Match] {
    var matches: [Match] = []
    var position = start
    var node = 0
    while true {
      let before = position
      let byte = Folding.next(in: text, at: &position)
      let found = values(of: node)
      if !found.isEmpty, !NameIndex.isWordByte(byte) || !NameIndex.isWordByte(text[before - 1]) {
        matches.append(Match(end: before, values: found))
      }
      guard byte != Folding.end, let child = child(of: node, byte) else { break }
      node = child
    }
    return matches.reversed()
  }

  private func values(of node: Int) -> Range<Int> {
    Int(valueStarts[node])..<Int(valueStarts[node + 1])
  }

  private func child(of node: Int, _ byte: UInt8) -> Int? {
    for edge in Int(edgeStarts[node])..<Int(edgeStarts[node + 1]) where labels[edge] == byte {
      return Int(children[edge])
    }
    return nil
  }

  /// Whether a folded byte is part of a word.
  private static func isWordByte(_ byte: UInt8) -> Bool {
    isDigit(byte) || isCapital(byte & 0xDF) || byte >= 0x80
  }
}

/// A set of the first four letters of names, with false positives.
struct PrefixFilter: Sendable {
  /// 65,536 bits.
  private var bits = [UInt64](repeating: 0, count: 1024)

  /// Adds a name. One with an accent is added both as it is folded and as it is spelled, because an accent
  /// ends the key of a word.
  mutating func insert(_ name: [UInt8]) {
    let slot = PrefixFilter.slot(PrefixFilter.key(name.span, at: 0))
    bits[slot >> 6] |= 1 << UInt64(slot & 63)
  }

  @inline(__always)
  func mayMatch(_ text: borrowing Span<UInt8>, at start: Int) -> Bool {
    let slot = PrefixFilter.slot(PrefixFilter.key(text, at: start))
    return bits[slot >> 6] & (1 << UInt64(slot & 63)) != 0
  }

  /// The first four letters or digits in small letters; blanks after the end of the word.
  @inline(__always)
  private static func key(_ text: borrowing Span<UInt8>, at start: Int) -> UInt32 {
    var key: UInt32 = 0
    var index = start
    let end = min(start + 4, text.count)
    while index < end {
      let byte = text[index]
      let folded = byte &- 0x41 < 26 ? byte | 0x20 : byte
      guard folded &- 0x61 < 26 || folded &- 0x30 < 10 else { break }
      key = key << 8 | UInt32(folded)
      index += 1
    }
    return key
  }

  @inline(__always)
  private static func slot(_ key: UInt32) -> Int { Int((key &* 2_654_435_761) >> 16) }
}
