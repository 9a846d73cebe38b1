internal import MessageDigest

/// Collects identifiers in any order and writes the index of them.
public struct PublicationIndexBuilder: Sendable {
  /// The numbers behind each stem, in the order of adding.
  private var numbers: [[UInt64]] = []
  private var places: [ArraySlice<UInt8>: Int] = [:]
  /// The stem of the last identifier: lists have long stretches of one stem.
  private var last: (stem: [UInt8], place: Int) = ([], -1)

  /// No identifiers yet.
  public init() {}

  /// Adds an identifier; one that was added before counts once.
  /// - Precondition: `IndexedIdentifier.fault(in:)` finds nothing wrong with it.
  public mutating func add(_ identifier: ArraySlice<UInt8>) {
    let key = IndexKey(identifier)
    if last.place >= 0, key.stem.elementsEqual(last.stem) {
      numbers[last.place].append(key.number)
      return
    }
    let stem = Array(key.stem)
    if let place = places[stem[...]] {
      numbers[place].append(key.number)
      last = (stem, place)
    } else {
      places[stem[...]] = numbers.count
      last = (stem, numbers.count)
      numbers.append([key.number])
    }
  }

  /// The index, ready to be written to a file; the same identifiers give the same bytes.
  /// - Returns: the bytes, and how many different identifiers they hold.
  /// - Complexity: O(*n* log *n*).
  public func finish() -> (bytes: [UInt8], count: Int) {
    var writer = BlockWriter()
    for (stem, place) in places.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      writer.append(Array(stem), numbers[place].sorted())
    }
    writer.finishBlock()
    var content: [UInt8] = []
    for value in [writer.count, places.count, writer.blocks.count] {
      VariableLengthInteger.append(UInt64(value), to: &content)
    }
    for block in writer.blocks {
      VariableLengthInteger.append(UInt64(block.stem.count), to: &content)
      content += block.stem
      VariableLengthInteger.append(block.number, to: &content)
      VariableLengthInteger.append(UInt64(block.bytes.count), to: &content)
    }
    for block in writer.blocks { content += block.bytes }

    var bytes = IndexFormat.signature
    append(UInt64(IndexFormat.version), length: 2, to: &bytes)
    append(UInt64(IndexFormat.prologueLength + content.count), length: 8, to: &bytes)
    var digest = MessageDigest(.sha256)
    digest.update(bytes.span)
    digest.update(content.span)
    bytes += digest.finish()
    return (bytes + content, writer.count)
  }

  /// Appends a number in bytes, the low one first.
  private func append(_ value: UInt64, length: Int, to bytes: inout [UInt8]) {
    for index in 0..<length { bytes.append(UInt8(truncatingIfNeeded: value >> (8 * index))) }
  }
}

/// Cuts stems and their runs of numbers into blocks.
private struct BlockWriter {
  /// A finished block, with the first identifier in it.
  struct Block {
    let stem: [UInt8]
    let number: UInt64
    let bytes: [UInt8]
  }

  private(set) var blocks: [Block] = []
  /// How many identifiers were written.
  private(set) var count = 0
  private var bytes: [UInt8] = []
  private var first: (stem: [UInt8], number: UInt64)?
  /// The stem that the next one is written upon.
  private var previous: [UInt8] = []

  /// Appends a stem and its numbers, which are sorted and may repeat.
  mutating func append(_ stem: [UInt8], _ numbers: [UInt64]) {
    var runs = BlockWriter.runs(of: numbers)[...]
    for run in runs { count += Int(run.upperBound - run.lowerBound) + 1 }
    while !runs.isEmpty {
      let head = runs.startIndex
      let fitting = encode(&runs)
      if first == nil { first = (stem, fitting.first) }
      let shared = zip(stem, previous).prefix { $0 == $1 }.count
      VariableLengthInteger.append(UInt64(shared), to: &bytes)
      VariableLengthInteger.append(UInt64(stem.count - shared), to: &bytes)
      bytes += stem[shared...]
      VariableLengthInteger.append(UInt64(runs.startIndex - head), to: &bytes)
      bytes += fitting.bytes
      previous = stem
      if bytes.count >= IndexFormat.blockLength { finishBlock() }
    }
  }

  /// Takes runs from the front until the block is full, at least one; gives them encoded.
  private func encode(
    _ runs: inout ArraySlice<ClosedRange<UInt64>>
  ) -> (bytes: [UInt8], first: UInt64) {
    let first = runs[runs.startIndex].lowerBound
    var encoded: [UInt8] = []
    var next: UInt64 = 0
    while let run = runs.first,
      encoded.isEmpty || bytes.count + encoded.count < IndexFormat.blockLength
    {
      let length = run.upperBound - run.lowerBound
      VariableLengthInteger.append(
        (run.lowerBound - next) << 1 | (length > 0 ? 1 : 0), to: &encoded)
      if length > 0 { VariableLengthInteger.append(length - 1, to: &encoded) }
      // The number behind a run is not in the set, so that the next gap is counted from the one after.
      next = run.upperBound + 2
      runs.removeFirst()
    }
    return (encoded, first)
  }

  /// Ends the block; the next one starts with a whole stem.
  mutating func finishBlock() {
    guard let start = first else { return }
    blocks.append(Block(stem: start.stem, number: start.number, bytes: bytes))
    bytes = []
    first = nil
    previous = []
  }

  /// The stretches of numbers without a gap.
  private static func runs(of sorted: [UInt64]) -> [ClosedRange<UInt64>] {
    var runs: [ClosedRange<UInt64>] = []
    for number in sorted {
      guard let last = runs.last else {
        runs.append(number...number)
        continue
      }
      if number == last.upperBound + 1 {
        runs[runs.count - 1] = last.lowerBound...number
      } else if number > last.upperBound {
        runs.append(number...number)
      }
    }
    return runs
  }
}
