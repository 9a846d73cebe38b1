import DOTLanguage
import GraphModel

/// How the edges of one kind are drawn.
struct EdgeLook {
  /// What the legend says of an action and what the edge joins it with.
  let meaning: String
  /// The family whose line colour the edge has.
  let family: NodeFamily
  let style: DOTStyle
  /// In points.
  let width: Double
  let arrow: DOTArrow
  /// 0 to 255.
  let opacity: UInt8
  /// Whether the arrow points at the action: the motion leads to it.
  let pointsAtAction: Bool

  /// Whether it joins a part with its whole, neither of them an action.
  var isBetweenCited: Bool { arrow == .none }

  /// The look of a kind; nil for kinds that are not drawn as lines.
  init?(_ kind: EdgeKind) {
    func look(
      _ meaning: String, _ family: NodeFamily, _ style: DOTStyle, _ width: Double,
      arrow: DOTArrow = .normal, opacity: UInt8 = 255, pointsAtAction: Bool = false
    ) -> EdgeLook {
      EdgeLook(
        meaning: meaning, family: family, style: style, width: width, arrow: arrow,
        opacity: opacity, pointsAtAction: pointsAtAction)
    }
    switch kind {
    case .carriesOut: self = look(kind.dutchInverseName, .motion, .solid, 2.2, pointsAtAction: true)
    case .reportedIn: self = look(kind.dutchName, .kamerstuk, .solid, 1.2)
    case .publishedIn: self = look(kind.dutchName, .gazette, .dotted, 1.6)
    case .legalBasis: self = look(kind.dutchName, .legislation, .dashed, 1.2)
    case .establishes: self = look(kind.dutchName, .organisation, .solid, 1.8, arrow: .diamond)
    case .involves:
      self = look(kind.dutchName, .organisation, .solid, 0.7, arrow: .vee, opacity: 160)
    case .references: self = look(kind.dutchName, .courtDecision, .dashed, 1, arrow: .odot)
    case .partOfDossier, .partOfLaw:
      self = look(kind.dutchName, .kamerstuk, .dotted, 0.8, arrow: .none)
    case .hasEntry, .inReport, .subject, .broader, .reportedBy: return nil
    }
  }

  private init(
    meaning: String, family: NodeFamily, style: DOTStyle, width: Double, arrow: DOTArrow,
    opacity: UInt8, pointsAtAction: Bool
  ) {
    self.meaning = meaning
    self.family = family
    self.style = style
    self.width = width
    self.arrow = arrow
    self.opacity = opacity
    self.pointsAtAction = pointsAtAction
  }
}
