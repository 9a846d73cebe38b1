import RDFModel
import RDFSyntax
import SourceText
import Testing

/// Keeps what a writer makes.
final class KeptBytes: ByteDrain {
  private(set) var bytes: [UInt8] = []
  /// After how many bytes it wants no more.
  var limit = Int.max

  func drain(_ buffer: inout ByteBuffer) -> Bool {
    bytes += buffer.array()
    buffer.truncate(to: 0)
    return bytes.count < limit
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }
}

/// Keeps statements as terms, with their places.
final class KeptStatements: StatementReceiver {
  private(set) var quads: [Quad] = []
  private(set) var places: [Range<Int>] = []

  func receive(_ statement: StatementSpans, in bytes: Span<UInt8>) -> Bool {
    quads.append(statement.quad(in: bytes))
    places.append(statement.place)
    return true
  }

  var dataset: Dataset {
    var dataset = Dataset()
    for quad in quads { dataset.insert(quad) }
    return dataset
  }
}

enum Streaming {
  /// Reads a document in pieces of a length.
  static func read(
    _ bytes: [UInt8], _ format: RDFFormat, pieces length: Int,
    settings: StreamSettings = StreamSettings(), baseIRI: IRI? = nil,
    into receiver: any StatementReceiver
  ) throws(RDFSyntaxError) {
    var parser = RDFStreamParser(
      format: format, baseIRI: baseIRI, settings: settings, receiver: receiver)
    var start = 0
    while start < bytes.count, !parser.isStopped {
      let end = min(start + length, bytes.count)
      try parser.push(bytes.span.extracting(start..<end))
      start = end
    }
    try parser.finish()
  }

  /// The quads that only one of two datasets holds.
  static func difference(_ left: Dataset, _ right: Dataset) -> [String] {
    Set(left.quads).symmetricDifference(right.quads).sorted().map(\.description)
  }

  static func convert(
    _ text: String, _ from: RDFFormat, _ to: RDFFormat, prefixes: PrefixMap = PrefixMap()
  ) throws -> String {
    let kept = KeptBytes()
    let writer = RDFStreamWriter(format: to, prefixes: prefixes, drain: kept)
    try read(Array(text.utf8), from, pieces: 64, into: writer)
    if let failure = writer.failure { throw failure }
    _ = writer.finish()
    return kept.text
  }
}

@Suite("A document that is read piece by piece")
struct StreamReadingTests {
  static let documents: [(RDFFormat, String)] = [
    (
      .nTriples,
      """
      # a comment
      <http://example.org/s> <http://example.org/p> "été \\u00E9 \\n" .
      <http://example.org/s>\t<http://example.org/p>   "a"@nl-NL . # more
      _:anon1 <http://example.org/p> _:b.c .\r
      <urn:s> <urn:p> "1"^^<http://www.w3.org/2001/XMLSchema#integer> .
      <urn:s> <urn:p> "1"^^<http://www.w3.org/2001/XMLSchema#string> .
      <urn:s> <urn:p> <<( <urn:s> <urn:p> "o"@ar--rtl )>> .
      <urn:\\u00E9> <urn:p> "tab\there \u{FFFF}" .
      <urn:s> <urn:p> "last"
      """ + " ."
    ),
    (
      .nQuads,
      "<urn:s> <urn:p> \"o\" <urn:g> .\n<urn:s> <urn:p> \"o\" .\n_:a <urn:p> _:a _:g .\n\n"
    ),
    (
      .turtle,
      """
      @prefix ex: <http://example.org/> . @base <http://example.org/base/> .
      PREFIX longprefix: <http://example.org/long#>
      ex:s a ex:C ; ex:p "a" , 'b'@nl, \"\"\"long "quoted"
      text\"\"\" ; ex:q 1, -2.5, 1e3 , true, "5"^^<urn:t>, "6"^^ex:t .
      <rel> ex:p [ ex:q [ ] ; ex:r ( 1 ( 2 ) "3" ) ] , longprefix:a.b , ex:%41\\-b ;; .
      ex:anon2 ex:p _:anon1 . [ ex:p ex:o ] ex:q "été" . _:x ex:p "a\\tb" .
      << ex:s ex:p ex:o ~ ex:r >> ex:q ex:z {| ex:a ex:b |} . [] ex:p () .
      ex:s ex:p <<( ex:s ex:p "x"@en )>> .
      """
    ),
    (
      .triG,
      """
      @prefix ex: <http://example.org/> .
      ex:g { ex:s ex:p ex:o , [ ex:q 1 ] . ex:s2 ex:p ex:o }
      GRAPH _:g { [] ex:p ( 1 ) } ex:s ex:p ex:o . { ex:d ex:p "é" } [] { ex:a ex:b ex:c . }
      """
    ),
  ]

  @Test("gives the same statements wherever it breaks off", arguments: documents)
  func pieces(format: RDFFormat, text: String) throws {
    let bytes = Array(text.utf8)
    let whole = try RDFParser(format: format).parse(bytes)
    #expect(whole.count > 1)
    for length in Array(1...40) + [bytes.count] {
      let kept = KeptStatements()
      try Streaming.read(bytes, format, pieces: length, into: kept)
      let difference = Streaming.difference(kept.dataset, whole)
      #expect(difference == [], "pieces of \(length)")
      #expect(kept.places.allSatisfy { !$0.isEmpty && $0.upperBound <= bytes.count })
    }
  }

  @Test(
    "gives the same error at the same place wherever it breaks off",
    arguments: [
      (RDFFormat.nTriples, "<urn:s> <urn:p> <urn:o> .\n<urn:s> <urn:é> <o> .\n", 2, 17),
      (.nTriples, "<urn:s> <urn:p> \"x\" .\n\n<urn:s> <urn:p> \"y\" ", 3, 21),
      (.turtle, "@prefix ex: <urn:x:> .\nex:s ex:p ex:o .\nex:é ex:p , .\n", 3, 11),
      (.turtle, "<urn:s> <urn:p> [\n<urn:p> 1 ; ] ", 2, 15),
      (.triG, "<urn:g> { <urn:s> <urn:p> nope:x }", 1, 27),
    ])
  func errors(format: RDFFormat, text: String, line: Int, column: Int) throws {
    let bytes = Array(text.utf8)
    let whole = try #require(throws: RDFSyntaxError.self) {
      try RDFParser(format: format).parse(bytes)
    }
    #expect(whole.position.line == line && whole.position.column == column)
    for length in 1...bytes.count {
      let error = #expect(throws: RDFSyntaxError.self) {
        try Streaming.read(bytes, format, pieces: length, into: KeptStatements())
      }
      #expect(error?.kind == whole.kind)
      #expect(error?.message == whole.message)
      #expect(error?.position == whole.position)
    }
  }

  @Test("names the place of bytes that are not UTF-8", arguments: [1, 3, 100])
  func utf8(length: Int) throws {
    for format in [RDFFormat.nTriples, .turtle] {
      let bytes = Array("<urn:s> <urn:p> \"é".utf8) + [0xE9] + Array("\" .\n".utf8)
      let error = #expect(throws: RDFSyntaxError.self) {
        try Streaming.read(bytes, format, pieces: length, into: KeptStatements())
      }
      #expect(error?.kind == .invalidUTF8)
      #expect(error?.position.column == 19)
      #expect(error?.position.byteOffset == 19)
    }
  }

  @Test(
    "is refused when a statement is longer than the limit",
    arguments: [
      (RDFFormat.nTriples, "<urn:s> <urn:p> \"", "x"), (.turtle, "<urn:s> <urn:p> \"", "x"),
      (.turtle, "@prefix p: <urn:abcdefghijklmnopqrstuvwxyz> . p:a p:b ", "[ p:b "),
      (.nQuads, "", "<"),
    ])
  func limit(format: RDFFormat, start: String, part: String) throws {
    var settings = StreamSettings()
    settings.statementLimit = 10_000
    var parser = RDFStreamParser(
      format: format, settings: settings, receiver: KeptStatements())
    try parser.push(Array(start.utf8).span)
    let piece = Array(String(repeating: part, count: 100).utf8)
    var error: RDFSyntaxError?
    for _ in 0..<10_000 where error == nil {
      do throws(RDFSyntaxError) { try parser.push(piece.span) } catch let found { error = found }
    }
    #expect(error?.kind == .limitExceeded || error?.kind == .malformedIRI)
  }

  @Test("keeps apart the blank nodes of documents that are put together")
  func labels() throws {
    let kept = KeptStatements()
    for number in 1...2 {
      var settings = StreamSettings()
      settings.labelPrefix = "d\(number)_"
      try Streaming.read(
        Array("_:a <urn:p> _:d1_a , [] .".utf8), .turtle, pieces: 7, settings: settings, into: kept)
      try Streaming.read(
        Array("_:a <urn:q> _:d1_a .\n".utf8), .nTriples, pieces: 7, settings: settings, into: kept)
    }
    let nodes = Set(kept.quads.flatMap { [$0.triple.subject, $0.triple.object] })
    #expect(nodes.count == 6)
  }

  @Test("stops when the receiver wants no more")
  func stopping() throws {
    let kept = KeptBytes()
    kept.limit = 1
    let writer = RDFStreamWriter(format: .nTriples, drain: kept)
    let line = Array(String(repeating: "<urn:s> <urn:p> <urn:o> .\n", count: 100_000).utf8)
    var parser = RDFStreamParser(format: .nTriples, receiver: writer)
    try parser.push(line.span)
    let isStopped = parser.isStopped
    #expect(isStopped)
    #expect(writer.count < 100_000)
  }
}

@Suite("Reading on after an error")
struct LenientReadingTests {
  private final class Errors { var all: [RDFSyntaxError] = [] }

  @Test(
    "skips what is wrong and keeps the rest",
    arguments: [
      (
        RDFFormat.nTriples,
        "<urn:a> <urn:p> \"1\" .\n<urn:b> <p> \"2\" .\n<urn:c> <urn:p> \"3\" .\nrubbish\n<urn:d> <urn:p> \"4\" .",
        ["1", "3", "4"], 2
      ),
      (
        .turtle,
        "<urn:a> <urn:p> \"1\" .\n<urn:b> nope:p \"2\" .\n<urn:c> <urn:p> \"3\" .\n<urn:c> <urn:p> \"x\n. <urn:d> <urn:p> \"4\" .",
        ["1", "3", "4"], 2
      ),
      (
        .turtle,
        "<urn:a> <urn:p> \"1\"\n@prefix ex: <urn:x:> .\nex:b ex:p \"2\" , ] ; ex:c . ex:d ex:p \"3\".",
        ["1", "2", "3"], 2
      ),
      (
        .triG,
        "<urn:g> { <urn:a> <urn:p> \"1\" . ( . <urn:b> <urn:p> \"2\" } <urn:c> <urn:p> \"3\" .",
        ["1", "2", "3"], 1
      ),
    ])
  func skipping(format: RDFFormat, text: String, values: [String], count: Int) throws {
    for length in [1, 5, 1000] {
      let errors = Errors()
      var settings = StreamSettings()
      settings.onSkip = { errors.all.append($0) }
      let kept = KeptStatements()
      try Streaming.read(Array(text.utf8), format, pieces: length, settings: settings, into: kept)
      #expect(kept.quads.compactMap { $0.triple.object.literal?.lexicalForm } == values)
      #expect(errors.all.count == count)
    }
  }

  @Test("skips lines that are not UTF-8")
  func utf8() throws {
    let errors = Errors()
    var settings = StreamSettings()
    settings.onSkip = { errors.all.append($0) }
    let kept = KeptStatements()
    let bytes =
      Array("<urn:a> <urn:p> \"1\" .\n<urn:a> <urn:p> \"".utf8) + [0xFF]
      + Array("\" .\n<urn:a> <urn:p> \"3\" .\n".utf8)
    try Streaming.read(bytes, .nTriples, pieces: 1000, settings: settings, into: kept)
    #expect(kept.quads.count == 2)
    #expect(errors.all.map(\.position.line) == [2])
  }
}

@Suite("What is written as statements come")
struct StreamWritingTests {
  @Test("is read back as it was, in every format", arguments: StreamReadingTests.documents)
  func roundTrip(format: RDFFormat, text: String) throws {
    let dataset = try RDFParser(format: format).parse(Array(text.utf8))
    for target in [RDFFormat.nTriples, .nQuads, .turtle, .triG] {
      let written: String
      do {
        written = try Streaming.convert(text, format, target, prefixes: .standard)
      } catch let error as RDFSerializationError {
        #expect(error.kind == .namedGraph && !target.holdsNamedGraphs)
        continue
      }
      let again = try RDFParser(format: target).parse(Array(written.utf8), name: written)
      let isSame = again.isIsomorphic(to: dataset)
      #expect(isSame, "\(target.name): \(written)")
    }
  }

  @Test("puts together what has the same subject")
  func grouping() throws {
    let text = """
      @prefix ex: <http://example.org/> .
      ex:a a ex:C . ex:a a ex:D . ex:a ex:p 1 . ex:b ex:p "x"@nl .
      """
    #expect(
      try Streaming.convert(text, .turtle, .turtle) == """
        @prefix ex: <http://example.org/> .

        ex:a a ex:C , ex:D ;
          ex:p 1 .

        ex:b ex:p "x"@nl .

        """)
    #expect(
      try Streaming.convert(text, .turtle, .rdfXML) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <rdf:RDF
            xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
            xmlns:ex="http://example.org/">
          <rdf:Description rdf:about="http://example.org/a">
            <rdf:type rdf:resource="http://example.org/C"/>
            <rdf:type rdf:resource="http://example.org/D"/>
            <ex:p rdf:datatype="http://www.w3.org/2001/XMLSchema#integer">1</ex:p>
          </rdf:Description>
          <rdf:Description rdf:about="http://example.org/b">
            <ex:p xml:lang="nl">x</ex:p>
          </rdf:Description>
        </rdf:RDF>

        """)
  }

  @Test("changes a prefix when the input does")
  func redeclaring() throws {
    let text = """
      @prefix ex: <urn:1:> . <urn:g> { ex:a ex:p ex:b . } @prefix ex: <urn:2:> . ex:a ex:p ex:b .
      """
    let written = try Streaming.convert(text, .triG, .triG)
    let expected = try RDFParser(format: .triG).parse(Array(text.utf8))
    let again = try RDFParser(format: .triG).parse(Array(written.utf8))
    #expect(Streaming.difference(again, expected) == [])
  }

  @Test(
    "is an error that names the triple where the format cannot hold it",
    arguments: [
      (RDFFormat.nTriples, "<urn:g> { <urn:s> <urn:p> 1 }"),
      (.turtle, "<urn:g> { <urn:s> <urn:p> 1 }"),
      (.rdfXML, "<urn:s> <urn:p/> 1 ."),
      (.rdfXML, "<urn:s> <http://www.w3.org/1999/02/22-rdf-syntax-ns#li> 1 ."),
      (.rdfXML, "<urn:s> <urn:p> \"\\u0001\" ."),
      (.rdfXML, "<urn:s> <urn:p> \"a\"@nl--ltr ."),
      (.rdfXML, "<urn:s> <urn:p> <<( <urn:s> <urn:p> 1 )>> ."),
    ])
  func refusing(format: RDFFormat, text: String) throws {
    let error = try #require(throws: RDFSerializationError.self) {
      try Streaming.convert(text, .triG, format)
    }
    #expect(error.description.contains("<urn:s>"))
  }
}
