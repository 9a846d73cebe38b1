import PublicationIdentifiers

/// The names that a recogniser knows: laws, EU acts and organisations, from registers.
public struct Lexicon: Hashable, Sendable {
  /// Everything with a name, in any order.
  public var entries: [LexiconEntry]

  /// Regulations and treaties that have no entry but are known by their titles.
  public var titles: TitleRegister

  /// What the programme of the report leaves unsaid, if the text is a report of one.
  public var programme: ProgrammeContext?

  /// A lexicon.
  public init(
    entries: [LexiconEntry] = [], titles: TitleRegister = TitleRegister(),
    programme: ProgrammeContext? = nil
  ) {
    self.entries = entries
    self.titles = titles
    self.programme = programme
  }
}

/// A thing with an identifier and the names it goes by.
public struct LexiconEntry: Hashable, Sendable {
  /// What it is: `.law`, `.euLaw` or `.organisation`.
  public var kind: CitationKind

  /// The canonical id: a BWB id, `celex:…`, a TOOI IRI, or an IRI of ours for what has no official id.
  public var id: String

  /// The IRI that data uses for it.
  public var iri: String

  /// The names it goes by, each with how it may be used.
  public var names: [LexiconName]

  /// The id of the organisation that it is part of: for a committee its chamber; nil where that does not matter.
  public var partOf: String?

  /// An entry.
  public init(
    kind: CitationKind, id: String, iri: String, names: [LexiconName], partOf: String? = nil
  ) {
    self.kind = kind
    self.id = id
    self.iri = iri
    self.names = names
    self.partOf = partOf
  }
}

/// A name and how it is recognised.
public struct LexiconName: Hashable, Sendable {
  /// How a name is recognised in a text.
  public enum Use: String, Hashable, Sendable, CaseIterable {
    /// A title or full name: letter case and spacing are free, word boundaries are kept.
    case name
    /// An abbreviation: letter case as given, also as the first part of a compound (`Woo-verzoek`).
    case abbreviation
    /// Only after the thing was named in full in the same text (`het college`); case of the first letter is free.
    case antecedent
    /// What a minister or state secretary is of (`Digitale Zaken en Koninkrijksrelaties`): only after
    /// `minister`, `staatssecretaris`, `bewindspersoon` or `ministerie`, with or without `van` or `voor`.
    case portfolio
    /// What a committee of a chamber is for (`Binnenlandse Zaken`): only after `commissie` and the like, with or
    /// without `voor`; the chamber in the text, or else the programme's, says which of several it is.
    case committee
    /// Only when an article number, a chamber or another sign of the thing stands beside it.
    case contextual
  }

  /// The name.
  public var text: String
  /// How it is recognised.
  public var use: Use

  /// A name.
  public init(_ text: String, _ use: Use) {
    self.text = text
    self.use = use
  }
}

/// What the reports of one programme leave unsaid.
public struct ProgrammeContext: Hashable, Sendable {
  /// The dossier of motions that are cited by their number only: `35510`.
  public var motionDossier: String?

  /// The organisation that `de Kamer` means, by its id.
  public var addressee: String?

  /// A context.
  public init(motionDossier: String? = nil, addressee: String? = nil) {
    self.motionDossier = motionDossier
    self.addressee = addressee
  }
}

extension CitationTarget.Thing {
  /// What an entry is: an official identifier, if its id and IRI are those of one.
  init(_ entry: LexiconEntry) {
    if let identifier = OfficialIdentifier(canonical: entry.id), identifier.canonical == entry.id,
      identifier.iri == entry.iri
    {
      self = .official(identifier)
    } else {
      self = .entry(id: entry.id, iri: entry.iri)
    }
  }
}
