extension NodeKind {
  /// The Dutch name of one thing of this kind.
  public var dutchName: String {
    switch self {
    case .report: "Voortgangsrapportage"
    case .theme: "Thema"
    case .action: "Actie"
    case .progressEntry: "Stand van zaken"
    case .motion: "Motie"
    case .kamerstuk: "Kamerstuk"
    case .dossier: "Kamerstukdossier"
    case .gazettePublication: "Officiële publicatie"
    case .handelingen: "Handelingen"
    case .writtenQuestion: "Kamervragen"
    case .commitment: "Toezegging"
    case .law: "Wet"
    case .draftLaw: "Wet in voorbereiding"
    case .euAct: "EU-verordening"
    case .lawArticle: "Wetsartikel"
    case .ministry: "Ministerie"
    case .stateCommission: "Staatscommissie"
    case .parliamentaryCommittee: "Kamercommissie"
    case .organisation: "Organisatie"
    case .courtDecision: "Rechterlijke uitspraak"
    }
  }
}
