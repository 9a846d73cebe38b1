import CitationRecognition
import PublicationIdentifiers
import Testing

/// Some publications that exist, and some that do not.
private struct SampleLookup: PublicationLookup {
  var published: [String: String?] = [:]
  var absent: Set<String> = []

  func existence(
    of identifier: OfficialIdentifier, context: PublicationContext
  ) -> PublicationExistence {
    if let official = published[identifier.canonical] { return .published(as: official) }
    return absent.contains(identifier.canonical) ? .absent : .unknown
  }
}

@Suite("Confirmation by known publications")
struct ConfirmationTests {
  @Test("what exists is confirmed, what does not is marked, and of the rest nothing is said")
  func marks() throws {
    let lookup = SampleLookup(published: ["stb-2018-84": "stb-2018-84"], absent: ["stb-2018-9999"])
    let found = citations("Stb. 2018, 84, Stb. 2018, 999 en Stb. 2018, 1200.", lookup)
    #expect(found.map { $0.targets[0].isPublished } == [true, nil, nil])
    let other = citations("Stb. 2018, 999", SampleLookup(absent: ["stb-2018-999"]))
    #expect(other[0].targets[0].isPublished == false)
    #expect(other[0].targets[0].id == "stb-2018-999")
  }

  @Test("without known publications nothing is said")
  func without() {
    let found = CitationRecognizer(lexicon: SampleLexicon.lexicon)
      .citations(in: Array("Stb. 2018, 84".utf8))
    #expect(found[0].targets[0].isPublished == nil)
  }

  @Test("the publisher's identifier makes the IRI; the canonical id stays")
  func official() {
    let lookup = SampleLookup(published: ["kst-29200-VI-F": "kst-20032004-29200-VI-F"])
    let target = citations("Kamerstukken I 2004/05, 29 200 VI, F", lookup)[0].targets[0]
    #expect(target.id == "kst-29200-VI-F")
    #expect(target.iri == "https://zoek.officielebekendmakingen.nl/kst-20032004-29200-VI-F")
  }

  @Test(
    "of two readings the one that exists is taken, unless both or neither do",
    arguments: [
      ("Kamerstukken II 2010/11, 22 112-02", "kst-22112-2", "22112-02"),
      ("Kamerstukken I 2010/11, 29 658 A", "kst-29658-A", "29658-A"),
      ("Aanhangsel Handelingen 2007/08, nr. 5", "ah-tk-20072008-5", "ah-ek-20072008-5"),
      ("wet van 20 november 1995 (Stb. 3)", "stb-1995-3", "stb-1996-3"),
    ])
  func readings(text: String, first: String, second: String) {
    func id(_ published: [String]) -> String? {
      let known = published.map { ($0, String?.some($0)) }
      return citations(text, SampleLookup(published: Dictionary(uniqueKeysWithValues: known)))
        .last?.targets[0].id
    }
    #expect(id([second]) == second)
    #expect(id([first, second]) == first)
    #expect(id([first]) == first)
    #expect(id([]) == first)
  }

  @Test("a year that the citation names is not changed")
  func namedYear() {
    let lookup = SampleLookup(published: ["stb-1996-3": "stb-1996-3"], absent: ["stb-1995-3"])
    let target = citations("Stb. 1995, 3", lookup)[0].targets[0]
    #expect(target.id == "stb-1995-3")
    #expect(target.isPublished == false)
  }

  @Test("proceedings without a chamber are those of the chamber that has them, if only one does")
  func handelingen() {
    let text = "Handelingen 2012/13, nr. 4, item 5"
    let second = "h-tk-20122013-4-5"
    let both = SampleLookup(published: [second: second, "h-ek-20122013-4-5": "h-ek-20122013-4-5"])
    #expect(citations(text, SampleLookup(published: [second: second]))[0].targets[0].id == second)
    #expect(citations(text, both)[0].targets[0].id == nil)
    #expect(citations(text, SampleLookup())[0].targets[0].resolution == .unresolved)
  }

  private func citations(_ text: String, _ lookup: SampleLookup) -> [Citation] {
    CitationRecognizer(lexicon: SampleLexicon.lexicon, publications: lookup)
      .citations(in: Array(text.utf8))
  }
}
