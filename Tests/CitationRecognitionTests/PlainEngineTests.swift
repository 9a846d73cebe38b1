import CitationRecognition
import Foundation
import Testing

/// A second, plain engine: one regular expression for each of the commonest notations, without lists, context
/// or names. What it finds, the recogniser has to find with the same range and id.
struct PlainEngine {
  struct Found: Hashable, Comparable {
    let range: Range<Int>
    let id: String

    static func < (left: Found, right: Found) -> Bool {
      (left.range.lowerBound, left.id) < (right.range.lowerBound, right.id)
    }
  }

  private let notations: [(pattern: String, id: @Sendable ([String]) -> String)] = [
    (
      #"\bKamerstuk(?:ken)? (?:I|II) [0-9]{4}/[0-9]{2}, ([0-9]{2}) ([0-9]{3}), nr\. ([1-9][0-9]{0,3})(?= *[.;)\]]|$)"#,
      { "kst-\($0[0])\($0[1])-\($0[2])" }
    ),
    (
      #"\bKamerstukken I [0-9]{4}/[0-9]{2}, ([0-9]{2}) ([0-9]{3}), ([A-Z])(?= *[.;)\]]|$)"#,
      { "kst-\($0[0])\($0[1])-\($0[2])" }
    ),
    (#"\bStb\. ([0-9]{4}), ([1-9][0-9]{0,2})(?= *[.;)\]]|$)"#, { "stb-\($0[0])-\($0[1])" }),
    (#"\bStcrt\. (20[1-2][0-9]), ([1-9][0-9]{0,4})(?= *[.;)\]]|$)"#, { "stcrt-\($0[0])-\($0[1])" }),
    (#"\bTrb\. ([0-9]{4}), ([1-9][0-9]{0,1})(?= *[.;)\]]|$)"#, { "trb-\($0[0])-\($0[1])" }),
    (
      #"\bRichtlijn (20[0-9]{2})/([1-9][0-9])/(?:EG|EU)(?= *[.;)\]]|$)"#,
      { "celex:3\($0[0])L00\($0[1])" }
    ),
    (#"\bECLI:NL:HR:([0-9]{4}):([0-9]{1,4})(?= *[.;)\]]|$)"#, { "ECLI:NL:HR:\($0[0]):\($0[1])" }),
  ]

  func read(_ text: String) throws -> [Found] {
    let whole = NSRange(text.startIndex..., in: text)
    return try notations.flatMap { notation in
      try NSRegularExpression(pattern: notation.pattern).matches(in: text, range: whole).compactMap
      {
        match -> Found? in
        guard let range = Range(match.range, in: text) else { return nil }
        let parts = (1..<match.numberOfRanges).compactMap {
          Range(match.range(at: $0), in: text).map { String(text[$0]) }
        }
        let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
        let end = text.utf8.distance(from: text.startIndex, to: range.upperBound)
        return Found(range: start..<end, id: notation.id(parts))
      }
    }.sorted()
  }
}

@Suite("The recogniser agrees with a plain engine")
struct PlainEngineTests {
  private let recognizer = CitationRecognizer(lexicon: SampleLexicon.withoutProgramme)

  private func found(in text: String) -> Set<PlainEngine.Found> {
    Set(
      recognizer.citations(in: Array(text.utf8)).flatMap { citation in
        citation.targets.compactMap { target in
          target.id.map { PlainEngine.Found(range: citation.range, id: $0) }
        }
      })
  }

  @Test("texts of the commonest notations are read alike by both", arguments: 0..<40)
  func generated(seed: UInt64) throws {
    let text = PlainText(seed: seed).text
    let plain = try PlainEngine().read(text)
    #expect(plain.count == 40)
    #expect(found(in: text).sorted() == plain)
  }

  @Test(
    "in official texts the recogniser finds all that the plain engine finds",
    .enabled(if: SharedMaterial.has("gold/gold.tsv"), "needs ../shared"))
  func official() throws {
    var count = 0
    for file in try GoldSet().coverage.keys.sorted() {
      let text = String(decoding: try SharedMaterial.bytes("gold/passages/\(file)"), as: UTF8.self)
      let plain = try PlainEngine().read(text)
      let ours = found(in: text)
      for item in plain { #expect(ours.contains(item), "\(file) \(item)") }
      count += plain.count
    }
    #expect(count > 30)
  }
}

/// Forty citations in a plain text.
private struct PlainText {
  let text: String

  init(seed: UInt64) {
    var random = SplitMix(state: seed &+ 1)
    func number(_ range: ClosedRange<Int>, _ random: inout SplitMix) -> Int {
      Int.random(in: range, using: &random)
    }
    var text = ""
    for _ in 0..<40 {
      let year = number(2010...2019, &random)
      let next = (year + 1) % 100
      let dossier = "\(number(20...31, &random)) \(number(100...999, &random))"
      let citation =
        switch number(0...6, &random) {
        case 0: "Kamerstukken II \(year)/\(next), \(dossier), nr. \(number(1...2999, &random))"
        case 1:
          "Kamerstukken I \(year)/\(next), \(dossier), \(["A", "B", "F", "Q"][number(0...3, &random)])"
        case 2: "Stb. \(number(1951...2020, &random)), \(number(1...799, &random))"
        case 3: "Stcrt. \(year), \(number(1...60_000, &random))"
        case 4: "Trb. \(number(1951...2020, &random)), \(number(1...99, &random))"
        case 5: "Richtlijn 20\(number(10...20, &random))/\(number(10...99, &random))/EU"
        default: "ECLI:NL:HR:\(year):\(number(1...2000, &random))"
        }
      let words = ["Zie", "Uit", "Ook is gewezen op", "De tekst van", "Eerder"]
      text += "\(words[number(0...4, &random)]) de regels (\(citation)) die gelden. "
    }
    self.text = text
  }
}
