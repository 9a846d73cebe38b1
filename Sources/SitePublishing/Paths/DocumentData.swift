import RDFModel

/// What the documents of a site hold: for each document the triples about the things it describes.
struct DocumentData {
  private let all: Dataset
  /// The subjects of each document, by its IRI.
  private let subjects: [String: [Term]]

  private static let label = IRI(trusted: "http://www.w3.org/2000/01/rdf-schema#label")
  /// Properties that name a thing, the best first.
  static let names = [
    label, IRI(trusted: "http://www.w3.org/2004/02/skos/core#prefLabel"),
    IRI(trusted: "http://purl.org/dc/terms/title"), IRI(trusted: "http://xmlns.com/foaf/0.1/name"),
    IRI(trusted: "http://www.w3.org/2006/vcard/ns#fn"),
  ]

  /// - Parameter all: everything that the site describes.
  init(_ all: Dataset) {
    self.all = all
    var subjects: [String: [Term]] = [:]
    var last: Term?
    for triple in all.triples() where triple.subject != last {
      last = triple.subject
      guard let iri = triple.subject.iri else { continue }
      subjects[String(iri.value.prefix { $0 != "#" }), default: []].append(triple.subject)
    }
    self.subjects = subjects
  }

  /// The IRIs of all documents, in their order.
  var documents: [String] {
    subjects.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The things that a document describes: the thing of its own IRI first, then those of its fragments.
  func things(in document: String) -> [IRI] { subjects[document, default: []].compactMap(\.iri) }

  /// All that is said of a thing.
  func triples(about thing: IRI) -> [Triple] { all.triples(subject: .iri(thing)) }

  /// What refers to a thing.
  func references(to thing: IRI) -> [Triple] { all.triples(object: .iri(thing)) }

  /// The Dutch name of a thing, or another.
  func name(of thing: IRI) -> String? {
    for property in DocumentData.names {
      let texts = all.objects(of: .iri(thing), property).compactMap(\.literal)
      if let text = texts.first(where: { $0.language?.value == "nl" }) ?? texts.first {
        return text.lexicalForm
      }
    }
    return nil
  }

  /// The data of a document: what it describes, what refers to that, and the names of all that occurs.
  func dataset(of document: String) -> Dataset {
    var result = Dataset()
    var mentioned: Set<IRI> = []
    func add(_ triple: Triple) {
      result.insert(triple)
      for term in [triple.subject, triple.object] {
        if let iri = term.iri { mentioned.insert(iri) }
      }
    }
    for thing in things(in: document) {
      triples(about: thing).forEach(add)
      references(to: thing).forEach(add)
    }
    for thing in mentioned.sorted() {
      for property in DocumentData.names.prefix(3) {
        for object in all.objects(of: .iri(thing), property) where object.literal?.language != nil {
          result.insert(Triple(.iri(thing), property, object))
        }
      }
    }
    return result
  }
}
