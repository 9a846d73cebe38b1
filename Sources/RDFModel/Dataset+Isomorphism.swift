extension Dataset {
  /// Whether two datasets are the same but for the labels of their blank nodes (RDF 1.1 Concepts,
  /// sections 3.6 and 4.1).
  /// - Complexity: in the worst case exponential in the number of blank nodes that look alike.
  public func isIsomorphic(to other: Dataset) -> Bool {
    guard count == other.count else { return false }
    return Isomorphism(left: self, right: other).exists
  }
}

/// Looks for a mapping of the blank nodes of one dataset to those of another.
///
/// Nodes get colours from what is around them; where several look alike, one of them is told apart
/// and matched with each candidate in turn. A mapping is checked quad by quad before it counts.
private struct Isomorphism {
  let left: Dataset
  let right: Dataset
  /// The blank nodes that are in quads; a dictionary may hold others.
  private let leftNodes: [Int]
  private let rightNodes: [Int]

  init(left: Dataset, right: Dataset) {
    self.left = left
    self.right = right
    leftNodes = Isomorphism.nodes(left)
    rightNodes = Isomorphism.nodes(right)
  }

  private static func nodes(_ dataset: Dataset) -> [Int] {
    let terms = dataset.terms
    var isUsed = [Bool](repeating: false, count: terms.count)
    for quad in dataset.encodedQuads {
      isUsed[Int(quad.subject.rawValue)] = true
      isUsed[Int(quad.object.rawValue)] = true
      if quad.graph != EncodedQuad.defaultGraph { isUsed[Int(quad.graph.rawValue)] = true }
    }
    for number in isUsed.indices.reversed() where isUsed[number] {
      let id = TermID(rawValue: UInt32(number))
      guard terms.kind(of: id) == .tripleTerm else { continue }
      let parts = terms.tripleTerm(id)
      isUsed[Int(parts.subject.rawValue)] = true
      isUsed[Int(parts.object.rawValue)] = true
    }
    return isUsed.indices.filter {
      isUsed[$0] && terms.kind(of: TermID(rawValue: UInt32($0))) == .blankNode
    }
  }

  /// Colours by number of the term, for both sides.
  private struct Colouring {
    var left: [UInt64]
    var right: [UInt64]
  }

  var exists: Bool {
    var pending = [Colouring(left: initial(left), right: initial(right))]
    while var colouring = pending.popLast() {
      refine(&colouring)
      let leftClasses = classes(leftNodes, colouring.left)
      let rightClasses = classes(rightNodes, colouring.right)
      guard leftClasses.mapValues(\.count) == rightClasses.mapValues(\.count) else { continue }
      let ambiguous = leftClasses.filter { $0.value.count > 1 }
        .min { ($0.value.count, $0.key) < ($1.value.count, $1.key) }
      guard let (colour, nodes) = ambiguous, let chosen = nodes.first else {
        if maps(leftClasses, to: rightClasses) { return true }
        continue
      }
      for candidate in rightClasses[colour] ?? [] {
        var next = colouring
        next.left[chosen] = Isomorphism.mix(colour, 1)
        next.right[candidate] = Isomorphism.mix(colour, 1)
        pending.append(next)
      }
    }
    return false
  }

  /// Colours of ground terms by their value; all blank nodes alike.
  private func initial(_ dataset: Dataset) -> [UInt64] {
    (0..<UInt32(dataset.terms.count)).map { number in
      let id = TermID(rawValue: number)
      switch dataset.terms.kind(of: id) {
      case .blankNode, .tripleTerm, .languageTag: return 0
      default: return UInt64(bitPattern: Int64(dataset.terms.term(id).hashValue))
      }
    }
  }

  /// Lets colours spread until no more nodes are told apart.
  private func refine(_ colouring: inout Colouring) {
    var known = Set(leftNodes.map { colouring.left[$0] }).count
    while true {
      spread(left, &colouring.left)
      spread(right, &colouring.right)
      let now = Set(leftNodes.map { colouring.left[$0] }).count
      if now <= known { return }
      known = now
    }
  }

  private func spread(_ dataset: Dataset, _ colours: inout [UInt64]) {
    let terms = dataset.terms
    for number in colours.indices where kind(terms, number) == .tripleTerm {
      let parts = terms.tripleTerm(TermID(rawValue: UInt32(number)))
      let ids = [parts.subject, parts.predicate, parts.object]
      colours[number] = ids.reduce(7) { Isomorphism.mix($0, colours[Int($1.rawValue)]) }
    }
    var sums = [UInt64](repeating: 0, count: colours.count)
    for quad in dataset.encodedQuads {
      let graph =
        quad.graph == Dataset.EncodedQuad.defaultGraph ? 1 : colours[Int(quad.graph.rawValue)]
      let ids = [quad.subject, quad.predicate, quad.object].map { Int($0.rawValue) }
      let whole = ids.reduce(graph) { Isomorphism.mix($0, colours[$1]) }
      sums[ids[0]] &+= Isomorphism.mix(whole, 2)
      sums[ids[2]] &+= Isomorphism.mix(whole, 3)
      if quad.graph != Dataset.EncodedQuad.defaultGraph {
        sums[Int(quad.graph.rawValue)] &+= Isomorphism.mix(whole, 4)
      }
    }
    for number in colours.indices.reversed() where kind(terms, number) == .tripleTerm {
      let parts = terms.tripleTerm(TermID(rawValue: UInt32(number)))
      let whole = Isomorphism.mix(sums[number], colours[number])
      sums[Int(parts.subject.rawValue)] &+= Isomorphism.mix(whole, 5)
      sums[Int(parts.object.rawValue)] &+= Isomorphism.mix(whole, 6)
    }
    for number in colours.indices where kind(terms, number) == .blankNode {
      colours[number] = Isomorphism.mix(colours[number], sums[number])
    }
  }

  private func kind(_ terms: TermDictionary, _ number: Int) -> TermKind {
    terms.kind(of: TermID(rawValue: UInt32(number)))
  }

  /// The blank nodes of each colour.
  private func classes(_ nodes: [Int], _ colours: [UInt64]) -> [UInt64: [Int]] {
    Dictionary(grouping: nodes, by: { colours[$0] })
  }

  /// Whether the mapping of nodes of the same colour takes each quad to a quad of the other side.
  private func maps(_ from: [UInt64: [Int]], to: [UInt64: [Int]]) -> Bool {
    var mapping = [TermID?](repeating: nil, count: left.terms.count)
    for (colour, nodes) in from {
      guard let node = nodes.first, let match = to[colour]?.first else { return false }
      mapping[node] = TermID(rawValue: UInt32(match))
    }
    for number in mapping.indices {
      let id = TermID(rawValue: UInt32(number))
      switch left.terms.kind(of: id) {
      case .blankNode, .languageTag: break
      case .tripleTerm:
        let parts = left.terms.tripleTerm(id)
        guard let subject = mapping[Int(parts.subject.rawValue)],
          let predicate = mapping[Int(parts.predicate.rawValue)],
          let object = mapping[Int(parts.object.rawValue)]
        else { continue }
        mapping[number] = right.terms.find(subject: subject, predicate: predicate, object: object)
      default: mapping[number] = right.terms.id(of: left.terms.term(id))
      }
    }
    return left.encodedQuads.allSatisfy { quad in
      guard let subject = mapping[Int(quad.subject.rawValue)],
        let predicate = mapping[Int(quad.predicate.rawValue)],
        let object = mapping[Int(quad.object.rawValue)]
      else { return false }
      var graph = Dataset.EncodedQuad.defaultGraph
      if quad.graph != graph {
        guard let name = mapping[Int(quad.graph.rawValue)] else { return false }
        graph = name
      }
      return right.contains(
        EncodedQuad(subject: subject, predicate: predicate, object: object, graph: graph))
    }
  }

  private typealias EncodedQuad = Dataset.EncodedQuad

  private static func mix(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let product = (left ^ 0x9E37_79B9_7F4A_7C15)
      .multipliedFullWidth(by: right &* 0xBF58_476D_1CE4_E5B9 | 1)
    return product.high ^ product.low ^ (left &* 31) ^ right
  }
}
