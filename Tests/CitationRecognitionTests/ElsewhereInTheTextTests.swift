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

  @Test(
    "a ministry behind a committee or its meeting is not meant",
    arguments: [
      ("de Kamercommissie VWS", []), ("Procedurevergadering VWS", []),
      ("het beleid van VWS", ["VWS = \(SampleLexicon.tooi("ministerie/mnre1025"))"]),
    ])
  func committees(text: String, expected: [String]) {
    #expect(read(text, SampleLexicon.withoutProgramme) == expected)
  }
}
