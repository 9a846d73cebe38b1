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
}
