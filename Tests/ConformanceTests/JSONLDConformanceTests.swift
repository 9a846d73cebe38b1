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
      #expect(
        (JSONLDManifest.toRDF + JSONLDManifest.fromRDF).contains { $0.id == id }, "\(id): \(reason)"
      )
    }
  }

  @Test(arguments: JSONLDManifest.toRDF.filter { JSONLDManifest.notRun[$0.id] == nil })
  func readsAsTheManifestSays(_ test: JSONLDTest) throws {
    let complaint = try test.readingComplaint()
    #expect(complaint == nil)
  }

  @Test(arguments: JSONLDManifest.fromRDF.filter { JSONLDManifest.notRun[$0.id] == nil })
  func writesAsTheManifestSays(_ test: JSONLDTest) throws {
    let complaint = try test.writingComplaint()
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

  /// What is not as the manifest of writing says; nil if all is.
  func writingComplaint() throws -> String? {
    let dataset = try RDFParser(format: .nQuads).parse([UInt8](Data(contentsOf: document)))
    var serializer = RDFSerializer(format: .jsonLD)
    serializer.jsonLD.form = .expanded
    serializer.jsonLD.omitsListTypes = true
    serializer.jsonLD.usesNativeTypes = useNativeTypes
    serializer.jsonLD.usesRDFType = useRDFType
    serializer.jsonLD.baseDirection = reading.baseDirection
    switch expectation {
    case .refused(let code):
      do {
        _ = try serializer.serialize(dataset)
        return "was written, but should be refused with \(code)"
      } catch {
        let isMeant = code == "invalid JSON literal" && error.kind == .malformedJSONLiteral
        return isMeant ? nil : error.description
      }
    case .sameAs(let file):
      let bytes = try serializer.serialize(dataset)
      let written = try JSONSerialization.jsonObject(with: Data(bytes))
      let expected = try JSONSerialization.jsonObject(with: Data(contentsOf: file))
      let isSame = JSONLDTest.ordered(written) == JSONLDTest.ordered(expected)
      return isSame ? nil : "was written as \(String(decoding: bytes, as: UTF8.self))"
    case .accepted: return "the manifest has no result"
    }
  }

  /// A value as text, with what has no order sorted: entries, and arrays that are no lists.
  private static func ordered(_ value: Any, inList: Bool = false) -> String {
    switch value {
    case let object as [String: Any]:
      let entries = object.map { "\($0.key): \(ordered($0.value, inList: $0.key == "@list"))" }
      return "{\(entries.sorted())}"
    case let array as [Any]:
      let items = array.map { ordered($0) }
      return "\(inList ? items : items.sorted())"
    case let number as NSNumber: return "\(number)"
    default: return "\"\(value)\""
    }
  }
}
