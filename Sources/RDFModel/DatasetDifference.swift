/// What two datasets do not have in common, with blank nodes matched as well as possible.
public struct DatasetDifference: Sendable {
  /// A quad that only one of the datasets has.
  public struct Line: Hashable, Sendable {
    /// The quad, with the labels of its own dataset.
    public let quad: Quad
    /// Whether only the second dataset has it; else only the first has.
    public let isAdded: Bool
  }

  /// The quads that differ, in the order of quads.
  public let lines: [Line]

  /// Whether the datasets are isomorphic.
  public var isEmpty: Bool { lines.isEmpty }

  /// Compares two datasets.
  ///
  /// Isomorphic datasets have no difference. In others the pairing of blank nodes is a good one, not always
  /// the best.
  public init(from first: Dataset, to second: Dataset) {
    if first.isIsomorphic(to: second) {
      lines = []
      return
    }
    let pairs = BlankNodePairing(first, second).pairs
    var renamed: Set<Quad> = []
    var originals: [Quad: Quad] = [:]
    for quad in first.encodedQuads.map(first.quad) {
      let mapped = quad.renaming { pairs[$0] ?? BlankNode("\($0.label) of the first") }
      renamed.insert(mapped)
      originals[mapped] = quad
    }
    let others = Set(second.encodedQuads.map(second.quad))
    let removed = renamed.subtracting(others).map { (key: $0, isAdded: false) }
    let added = others.subtracting(renamed).map { (key: $0, isAdded: true) }
    lines = (removed + added)
      .sorted { $0.key == $1.key ? !$0.isAdded && $1.isAdded : $0.key < $1.key }
      .map { Line(quad: $0.isAdded ? $0.key : originals[$0.key] ?? $0.key, isAdded: $0.isAdded) }
  }
}

/// Pairs the blank nodes of two datasets: those that are alike as far as one can see, then those that are alike
/// nearby, then those that have most in common.
private struct BlankNodePairing {
  /// The blank node of the second dataset for one of the first.
  private(set) var pairs: [BlankNode: BlankNode] = [:]
  private var takenSeconds: Set<BlankNode> = []

  /// From how far away differences are seen at most.
  private static let rounds = 8
  /// What more nodes than this have in common does not tell them apart.
  private static let commonLimit = 64

  init(_ first: Dataset, _ second: Dataset) {
    let left = Side(first)
    let right = Side(second)
    guard !left.nodes.isEmpty, !right.nodes.isEmpty else { return }
    let leftColours = left.colours(rounds: Self.rounds)
    let rightColours = right.colours(rounds: Self.rounds)
    for round in (1...Self.rounds).reversed() {
      pairAlike(left, leftColours[round], right, rightColours[round])
    }
    pairSimilar(left, right)
  }

  private mutating func pair(_ first: BlankNode, _ second: BlankNode) {
    pairs[first] = second
    takenSeconds.insert(second)
  }

  /// Pairs free nodes of the same colour, in the order of their labels.
  private mutating func pairAlike(
    _ left: Side, _ leftColours: [BlankNode: Int], _ right: Side, _ rightColours: [BlankNode: Int]
  ) {
    var free: [Int: [BlankNode]] = [:]
    for node in right.nodes.reversed() where !takenSeconds.contains(node) {
      free[rightColours[node] ?? 0, default: []].append(node)
    }
    for node in left.nodes where pairs[node] == nil {
      if let match = free[leftColours[node] ?? 0]?.popLast() { pair(node, match) }
    }
  }

  /// Pairs what is left by the number of statements that nodes have in common, the most first.
  private mutating func pairSimilar(_ left: Side, _ right: Side) {
    var holders: [Side.Mention: [BlankNode]] = [:]
    for node in right.nodes where !takenSeconds.contains(node) {
      for mention in right.mentions(of: node, naming: { $0 }) {
        holders[mention, default: []].append(node)
      }
    }
    let known = pairs
    var candidates: [(count: Int, left: BlankNode, right: BlankNode)] = []
    for node in left.nodes where pairs[node] == nil {
      var counts: [BlankNode: Int] = [:]
      for mention in left.mentions(of: node, naming: { known[$0] }) {
        guard let nodes = holders[mention], nodes.count <= Self.commonLimit else { continue }
        for other in nodes { counts[other, default: 0] += 1 }
      }
      candidates += counts.map { ($0.value, node, $0.key) }
    }
    candidates.sort {
      if $0.count != $1.count { return $0.count > $1.count }
      return $0.left == $1.left ? $0.right < $1.right : $0.left < $1.left
    }
    for candidate in candidates
    where pairs[candidate.left] == nil && !takenSeconds.contains(candidate.right) {
      pair(candidate.left, candidate.right)
    }
  }
}

/// One of the datasets that are compared.
private struct Side {
  /// A statement about a node, without the node; nil stands for it, or for another that is not paired.
  struct Mention: Hashable {
    let subject: Term?
    let predicate: IRI
    let object: Term?
    let graph: Term?
  }

  /// In the order of their labels.
  let nodes: [BlankNode]
  /// The quads that mention a blank node, by the node.
  private var quads: [BlankNode: [Quad]] = [:]

  init(_ dataset: Dataset) {
    for quad in dataset.encodedQuads.map(dataset.quad) {
      for node in quad.blankNodes { quads[node, default: []].append(quad) }
    }
    nodes = quads.keys.sorted()
  }

  /// Colours by what is 0, 1, 2 … steps around each node.
  func colours(rounds: Int) -> [[BlankNode: Int]] {
    var result = [Dictionary(uniqueKeysWithValues: nodes.map { ($0, 0) })]
    for _ in 0..<rounds {
      let last = result[result.count - 1]
      var next: [BlankNode: Int] = [:]
      for (node, mentioning) in quads {
        var sum = 0
        for quad in mentioning {
          var hasher = Hasher()
          hasher.combine(quad.renaming { BlankNode($0 == node ? "" : "\(last[$0] ?? 0)") })
          sum &+= hasher.finalize()
        }
        next[node] = sum
      }
      result.append(next)
    }
    return result
  }

  /// What is said with a node.
  /// - Parameter name: the name of other nodes in the second dataset, if they have one.
  func mentions(of node: BlankNode, naming name: (BlankNode) -> BlankNode?) -> Set<Mention> {
    func shown(_ term: Term?) -> Term? {
      guard case .blankNode(let other) = term else { return term }
      return other == node ? nil : name(other).map { .blankNode($0) }
    }
    return Set(
      (quads[node] ?? []).map {
        Mention(
          subject: shown($0.triple.subject), predicate: $0.triple.predicate,
          object: shown($0.triple.object), graph: shown($0.graph))
      })
  }
}

extension Quad {
  /// The blank nodes of the quad, those within triple terms too; each once.
  fileprivate var blankNodes: Set<BlankNode> {
    var nodes: Set<BlankNode> = []
    var pending = [triple.subject, triple.object] + (graph.map { [$0] } ?? [])
    while let term = pending.popLast() {
      switch term {
      case .blankNode(let node): nodes.insert(node)
      case .tripleTerm(let triple): pending += [triple.subject, triple.object]
      case .iri, .literal: break
      }
    }
    return nodes
  }

  /// The quad with other labels.
  fileprivate func renaming(_ name: (BlankNode) -> BlankNode) -> Quad {
    func renamed(_ term: Term) -> Term {
      switch term {
      case .blankNode(let node): .blankNode(name(node))
      case .tripleTerm(let triple):
        .tripleTerm(Triple(renamed(triple.subject), triple.predicate, renamed(triple.object)))
      case .iri, .literal: term
      }
    }
    return Quad(
      Triple(renamed(triple.subject), triple.predicate, renamed(triple.object)),
      in: graph.map(renamed))
  }
}
