/// What two datasets do not have in common, with blank nodes matched as well as possible.
public struct DatasetDifference: Sendable {
  /// A quad that only one of the datasets has.
  public struct Line: Hashable, Sendable {
    /// The quad. Blank nodes have the labels of the first dataset, and those that only the second has their own,
    /// which differ from the others.
    public let quad: Quad
    /// Whether only the second dataset has it; else only the first has.
    public let isAdded: Bool
  }

  /// Too many blank nodes look alike.
  public struct StepLimitExceeded: Error, Hashable, Sendable, CustomStringConvertible {
    /// How many steps were allowed.
    public let limit: Int

    /// One sentence without a full stop.
    public var description: String {
      "too many blank nodes look alike: matching them takes more than \(limit) steps"
    }
  }

  /// How many steps are allowed if nothing else is asked: about ten seconds of work.
  public static let defaultStepLimit = 300_000_000

  /// The quads that differ, in the order of quads.
  public let lines: [Line]

  /// Whether the datasets are isomorphic.
  public var isEmpty: Bool { lines.isEmpty }

  /// Compares two datasets.
  ///
  /// Isomorphic datasets have no difference. In others the pairing of blank nodes is a good one, not always
  /// the best.
  /// - Parameter stepLimit: how many facts may be looked at to match blank nodes that look alike.
  /// - Throws: if that does not decide whether the datasets are isomorphic.
  public init(
    from first: Dataset, to second: Dataset, stepLimit: Int = DatasetDifference.defaultStepLimit
  ) throws(StepLimitExceeded) {
    guard let isIsomorphic = first.isIsomorphic(to: second, stepLimit: stepLimit) else {
      throw StepLimitExceeded(limit: stepLimit)
    }
    if isIsomorphic {
      lines = []
      return
    }
    let names = SecondNames(first, second, pairs: BlankNodePairing(first, second).pairs)
    // What is shown, by what is compared.
    let old = DatasetDifference.comparable(first) { $0 }
    let new = DatasetDifference.comparable(second) { names[$0] }
    let removed = old.filter { new[$0.key] == nil }.map { Line(quad: $0.value, isAdded: false) }
    let added = new.filter { old[$0.key] == nil }.map { Line(quad: $0.value, isAdded: true) }
    lines = (removed + added)
      .sorted { $0.quad == $1.quad ? !$0.isAdded && $1.isAdded : $0.quad < $1.quad }
  }

  /// The quads of a dataset with other labels, by themselves with language tags in small letters.
  private static func comparable(
    _ dataset: Dataset, naming name: (BlankNode) -> BlankNode
  ) -> [Quad: Quad] {
    let quads = dataset.encodedQuads.map { dataset.quad($0).renaming(name) }
    return Dictionary(quads.map { ($0.withTagsInSmallLetters, $0) }) { first, _ in first }
  }
}

/// What the blank nodes of the second dataset are called: as those of the first that they are paired with, else by
/// their own labels, with an ending where the first dataset has the label too.
private struct SecondNames {
  private var names: [BlankNode: BlankNode] = [:]

  init(_ first: Dataset, _ second: Dataset, pairs: [BlankNode: BlankNode]) {
    for (left, right) in pairs { names[right] = left }
    var taken = SecondNames.labels(of: first)
    for label in SecondNames.labels(of: second).sorted() where names[BlankNode(label)] == nil {
      var name = label
      while !taken.insert(name).inserted { name += "_b" }
      names[BlankNode(label)] = BlankNode(name)
    }
  }

  subscript(node: BlankNode) -> BlankNode { names[node] ?? node }

  private static func labels(of dataset: Dataset) -> Set<String> {
    Set(dataset.encodedQuads.flatMap { dataset.quad($0).blankNodes.map(\.label) })
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

  /// The quad with language tags in small letters, which compare without case.
  fileprivate var withTagsInSmallLetters: Quad {
    func changed(_ term: Term) -> Term {
      switch term {
      case .literal(let literal): .literal(literal.withTagInSmallLetters)
      case .tripleTerm(let triple):
        .tripleTerm(Triple(changed(triple.subject), triple.predicate, changed(triple.object)))
      case .iri, .blankNode: term
      }
    }
    return Quad(
      Triple(triple.subject, triple.predicate, changed(triple.object)), in: graph)
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
