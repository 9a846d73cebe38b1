import Foundation
import RDFModel
import RDFSyntax
import Testing

/// The W3C tests, read piece by piece.
@Suite(.enabled(if: W3CManifest.isPresent, "the W3C test suites are not beside the package"))
struct StreamingConformanceTests {
  private final class Statements: StatementReceiver {
    private(set) var dataset = Dataset()

    func receive(_ statement: StatementSpans, in bytes: Span<UInt8>) -> Bool {
      dataset.insert(statement.quad(in: bytes))
      return true
    }
  }

  private func read(_ test: W3CTest, _ bytes: [UInt8], pieces length: Int) throws -> Dataset {
    let statements = Statements()
    var parser = RDFStreamParser(
      format: test.format, baseIRI: test.baseIRI, receiver: statements)
    for start in stride(from: 0, to: bytes.count, by: length) {
      try parser.push(bytes.span.extracting(start..<min(start + length, bytes.count)))
    }
    try parser.finish()
    return statements.dataset
  }

  @Test(arguments: W3CManifest.tests.filter { RDFStreamParser.canRead($0.format) })
  func readsPiecesAsItReadsTheWhole(_ test: W3CTest) throws {
    let bytes = [UInt8](try Data(contentsOf: test.document))
    for length in [7, 1 << 20] {
      if case .refused = test.expectation {
        #expect(throws: RDFSyntaxError.self) { try read(test, bytes, pieces: length) }
      } else {
        let whole = try RDFParser(format: test.format, baseIRI: test.baseIRI).parse(bytes)
        let isSame = try read(test, bytes, pieces: length).isIsomorphic(to: whole)
        #expect(isSame)
      }
    }
  }
}
