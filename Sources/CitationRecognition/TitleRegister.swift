/// The regulations, treaties and acts of the Union that are known by their names: a table that is looked up in place.
///
/// Each line is a name, how it is recognised (`name`, `abbreviation`, or `dated`: a kind, a date and the first words of a title without the comma
/// between, or its number), the canonical ids that go by it with bars between them, and the year of the regulation or nothing, with tabs between; the lines are in the order of their folded names. Nothing of it is unpacked before it is asked for.
public struct TitleRegister: Hashable, Sendable {
  /// A name that was found.
  struct Match {
    /// The byte offset after it.
    let end: Int
    /// Its line in the table.
    let row: Int
  }

  private let bytes: [UInt8]
  /// Where each line starts, and where the last one ends.
  private let starts: [Int32]
  /// The first letters of the names.
  let filter: PrefixFilter
  /// The first two words of the names, or the only one, as bits by their hashes.
  private let beginnings: [UInt64]
  /// The lines of the names with each of these beginnings.
  private let families: [Int32: Family]

  /// The names that share a beginning, and perhaps some between them.
  private struct Family: Hashable {
    var first: Int32
    var last: Int32
    /// The longest of them, in bytes.
    var longest: Int32

    mutating func take(_ row: Int32, _ length: Int32) {
      last = row
      longest = max(longest, length)
    }
  }

  /// A register without names.
  public init() { self.init([]) }

  /// A register of the bytes of a table.
  /// - Complexity: O(*n*) in the length of the table; only its lines are counted.
  public init(_ table: [UInt8]) {
    bytes = table
    var starts: [Int32] = []
    var filter = PrefixFilter()
    var beginnings = [UInt64](repeating: 0, count: (TitleRegister.slotCount + 63) / 64)
    var families: [Int32: Family] = [:]
    let span = table.span
    var start = 0
    for index in span.indices where span[index] == 0x0A {
      starts.append(Int32(start))
      filter.insert(table[start..<min(start + 8, index)])
      let slots = TitleRegister.slots(at: start, in: span)
      let slot = slots.two ?? slots.one
      beginnings[slot >> 6] |= 1 << UInt64(slot & 63)
      let row = Int32(starts.count - 1)
      var tab = start
      while span[tab] != UInt8(ascii: "\t"), tab < index { tab += 1 }
      let length = Int32(tab - start)
      families[Int32(slot), default: Family(first: row, last: row, longest: length)]
        .take(row, length)
      start = index + 1
    }
    starts.append(Int32(start))
    self.starts = starts
    self.filter = filter
    self.beginnings = beginnings
    self.families = families
  }

  /// How many bits there are for beginnings; of fewer a tenth of all words would look like one.
  private static let slotCount = 1 << 18

  /// The bits of the word that starts at an offset and of the first two words, if two stand there: hashes of their folded bytes (FNV-1a).
  private static func slots(
    at start: Int, in text: borrowing Span<UInt8>
  ) -> (one: Int, two: Int?) {
    var hash: UInt32 = 2_166_136_261
    var position = start
    var one: Int?
    while true {
      let isAtEnd = position >= text.count || text[position] == UInt8(ascii: "\t")
      let byte = isAtEnd ? Folding.end : Folding.next(in: text, at: &position)
      if !ByteClass.isWord(byte), byte < 0x80 {
        let slot = Int(hash ^ hash >> 14) & (slotCount - 1)
        if let one { return (one, slot) }
        guard byte == UInt8(ascii: " ") else { return (slot, nil) }
        one = slot
      }
      hash = (hash ^ UInt32(byte)) &* 16_777_619
    }
  }

  /// The names that may begin with the words at an offset; nil if none does.
  private func family(_ text: borrowing Span<UInt8>, at start: Int) -> Family? {
    let slots = TitleRegister.slots(at: start, in: text)
    func family(_ slot: Int) -> Family? {
      beginnings[slot >> 6] & 1 << UInt64(slot & 63) != 0 ? families[Int32(slot)] : nil
    }
    guard let one = family(slots.one) else { return slots.two.flatMap(family) }
    guard let two = slots.two.flatMap(family) else { return one }
    return Family(
      first: min(one.first, two.first), last: max(one.last, two.last),
      longest: max(one.longest, two.longest))
  }

  /// How many names there are.
  public var count: Int { starts.count - 1 }

  /// The names, in the order of the table.
  public var names: some Sequence<String> { (0..<count).lazy.map { name(of: $0) } }

  /// The official name of a regulation: the longest that only it goes by; nil if it has none.
  /// - Complexity: O(*n*) in the length of the table.
  public func name(of identifier: String) -> String? {
    (0..<count).filter { ids(of: $0) == [identifier] && use(of: $0) == .name }
      .map { name(of: $0) }.max { $0.utf8.count < $1.utf8.count }
  }

  /// The name in a line.
  func name(of row: Int) -> String { String(decoding: field(0, of: row), as: UTF8.self) }

  /// How a name is recognised.
  enum Use { case name, abbreviation, dated }

  /// How the name in a line is recognised.
  func use(of row: Int) -> Use {
    switch field(1, of: row).first {
    case UInt8(ascii: "a"): .abbreviation
    case UInt8(ascii: "d"): .dated
    default: .name
    }
  }

  /// The canonical ids in a line.
  func ids(of row: Int) -> [String] {
    field(2, of: row).split(separator: UInt8(ascii: "|")).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  /// The year of the regulation in a line, if it is known.
  func year(of row: Int) -> Int? { Int(String(decoding: field(3, of: row), as: UTF8.self)) }

  /// The bytes of a name.
  func spelling(of row: Int) -> ArraySlice<UInt8> { field(0, of: row) }

  private func field(_ number: Int, of row: Int) -> ArraySlice<UInt8> {
    let line = bytes[Int(starts[row])..<Int(starts[row + 1]) - 1]
    let fields = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
    return fields.indices.contains(number) ? fields[number] : []
  }

  /// The lines of the names that are another one and a year: `Politiewet 1993` and `Politiewet 2012` for `Politiewet`.
  func dated(_ name: ArraySlice<UInt8>) -> [Int] {
    var key = Folding.fold(String(decoding: name, as: UTF8.self))
    key.append(UInt8(ascii: " "))
    var row = lastRow(notBehind: key[...], in: 0..<count).map { $0 + 1 } ?? 0
    var rows: [Int] = []
    while row < count {
      let folded = Folding.fold(self.name(of: row))
      guard folded.starts(with: key) else { break }
      let rest = folded.dropFirst(key.count)
      if rest.count == 4, rest.allSatisfy(isDigit) { rows.append(row) }
      // Behind the digits nothing is a year.
      guard let first = rest.first, first <= UInt8(ascii: "9") else { break }
      row += 1
    }
    return rows
  }

  /// All names that start at an offset of a text and end at the end of a word, the shortest first; also with a word that the end of a line breaks.
  func matches(in text: borrowing Span<UInt8>, at start: Int) -> [Match] {
    guard let family = family(text, at: start) else { return [] }
    let rows = Int(family.first)..<Int(family.last) + 1
    let words = FoldedWords(text, from: start, atMost: Int(family.longest))
    let found = matches(of: words, in: rows)
    guard words.isBroken else { return found }
    let joined = FoldedWords(text, from: start, atMost: Int(family.longest), joined: true)
    let last = found.last?.end ?? start
    return found + matches(of: joined, in: rows).filter { $0.end > last }
  }

  /// The names among some lines that are the first of some words, the shortest first.
  private func matches(of words: FoldedWords, in rows: Range<Int>) -> [Match] {
    var matches: [Match] = []
    var end = words.ends.count
    // The last name that is not behind the words is one of them, or shares its beginning with all that are.
    while end > 0 {
      let length = words.ends[end - 1].folded
      guard let row = lastRow(notBehind: words.folded.prefix(length), in: rows) else { break }
      let (shared, isWhole) = sharedPrefix(of: row, words.folded.prefix(length))
      if isWhole, let word = words.ends.prefix(end).last(where: { $0.folded == shared }) {
        matches.append(Match(end: word.text, row: row))
        end = words.ends.prefix(end).lastIndex { $0.folded < shared }.map { $0 + 1 } ?? 0
      } else {
        end = words.ends.prefix(end - 1).lastIndex { $0.folded <= shared }.map { $0 + 1 } ?? 0
      }
    }
    return matches.reversed()
  }

  /// The last of some lines whose name is not behind some folded bytes in the order.
  private func lastRow(notBehind key: ArraySlice<UInt8>, in rows: Range<Int>) -> Int? {
    var low = rows.lowerBound
    var high = rows.upperBound
    while low < high {
      let middle = (low + high) / 2
      if isBehind(middle, key) { high = middle } else { low = middle + 1 }
    }
    return low > rows.lowerBound ? low - 1 : nil
  }

  /// Whether the folded name in a line is behind a key.
  private func isBehind(_ row: Int, _ key: ArraySlice<UInt8>) -> Bool {
    var position = Int(starts[row])
    let span = bytes.span
    for byte in key {
      guard span[position] != UInt8(ascii: "\t") else { return false }
      let folded = Folding.next(in: span, at: &position)
      if folded != byte { return folded > byte }
    }
    return span[position] != UInt8(ascii: "\t")
  }

  /// How many folded bytes a name has in common with a key, and whether that is all of the name.
  private func sharedPrefix(
    of row: Int, _ key: ArraySlice<UInt8>
  ) -> (count: Int, isWhole: Bool) {
    var position = Int(starts[row])
    let span = bytes.span
    var shared = 0
    for byte in key {
      guard span[position] != UInt8(ascii: "\t"), Folding.next(in: span, at: &position) == byte
      else { break }
      shared += 1
    }
    return (shared, span[position] == UInt8(ascii: "\t"))
  }
}

/// The words of a text from an offset on, folded.
private struct FoldedWords {
  private(set) var folded: [UInt8] = []
  /// The end of each word: how many folded bytes lie before it, and its offset in the text.
  private(set) var ends: [(folded: Int, text: Int)] = []
  /// Whether a word may be broken at the end of a line.
  private(set) var isBroken = false

  /// - Parameter joined: whether broken words are read as one.
  init(
    _ text: borrowing Span<UInt8>, from start: Int, atMost limit: Int, joined: Bool = false
  ) {
    folded.reserveCapacity(limit)
    var position = start
    var isInWord = false
    while folded.count <= limit {
      let before = position
      let byte = Folding.next(in: text, at: &position)
      if byte == UInt8(ascii: "-"), isInWord, let rest = FoldedWords.brokenWord(text, at: position)
      {
        isBroken = true
        if joined {
          position = rest
          continue
        }
      }
      let isWord = ByteClass.isWord(byte) || byte >= 0x80
      // A name may also end in a bracket or full stop: `(vestiging)`.
      if !isWord, isInWord || byte == Folding.end || byte == UInt8(ascii: " "), !folded.isEmpty,
        folded.last != UInt8(ascii: " ")
      {
        ends.append((folded.count, before))
      }
      guard byte != Folding.end else { break }
      folded.append(byte)
      isInWord = isWord
    }
  }

  /// Where a word goes on that was broken at the end of a line, behind its hyphen: `arbeidsongeschikt- heidsverzekering`, or another one,
  /// `zaaizaad- en plantgoedwet`.
  private static func brokenWord(_ text: borrowing Span<UInt8>, at position: Int) -> Int? {
    let space = Space.run(in: text, at: position)
    let start = position + space.length
    return space.length > 0 && space.breaks < 2 && start < text.count && isSmallLetter(text[start])
      ? start : nil
  }
}
