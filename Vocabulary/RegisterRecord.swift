import RDFModel

/// What one file says of a thing in a register; files together make an entry.
struct RegisterRecord {
  /// The classes of the ontology that stand in registers, and what they make of an entry.
  static let kinds: [IRI: RegisterEntry.Kind] = [
    VG.law: .law, VG.draftLaw: .draftLaw, VG.euAct: .euAct, VG.organisation: .organisation,
    VG.ministry: .ministry, VG.stateCommission: .stateCommission,
    VG.parliamentaryCommittee: .parliamentaryCommittee,
  ]

  let iri: String
  /// The class, if the file gives one that stands in registers; a subclass before `vg:Organisation`.
  let kind: RegisterEntry.Kind?
  private let values: SubjectValues

  init(_ subject: IRI, in dataset: Dataset) {
    iri = subject.value
    values = SubjectValues(.iri(subject), in: dataset)
    let kinds = values.iris(RDF.type).compactMap { RegisterRecord.kinds[$0] }
    kind = kinds.first { $0 != .organisation } ?? kinds.first
  }

  /// Whether it says what it rests on.
  var hasSource: Bool { !values.iris(DCTerms.source).isEmpty }

  /// The entry that it makes, upon what other files say; nil as long as there is no kind or name.
  func entry(upon earlier: RegisterEntry?) -> RegisterEntry? {
    let name = values.texts(SKOS.prefLabel, language: "nl").first ?? earlier?.name
    guard let name, let kind = kind ?? earlier?.kind else { return nil }
    func names(_ property: IRI, language: String? = "nl", upon earlier: [String]?) -> [String] {
      RegisterRecord.joined(values.texts(property, language: language), earlier ?? [])
    }
    let preferred = values.texts(VG.preferredAbbreviation, language: nil)
    return RegisterEntry(
      iri: iri,
      identifier: values.texts(DCTerms.identifier, language: nil).first
        ?? earlier?.identifier ?? iri,
      kind: kind, name: name,
      englishName: values.texts(SKOS.prefLabel, language: "en").first ?? earlier?.englishName,
      alternativeNames: names(SKOS.altLabel, upon: earlier?.alternativeNames),
      misspellings: names(SKOS.hiddenLabel, upon: earlier?.misspellings),
      abbreviations: RegisterRecord.joined(
        preferred, names(VG.abbreviation, language: nil, upon: earlier?.abbreviations)),
      antecedentNames: names(VG.antecedentName, upon: earlier?.antecedentNames),
      portfolios: names(VG.portfolio, upon: earlier?.portfolios),
      remits: names(VG.remit, upon: earlier?.remits),
      contextualNames: names(VG.contextualName, upon: earlier?.contextualNames),
      partOf: values.iris(ORG.subOrganizationOf).first?.value ?? earlier?.partOf)
  }

  /// The first texts and those of the others that are not among them.
  private static func joined(_ first: [String], _ others: [String]) -> [String] {
    first + others.filter { !first.contains($0) }
  }
}

/// The values of one subject.
struct SubjectValues {
  private let triples: [Triple]

  init(_ subject: Term, in dataset: Dataset) {
    triples = dataset.triples(subject: subject)
  }

  /// The IRIs that a property has, in their order.
  func iris(_ property: IRI) -> [IRI] {
    triples.filter { $0.predicate == property }.compactMap(\.object.iri)
  }

  /// Whether a property has a literal among its values.
  func contains(_ property: IRI, _ literal: Literal) -> Bool {
    triples.contains { $0.predicate == property && $0.object == .literal(literal) }
  }

  /// The texts that a property has in a language, or without one, in their order.
  func texts(_ property: IRI, language: String?) -> [String] {
    triples.filter { $0.predicate == property }.compactMap(\.object.literal)
      .filter { $0.language?.value == language }.map(\.lexicalForm)
  }
}
