import RDFModel
import RDFSyntax
import SourceText
import Testing

@Suite struct JSONLDReaderTests {
  private func read(
    _ text: String, _ change: (inout JSONLDReadingOptions) -> Void = { _ in }
  ) throws(RDFSyntaxError) -> Dataset {
    var parser = RDFParser(format: .jsonLD, baseIRI: IRI(trusted: "http://e.org/doc"))
    change(&parser.jsonLD)
    return try parser.parse(Array(text.utf8), name: "doc.jsonld")
  }

  private func objects(_ value: String) throws -> [Term] {
    try read(#"{"http://e.org/p": \#(value)}"#).quads.map(\.triple.object)
  }

  @Test(arguments: [
    ("", "1:1", "expected a value"), ("[1,]", "1:4", "expected a value"),
    ("[1 2]", "1:4", "expected \",\" or \"]\""), ("{\"a\" 1}", "1:6", "expected \":\""),
    ("{a: 1}", "1:2", "expected a key in quotes"), ("[01]", "1:3", "expected \",\" or \"]\""),
    ("[1.]", "1:4", "expected a digit"), ("[-]", "1:3", "expected a digit"),
    ("[\"\\x\"]", "1:4", "unknown escape"), ("[\"\\ud800\"]", "1:3", "a surrogate stands alone"),
    ("[\"\\udc00\\ud800\"]", "1:3", "a surrogate stands alone"),
    ("[\"\\ud800\\u0041\"]", "1:3", "a surrogate stands alone"),
    ("[\"a\nb\"]", "1:4", "a control character in a string must be escaped"),
    ("[1e999]", "1:2", "the number is too large"), ("[tru]", "1:2", "expected a value"),
    ("{\n \"a\": 1,\n \"a\": 2}", "3:2", "the key \"a\" is there twice"),
    ("[] []", "1:4", "expected the end of the document"),
  ])
  func malformedJSONIsAnErrorWithItsPlace(_ text: String, _ place: String, _ message: String) {
    let error = #expect(throws: RDFSyntaxError.self) { try read(text) }
    #expect(error?.position.description == place)
    #expect(error?.message.hasSuffix(message) == true, "\(error?.message ?? "")")
    #expect(error?.jsonLDErrorCode == nil)
  }

  @Test func brokenRulesHaveTheirCodeAndPlace() {
    let error = #expect(throws: RDFSyntaxError.self) {
      try read("{\n  \"@context\": {\"a\": {\"@id\": 5}}\n}")
    }
    #expect(error?.jsonLDErrorCode == .invalidIRIMapping)
    #expect(error?.kind == .invalidJSONLD)
    #expect(error?.position.description == "2:29")
    #expect(
      error?.description.hasPrefix(
        "doc.jsonld:2:29: error: invalid IRI mapping: the value of @id is a string or null [RDF015]"
      ) == true)
  }

  @Test(arguments: [
    ("5", "5", XSD.integer), ("-0", "0", XSD.integer), ("1.0", "1", XSD.integer),
    ("5e0", "5", XSD.integer), ("1e20", "100000000000000000000", XSD.integer),
    ("1e21", "1.0E21", XSD.double), ("5.5", "5.5E0", XSD.double), ("-0.1", "-1.0E-1", XSD.double),
    ("9007199254740993", "9007199254740993", XSD.integer),
    ("0.30000000000000004", "3.0E-1", XSD.double), ("5e-324", "4.940656458412465E-324", XSD.double),
    ("1.7976931348623157e308", "1.797693134862316E308", XSD.double),
    ("9.5367431640625e-7", "9.5367431640625E-7", XSD.double), ("true", "true", XSD.boolean),
    (#"{"@value": 10, "@type": "http://www.w3.org/2001/XMLSchema#double"}"#, "1.0E1", XSD.double),
    (
      #"{"@value": 9.95e15, "@type": "http://www.w3.org/2001/XMLSchema#double"}"#, "9.95E15",
      XSD.double
    ),
  ])
  func numbersHaveTheirCanonicalForms(_ json: String, _ form: String, _ datatype: IRI) throws {
    #expect(try objects(json) == [.literal(Literal(form, datatype: datatype))])
  }

  @Test(arguments: [
    ("333333333.33333329", "333333333.3333333"), ("1E30", "1e+30"), ("4.50", "4.5"),
    ("2e-3", "0.002"), ("0.000000000000000000000000001", "1e-27"), ("-0", "0"),
    ("1e21", "1e+21"), ("1e-7", "1e-7"), ("0.000001", "0.000001"),
    ("123456789012345680000", "123456789012345680000"), ("9007199254740993", "9007199254740992"),
    (#"{"b": 1, "a": ["\u000f\n\"\\", "é", null]}"#, #"{"a":["\u000f\n\"\\","é",null],"b":1}"#),
    (#"{"\ud83d\ude00": 1, "\ufb33": 2}"#, "{\"😀\":1,\"\u{FB33}\":2}"),
  ])
  func jsonLiteralsAreCanonical(_ json: String, _ form: String) throws {
    let value = #"{"@value": \#(json), "@type": "@json"}"#
    #expect(try objects(value) == [.literal(Literal(form, datatype: RDF.json))])
  }

  @Test func keysAreComparedByCodePoints() throws {
    let composed = "\u{E9}"
    let decomposed = "e\u{301}"
    let data = try read(
      """
      {"@context": {"\(composed)": "http://e.org/1", "\(decomposed)": "http://e.org/2"},
       "\(composed)": "a", "\(decomposed)": "b"}
      """)
    #expect(data.quads.map(\.triple.predicate.value) == ["http://e.org/1", "http://e.org/2"])
  }

  @Test func nothingIsFetched() {
    let error = #expect(throws: RDFSyntaxError.self) { try read(#"{"@context": "other.jsonld"}"#) }
    #expect(error?.jsonLDErrorCode == .loadingRemoteContextFailed)
    #expect(error?.message.contains("<http://e.org/other.jsonld>") == true)
  }

  @Test func contextsThatAreGivenAreUsed() throws {
    let data = try read(#"{"@context": "other.jsonld", "p": "v"}"#) {
      $0.contexts["http://e.org/other.jsonld"] = Array(
        ##"{"@context": {"@vocab": "#"}}"##.utf8)
    }
    #expect(data.quads.first?.triple.predicate.value == "http://e.org/doc#p")
  }

  @Test func anErrorInAContextThatIsGivenNamesItsDocument() {
    let inTerm = #expect(throws: RDFSyntaxError.self) {
      try read(#"{"@context": "other.jsonld"}"#) {
        $0.contexts["http://e.org/other.jsonld"] = Array("{\"@context\":\n {\"a\": 5}}".utf8)
      }
    }
    #expect(inTerm?.file == "http://e.org/other.jsonld")
    #expect(inTerm?.position.description == "2:8")
  }

  @Test func contextsThatIncludeEachOtherEndInAnError() {
    let error = #expect(throws: RDFSyntaxError.self) {
      try read(#"{"@context": "a"}"#) {
        $0.contexts["http://e.org/a"] = Array(#"{"@context": ["b", {"x": "urn:x"}]}"#.utf8)
        $0.contexts["http://e.org/b"] = Array(#"{"@context": ["a", {"y": "urn:y"}]}"#.utf8)
      }
    }
    #expect(error?.jsonLDErrorCode == .contextOverflow)
  }

  @Test func baseDirectionsBecomeWhatIsAskedFor() throws {
    let json = #"{"http://e.org/p": {"@value": "x", "@language": "AR", "@direction": "rtl"}}"#
    let plain = Literal("x", language: LanguageTag(trusted: "AR"))
    #expect(try read(json).quads.map(\.triple.object) == [.literal(plain)])
    let directional = Literal("x", language: LanguageTag(trusted: "AR"), direction: .rightToLeft)
    let data = try read(json) { $0.baseDirection = .directionalString }
    #expect(data.quads.map(\.triple.object) == [.literal(directional)])
  }
}

@Suite struct JSONLDHostileInputTests {
  private func error(_ bytes: [UInt8]) -> RDFSyntaxError? {
    do {
      _ = try RDFParser(format: .jsonLD).parse(bytes)
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: ["[", "{\"a\":", "[{\"@graph\":", "{\"@list\":["])
  func aMillionBracketsAreAnError(_ bracket: String) {
    let bytes = HostileInputTests.repeated(bracket, 1_000_000)
    #expect(error(bytes)?.kind == .limitExceeded)
  }

  @Test(arguments: [
    ("[", "]"), ("{\"http://e.org/p\":", "}"), ("{\"@graph\":[", "]}"),
    ("{\"@reverse\":{\"urn:p\":", "}}"),
    ("{\"@context\":{\"t\":{\"@id\":\"urn:t\",\"@context\":{}}},\"t\":", "}"),
    ("{\"@included\":", "}"),
  ])
  func whatIsNestedAsDeepAsIsAllowedIsRead(_ open: String, _ close: String) throws {
    let levels = open.filter { "[{".contains($0) }.count - open.filter { "}".contains($0) }.count
    let count = 190 / max(levels, 1)
    let bytes =
      HostileInputTests.repeated(open, count) + Array("{\"@id\":\"urn:x\",\"urn:q\":1}".utf8)
      + HostileInputTests.repeated(close, count)
    #expect(error(bytes) == nil)
  }

  @Test func termsThatDependOnEachOtherInALongChainAreAnError() {
    var text = "{\"@context\": {"
    for number in 0..<10_000 { text += "\"t\(number)\": \"t\(number + 1):x\", " }
    text += "\"t10000\": \"urn:t\"}}"
    #expect(error(Array(text.utf8))?.kind == .limitExceeded)
  }

  @Test func nestedContextsAsDeepAsIsAllowedAreRead() {
    var text = #"{"@context": {}}"#
    for _ in 0..<95 { text = #"{"@context": {"t": {"@id": "urn:t", \#(text.dropFirst()) }}"# }
    #expect(error(Array(text.utf8)) == nil)
  }

  @Test func aNumberOfAMillionDigitsIsAnErrorOrAValue() {
    let digits = HostileInputTests.repeated("1", 1_000_000)
    #expect(error(digits)?.message == "the number is too large")
    let fraction = Array("{\"urn:p\":0.".utf8) + digits + Array("}".utf8)
    #expect(error(fraction) == nil)
  }

  @Test func bytesThatAreNotUTF8AreAnError() {
    #expect(
      error(Array("{\"a\":\"".utf8) + [0xC3, 0x28] + Array("\"}".utf8))?.kind == .invalidUTF8)
  }

  @Test func everyPrefixOfADocumentIsReadOrRefused() {
    let text = """
      {"@context": {"@vocab": "http://e.org/", "p": {"@container": ["@set", "@language"]}},
       "@id": "s", "@type": ["T"], "p": {"nl": ["a\\u00e9\\ud83d\\ude00"], "@none": "b"},
       "q": {"@list": [1.5e3, true, null, {"@value": {"a": [[]]}, "@type": "@json"}]},
       "@reverse": {"r": [{"@id": "x", "@graph": [{"p": {"en": "y"}}]}]}}
      """
    let bytes = Array(text.utf8)
    #expect(error(bytes) == nil)
    for end in bytes.indices {
      let error = error(Array(bytes[..<end]))
      #expect((error?.range.upperBound ?? .max) <= end)
    }
  }

  @Test func everyByteThatIsChangedIsReadOrRefused() {
    let text = """
      {"@context": {"e": "http://e.org/", "p": {"@id": "e:p", "@type": "@id", "@container": "@set"},
       "t": {"@id": "e:t", "@context": {"u": "e:u"}, "@nest": "@nest"}},
       "@id": "e:s", "@type": "t", "p": ["e:o"], "e:q": {"@value": 5, "@index": "i"}}
      """
    let bytes = Array(text.utf8)
    for index in bytes.indices {
      for byte in Array("\"{}[]:,@x0\\".utf8) {
        var changed = bytes
        changed[index] = byte
        if let error = error(changed) { #expect(error.range.upperBound <= bytes.count) }
      }
    }
  }
}
