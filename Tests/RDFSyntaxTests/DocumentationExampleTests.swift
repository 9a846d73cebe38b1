import RDFModel
import RDFSyntax
import Testing

/// The example of the article "Documents larger than memory", as it stands there.
final class PredicateCounter: StatementReceiver {
  private(set) var rows: [String: (count: Int, firstPlace: Range<Int>)] = [:]

  func receive(_ statement: StatementSpans, in bytes: Span<UInt8>) -> Bool {
    let predicate = statement.predicate.text(in: bytes)
    rows[predicate, default: (0, statement.place)].count += 1
    return true
  }
}

func countPredicates(inPieces pieces: [[UInt8]]) throws -> PredicateCounter {
  let counter = PredicateCounter()
  var parser = RDFStreamParser(format: .nTriples, receiver: counter)
  for piece in pieces { try parser.push(piece.span) }
  try parser.finish()
  return counter
}

@Suite("The examples of the documentation")
struct DocumentationExampleTests {
  @Test("counts predicates and tells where the first statement is")
  func countsPredicates() throws {
    let counter = try countPredicates(inPieces: [
      Array("<urn:s> <urn:p> <urn:o> .\n<urn:s> <ur".utf8),
      Array("n:q> \"x\" .\n<urn:t> <urn:q> \"y\" .\n".utf8),
    ])
    #expect(counter.rows["urn:p"]?.count == 1)
    #expect(counter.rows["urn:q"]?.count == 2)
    #expect(counter.rows["urn:q"]?.firstPlace == 26..<47)
  }
}
