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
    ])
  func lists(text: String, expected: [String]) {
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
