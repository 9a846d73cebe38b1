import GraphModel
import RDFModel
import RDFSyntax
import Testing
import Vocabulary

/// The triples of a file of the vocabulary.
private func dataset(_ file: VocabularyFile) throws -> Dataset {
  try RDFParser(format: .turtle, baseIRI: Registers.base).parse(file.bytes, name: file.name)
}

private let rdfs = "http://www.w3.org/2000/01/rdf-schema#"
private let owl = "http://www.w3.org/2002/07/owl#"

/// The languages of the values of a property.
private func languages(_ property: String, of subject: Term, in dataset: Dataset) -> [String] {
  dataset.objects(of: subject, IRI(trusted: property)).compactMap { $0.literal?.language?.value }
    .sorted()
}

@Suite("The ontology")
struct OntologyTests {
  @Test(
    "declares the terms that the code uses, and no others",
    arguments: [
      (VG.classes, ["Class"]), (VG.properties, ["ObjectProperty", "DatatypeProperty"]),
    ])
  func constants(terms: [IRI], kinds: [String]) throws {
    let ontology = try dataset(.ontology)
    let declared = kinds.flatMap { kind in
      ontology.triples(predicate: RDF.type, object: .iri(IRI(trusted: owl + kind)))
        .compactMap(\.subject.iri)
    }
    #expect(Set(declared) == Set(terms))
    #expect(terms.count == Set(terms).count)
  }

  @Test("says in Dutch and English what each term is and means")
  func labels() throws {
    let ontology = try dataset(.ontology)
    for term in VG.classes + VG.properties {
      for property in ["label", "comment"] {
        #expect(
          languages(rdfs + property, of: .iri(term), in: ontology) == ["en", "nl"], "\(term)")
      }
    }
  }

  @Test("has a shape for each class that data can have")
  func shapes() throws {
    let shapes = try dataset(.shapes)
    let targetClass = IRI(trusted: "http://www.w3.org/ns/shacl#targetClass")
    // The first has no instances of its own; the others are held by the shape of vg:Organisation.
    let others = [VG.officialPublication, VG.stateCommission, VG.parliamentaryCommittee]
    for term in VG.classes where !others.contains(term) {
      #expect(!shapes.triples(predicate: targetClass, object: .iri(term)).isEmpty, "\(term)")
    }
  }

  @Test("lists the findings that the graph can have, with the same names")
  func findings() throws {
    let list = try dataset(.findings)
    for kind in FindingKind.allCases {
      let value = Term.iri(
        IRI(trusted: "https://w3id.org/verwijsgraaf/def/finding/\(kind.rawValue)"))
      let labels = list.objects(of: value, SKOS.prefLabel).compactMap(\.literal)
      #expect(
        Set(labels.map { "\($0.lexicalForm)@\($0.language?.value ?? "")" })
          == ["\(kind.title.dutch)@nl", "\(kind.title.english ?? "")@en"])
    }
  }

  @Test("refers to no term of its own that it does not declare", arguments: VocabularyFile.allCases)
  func terms(file: VocabularyFile) throws {
    guard file.name.hasSuffix(".ttl") else { return }
    let known = Set(VG.classes + VG.properties)
    for quad in try dataset(file).quads {
      let used = [quad.triple.predicate, quad.triple.object.iri].compactMap { $0 }
      for term in used where term.value.hasPrefix(VG.namespace.value) {
        #expect(known.contains(term), "\(term) in \(file.name)")
      }
    }
  }
}
