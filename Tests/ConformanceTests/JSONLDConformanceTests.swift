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
    let bytes = [UInt8](try Data(contentsOf: test.document))
    var parser = RDFParser(format: .jsonLD, baseIRI: test.baseIRI)
    parser.jsonLD = test.reading
    switch test.expectation {
    case .accepted: _ = try parser.parse(bytes)
    case .refused(let code):
      let error = #expect(throws: RDFSyntaxError.self) { try parser.parse(bytes) }
      #expect(error?.jsonLDErrorCode?.rawValue == code, "\(error?.description ?? "")")
    case .sameAs(let file):
      let expected = try RDFParser(format: .nQuads).parse([UInt8](Data(contentsOf: file)))
      let dataset = try parser.parse(bytes)
      let isSame = dataset.isIsomorphic(to: expected)
      #expect(isSame, "\(dataset.quads)")
    }
  }
}
