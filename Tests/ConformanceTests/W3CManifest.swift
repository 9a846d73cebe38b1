import Foundation
import RDFModel
import RDFSyntax
import Testing

/// A test of the W3C test suites, as its manifest describes it.
struct W3CTest: Sendable, CustomTestStringConvertible {
  enum Expectation: Sendable {
    case accepted
    case refused
    /// The statements of another document.
    case sameAs(URL)
    /// The bytes of another document.
    case canonical(URL)
  }

  /// The IRI of the test.
  let iri: String
  let name: String
  let format: RDFFormat
  let document: URL
  let baseIRI: IRI
  let expectation: Expectation

  var testDescription: String { name }
}

/// The manifests of the W3C test suites, beside the package in `../shared/data/rdf-tests`.
enum W3CManifest {
  static let package = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../..").standardized
  static let root = package.appending(path: "../shared/data/rdf-tests").standardized

  static var isPresent: Bool { FileManager.default.fileExists(atPath: root.path) }

  /// The suites that are read, by the folder of their manifest.
  static let suites = [
    "rdf11/rdf-n-triples", "rdf11/rdf-n-quads", "rdf11/rdf-turtle", "rdf11/rdf-trig",
    "rdf11/rdf-xml",
    "rdf12/rdf-n-triples/syntax", "rdf12/rdf-n-triples/c14n", "rdf12/rdf-n-quads/syntax",
    "rdf12/rdf-n-quads/c14n", "rdf12/rdf-turtle/syntax", "rdf12/rdf-turtle/eval",
    "rdf12/rdf-trig/syntax", "rdf12/rdf-trig/eval",
    "rdf12/rdf-xml/eval",
  ]

  /// All tests of all suites; none if they are absent.
  static let tests: [W3CTest] = isPresent ? suites.flatMap { (try? read($0)) ?? [] } : []

  private static let vocabulary = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#"

  static func read(_ suite: String) throws -> [W3CTest] {
    let folder = root.appending(path: suite)
    let base = "https://w3c.github.io/rdf-tests/rdf/\(suite)/"
    let manifest = try RDFParser(format: .turtle, baseIRI: IRI(base + "manifest.ttl"))
      .parse([UInt8](Data(contentsOf: folder.appending(path: "manifest.ttl"))))
    func value(_ test: Term, _ property: String) -> String? {
      switch manifest.objects(of: test, IRI(trusted: vocabulary + property)).first {
      case .iri(let iri): iri.value
      case .literal(let literal): literal.lexicalForm
      default: nil
      }
    }
    return try manifest.triples(predicate: RDF.type).compactMap { triple in
      guard let type = triple.object.iri?.value.split(separator: "#").last,
        let action = value(triple.subject, "action"), let format = format(String(type))
      else { return nil }
      func file(_ iri: String) -> URL { folder.appending(path: String(iri.dropFirst(base.count))) }
      let expectation: W3CTest.Expectation
      if type.contains("Negative") {
        expectation = .refused
      } else if let result = value(triple.subject, "result") {
        expectation = type.hasSuffix("Eval") ? .sameAs(file(result)) : .canonical(file(result))
      } else {
        expectation = .accepted
      }
      return W3CTest(
        iri: triple.subject.iri?.value ?? "",
        name: "\(suite) \(value(triple.subject, "name") ?? "")", format: format,
        document: file(action), baseIRI: try IRI(action), expectation: expectation)
    }
  }

  private static func format(_ type: String) -> RDFFormat? {
    let formats: [(String, RDFFormat)] = [
      ("TestNTriples", .nTriples), ("TestNQuads", .nQuads), ("TestTurtle", .turtle),
      ("TestTrig", .triG), ("TestXML", .rdfXML),
    ]
    return formats.first { type.hasPrefix($0.0) }?.1
  }
}
