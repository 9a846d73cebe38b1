import PublicationIdentifiers
import Testing

@Suite("Identifiers read their canonical form and give their IRI")
struct IdentifierTests {
  @Test(
    "a canonical form is read and written back, with the authority's IRI",
    arguments: [
      ("29362", "https://zoek.officielebekendmakingen.nl/dossier/29362"),
      ("36410-VI", "https://zoek.officielebekendmakingen.nl/dossier/36410-VI"),
      ("21800-IXB", "https://zoek.officielebekendmakingen.nl/dossier/21800-IXB"),
      ("21501-02", "https://zoek.officielebekendmakingen.nl/dossier/21501-02"),
      ("CXLVI", "https://zoek.officielebekendmakingen.nl/dossier/CXLVI"),
      ("kst-29362-321", "https://zoek.officielebekendmakingen.nl/kst-29362-321"),
      ("kst-36410-VIII-96", "https://zoek.officielebekendmakingen.nl/kst-36410-VIII-96"),
      ("kst-35010-C", "https://zoek.officielebekendmakingen.nl/kst-35010-C"),
      ("kst-23908-R1519-103", "https://zoek.officielebekendmakingen.nl/kst-23908-R1519-103"),
      ("kst-CXLVI-AA", "https://zoek.officielebekendmakingen.nl/kst-CXLVI-AA"),
      ("kst-26643-144-h1", "https://zoek.officielebekendmakingen.nl/kst-26643-144-h1"),
      ("stcrt-2024-30890", "https://zoek.officielebekendmakingen.nl/stcrt-2024-30890"),
      ("stb-1949-J227", "https://zoek.officielebekendmakingen.nl/stb-1949-J227"),
      ("trb-1976-175", "https://zoek.officielebekendmakingen.nl/trb-1976-175"),
      ("h-tk-20202021-45-4", "https://zoek.officielebekendmakingen.nl/h-tk-20202021-45-4"),
      ("ah-tk-20232024-387", "https://zoek.officielebekendmakingen.nl/ah-tk-20232024-387"),
      ("kv-tk-2010Z06025", "https://zoek.officielebekendmakingen.nl/kv-tk-2010Z06025"),
      ("BWBR0045754", "https://wetten.overheid.nl/BWBR0045754"),
      (
        "jci1.3:c:BWBR0045754&artikel=3.3",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0045754&artikel=3.3"
      ),
      ("celex:32024R1689", "http://data.europa.eu/eli/reg/2024/1689/oj"),
      ("celex:31992L0043", "http://data.europa.eu/eli/dir/1992/43/oj"),
      ("celex:52021PC0206", "http://publications.europa.eu/resource/celex/52021PC0206"),
      (
        "oj-2006-L-33",
        "https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=OJ:L:2006:033:TOC"
      ),
      (
        "ECLI:NL:HR:2019:2006",
        "https://deeplink.rechtspraak.nl/uitspraak?id=ECLI:NL:HR:2019:2006"
      ),
      (
        "https://identifier.overheid.nl/tooi/id/ministerie/mnre1034",
        "https://identifier.overheid.nl/tooi/id/ministerie/mnre1034"
      ),
    ])
  func canonicalForms(text: String, iri: String) throws {
    let identifier = try #require(OfficialIdentifier(canonical: text))
    #expect(identifier.canonical == text)
    #expect(identifier.iri == iri)
  }

  @Test(
    "what is no identifier is not read",
    arguments: [
      "", "0", "029362", "123456", "29362-", "kst-29362", "kst-29362-", "kst-29362-0", "kst--1",
      "kst-29362-321-x1", "kst-20222024-29362-C", "stb-1800-1", "stb-2018-J5", "stb-2018-",
      "stb-2018-084", "stcrt-24-1", "h-tk-20202022-45-4", "ah-vv-20232024-387", "BWBR004575",
      "BWBX0045754", "jci1.3:c:BWBR0045754", "jci1.3:c:BWBR0045754&foo=1", "celex:32024R0",
      "oj-1900-L-1", "ECLI:NL:HR:19:AA3097", "https://identifier.overheid.nl/tooi/id/ministerie/",
      "https://example.org/",
    ])
  func refused(text: String) {
    #expect(OfficialIdentifier(canonical: text) == nil)
  }

  @Test("a publication has a page and a name in LiDO")
  func publicationAddresses() throws {
    let id = try #require(KamerstukID(canonical: "kst-29362-321"))
    #expect(id.pageIRI == "https://zoek.officielebekendmakingen.nl/kst-29362-321.html")
    #expect(id.linkedDataIRI == "http://linkeddata.overheid.nl/terms/oep/id/kst-29362-321")
  }

  @Test("a document of the Senate is the same with and without the session year of its publisher")
  func senateSession() throws {
    let dossier = try #require(DossierID(number: "31700", suffix: "VI"))
    let cited = try #require(
      KamerstukID(dossier: dossier, number: "D", senateSession: SessionYear(start: 2008)))
    #expect(cited.canonical == "kst-31700-VI-D")
    #expect(cited.iri == "https://zoek.officielebekendmakingen.nl/kst-20082009-31700-VI-D")
    #expect(cited == KamerstukID(canonical: "kst-31700-VI-D"))
    let later = KamerstukID(dossier: dossier, number: "D", senateSession: SessionYear(start: 2011))
    #expect(later?.published == "kst-31700-VI-D")
  }

  @Test("leading zeros of a number are dropped")
  func leadingZeros() throws {
    let dossier = try #require(DossierID(number: "32605"))
    #expect(KamerstukID(dossier: dossier, number: "0054")?.canonical == "kst-32605-54")
    #expect(GazetteID(.staatsblad, year: 1945, number: "F0333")?.canonical == "stb-1945-F333")
  }

  @Test("an implementing regulation has its own kind of ELI")
  func implementingRegulation() throws {
    let act = try #require(
      CELEX(sector: "3", year: 2023, type: "R", number: 138, form: .implementing))
    #expect(act.iri == "http://data.europa.eu/eli/reg_impl/2023/138/oj")
    #expect(act.canonical == "celex:32023R0138")
  }

  @Test("the article of a Juriconnect reference is found, and dates of a version are dropped")
  func juriconnect() throws {
    let reference = try #require(
      JuriconnectReference(
        canonical: "jci1.3:c:BWBR0045754&hoofdstuk=5&artikel=5.1&lid=2&z=2022-05-01&g=2022-05-01"))
    #expect(reference.article == "5.1")
    #expect(reference.canonical == "jci1.3:c:BWBR0045754&hoofdstuk=5&artikel=5.1&lid=2")
  }
}

@Suite("Parliamentary years")
struct SessionYearTests {
  @Test(
    "a year starts on the third Tuesday of September",
    arguments: [
      (2022, 9, 19, 2021), (2022, 9, 20, 2022), (2023, 12, 15, 2023), (2024, 9, 16, 2023),
      (2024, 9, 17, 2024), (2025, 1, 1, 2024), (1999, 9, 20, 1998), (1999, 9, 21, 1999),
    ])
  func opening(year: Int, month: Int, day: Int, start: Int) {
    #expect(SessionYear(year: year, month: month, day: day)?.start == start)
  }

  @Test("the compact form is read and written")
  func compact() {
    #expect(SessionYear(compact: "19992000")?.start == 1999)
    #expect(SessionYear(compact: "19992000")?.compact == "19992000")
    #expect(SessionYear(compact: "20222022") == nil)
  }
}
