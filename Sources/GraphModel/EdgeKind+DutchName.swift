extension EdgeKind {
  /// What an edge says of its target, in Dutch; a motion leads to its action.
  public var dutchName: String {
    switch self {
    case .carriesOut: "voert uit"
    case .reportedIn: "hierin is gerapporteerd"
    case .publishedIn: "hierin is bekendgemaakt"
    case .legalBasis: "hierop steunt de actie"
    case .establishes: "wordt ingesteld"
    case .involves: "is betrokken"
    case .references: "wordt genoemd"
    case .hasEntry: "stand van zaken"
    case .inReport: "in rapportage"
    case .subject: "valt onder thema"
    case .broader: "is deel van thema"
    case .partOfDossier, .partOfLaw: "is deel van"
    case .reportedBy: "is van ministerie"
    }
  }

  /// What an edge says of its source, in Dutch.
  public var dutchInverseName: String {
    switch self {
    case .carriesOut: "leidt tot de actie"
    case .reportedIn: "rapporteert over"
    case .publishedIn: "maakt bekend"
    case .legalBasis: "steunen hierop"
    case .establishes: "ingesteld door"
    case .involves: "betrokken bij"
    case .references: "genoemd door"
    case .hasEntry: "is stand van zaken van"
    case .inReport: "bevat"
    case .subject: "acties"
    case .broader: "deelthema's"
    case .partOfDossier, .partOfLaw: "delen"
    case .reportedBy: "rapporteert"
    }
  }
}
