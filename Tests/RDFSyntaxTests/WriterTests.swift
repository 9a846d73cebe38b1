import RDFModel
import RDFSyntax
import SourceText
import Testing

private let example = "https://example.org/"

private func iri(_ local: String) -> IRI { IRI(trusted: example + local) }

private func dataset(_ triples: [(Term, IRI, Term)]) -> Dataset {
  var dataset = Dataset()
  for triple in triples { dataset.insert(Triple(triple.0, triple.1, triple.2)) }
  return dataset
}

private func text(_ dataset: Dataset, _ format: RDFFormat) throws -> String {
  var prefixes = PrefixMap.standard
  try prefixes.bind("ex", to: IRI(trusted: example))
  return String(
    decoding: try RDFSerializer(format: format, prefixes: prefixes).serialize(dataset),
    as: UTF8.self)
}

@Suite("Turtle that is written")
struct TurtleWriterTests {
  @Test("is grouped and sorted, types first, one object per line, only used prefixes")
  func layout() throws {
    let dataset = dataset([
      (.iri(iri("b")), iri("p"), .literal(Literal("tekst", language: LanguageTag(trusted: "nl")))),
      (.iri(iri("a")), iri("p"), .iri(iri("c"))),
      (.iri(iri("a")), iri("p"), .literal(Literal(12))),
      (.iri(iri("a")), RDF.type, .iri(iri("T"))),
    ])
    #expect(
      try text(dataset, .turtle) == """
        @prefix ex: <https://example.org/> .

        ex:a a ex:T ;
          ex:p
            ex:c ,
            12 .

        ex:b ex:p "tekst"@nl .

        """)
  }

  @Test("is the same for the same statements in another order")
  func order() throws {
    let triples: [(Term, IRI, Term)] = (0..<50).map {
      (.iri(iri("s\($0 % 7)")), iri("p\($0 % 3)"), .literal(Literal("o\($0)")))
    }
    let forward = try text(dataset(triples), .turtle)
    #expect(try text(dataset(triples.reversed()), .turtle) == forward)
  }
}

@Suite("What is written is read back as it was")
struct RoundTripTests {
  /// Literals that writers get wrong.
  static let literals: [Literal] =
    [
      "", " ", "a\"b", "back\\slash", "trailing\\", "line\nfeed", "carriage\rreturn", "tab\t",
      "<a & b>", "]]>", "é 🌍 \u{202E}", "\"\"\"", "\u{7F}", "'",
    ].map { Literal($0) } + [
      Literal("", language: LanguageTag(trusted: "nl-NL")),
      Literal("+1", datatype: XSD.integer), Literal("-12", datatype: XSD.integer),
      Literal("1.", datatype: XSD.decimal), Literal("TRUE", datatype: XSD.boolean),
      Literal("<b>x</b>", datatype: RDF.xmlLiteral),
    ]

  @Test(
    "literals in Turtle and N-Triples", arguments: [RDFFormat.turtle, .nTriples, .triG, .nQuads])
  func literals(format: RDFFormat) throws {
    let dataset = dataset(
      Self.literals.map { (.iri(iri("s")), iri("p"), .literal($0)) })
    #expect(dataset.count == Self.literals.count)
    let bytes = try RDFSerializer(format: format).serialize(dataset)
    #expect(try RDFParser(format: format).parse(bytes) == dataset)
  }

  @Test(
    "IRIs whose ends are no local names",
    arguments: ["", "a.", "-a", "1", "a/b", "a:b", "%20", "a~b", "é", "a#b", "a'b", "a(b)"])
  func names(local: String) throws {
    let dataset = dataset([(.iri(iri(local)), iri("p" + local), .iri(iri(local)))])
    let bytes = Array(try text(dataset, .turtle).utf8)
    #expect(try RDFParser(format: .turtle).parse(bytes) == dataset)
  }
}

@Suite("RDF/XML that is written")
struct RDFXMLWriterTests {
  @Test("keeps white space, markup and carriage returns")
  func escapes() throws {
    let xml = try text(
      dataset([(.iri(iri("s?a&b")), iri("p"), .literal(Literal(" <&>\r\n\"'")))]), .rdfXML)
    #expect(xml.contains("rdf:about=\"https://example.org/s?a&amp;b\""))
    #expect(xml.contains("> &lt;&amp;&gt;&#13;\n\"'</ex:p>"))
  }

  @Test(
    "splits a predicate where an XML name starts",
    arguments: [
      ("https://example.org/2024kst", "kst"), ("urn:example:p", "p"),
      ("https://example.org/a%20b", "b"), ("https://example.org/x#_1", "_1"),
    ])
  func split(predicate: String, local: String) throws {
    let xml = try text(
      dataset([(.iri(iri("s")), IRI(trusted: predicate), .literal(Literal("o")))]), .rdfXML)
    #expect(xml.contains(":\(local)>o</"))
    #expect(xml.contains("=\"\(predicate.dropLast(local.count))\""))
  }

  @Test(
    "is refused before the first byte where it would not be well-formed",
    arguments: [
      (
        Triple(.iri(iri("s")), iri("p/"), .literal(Literal("o"))),
        RDFSerializationError.Kind.predicateWithoutName
      ),
      (Triple(.iri(iri("s")), iri("123"), .literal(Literal("o"))), .predicateWithoutName),
      (Triple(.iri(iri("s")), RDF.term("li"), .literal(Literal("o"))), .reservedPredicate),
      (Triple(.iri(iri("s")), iri("p"), .literal(Literal("a\u{1}b"))), .characterNotInXML(1)),
      (Triple(.iri(iri("s")), iri("p"), .literal(Literal("\u{FFFE}"))), .characterNotInXML(0xFFFE)),
    ])
  func refusal(triple: Triple, kind: RDFSerializationError.Kind) throws {
    var dataset = Dataset()
    dataset.insert(Triple(.iri(iri("good")), iri("p"), .literal(Literal("o"))))
    dataset.insert(triple)
    let error = #expect(throws: RDFSerializationError.self) {
      try RDFSerializer(format: .rdfXML).serialize(dataset)
    }
    #expect(error?.kind == kind)
    #expect(error?.quad?.triple == triple)
  }

  @Test(
    "refuses named graphs, and so does Turtle", arguments: [RDFFormat.rdfXML, .turtle, .nTriples])
  func namedGraph(format: RDFFormat) throws {
    var dataset = Dataset()
    dataset.insert(
      Triple(.iri(iri("s")), iri("p"), .literal(Literal("o"))), in: .iri(iri("g")))
    let error = #expect(throws: RDFSerializationError.self) {
      try RDFSerializer(format: format).serialize(dataset)
    }
    #expect(error?.kind == .namedGraph)
  }
}

@Suite("Turtle that is read")
struct TurtleReaderTests {
  @Test(
    "gives the statements of its short forms",
    arguments: [
      ("<s> a <T> , <U> ; <p> true , 1.5 , 2e0 , -3 .", 6),
      ("<s> <p> ( 1 [ <q> 'x' ] ) .", 6),
      ("PREFIX ex: <e/>\nex:s ex:p ex:a\\~b ; .", 1),
      ("@base <http://b.example/> . <s> <p> '''a\n'b''' .", 1),
    ])
  func shortForms(turtle: String, count: Int) throws {
    let parser = RDFParser(format: .turtle, baseIRI: IRI(trusted: example))
    #expect(try parser.parse(Array(turtle.utf8)).count == count)
  }

  @Test(
    "is refused with the place of the mistake",
    arguments: [
      ("<s> <p> .", 1, 9), ("<s> <p> 'a\n' .", 1, 9), ("<s> <p>\n  ex:o .", 2, 3),
      ("<s> <p> <o>", 1, 12),
    ])
  func errors(turtle: String, line: Int, column: Int) {
    let parser = RDFParser(format: .turtle, baseIRI: IRI(trusted: example))
    let error = #expect(throws: RDFSyntaxError.self) {
      try parser.parse(Array(turtle.utf8), name: "x.ttl")
    }
    #expect(error?.position.line == line)
    #expect((error?.position.column ?? 0) >= column - 1)
    #expect(error?.description.contains("x.ttl:\(line):") == true)
  }

  @Test("takes brackets nested a hundred thousand deep")
  func depth() throws {
    let depth = 100_000
    let turtle =
      "<s> <p> " + String(repeating: "[ <p> ", count: depth) + "1"
      + String(repeating: " ]", count: depth) + " ."
    let parser = RDFParser(format: .turtle, baseIRI: IRI(trusted: example))
    #expect(try parser.parse(Array(turtle.utf8)).count == depth + 1)
  }
}
