public import CitationRecognition

/// What connects two nodes; each kind is a property of the ontology or of a vocabulary it builds on.
public enum EdgeKind: String, Hashable, Sendable, CaseIterable {
  /// Action to the motion it carries out.
  case carriesOut
  /// Action or progress entry to a Kamerstuk, dossier, Handelingen or written question.
  case reportedIn
  /// Action or progress entry to a gazette publication.
  case publishedIn
  /// Action or progress entry to a law, draft, EU act or article.
  case legalBasis
  /// Action to the body it sets up; also `involves`.
  case establishes
  /// Action, progress entry or report to an organisation.
  case involves
  /// Anything to a court decision or another thing that no other kind fits.
  case references
  /// Action to progress entry.
  case hasEntry
  /// Progress entry to report.
  case inReport
  /// Action to theme.
  case subject
  /// Sub-theme to theme.
  case broader
  /// Kamerstuk or motion to its dossier.
  case partOfDossier
  /// Article to its law.
  case partOfLaw
  /// Report to the ministry that reports.
  case reportedBy

  /// Whether edges of this kind come from words in a text and carry evidence.
  public var isCited: Bool {
    switch self {
    case .carriesOut, .reportedIn, .publishedIn, .legalBasis, .establishes, .involves, .references:
      true
    case .hasEntry, .inReport, .subject, .broader, .partOfDossier, .partOfLaw, .reportedBy: false
    }
  }
}

/// A connection between two nodes, with the words it came from.
public struct GraphEdge: Hashable, Sendable {
  /// Where it starts.
  public let source: NodeID
  /// What it says.
  public let kind: EdgeKind
  /// Where it leads.
  public let target: NodeID
  /// The words it came from, in the order of the text; empty for kinds that are not cited.
  public var evidence: [Evidence]
  /// How many edges it stands for, 1 or more; more than 1 only in a collapsed graph.
  public var count: Int

  /// An edge.
  public init(
    source: NodeID, kind: EdgeKind, target: NodeID, evidence: [Evidence] = [], count: Int = 1
  ) {
    self.source = source
    self.kind = kind
    self.target = target
    self.evidence = evidence
    self.count = count
  }
}

/// The words in a report that an edge came from.
public struct Evidence: Hashable, Sendable {
  /// The report.
  public let report: NodeID
  /// Where the words stand: Unicode code points of the plain text, 0-based, end exclusive.
  public let codePoints: Range<Int>
  /// Where the words stand: UTF-8 bytes of the plain text, 0-based, end exclusive.
  public let bytes: Range<Int>
  /// The words, exactly.
  public let quote: String
  /// Up to 32 code points before the words, within the same cell.
  public let prefix: String
  /// Up to 32 code points after the words, within the same cell.
  public let suffix: String
  /// Which part of the report they stand in.
  public let part: ReportPart
  /// What the citation refers to.
  public let kind: CitationKind
  /// The notation that found it.
  public let rule: String
  /// How the target was reached.
  public let resolution: Resolution
  /// What the citation says besides its target.
  public let parts: CitationParts
}

/// A part of a report that words can stand in.
public enum ReportPart: String, Hashable, Sendable {
  /// Above the table or in its caption.
  case preamble
  /// The description of an action.
  case description
  /// The state of affairs of an action.
  case status
  /// The place where a motion or commitment is found.
  case place
  /// The text of an official publication.
  case body
  /// Another column of the row.
  case further
}
