/// How a graph is drawn.
public struct GraphvizOptions: Hashable, Sendable {
  /// The colours.
  public var style: PictureStyle

  /// What the drawing must fit on.
  public var page: PicturePage

  /// Whether edges show under the pointer the words that they came from.
  public var showsEvidence: Bool

  /// Whether dossiers and laws are drawn as well that are not cited themselves but are what a cited
  /// Kamerstuk or article is part of.
  public var showsWholes: Bool

  /// Whether a legend is drawn.
  public var showsLegend: Bool

  /// The title; nil for one made from the reports.
  public var title: String?

  /// What stands below the title: which part of the graph is drawn; nil for nothing.
  public var subtitle: String?

  /// What stands where.
  public var arrangement: PictureArrangement

  /// How a graph is drawn.
  public init(
    style: PictureStyle = .light, page: PicturePage = .screen, showsEvidence: Bool = true,
    showsWholes: Bool = false, showsLegend: Bool = true, title: String? = nil,
    subtitle: String? = nil, arrangement: PictureArrangement = PictureArrangement()
  ) {
    self.style = style
    self.page = page
    self.showsEvidence = showsEvidence
    self.showsWholes = showsWholes
    self.showsLegend = showsLegend
    self.title = title
    self.subtitle = subtitle
    self.arrangement = arrangement
  }
}

/// The colours of a drawing.
public enum PictureStyle: String, Hashable, Sendable, CaseIterable {
  /// Dark on white, tinted areas.
  case light
  /// Light on near-black.
  case dark
  /// Black on white without areas of colour; kinds are told apart by shape and line.
  case print
}

/// What a drawing must fit on.
public enum PicturePage: String, Hashable, Sendable, CaseIterable {
  /// A screen: its natural size.
  case screen
  /// A3, landscape: 420 × 297 mm with margins of 10 mm.
  case a3
  /// A4, landscape: 297 × 210 mm with margins of 10 mm.
  case a4

  /// The largest size, in inches; nil for any.
  var size: (width: Double, height: Double)? {
    switch self {
    case .screen: nil
    case .a3: (400 / 25.4, 277 / 25.4)
    case .a4: (277 / 25.4, 190 / 25.4)
    }
  }
}
