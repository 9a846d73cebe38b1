import DOTLanguage
import GraphModel

/// What a reader tells apart at a glance: kinds of node that look the same.
enum NodeFamily: String, CaseIterable {
  case motion, commitment, kamerstuk, dossier, proceedings, gazette, legislation, courtDecision,
    committee
  case organisation

  /// The family of a kind; nil for what is not drawn as a node with an outline of its own.
  init?(_ kind: NodeKind) {
    switch kind {
    case .report, .theme, .action, .progressEntry: return nil
    case .motion: self = .motion
    case .commitment: self = .commitment
    case .kamerstuk: self = .kamerstuk
    case .dossier: self = .dossier
    case .handelingen, .writtenQuestion: self = .proceedings
    case .gazettePublication: self = .gazette
    case .law, .draftLaw, .euAct, .lawArticle: self = .legislation
    case .courtDecision: self = .courtDecision
    case .stateCommission, .parliamentaryCommittee: self = .committee
    case .ministry, .organisation: self = .organisation
    }
  }

  /// The outline.
  var shape: DOTShape {
    switch self {
    case .motion, .commitment, .organisation: .box
    case .kamerstuk: .note
    case .dossier: .folder
    case .proceedings: .octagon
    case .gazette: .box3d
    case .legislation: .component
    case .courtDecision: .hexagon
    case .committee: .tab
    }
  }

  /// How the outline is drawn besides filled.
  var outline: [DOTStyle] {
    switch self {
    case .motion: [.bold]
    case .commitment: [.bold, .rounded]
    case .organisation: [.rounded]
    default: []
    }
  }

  /// Whether it is a body rather than a document.
  var isBody: Bool { self == .committee || self == .organisation }

  /// What the legend calls it.
  var name: String {
    switch self {
    case .motion: "Motie"
    case .commitment: "Toezegging"
    case .kamerstuk: "Kamerstuk"
    case .dossier: "Kamerstukdossier"
    case .proceedings: "Handelingen of Kamervragen"
    case .gazette: "Staatscourant, Staatsblad of Tractatenblad"
    case .legislation: "Wet, verordening of artikel"
    case .courtDecision: "Rechterlijke uitspraak"
    case .committee: "Staats- of Kamercommissie"
    case .organisation: "Ministerie of andere organisatie"
    }
  }
}
