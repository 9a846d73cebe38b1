import Foundation
import RDFModel
import RDFSyntax
import Testing

/// A test of the W3C suites of JSON-LD, as its manifest describes it.
struct JSONLDTest: Sendable, CustomTestStringConvertible {
  enum Expectation: Sendable {
    case accepted
    /// With this error code.
    case refused(String)
    /// The content of another document.
    case sameAs(URL)
  }

  /// The suite and the number, such as `toRdf t0001`.
  let id: String
  let name: String
  let document: URL
  let baseIRI: IRI
  let expectation: Expectation
  var reading = JSONLDReadingOptions()
  var useNativeTypes = false
  var useRDFType = false

  var testDescription: String { name }

  /// The IRI of the test.
  var iri: String {
    let parts = id.split(separator: " ")
    return "https://w3c.github.io/json-ld-api/tests/\(parts[0])-manifest#\(parts[1])"
  }
}

/// The manifests of JSON-LD to and from RDF, beside the package.
enum JSONLDManifest {
  static let folder = W3CManifest.root.appending(path: "jsonld")

  static var isPresent: Bool { FileManager.default.fileExists(atPath: folder.path) }

  static let toRDF = (try? read("toRdf")) ?? []
  static let fromRDF = (try? read("fromRdf")) ?? []

  /// The tests that are not run, with the reason.
  static let notRun = [
    "toRdf t0118": "blank nodes as predicates (generalized RDF) are not in the data model",
    "toRdf te075": "blank nodes as predicates (generalized RDF) are not in the data model",
    "toRdf ter56": "the suite does not hold its document",
    "fromRdf t0008": "for lists of lists in JSON-LD 1.0; tli03 is its form for 1.1",
  ]

  private static let base = "https://w3c.github.io/json-ld-api/tests/"

  /// The contexts that documents of the suite refer to, by IRI.
  private static let contexts: [String: [UInt8]] = {
    var contexts: [String: [UInt8]] = [:]
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    for case let file as URL in files ?? .init() where file.pathExtension == "jsonld" {
      let path = file.standardized.path.dropFirst(folder.path.count + 1)
      contexts[base + path] = (try? Data(contentsOf: file)).map { [UInt8]($0) }
    }
    return contexts
  }()

  private static func read(_ suite: String) throws -> [JSONLDTest] {
    let data = try Data(contentsOf: folder.appending(path: "\(suite)-manifest.jsonld"))
    let manifest = try JSONSerialization.jsonObject(with: data) as? [String: Any]
    let tests = manifest?["sequence"] as? [[String: Any]] ?? []
    return try tests.map { test in
      let options = test["option"] as? [String: Any] ?? [:]
      let types = test["@type"] as? [String] ?? []
      let input = test["input"] as? String ?? ""
      var expectation = JSONLDTest.Expectation.accepted
      if types.contains("jld:NegativeEvaluationTest") {
        expectation = .refused(test["expectErrorCode"] as? String ?? "")
      } else if let file = test["expect"] as? String {
        expectation = .sameAs(folder.appending(path: file))
      }
      let id = "\(suite) \((test["@id"] as? String ?? "").dropFirst())"
      var result = JSONLDTest(
        id: id,
        name: "\(id) \(test["name"] ?? "")",
        document: folder.appending(path: input),
        baseIRI: try IRI(options["base"] as? String ?? base + input), expectation: expectation)
      result.reading.contexts = contexts
      if let mode = options["processingMode"] as? String {
        result.reading.processingMode = try #require(
          JSONLDReadingOptions.ProcessingMode(rawValue: mode))
      }
      if let direction = options["rdfDirection"] as? String {
        result.reading.baseDirection = JSONLDBaseDirection(rawValue: direction)
      }
      if let context = options["expandContext"] as? String {
        result.reading.expandContext = contexts[base + context]
      }
      result.useNativeTypes = options["useNativeTypes"] as? Bool ?? false
      result.useRDFType = options["useRdfType"] as? Bool ?? false
      if options["specVersion"] as? String == "json-ld-1.0" {
        result.reading.processingMode = .jsonLD10
      }
      return result
    }
  }
}
