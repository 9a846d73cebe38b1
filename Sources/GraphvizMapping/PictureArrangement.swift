public import GraphModel

/// What stands where in a picture.
public struct PictureArrangement: Hashable, Sendable {
  /// The kinds that stand to the left of a single column of actions; nil for the arrangement that fits the number of actions.
  public var leading: Set<NodeKind>?

  /// Whether the actions of a theme stand in a frame, in the order of the report.
  public var framesThemes: Bool

  /// Whether organisations that many themes name are drawn and joined like others.
  public var joinsSpreadOrganisations: Bool

  /// How many lines the text of an action may take, 1 or more; nil for one or two.
  public var actionLines: Int?

  /// An arrangement.
  public init(
    leading: Set<NodeKind>? = nil, framesThemes: Bool = true,
    joinsSpreadOrganisations: Bool = false, actionLines: Int? = nil
  ) {
    self.leading = leading
    self.framesThemes = framesThemes
    self.joinsSpreadOrganisations = joinsSpreadOrganisations
    self.actionLines = actionLines
  }

  /// The arrangement that shows the answer to a question.
  public init(for preset: ViewPreset) {
    switch preset {
    case .motions: self.init(leading: [.motion], framesThemes: false)
    case .involved:
      self.init(
        leading: [.ministry, .organisation, .stateCommission, .parliamentaryCommittee],
        joinsSpreadOrganisations: true)
    case .laws:
      self.init(leading: [.law, .draftLaw, .euAct, .lawArticle], framesThemes: false)
    case .silent: self.init(actionLines: 2)
    case .dossier: self.init(leading: [.motion], framesThemes: false)
    }
  }
}
