public import PublicationIdentifiers

/// A reference to an official publication, law, decision or body, found in a text.
public struct Citation: Hashable, Sendable {
  /// Where it stands: UTF-8 byte offsets in the text, 0-based, end exclusive.
  public var range: Range<Int>

  /// What it refers to.
  public var kind: CitationKind

  /// What it resolves to: several for a citation of several documents, never empty; a target that
  /// could not be resolved has no id and says why.
  public var targets: [CitationTarget]

  /// The notation that found it, by its name in the table of notations.
  public var rule: String

  /// What the citation says besides its target.
  public var parts: CitationParts

  /// What is wrong with the citation as it is written.
  public var issues: [CitationIssue]

  /// What speaks for its being a citation.
  var evidence = Evidence.word

  /// What speaks for a citation.
  enum Evidence: Hashable, Sendable {
    /// A word in front that says what follows.
    case word
    /// Numbers in a form that hardly stands for anything else.
    case form
    /// Numbers that may stand for something else: they count if the publication exists.
    case weak
  }

  /// A citation.
  public init(
    range: Range<Int>, kind: CitationKind, targets: [CitationTarget], rule: String,
    parts: CitationParts = CitationParts(), issues: [CitationIssue] = []
  ) {
    self.range = range
    self.kind = kind
    self.targets = targets
    self.rule = rule
    self.parts = parts
    self.issues = issues
  }
}

/// What a citation refers to.
public enum CitationKind: String, Hashable, Sendable, CaseIterable {
  case kamerstuk, motion, amendment, dossier, handelingen
  case writtenQuestion = "written-question"
  case commitment
  case stcrt, stb, trb, law
  case euLaw = "eu-law"
  case officialJournal = "oj"
  case courtDecision = "case"
  case organisation
}

/// One thing that a citation resolves to.
public struct CitationTarget: Hashable, Sendable {
  /// What a citation leads to.
  public enum Thing: Hashable, Sendable {
    /// What has an official identifier.
    case official(OfficialIdentifier)
    /// An entry of the registers whose id or IRI does not follow from an official identifier.
    case entry(id: String, iri: String)
    /// Nothing, and why; where the words do not decide, what they may mean.
    case unresolved(reason: String, candidates: [OfficialIdentifier] = [])
  }

  /// What is cited.
  public var thing: Thing

  /// The article of the regulation that is cited, if one is.
  public var article: JuriconnectReference?

  /// How it was reached.
  public var resolution: Resolution

  /// Whether the publication exists, by the lookup that the recogniser was given; nil if that is not known.
  public var isPublished: Bool?

  /// The identifier under which the publisher has it, where that is another one.
  public var publisher: PublisherID?

  /// A target.
  public init(_ thing: Thing, _ resolution: Resolution) {
    self.thing = thing
    self.resolution = resolution
  }

  /// A target with an official identifier; that of an article is a place in its regulation.
  public init(_ identifier: OfficialIdentifier, _ resolution: Resolution) {
    if case .article(let place) = identifier {
      self.init(.official(.regulation(place.regulation)), resolution)
      article = place
    } else {
      self.init(.official(identifier), resolution)
    }
  }

  /// A target that could not be reached.
  public static func unresolved(
    _ reason: String, candidates: [OfficialIdentifier] = []
  ) -> CitationTarget {
    CitationTarget(.unresolved(reason: reason, candidates: candidates), .unresolved)
  }

  /// The official identifier, nil if there is none.
  public var identifier: OfficialIdentifier? {
    if case .official(let identifier) = thing { identifier } else { nil }
  }

  /// Whether it leads to something.
  public var isResolved: Bool {
    if case .unresolved = thing { false } else { true }
  }

  /// The canonical id (`kst-29362-321`, `BWBR0045754`, `celex:32024R1689`, a TOOI IRI), nil if unresolved.
  public var id: String? {
    switch thing {
    case .official(let identifier): identifier.canonical
    case .entry(let id, _): id
    case .unresolved: nil
    }
  }

  /// The IRI that data uses for it: that of the article, or of the publisher where it has its own; nil if unresolved.
  public var iri: String? {
    switch thing {
    case .official(let identifier): article?.iri ?? publisher?.iri ?? identifier.iri
    case .entry(_, let iri): article?.iri ?? iri
    case .unresolved: nil
    }
  }

  /// Why it is unresolved.
  public var reason: String? {
    if case .unresolved(let reason, _) = thing { reason } else { nil }
  }
}

/// How the target of a citation was reached.
public enum Resolution: String, Hashable, Sendable, CaseIterable {
  /// The citation names the identifier or the full name itself.
  case explicit
  /// One of a list or range of numbers in one citation.
  case list
  /// By an abbreviation that the text defines.
  case abbreviation
  /// By something named earlier in the text.
  case antecedent
  /// By the text's being that of the law or in the dossier itself.
  case document
  /// By what the programme leaves unsaid in its reports.
  case programme
  /// By a name or abbreviation in the registers.
  case register
  /// Not reached.
  case unresolved
}

/// What a citation says besides its target, each as it is written unless it says otherwise.
public struct CitationParts: Hashable, Sendable {
  /// The session year or year: `2022/23`.
  public var sessionYear: String?
  /// `I`, `II` or `I/II` for the chambers of the States General; normalised.
  public var chamber: String?
  /// The names of those who submitted a motion, without `c.s.`.
  public var submitters: [String] = []
  /// Whether the motion was submitted with others (`c.s.`).
  public var coSigned = false
  /// `deel 1` of a motion; the number.
  public var motionPart: String?
  /// The article: `3.3`, `3:305a`.
  public var article: String?
  /// The lid, normalised to a number where it is one.
  public var paragraph: String?
  /// The onderdeel.
  public var subparagraph: String?
  /// The office when a minister or state secretary stands for the ministry.
  public var office: String?
  /// The page or pages.
  public var pages: String?

  /// No parts.
  public init() {}
}

/// What is wrong with a citation as it is written.
public enum CitationIssue: Hashable, Sendable {
  /// The session year is not one: `2024/5`.
  case malformedSessionYear(String)
  /// The session year does not hold the date that stands beside the citation (`2023-12-15`).
  case sessionYearAtOdds(sessionYear: String, date: String)
  /// The dossier was not there yet in the session year.
  case sessionBeforeDossier(sessionYear: String, dossier: String)
  /// A Kamerstuk is cited without its chamber.
  case chamberMissing
}
