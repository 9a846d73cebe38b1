import GraphModel
import RDFModel
import ReportReading
import Vocabulary

/// What linked data says of one node, apart from its edges.
struct NodeDescription {
  private let node: GraphNode
  private let names: NodeIRIs
  private let iri: IRI

  init(_ node: GraphNode, _ names: NodeIRIs) {
    self.node = node
    self.names = names
    iri = names[node.id]
  }

  func add(to description: inout Description) {
    description.add(iri, types: node.kind.classes)
    description.add(iri, RDFS.label, dutch: node.label)
    switch node.content {
    case .report(let report): add(report, to: &description)
    case .theme(let theme): add(theme, to: &description)
    case .action(let action):
      description.add(iri, DCTerms.identifier, Literal(action.number))
      description.add(iri, DCTerms.description, dutch: action.text)
      description.add(iri, VG.inProgramme, programme(action.programme))
    case .progressEntry(let entry):
      description.add(iri, VG.statusText, dutch: entry.text)
      description.add(iri, VG.status, CodeList.status(entry.status.rawValue))
      for words in entry.decidingWords {
        description.add(iri, VG.decidingWords, dutch: words)
      }
    case .publication(let publication): add(publication, to: &description)
    case .commitment(let commitment): add(commitment, to: &description)
    case .legislation(let legislation): add(legislation, to: &description)
    case .organisation(let organisation):
      description.add(iri, SKOS.prefLabel, organisation.name)
      for abbreviation in organisation.abbreviations {
        description.add(iri, VG.abbreviation, text: abbreviation)
      }
    }
  }

  private func programme(_ slug: String) -> IRI { names.own("programme/\(slug)") }

  private func add(_ report: ReportContent, to description: inout Description) {
    description.add(iri, DCTerms.title, dutch: report.title)
    if let year = report.year {
      description.add(iri, VG.year, Literal(String(year), datatype: XSD.gYear))
    }
    description.add(iri, VG.tableNumber, text: report.tableNumber)
    description.add(iri, VG.fileName, text: report.fileName)
    description.add(iri, VG.textLength, .count(report.textLength))
    let programme = programme(report.programme)
    description.add(iri, VG.inProgramme, programme)
    description.add(programme, types: [VG.programme])
    description.add(programme, DCTerms.identifier, Literal(report.programme))
    description.add(programme, SKOS.prefLabel, report.programmeName)
    description.add(programme, RDFS.label, dutch: report.programmeName.dutch)
  }

  private func add(_ theme: ThemeContent, to description: inout Description) {
    description.add(iri, SKOS.prefLabel, dutch: theme.title)
    description.add(
      iri, VG.level, Literal(String(theme.level), datatype: XSD.term("positiveInteger")))
    description.add(iri, VG.order, .count(theme.order))
    description.add(iri, VG.inProgramme, programme(theme.programme))
  }

  private func add(_ publication: PublicationContent, to description: inout Description) {
    description.add(iri, DCTerms.identifier, Literal(publication.identifier))
    description.add(iri, DCTerms.title, dutch: publication.title)
    description.add(iri, VG.number, text: publication.number)
    add(publication.issued, as: DCTerms.issued, to: &description)
    if node.kind == .motion {
      description.add(iri, VG.coSigned, Literal(publication.coSigned))
      description.add(iri, VG.firstSubmitter, text: publication.submitters.first)
      for submitter in publication.submitters.dropFirst() {
        description.add(iri, VG.submitter, text: submitter)
      }
    }
    addOfficialLinks(to: &description)
  }

  private func add(_ commitment: CommitmentContent, to description: inout Description) {
    description.add(iri, DCTerms.identifier, Literal(commitment.number))
    description.add(iri, DCTerms.description, dutch: commitment.text)
    description.add(iri, VG.promisedBy, text: commitment.promisedBy)
    add(commitment.date, as: DCTerms.issued, to: &description)
    add(commitment.deadline, as: VG.deadline, to: &description)
  }

  private func add(_ day: CalendarDay?, as property: IRI, to description: inout Description) {
    guard let day else { return }
    description.add(iri, property, Literal(day.description, datatype: XSD.term("date")))
  }

  private func add(_ legislation: LegislationContent, to description: inout Description) {
    description.add(iri, SKOS.prefLabel, legislation.name)
    description.add(iri, DCTerms.identifier, text: legislation.identifier)
    description.add(iri, VG.article, text: legislation.article)
    for abbreviation in legislation.abbreviations {
      description.add(iri, VG.abbreviation, text: abbreviation)
    }
    addOfficialLinks(to: &description)
  }

  /// Adds the page about the thing and its name in LiDO.
  private func addOfficialLinks(to description: inout Description) {
    if let page = node.links?.page, page != iri.value {
      description.add(iri, FOAF.page, IRI(trusted: page))
    }
    if let linked = node.links?.linkedData {
      description.add(iri, SKOS.exactMatch, IRI(trusted: linked))
    }
  }
}

extension Literal {
  /// A number of things as `xsd:nonNegativeInteger`.
  static func count(_ value: Int) -> Literal {
    Literal(String(value), datatype: XSD.nonNegativeInteger)
  }
}

/// The IRIs of values of code lists.
enum CodeList {
  private static func value(_ list: String, _ name: String) -> IRI {
    IRI(trusted: "https://w3id.org/verwijsgraaf/def/\(list)/\(name)")
  }
  static func status(_ name: String) -> IRI { value("status", name) }
  static func resolution(_ name: String) -> IRI { value("resolution", name) }
  static func finding(_ name: String) -> IRI { value("finding", name) }
}

extension NodeKind {
  /// The class of the ontology, and those of other vocabularies that it is below.
  var classes: [IRI] {
    switch self {
    case .report: [VG.progressReport, PROV.entity, FOAF.document]
    case .theme: [VG.theme, SKOS.concept]
    case .action: [VG.action, PROV.activity]
    case .progressEntry: [VG.progressEntry, PROV.entity]
    case .motion: [VG.motion, VG.kamerstuk, FOAF.document]
    case .kamerstuk: [VG.kamerstuk, FOAF.document]
    case .dossier: [VG.dossier]
    case .gazettePublication: [VG.gazettePublication, FOAF.document]
    case .handelingen: [VG.handelingen, FOAF.document]
    case .writtenQuestion: [VG.writtenQuestion, FOAF.document]
    case .commitment: [VG.commitment, PROV.activity]
    case .law: [VG.law, ELI.legalResource]
    case .draftLaw: [VG.draftLaw, ELI.legalResource]
    case .euAct: [VG.euAct, ELI.legalResource]
    case .lawArticle: [VG.lawArticle, ELI.legalResourceSubdivision]
    case .ministry: [VG.ministry, VG.organisation, ORG.organization]
    case .stateCommission: [VG.stateCommission, VG.organisation, ORG.organization]
    case .parliamentaryCommittee: [VG.parliamentaryCommittee, VG.organisation, ORG.organization]
    case .organisation: [VG.organisation, ORG.organization]
    case .courtDecision: [VG.courtDecision, FOAF.document]
    }
  }
}

/// RDF Schema.
enum RDFS {
  static let label = term("label")
  static let comment = term("comment")
  private static func term(_ name: String) -> IRI {
    IRI(trusted: "http://www.w3.org/2000/01/rdf-schema#" + name)
  }
}

/// Friend of a Friend.
enum FOAF {
  static let document = IRI(trusted: "http://xmlns.com/foaf/0.1/Document")
  static let page = IRI(trusted: "http://xmlns.com/foaf/0.1/page")
}

/// The PROV ontology.
enum PROV {
  static let entity = term("Entity")
  static let activity = term("Activity")
  static func term(_ name: String) -> IRI { IRI(trusted: "http://www.w3.org/ns/prov#" + name) }
}

/// The European Legislation Identifier ontology.
enum ELI {
  static let legalResource = IRI(trusted: "http://data.europa.eu/eli/ontology#LegalResource")
  static let legalResourceSubdivision = IRI(
    trusted: "http://data.europa.eu/eli/ontology#LegalResourceSubdivision")
}
