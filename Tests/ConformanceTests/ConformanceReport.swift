import Foundation
import RDFModel
import RDFSyntax
import Testing

/// A test of a suite, as it is reported.
struct ConformanceCase: Sendable {
  /// The IRI of the test.
  let iri: String
  let name: String
  /// Why it is not run; nil if it is.
  var reason: String? = nil
  /// What is not as it should be; nil if all is.
  let complaint: @Sendable () throws -> String?
}

/// A suite of the W3C, as it is reported.
struct ConformanceSuite: Sendable {
  let title: String
  let cases: [ConformanceCase]

  /// The table of suites: whoever adds a suite adds it here.
  static let all: [ConformanceSuite] =
    W3CManifest.suites.map { folder in
      ConformanceSuite(
        title: title(folder),
        cases: ((try? W3CManifest.read(folder)) ?? []).map { test in
          ConformanceCase(iri: test.iri, name: test.name) { try test.complaint() }
        })
    } + [
      ConformanceSuite(
        title: "RDF Dataset Canonicalization (RDFC-1.0)",
        cases: CanonicalizationTest.all.map { test in
          ConformanceCase(iri: test.iri, name: test.name) { try test.complaint() }
        }),
      ConformanceSuite(
        title: "JSON-LD 1.1 to RDF",
        cases: JSONLDManifest.toRDF.map { test in
          ConformanceCase(
            iri: test.iri, name: test.name, reason: JSONLDManifest.notRun[test.id]
          ) { try test.readingComplaint() }
        }),
      ConformanceSuite(
        title: "RDF to JSON-LD 1.1",
        cases: JSONLDManifest.fromRDF.map { test in
          ConformanceCase(
            iri: test.iri, name: test.name, reason: JSONLDManifest.notRun[test.id]
          ) { try test.writingComplaint() }
        }),
    ]

  /// The title of a suite by its folder, such as `rdf12/rdf-turtle/eval`.
  private static func title(_ folder: String) -> String {
    let parts = folder.split(separator: "/")
    let names = [
      "rdf-n-triples": "N-Triples", "rdf-n-quads": "N-Quads", "rdf-turtle": "Turtle",
      "rdf-trig": "TriG", "rdf-xml": "RDF/XML",
    ]
    let version = parts[0] == "rdf11" ? "RDF 1.1" : "RDF 1.2"
    let part = parts.count > 2 ? ", \(parts[2])" : ""
    return "\(version) \(names[String(parts[1])] ?? String(parts[1]))\(part)"
  }
}

/// How the tests of all suites went, as a table and in the vocabulary EARL 1.0.
struct ConformanceReport {
  enum Outcome: Equatable {
    case passed
    case failed(String)
    case notRun(String)

    /// The local name in EARL.
    var earl: String {
      switch self {
      case .passed: "passed"
      case .failed: "failed"
      case .notRun: "untested"
      }
    }
  }

  /// The outcomes of each suite, in the order of the table of suites.
  let suites: [(title: String, results: [(test: ConformanceCase, outcome: Outcome)])]

  /// Runs all tests of all suites.
  init(running suites: [ConformanceSuite]) {
    self.suites = suites.map { suite in
      let ordered = suite.cases.sorted { $0.iri < $1.iri }
      return (suite.title, ordered.map { ($0, ConformanceReport.outcome($0)) })
    }
  }

  private static func outcome(_ test: ConformanceCase) -> Outcome {
    if let reason = test.reason { return .notRun(reason) }
    do {
      return try test.complaint().map { .failed($0) } ?? .passed
    } catch {
      return .failed("\(error)")
    }
  }

  /// The table in Markdown, and what was not passed.
  var table: String {
    var lines = [
      "# Conformance", "",
      "The W3C test suites, run from their manifests; `earl.ttl` has the outcome of each test. `make conformance` writes both anew.",
      "", "| suite | passed | total |", "|---|--:|--:|",
    ]
    var passed = 0
    var total = 0
    for suite in suites {
      let count = suite.results.count { $0.outcome == .passed }
      passed += count
      total += suite.results.count
      lines.append("| \(suite.title) | \(count) | \(suite.results.count) |")
    }
    lines += ["| **all** | **\(passed)** | **\(total)** |", ""]
    let rest = suites.flatMap(\.results).filter { $0.outcome != .passed }
    guard !rest.isEmpty else { return lines.joined(separator: "\n") }
    lines += ["Not passed:", ""]
    for (test, outcome) in rest {
      switch outcome {
      case .passed: break
      case .failed(let complaint): lines.append("- \(test.name): \(complaint)")
      case .notRun(let reason): lines.append("- \(test.name): not run; \(reason)")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The table of the README: how many tests of each format were passed, by version of RDF.
  var summary: String {
    let versions = ["RDF 1.1 ", "RDF 1.2 "]
    var formats: [String] = []
    var counts: [String: [(passed: Int, total: Int)]] = [:]
    for suite in suites {
      let column = versions.firstIndex(where: suite.title.hasPrefix) ?? 0
      let title = versions.reduce(suite.title) { $0.replacing($1, with: "") }
      let format = String(title.prefix { $0 != "," })
      if counts[format] == nil {
        formats.append(format)
        counts[format] = [(0, 0), (0, 0)]
      }
      counts[format]?[column].passed += suite.results.count { $0.outcome == .passed }
      counts[format]?[column].total += suite.results.count
    }
    let rows = formats.map { format in
      let cells = (counts[format] ?? []).map {
        $0.total == 0 ? "" : "\($0.passed) of \($0.total)"
      }
      return "| \(format) | \(cells.joined(separator: " | ")) |"
    }
    return (["| | RDF 1.1 | RDF 1.2 |", "|---|--:|--:|"] + rows).joined(separator: "\n") + "\n"
  }

  /// The outcomes in EARL 1.0, as Turtle.
  func earl() throws -> [UInt8] {
    let earl = "http://www.w3.org/ns/earl#"
    func iri(_ value: String) -> Term { .iri(IRI(trusted: value)) }
    func property(_ name: String) -> IRI { IRI(trusted: earl + name) }
    let project = iri("https://w3id.org/verwijsgraaf/")
    var dataset = Dataset()
    dataset.insert(
      Triple(
        project, IRI(trusted: "http://usefulinc.com/ns/doap#name"),
        .literal(Literal("Verwijsgraaf"))))
    for type in ["Software", "TestSubject"] {
      dataset.insert(Triple(project, RDF.type, iri(earl + type)))
    }
    for (number, result) in suites.flatMap(\.results).enumerated() {
      let assertion = iri("https://w3id.org/verwijsgraaf/conformance#assertion-\(number + 1)")
      let outcome = iri("https://w3id.org/verwijsgraaf/conformance#result-\(number + 1)")
      for (subject, predicate, object) in [
        (assertion, RDF.type, iri(earl + "Assertion")),
        (assertion, property("assertedBy"), project), (assertion, property("subject"), project),
        (assertion, property("mode"), iri(earl + "automatic")),
        (assertion, property("test"), iri(result.test.iri)),
        (assertion, property("result"), outcome),
        (outcome, RDF.type, iri(earl + "TestResult")),
        (outcome, property("outcome"), iri(earl + result.outcome.earl)),
      ] { dataset.insert(Triple(subject, predicate, object)) }
      if case .notRun(let reason) = result.outcome {
        dataset.insert(
          Triple(
            outcome, IRI(trusted: "http://purl.org/dc/terms/description"), .literal(Literal(reason))
          ))
      }
    }
    var prefixes = PrefixMap.standard
    try prefixes.bind("earl", to: IRI(trusted: earl))
    try prefixes.bind("doap", to: IRI(trusted: "http://usefulinc.com/ns/doap#"))
    return try RDFSerializer(format: .turtle, prefixes: prefixes).serialize(dataset)
  }
}

@Suite(.enabled(if: W3CManifest.isPresent, "the W3C test suites are not beside the package"))
struct ConformanceReportTests {
  /// `RECORD_CONFORMANCE=1` writes the report instead.
  @Test("The report in Documentation/Conformance says how the suites go now")
  func isUpToDate() throws {
    let report = ConformanceReport(running: ConformanceSuite.all)
    let readme = try String(
      contentsOf: W3CManifest.package.appending(path: "README.md"), encoding: .utf8)
    let marks = try #require(
      readme.firstMatch(of: #/(<!-- conformance:.*-->\n)(?s:.*)(<!-- end of conformance -->)/#))
    let newReadme = readme.replacingCharacters(
      in: marks.range, with: "\(marks.1)\(report.summary)\(marks.2)")
    let files = [
      ("Documentation/Conformance/README.md", Array(report.table.utf8)),
      ("Documentation/Conformance/earl.ttl", try report.earl()),
      ("README.md", Array(newReadme.utf8)),
    ]
    for (name, bytes) in files {
      let file = W3CManifest.package.appending(path: name)
      if ProcessInfo.processInfo.environment["RECORD_CONFORMANCE"] == "1" {
        try FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: file)
      } else {
        let isSame = FileManager.default.contents(atPath: file.path) == Data(bytes)
        #expect(isSame, "\(name) is not up to date: run make conformance")
      }
    }
    let failures = report.suites.flatMap(\.results).filter { $0.outcome.earl == "failed" }
    #expect(failures.map(\.test.name) == [])
  }
}
