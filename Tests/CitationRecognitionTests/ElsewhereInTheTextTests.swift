import CitationRecognition
import Testing

@Suite("What stands elsewhere in the text")
struct ElsewhereInTheTextTests {
  @Test("an amendment does not take the number of a motion of the same submitter")
  func kinds() {
    #expect(
      read(
        "Motie Agema (Kamerstuk 25 424, nr. 84). Amendement van het lid Agema.",
        SampleLexicon.withoutProgramme)
        == [
          "Motie Agema (Kamerstuk 25 424, nr. 84) = kst-25424-84",
          "Kamerstuk 25 424, nr. 84 = kst-25424-84",
          "Amendement van het lid Agema = ?",
        ])
  }

  @Test("a motion takes the number that its submitters have elsewhere")
  func motions() {
    #expect(
      read(
        "Motie Agema (Kamerstuk 25 424, nr. 84). De motie van het lid Agema.",
        SampleLexicon.withoutProgramme
      ).last == "motie van het lid Agema = kst-25424-84")
  }

  @Test("a motion takes no number from one of the same submitters about something else")
  func otherSubjects() {
    #expect(
      read(
        "Motie Agema over de zorg (Kamerstuk 25 424, nr. 84). De motie van het lid Agema over banken",
        SampleLexicon.withoutProgramme
      ).last == "motie van het lid Agema = ?")
  }

  @Test("a number at the end of a sentence that is broken into lines is that of its motion")
  func brokenLines() {
    #expect(
      read(
        "Reactie op motie van het lid Agema over extra zorg door\nde gemeente (Kamerstuk 30175-294)",
        SampleLexicon.withoutProgramme
      ).first == "motie van het lid Agema = kst-30175-294")
  }

  @Test("a document of two dossiers is named by its head, which is no citation of it")
  func headOfTwoDossiers() {
    #expect(
      read(
        "Vergaderjaar 2023-2024\n36 410\nXVI\nVaststelling van zaken\n36 410\nVI\nVaststelling van meer\nNr. 107\n"
          + "MOTIE VAN HET LID TIELEN\nVoorgesteld 29 januari 2024\nzie de motie op stuk nr. 8",
        SampleLexicon.withoutProgramme) == ["motie op stuk nr. 8 = kst-36410-XVI-8"])
    #expect(
      read(
        "Vergaderjaar 2024-2025\n36 600\nA\nVaststelling van zaken\nNr. 28\nMOTIE VAN HET LID TIELEN\n"
          + "Voorgesteld 29 januari 2024\nzie de motie op stuk nr. 8",
        SampleLexicon.withoutProgramme) == ["motie op stuk nr. 8 = kst-36600-A-8"])
  }

  @Test("two first names belong to the name of a submitter")
  func firstNames() {
    #expect(
      read(
        "motie-Jan Jacob van Dijk c.s. (Kamerstuk 31 289, nr. 5)", SampleLexicon.withoutProgramme
      )
      .first == "motie-Jan Jacob van Dijk c.s. (Kamerstuk 31 289, nr. 5) = kst-31289-5")
  }

  @Test("the full name of a gazette at the end of a sentence has no number in the next")
  func gazetteAtTheEnd() {
    #expect(
      read("staat in de Staatscourant. 3. De Minister", SampleLexicon.withoutProgramme) == [])
    #expect(
      read("Stb. 1949/J 575, art. 11", SampleLexicon.withoutProgramme)
        == ["Stb. 1949/J 575 = stb-1949-J575"])
  }

  @Test(
    "a ministry behind a committee, a number of a case and a word of daily life are not meant",
    arguments: [
      ("de Kamercommissie VWS", []), ("Procedurevergadering VWS", []),
      ("No. AWB 99/611 en de zaken AWB 98/854", []),
      ("de Spaanse belastingdienst, de douane", []),
      ("het beleid van VWS", ["VWS = \(SampleLexicon.tooi("ministerie/mnre1025"))"]),
    ])
  func committees(text: String, expected: [String]) {
    #expect(read(text, SampleLexicon.withoutProgramme) == expected)
  }
}
