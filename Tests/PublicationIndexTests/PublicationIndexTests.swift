import PublicationIndex
import Testing

@Suite("Index of publications")
struct PublicationIndexTests {
  @Test("holds exactly the identifiers that were added, whatever their order", arguments: 0..<12)
  func roundTrip(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let identifiers = RandomIdentifiers.make(count: 40 << (seed % 6), using: &random)
    let (bytes, count) = index(of: identifiers.shuffled(using: &random))
    #expect(count == Set(identifiers).count)
    #expect(bytes == index(of: identifiers.sorted()).bytes)
    let opened = try PublicationIndex(bytes)
    #expect(opened.count == count)
    let known = Set(identifiers)
    #expect(identifiers.allSatisfy { opened.contains($0) })
    for identifier in identifiers.prefix(80) {
      for near in RandomIdentifiers.near(identifier) {
        #expect(opened.contains(near) == known.contains(near), "\(near)")
      }
    }
  }

  @Test(
    "keeps apart what differs in zeros, letters, tails and length",
    arguments: [
      ["kst-1-1", "kst-1-10", "kst-11-1"], ["kv-tk-2010Z00625", "kv-tk-2010Z0625"],
      ["stcrt-1999-106-p5-SC19146", "stcrt-1999-106-p5-SC19147", "stcrt-1999-106"],
      ["kst-30000-0", "kst-30000-00", "kst-30000-"],
      ["x-123456789012345678", "x-23456789012345678", "x-3456789012345678"],
      ["kst-29200-VI-F", "kst-29200-VI", "kst-20032004-29200-VI-F"],
    ])
  func exactness(identifiers: [String]) throws {
    for left in identifiers {
      let opened = try PublicationIndex(index(of: [left]).bytes)
      for right in identifiers { #expect(opened.contains(right) == (left == right)) }
    }
  }

  @Test("an index of nothing holds nothing")
  func empty() throws {
    let opened = try PublicationIndex(index(of: []).bytes)
    #expect(opened.count == 0)
    #expect(!opened.contains("kst-29362-321"))
    #expect(opened.identifiers(startingWith: "kst-", limit: 5).isEmpty)
  }

  @Test("lists the identifiers behind a prefix in order, as many as are asked for")
  func prefixes() throws {
    let identifiers = [
      "stcrt-1999-106-p5-SC19146", "stcrt-1999-106-p5-SC19147", "stcrt-1999-106-p9-SC19150",
      "stcrt-1999-107-p5-SC19146", "kst-1-1",
    ]
    let opened = try PublicationIndex(index(of: identifiers).bytes)
    #expect(
      opened.identifiers(startingWith: "stcrt-1999-106-p5-", limit: 9)
        == Array(identifiers[0...1]))
    #expect(opened.identifiers(startingWith: "stcrt-", limit: 3) == Array(identifiers[0...2]))
    #expect(opened.identifiers(startingWith: "stb-", limit: 3).isEmpty)
  }

  @Test("series of a hundred thousand numbers cost less than a fifth of a byte each")
  func size() {
    var builder = PublicationIndexBuilder()
    var random = SeededGenerator(seed: 7)
    for number in 1...100_000 where Int.random(in: 0..<20, using: &random) > 0 {
      builder.add(Array("stcrt-2018-\(number)".utf8)[...])
    }
    let (bytes, count) = builder.finish()
    #expect(Double(bytes.count) / Double(count) < 0.2)
  }

  @Test("a file that is cut off anywhere is not opened")
  func truncation() throws {
    var random = SeededGenerator(seed: 3)
    let bytes = index(of: RandomIdentifiers.make(count: 150, using: &random)).bytes
    for length in 8..<bytes.count {
      #expect {
        _ = try PublicationIndex(Array(bytes[..<length]))
      } throws: { error in
        if case .truncated = error as? PublicationIndexError { true } else { false }
      }
    }
  }

  @Test("a file with any byte changed is not opened")
  func damage() {
    var random = SeededGenerator(seed: 4)
    let bytes = index(of: RandomIdentifiers.make(count: 30, using: &random)).bytes
    for offset in bytes.indices {
      var changed = bytes
      changed[offset] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      #expect(throws: PublicationIndexError.self) { _ = try PublicationIndex(changed) }
    }
    #expect(throws: PublicationIndexError.damaged) { _ = try PublicationIndex(bytes + [0]) }
  }

  @Test(
    "a foreign file is told to be one",
    arguments: [[], Array("kst-1-1\n".utf8), [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]] as [[UInt8]])
  func foreign(bytes: [UInt8]) {
    #expect(throws: PublicationIndexError.foreign) { _ = try PublicationIndex(bytes) }
  }

  @Test("a later version of the format is told by its number")
  func version() {
    var bytes = index(of: ["kst-1-1"]).bytes
    bytes[8] = 9
    #expect(throws: PublicationIndexError.version(9)) { _ = try PublicationIndex(bytes) }
  }

  @Test(
    "what cannot be an identifier is told",
    arguments: [
      ("", .noKind), ("29362-321", .noKind), ("kst", .noKind), ("kst-", .noKind),
      ("kst-29 362", .character(offset: 6)), ("kst-1\r", .character(offset: 5)),
      ("kst-" + String(repeating: "1", count: 200), .tooLong), ("kst-29362-321", nil),
      ("stcrt-1999-106-p5-SC19146", nil), ("h-ek-20092010-211-211_2", nil),
    ] as [(String, IdentifierFault?)])
  func faults(text: String, fault: IdentifierFault?) {
    #expect(IndexedIdentifier.fault(in: Array(text.utf8)[...]) == fault)
  }

  private func index(of identifiers: [String]) -> (bytes: [UInt8], count: Int) {
    var builder = PublicationIndexBuilder()
    for identifier in identifiers { builder.add(Array(identifier.utf8)[...]) }
    return builder.finish()
  }
}

/// Identifiers as publishers make them: few stems with many numbers, and some odd ones.
enum RandomIdentifiers {
  static func make(count: Int, using random: inout SeededGenerator) -> [String] {
    let kinds = ["kst-", "stcrt-", "h-tk-", "blg-", "nds-"]
    let stems = (0...count / 30).map { _ in
      let kind = kinds[Int.random(in: 0..<kinds.count, using: &random)]
      let middle = ["", "2018-", "36410-VIII-", "20072008-", "10-p5-SC", "A-", "0"]
      return kind + "\(Int.random(in: 0..<50, using: &random))-"
        + middle[Int.random(in: 0..<middle.count, using: &random)]
    }
    return (0..<count).map { _ in
      let stem = stems[Int.random(in: 0..<stems.count, using: &random)]
      switch Int.random(in: 0..<20, using: &random) {
      case 0: return stem + "A"
      case 1: return stem + "0"
      case 2: return stem + "\(Int.random(in: 0...Int.max, using: &random))"
      default: return stem + "\(Int.random(in: 1..<3000, using: &random))"
      }
    }
  }

  /// An identifier changed a little.
  static func near(_ identifier: String) -> [String] {
    [
      identifier + "1", String(identifier.dropLast()), identifier + "a", "k" + identifier,
      String(identifier.dropLast()) + "7",
      identifier.replacing("-", with: "-0", maxReplacements: 1),
    ]
  }
}

/// Numbers that are the same in each run.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state &* 0x2545_F491_4F6C_DD1D
  }
}
