import CitationRecognition
import Testing

@Suite("Notations of official texts in general")
struct NotationTests {
  @Test(
    "documents and dossiers of the States General",
    arguments: [
      ("TK 31 813 (R1873), nr. 27", ["TK 31 813 (R1873), nr. 27 = kst-31813-27"]),
      ("EK 25444, nr. 11b", ["EK 25444, nr. 11b = kst-25444-11b"]),
      ("Kamerstukken I 2004/05, 29 658 A", ["Kamerstukken I 2004/05, 29 658 A = kst-29658-A"]),
      ("Kamerstukken II 2010/11, 32 500 V", ["Kamerstukken II 2010/11, 32 500 V = 32500-V"]),
      ("Kamerstuk 21501–32, nr. 1668", ["Kamerstuk 21501–32, nr. 1668 = kst-21501-32-1668"]),
      (
        "Kamerstukken II, 2013–2014, 31 322-255",
        [
          "Kamerstukken II, 2013–2014, 31 322-255 = kst-31322-255"
        ]
      ),
      (
        "Kamerstukken II 2008/09, 31 865/31 031, nr. 5",
        [
          "Kamerstukken II 2008/09, 31 865/31 031, nr. 5 = kst-31865-5"
        ]
      ),
      ("Kamerstukken 26 294 en 28017", ["Kamerstukken 26 294 en 28017 = 26294|28017"]),
      (
        "(36 600 XX, nr. 47 en 36760, nr. 16)",
        [
          "36 600 XX, nr. 47 en 36760, nr. 16 = kst-36600-XX-47|kst-36760-16"
        ]
      ),
      (
        "Kamerstukken II, 1978–1979, 15 800 nr. 2 en 1979–1980, 15 800, nr. 3",
        [
          "Kamerstukken II, 1978–1979, 15 800 nr. 2 en 1979–1980, 15 800, nr. 3 = kst-15800-2|kst-15800-3"
        ]
      ),
      (
        "nrs. 109, 113 respectievelijk 114 (29 248)",
        [
          "nrs. 109, 113 respectievelijk 114 (29 248) = kst-29248-109|kst-29248-113|kst-29248-114"
        ]
      ),
      ("Tweede Kamer 28 248, nr. 84, p. 5", ["Tweede Kamer 28 248, nr. 84 = kst-28248-84"]),
      ("Kamerstukken I 2021/22, CXLVI, AA", ["Kamerstukken I 2021/22, CXLVI, AA = kst-CXLVI-AA"]),
      ("wetsvoorstel 28 836 is er", ["28 836 = 28836"]),
      ("Kamerstukken II, 2006-2007, DGB 2007-01961", ["Kamerstukken II, 2006-2007 = ?"]),
      // The session is wrong, not the number.
      (
        "Kamerstukken II 2014/15, 36 410, nr. 5",
        ["Kamerstukken II 2014/15, 36 410, nr. 5 = kst-36410-5"]
      ),
      (
        "Kamerstukken 11 2008/09, 31 933, nr. 1",
        ["Kamerstukken 11 2008/09, 31 933, nr. 1 = kst-31933-1"]
      ),
      (
        "Kamerstukken II ’95/’96, 24 690, nr. 1",
        ["Kamerstukken II ’95/’96, 24 690, nr. 1 = kst-24690-1"]
      ),
      (
        "Kamerstukken Tweede Kamer 31-700 XII nr 6",
        ["Kamerstukken Tweede Kamer 31-700 XII nr 6 = kst-31700-XII-6"]
      ),
      (
        "Kamerstukken II, 2011/12, 29 628. nr. 269",
        ["Kamerstukken II, 2011/12, 29 628. nr. 269 = kst-29628-269"]
      ),
      ("Kamerstuk 32802- 64", ["Kamerstuk 32802- 64 = kst-32802-64"]),
      (
        "Kamerstuk 31 322, nr. 5 (TK29362-310)",
        [
          "Kamerstuk 31 322, nr. 5 = kst-31322-5", "29362-310 = kst-29362-310",
        ]
      ),
      (
        "(Vergaderjaar 2013-2014, Kamerstuk 28 663 nr. 60)",
        ["Kamerstuk 28 663 nr. 60 = kst-28663-60"]
      ),
      ("(1956-1999) (685015/98) (2003, 264) (119027 en 119028) (7440–36–0) (0900/IIc/1)", []),
      ("in 29 362 gevallen, 12 345 euro en 2012/13", []),
    ])
  func kamerstukken(text: String, expected: [String]) {
    #expect(read(text, SampleLexicon.withoutProgramme) == expected)
  }

  @Test(
    "motions and amendments with their documents",
    arguments: [
      (
        "de motie-Becker (32 824, nr. 425)",
        [
          "motie-Becker (32 824, nr. 425) = kst-32824-425", "32 824, nr. 425 = kst-32824-425",
        ]
      ),
      ("motie op stuk nr. 206 (28 844)", ["motie op stuk nr. 206 (28 844) = kst-28844-206"]),
      (
        "moties-Jansen c.s. op stukken nrs. 12 en 13 (36 410-XIV)",
        [
          "moties-Jansen c.s. op stukken nrs. 12 en 13 (36 410-XIV) = kst-36410-XIV-12|kst-36410-XIV-13"
        ]
      ),
      (
        "motie Dikkers (32505/27), alsmede motie Ferrier (32605/45) en El Fassed (32605/34)",
        [
          "motie Dikkers (32505/27) = kst-32505-27", "32505/27 = kst-32505-27",
          "motie Ferrier (32605/45) = kst-32605-45", "32605/45 = kst-32605-45",
          "El Fassed (32605/34) = kst-32605-34", "32605/34 = kst-32605-34",
        ]
      ),
      (
        "de motie van het lid Ceder is er. Zie motie Ceder (Kamerstuk 21 501-02, nr. 2732).",
        [
          "motie van het lid Ceder = kst-21501-02-2732",
          "motie Ceder (Kamerstuk 21 501-02, nr. 2732) = kst-21501-02-2732",
          "Kamerstuk 21 501-02, nr. 2732 = kst-21501-02-2732",
        ]
      ),
      (
        "de brief inzake de motie-Flierman (Kamerstukken I 2014/15, 33 253, R)",
        [
          "motie-Flierman (Kamerstukken I 2014/15, 33 253, R) = ?",
          "Kamerstukken I 2014/15, 33 253, R = kst-33253-R",
        ]
      ),
      ("de motie van de Tweede Kamer en een motie over vis", ["Tweede Kamer = TK"]),
    ])
  func motions(text: String, expected: [String]) {
    let found = read(text, SampleLexicon.withoutProgramme).map {
      $0.replacing(SampleLexicon.tooi("oorg/oorg10002"), with: "TK")
    }
    #expect(found == expected)
  }

  @Test(
    "gazettes, with years said, implied and behind the number",
    arguments: [
      ("Stcrt. 2024, 30890", ["Stcrt. 2024, 30890 = stcrt-2024-30890"]),
      ("Stcrt. 9 december 1969, nr. 239", ["Stcrt. 9 december 1969, nr. 239 = stcrt-1969-239"]),
      ("Stcrt. d.d. 23-03-1999, nr. 57", ["Stcrt. d.d. 23-03-1999, nr. 57 = stcrt-1999-57"]),
      ("Stb. 215, 1911", ["Stb. 215, 1911 = stb-1911-215"]),
      (
        "Stb. 1986/104, Stbl. 731/1968",
        ["Stb. 1986/104 = stb-1986-104", "Stbl. 731/1968 = stb-1968-731"]
      ),
      ("Trb. 1966, 275 en 1976, 101", ["Trb. 1966, 275 en 1976, 101 = trb-1966-275|trb-1976-101"]),
      ("Stb. 1949, J 370", ["Stb. 1949, J 370 = stb-1949-J370"]),
      ("Wet van 22 april 1855, (Stb. 32)", ["Stb. 32 = stb-1855-32"]),
      ("Wet van 28 december 1999, Stb. 5", ["Stb. 5 = stb-2000-5"]),
      ("de Staatscourant van 6 februari 1989", []),
      ("Staatsblad 2013 nr 11897", ["Staatsblad 2013 nr 11897 = ?"]),
      ("Stb. 334", ["Stb. 334 = ?"]),
      ("Stb. ....; Stcrt. ...; Trb. ...", []),
    ])
  func gazettes(text: String, expected: [String]) {
    #expect(read(text) == expected)
  }

  @Test(
    "acts of the Union, the Official Journal and documents of the Commission",
    arguments: [
      (
        "Richtlijnen 91/689/EEG en 96/61/EG",
        [
          "Richtlijnen 91/689/EEG en 96/61/EG = celex:31991L0689|celex:31996L0061"
        ]
      ),
      ("Verordening (EEG) nr. 1408/71", ["Verordening (EEG) nr. 1408/71 = celex:31971R1408"]),
      ("Verordening (EU) 2016/679", ["Verordening (EU) 2016/679 = celex:32016R0679"]),
      ("Kaderbesluit 2002/584/JBZ", ["Kaderbesluit 2002/584/JBZ = celex:32002F0584"]),
      (
        "verordening 725/2004, verordening 2019/1150",
        [
          "verordening 725/2004 = celex:32004R0725", "verordening 2019/1150 = celex:32019R1150",
        ]
      ),
      (
        "richtlijnen 2004/17 en 2004/18",
        ["richtlijnen 2004/17 en 2004/18 = celex:32004L0017|celex:32004L0018"]
      ),
      (
        "aanbestedingsrichtlijn 2009/81/EG",
        ["aanbestedingsrichtlijn 2009/81/EG = celex:32009L0081"]
      ),
      ("de richtlijn (de versie van 87/344/EEG)", ["87/344/EEG = celex:31987L0344"]),
      ("12/5860 en 87/344/EEG", ["87/344/EEG = ?"]),
      ("het besluit 12/2014 en de verordening 5", []),
      (
        "de LCP-richtlijn 17 Richtlijn 2001/80/EG. De LCP-richtlijn geldt.",
        [
          "LCP-richtlijn = celex:32001L0080", "Richtlijn 2001/80/EG = celex:32001L0080",
          "LCP-richtlijn = celex:32001L0080",
        ]
      ),
      ("PB L 119 van 4.5.2016", ["PB L 119 = oj-2016-L-119"]),
      ("PbEG L 192", ["PbEG L 192 = ?"]),
      ("PB L, 2023/2405, 12.10.2023", ["PB L, 2023/2405 = oj-L-202302405"]),
      ("het voorstel COM(2021) 206", ["COM(2021) 206 = celex:52021PC0206"]),
      ("COM(2021) 206", ["COM(2021) 206 = ?"]),
    ])
  func union(text: String, expected: [String]) {
    #expect(read(text) == expected)
  }

  @Test(
    "articles of laws, of codes in books and of the law that was named before",
    arguments: [
      ("artikelen 10, 14a en 36f van de Wob", ["10", "14a", "36f", ""]),
      ("artikel 131 jo. art. 11 Awb", ["131", "11", ""]),
      ("artikel 5:20, derde lid, onder a, van de Awb", ["5:20"]),
      ("Wob; artikel 5 van die wet", ["", "5"]),
      ("artikel 3:305a BW", ["305a"]),
      ("artikel 3:305a en 6:162 van het Burgerlijk Wetboek", ["305a", "162", "", ""]),
    ])
  func articles(text: String, expected: [String]) {
    let recognizer = CitationRecognizer(lexicon: SampleLexicon.lexicon)
    let iris = recognizer.citations(in: Array(text.utf8)).flatMap {
      $0.targets.map { $0.iri ?? "?" }
    }
    #expect(
      iris.map { iri in
        iri.split(separator: "artikel=").count > 1
          ? String(iri.split(separator: "artikel=")[1]) : ""
      } == expected)
  }

  @Test(
    "proceedings, written questions and court decisions",
    arguments: [
      (
        "Handelingen II 2010/11, nr. 108, item 5, blz. 25–36",
        [
          "Handelingen II 2010/11, nr. 108, item 5, blz. 25–36 = h-tk-20102011-108-5"
        ]
      ),
      (
        "Aanhangsel van de Handelingen, vergaderjaar 2022–203, nr. 844",
        [
          "Aanhangsel van de Handelingen, vergaderjaar 2022–203, nr. 844 = ah-tk-20222023-844"
        ]
      ),
      ("handelingen ter voorbereiding", []),
      ("ECLI:NL:HR:2019:2006.", ["ECLI:NL:HR:2019:2006 = ECLI:NL:HR:2019:2006"]),
      ("HR 12 april 1995, LJN AA3097", ["LJN AA3097 = ECLI:NL:HR:1995:AA3097"]),
      ("LJN AA3097", ["LJN AA3097 = ?"]),
      ("HR 5 december 2008, LJ-nummer: ab 3097", ["LJ-nummer: ab 3097 = ECLI:NL:HR:2008:AB3097"]),
      ("ECLI:NL:HR: 2008:BG5987, r.o. 3", ["ECLI:NL:HR: 2008:BG5987 = ECLI:NL:HR:2008:BG5987"]),
      ("RVS:1984:AH0317", ["RVS:1984:AH0317 = ECLI:NL:RVS:1984:AH0317"]),
    ])
  func others(text: String, expected: [String]) {
    #expect(read(text) == expected)
  }

  @Test("an abbreviation that the text defines holds from there on")
  func definedAbbreviation() {
    #expect(
      read("De Telecommunicatiewet (verder: Tw). Zie de Tw en artikel 3.1 Tw.") == [
        "Telecommunicatiewet = BWBR0009950", "Tw = BWBR0009950", "Tw = BWBR0009950",
        "Tw = BWBR0009950",
      ])
    #expect(read("De Tw geldt.").isEmpty)
  }
}
