import CitationRecognition
import Foundation
import Testing

/// Precision and recall on annotated passages.
@Suite("Score on the annotated passages")
struct GoldScoreTests {
  @Test(
    "each kind has the precision and recall that the project promises",
    .enabled(if: SharedMaterial.has("gold/gold.tsv") && SharedLexicon.isPresent, "needs ../shared"))
  func score() throws {
    let scores = try GoldSet().scores(of: CitationRecognizer(lexicon: SharedLexicon.lexicon))
    print(scores.table)
    for (kind, score) in scores.byKind.sorted(by: { $0.key < $1.key }) where kind != "organisation"
    {
      #expect(score.precision >= 0.98, "\(kind): \(score.wrong)")
      #expect(score.recall >= 0.98, "\(kind): \(score.missed)")
    }
  }
}

/// The annotated passages.
struct GoldSet {
  struct Item {
    let file: String
    let quote: String
    let kind: String
    let ids: [String]
    /// Code points, end exclusive.
    let range: Range<Int>
  }

  let items: [Item]
  /// For each file the kinds that are annotated completely.
  let coverage: [String: Set<String>]

  init() throws {
    items = try SharedMaterial.rows("gold/gold.tsv").map { row in
      Item(
        file: row[0], quote: row[1], kind: row[2],
        ids: row[3].split(separator: "|").map(String.init),
        range: (Int(row[6]) ?? 0)..<(Int(row[7]) ?? 0))
    }
    coverage = Dictionary(
      uniqueKeysWithValues: try SharedMaterial.rows("gold/coverage.tsv").map { row in
        (row[0], Set(row[1].split(separator: " ").map(String.init)))
      })
  }

  /// References to laws that the annotation leaves out: a regulation by its name in small letters, behind its article.
  private static let omitted = ["09_aanwijzingen_regelgeving.txt:5280"]

  /// What is not annotated: the articles of a list, and the words that stand for a law named elsewhere.
  private static let unannotated: Set<String> = ["article", "law-noun"]

  /// The organisations that the annotation names by a label.
  private static let labels = [
    "ministerie VWS": SampleLexicon.tooi("ministerie/mnre1025"),
    "Eerste Kamer": SampleLexicon.tooi("oorg/oorg10001"),
    "Tweede Kamer": SampleLexicon.tooi("oorg/oorg10002"),
    "Nederlandse Zorgautoriteit": SampleLexicon.tooi("zbo/zb000158"),
    "RIVM": SampleLexicon.tooi("oorg/oorg10123"),
  ]

  /// The kind and ids of a citation as the annotation writes them.
  private static func annotated(_ citation: Citation) -> (kind: String, ids: [String]) {
    let ids = citation.targets.compactMap(\.id)
    switch citation.kind {
    case .dossier: return ("kamerstuk", ids.map { "kst-\($0)" })
    case .officialJournal: return ("pb", ids)
    case .writtenQuestion: return ("handelingen", ids)
    default: return (citation.kind.rawValue, Array(Set(ids)))
    }
  }

  /// Scores a recogniser.
  func scores(of recognizer: CitationRecognizer) throws -> Scores {
    var scores = Scores()
    for (file, kinds) in coverage.sorted(by: { $0.key < $1.key }) {
      let bytes = try SharedMaterial.bytes("gold/passages/\(file)")
      let offsets = codePointOffsets(bytes)
      var expected = items.filter { $0.file == file }
      for citation in recognizer.citations(in: bytes)
      where !Self.unannotated.contains(citation.rule) {
        let (kind, ids) = Self.annotated(citation)
        let range = offsets[citation.range.lowerBound]..<offsets[citation.range.upperBound]
        let quote = String(decoding: bytes[citation.range], as: UTF8.self)
        let place = "\(file):\(range.lowerBound) «\(quote)» \(ids.joined(separator: "|"))"
        if let index = expected.firstIndex(where: { item in
          item.kind == kind && item.range == range
            && Set(item.ids.map { Self.labels[$0] ?? $0 }) == Set(ids)
        }) {
          expected.remove(at: index)
          scores.byKind[kind, default: Score()].right += 1
        } else if !ids.isEmpty, !Self.omitted.contains("\(file):\(range.lowerBound)"),
          kinds.contains(kind)
            || expected.contains(where: { $0.kind == kind && $0.range.overlaps(range) })
        {
          scores.byKind[kind, default: Score()].wrong.append(place)
        }
      }
      // What must not be resolved is right as long as nothing wrong stands in its place.
      for item in expected where !item.ids.isEmpty {
        scores.byKind[item.kind, default: Score()].missed.append(
          "\(file):\(item.range.lowerBound) «\(item.quote)» \(item.ids.joined(separator: "|"))")
      }
    }
    return scores
  }

  /// For each byte offset how many code points precede it.
  private func codePointOffsets(_ bytes: [UInt8]) -> [Int] {
    var offsets: [Int] = []
    var count = 0
    for byte in bytes {
      if byte & 0xC0 != 0x80 { count += 1 }
      offsets.append(byte & 0xC0 != 0x80 ? count - 1 : count)
    }
    return offsets + [count]
  }
}

/// The score of one kind.
struct Score {
  var right = 0
  var wrong: [String] = []
  var missed: [String] = []

  var precision: Double { Double(right) / Double(max(1, right + wrong.count)) }
  var recall: Double { Double(right) / Double(max(1, right + missed.count)) }
  var f1: Double { precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall) }
}

/// The scores of all kinds.
struct Scores {
  var byKind: [String: Score] = [:]

  /// A table in Markdown.
  var table: String {
    func decimals(_ value: Double) -> String {
      let thousandths = Int((value * 1000).rounded())
      let digits = String(thousandths % 1000)
      return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - digits.count) + digits
    }
    var lines = [
      "| kind | right | wrong | missed | precision | recall | F1 |",
      "|---|--:|--:|--:|--:|--:|--:|",
    ]
    for (kind, score) in byKind.sorted(by: { $0.key < $1.key }) {
      lines.append(
        "| \(kind) | \(score.right) | \(score.wrong.count) | \(score.missed.count) | "
          + "\(decimals(score.precision)) | \(decimals(score.recall)) | \(decimals(score.f1)) |")
    }
    return lines.joined(separator: "\n")
  }
}
