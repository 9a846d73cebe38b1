import DOTLanguage
import GraphModel

/// The lines on a cited node.
struct NodeLabel {
  /// How wide a line may be, in points.
  static let width = 132.0
  /// How many lines a label may have.
  static let mostLines = 3

  let lines: [String]

  init(_ node: GraphNode, measure: TextMeasure) {
    let name = NodeLabel.nameLines(node, measure)
    let count = node.members?.documents ?? 0
    lines =
      name + (count > 1 ? ["\(count) \(node.kind == .dossier ? "stukken" : "artikelen")"] : [])
  }

  private static func nameLines(_ node: GraphNode, _ measure: TextMeasure) -> [String] {
    switch node.content {
    case .organisation, .legislation:
      return NodeLabel.name(node, measure)
    case .publication where node.kind == .motion:
      // The submitters on one line, the number on the next.
      let parts = node.label.split(separator: "(", maxSplits: 1).map(String.init)
      let names = measure.wrap(parts[0], width: NodeLabel.width, limit: NodeLabel.mostLines)
      return names + parts.dropFirst().map { "(" + $0 }
    default:
      return measure.wrap(node.label, width: NodeLabel.width, limit: NodeLabel.mostLines)
    }
  }

  /// The name with its abbreviation if that fits, else what fits of it.
  private static func name(_ node: GraphNode, _ measure: TextMeasure) -> [String] {
    let name = node.fullName
    guard let abbreviation = node.abbreviation, abbreviation != name else {
      return measure.wrap(name, width: width, limit: mostLines)
    }
    let whole = measure.wrap("\(name) (\(abbreviation))", width: width, limit: mostLines)
    if node.kind != .ministry, whole.last.map({ !$0.hasSuffix("…") }) ?? false { return whole }
    return measure.wrap(abbreviation, width: width, limit: mostLines)
  }
}
