import GraphModel
import WebWriting

/// What pages say of themselves in the words of schema.org, for search engines.
struct SchemaOrg {
  let context: SiteContext

  private func iri(_ node: GraphNode) -> String { node.iri.absolute(base: context.details.baseIRI) }

  private func reference(_ node: GraphNode) -> JSON {
    .object(["@id": .string(iri(node)), "name": .string(node.fullName)])
  }

  /// A node.
  func thing(_ node: GraphNode) -> JSON {
    var members: [JSON.Member] = [
      .init(name: "@context", value: "https://schema.org"),
      .init(name: "@type", value: .string(SchemaOrg.types[node.kind] ?? "Thing")),
      .init(name: "@id", value: .string(iri(node))),
      .init(name: "name", value: .string(node.fullName)),
      .init(name: "inLanguage", value: "nl"),
    ]
    func add(_ name: String, _ value: JSON?) {
      if let value { members.append(.init(name: name, value: value)) }
    }
    switch node.content {
    case .action(let action):
      add("description", .string(action.text))
      add("identifier", .string(action.number))
      add("about", list(context.targets(of: node.id, .subject)))
      add("citation", list(context.targets(of: node.id, .carriesOut)))
    case .report(let report):
      add("temporalCoverage", report.year.map { .string(String($0)) })
      add("author", list(context.targets(of: node.id, .reportedBy)))
    case .progressEntry(let entry):
      add("text", .string(entry.text))
      add("isPartOf", list(context.targets(of: node.id, .inReport)))
    case .publication(let publication):
      add("identifier", .string(publication.identifier))
      add("isPartOf", list(context.targets(of: node.id, .partOfDossier)))
      add(
        "author",
        publication.submitters.isEmpty
          ? nil
          : .array(
            publication.submitters.map {
              .object(["@type": "Person", "name": .string($0)])
            }))
    case .legislation(let law):
      add("legislationIdentifier", law.identifier.map { .string($0) })
      add("alternateName", names(law.abbreviations))
    case .organisation(let organisation):
      add("alternateName", names(organisation.abbreviations))
    case .commitment(let commitment):
      add("identifier", .string(commitment.number))
      add("text", commitment.text.map { .string($0) })
    case .theme: break
    }
    return .object(members)
  }

  private func names(_ texts: [String]) -> JSON? {
    texts.isEmpty ? nil : .array(texts.map { .string($0) })
  }

  private func list(_ nodes: [GraphNode]) -> JSON? {
    nodes.isEmpty ? nil : .array(context.inOrder(nodes).map(reference))
  }

  /// The types of schema.org that fit the kinds of nodes.
  private static let types: [NodeKind: String] = [
    .report: "Report", .theme: "DefinedTerm", .action: "CreativeWork",
    .progressEntry: "CreativeWork", .motion: "CreativeWork", .kamerstuk: "CreativeWork",
    .dossier: "Collection", .gazettePublication: "CreativeWork", .handelingen: "CreativeWork",
    .writtenQuestion: "CreativeWork", .commitment: "CreativeWork", .courtDecision: "CreativeWork",
    .law: "Legislation",
    .draftLaw: "Legislation", .euAct: "Legislation", .lawArticle: "Legislation",
    .ministry: "GovernmentOrganization", .stateCommission: "GovernmentOrganization",
    .parliamentaryCommittee: "GovernmentOrganization", .organisation: "Organization",
  ]

  /// The site as a whole.
  func site() -> JSON {
    .object([
      "@context": "https://schema.org", "@type": "WebSite", "@id": .string(context.details.baseIRI),
      "name": "Verwijsgraaf", "inLanguage": "nl", "url": .string(context.details.address),
      "publisher": .object(["@type": "Organization", "name": .string(context.details.publisher)]),
    ])
  }

  /// The data set, as search engines for data sets read it.
  func dataset() -> JSON {
    let reports = context.graph.nodes(of: .report)
    return .object([
      "@context": "https://schema.org", "@type": "Dataset",
      "name": .string("Verwijsgraaf van \(reports.map(\.label).joined(separator: "; "))"),
      "description":
        "Acties, moties, Kamerstukken, wetten en organisaties uit voortgangsrapportages van de rijksoverheid, met de plaats van elke verwijzing in de tekst.",
      "inLanguage": "nl", "isAccessibleForFree": "true",
      "license": "https://creativecommons.org/publicdomain/zero/1.0/deed.nl",
      "creator": .object(["@type": "Organization", "name": .string(context.details.publisher)]),
      "distribution": .array(
        context.details.downloads.filter { !$0.name.hasPrefix("catalog.") }.map { file in
          .object([
            "@type": "DataDownload",
            "encodingFormat": .string(
              String(SiteFile.mediaType(of: file.name).prefix { $0 != ";" })),
            "contentUrl": .string("\(context.details.address)download/\(file.name)"),
          ])
        }),
    ])
  }
}
