import CitationRecognition
import Testing

@Suite("Titles of the register of regulations")
struct TitleRegisterTests {
  private let table = """
    Besluit naturalisatietoets\tname\tBWBR0013604\t
    Pachtwet\tname\tBWBR0002269\t1958
    Regeling agentschappen\tname\tBWBR0032085\t
    Reglement X\tname\tBWBR0000001|BWBR0000002\t
    Wet beheer\tname\tBWBR0000003\t
    Wet beheer water\tname\tBWBR0000004\t

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
    ])
  func names(text: String, expected: [String]) {
    #expect(read(text) == expected)
  }
}
