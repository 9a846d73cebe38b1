import CitationRecognition
import Testing

@Suite("Lists of articles and words that point to a law")
struct ArticleListTests {
  @Test(
    "each article is a citation of its own, whatever stands between",
    arguments: [
      (
        "artikelen 5, 7, tweede lid, en 9a van de Wob",
        [
          "artikelen 5 = BWBR0005252", "7, tweede lid = BWBR0005252", "9a = BWBR0005252",
          "Wob = BWBR0005252",
        ]
      ),
      (
        "artikel 3, tweeëntwintigste lid, onder a en b, of 8 (met uitzondering daarvan) van de Awb",
        [
          "artikel 3, tweeëntwintigste lid, onder a en b = BWBR0005537", "8 = BWBR0005537",
          "Awb = BWBR0005537",
        ]
      ),
      ("artikel 1:3, onder a, Awb", ["Awb = BWBR0005537"]),
      ("artikel 5 van de Noodwet", ["Noodwet = ?"]),
      (
        "de Algemene wet bestuursrecht, artikel 3 van de Kaderwet",
        [
          "Algemene wet bestuursrecht = BWBR0005537", "Kaderwet = ?",
        ]
      ),
      (
        "artikel 14a, 3e lid, en artikel 18, onderdelen DD en GG, van de Awb",
        [
          "artikel 14a, 3e lid = BWBR0005537", "artikel 18, onderdelen DD en GG = BWBR0005537",
          "Awb = BWBR0005537",
        ]
      ),
    ])
  func lists(text: String, expected: [String]) {
    #expect(read(text, SampleLexicon.withoutProgramme) == expected)
  }

  @Test(
    "parts, items and numbers beside a law are read as articles are",
    arguments: [
      (
        "de artikelen:\n– 3, eerste lid,\n– 4,\nvan de Wob",
        ["artikelen:\n– 3, eerste lid = BWBR0005252", "4 = BWBR0005252", "Wob = BWBR0005252"]
      ),
      (
        "hoofdstuk II en artikel 4 van de Wob",
        ["hoofdstuk II = BWBR0005252", "artikel 4 = BWBR0005252", "Wob = BWBR0005252"]
      ),
      ("artikel 4, in samenhang met bijlage I van de Wob", ["Wob = BWBR0005252"]),
      ("hoofdstuk 4 gaat over de Wob", ["Wob = BWBR0005252"]),
      ("artikel 4 wob", ["wob = BWBR0005252"]),
      ("de wob in het kort", []),
    ])
  func partsAndItems(text: String, expected: [String]) {
    #expect(read(text, SampleLexicon.withoutProgramme) == expected)
  }

  @Test(
    "a code in books is told by the book, before or behind its name",
    arguments: [
      ("BW art. 7:267", ["BW = BWBR0005290"]),
      ("Boek 7 titel 4 BW", ["Boek 7 titel 4 BW = BWBR0005290"]),
      (
        "artikel 89, boek 7, van het Burgerlijk Wetboek",
        ["boek 7, van het Burgerlijk Wetboek = BWBR0005290"]
      ),
      ("7:267 BW", ["BW = BWBR0005290"]),
      ("de BW van 7 huizen", []),
    ])
  func books(text: String, expected: [String]) {
    let law = LexiconEntry(
      kind: .law, id: "BWBR0005290", iri: "https://wetten.overheid.nl/BWBR0005290",
      names: [LexiconName("Burgerlijk Wetboek Boek 7", .name), LexiconName("BW", .contextual)])
    #expect(read(text, Lexicon(entries: [law])) == expected)
  }

  @Test(
    "articles without a law are of the one that their line has named, not of one that nobody knows",
    arguments: [
      (
        "De Wob, de artikelen 3 en 4; overige regels, art. 5",
        [
          "Wob = BWBR0005252", "artikelen 3 = BWBR0005252", "4 = BWBR0005252",
          "art. 5 = BWBR0005252",
        ]
      ),
      (
        "De Wob bepaalt in artikel 3 dat dit openbaar is.",
        ["Wob = BWBR0005252", "artikel 3 = BWBR0005252"]
      ),
      ("De Wob geldt. Reglement ziekenhuizen; Statuten, art. 22", ["Wob = BWBR0005252"]),
      ("De Wob geldt niet naast artikel 26 IVBP.", ["Wob = BWBR0005252"]),
      ("De Wob geldt.\nZie artikel 26.", ["Wob = BWBR0005252"]),
      ("De Wob geldt naast artikel 3.86 Vb 2000, dat anders is.", ["Wob = BWBR0005252"]),
      (
        "Besluit\nArtikel 1\nDe Wob geldt naast artikel 2.\nArtikel 2\nSlot",
        ["Wob = BWBR0005252"]
      ),
    ])
  func antecedents(text: String, expected: [String]) {
    #expect(read(text, SampleLexicon.withoutProgramme) == expected)
  }

  @Test(
    "what the text defines is meant in the whole text",
    arguments: [
      (
        "a. wet: de Wet openbaarheid van bestuur;\nb. stuk: stuk als bedoeld in artikel 3 van de wet.",
        ["Wet openbaarheid van bestuur = BWBR0005252", "wet = BWBR0005252"]
      ),
      (
        "Het besluit rust op de Awb (hierna: de wet). De wet en het besluit gelden.",
        ["Awb = BWBR0005537", "wet = BWBR0005537", "wet = BWBR0005537"]
      ),
      (
        "stuk als bedoeld in artikel 3 van de wet, niet de Awb;\nwet: de Wob.",
        ["wet = BWBR0005252", "Awb = BWBR0005537", "Wob = BWBR0005252"]
      ),
      (
        "Art. 3 WOVB. Lijst:\nWOVB: Wet openbaarheid van bestuur",
        [
          "WOVB = BWBR0005252", "WOVB = BWBR0005252", "Wet openbaarheid van bestuur = BWBR0005252",
        ]
      ),
      (
        "Art. 3 AWB. Bestuur (Algemene wet bestuursrecht; AWBR) en AWBR",
        [
          "AWB = BWBR0005537", "Algemene wet bestuursrecht = BWBR0005537", "AWBR = BWBR0005537",
          "AWBR = BWBR0005537",
        ]
      ),
      (
        "uitkering (Algemene wet bestuursrecht, AWBR) en AWBR",
        ["Algemene wet bestuursrecht = BWBR0005537"]
      ),
    ])
  func definitions(text: String, expected: [String]) {
    #expect(read(text, SampleLexicon.withoutProgramme) == expected)
  }

  @Test("a short name behind an article is not that of an older law with a year")
  func olderLaw() {
    let law = LexiconEntry(
      kind: .law, id: "BWBR0011353", iri: "https://wetten.overheid.nl/BWBR0011353",
      names: [LexiconName("Wet IB", .contextual)])
    let lexicon = Lexicon(entries: [law])
    #expect(read("artikel 75 van de Wet IB", lexicon) == ["Wet IB = BWBR0011353"])
    #expect(read("artikel 75 van de Wet IB 1964", lexicon) == [])
  }
}
