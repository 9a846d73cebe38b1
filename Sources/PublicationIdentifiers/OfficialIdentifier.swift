/// An identifier of any of the kinds that citations lead to.
public enum OfficialIdentifier: CanonicalIdentifier {
  /// A dossier of the States General.
  case dossier(DossierID)
  /// A document in a dossier.
  case kamerstuk(KamerstukID)
  /// A publication in a gazette.
  case gazette(GazetteID)
  /// Proceedings.
  case handelingen(HandelingenID)
  /// Written questions.
  case writtenQuestion(WrittenQuestionID)
  /// A commitment to a chamber.
  case commitment(CommitmentID)
  /// A regulation or treaty.
  case regulation(BWBID)
  /// A place in a regulation.
  case article(JuriconnectReference)
  /// An act of the European Union.
  case europeanAct(CELEX)
  /// An issue of the Official Journal.
  case officialJournal(OfficialJournalID)
  /// A court decision.
  case courtDecision(ECLI)
  /// An organisation of the TOOI registers.
  case organisation(TOOIOrganisationID)

  /// The readers of the canonical forms. No text has two readings: all but a dossier start with a prefix of their own.
  private static let readers: [@Sendable (String) -> OfficialIdentifier?] = [
    { KamerstukID(canonical: $0).map(kamerstuk) }, { GazetteID(canonical: $0).map(gazette) },
    { HandelingenID(canonical: $0).map(handelingen) },
    { WrittenQuestionID(canonical: $0).map(writtenQuestion) },
    { CommitmentID(canonical: $0).map(commitment) },
    { BWBID(canonical: $0).map(regulation) }, { JuriconnectReference(canonical: $0).map(article) },
    { CELEX(canonical: $0).map(europeanAct) },
    { OfficialJournalID(canonical: $0).map(officialJournal) },
    { ECLI(canonical: $0).map(courtDecision) },
    { TOOIOrganisationID(canonical: $0).map(organisation) },
    { DossierID(canonical: $0).map(dossier) },
  ]

  /// Reads any canonical form; nil if the text is none.
  public init?(canonical: String) {
    for read in OfficialIdentifier.readers {
      if let identifier = read(canonical) {
        self = identifier
        return
      }
    }
    return nil
  }

  /// The identifier without its kind.
  public var value: any CanonicalIdentifier {
    switch self {
    case .dossier(let id): id
    case .kamerstuk(let id): id
    case .gazette(let id): id
    case .handelingen(let id): id
    case .writtenQuestion(let id): id
    case .commitment(let id): id
    case .regulation(let id): id
    case .article(let id): id
    case .europeanAct(let id): id
    case .officialJournal(let id): id
    case .courtDecision(let id): id
    case .organisation(let id): id
    }
  }

  /// The canonical form.
  public var canonical: String { value.canonical }

  /// The IRI.
  public var iri: String { value.iri }

  /// The address of a page, if there is one.
  public var pageIRI: String? { value.pageIRI }

  /// The name in LiDO, if there is one.
  public var linkedDataIRI: String? { value.linkedDataIRI }
}
