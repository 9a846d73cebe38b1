import CitationRecognition
import PublicationIdentifiers
import ReportReading
import Vocabulary

/// Makes the nodes that citations lead to, with the names that the registers give them.
struct CitedNodes {
  /// The base IRI of what the registers describe themselves.
  private static let registerBase = "https://w3id.org/verwijsgraaf/"

  let registers: Registers

  /// The motions of all programmes by their canonical ids.
  private let motions: [String: RegisteredMotion]

  init(registers: Registers) {
    self.registers = registers
    motions = Dictionary(
      registers.programmes.flatMap(\.motions).map { ($0.identifier, $0) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Adds the node of a target and what it is part of; nil if the target has no identity.
  /// - Parameter isMotion: whether a Kamerstuk is a motion.
  func add(
    _ target: CitationTarget, of citation: Citation, asMotion isMotion: Bool,
    to draft: inout GraphDraft
  ) -> NodeID? {
    guard let id = target.id else { return nil }
    if let entry = registers.entry(id) {
      return add(entry, article: target.article, to: &draft)
    }
    guard let identifier = target.identifier else { return nil }
    // The publisher's identifier may be another one than the canonical form.
    let official = target.publisher?.iri ?? identifier.iri
    let links = target.publisher.map { OfficialLinks($0) } ?? OfficialLinks(identifier)
    switch identifier {
    case .kamerstuk(let kamerstuk):
      return add(
        kamerstuk, iri: official, links, asMotion: isMotion ? citation.parts : nil,
        to: &draft)
    case .dossier(let dossier):
      return add(dossier, to: &draft)
    case .gazette(let gazette):
      return add(
        identifier, .gazettePublication, iri: official, links, number: gazette.number,
        label: "\(gazette.gazette.abbreviation) \(gazette.year), \(gazette.number)", to: &draft)
    case .handelingen(let piece):
      return add(
        identifier, .handelingen, iri: official, links,
        label: "Handelingen \(piece.session.start)/\(piece.session.start + 1)",
        to: &draft)
    case .writtenQuestion:
      return add(
        identifier, .writtenQuestion, iri: official, links, label: "Kamervragen \(id)", to: &draft)
    case .commitment(let commitment):
      let node = CitedNodes.node(of: CommitmentContent(identifier: commitment))
      draft.add(node)
      return node.id
    case .courtDecision:
      return add(identifier, .courtDecision, iri: official, links, label: id, to: &draft)
    case .regulation, .article, .europeanAct, .officialJournal:
      return addLegislation(identifier, article: target.article, to: &draft)
    case .organisation:
      let name = BilingualName(dutch: id)
      let node = GraphNode(
        id: NodeID(id), kind: .organisation, iri: .official(identifier.iri), label: id,
        content: .organisation(OrganisationContent(name: name)), links: links)
      draft.add(node)
      return node.id
    }
  }

  // MARK: What a register describes

  /// Adds a register entry, and an article of it.
  func add(
    _ entry: RegisterEntry, article: JuriconnectReference? = nil, to draft: inout GraphDraft
  ) -> NodeID {
    let id = NodeID(entry.identifier)
    let name = BilingualName(dutch: entry.name, english: entry.englishName)
    let content: NodeContent
    switch entry.kind {
    case .law, .draftLaw, .euAct:
      content = .legislation(
        LegislationContent(
          identifier: entry.identifier == entry.iri ? nil : entry.identifier, name: name,
          abbreviations: entry.abbreviations))
    case .organisation, .ministry, .stateCommission, .parliamentaryCommittee:
      content = .organisation(OrganisationContent(name: name, abbreviations: entry.abbreviations))
    }
    draft.add(
      GraphNode(
        id: id, kind: NodeKind(entry.kind), iri: CitedNodes.iri(entry.iri), label: entry.label,
        content: content,
        links: OfficialIdentifier(canonical: entry.identifier).map { OfficialLinks($0) }))
    guard let article, article.article != nil else { return id }
    return add(article, of: id, name: entry.label, to: &draft)
  }

  /// The IRI of a register entry, below our base if it is one of ours.
  private static func iri(_ iri: String) -> NodeIRI {
    iri.hasPrefix(registerBase)
      ? .own(path: String(iri.dropFirst(registerBase.count))) : .official(iri)
  }

  /// Adds the node of a publication that was given as a file, with what it says of itself.
  func add(_ publication: PublishedDocument, to draft: inout GraphDraft) -> NodeID? {
    let identifier = publication.identifier
    let kind: CitationKind = publication.isMotion ? .motion : identifier.citationKind ?? .kamerstuk
    let citation = Citation(range: 0..<0, kind: kind, targets: [], rule: "publication")
    guard
      let id = add(
        CitationTarget(identifier, .explicit), of: citation, asMotion: publication.isMotion,
        to: &draft)
    else { return nil }
    draft.describe(id) { content in
      content.title = content.title ?? publication.title
      content.issued = publication.issued
      if content.submitters.isEmpty { content.submitters = publication.submitters }
    }
    return id
  }

  /// The node of a commitment.
  static func node(of commitment: CommitmentContent) -> GraphNode {
    GraphNode(
      id: NodeID(commitment.identifier.canonical), kind: .commitment,
      iri: iri(commitment.identifier.iri), label: "Toezegging \(commitment.identifier.canonical)",
      content: .commitment(commitment))
  }

  // MARK: Publications

  private func add(
    _ kamerstuk: KamerstukID, iri: String, _ links: OfficialLinks,
    asMotion parts: CitationParts?,
    to draft: inout GraphDraft
  ) -> NodeID {
    let dossier = kamerstuk.dossier.canonical
    let registered = motions[kamerstuk.canonical]
    var content = PublicationContent(
      identifier: kamerstuk.canonical, title: registered?.title, number: kamerstuk.number)
    var label = "Kamerstuk \(dossier), nr. \(kamerstuk.number)"
    let isMotion = parts != nil || registered != nil
    if isMotion {
      content.submitters = registered?.submitters ?? parts?.submitters ?? []
      content.coSigned = registered?.coSigned ?? parts?.coSigned ?? false
      let names = content.submitters.joined(separator: "/")
      label = names.isEmpty ? "Motie" : "Motie \(names)"
      if content.coSigned { label += " c.s." }
      label += " (\(dossier), nr. \(kamerstuk.number))"
    }
    let id = NodeID(kamerstuk.canonical)
    draft.add(
      GraphNode(
        id: id, kind: isMotion ? .motion : .kamerstuk, iri: .official(iri), label: label,
        content: .publication(content), links: links))
    draft.connect(id, .partOfDossier, add(kamerstuk.dossier, to: &draft))
    return id
  }

  private func add(_ dossier: DossierID, to draft: inout GraphDraft) -> NodeID {
    let id = NodeID("dossier/\(dossier.canonical)")
    let content = PublicationContent(
      identifier: dossier.canonical, title: registers.dossierTitles[dossier.canonical])
    draft.add(
      GraphNode(
        id: id, kind: .dossier, iri: .official(dossier.iri),
        label: "Dossier \(dossier.canonical)", content: .publication(content),
        links: OfficialLinks(dossier)))
    return id
  }

  private func add(
    _ identifier: OfficialIdentifier, _ kind: NodeKind, iri: String, _ links: OfficialLinks,
    number: String? = nil, label: String, to draft: inout GraphDraft
  ) -> NodeID {
    let id = NodeID(identifier.canonical)
    draft.add(
      GraphNode(
        id: id, kind: kind, iri: .official(iri), label: label,
        content: .publication(
          PublicationContent(identifier: identifier.canonical, number: number)), links: links))
    return id
  }

  // MARK: Legislation

  /// Adds legislation that no register describes: its identifier is its name.
  private func addLegislation(
    _ identifier: OfficialIdentifier, article: JuriconnectReference?, to draft: inout GraphDraft
  ) -> NodeID {
    let id = NodeID(identifier.canonical)
    var kind = NodeKind.law
    switch identifier {
    case .europeanAct, .officialJournal: kind = .euAct
    default: break
    }
    let name = Registers.titles.name(of: identifier.canonical) ?? identifier.canonical
    draft.add(
      GraphNode(
        id: id, kind: kind, iri: .official(identifier.iri), label: name,
        content: .legislation(
          LegislationContent(
            identifier: identifier.canonical, name: BilingualName(dutch: name))),
        links: OfficialLinks(identifier)))
    guard let article, article.article != nil else { return id }
    return add(article, of: id, name: name, to: &draft)
  }

  private func add(
    _ article: JuriconnectReference, of law: NodeID, name: String, to draft: inout GraphDraft
  ) -> NodeID {
    let id = NodeID(article.canonical)
    let number = article.article
    let label = number.map { "artikel \($0) \(name)" } ?? article.canonical
    draft.add(
      GraphNode(
        id: id, kind: .lawArticle, iri: .official(article.iri), label: label,
        content: .legislation(
          LegislationContent(
            identifier: article.canonical, name: BilingualName(dutch: label), article: number)),
        links: OfficialLinks(article)))
    draft.connect(id, .partOfLaw, law)
    return id
  }
}

extension NodeKind {
  /// The kind of node for a kind of register entry.
  fileprivate init(_ kind: RegisterEntry.Kind) {
    switch kind {
    case .law: self = .law
    case .draftLaw: self = .draftLaw
    case .euAct: self = .euAct
    case .organisation: self = .organisation
    case .ministry: self = .ministry
    case .stateCommission: self = .stateCommission
    case .parliamentaryCommittee: self = .parliamentaryCommittee
    }
  }
}

extension GazetteID.Gazette {
  /// How citations abbreviate the gazette.
  fileprivate var abbreviation: String {
    switch self {
    case .staatsblad: "Stb."
    case .staatscourant: "Stcrt."
    case .tractatenblad: "Trb."
    }
  }
}

extension RegisterEntry {
  /// How long a name may be to be shown itself rather than its abbreviation, in characters.
  private static let shownLength = 44

  /// What to show: the name, or its abbreviation if the name is long.
  fileprivate var label: String {
    name.count <= RegisterEntry.shownLength ? name : abbreviations.first ?? name
  }
}
