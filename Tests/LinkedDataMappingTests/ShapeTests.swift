import Foundation
import GraphModel
import LinkedDataMapping
import RDFModel
import RDFSyntax
import ReportReading
import Testing
import Vocabulary

/// Data that conforms: everything that a graph can hold, and the registers.
private func soundData() throws -> Dataset {
  var data = try SampleReport.dataset(SampleReport.graph(SampleReport.everything))
  for file in VocabularyFile.registers + [.sources] {
    data.formUnion(
      try RDFParser(format: .turtle, baseIRI: Registers.base).parse(file.bytes, name: file.name))
  }
  return data
}

@Suite("The shapes", .enabled(if: SHACLJudge.isAvailable, SHACLJudge.why))
struct ShapeTests {
  @Test("hold for a graph with everything in it and for the registers")
  func sound() throws {
    #expect(try SHACLJudge.violations(in: soundData()) == [])
  }

  @Test("hold for the published report", .enabled(if: SharedReport.isThere, SharedReport.why))
  func publishedReport() throws {
    let report = try ReportReader(registers: Registers.builtIn()).read(
      try SharedReport.bytes(), name: "verslag.txt")
    let graph = ReferenceGraph(of: [report], registers: try Registers.builtIn())
    #expect(try SHACLJudge.violations(in: SampleReport.dataset(graph)) == [])
  }

  @Test("each fail for whatever they say, when it is broken")
  func broken() throws {
    var data = try soundData()
    let breakages = try Breakage.all(of: data)
    #expect(breakages.count > 200)
    for breakage in breakages { breakage.triples.forEach { data.insert($0) } }
    let violations = try SHACLJudge.violations(in: data)
    let found = Set(violations.map { "\($0.focus) \($0.path)" })
    for breakage in breakages {
      #expect(found.contains("\(breakage.node) \(breakage.path)"), "\(breakage.node)")
    }
    #expect(violations.allSatisfy { $0.focus.hasPrefix(Breakage.namespace) })
    #expect(
      violations.filter { $0.component != "ClosedConstraintComponent" }
        .allSatisfy { $0.message.contains(" / ") }, "messages are in two languages")
  }
}

/// A sound node under another name, with one thing wrong with it.
private struct Breakage {
  static let namespace = "urn:example:broken:"

  let node: IRI
  /// The property that is wrong.
  let path: String
  let triples: [Triple]

  private static func sh(_ name: String) -> IRI {
    IRI(trusted: "http://www.w3.org/ns/shacl#" + name)
  }

  /// For each shape: a property that has no place there; for each of its properties: a value that no property of
  /// ours can have, and, if it is required, none at all.
  static func all(of data: Dataset) throws -> [Breakage] {
    let shapes = try RDFParser(format: .turtle).parse(VocabularyFile.shapes.bytes)
    var breakages: [Breakage] = []
    for target in shapes.triples(predicate: sh("targetClass")) {
      let name = String(target.subject.description.dropLast().split(separator: "#").last ?? "")
      func isRequired(_ property: Term) -> Bool {
        shapes.objects(of: property, sh("minCount")) != []
      }
      let instance = try #require(
        data.triples(predicate: RDF.type, object: target.object).first?.subject, "\(target.object)")
      let triples = data.triples(subject: instance)
      func add(_ kind: String, _ path: String, _ change: ([Triple]) -> [Triple]) {
        let node = IRI(trusted: "\(namespace)\(name):\(breakages.count):\(kind)")
        let copies = change(triples).map { Triple(.iri(node), $0.predicate, $0.object) }
        breakages.append(Breakage(node: node, path: path, triples: copies))
      }
      if shapes.objects(of: target.subject, sh("closed")) != [] {
        let stray = IRI(trusted: "urn:example:stray")
        add("stray", stray.value) { $0 + [Triple(instance, stray, .literal(Literal("x")))] }
      }
      for property in shapes.objects(of: target.subject, sh("property")) {
        let paths = try #require(try paths(of: property, in: shapes))
        let foreign = Literal("?", language: try LanguageTag("xx"))
        add("value", paths[0].value) { $0 + [Triple(instance, paths[0], .literal(foreign))] }
        if isRequired(property) {
          add("none", paths[0].value) { $0.filter { !paths.contains($0.predicate) } }
        }
      }
    }
    return breakages
  }

  /// The properties of a property shape: one, or alternatives.
  private static func paths(of property: Term, in shapes: Dataset) throws -> [IRI]? {
    guard let path = shapes.objects(of: property, sh("path")).first else { return nil }
    if let iri = path.iri { return [iri] }
    var cell = shapes.objects(of: path, sh("alternativePath")).first
    var paths: [IRI] = []
    while let here = cell, let first = shapes.objects(of: here, RDF.first).first?.iri {
      paths.append(first)
      cell = shapes.objects(of: here, RDF.rest).first
    }
    return paths.isEmpty ? nil : paths
  }
}
