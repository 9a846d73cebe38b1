import RDFModel
import Vocabulary

/// The Data Catalog Vocabulary, <http://www.w3.org/ns/dcat#>.
enum DCAT {
  static func term(_ name: String) -> IRI { IRI(trusted: "http://www.w3.org/ns/dcat#" + name) }
}

/// The Vocabulary of Interlinked Datasets, <http://rdfs.org/ns/void#>.
enum VOID {
  static let namespace = IRI(trusted: "http://rdfs.org/ns/void#")
  static func term(_ name: String) -> IRI { IRI(trusted: namespace.value + name) }
}

/// vCard, <http://www.w3.org/2006/vcard/ns#>.
enum VCARD {
  static func term(_ name: String) -> IRI {
    IRI(trusted: "http://www.w3.org/2006/vcard/ns#" + name)
  }
}

/// Software Package Data Exchange, <http://spdx.org/rdf/terms#>.
enum SPDX {
  static let namespace = IRI(trusted: "http://spdx.org/rdf/terms#")
  static func term(_ name: String) -> IRI { IRI(trusted: namespace.value + name) }
}

/// A value of a code list of others, with the class and name that a catalogue has to repeat.
struct ListedValue {
  let iri: IRI
  let classes: [IRI]
  let name: BilingualText?

  /// A name in two languages.
  typealias BilingualText = (dutch: String, english: String)

  private init(_ iri: String, _ classes: [IRI], _ name: BilingualText? = nil) {
    self.iri = IRI(trusted: iri)
    self.classes = classes
    self.name = name
  }

  private static let european = "http://publications.europa.eu/resource/authority/"

  static let isPublic = ListedValue(
    european + "access-right/PUBLIC", [DCTerms.term("RightsStatement")])
  static let dutch = ListedValue(european + "language/NLD", [DCTerms.term("LinguisticSystem")])
  static let english = ListedValue(european + "language/ENG", [DCTerms.term("LinguisticSystem")])
  static let yearly = ListedValue(european + "frequency/ANNUAL", [DCTerms.term("Frequency")])
  static let netherlands = ListedValue(european + "country/NLD", [DCTerms.term("Location")])
  static let government = ListedValue(
    european + "data-theme/GOVE", [SKOS.concept],
    ("Overheid en publieke sector", "Government and public sector"))
  static let licence = ListedValue(
    "http://creativecommons.org/publicdomain/zero/1.0/deed.nl", [DCTerms.term("LicenseDocument")])
  /// The category of the Woo that annual reports belong to (list scw_woo_informatiecategorieen).
  static let annualReport = ListedValue(
    "https://identifier.overheid.nl/tooi/def/thes/kern/c_c6cd1213", [SKOS.concept],
    ("jaarplan of jaarverslag", "annual plan or annual report"))

  /// The media type as the IANA registers it.
  static func mediaType(_ type: String) -> ListedValue {
    ListedValue(
      "https://www.iana.org/assignments/media-types/\(type)", [DCTerms.term("MediaType")])
  }

  /// The value of the European list of file types for a media type, where it is known.
  static func fileType(_ mediaType: String) -> ListedValue? {
    let codes = [
      "text/turtle": "RDF_TURTLE", "application/rdf+xml": "RDF_XML",
      "application/n-triples": "RDF_N_TRIPLES", "application/n-quads": "RDF_N_QUADS",
      "application/trig": "RDF_TRIG", "application/ld+json": "JSON_LD", "image/svg+xml": "SVG",
    ]
    return codes[mediaType].map {
      ListedValue(european + "file-type/\($0)", [DCTerms.term("MediaTypeOrExtent")])
    }
  }

  /// Adds what the value is.
  func add(to description: inout Description) {
    description.add(iri, types: classes)
    guard let name else { return }
    description.add(iri, SKOS.prefLabel, Literal(name.dutch, language: .dutch))
    description.add(iri, SKOS.prefLabel, Literal(name.english, language: .english))
  }
}
