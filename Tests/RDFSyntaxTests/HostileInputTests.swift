import RDFModel
import RDFSyntax
import Testing

@Suite struct HostileInputTests {
  static func repeated(_ part: String, _ count: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    for _ in 0..<count { bytes += part.utf8 }
    return bytes
  }

  @Test func aHundredThousandBracketsWithinOneAnotherAreRead() throws {
    let depth = 100_000
    let text =
      Array("<urn:s> <urn:p> ".utf8) + HostileInputTests.repeated("[<urn:p> ", depth)
      + Array("1".utf8) + HostileInputTests.repeated("]", depth) + Array(".".utf8)
    #expect(try RDFParser(format: .turtle).parse(text).count == depth + 1)
  }

  @Test(arguments: ["[<urn:p> ", "(", "<< <urn:s> <urn:p> ", "1 {| <urn:p> "])
  func aHundredThousandBracketsThatStayOpenAreAnError(_ bracket: String) {
    let text = Array("<urn:s> <urn:p> ".utf8) + HostileInputTests.repeated(bracket, 100_000)
    #expect(throws: RDFSyntaxError.self) { try RDFParser(format: .turtle).parse(text) }
  }

  @Test(arguments: [RDFFormat.turtle, .triG, .nTriples, .nQuads])
  func tripleTermsBeyondTheLimitAreAnError(_ format: RDFFormat) throws {
    func nested(_ depth: Int) -> [UInt8] {
      Array("<urn:s> <urn:p> ".utf8)
        + HostileInputTests.repeated("<<( <urn:s> <urn:p> ", depth) + Array("<urn:o>".utf8)
        + HostileInputTests.repeated(" )>>", depth) + Array(" .\n".utf8)
    }
    #expect(try RDFParser(format: format).parse(nested(256)).quads.count == 1)
    let error = #expect(throws: RDFSyntaxError.self) {
      try RDFParser(format: format).parse(nested(100_000))
    }
    #expect(error?.kind == .limitExceeded)
  }

  @Test func aListOfAHundredThousandItemsIsReadAndWritten() throws {
    let text =
      Array("<urn:s> <urn:p> (".utf8) + HostileInputTests.repeated(" 1", 100_000)
      + Array(") .".utf8)
    let dataset = try RDFParser(format: .turtle).parse(text)
    #expect(dataset.count == 200_001)
    let written = try RDFSerializer(format: .nTriples).serialize(dataset)
    #expect(try RDFParser(format: .nTriples).parse(written).count == 200_001)
  }

  @Test(arguments: [
    "@prefix ex: <http://example.org/> .\nex:s a ex:C ; ex:p \"a\\u00E9\"@nl-NL , '''x''' .",
    "VERSION \"1.2\"\n<< <urn:s> <urn:p> 1.5e0 ~ _:r >> <urn:q> ( [] true ) .",
    "<urn:s> <urn:p> <urn:o> ~ <urn:r> {| <urn:q> <<( <urn:a> <urn:b> \"c\"@ar--rtl )>> |} .",
  ])
  func everyPrefixOfADocumentIsReadOrRefused(_ text: String) {
    let bytes = Array(text.utf8)
    var refused = 0
    for end in bytes.indices {
      do {
        _ = try RDFParser(format: .triG).parse(Array(bytes[..<end]))
      } catch {
        #expect(error.range.upperBound <= end)
        #expect(!error.excerpt.isEmpty)
        refused += 1
      }
    }
    #expect(refused > bytes.count / 2)
  }

  /// What is read of a text with errors, and how often something was skipped.
  private static func lenient(_ text: String, pieces: Int) throws -> (quads: [Quad], skips: Int) {
    var settings = StreamSettings()
    var skips = 0
    settings.onSkip = { _ in skips += 1 }
    let kept = KeptStatements()
    try Streaming.read(Array(text.utf8), .triG, pieces: pieces, settings: settings, into: kept)
    return (kept.quads, skips)
  }

  @Test(
    "Graphs that are not closed lose no statement before, and none after where the next one begins",
    arguments: [
      ("{", 0), ("<urn:g> {", 0), ("<urn:g> { <urn:a> <urn:b> \"x", 0),
      ("<urn:g> { <urn:a> <urn:b> <urn:c> . <urn:g> {", 1),
      ("<urn:g> { <urn:a> <urn:b> <urn:c> .", 1),
      ("<urn:g> { <urn:a> <urn:b> \"c }\n<urn:h> { <urn:a> <urn:b> <urn:c> }", 1),
      ("<urn:g> { <urn:a> <urn:b> \"c }\nGRAPH <urn:h> { <urn:a> <urn:b> <urn:c> }", 1),
      ("<urn:g> { <urn:a> <urn:b> }\n<urn:h> { <urn:a> <urn:b> <urn:c> }", 1),
      ("x:g { <urn:a> <urn:b> <urn:c> . <urn:a> <urn:b> <urn:d> }\n<urn:a> <urn:b> <urn:c> .", 1),
    ])
  func openGraphs(_ text: String, _ count: Int) throws {
    for pieces in [1, 3, 1000] {
      let read = try HostileInputTests.lenient(text, pieces: pieces)
      #expect(read.quads.count == count, "\(pieces)")
      #expect(read.skips > 0)
    }
  }

  @Test(
    "Whatever follows what, reading with errors ends, and the pieces do not matter",
    .timeLimit(.minutes(2)))
  func lenientReadingEnds() throws {
    let parts = [
      "{", "}", "<urn:g>", "<urn:a>", "a", ".", ";", ",", "[", "]", "(", ")", "\"x", "\"y\"", "1",
      "\n", "GRAPH", "@prefix x: <urn:x> .", "PREFIX", "x:y", "_:b", "<<", ">>", "<<(", ")>>", "{|",
      "|}", "~", "@nl", "^^", "\"\"\"z", "<urn", "\\", "BASE",
    ]
    var random = SeededGenerator(seed: 7)
    for _ in 0..<4_000 {
      let text = (0..<Int.random(in: 1...14, using: &random)).map { _ in
        parts[Int.random(in: 0..<parts.count, using: &random)]
      }.joined(separator: " ")
      let whole = try HostileInputTests.lenient(text, pieces: 10_000)
      let cut = try HostileInputTests.lenient(text, pieces: 2)
      #expect(whole.quads == cut.quads, "\(text)")
      #expect(whole.skips == cut.skips, "\(text)")
    }
  }
}
