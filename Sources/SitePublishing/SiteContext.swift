import GraphModel
import LinkedDataMapping
import RDFModel
import ReportReading

/// What all pages of a site are made of.
struct SiteContext {
  let graph: ReferenceGraph
  let paths: SitePaths
  let documents: DocumentData
  let details: SiteDetails
  /// The places that the graph cites something at, in the order of reports and places.
  let places: [CitedPlace]
  private let outgoing: [NodeID: [GraphEdge]]
  private let incoming: [NodeID: [GraphEdge]]

  init(graph: ReferenceGraph, data: Dataset, details: SiteDetails) {
    self.graph = graph
    self.details = details
    paths = SitePaths(graph, base: details.baseIRI)
    documents = DocumentData(data)
    places = CitedPlace.places(in: graph)
    outgoing = Dictionary(grouping: graph.edges, by: \.source)
    incoming = Dictionary(grouping: graph.edges, by: \.target)
  }

  /// The edges that start at a node.
  func edges(from id: NodeID) -> [GraphEdge] { outgoing[id] ?? [] }
  /// The edges that lead to a node.
  func edges(to id: NodeID) -> [GraphEdge] { incoming[id] ?? [] }

  /// The nodes that edges of a kind lead to.
  func targets(of id: NodeID, _ kind: EdgeKind) -> [GraphNode] {
    edges(from: id).filter { $0.kind == kind }.compactMap { graph[$0.target] }
  }
  /// The nodes that edges of a kind start at.
  func sources(of id: NodeID, _ kind: EdgeKind) -> [GraphNode] {
    edges(to: id).filter { $0.kind == kind }.compactMap { graph[$0.source] }
  }

  /// The action that a node is or whose progress entry it is.
  func action(of id: NodeID) -> GraphNode? {
    guard let node = graph[id] else { return nil }
    return node.kind == .progressEntry ? sources(of: id, .hasEntry).first : node
  }

  /// The actions, or other nodes, that cite a node themselves or in their progress entries; actions by number.
  func citing(_ id: NodeID) -> [GraphNode] {
    var seen: Set<NodeID> = []
    return inOrder(
      edges(to: id).filter(\.kind.isCited).compactMap { action(of: $0.source) }
        .filter { seen.insert($0.id).inserted })
  }

  /// Actions by their numbers, other nodes by their labels.
  func inOrder(_ nodes: [GraphNode]) -> [GraphNode] {
    nodes.sorted { left, right in
      let (first, second) = (left.actionNumber, right.actionNumber)
      if let first, let second, first != second {
        return (first.count, first) < (second.count, second)
      }
      return (left.label, left.id) < (right.label, right.id)
    }
  }

  /// The places that cite a node.
  func places(citing id: NodeID) -> [CitedPlace] {
    places.filter { $0.edges.contains { $0.target == id } }
  }

  /// The places that a node cites something at.
  func places(in id: NodeID) -> [CitedPlace] {
    places.filter { $0.edges.contains { $0.source == id } }
  }

  /// The places in the state of affairs of a progress entry, whether the edge starts at the entry or its action.
  func places(inStatusOf entry: NodeID) -> [CitedPlace] {
    let report = report(of: entry)?.id
    let sources = Set([entry] + sources(of: entry, .hasEntry).map(\.id))
    return places.filter { place in
      place.evidence.part == .status && place.evidence.report == report
        && place.edges.contains { sources.contains($0.source) }
    }
  }

  /// The progress entries of an action, in the order of their years.
  func entries(of action: NodeID) -> [GraphNode] {
    targets(of: action, .hasEntry).sorted { year(of: $0) < year(of: $1) }
  }

  /// The report that a progress entry is in.
  func report(of entry: NodeID) -> GraphNode? { targets(of: entry, .inReport).first }

  private func year(of entry: GraphNode) -> Int {
    if case .report(let report) = self.report(of: entry.id)?.content { report.year ?? 0 } else { 0 }
  }

  /// The Dutch name of a status.
  func name(of status: ReportedStatus) -> String {
    documents.name(
      of: IRI(trusted: "https://w3id.org/verwijsgraaf/def/status/\(status.rawValue)"))
      ?? status.rawValue
  }
}

extension GraphNode {
  /// The number of an action.
  var actionNumber: String? {
    if case .action(let action) = content { action.number } else { nil }
  }

  /// The full Dutch name, for an action with the start of its text.
  var listName: String {
    if case .action(let action) = content {
      return "\(label): \(Fragments.excerpt(action.text, 90))"
    }
    return fullName
  }

  /// The full Dutch name.
  var fullName: String {
    switch content {
    case .report(let report): report.title
    case .legislation(let law): law.name.dutch
    case .organisation(let organisation): organisation.name.dutch
    case .publication(let publication): publication.title.map { "\(label): \($0)" } ?? label
    case .commitment(let commitment): commitment.text.map { "\(label): \($0)" } ?? label
    default: label
    }
  }
}

extension NodeKind {
  /// What one is called in Dutch.
  var dutchLabel: String {
    switch self {
    case .report: "Verslag"
    case .theme: "Thema"
    case .action: "Actie"
    case .progressEntry: "Stand van zaken"
    case .motion: "Motie"
    case .kamerstuk: "Kamerstuk"
    case .dossier: "Dossier"
    case .gazettePublication: "Bekendmaking"
    case .handelingen: "Handelingen"
    case .writtenQuestion: "Kamervraag"
    case .commitment: "Toezegging"
    case .law: "Wet of regeling"
    case .draftLaw: "Wetsvoorstel of ontwerp"
    case .euAct: "Europese regelgeving"
    case .lawArticle: "Artikel"
    case .ministry: "Ministerie"
    case .stateCommission: "Staatscommissie"
    case .parliamentaryCommittee: "Kamercommissie"
    case .organisation: "Organisatie"
    case .courtDecision: "Uitspraak"
    }
  }
}

/// What a site says that is not in the data.
public struct SiteDetails: Sendable {
  /// What IRIs of ours start with; ends in `/`.
  public var baseIRI: String
  /// Where the site is served; ends in `/`.
  public var address: String
  /// Who publishes, in Dutch.
  public var publisher: String
  /// The version of the tool.
  public var toolVersion: String
  /// The files to download, without folder.
  public var downloads: [Download]
  /// The name of the picture among them.
  public var picture: String?

  /// A file to download.
  public struct Download: Sendable {
    /// The name without folder.
    public var name: String
    /// What people call the format.
    public var formatName: String
    /// What is in it.
    public var bytes: [UInt8]

    /// A file to download.
    public init(name: String, formatName: String, bytes: [UInt8]) {
      self.name = name
      self.formatName = formatName
      self.bytes = bytes
    }
  }

  /// Details of a site.
  public init(
    baseIRI: String, address: String, publisher: String, toolVersion: String,
    downloads: [Download], picture: String?
  ) {
    self.baseIRI = baseIRI
    self.address = address
    self.publisher = publisher
    self.toolVersion = toolVersion
    self.downloads = downloads
    self.picture = picture
  }
}
