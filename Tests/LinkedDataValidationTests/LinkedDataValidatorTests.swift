import LinkedDataValidation
import RDFModel
import RDFSyntax
import SourceText
import Testing
import Vocabulary

private let base = "https://data.example/"

private let prefixes = """
  @prefix d: <https://data.example/> .
  @prefix dcterms: <http://purl.org/dc/terms/> .
  @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
  @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
  @prefix vg: <https://w3id.org/verwijsgraaf/def#> .

  """

/// What is wrong with some Turtle, as `ID line:column`.
private func findings(_ turtle: String, name: String = "a.ttl") throws -> [String] {
  let file = try ValidatedFile(Array((prefixes + turtle).utf8), name: name, format: .turtle)
  return LinkedDataValidator(base: base).diagnostics(of: [file]).map { diagnostic in
    let position = file.source.position(at: diagnostic.place?.range.lowerBound ?? 0)
    return "\(diagnostic.id) \(position)"
  }
}

@Suite("Validation for portals")
struct LinkedDataValidatorTests {
  @Test("finds nothing wrong with sound data")
  func sound() throws {
    let turtle = """
      d:a a vg:Action ; rdfs:label "actie"@nl ; dcterms:references d:b , <https://example.org/é?x=%20> .
      d:b a vg:Motion ; skos:prefLabel "motie"@nl ; dcterms:identifier "kst-1-2" .
      """
    #expect(try findings(turtle) == [])
  }

  @Test(
    "tells each fault, with its place",
    arguments: [
      ("d:a dcterms:references <https://example.org/%zz> .", "VAL001 6:24"),
      ("d:a dcterms:references <http:///x> .", "VAL001 6:24"),
      ("d:a dcterms:references <http:x> .", "VAL001 6:24"),
      ("d:a dcterms:references <HTTP://example.org/> .", "VAL001 6:24"),
      ("d:a dcterms:references <https://example.org/#a#b> .", "VAL001 6:24"),
      ("d:a dcterms:references <https://example.org/[x]> .", "VAL001 6:24"),
      ("d:a dcterms:tittle \"x\"@nl .", "VAL002 6:5"),
      ("d:a a vg:Motie .", "VAL002 6:7"),
      ("d:a dcterms:created \"2024\"^^<http://www.w3.org/2001/XMLSchema#gyear> .", "VAL002 6:29"),
      ("d:a a <http://www.w3.org/2004/02/skos/core#Begrip> .", "VAL002 6:7"),
      ("d:a dcterms:references d:nowhere .", "VAL003 6:24"),
      ("d:a rdfs:label \"no language\" .", "VAL004 6:17"),
      ("d:a dcterms:title \"no language\" .", "VAL004 6:20"),
    ])
  func faults(turtle: String, expected: String) throws {
    #expect(try findings(turtle) == [expected])
  }

  @Test("names the term that was probably meant, and where the terms are defined")
  func suggestion() throws {
    let file = try ValidatedFile(
      Array((prefixes + "d:a dcterms:tittle \"x\"@nl .").utf8), name: "a.ttl", format: .turtle)
    let remedy = LinkedDataValidator(base: base).diagnostics(of: [file]).first?.remedy
    #expect(remedy?.hasPrefix("did you mean \"title\"?") == true)
  }

  @Test("takes a term as defined that one of the files describes, and a thing as described too")
  func together() throws {
    let texts = [
      "d:a a vg:New ; dcterms:references d:b .", "vg:New rdfs:label \"nieuw\"@nl . d:b a vg:Law .",
    ]
    let files = try texts.enumerated().map { index, text in
      try ValidatedFile(Array((prefixes + text).utf8), name: "\(index).ttl", format: .turtle)
    }
    #expect(LinkedDataValidator(base: base).diagnostics(of: files) == [])
    #expect(
      LinkedDataValidator(base: base).diagnostics(of: [files[0]]).map(\.id) == ["VAL002", "VAL003"])
  }

  @Test("does not ask for a description of addresses of documents")
  func addresses() throws {
    #expect(try findings("d:a <http://xmlns.com/foaf/0.1/page> d:page .") == [])
  }

  @Test(
    "tells files of one name apart that do not hold the same graph",
    arguments: [
      ("<x:a> <x:b> <x:c> .", "<x:a> <x:b> <x:c> .", false),
      ("<x:a> <x:b> <x:c> .", "<x:a> <x:b> <x:d> .", true),
      ("<x:a> <x:b> \"1\" .", "<x:a> <x:b> \"1\"@nl .", true),
      ("_:a <x:b> <x:c> .", "_:other <x:b> <x:c> .", false),
      ("_:a <x:b> _:a .", "_:a <x:b> _:b .", true),
    ])
  func comparison(left: String, right: String, differ: Bool) throws {
    let files = [
      try ValidatedFile(Array(left.utf8), name: "folder/x.ttl", format: .turtle),
      try ValidatedFile(Array(right.utf8), name: "folder/x.nt", format: .nTriples),
      try ValidatedFile(Array("<x:z> <x:b> <x:c> .".utf8), name: "other/x.nt", format: .nTriples),
    ]
    let ids = LinkedDataValidator(base: base).diagnostics(of: files).map(\.id)
    #expect(ids == (differ ? ["VAL005"] : []))
  }
}

@Suite("The lists of terms")
struct TermListTests {
  @Test("hold every term that the vocabulary's own files use", arguments: VocabularyFile.allCases)
  func vocabulary(file: VocabularyFile) throws {
    guard file.name.hasSuffix(".ttl") else { return }
    let bytes = file.bytes
    let read = try ValidatedFile(bytes, name: file.name, format: .turtle)
    let diagnostics = LinkedDataValidator(base: "https://none.example/").diagnostics(of: [read])
    #expect(diagnostics.map { $0.rendered(with: read.source) } == [])
  }

  @Test("name the source of each vocabulary, and at least one class of each")
  func sources() {
    #expect(TermList.known.count > 10)
    #expect(TermList.known.allSatisfy { !$0.source.isEmpty && $0.names.count > 5 })
  }
}
