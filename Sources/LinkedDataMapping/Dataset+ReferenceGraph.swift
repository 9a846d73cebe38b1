public import GraphModel
public import RDFModel
public import RDFSyntax
import Vocabulary

extension Dataset {
  /// A reference graph as linked data, with the code lists that it refers to.
  ///
  /// All names are IRIs: an authority's own where there is one, else one below the base. There are no blank
  /// nodes.
  /// - Parameter baseIRI: what IRIs of ours start with; ends in `/` or `#`.
  /// - Throws: `RDFSyntaxError` if an embedded code list is not Turtle, which the tests rule out.
  public init(describing graph: ReferenceGraph, baseIRI: String) throws(RDFSyntaxError) {
    self.init()
    for file in VocabularyFile.codeLists {
      let list = try RDFParser(format: .turtle, baseIRI: Registers.base)
        .parse(file.bytes, name: file.name)
      formUnion(list)
    }
    let names = NodeIRIs(graph, base: baseIRI)
    var description = Description()
    for node in graph.nodes { NodeDescription(node, names).add(to: &description) }
    for edge in graph.edges { description.add(edge, names) }
    for place in CitedPlace.places(in: graph) {
      CitationDescription.add(place, names, to: &description)
    }
    FindingDescription.add(graph, names, to: &description)
    for triple in description.triples { insert(triple) }
  }
}

extension PrefixMap {
  /// The prefixes of our linked data: the standard ones and `vg`.
  public static let verwijsgraaf: PrefixMap = {
    var map = PrefixMap.standard
    let own = [
      ("vg", VG.namespace), ("op", IRI(trusted: "https://zoek.officielebekendmakingen.nl/")),
      ("status", IRI(trusted: "https://w3id.org/verwijsgraaf/def/status/")),
      ("resolution", IRI(trusted: "https://w3id.org/verwijsgraaf/def/resolution/")),
      ("finding", IRI(trusted: "https://w3id.org/verwijsgraaf/def/finding/")),
      ("void", VOID.namespace), ("spdx", SPDX.namespace),
    ]
    for (prefix, namespace) in own {
      do {
        try map.bind(prefix, to: namespace)
      } catch {
        preconditionFailure("\(prefix) is a prefix")
      }
    }
    return map
  }()
}

/// The IRIs of the nodes of a graph.
struct NodeIRIs {
  /// What IRIs of ours start with.
  let base: String
  private let iris: [NodeID: IRI]

  init(_ graph: ReferenceGraph, base: String) {
    self.base = base
    iris = Dictionary(
      uniqueKeysWithValues: graph.nodes.map {
        ($0.id, IRI(trusted: $0.iri.absolute(base: base)))
      })
  }

  /// The IRI of a node of the graph.
  subscript(id: NodeID) -> IRI { iris[id] ?? own(id.description) }

  /// An IRI of ours.
  func own(_ path: String) -> IRI { IRI(trusted: base + path) }

  /// An id as the last part of an IRI: what follows its last slash, with hyphens for what an IRI may not hold there.
  static func segment(_ id: NodeID) -> String {
    let last = id.description.split(separator: "/").last ?? ""
    return String(
      String.UnicodeScalarView(
        last.unicodeScalars.map { scalar in
          let isKept =
            scalar.isASCII
            && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
          return isKept || scalar == "-" || scalar == "." ? scalar : "-"
        }))
  }
}

/// Triples in the making.
struct Description {
  private(set) var triples: [Triple] = []

  mutating func add(_ subject: IRI, _ predicate: IRI, _ object: IRI) {
    triples.append(Triple(.iri(subject), predicate, .iri(object)))
  }

  mutating func add(_ subject: IRI, _ predicate: IRI, _ object: Literal) {
    triples.append(Triple(.iri(subject), predicate, .literal(object)))
  }

  /// Adds a string, unless there is none.
  mutating func add(_ subject: IRI, _ predicate: IRI, text: String?) {
    if let text { add(subject, predicate, Literal(text)) }
  }

  /// Adds a text in a language, unless there is none.
  mutating func add(_ subject: IRI, _ predicate: IRI, dutch: String?) {
    if let dutch { add(subject, predicate, Literal(dutch, language: .dutch)) }
  }

  /// Adds a name in both languages.
  mutating func add(_ subject: IRI, _ predicate: IRI, _ name: BilingualName) {
    add(subject, predicate, dutch: name.dutch)
    if let english = name.english {
      add(subject, predicate, Literal(english, language: .english))
    }
  }

  mutating func add(_ subject: IRI, types: [IRI]) {
    for type in types { add(subject, RDF.type, type) }
  }

  /// Adds an edge, in both directions where both have a property.
  mutating func add(_ edge: GraphEdge, _ names: NodeIRIs) {
    add(names[edge.source], edge.kind.property, names[edge.target])
    if edge.kind == .hasEntry { add(names[edge.target], VG.aboutAction, names[edge.source]) }
  }
}

extension LanguageTag {
  static let dutch = LanguageTag(trusted: "nl")
  static let english = LanguageTag(trusted: "en")
}

extension EdgeKind {
  /// The property of the ontology, or of the vocabulary that has it.
  var property: IRI {
    switch self {
    case .carriesOut: VG.carriesOut
    case .reportedIn: VG.reportedIn
    case .publishedIn: VG.publishedIn
    case .legalBasis: VG.legalBasis
    case .establishes: VG.establishes
    case .involves: VG.involves
    case .references: DCTerms.references
    case .hasEntry: VG.hasEntry
    case .inReport: VG.inReport
    case .subject: DCTerms.subject
    case .broader: SKOS.broader
    case .partOfDossier: VG.partOfDossier
    case .partOfLaw: VG.partOfLaw
    case .reportedBy: VG.reportedBy
    }
  }
}
