import CitationRecognition
import Testing

/// What is read from a text, in a short form: the quote and the ids.
func read(_ text: String, _ lexicon: Lexicon = SampleLexicon.lexicon) -> [String] {
  let bytes = Array(text.utf8)
  return CitationRecognizer(lexicon: lexicon).citations(in: bytes).map { citation in
    let quote = String(decoding: bytes[citation.range], as: UTF8.self)
    return "\(quote) = " + citation.targets.map { $0.id ?? "?" }.joined(separator: "|")
  }
}

/// The only citation of a text.
func one(_ text: String, _ lexicon: Lexicon = SampleLexicon.lexicon) throws -> Citation {
  let found = CitationRecognizer(lexicon: lexicon).citations(in: Array(text.utf8))
  return try #require(found.count == 1 ? found.first : nil, "\(found)")
}

@Suite("The notations of a progress report")
struct ReportNotationTests {
  @Test(
    "a Kamerstuk is found in each notation",
    arguments: [
      ("(Kamerstukken II 2022/23, 29 362, nr. 321)", "kst-29362-321"),
      ("(Kamerstukken II, 2022-2023, 31 490, nr. 323)", "kst-31490-323"),
      ("(Kamerstukken II 2021/22, 31 490 nr. 323)", "kst-31490-323"),
      ("(Kamerstuk 2024/25, 26643, nr. 1261)", "kst-26643-1261"),
      ("(Kamerstukken 2024-2025 26643 nr. 1247)", "kst-26643-1247"),
      ("[Kamerstukken II, 2024/5, 26643, nr. 1232]", "kst-26643-1232"),
      ("[Kamerstukken 36 639]", "36639"),
    ])
  func kamerstuk(text: String, id: String) throws {
    let citation = try one(text)
    #expect(citation.targets.map(\.id) == [id])
    #expect(citation.range == 1..<text.utf8.count - 1)
  }

  @Test("a malformed session year, a year at odds with the date and a missing chamber are said")
  func issues() throws {
    #expect(
      try one("Kamerstukken II, 2024/5, 26643, nr. 1232").issues == [
        .malformedSessionYear("2024/5")
      ])
    let odd = try one(
      "Op 15 december 2023 is het opgeleverd (Kamerstukken II, 2022/23, 30950, nr. 356).")
    #expect(odd.issues == [.sessionYearAtOdds(sessionYear: "2022/23", date: "2023-12-15")])
    #expect(try one("Kamerstuk 2024/25, 26643, nr. 1261").issues == [.chamberMissing])
    let even = try one("Brief van 6 maart 2015 (Kamerstukken II 2014/15, 29 247, nr. 200).")
    #expect(even.issues.isEmpty)
  }

  @Test(
    "a motion is found with its submitters and part, in the dossier of the programme",
    arguments: [
      ("(NR 21 Motie Marijnissen cs, deel 1)", "kst-35510-21", ["Marijnissen"], true, "1"),
      ("(NR. 16 Motie Klaver c.s, deel 1)", "kst-35510-16", ["Klaver"], true, "1"),
      ("(NR. 21 Motie Marijnissen c.s. deel 2)", "kst-35510-21", ["Marijnissen"], true, "2"),
      ("(NR 12. Motie Omtzigt/Van Dam)", "kst-35510-12", ["Omtzigt", "Van Dam"], false, nil),
      ("opnemen(NR 37 motie van Brenk)", "kst-35510-37", ["van Brenk"], false, nil),
      (
        "(NR. 30 Motie Azarkan/Van Kooten-Arissen)", "kst-35510-30",
        ["Azarkan", "Van Kooten-Arissen"], false, nil
      ),
      ("van Motie#21 heeft", "kst-35510-21", [], false, nil),
    ] as [(String, String, [String], Bool, String?)])
  func motion(
    text: String, id: String, submitters: [String], coSigned: Bool, part: String?
  ) throws {
    let citation = try one(text)
    #expect(citation.kind == .motion)
    #expect(citation.targets.map(\.id) == [id])
    #expect(citation.targets[0].resolution == .programme)
    #expect(citation.parts.submitters == submitters)
    #expect(citation.parts.coSigned == coSigned)
    #expect(citation.parts.motionPart == part)
  }

  @Test("without a programme the number of a motion stays unresolved, and says why")
  func motionWithoutProgramme() throws {
    let citation = try one("(NR 21 Motie Marijnissen cs)", SampleLexicon.withoutProgramme)
    #expect(citation.targets[0].id == nil)
    #expect(citation.targets[0].resolution == .unresolved)
    #expect(citation.targets[0].reason != nil)
  }

  @Test(
    "laws and acts are found by name, abbreviation, compound and antecedent",
    arguments: [
      ("de Wet Open Overheid", ["Wet Open Overheid = BWBR0045754"]),
      ("de verwerking van Woo-verzoeken", ["Woo = BWBR0045754"]),
      ("na inwerkingtreding WOO", ["WOO = BWBR0045754"]),
      ("bepalingen uit de Awb", ["Awb = BWBR0005537"]),
      ("een herziening van de kaderwet zbo's", ["kaderwet zbo's = BWBR0020495"]),
      (
        "Invoering Algemene wet bestuursrecht (light versie): een",
        [
          "Algemene wet bestuursrecht (light versie) = https://w3id.org/verwijsgraaf/law/awb-bes"
        ]
      ),
      (
        "een Kaderwet op de rijksinspecties",
        [
          "Kaderwet op de rijksinspecties = https://w3id.org/verwijsgraaf/law/kaderwet-rijksinspecties"
        ]
      ),
      (
        "De AI-verordening is er. Aan de verordening wordt gewerkt.",
        ["AI-verordening = celex:32024R1689", "de verordening = celex:32024R1689"]
      ),
      ("Aan de verordening wordt gewerkt.", []),
      ("de Archiefwet 1962 en de Wet openbaarheid van bestuur BES", []),
    ])
  func laws(text: String, expected: [String]) {
    #expect(read(text) == expected)
  }

  @Test("the article of a law is part of the citation and of its IRI")
  func articles() throws {
    let woo = try one("(art. 3.3 Wet open overheid)")
    #expect(woo.targets.map(\.id) == ["BWBR0045754"])
    #expect(
      woo.targets.map(\.iri) == ["https://wetten.overheid.nl/jci1.3:c:BWBR0045754&artikel=3.3"])
    #expect(woo.parts.article == "3.3")
    #expect(try one("uit artikel 68 Grondwet").parts.article == "68")
  }

  @Test(
    "organisations are found by name, abbreviation, office, committee and antecedent",
    arguments: [
      ("de minister van Financiën", ["minister van Financiën = …ministerie/mnre1090"]),
      ("de minister van BZK", ["minister van BZK = …ministerie/mnre1034"]),
      (
        "de Staatssecretaris van Digitale Zaken en Koninkrijksrelaties",
        [
          "Staatssecretaris van Digitale Zaken en Koninkrijksrelaties = …ministerie/mnre1034"
        ]
      ),
      ("de Armeense Minister van Buitenlandse Zaken", []),
      (
        "een werkgroep vanuit JenV en BZK",
        [
          "JenV = …ministerie/mnre1058", "BZK = …ministerie/mnre1034",
        ]
      ),
      ("aan de EK en TK", ["EK = …oorg/oorg10001", "TK = …oorg/oorg10002"]),
      (
        "met de Kamers, en de Kamer van Koophandel", ["de Kamers = …oorg/oorg10001|…oorg/oorg10002"]
      ),
      ("De Kamer is geinformeerd", ["De Kamer = …oorg/oorg10002"]),
      (
        "de vaste commisie voor Binnenlandse Zaken.",
        ["vaste commisie voor Binnenlandse Zaken = …commissie-binnenlandse-zaken-tk"]
      ),
      (
        "in de vaste Kamercommissies Binnenlandse Zaken van beide Kamers",
        [
          "vaste Kamercommissies Binnenlandse Zaken van beide Kamers = …commissie-binnenlandse-zaken-tk|…commissie-binnenlandse-zaken-ek",
          "beide Kamers = …oorg/oorg10001|…oorg/oorg10002",
        ]
      ),
      (
        "Toeslagen en Douane, No, hoogste bestuursrechters",
        [
          "Toeslagen = …oorg/oorg12369", "Douane = …oorg/oorg12370", "No = …oorg/oorg10221",
        ]
      ),
      ("bij belangenorganisaties en No welke", ["No = …oorg/oorg10221"]),
      ("No, dat niet. Nota no. 5 en No 7 en nr. 8, no 9", []),
      (
        "het College voor de Rechten van de Mens (CvdRM) en het college",
        [
          "College voor de Rechten van de Mens = …zbo/zb000200", "CvdRM = …zbo/zb000200",
          "het college = …zbo/zb000200",
        ]
      ),
      ("naar het college, of het college van burgemeester en wethouders", []),
      (
        "Op Bonaire, St. Eustatius en Sba",
        [
          "Bonaire = …col/col01", "St. Eustatius = …col/col02", "Sba = …col/col03",
        ]
      ),
      ("de SZW-unit RCN", ["SZW = …ministerie/mnre1073", "RCN = …organisation/rcn"]),
    ])
  func organisations(text: String, expected: [String]) {
    let found = read(text).map { line in
      line.replacing(SampleLexicon.tooi(""), with: "…")
        .replacing(SampleLexicon.own("organisation/commissie"), with: "…commissie")
        .replacing(SampleLexicon.own(""), with: "…")
    }
    #expect(found == expected)
  }

  @Test(
    "the report that the project starts from is recognised completely",
    .enabled(if: SharedMaterial.has("reports/bijlage-9-bzk-2024.txt"), "needs ../shared"))
  func report() throws {
    let bytes = try SharedMaterial.bytes("reports/bijlage-9-bzk-2024.txt")
    let found = CitationRecognizer(lexicon: SampleLexicon.lexicon).citations(in: bytes)
    func ids(_ kind: CitationKind) -> [String] {
      found.filter { $0.kind == kind }.flatMap { $0.targets.map { $0.id ?? "?" } }
    }
    #expect(
      ids(.kamerstuk) == [
        "kst-29362-321", "kst-31490-323", "kst-31490-323", "kst-26643-1261", "kst-30950-356",
        "kst-32802-94", "kst-29362-362", "kst-26643-1247", "kst-26643-1232",
      ])
    #expect(ids(.dossier) == ["36639"])
    #expect(
      ids(.motion).map { $0.dropFirst("kst-35510-".count) } == [
        "21", "37", "15", "24", "30", "33", "16", "21", "16", "21", "21", "35", "12",
      ])
    #expect(ids(.stcrt) == ["stcrt-2024-30890", "stcrt-2024-30890"])
    #expect(Set(ids(.law) + ids(.euLaw)).count == 10)
    #expect(Set(ids(.organisation)).count == 30)
    #expect(found.allSatisfy { $0.targets.allSatisfy { $0.id != nil } })
  }
}
