import CitationRecognition
import Testing

@Test("a lexicon without a programme leaves nothing unsaid")
func emptyLexicon() {
  #expect(Lexicon().programme == nil)
}
