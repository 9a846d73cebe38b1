import CitationRecognition
import Testing

@Suite("Titles of the register of regulations")
struct TitleRegisterTests {
  private let table = """
    Besluit naturalisatietoets\tname\tBWBR0013604\t
    Kaderwet bestuursorganen\tname\tBWBR0020495\t
    Pachtwet\tname\tBWBR0002269\t1958
    Politiewet\tname\tBWBR0031788\t
    Politiewet 1993\tname\tBWBR0006299\t1993
    Politiewet 2012\tname\tBWBR0031788\t2012
    Regeling agentschappen\tname\tBWBR0032085\t
    Regeling X\tname\tBWBR0021178|BWBR0029135\t
    Regeling van 16 augustus 2013 nr. WJZ/13140027\tdated\tBWBR0033731\t
    Reglement van Orde van de Tweede Kamer\tname\tBWBR0006023|BWBR0044975\t
    Reglement X\tname\tBWBR0000001|BWBR0000002\t
    Wet beheer\tname\tBWBR0000003\t
    Wet beheer water\tname\tBWBR0000004\t
    Wet van 23 juni 1966 houdende regels\tdated\tBWBR0002531\t

    """

  private func read(_ text: String) -> [String] {
    let recognizer = CitationRecognizer(
      lexicon: Lexicon(titles: TitleRegister(Array(table.utf8))))
    return recognizer.citations(in: Array(text.utf8)).map { citation in
      let quote = String(decoding: Array(text.utf8)[citation.range], as: UTF8.self)
      return "\(quote) = \(citation.targets.map { $0.id ?? "?" }.joined(separator: "|"))"
    }
  }

  @Test(
    "the longest name is taken, by its case and year, and one of several regulations leads nowhere",
    arguments: [
      (
        "de Wet beheer water en de Wet beheer",
        ["Wet beheer water = BWBR0000004", "Wet beheer = BWBR0000003"]
      ),
      (
        "artikel 2 van het besluit naturalisatietoets", ["besluit naturalisatietoets = BWBR0013604"]
      ),
      ("een herziene regeling agentschappen", []),
      ("de Pachtwet 1958, de Pachtwet 1937", ["Pachtwet 1958 = BWBR0002269"]),
      ("Reglement X", ["Reglement X = ?"]),
      ("Wijzigingswet Pachtwet", []),
      ("de Wet beheer wa- ter", ["Wet beheer wa- ter = BWBR0000004"]),
      ("de Wet beheer wa-\nter en meer", ["Wet beheer wa-\nter = BWBR0000004"]),
    ])
  func names(text: String, expected: [String]) {
    #expect(read(text) == expected)
  }

  @Test(
    "of regulations of one name that is meant which the text says was published then, or the last before the text",
    arguments: [
      ("de Politiewet", ["Politiewet = BWBR0006299"], 2008),
      ("de Politiewet", ["Politiewet = BWBR0031788"], 2020),
      ("de Politiewet (Stb. 1993, 724)", ["Politiewet = BWBR0006299"], 2020),
      ("de Politiewet 2012", ["Politiewet 2012 = BWBR0031788"], 2020),
      ("Regeling X", ["Regeling X = BWBR0021178"], 2009),
      ("Regeling X", ["Regeling X = BWBR0029135"], 2015),
      // Made in the year of the text: the old one may be meant, or the new one.
      ("Regeling X", ["Regeling X = ?"], 2011),
    ])
  func namesakes(text: String, expected: [String], year: Int) {
    #expect(read("In \(year) geldt \(text).").filter { !$0.contains("Stb") } == expected)
  }

  @Test(
    "a law is found by its kind, date and title, whatever stands between, and names its own text")
  func datedTitles() {
    #expect(
      read("de wet van 23 juni 1966 (Stb. 271), houdende regels over")
        == ["wet van 23 juni 1966 = BWBR0002531", "Stb. 271 = stb-1966-271"])
    #expect(
      read("artikel 3 van de wet van 23 juni 1966, houdende regels")
        == ["wet van 23 juni 1966, houdende regels = BWBR0002531"])
    #expect(read("de wet van 23 juni 1966, houdende andere regels") == [])
    #expect(read("Wet van 23 juni 1966, houdende regels\nArtikel 1\nTekst") == [])
    #expect(
      read(
        "de regeling van de Minister van Economische Zaken van 16 augustus 2013, nr. WJZ/13140027, en"
      )
        == [
          "regeling van de Minister van Economische Zaken van 16 augustus 2013, nr. WJZ/13140027 = BWBR0033731"
        ])
    #expect(read("de regeling van de minister van 16 augustus 2013, nr. WJZ/13140028") == [])
  }
}
