import Foundation
import RDFModel
import RDFSyntax
import Testing

@Suite(.enabled(if: JSONLDManifest.isPresent, "the W3C test suites are not beside the package"))
struct JSONLDConformanceTests {
  @Test func theManifestsHaveTests() {
    #expect(JSONLDManifest.toRDF.count == 467)
    #expect(JSONLDManifest.fromRDF.count == 54)
    for (id, reason) in JSONLDManifest.notRun {
      #expect(JSONLDManifest.toRDF.contains { $0.id == id }, "\(id): \(reason)")
    }
  }

  @Test(arguments: JSONLDManifest.toRDF.filter { JSONLDManifest.notRun[$0.id] == nil })
  func readsAsTheManifestSays(_ test: JSONLDTest) throws {
    let complaint = try test.readingComplaint()
    #expect(complaint == nil)
  }
}

extension JSONLDTest {
  /// What is not as the manifest of reading says; nil if all is.
  func readingComplaint() throws -> String? {
    let bytes = [UInt8](try Data(contentsOf: document))
    var parser = RDFParser(format: .jsonLD, baseIRI: baseIRI)
    parser.jsonLD = reading
    switch expectation {
    case .accepted:
      _ = try parser.parse(bytes)
      return nil
    case .refused(let code):
      do {
        _ = try parser.parse(bytes)
        return "was read, but should be refused with \(code)"
      } catch {
        return error.jsonLDErrorCode?.rawValue == code ? nil : error.description
      }
    case .sameAs(let file):
      let expected = try RDFParser(format: .nQuads).parse([UInt8](Data(contentsOf: file)))
      let dataset = try parser.parse(bytes)
      return dataset.isIsomorphic(to: expected) ? nil : "was read as \(dataset.quads)"
    }
  }
}
