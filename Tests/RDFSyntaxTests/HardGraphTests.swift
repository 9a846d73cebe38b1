import RDFModel
import RDFSyntax
import Testing

@Suite struct HardGraphTests {
  static let formats: [RDFFormat] = [.nTriples, .nQuads, .turtle, .triG, .rdfXML, .jsonLD]

  @Test(arguments: HardGraphs.all, formats.filter { $0 != .rdfXML })
  func hardGraphComesBackTheSame(_ graph: HardGraph, _ format: RDFFormat) throws {
    let written = try RDFSerializer(format: format).serialize(graph.dataset)
    let again = try RDFParser(format: format).parse(written, name: format.name)
    #expect(again.isIsomorphic(to: graph.dataset), "\(String(decoding: written, as: UTF8.self))")
  }

  @Test(arguments: HardGraphs.impossible, formats)
  func whatIsNotRDFIsRefusedWithItsTriple(_ graph: HardGraph, _ format: RDFFormat) {
    let error = #expect(throws: RDFSerializationError.self) {
      try RDFSerializer(format: format).serialize(graph.dataset)
    }
    #expect(error?.quad == graph.dataset.quads.first)
  }

  @Test(arguments: HardGraphs.notInXML)
  func whatXMLCannotHoldIsRefusedWithItsTriple(_ graph: HardGraph) {
    let error = #expect(throws: RDFSerializationError.self) {
      try RDFSerializer(format: .rdfXML).serialize(graph.dataset)
    }
    #expect(error?.quad == graph.dataset.quads.first)
  }

  @Test(arguments: HardGraphs.notInXML)
  func whatXMLCannotHoldIsKeptByTheOthers(_ graph: HardGraph) throws {
    for format in HardGraphTests.formats where format != .rdfXML {
      let written = try RDFSerializer(format: format).serialize(graph.dataset)
      #expect(try RDFParser(format: format).parse(written).isIsomorphic(to: graph.dataset))
    }
  }

  @Test(arguments: formats)
  func orderOfInsertionDoesNotMatter(_ format: RDFFormat) throws {
    var forwards = Dataset()
    var backwards = Dataset()
    let triples = HardGraphs.all.flatMap { $0.dataset.quads.map(\.triple) }
    for triple in triples { forwards.insert(triple) }
    for triple in triples.reversed() { backwards.insert(triple) }
    let serializer = RDFSerializer(format: format)
    #expect(try serializer.serialize(forwards) == serializer.serialize(backwards))
  }

  @Test func onlyPrefixesThatAreUsedAreDeclared() throws {
    let dataset = HardGraphs.graph(
      Triple(HardGraphs.subject, RDF.type, .iri(IRI(trusted: "http://xmlns.com/foaf/0.1/Agent"))))
    let text = String(
      decoding: try RDFSerializer(format: .turtle).serialize(dataset), as: UTF8.self)
    #expect(
      text == """
        @prefix foaf: <http://xmlns.com/foaf/0.1/> .

        <http://example.org/s> a foaf:Agent .

        """)
  }
}
