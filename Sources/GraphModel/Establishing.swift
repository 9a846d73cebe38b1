import CitationRecognition
import ReportReading

/// Tells whether a text says that a body is set up.
struct Establishing: Sendable {
  /// Words that say that a body is set up, in small letters.
  let verbs: [String]
  /// What bodies that are set up are called, in small letters.
  let bodies: [String]

  static let standard = Establishing(
    verbs: [
      "instellen", "ingesteld", "instelling van", "oprichten", "opgericht", "oprichting van",
      "benoemen", "benoemd", "benoeming van",
    ],
    bodies: [
      "staatscommissie", "adviescommissie", "commissie", "adviescollege", "adviesraad",
      "regeringscommissaris", "nationaal coördinator", "inspectie", "autoriteit", "meldpunt",
      "werkgroep", "taskforce", "ombudsman",
    ])

  /// Whether the sentence of a citation, or the description of its action, says that the cited body is set up.
  ///
  /// The body must be of a kind that can be set up, and the verb must stand in one sentence with the name or
  /// with the word for the body (`Staatscommissie instellen die …`, with its name in the other cell).
  func isSaid(of citation: Citation, node: GraphNode, in report: Report, row: Int) -> Bool {
    guard case .organisation(let organisation) = node.content, node.kind != .ministry else {
      return false
    }
    let name = organisation.name.dutch.lowercased()
    guard let body = bodies.first(where: name.contains) else { return false }
    let action = report.actions[row]
    let inDescription = Establishing.sentences(of: action.description).contains { sentence in
      says(sentence.text, setsUp: body)
    }
    if inDescription { return true }
    return Establishing.sentences(of: action.status).contains { sentence in
      sentence.range.contains(citation.range.lowerBound) && says(sentence.text, setsUp: body)
    }
  }

  /// Whether a sentence in small letters has both a verb and the word for a body.
  private func says(_ sentence: String, setsUp body: String) -> Bool {
    sentence.contains(body) && verbs.contains(where: sentence.contains)
  }

  /// The sentences of a passage in small letters, each with its UTF-8 byte range in the report.
  private static func sentences(of passage: Passage) -> [(text: String, range: Range<Int>)] {
    var sentences: [(text: String, range: Range<Int>)] = []
    let bytes = Array(passage.text.utf8)
    var start = 0
    for offset in bytes.indices {
      let endsSentence =
        offset == bytes.count - 1
        || (".;".utf8.contains(bytes[offset]) && bytes[offset + 1] == UInt8(ascii: " "))
      guard endsSentence else { continue }
      sentences.append(
        (
          String(decoding: bytes[start...offset], as: UTF8.self).lowercased(),
          (passage.range.lowerBound + start)..<(passage.range.lowerBound + offset + 1)
        ))
      start = offset + 1
    }
    return sentences
  }
}
