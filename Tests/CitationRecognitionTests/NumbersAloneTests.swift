import CitationRecognition
import PublicationIdentifiers
import Testing

/// Publications of which some exist and all others do not.
private struct Published: PublicationLookup {
  let ids: Set<String>

  func existence(
    of identifier: OfficialIdentifier, context: PublicationContext
  ) -> PublicationExistence {
    ids.contains(identifier.canonical) ? .published(as: nil) : .absent
  }
}

@Suite("Numbers without a word in front")
struct NumbersAloneTests {
  @Test(
    "in a form that hardly stands for anything else are citations",
    arguments: [
      ("verslag (t.v.v. 31 793, nr. 12)", ["31 793, nr. 12 = kst-31793-12"]),
      ("36600-XVI-106 volgt", ["36600-XVI-106 = kst-36600-XVI-106"]),
      ("de Raad (21501-02-2785)", ["21501-02-2785 = kst-21501-02-2785"]),
      ("36200-B-10, 32360-E-1", ["36200-B-10 = kst-36200-B-10", "32360-E-1 = kst-32360-E-1"]),
      ("34 300 – IV, nr. 38 en", ["34 300 – IV, nr. 38 = kst-34300-IV-38"]),
      ("12 345 euro, 21.352,21, 10 000-20 000 en HR nr. 43849, LJN", []),
    ])
  func forms(text: String, expected: [String]) {
    #expect(read(text, SampleLexicon.withoutProgramme) == expected)
  }

  @Test("tied by a dash count where the publication exists, and where it may and others are cited")
  func existence() {
    func ids(_ text: String, _ lookup: (any PublicationLookup)?) -> [String?] {
      CitationRecognizer(lexicon: SampleLexicon.withoutProgramme, publications: lookup)
        .citations(in: Array(text.utf8)).flatMap { $0.targets.map(\.id) }
    }
    let published = Published(ids: ["kst-31581-15"])
    #expect(ids("Jacht (31581-15), pomp 31581-16.", published) == ["kst-31581-15"])
    #expect(ids("NEN-EN 31581-15", published) == [])
    #expect(ids("Jacht (31581-15)", nil) == [])
    #expect(
      ids("Kamerstuk 29 362, nr. 3. Jacht (31581-15)", nil) == ["kst-29362-3", "kst-31581-15"])
  }

  @Test("a dossier alone in brackets counts behind a bill, where it exists")
  func dossiersInBrackets() {
    func ids(_ text: String) -> [String?] {
      let lookup = Published(ids: ["35216", "36178"])
      return CitationRecognizer(lexicon: SampleLexicon.withoutProgramme, publications: lookup)
        .citations(in: Array(text.utf8)).flatMap { $0.targets.map(\.id) }
    }
    #expect(
      ids("de Wet minimum CO2-prijs (35 216) en wijziging van regels (36178).") == [
        "35216", "36178",
      ])
    #expect(ids("de Wet minimum CO2-prijs (35 217), nr. WJZ/353186 (35216)") == [])
    #expect(ids("inwoners van Heerlen (36178)") == [])
  }

  @Test("a number whose end is not understood leads nowhere, not to its dossier")
  func notCut() {
    #expect(
      read("Kamerstuk 29477-48x-485", SampleLexicon.withoutProgramme)
        == ["Kamerstuk 29477-48x-485 = ?"])
    #expect(
      read("Kamerstuk 36321-(R2181)-11", SampleLexicon.withoutProgramme)
        == ["Kamerstuk 36321-(R2181)-11 = kst-36321-11"])
  }
}
