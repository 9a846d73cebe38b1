/// A law, EU act, draft or organisation of a register.
public struct RegisterEntry: Hashable, Sendable {
  /// What it is, by its class in the ontology.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case law, draftLaw, euAct
    case organisation, ministry, stateCommission, parliamentaryCommittee
  }

  /// The IRI that data uses for it.
  public let iri: String
  /// The canonical id: a BWB id, `celex:…`; for organisations and drafts the IRI itself.
  public let identifier: String
  /// What it is.
  public let kind: Kind
  /// The official name in Dutch.
  public let name: String
  /// The name in English, if known.
  public let englishName: String?
  /// Other names.
  public let alternativeNames: [String]
  /// Names as they are wrongly spelled in texts; recognised, never shown.
  public let misspellings: [String]
  /// Abbreviations, the most usual one first.
  public let abbreviations: [String]
  /// Names that mean it only after it was named in full in the same text.
  public let antecedentNames: [String]
  /// What a minister or state secretary who stands for it is of.
  public let portfolios: [String]
  /// What a parliamentary committee is for.
  public let remits: [String]
  /// Names that mean it only beside another sign of it.
  public let contextualNames: [String]
  /// The IRI of the organisation that it is part of, if that is known.
  public let partOf: String?

  /// An entry.
  public init(
    iri: String, identifier: String, kind: Kind, name: String, englishName: String? = nil,
    alternativeNames: [String] = [], misspellings: [String] = [], abbreviations: [String] = [],
    antecedentNames: [String] = [], portfolios: [String] = [], remits: [String] = [],
    contextualNames: [String] = [], partOf: String? = nil
  ) {
    self.iri = iri
    self.identifier = identifier
    self.kind = kind
    self.name = name
    self.englishName = englishName
    self.alternativeNames = alternativeNames
    self.misspellings = misspellings
    self.abbreviations = abbreviations
    self.antecedentNames = antecedentNames
    self.portfolios = portfolios
    self.remits = remits
    self.contextualNames = contextualNames
    self.partOf = partOf
  }
}
