import GraphModel

/// In which column each node stands.
///
/// A few actions stand in one column: motions to their left, what they cite to their right, bodies outermost.
/// More actions stand in two columns with all that is cited between them and bodies at both sides, which
/// makes the picture as wide as a page and keeps most lines short.
struct PictureColumns {
  /// How tall one column of actions may be, in rows, before there are two.
  static let mostRowsOfOneColumn = 14

  /// The nodes of each column, from left to right; none is empty.
  let columns: [[NodeID]]
  /// The actions of each column of actions, from top to bottom.
  let stacks: [[NodeID]]

  /// What stands between two columns of actions, from top to bottom; empty if there is one column.
  let between: [NodeID]

  /// What is cited, from the top to the bottom of the actions that cite it: written in this order, `dot`
  /// finds places with shorter lines.
  let cited: [GraphNode]

  /// The column of each node.
  private let placeOf: [NodeID: Int]

  init(_ picture: Picture, arrangement: PictureArrangement) {
    var blocks = picture.themes.map { (actions: $0.allActions, rows: $0.rows) }
    let loose = Dictionary(grouping: picture.looseActions) { $0.node.members != nil }
    blocks += (loose[true] ?? []).map { ([$0], 1) }
    if let actions = loose[false] { blocks.append((actions, Double(actions.count))) }
    let rows = blocks.reduce(0) { $0 + $1.rows }
    let leading = arrangement.leading
    let isWide =
      leading == nil && rows > Double(PictureColumns.mostRowsOfOneColumn) && blocks.count > 1
    let split = isWide ? PictureColumns.split(blocks.map(\.rows)) : blocks.count
    let left = blocks[..<split].flatMap { $0.actions.map(\.node.id) }
    let right = blocks[split...].flatMap { $0.actions.map(\.node.id) }
    let allStacks = [left, right].filter { !$0.isEmpty }
    stacks = arrangement.framesThemes ? allStacks : []

    var leftBodies: [NodeID] = []
    var rightBodies: [NodeID] = []
    var motions: [NodeID] = []
    var documents: [NodeID] = []
    let rightActions = Set(right)
    let namedBy = Dictionary(grouping: picture.actions.flatMap(\.links), by: \.target)
    cited = PictureColumns.byHeight(picture.cited, stacks: allStacks, namedBy: namedBy)
    for node in cited {
      let isBody = NodeFamily(node.kind)?.isBody ?? false
      let onTheRight = (namedBy[node.id] ?? []).count { rightActions.contains($0.source) }
      let onTheLeft = (namedBy[node.id] ?? []).count - onTheRight
      switch (isBody, (leading ?? [.motion]).contains(node.kind)) {
      case (_, true) where leading != nil: motions.append(node.id)
      case (true, _) where isWide && onTheLeft >= onTheRight: leftBodies.append(node.id)
      case (true, _): rightBodies.append(node.id)
      case (_, true) where !isWide: motions.append(node.id)
      default: documents.append(node.id)
      }
    }
    between = isWide ? cited.map(\.id).filter(Set(motions + documents).contains) : []
    let all =
      isWide
      ? [leftBodies, left, motions + documents, right, rightBodies]
      : [motions, left, documents, rightBodies]
    columns = all.filter { !$0.isEmpty }
    placeOf = Dictionary(
      columns.enumerated().flatMap { place, ids in ids.map { ($0, place) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// The column of a node, 0-based; nil if it is not drawn.
  func column(of id: NodeID) -> Int? { placeOf[id] }

  /// Nodes in the order of the mean height, in their columns, of the actions that cite them.
  private static func byHeight(
    _ nodes: [GraphNode], stacks: [[NodeID]], namedBy: [NodeID: [Picture.Link]]
  ) -> [GraphNode] {
    let heights = Dictionary(
      stacks.flatMap { stack in
        stack.enumerated().map { ($1, Double($0) / Double(stack.count)) }
      }, uniquingKeysWith: { first, _ in first })
    let means = nodes.map { node -> Double in
      let found = (namedBy[node.id] ?? []).compactMap { heights[$0.source] }
      return found.isEmpty ? 1 : found.reduce(0, +) / Double(found.count)
    }
    return zip(nodes, means).sorted { left, right in
      left.1 != right.1 ? left.1 < right.1 : left.0.id < right.0.id
    }.map(\.0)
  }

  /// Before which block the second column starts, so that both are as equally tall as can be.
  private static func split(_ rows: [Double]) -> Int {
    let total = rows.reduce(0, +)
    var above = 0.0
    var best = (place: 1, difference: Double.infinity)
    for place in 1..<rows.count {
      above += rows[place - 1]
      let difference = abs(total - 2 * above)
      if difference < best.difference { best = (place, difference) }
    }
    return best.place
  }
}

extension Picture.Theme {
  /// How tall it is, as a multiple of an action with citations.
  fileprivate var rows: Double {
    allActions.reduce(Double(frameCount)) { $0 + ($1.isSilent ? 0.5 : 1) }
  }
}
