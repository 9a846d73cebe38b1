import SourceText

extension ReferenceGraph {
  /// The node that a user means: by number of an action, id, IRI, abbreviation, name or label.
  ///
  /// Letter case does not matter. If several nodes have the name, the first way of naming above decides,
  /// then the order of ids.
  public func node(named name: String) -> GraphNode? {
    let wanted = name.lowercased()
    let ways: [(GraphNode) -> [String]] = [
      GraphNode.numbers, { [$0.id.description] }, { [$0.iri.absolute(base: "")] },
      GraphNode.abbreviations, GraphNode.names,
    ]
    for way in ways {
      let found = nodes.first { node in way(node).contains { $0.lowercased() == wanted } }
      if let found { return found }
    }
    return nil
  }

  /// Up to five names that resemble one that is no node's, in whole or in one word, the most alike first.
  public func names(like name: String) -> [String] {
    let wanted = name.lowercased()
    let limit = max(2, wanted.unicodeScalars.count / 3)
    var seen: Set<String> = []
    var candidates: [(distance: Int, name: String)] = []
    for node in nodes {
      for candidate in GraphNode.numbers(node) + GraphNode.abbreviations(node)
        + GraphNode.names(node) where seen.insert(candidate).inserted
      {
        let words = candidate.lowercased().split { !($0.isLetter || $0.isNumber) }
        let parts = [Substring(candidate.lowercased())] + words
        let distance = parts.map { EditDistance(wanted, $0).value }.min() ?? 0
        if distance <= limit { candidates.append((distance, candidate)) }
      }
    }
    return candidates.sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }.prefix(5)
      .map(\.name)
  }
}

extension GraphNode {
  /// The number of an action, or of a motion as `motie 21`.
  fileprivate static func numbers(_ node: GraphNode) -> [String] {
    switch node.content {
    case .action(let action): return [action.number, "action \(action.number)"]
    case .publication(let publication):
      return [publication.identifier]
        + (node.kind == .motion ? publication.number.map { ["motie \($0)"] } ?? [] : [])
    case .commitment(let commitment): return [commitment.number]
    default: return []
    }
  }

  fileprivate static func abbreviations(_ node: GraphNode) -> [String] {
    switch node.content {
    case .legislation(let legislation): legislation.abbreviations
    case .organisation(let organisation): organisation.abbreviations
    default: []
    }
  }

  fileprivate static func names(_ node: GraphNode) -> [String] {
    switch node.content {
    case .legislation(let legislation): [node.label, legislation.name.dutch]
    case .organisation(let organisation): [node.label, organisation.name.dutch]
    default: [node.label]
    }
  }
}
