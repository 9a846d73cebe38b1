import RDFModel
import RDFSyntax
import Testing

@Suite struct JSONLDWriterTests {
  private func text(_ dataset: Dataset, _ change: (inout JSONLDWritingOptions) -> Void = { _ in })
    throws -> String
  {
    var serializer = RDFSerializer(format: .jsonLD)
    change(&serializer.jsonLD)
    return String(decoding: try serializer.serialize(dataset), as: UTF8.self)
  }

  private func dataset(_ turtle: String) throws -> Dataset {
    try RDFParser(format: .triG).parse(Array(turtle.utf8))
  }

  @Test func theContextHasThePrefixesThatAreUsed() throws {
    let data = try dataset(
      """
      @prefix foaf: <http://xmlns.com/foaf/0.1/> .
      <http://e.org/s> a foaf:Agent ; foaf:name "Ann"@en ; foaf:age 5 ; foaf:knows _:b .
      _:b foaf:name "Bob" , "Bobby" .
      """)
    #expect(
      try text(data) == """
        {
          "@context": {
            "foaf": "http://xmlns.com/foaf/0.1/",
            "xsd": "http://www.w3.org/2001/XMLSchema#"
          },
          "@graph": [
            {
              "@id": "http://e.org/s",
              "@type": "foaf:Agent",
              "foaf:age": {"@type": "xsd:integer", "@value": "5"},
              "foaf:knows": {"@id": "_:b"},
              "foaf:name": {"@language": "en", "@value": "Ann"}
            },
            {
              "@id": "_:b",
              "foaf:name": ["Bob", "Bobby"]
            }
          ]
        }

        """)
  }

  @Test func theExpandedFormHasNoContext() throws {
    let data = try dataset("<urn:s> a <urn:C> . <urn:g> { <urn:s> <urn:p> ( 1 ) }")
    #expect(
      try text(data) { $0.form = .expanded } == """
        [
          {
            "@id": "urn:g",
            "@graph": [
              {
                "@id": "urn:s",
                "urn:p": [
                  {
                    "@list": [
                      {"@value": "1", "@type": "http://www.w3.org/2001/XMLSchema#integer"}
                    ]
                  }
                ]
              }
            ]
          },
          {
            "@id": "urn:s",
            "@type": ["urn:C"]
          }
        ]

        """)
  }

  @Test func anEmptyDatasetIsAnEmptyDocument() throws {
    #expect(try text(Dataset()) { $0.form = .expanded } == "[]\n")
    let parsed = try RDFParser(format: .jsonLD).parse(Array(text(Dataset()).utf8))
    #expect(parsed.isEmpty)
  }

  @Test(arguments: JSONLDContexts.contexts.keys.sorted())
  func whateverTheContextSaysTheStatementsComeBack(_ name: String) throws {
    let data = try dataset(JSONLDContexts.data)
    let context = JSONLDContexts.contexts[name] ?? ""
    let written = try text(data) { $0.context = Array("{\"@context\": \(context)}".utf8) }
    let read = try RDFParser(format: .jsonLD).parse(Array(written.utf8))
    let isSame = read.isIsomorphic(to: data)
    let missing = data.quads.filter { !read.contains($0.triple) && $0.triple.subject.iri != nil }
    #expect(isSame, "\(written) \(missing)")
  }

  @Test func anotherProcessorReadsTheSameStatementsWhateverTheContextSays() throws {
    guard !Judges.areAbsent else { return }
    let data = try dataset(JSONLDContexts.data)
    let documents = try JSONLDContexts.contexts.sorted { $0.key < $1.key }.map { name, context in
      let written = try text(data) { $0.context = Array("{\"@context\": \(context)}".utf8) }
      return JudgedDocument(
        name: name, format: .jsonLD, bytes: Array(written.utf8), dataset: data, judges: [.pyld])
    }
    for complaint in try Judges.complaints(about: documents) { Issue.record("\(complaint)") }
  }

  @Test func termsThatFitTheValueAreUsed() throws {
    let data = try dataset(
      """
      @prefix e: <http://e.org/> .
      e:s e:p e:o , "kort"@nl , "short"@en , 7 ; e:q ( e:a e:b ) .
      """)
    let context = """
      {"@context": {"e": "http://e.org/", "link": {"@id": "e:p", "@type": "@id"},
        "text": {"@id": "e:p", "@container": "@language"},
        "count": {"@id": "e:p", "@type": "http://www.w3.org/2001/XMLSchema#integer"},
        "order": {"@id": "e:q", "@type": "@id", "@container": "@list"}}}
      """
    let written = try text(data) { $0.context = Array(context.utf8) }
    #expect(written.contains(#""link": "e:o""#))
    #expect(written.contains(#""text": {"en": "short", "nl": "kort"}"#))
    #expect(written.contains(#""count": "7""#))
    #expect(written.contains(#""order": ["e:a", "e:b"]"#))
  }

  @Test func anIRIThatAPrefixWouldChangeIsRefusedWithItsTriple() throws {
    let data = try dataset("<urn:s> <http://e.org/p> <e:x> .")
    let context = #"{"@context": {"e": "http://e.org/"}}"#
    let error = #expect(throws: RDFSerializationError.self) {
      try text(data) { $0.context = Array(context.utf8) }
    }
    #expect(error?.kind == .confusedWithPrefix("e:x"))
    #expect(error?.quad == data.quads.first)
  }

  @Test func aPrefixThatIsASchemeInTheDataIsNotUsed() throws {
    let data = try dataset("<urn:s> <http://xmlns.com/foaf/0.1/p> <foaf:x> .")
    #expect(try !text(data).contains("\"foaf\""))
    #expect(try RDFParser(format: .jsonLD).parse(Array(text(data).utf8)) == data)
  }

  @Test(arguments: [
    #"{"@context": {"a": {"@id": 5}}}"#, "{", #"{"@context": "http://elsewhere.org/"}"#,
  ])
  func aMalformedContextIsAnError(_ context: String) {
    let error = #expect(throws: RDFSerializationError.self) {
      try text(Dataset()) { $0.context = Array(context.utf8) }
    }
    #expect(error?.description.contains("context:1:") == true)
  }

  @Test func directionsAreRefusedUnlessTheyAreAskedFor() throws {
    let data = try dataset("VERSION \"1.2\" <urn:s> <urn:p> \"x\"@ar--rtl .")
    #expect(throws: RDFSerializationError.self) { try text(data) }
    let written = try text(data) { $0.baseDirection = .directionalString }
    var parser = RDFParser(format: .jsonLD)
    parser.jsonLD.baseDirection = .directionalString
    #expect(try parser.parse(Array(written.utf8)) == data)
  }

  @Test func tripleTermsAreRefused() throws {
    let data = try dataset("VERSION \"1.2\" <urn:s> <urn:p> <<( <urn:a> <urn:b> <urn:c> )>> .")
    let error = #expect(throws: RDFSerializationError.self) { try text(data) }
    #expect(error?.kind == .tripleTerm)
  }

  @Test func aListOfAHundredThousandItemsIsOneList() throws {
    let items = (0..<100_000).map { "\($0 % 10)" }.joined(separator: " ")
    let data = try dataset("<urn:s> <urn:p> ( \(items) ) .")
    let written = try text(data)
    #expect(!written.contains("#first"))
    #expect(try RDFParser(format: .jsonLD).parse(Array(written.utf8)).count == data.count)
  }

  @Test func listsThatAreNestedDeepAreReadAgain() throws {
    let depth = 1_000
    let open = String(repeating: "( ", count: depth)
    let data = try dataset("<urn:s> <urn:p> \(open) 1 \(String(repeating: ") ", count: depth)) .")
    let written = try text(data)
    let read = try RDFParser(format: .jsonLD).parse(Array(written.utf8))
    #expect(read.isIsomorphic(to: data))
  }

  @Test func listsInACircleAreWrittenCellByCell() throws {
    let data = try dataset(
      """
      @prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
      _:a rdf:first _:b ; rdf:rest () . _:b rdf:first _:a ; rdf:rest () .
      """)
    let read = try RDFParser(format: .jsonLD).parse(Array(text(data).utf8))
    #expect(read.isIsomorphic(to: data))
  }

  @Test(arguments: [true, false])
  func randomDatasetsComeBack(_ isExpanded: Bool) throws {
    var generator = SeededGenerator(seed: 7)
    let context = """
      {"@context": {"e": "http://e.org/", "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        "p0": {"@id": "e:p0", "@type": "@id"}, "p1": {"@id": "e:p1", "@container": "@list"},
        "p2": {"@id": "e:p2", "@container": "@language"}, "p3": {"@id": "e:p3", "@type": "@json"}}}
      """
    for _ in 0..<400 {
      let data = RandomRDF.dataset(&generator)
      let written = try text(data) {
        if isExpanded { $0.form = .expanded } else { $0.context = Array(context.utf8) }
      }
      let read = try RDFParser(format: .jsonLD).parse(Array(written.utf8))
      let isSame = read.isIsomorphic(to: data)
      #expect(isSame, "\(written) \(data.quads)")
    }
  }
}
