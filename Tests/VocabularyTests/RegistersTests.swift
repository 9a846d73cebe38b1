import CitationRecognition
import PublicationIdentifiers
import RDFModel
import RDFSyntax
import SourceText
import Testing
import Vocabulary

private let prefixes = """
  @prefix vg: <https://w3id.org/verwijsgraaf/def#> .
  @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
  @prefix dcterms: <http://purl.org/dc/terms/> .

  """

private func bytes(_ turtle: String) -> [UInt8] { Array((prefixes + turtle).utf8) }

@Suite("The built-in registers")
struct BuiltInRegistersTests {
  let registers: Registers

  init() throws { registers = try Registers.builtIn() }

  @Test("have their titles in order, so that each is found by its own words")
  func titles() throws {
    let recognizer = CitationRecognizer(lexicon: Lexicon(titles: Registers.titles))
    #expect(Registers.titles.count > 13_000)
    for (number, name) in Registers.titles.names.enumerated()
    where number % 7 == 0 && name.first?.isUppercase ?? false {
      let found = recognizer.citations(in: Array(name.utf8))
      #expect(
        found.contains { $0.range == 0..<name.utf8.count && $0.kind != .organisation }, "\(name)")
    }
  }

  @Test("are complete: every entry has a Dutch name and says what it rests on")
  func complete() throws {
    var read = Registers(entries: [], dossierTitles: [:], programmes: [])
    for file in VocabularyFile.registers {
      let (more, diagnostics) = try read.adding(file.bytes, name: file.name)
      #expect(diagnostics.isEmpty)
      read = more
    }
    #expect(read.entries == registers.entries)
    #expect(read.entries.count > 300)
    #expect(read.entries.allSatisfy { $0.englishName != nil })
  }

  @Test("describe every source that an entry names")
  func sources() throws {
    let described = try RDFParser(format: .turtle).parse(VocabularyFile.sources.bytes)
    for file in VocabularyFile.registers {
      let register = try RDFParser(format: .turtle).parse(file.bytes)
      for triple in register.triples(predicate: DCTerms.source) {
        #expect(
          described.contains(Triple(triple.object, RDF.type, .iri(VG.source))),
          "\(triple.object) of \(triple.subject)")
      }
    }
  }

  @Test("give laws and acts the IRI of their identifier")
  func identifiers() {
    // Treaties of the Union have an ELI that does not follow from their CELEX number.
    for entry in registers.entries
    where entry.kind == .law || entry.kind == .euAct && !entry.identifier.hasPrefix("celex:1") {
      #expect(OfficialIdentifier(canonical: entry.identifier)?.iri == entry.iri)
    }
  }

  @Test("use each name and abbreviation for one thing only")
  func unambiguous() {
    var owners: [String: Set<String>] = [:]
    for entry in registers.lexicon().entries {
      for name in entry.names where name.use == .name || name.use == .abbreviation {
        let key = name.use == .name ? name.text.lowercased() : name.text
        owners["\(name.use) \(key)", default: []].insert(entry.iri)
      }
    }
    #expect(owners.filter { $0.value.count > 1 }.map(\.key).sorted() == [])
  }

  @Test(
    "know what the progress reports name",
    arguments: [
      ("BWBR0045754", "Wet open overheid", "Woo"),
      ("BWBR0005537", "Algemene wet bestuursrecht", "Awb"),
      ("celex:32024R1689", "AI-verordening", "AI Act"),
      ("https://identifier.overheid.nl/tooi/id/oorg/oorg10105", nil, "WRR"),
      (
        "https://identifier.overheid.nl/tooi/id/ministerie/mnre1058",
        "ministerie van Justitie en Veiligheid", "JenV"
      ),
      (
        "https://w3id.org/verwijsgraaf/organisation/mfo",
        "Meldpunt Fouten in Overheidsregistraties", "MFO"
      ),
      ("https://w3id.org/verwijsgraaf/law/awb-bes", "Awb BES", "Awb BES"),
    ] as [(String, String?, String)])
  func entry(identifier: String, name: String?, abbreviation: String) throws {
    let entry = try #require(registers.entry(identifier))
    if let name { #expect(entry.name == name) }
    #expect(entry.abbreviations.first == abbreviation)
  }

  @Test("say what the reports of a programme leave out")
  func programme() throws {
    let programme = try #require(
      registers.programme(titled: "Bijlage 9: activiteiten ingevolge 'Ongekend Onrecht'"))
    #expect(programme.motionDossier == "35510")
    #expect(registers.entry(programme.addressee ?? "")?.name == "Tweede Kamer")
    #expect(registers.programme(titled: "Iets anders") == nil)
    let motion = try #require(programme.motions.first { $0.identifier == "kst-35510-24" })
    #expect(motion.submitters == ["Ploumen", "Jetten"])
    #expect(!motion.coSigned)
    #expect(
      programme.motions.first { $0.identifier == "kst-35510-15" }?.submitters == ["Jetten"])
  }

  @Test("find a ministry by what its ministers are of", arguments: ["Financiën", "financiën"])
  func ministry(name: String) {
    #expect(registers.ministry(named: name)?.iri.hasSuffix("mnre1090") == true)
  }
}

@Suite("The names that the recogniser gets")
struct LexiconTests {
  private func names(of iri: String, _ use: LexiconName.Use) throws -> [String] {
    let entry = try Registers.builtIn().lexicon().entries.first { $0.iri == iri }
    return try #require(entry).names.filter { $0.use == use }.map(\.text)
  }

  @Test("let a label that is ambiguous alone be read only beside a sign of the thing")
  func contextualLabel() throws {
    let justis = "https://identifier.overheid.nl/tooi/id/oorg/oorg10104"
    #expect(try names(of: justis, .contextual) == ["Justis"])
    #expect(try names(of: justis, .name) == [])
  }

  @Test("hold misspellings, which are never shown")
  func misspelling() throws {
    let saba = "https://identifier.overheid.nl/tooi/id/col/col03"
    #expect(try names(of: saba, .name).contains("Sba"))
    #expect(try Registers.builtIn().entry(saba)?.alternativeNames == ["Saba"])
  }

  @Test("tell committees of the two chambers apart")
  func committees() throws {
    let base = "https://w3id.org/verwijsgraaf/organisation/"
    let lexicon = try Registers.builtIn().lexicon()
    let chambers = lexicon.entries.filter { entry in
      entry.names.contains { $0.use == .committee && $0.text == "Binnenlandse Zaken" }
    }
    #expect(
      chambers.map(\.iri) == [
        base + "eerste-kamer-commissie-binnenlandse-zaken",
        base + "tweede-kamer-commissie-binnenlandse-zaken",
      ])
    #expect(chambers.compactMap(\.partOf).map { $0.suffix(9) } == ["oorg10001", "oorg10002"])
  }
}

@Suite("Registers of a user's own")
struct OwnRegistersTests {
  @Test("add entries, and names to entries that are there")
  func adding() throws {
    let (registers, diagnostics) = try Registers.builtIn().adding(
      bytes(
        """
        <https://wetten.overheid.nl/BWBR0045754> vg:abbreviation "WOO" ; dcterms:source <s> .
        <organisation/proefdienst> a vg:Organisation ;
          skos:prefLabel "Proefdienst"@nl ; dcterms:source <s> .
        """), name: "own.ttl")
    #expect(diagnostics.isEmpty)
    #expect(registers.entry("BWBR0045754")?.name == "Wet open overheid")
    #expect(registers.entry("BWBR0045754")?.abbreviations == ["WOO", "Woo"])
    let own = "https://w3id.org/verwijsgraaf/organisation/proefdienst"
    #expect(registers.entry(own)?.identifier == own)
  }

  @Test("add motions to a programme that stands in another file")
  func motion() throws {
    let (registers, _) = try Registers.builtIn().adding(
      bytes(
        """
        <https://zoek.officielebekendmakingen.nl/kst-35510-14> a vg:Motion ;
          dcterms:identifier "kst-35510-14" ; vg:coSigned true ;
          vg:firstSubmitter "Zeeman" ; vg:submitter "Aalst" ; dcterms:source <s> ;
          vg:partOfDossier <https://zoek.officielebekendmakingen.nl/dossier/35510> .
        """), name: "own.ttl")
    let motions = registers.programmes.flatMap(\.motions)
    let motion = try #require(motions.first { $0.identifier == "kst-35510-14" })
    #expect(motion.submitters == ["Zeeman", "Aalst"])
    #expect(motion.coSigned)
    #expect(motions.contains { $0.identifier == "kst-35510-21" })
  }

  @Test(
    "are told what is amiss with them",
    arguments: [
      ("<a> a vg:Law ; dcterms:identifier \"BWBR0000001\" ; dcterms:source <s> .", ["REG001"]),
      ("<a> a vg:Law ; skos:prefLabel \"A\"@en ; dcterms:source <s> .", ["REG001"]),
      ("<a> a vg:Organisation ; skos:prefLabel \"A\"@nl .", ["REG002"]),
      ("<a> a vg:Ministry .", ["REG002", "REG001"]),
      ("<a> a <http://example.org/Thing> ; skos:prefLabel \"A\"@nl .", ["REG003"]),
      ("<d> a vg:Dossier ; skos:prefLabel \"D\"@nl ; dcterms:source <s> .", ["REG001"]),
      ("<p> a vg:Programme ; skos:prefLabel \"P\"@nl ; dcterms:source <s> .", ["REG001"]),
    ])
  func diagnostics(turtle: String, ids: [String]) throws {
    let empty = Registers(entries: [], dossierTitles: [:], programmes: [])
    let (registers, diagnostics) = try empty.adding(bytes(turtle), name: "own.ttl")
    #expect(diagnostics.map(\.id) == ids)
    #expect(diagnostics.allSatisfy { $0.message.hasPrefix("own.ttl: <https://w3id.org/") })
    #expect(registers.entries.isEmpty == (ids != ["REG002"]))
  }

  @Test("are refused with the place of the error if they are not Turtle")
  func syntax() throws {
    let error = #expect(throws: RDFSyntaxError.self) {
      try Registers.builtIn().adding(bytes("<a> a"), name: "own.ttl")
    }
    #expect(error?.file == "own.ttl")
  }
}
