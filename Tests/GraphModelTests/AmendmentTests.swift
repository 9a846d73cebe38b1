import CitationRecognition
import Testing

@testable import GraphModel

@Suite("Amendments in the graph")
struct AmendmentTests {
  @Test("are referred to, since only motions are carried out")
  func edge() {
    #expect(EdgeKind(of: .amendment, to: .kamerstuk) == .references)
    #expect(EdgeKind(of: .motion, to: .motion) == .carriesOut)
  }
}
