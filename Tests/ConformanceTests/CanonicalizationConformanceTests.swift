import Foundation
import MessageDigest
import RDFCanonicalization
import RDFModel
import RDFSyntax
import Testing

/// The tests of RDFC-1.0, as their manifest describes them.
@Suite(
  .enabled(if: CanonicalizationTest.isPresent, "the W3C test suites are not beside the package"))
struct CanonicalizationConformanceTests {
  @Test func theManifestHasTests() {
    #expect(CanonicalizationTest.all.count == 86)
  }

  @Test(arguments: CanonicalizationTest.all)
  func hasTheCanonicalFormOfTheManifest(_ test: CanonicalizationTest) throws {
    let complaint = try test.complaint()
    #expect(complaint == nil)
  }
}

extension CanonicalizationTest {
  /// What is not as the manifest says; nil if all is.
  func complaint() throws -> String? {
    let dataset = try RDFParser(format: .nQuads).parse([UInt8](Data(contentsOf: action)))
    let canonicalizer = RDFCanonicalizer(algorithm: algorithm, stepLimit: 50_000)
    switch expectation {
    case .refused:
      do {
        _ = try canonicalizer.canonicalize(dataset)
        return "was canonicalized, but should not be"
      } catch {
        return nil
      }
    case .nQuads(let file):
      let canonical = try canonicalizer.canonicalize(dataset)
      let expected = try String(contentsOf: file, encoding: .utf8)
      guard String(decoding: canonical.nQuads, as: UTF8.self) == expected else {
        return "has the form \(String(decoding: canonical.nQuads, as: UTF8.self))"
      }
      let written = try RDFSerializer(format: .nQuads).serialize(canonical.dataset)
      return Set(written.split(separator: 0x0A)) == Set(canonical.nQuads.split(separator: 0x0A))
        ? nil : "is written as \(String(decoding: written, as: UTF8.self))"
    case .map(let file):
      let expected = try JSONDecoder().decode([String: String].self, from: Data(contentsOf: file))
      let identifiers = try canonicalizer.canonicalize(dataset).issuedIdentifiers
        .map { ($0.key.label, $0.value.label) }
      return Dictionary(uniqueKeysWithValues: identifiers) == expected
        ? nil : "has the identifiers \(identifiers)"
    }
  }
}

/// A test of the suite of RDFC-1.0.
struct CanonicalizationTest: Sendable, CustomTestStringConvertible {
  enum Expectation: Sendable {
    case nQuads(URL)
    case map(URL)
    case refused
  }

  let iri: String
  let name: String
  let algorithm: DigestAlgorithm
  let action: URL
  let expectation: Expectation

  var testDescription: String { name }

  private static let folder = W3CManifest.root.appending(path: "rdf-canon/tests")
  private static let base = "https://w3c.github.io/rdf-canon/tests/"

  static var isPresent: Bool { FileManager.default.fileExists(atPath: folder.path) }

  /// All tests; none if they are absent.
  static let all: [CanonicalizationTest] = (try? read()) ?? []

  private static func read() throws -> [CanonicalizationTest] {
    let bytes = [UInt8](try Data(contentsOf: folder.appending(path: "manifest.ttl")))
    let manifest = try RDFParser(format: .turtle, baseIRI: IRI(base + "manifest")).parse(bytes)
    func value(_ test: Term, _ property: String) -> String? {
      switch manifest.objects(of: test, IRI(trusted: property)).first {
      case .iri(let iri): iri.value
      case .literal(let literal): literal.lexicalForm
      default: nil
      }
    }
    let terms = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#"
    return manifest.triples(predicate: RDF.type).compactMap { triple in
      guard let type = triple.object.iri?.value,
        let action = value(triple.subject, terms + "action")
      else { return nil }
      func file(_ iri: String) -> URL { folder.appending(path: String(iri.dropFirst(base.count))) }
      let result = value(triple.subject, terms + "result").map(file)
      let expectation: Expectation? =
        if type.hasSuffix("NegativeEvalTest") {
          .refused
        } else if let result {
          type.hasSuffix("MapTest") ? .map(result) : .nQuads(result)
        } else {
          nil
        }
      guard let expectation else { return nil }
      let isLong = value(triple.subject, base + "vocab#hashAlgorithm") == "SHA384"
      return CanonicalizationTest(
        iri: triple.subject.iri?.value ?? "",
        name: "\(triple.subject) \(value(triple.subject, terms + "name") ?? "")",
        algorithm: isLong ? .sha384 : .sha256, action: file(action), expectation: expectation)
    }
  }
}
