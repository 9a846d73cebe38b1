public import PublicationIdentifiers
public import ReportReading

/// What a node is; each kind is a class of the ontology.
public enum NodeKind: String, Hashable, Sendable, CaseIterable {
  case report, theme, action
  case progressEntry = "progress-entry"
  case motion, kamerstuk, dossier
  case gazettePublication = "gazette-publication"
  case handelingen
  case writtenQuestion = "written-question"
  case commitment
  case law
  case draftLaw = "draft-law"
  case euAct = "eu-act"
  case lawArticle = "law-article"
  case ministry
  case stateCommission = "state-commission"
  case parliamentaryCommittee = "parliamentary-committee"
  case organisation
  case courtDecision = "court-decision"
}

/// What makes a node the same node wherever it comes from: the canonical id of what it stands for.
///
/// Examples: `kst-35510-21`, `BWBR0045754`, `https://identifier.overheid.nl/tooi/id/zbo/zb000200`,
/// `report/ongekend-onrecht-bzk-2024`, `ongekend-onrecht/action/12`.
public struct NodeID: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The canonical id.
  public let description: String

  /// The node with this canonical id.
  public init(_ canonical: String) { description = canonical }

  /// In the order of the UTF-8 bytes.
  public static func < (left: NodeID, right: NodeID) -> Bool {
    left.description.utf8.lexicographicallyPrecedes(right.description.utf8)
  }
}

/// A thing in the graph.
public struct GraphNode: Hashable, Sendable, Identifiable {
  /// Its identity.
  public let id: NodeID

  /// What it is.
  public var kind: NodeKind

  /// Where it is described: an authority's IRI, or one of ours.
  public var iri: NodeIRI

  /// A short Dutch name to show: `Motie-Marijnissen c.s. (nr. 21)`, `Kamerstuk 29362, nr. 321`, `Woo`.
  public var label: String

  /// What else is known of it.
  public var content: NodeContent

  /// Where authorities publish it besides its IRI; nil for what has no official identifier.
  public var links: OfficialLinks?

  /// What it stands for in a collapsed graph; nil if it stands for itself only.
  public var members: NodeMembers?

  /// A node.
  public init(
    id: NodeID, kind: NodeKind, iri: NodeIRI, label: String, content: NodeContent,
    links: OfficialLinks? = nil
  ) {
    self.links = links
    self.id = id
    self.kind = kind
    self.iri = iri
    self.label = label
    self.content = content
  }
}

/// What authorities publish about a thing with an official identifier.
public struct OfficialLinks: Hashable, Sendable {
  /// The address of its page, if there is one.
  public let page: String?
  /// Its name in Linked Data Overheid (LiDO), if there is one.
  public let linkedData: String?

  /// The links of an identifier.
  public init(_ identifier: some CanonicalIdentifier) {
    page = identifier.pageIRI
    linkedData = identifier.linkedDataIRI
  }
}

/// The IRI of a node.
public enum NodeIRI: Hashable, Sendable {
  /// An IRI that an authority uses for it.
  case official(String)
  /// A path below the base IRI of the data set, without a leading slash.
  case own(path: String)

  /// The absolute IRI.
  /// - Parameter base: the base IRI of the data set; ends in a slash.
  public func absolute(base: String) -> String {
    switch self {
    case .official(let iri): iri
    case .own(let path): base + path
    }
  }
}

/// What is known of a node besides its kind and label.
public enum NodeContent: Hashable, Sendable {
  case report(ReportContent)
  case theme(ThemeContent)
  case action(ActionContent)
  case progressEntry(ProgressEntryContent)
  /// Kamerstuk, motion, dossier, gazette publication, Handelingen, written question or court decision.
  case publication(PublicationContent)
  case commitment(CommitmentContent)
  /// Law, draft law, EU act or article.
  case legislation(LegislationContent)
  /// Organisation, ministry, state commission or parliamentary committee.
  case organisation(OrganisationContent)
}

/// A name in Dutch and, where known, in English.
public struct BilingualName: Hashable, Sendable {
  /// The Dutch name.
  public var dutch: String
  /// The English name.
  public var english: String?

  /// A name.
  public init(dutch: String, english: String? = nil) {
    self.dutch = dutch
    self.english = english
  }
}

/// What is known of a report.
public struct ReportContent: Hashable, Sendable {
  /// The title as printed.
  public var title: String
  /// The year reported on, if the text shows it.
  public var year: Int?
  /// The number of the table, as printed.
  public var tableNumber: String?
  /// The slug of the programme: `ongekend-onrecht`.
  public var programme: String
  /// The title of the programme.
  public var programmeName: BilingualName
  /// The name of the file that was read, without its folder.
  public var fileName: String
  /// The length of the plain text in Unicode code points.
  public var textLength: Int
}

/// What is known of a theme or sub-theme.
public struct ThemeContent: Hashable, Sendable {
  /// The heading as printed.
  public var title: String
  /// 1 for a theme, 2 for a sub-theme.
  public var level: Int
  /// The place among all headings of its report, 0-based.
  public var order: Int
  /// The slug of the programme.
  public var programme: String
}

/// What is known of an action.
public struct ActionContent: Hashable, Sendable {
  /// The number as printed: `12`.
  public var number: String
  /// Whether that is the number as printed in reports; else it is made from what the action is about.
  public var isNumbered: Bool
  /// What is to be done, as printed.
  public var text: String
  /// The slug of the programme.
  public var programme: String

  /// What a picture shows as the number: nothing but a dot where the key is made of the words of the action.
  public var shortNumber: String {
    isNumbered || number.utf8.count <= 20 ? number : "•"
  }
}

/// What one report says of one action.
public struct ProgressEntryContent: Hashable, Sendable {
  /// The state of affairs, as printed.
  public var text: String
  /// What it comes to.
  public var status: ReportedStatus
  /// The words of the text that decided the status; empty if unclassified.
  public var decidingWords: [String]
  /// The number of the action.
  public var actionNumber: String
}

/// What is known of an official publication.
public struct PublicationContent: Hashable, Sendable {
  /// The canonical id: `kst-35510-21`, `stcrt-2024-30890`, `35510` for a dossier.
  public var identifier: String
  /// The title, if a register has it.
  public var title: String?
  /// The number within its dossier or year: `21`, `30890`; nil for a dossier.
  public var number: String?
  /// For a motion: who submitted it, as the register spells the names, else as the text does.
  public var submitters: [String] = []
  /// For a motion: whether it was submitted with others (c.s.).
  public var coSigned = false
  /// The day that it bears, if it was given as a file.
  public var issued: CalendarDay?
}

/// What is known of a law, draft, EU act or article.
public struct LegislationContent: Hashable, Sendable {
  /// The canonical id: `BWBR0045754`, `celex:32024R1689`, a Juriconnect reference; nil for a draft.
  public var identifier: String?
  /// The name; for an article `artikel 3.3 Wet open overheid`.
  public var name: BilingualName
  /// The abbreviations, the most usual one first.
  public var abbreviations: [String] = []
  /// For an article: its number.
  public var article: String?
}

/// What is known of an organisation.
public struct OrganisationContent: Hashable, Sendable {
  /// The name.
  public var name: BilingualName
  /// The abbreviations, the most usual one first.
  public var abbreviations: [String] = []
}
