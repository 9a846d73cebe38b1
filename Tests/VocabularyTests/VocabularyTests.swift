import PublicationIdentifiers
import RDFModel
import RDFSyntax
import SourceText
import Testing
import Vocabulary

@Suite("The built-in vocabulary")
struct BuiltInVocabularyTests {
  private func dataset(_ file: VocabularyFile) throws -> Dataset {
    try RDFParser(format: .turtle, baseIRI: Registers.base).parse(file.bytes, name: file.name)
  }

  @Test("defines every term that the code has a constant for, with labels in two languages")
  func terms() throws {
    let ontology = try dataset(.ontology)
    let label = IRI(trusted: "http://www.w3.org/2000/01/rdf-schema#label")
    #expect(!VG.classes.isEmpty && !VG.properties.isEmpty)
    for term in VG.classes + VG.properties {
      let languages = ontology.objects(of: .iri(term), label).compactMap {
        $0.literal?.language?.description
      }
      #expect(languages.sorted() == ["en", "nl"], "\(term)")
    }
  }

  @Test("gives every register entry a Dutch name and a source")
  func registers() throws {
    var registers = Registers(entries: [], dossierTitles: [:], programmes: [])
    for file in VocabularyFile.registers {
      let (next, diagnostics) = try registers.adding(file.bytes, name: file.name)
      #expect(diagnostics.filter { $0.severity > .note }.map(\.message) == [], "\(file.name)")
      registers = next
    }
    #expect(registers.entries.count > 300)
  }

  @Test("has official identifiers in their canonical form")
  func identifiers() throws {
    for entry in try Registers.builtIn().entries where entry.identifier != entry.iri {
      #expect(OfficialIdentifier(canonical: entry.identifier) != nil, "\(entry.identifier)")
    }
  }

  @Test("gives no abbreviation of one kind to two things")
  func abbreviations() throws {
    var owners: [String: Set<String>] = [:]
    for entry in try Registers.builtIn().entries {
      for abbreviation in entry.abbreviations {
        owners[abbreviation, default: []].insert(entry.iri)
      }
    }
    let shared = owners.filter { $0.value.count > 1 }.keys.sorted()
    #expect(shared == [])
  }

  @Test("knows the programme of a report by its title, and its motions")
  func programme() throws {
    let registers = try Registers.builtIn()
    let programme = registers.programme(
      titled: "Voortgang … ingevolge het rapport 'Ongekend Onrecht'")
    #expect(programme?.motionDossier == "35510")
    let motion = programme?.motions.first { $0.identifier == "kst-35510-15" }
    #expect(motion?.submitters == ["Jetten"])
    #expect(motion?.coSigned == true)
    #expect(registers.programme(titled: "Iets anders") == nil)
  }
}

@Suite("Registers of a user's own")
struct UserRegisterTests {
  @Test("add names and things to the built-in ones")
  func adding() throws {
    let turtle = """
      @prefix vg: <https://w3id.org/verwijsgraaf/def#> .
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      @prefix dcterms: <http://purl.org/dc/terms/> .
      <https://example.org/o> a vg:Organisation ; skos:prefLabel "Proefraad"@nl ;
        vg:abbreviation "PR" ; dcterms:source <https://example.org/list> .
      """
    let (registers, diagnostics) = try Registers.builtIn().adding(
      Array(turtle.utf8), name: "own.ttl")
    #expect(diagnostics.isEmpty)
    #expect(registers.entry("https://example.org/o")?.abbreviations == ["PR"])
    #expect(registers.entry("BWBR0045754")?.name == "Wet open overheid")
  }

  @Test("tell what lacks a name or a source")
  func diagnostics() throws {
    let turtle = """
      @prefix vg: <https://w3id.org/verwijsgraaf/def#> .
      <https://example.org/o> a vg:Organisation .
      """
    let (_, diagnostics) = try Registers.builtIn().adding(Array(turtle.utf8), name: "own.ttl")
    #expect(diagnostics.map(\.id).sorted() == ["REG001", "REG002"])
  }

  @Test("are refused with their place if they are not Turtle")
  func notTurtle() throws {
    let registers = try Registers.builtIn()
    let error = #expect(throws: RDFSyntaxError.self) {
      try registers.adding(Array("<a> <b>\n;".utf8), name: "own.ttl")
    }
    #expect(error?.position.line == 2)
  }
}
