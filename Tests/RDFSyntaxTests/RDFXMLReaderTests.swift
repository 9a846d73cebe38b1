import RDFModel
import RDFSyntax
import SourceText
import Testing

/// A document with `rdf:`, `ex:` and `xml:base` declared.
private func document(_ body: String, attributes: String = "") -> [UInt8] {
  Array(
    """
    <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:ex="http://e.org/"
        xml:base="http://b.org/d"\(attributes)>
    \(body)
    </rdf:RDF>
    """.utf8)
}

private func parse(_ bytes: [UInt8]) throws(RDFSyntaxError) -> Dataset {
  try RDFParser(format: .rdfXML).parse(bytes, name: "x.rdf")
}

private func turtle(_ text: String) throws -> Dataset {
  try RDFParser(format: .turtle)
    .parse(Array("PREFIX : <http://e.org/> PREFIX rdf: <\(RDF.namespace)> \(text)".utf8))
}

@Suite("RDF/XML that is read")
struct RDFXMLReaderTests {
  @Test(
    "gives the statements of its forms",
    arguments: [
      ("<ex:C rdf:about='#x' ex:p='v'/>", "<http://b.org/d#x> a :C ; :p 'v' ."),
      (
        "<ex:C rdf:ID='x'><rdf:type rdf:resource='http://e.org/D'/></ex:C>",
        "<http://b.org/d#x> a :C, :D ."
      ),
      (
        "<rdf:Description rdf:nodeID='a' xml:lang='nl'><ex:p> t </ex:p></rdf:Description>",
        "[] :p ' t '@nl ."
      ),
      (
        "<rdf:Description rdf:about='http://e.org/s'><ex:p>  </ex:p><ex:q/></rdf:Description>",
        ":s :p '  ' ; :q '' ."
      ),
      (
        "<rdf:Description rdf:about='http://e.org/s'><ex:p rdf:datatype='http://e.org/d'>1</ex:p></rdf:Description>",
        ":s :p '1'^^:d ."
      ),
      (
        "<rdf:Description rdf:about='http://e.org/s'><ex:p rdf:parseType='Resource'><ex:q>1</ex:q></ex:p></rdf:Description>",
        ":s :p [ :q '1' ] ."
      ),
      (
        "<rdf:Description rdf:about='http://e.org/s'><ex:p rdf:parseType='Collection'><ex:C/><ex:D/></ex:p></rdf:Description>",
        ":s :p ([a :C] [a :D]) ."
      ),
      (
        "<rdf:Description rdf:about='http://e.org/s'><ex:p rdf:parseType='Collection'/></rdf:Description>",
        ":s :p () ."
      ),
      (
        "<rdf:Bag rdf:about='http://e.org/s'><rdf:li>a</rdf:li><rdf:_7>b</rdf:_7><rdf:li>c</rdf:li></rdf:Bag>",
        ":s a rdf:Bag ; rdf:_1 'a' ; rdf:_7 'b' ; rdf:_2 'c' ."
      ),
      (
        "<rdf:Description rdf:about='http://e.org/s'><ex:p rdf:resource='http://e.org/o' ex:q='1'/></rdf:Description>",
        ":s :p :o . :o :q '1' ."
      ),
      (
        "<rdf:Description rdf:about='http://e.org/s'><ex:p><!--c--><ex:C rdf:about='http://e.org/o'/> </ex:p></rdf:Description>",
        ":s :p :o . :o a :C ."
      ),
      (
        "<rdf:Description rdf:about='http://e.org/s'><ex:p>a<!--c-->b<?i?>&lt;<![CDATA[&]]></ex:p></rdf:Description>",
        ":s :p 'ab<&' ."
      ),
      (
        "<rdf:Description rdf:about='http://e.org/s' xml:base='http://c.org/x/y'><ex:p rdf:resource='../z'/></rdf:Description>",
        ":s :p <http://c.org/z> ."
      ),
      (
        "<rdf:Description rdf:about='http://e.org/s'><ex:p rdf:ID='r'>1</ex:p></rdf:Description>",
        ":s :p '1' . <http://b.org/d#r> a rdf:Statement ; rdf:subject :s ; rdf:predicate :p ; rdf:object '1' ."
      ),
      (
        "<rdf:Description rdf:about='http://e.org/s'><ex:p rdf:annotation='http://e.org/r'>1</ex:p></rdf:Description>",
        ":s :p '1' ~ :r ."
      ),
    ])
  func forms(body: String, expected: String) throws {
    #expect(try parse(document(body)).isIsomorphic(to: turtle(expected)))
  }

  @Test(
    "gives XML literals in exclusive canonical form",
    arguments: [
      ("<b x='1' a='2'/>", "<b a=\"2\" x=\"1\"></b>"),
      (
        "a &amp; <ex:b/><!-- c --><?p q?>",
        "a &amp; <ex:b xmlns:ex=\"http://e.org/\"></ex:b><!-- c --><?p q?>"
      ),
      (
        "<ex:a><ex:b xmlns:f='urn:f' f:c=''/></ex:a>",
        "<ex:a xmlns:ex=\"http://e.org/\"><ex:b xmlns:f=\"urn:f\" f:c=\"\"></ex:b></ex:a>"
      ),
      ("<a xmlns='urn:d'><b xmlns=''/></a>", "<a xmlns=\"urn:d\"><b xmlns=\"\"></b></a>"),
      (
        "<a b='&#9;&lt;&quot;&#13;'>&#13;&gt;</a>",
        "<a b=\"&#x9;&lt;&quot;&#xD;\">&#xD;&gt;</a>"
      ),
      ("<a xml:lang='nl'/>", "<a xml:lang=\"nl\"></a>"),
      ("  ", "  "), ("", ""),
    ])
  func xmlLiterals(body: String, expected: String) throws {
    let dataset = try parse(
      document(
        "<rdf:Description rdf:about='http://e.org/s'><ex:p rdf:parseType='Literal'>\(body)</ex:p></rdf:Description>"
      ))
    #expect(
      dataset.quads.map { $0.triple.object } == [
        .literal(Literal(expected, datatype: RDF.xmlLiteral))
      ])
  }

  @Test(
    "gives triple terms and base directions where it announces RDF 1.2",
    arguments: [
      (
        "<ex:p rdf:parseType='Triple'><rdf:Description rdf:about='http://e.org/a' ex:q='1'/></ex:p>",
        ":s :p <<( :a :q '1' )>> ."
      ),
      (
        "<ex:p rdf:parseType='Triple'><ex:C rdf:about='http://e.org/a'/></ex:p>",
        ":s :p <<( :a a :C )>> ."
      ),
      (
        "<ex:p rdf:parseType='Triple'><rdf:Description rdf:about='http://e.org/a'><ex:q><rdf:Description rdf:about='http://e.org/o'/></ex:q></rdf:Description></ex:p>",
        ":s :p <<( :a :q :o )>> ."
      ),
      ("<ex:p xml:lang='ar' its:dir='rtl'>x</ex:p>", ":s :p 'x'@ar--rtl ."),
    ])
  func version(body: String, expected: String) throws {
    let inner = "<rdf:Description rdf:about='http://e.org/s'>\(body)</rdf:Description>"
    let its = " xmlns:its='http://www.w3.org/2005/11/its'"
    let dataset = try parse(document(inner, attributes: "\(its) rdf:version='1.2'"))
    #expect(try dataset.isIsomorphic(to: turtle(expected)))
  }

  @Test("takes entities that stand for plain text, as ontologies declare them")
  func entities() throws {
    let dataset = try parse(
      Array(
        """
        <!DOCTYPE rdf:RDF [ <!ENTITY e "http://e.org/">
          <!ENTITY rdf "http://www.w3.org/1999/02/22-rdf-syntax-ns#"> ]>
        <rdf:RDF xmlns:rdf="&rdf;" xmlns:ex="&e;">
          <ex:C rdf:about="&e;s"><ex:p rdf:datatype="&e;d">&e;&amp;</ex:p></ex:C>
        </rdf:RDF>
        """.utf8))
    #expect(try dataset.isIsomorphic(to: turtle(":s a :C ; :p 'http://e.org/&'^^:d .")))
  }

  @Test("gives the prefixes that the root declares")
  func prefixes() throws {
    let prefixes = try RDFParser(format: .rdfXML).parseDocument(document("")).prefixes
    #expect(prefixes.bindings.map(\.prefix) == ["rdf", "ex"])
    #expect(prefixes["ex"]?.value == "http://e.org/")
  }

  @Test("reads other encodings, which the document declares or marks")
  func encodings() throws {
    let text = String(decoding: document("<ex:C ex:p='één'/>"), as: UTF8.self)
    let expected = try parse(Array(text.utf8))
    let latin = "<?xml version='1.0' encoding='ISO-8859-1'?>\(text)"
    #expect(
      try parse(latin.unicodeScalars.map { UInt8($0.value) }).isIsomorphic(to: expected))
    let units = Array("\u{FEFF}<?xml version='1.0' encoding='UTF-16'?>\(text)".utf16)
    #expect(
      try parse(units.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] })
        .isIsomorphic(to: expected))
  }

  @Test(
    "is refused with the place of the mistake",
    arguments: [
      ("<ex:C>\n  <ex:p></ex:q>\n</ex:C>", RDFSyntaxError.Kind.malformedXML, 4),
      ("<ex:C>text</ex:C>", .unexpectedToken, 3),
      ("<ex:C><ex:p>text<ex:D/></ex:p></ex:C>", .ruleBroken, 3),
      ("<ex:C><ex:p><ex:D/>text</ex:p></ex:C>", .unexpectedToken, 3),
      ("<ex:C><ex:p><ex:D/><ex:D/></ex:p></ex:C>", .unexpectedToken, 3),
      ("<ex:C\n rdf:about='a b'/>", .malformedIRI, 4),
      ("<ex:C rdf:ID='a'/>\n<ex:C rdf:ID='a'/>", .ruleBroken, 4),
      ("<ex:C rdf:ID='1'/>", .malformedName, 3),
      ("<ex:C rdf:nodeID='a:b'/>", .malformedName, 3),
      ("<ex:C rdf:about='a' rdf:nodeID='b'/>", .ruleBroken, 3),
      ("<ex:C p='a'/>", .malformedName, 3),
      ("<C/>", .malformedName, 3),
      ("<rdf:li/>", .ruleBroken, 3),
      ("<ex:C rdf:li='a'/>", .ruleBroken, 3),
      ("<ex:C rdf:bagID='a'/>", .ruleBroken, 3),
      ("<ex:C rdf:parseType='Literal'/>", .ruleBroken, 3),
      ("<ex:C><rdf:Description/></ex:C>", .ruleBroken, 3),
      ("<ex:C><ex:p rdf:about='a'/></ex:C>", .ruleBroken, 3),
      ("<ex:C><ex:p rdf:parseType='Literal' rdf:resource='a'/></ex:C>", .ruleBroken, 3),
      ("<ex:C><ex:p rdf:resource='a' rdf:nodeID='b'/></ex:C>", .ruleBroken, 3),
      ("<ex:C><ex:p rdf:resource='a' rdf:datatype='b'/></ex:C>", .ruleBroken, 3),
      ("<ex:C xml:lang='a b'/>", .malformedLanguageTag, 3),
      ("<ex:C xmlns:e='a b'><e:p/></ex:C>", .malformedIRI, 3),
      ("<ex:C><ex:p rdf:datatype='\(RDF.langString)'>x</ex:p></ex:C>", .ruleBroken, 3),
      ("</rdf:RDF><ex:C", .malformedXML, 3),
      ("<ex:C>&none;</ex:C>", .unsupported, 3),
    ])
  func errors(body: String, kind: RDFSyntaxError.Kind, line: Int) {
    let error = #expect(throws: RDFSyntaxError.self) { try parse(document(body)) }
    #expect(error?.kind == kind, "\(error?.description ?? "")")
    #expect(error?.position.line == line, "\(error?.description ?? "")")
    #expect(error?.description.hasPrefix("x.rdf:\(line):") == true)
    #expect(error?.excerpt.count == 2)
  }

  @Test("points at the value that is wrong")
  func caret() {
    let error = #expect(throws: RDFSyntaxError.self) {
      try parse(document("<ex:C rdf:about='a twee'/>"))
    }
    #expect(
      error?.description == """
        x.rdf:3:18: error: an IRI cannot have spaces, controls or any of <>"{}|^`\\ [RDF003]
          <ex:C rdf:about='a twee'/>
                           ^^^^^^
        """)
  }

  @Test("needs a base for relative IRIs")
  func relative() {
    let text = "<r:Description xmlns:r='\(RDF.namespace)' r:about='a'/>"
    let error = #expect(throws: RDFSyntaxError.self) { try parse(Array(text.utf8)) }
    #expect(error?.kind == .relativeIRI)
  }

  @Test("ends in an error where elements are nested a million deep, and reads ten thousand")
  func depth() throws {
    func nested(_ count: Int) -> [UInt8] {
      let open = String(repeating: "<ex:C><ex:p>", count: count)
      return document(open + String(repeating: "</ex:p></ex:C>", count: count))
    }
    #expect(try parse(nested(10_000)).count == 20_000)
    let error = #expect(throws: RDFSyntaxError.self) {
      try parse(document(String(repeating: "<ex:C><ex:p>", count: 500_000)))
    }
    #expect(error?.kind == .limitExceeded)
  }
}
