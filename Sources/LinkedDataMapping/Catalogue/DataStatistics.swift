import RDFModel

/// What data consists of, counted (VoID, sections 4 and 5).
struct DataStatistics {
  /// Data of others that ours links to.
  struct Authority {
    let slug: String
    /// What its IRIs start with.
    let prefix: String
    let homepage: String
    let name: ListedValue.BilingualText
  }

  static let authorities = [
    Authority(
      slug: "officiele-bekendmakingen", prefix: "https://zoek.officielebekendmakingen.nl/",
      homepage: "https://zoek.officielebekendmakingen.nl/",
      name: ("Officiële bekendmakingen", "Official publications")),
    Authority(
      slug: "lido", prefix: "http://linkeddata.overheid.nl/",
      homepage: "https://linkeddata.overheid.nl/",
      name: ("Linked Data Overheid", "Government linked data")),
    Authority(
      slug: "tooi", prefix: "https://identifier.overheid.nl/tooi/",
      homepage: "https://standaarden.overheid.nl/tooi/waardelijsten/",
      name: ("TOOI-registers", "TOOI registers")),
    Authority(
      slug: "wetten", prefix: "https://wetten.overheid.nl/",
      homepage: "https://wetten.overheid.nl/", name: ("Wetten.overheid.nl", "Dutch legislation")),
    Authority(
      slug: "eli", prefix: "http://data.europa.eu/eli/", homepage: "https://eur-lex.europa.eu/",
      name: ("EUR-Lex", "EUR-Lex")),
    Authority(
      slug: "rechtspraak", prefix: "https://deeplink.rechtspraak.nl/",
      homepage: "https://www.rechtspraak.nl/", name: ("Rechtspraak", "Dutch case law")),
  ]

  /// A linkset: what links to one authority.
  struct Links {
    let authority: Authority
    let count: Int
    /// In their order.
    let properties: [IRI]
  }

  let tripleCount: Int
  let subjectCount: Int
  let objectCount: Int
  /// How many triples have each property, in the order of the properties.
  let properties: [(IRI, Int)]
  /// How many things are of each class, in the order of the classes.
  let classes: [(IRI, Int)]
  /// The linksets that are not empty.
  let links: [Links]

  init(of data: Dataset) {
    let triples = data.triples()
    tripleCount = triples.count
    subjectCount = Set(triples.map(\.subject)).count
    objectCount = Set(triples.map(\.object)).count
    properties = DataStatistics.counted(triples.map(\.predicate))
    classes = DataStatistics.counted(
      triples.filter { $0.predicate == RDF.type }.compactMap(\.object.iri))
    links = DataStatistics.authorities.compactMap { authority in
      let links = triples.filter { triple in
        triple.predicate != RDF.type
          && triple.object.iri?.value.hasPrefix(authority.prefix) == true
          && triple.subject.iri?.value.hasPrefix(authority.prefix) != true
      }
      guard !links.isEmpty else { return nil }
      return Links(
        authority: authority, count: links.count, properties: Set(links.map(\.predicate)).sorted())
    }
  }

  /// How often each IRI occurs, in their order.
  private static func counted(_ iris: [IRI]) -> [(IRI, Int)] {
    iris.reduce(into: [:]) { $0[$1, default: 0] += 1 }.sorted { $0.key < $1.key }
      .map { ($0.key, $0.value) }
  }
}
