internal import MessageDigest

/// Which official publications exist: a set of identifiers such as `kst-29362-321`, in about a quarter of a byte each.
///
/// Membership is exact. A look-up finds its block in the directory and decodes that one block of about 4 KiB; nothing else
/// is unpacked. Documentation/PublicationIndex.md describes the format.
public struct PublicationIndex: Sendable {
  /// A block: the first identifier in it, and where it lies.
  struct Block: Sendable {
    let stem: ArraySlice<UInt8>
    let number: UInt64
    let range: Range<Int>
  }

  /// How many identifiers there are.
  public let count: Int
  /// How many different texts stand before their numbers.
  public let stemCount: Int
  /// The size of the file, in bytes.
  public var byteCount: Int { bytes.count }

  let bytes: [UInt8]
  let blocks: [Block]

  /// Opens an index from the bytes of its file.
  /// - Throws: `PublicationIndexError` if they are not the bytes of a whole index of a version that is known.
  public init(_ bytes: [UInt8]) throws(PublicationIndexError) {
    guard bytes.starts(with: IndexFormat.signature) else { throw .foreign }
    let length = try PublicationIndex.checkedLength(of: bytes)
    guard PublicationIndex.digest(of: bytes).elementsEqual(bytes[IndexFormat.digestRange]) else {
      throw .damaged
    }
    var position = IndexFormat.prologueLength
    func read() throws(PublicationIndexError) -> Int {
      guard
        let value = VariableLengthInteger.read(bytes, at: &position, before: length)
      else { throw .damaged }
      return Int(value)
    }
    count = try read()
    stemCount = try read()
    let blockCount = try read()
    guard blockCount <= length else { throw .damaged }
    var directory: [(stem: ArraySlice<UInt8>, number: UInt64, length: Int)] = []
    for _ in 0..<blockCount {
      let stemLength = try read()
      guard stemLength <= length - position else { throw .damaged }
      let stem = bytes[position..<position + stemLength]
      position += stemLength
      directory.append((stem, UInt64(try read()), try read()))
    }
    var blocks: [Block] = []
    for entry in directory {
      guard entry.length <= length - position else { throw .damaged }
      blocks.append(
        Block(
          stem: entry.stem, number: entry.number, range: position..<position + entry.length))
      position += entry.length
    }
    guard position == length else { throw .damaged }
    self.bytes = bytes
    self.blocks = blocks
  }

  /// The length that the file says it has, which must be the one it has.
  private static func checkedLength(of bytes: [UInt8]) throws(PublicationIndexError) -> Int {
    let start = IndexFormat.signature.count
    guard bytes.count >= IndexFormat.prologueLength else {
      throw .truncated(bytes.count, of: IndexFormat.prologueLength)
    }
    func number(at offset: Int, length: Int) -> UInt64 {
      (0..<length).reduce(0) { $0 | UInt64(bytes[offset + $1]) << (8 * UInt64($1)) }
    }
    let version = Int(number(at: start, length: 2))
    guard version == IndexFormat.version else { throw .version(version) }
    let length = number(at: start + 2, length: 8)
    guard length <= UInt64(Int.max) else { throw .damaged }
    guard bytes.count >= Int(length) else { throw .truncated(bytes.count, of: Int(length)) }
    guard bytes.count == Int(length) else { throw .damaged }
    return Int(length)
  }

  /// The digest of a file: of all but the digest itself.
  private static func digest(of bytes: [UInt8]) -> [UInt8] {
    var digest = MessageDigest(.sha256)
    digest.update(bytes.span.extracting(..<IndexFormat.digestRange.lowerBound))
    digest.update(bytes.span.extracting(IndexFormat.digestRange.upperBound...))
    return digest.finish()
  }

  /// Whether an identifier is in the set.
  /// - Complexity: O(log *b*) comparisons for *b* blocks, and one block decoded.
  public func contains(_ identifier: String) -> Bool {
    let key = IndexKey(identifier)
    var runs = self.runs(from: key)
    guard let run = runs.next() else { return false }
    return run.numbers.contains(key.number) && run.stem.elementsEqual(key.stem)
  }

  /// The identifiers that start with a text which does not end in a digit, at most so many, in the order of the index.
  public func identifiers(startingWith prefix: String, limit: Int) -> [String] {
    var found: [String] = []
    let start = Array(prefix.utf8)
    var runs = self.runs(from: IndexKey(stem: prefix))
    while found.count < limit, let run = runs.next(), run.stem.starts(with: start) {
      for number in run.numbers.prefix(limit - found.count) {
        found.append(IndexKey.identifier(run.stem, number))
      }
    }
    return found
  }

  /// How many identifiers there are of each kind, such as `kst`, in the order of the kinds.
  public func countsByKind() -> [(kind: String, count: Int)] {
    var counts: [(kind: String, count: Int)] = []
    var runs = self.runs(from: IndexKey(stem: ""))
    while let run = runs.next() {
      let kind = run.stem.prefix { $0 != UInt8(ascii: "-") }
      if !(counts.last?.kind.utf8.elementsEqual(kind) ?? false) {
        counts.append((String(decoding: kind, as: UTF8.self), 0))
      }
      counts[counts.count - 1].count += run.numbers.count
    }
    return counts
  }

  /// The stretches of identifiers from a key on: the first is the one that ends at or behind it.
  func runs(from key: IndexKey) -> IndexRuns {
    var low = 0
    var high = blocks.count
    while low < high {
      let middle = (low + high) / 2
      if IndexKey.precedes(
        (key.stem, key.number), (blocks[middle].stem, blocks[middle].number))
      {
        high = middle
      } else {
        low = middle + 1
      }
    }
    var runs = IndexRuns(bytes: bytes, blocks: blocks, block: max(0, low - 1))
    runs.skip(to: key)
    return runs
  }
}

/// A stretch of identifiers that differ in their number only and have no gap.
struct IndexRun {
  let stem: ArraySlice<UInt8>
  let numbers: ClosedRange<UInt64>
}

/// Walks over the stretches of an index, block by block.
struct IndexRuns: IteratorProtocol {
  private let bytes: [UInt8]
  private let blocks: [PublicationIndex.Block]
  private var block: Int
  private var position = 0
  private var stem: [UInt8] = []
  /// How many runs of the stem are still to come in this block.
  private var remaining: UInt64 = 0
  /// Where the next gap is counted from.
  private var base: UInt64 = 0
  /// A run that was read but not given yet.
  private var pending: IndexRun?

  fileprivate init(bytes: [UInt8], blocks: [PublicationIndex.Block], block: Int) {
    self.bytes = bytes
    self.blocks = blocks
    self.block = block
    if block < blocks.count { position = blocks[block].range.lowerBound }
  }

  /// Moves to the first run that ends at or behind a key.
  fileprivate mutating func skip(to key: IndexKey) {
    while moveToRuns() {
      if stem.elementsEqual(key.stem) {
        while remaining > 0 {
          guard let numbers = readNumbers() else { return }
          if numbers.upperBound >= key.number {
            pending = IndexRun(stem: stem[...], numbers: numbers)
            return
          }
        }
      } else if key.stem.lexicographicallyPrecedes(stem) {
        return
      } else {
        while remaining > 0 { if readNumbers() == nil { return } }
      }
    }
  }

  /// The next run.
  mutating func next() -> IndexRun? {
    if let run = pending {
      pending = nil
      return run
    }
    return read()
  }

  /// Reads the next run; nil at the end.
  private mutating func read() -> IndexRun? {
    guard moveToRuns(), let numbers = readNumbers() else { return nil }
    return IndexRun(stem: stem[...], numbers: numbers)
  }

  /// Moves to the next stem that has runs, unless this one has more; false at the end.
  private mutating func moveToRuns() -> Bool {
    while remaining == 0 {
      guard block < blocks.count else { return false }
      if position == blocks[block].range.upperBound {
        block += 1
        stem = []
        guard block < blocks.count else { return false }
      }
      guard readStem() else { return end() }
    }
    return true
  }

  /// Reads the numbers of the next run of the stem.
  private mutating func readNumbers() -> ClosedRange<UInt64>? {
    guard let head = number() else {
      _ = end()
      return nil
    }
    let start = base + head >> 1
    var last = start
    if head & 1 == 1 {
      guard let more = number() else {
        _ = end()
        return nil
      }
      last = start + more + 1
    }
    base = last + 2
    remaining -= 1
    return start...last
  }

  private mutating func readStem() -> Bool {
    guard let shared = number(), let length = number(), shared <= UInt64(stem.count),
      length <= UInt64(blocks[block].range.upperBound - position)
    else { return false }
    stem.removeLast(stem.count - Int(shared))
    stem += bytes[position..<position + Int(length)]
    position += Int(length)
    guard let count = number() else { return false }
    remaining = count
    base = 0
    return true
  }

  private mutating func number() -> UInt64? {
    VariableLengthInteger.read(bytes, at: &position, before: blocks[block].range.upperBound)
  }

  /// Ends the walk: the digest rules this out for a file that was written as the format says.
  private mutating func end() -> Bool {
    block = blocks.count
    remaining = 0
    return false
  }
}
