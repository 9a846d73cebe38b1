public import CitationRecognition

extension Registers {
  /// The names that a recogniser needs.
  /// - Parameter programme: the programme of the report that is read, if it is known.
  public func lexicon(for programme: Programme? = nil) -> Lexicon {
    Lexicon(
      entries: entries.map(LexiconEntry.init),
      programme: programme.map {
        ProgrammeContext(motionDossier: $0.motionDossier, addressee: $0.addressee)
      })
  }
}

extension LexiconEntry {
  /// The names of a register entry, each with how it is recognised.
  fileprivate init(_ entry: RegisterEntry) {
    let names: [(LexiconName.Use, [String])] = [
      (.name, [entry.name] + entry.alternativeNames),
      (.abbreviation, entry.abbreviations),
      (.antecedent, entry.antecedentNames),
      (.portfolio, entry.portfolios),
      (.contextual, entry.contextualNames),
    ]
    let kind: CitationKind =
      switch entry.kind {
      case .law, .draftLaw: .law
      case .euAct: .euLaw
      case .organisation, .ministry, .stateCommission, .parliamentaryCommittee: .organisation
      }
    self.init(
      kind: kind, id: entry.identifier, iri: entry.iri,
      names: names.flatMap { use, texts in texts.map { LexiconName($0, use) } })
  }
}
