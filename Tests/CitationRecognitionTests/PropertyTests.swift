import CitationRecognition
import Testing

@Suite("What holds for every text")
struct PropertyTests {
  /// Texts of all kinds: annotated passages and the report where they are present, and texts of random pieces.
  static let texts: [[UInt8]] = {
    var texts = (0..<200).map { RandomText(seed: UInt64($0)).bytes }
    if let items = try? GoldSet() {
      texts += items.coverage.keys.sorted().compactMap {
        try? SharedMaterial.bytes("gold/passages/\($0)")
      }
    }
    if let report = try? SharedMaterial.bytes("reports/bijlage-9-bzk-2024.txt") {
      texts.append(report)
    }
    return texts
  }()

  private let recognizer = CitationRecognizer(lexicon: SampleLexicon.lexicon)

  @Test("ranges lie in the text, are sorted, and overlap only if one holds the other")
  func ranges() {
    for text in Self.texts {
      let found = recognizer.citations(in: text)
      for citation in found {
        #expect(!citation.range.isEmpty && citation.range.upperBound <= text.count)
        #expect(!citation.targets.isEmpty)
        #expect(String(validating: text[citation.range], as: UTF8.self) != nil)
        #expect(
          citation.targets.allSatisfy { ($0.id == nil) == ($0.resolution == .unresolved) }
            && citation.targets.allSatisfy { ($0.id == nil) == ($0.reason != nil) })
      }
      for (left, right) in zip(found, found.dropFirst()) {
        #expect(left.range.lowerBound <= right.range.lowerBound)
        let isNested =
          left.range.lowerBound <= right.range.lowerBound
          && right.range.upperBound <= left.range.upperBound
        #expect(!left.range.overlaps(right.range) || isNested, "\(left) \(right)")
      }
    }
  }

  @Test("no-break spaces in the place of spaces change nothing but the ranges")
  func noBreakSpaces() {
    for text in Self.texts {
      let other = text.flatMap { $0 == 0x20 ? [0xC2, 0xA0] : [$0] }
      let ours = recognizer.citations(in: text).map { Found($0, in: text) }
      let theirs = recognizer.citations(in: other).map { Found($0, in: other) }
      #expect(ours == theirs)
    }
  }

  @Test(
    "a text after itself is recognised as it is alone, if nothing is left for its own words to say")
  func twice() {
    for text in Self.texts {
      let alone = recognizer.citations(in: text).map { Found($0, in: text) }
      let both = text + Array("\n\n".utf8) + text
      let found = recognizer.citations(in: both)
      let first = found.filter { $0.range.upperBound <= text.count }.map { Found($0, in: both) }
      let second = found.filter { $0.range.lowerBound >= text.count + 2 }.map {
        Found($0, in: both)
      }
      #expect(first.filter { !$0.isByContext } == alone.filter { !$0.isByContext })
      #expect(
        second.filter { !$0.isByContext }.map(\.quote)
          == alone.filter { !$0.isByContext }.map(\.quote))
    }
  }

  @Test("bytes that are not UTF-8 are read without a crash")
  func notUTF8() {
    var random = SplitMix(state: 7)
    for text in Self.texts.prefix(60) {
      var broken = text
      for _ in 0..<20 where !broken.isEmpty {
        broken[Int(random.next() % UInt64(broken.count))] = UInt8(truncatingIfNeeded: random.next())
      }
      let found = recognizer.citations(in: broken)
      #expect(found.allSatisfy { $0.range.upperBound <= broken.count })
    }
  }

  @Test("every beginning of a text can be read")
  func prefixes() {
    let text = Array(
      "Motie-Ceder c.s. (Kamerstukken II 2012/13, 33 625 VI, nrs. 1-5 en 36 410, nr. 7), Stb. 1949, J 22; art. 3:305a, lid 2, BW; PbEU 2016, L 119; ministers van BZK en Financiën; ECLI:NL:HR:2019:2006"
        .utf8)
    for end in text.indices {
      let found = recognizer.citations(in: Array(text[..<end]))
      #expect(found.allSatisfy { $0.range.upperBound <= end })
    }
  }
}

/// A citation without its place, with white space made equal.
private struct Found: Equatable {
  let quote: String
  let kind: CitationKind
  let ids: [String?]
  let isByContext: Bool

  init(_ citation: Citation, in text: [UInt8]) {
    quote = String(decoding: text[citation.range], as: UTF8.self).replacing("\u{A0}", with: " ")
    kind = citation.kind
    ids = citation.targets.map(\.id)
    let contextual = ["antecedent", "name-antecedent", "law-noun", "article", "numbers-alone"]
    isByContext =
      contextual.contains(citation.rule) || citation.rule.contains("defined")
      || !citation.parts.submitters.isEmpty
      || citation.rule.contains("ambiguous")
  }
}

/// The generator of Steele, Lea and Flood.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
  }
}

/// A text of pieces of citations in random order.
struct RandomText {
  let bytes: [UInt8]

  private static let pieces = [
    "Kamerstukken", "II", "I", "2012/13", "2022-2023", "29 362", "33625", "VI", "nr.", "nrs.", "5",
    "1-5", "en", ",", "(", ")", "motie", "Ceder", "c.s.", "Stb.", "Stcrt.", "1987", "J 22", "van",
    "de", "Tweede Kamer", "TK", "artikel", "3:305a", "lid 2", "BW", "Woo", "Wet open overheid",
    "Richtlijn", "96/61/EG", "Verordening (EU) 2016/679", "PbEU", "L 119", "minister", "Financiën",
    "het college", "College voor de Rechten van de Mens", "\n", "\n\n", "–", "«", "é", "No",
    "Motie#21",
    "12 mei 1999", "[4 ]", "die wet", "Handelingen", "item 4", "A", "B", ".", ";", "31 en 35",
  ]

  init(seed: UInt64) {
    var random = SplitMix(state: seed)
    var text = ""
    for _ in 0..<60 {
      text += Self.pieces[Int(random.next() % UInt64(Self.pieces.count))]
      if random.next() % 8 != 0 { text += " " }
    }
    bytes = Array(text.utf8)
  }
}
