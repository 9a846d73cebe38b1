import CitationRecognition
import Foundation
import Testing
import Vocabulary

@Suite("The page on what is recognised")
struct RecognitionPageTests {
  /// The rows of the tables whose first cell is an example.
  private static let rows: [(words: String, identifiers: [String])] = {
    let page = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Documentation/Recognition.md")
    let text = (try? String(contentsOf: page, encoding: .utf8)) ?? ""
    let sections = text.components(separatedBy: "## How a target was reached")[0]
    return sections.split(separator: "\n").compactMap { line in
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard cells.count == 2, cells[0].hasPrefix("`"), cells[0].hasSuffix("`") else { return nil }
      return (String(cells[0].dropFirst().dropLast()), cells[1].components(separatedBy: ", "))
    }
  }()

  private static let recognizer = (try? Registers.builtIn()).map {
    CitationRecognizer(lexicon: $0.lexicon())
  }

  @Test("has enough examples to say what is recognised")
  func isComplete() { #expect(Self.rows.count > 25) }

  @Test("says what the recogniser does", arguments: Self.rows.map(\.words))
  func examples(words: String) throws {
    let expected = try #require(Self.rows.first { $0.words == words }).identifiers
    let recognizer = try #require(Self.recognizer)
    let found = recognizer.citations(in: Array(words.utf8)).flatMap {
      $0.targets.map { $0.id ?? "?" }
    }
    #expect(Set(found) == Set(expected))
  }
}
