import Foundation
import GraphModel
import LinkedDataMapping
import RDFModel
import RDFSyntax
import Testing
import Vocabulary

/// The data as Turtle without its prefixes and without the code lists, which are files of their own.
private func turtle(_ graph: ReferenceGraph) throws -> String {
  var data = Dataset()
  for quad in try SampleReport.dataset(graph).quads
  where !quad.triple.subject.description.hasPrefix("<https://w3id.org/verwijsgraaf/def/") {
    data.insert(quad)
  }
  let bytes = try RDFSerializer(format: .turtle, prefixes: .verwijsgraaf).serialize(data)
  return String(decoding: bytes, as: UTF8.self).split(
    separator: "\n", omittingEmptySubsequences: false
  ).filter { !$0.hasPrefix("@prefix") }.joined(separator: "\n")
}

@Suite("Linked data of a reference graph")
struct MappingTests {
  static let small: [SampleReport.Row] = [
    (
      "1", "Loketten (NR 37 Motie Van Brenk)",
      "Afgerond. Zie Kamerstukken II 2022/23, 29 362, nr. 321."
    )
  ]

  @Test("is as the design says, to the letter")
  func expected() throws {
    let url = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "../Snapshots/linked-data.ttl"
    ).standardized
    let data = try turtle(SampleReport.graph(Self.small))
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
      try Data(data.utf8).write(to: url)
    }
    #expect(data == String(decoding: try Data(contentsOf: url), as: UTF8.self))
  }

  @Test("has no blank nodes and describes every IRI below its base")
  func closed() throws {
    let data = try SampleReport.dataset(SampleReport.graph(SampleReport.everything))
    var described: Set<Term> = []
    var mentioned: Set<Term> = []
    for triple in data.triples() {
      described.insert(triple.subject)
      mentioned.insert(triple.object)
    }
    #expect(described.union(mentioned).allSatisfy { $0.blankNode == nil })
    let own = mentioned.filter { $0.iri?.value.hasPrefix(SampleReport.base) == true }
    #expect(own.subtracting(described).isEmpty)
  }

  @Test("uses only terms that the ontology declares")
  func terms() throws {
    let declared = Set(VG.classes + VG.properties)
    let data = try SampleReport.dataset(SampleReport.graph(SampleReport.everything))
    for triple in data.triples() {
      let used = [triple.predicate, triple.object.iri].compactMap { $0 }
      for term in used where term.value.hasPrefix(VG.namespace.value) {
        #expect(declared.contains(term), "\(term)")
      }
    }
  }

  @Test("keeps the IRIs of citations and findings when words are added to another cell")
  func stableIRIs() throws {
    func citations(_ rows: [SampleReport.Row]) throws -> Set<String> {
      let data = try SampleReport.dataset(SampleReport.graph(rows))
      let classes = [VG.citation, VG.finding]
      return Set(
        classes.flatMap { data.triples(predicate: RDF.type, object: .iri($0)) }
          .map(\.subject.description))
    }
    var changed = SampleReport.everything
    changed[0].2 = "Er is het een en ander gebeurd. " + changed[0].2
    let before = try citations(SampleReport.everything)
    #expect(before.count > 15)
    #expect(try citations(changed) == before)
  }

  @Test("gives a citation the exact words, and their place in code points")
  func evidence() throws {
    let data = try SampleReport.dataset(SampleReport.graph(Self.small))
    let citation = Term.iri(
      IRI(
        trusted: SampleReport.base
          + "report/ongekend-onrecht-financien-2024/citation/1-description/kst-35510-37"))
    func object(_ subject: Term, _ name: String) throws -> Term {
      try #require(
        data.objects(of: subject, IRI(trusted: "http://www.w3.org/ns/oa#\(name)")).first, "\(name)")
    }
    let target = try object(citation, "hasTarget")
    let selectors = data.objects(of: target, IRI(trusted: "http://www.w3.org/ns/oa#hasSelector"))
    let position = try object(selectors[0], "start").literal
    let quote = try object(selectors[1], "exact").literal
    #expect(quote?.lexicalForm == "NR 37 Motie Van Brenk")
    #expect(position?.datatype == XSD.nonNegativeInteger)
  }

  @Test("counts two citations of one thing in one cell apart, and one thing named in two rows once")
  func identity() throws {
    let twice =
      "Zie Kamerstukken II 2022/23, 29 362, nr. 321 en nogmaals Kamerstukken II 2022/23, 29 362, nr. 321."
    let data = try SampleReport.dataset(
      SampleReport.graph([("1", "Loketten", twice), ("2", "Balies", twice)]))
    #expect(data.triples(predicate: RDF.type, object: .iri(VG.kamerstuk)).count == 1)
    let names = data.triples(predicate: RDF.type, object: .iri(VG.citation))
      .map { $0.subject.description.split(separator: "/").suffix(2).joined(separator: "/") }
    #expect(
      names == [
        "1-status/kst-29362-321>", "1-status/kst-29362-321-2>", "2-status/kst-29362-321>",
        "2-status/kst-29362-321-2>",
      ])
  }
}
