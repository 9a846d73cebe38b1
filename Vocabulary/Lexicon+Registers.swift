public import CitationRecognition

extension Registers {
  /// The names that a recogniser needs.
  /// - Parameter programme: the programme of the report that is read, if it is known.
  public func lexicon(for programme: Programme? = nil) -> Lexicon {
    Lexicon(
      entries: entries.map(LexiconEntry.init), titles: Registers.titles,
      programme: programme.map {
        ProgrammeContext(motionDossier: $0.motionDossier, addressee: $0.addressee)
      })
  }
}

extension LexiconEntry {
  /// The names of a register entry, each with how it is recognised.
  ///
  /// A label that also is an abbreviation or the like is recognised in that way only.
  fileprivate init(_ entry: RegisterEntry) {
    let restricted: [(LexiconName.Use, [String])] = [
      (.abbreviation, entry.abbreviations),
      (.antecedent, entry.antecedentNames),
      (.portfolio, entry.portfolios),
      (.committee, entry.remits),
      (.contextual, entry.contextualNames),
    ]
    let others = Set(restricted.flatMap(\.1))
    let labels = [entry.name] + entry.alternativeNames + entry.misspellings
    let names = [(.name, labels.filter { !others.contains($0) })] + restricted
    let kind: CitationKind =
      switch entry.kind {
      case .law, .draftLaw: .law
      case .euAct: .euLaw
      case .organisation, .ministry, .stateCommission, .parliamentaryCommittee: .organisation
      }
    self.init(
      kind: kind, id: entry.identifier, iri: entry.iri,
      names: names.flatMap { use, texts in texts.map { LexiconName($0, use) } },
      partOf: entry.partOf)
  }
}
