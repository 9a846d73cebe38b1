import RDFModel

/// Numbers that look random and are the same on every run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
  }
}

/// Graphs of blank nodes.
enum RandomGraphs {
  static let predicates = ["p", "q"].map { IRI(trusted: "http://example.org/\($0)") }

  static func node(_ number: Int) -> Term { .blankNode(BlankNode("n\(number)")) }

  /// A dataset in which many nodes look alike.
  static func quads(_ generator: inout SeededGenerator) -> [Quad] {
    let nodes = Int.random(in: 2...7, using: &generator)
    return (0..<Int.random(in: 1...12, using: &generator)).map { _ in
      let object: Term =
        Int.random(in: 0..<8, using: &generator) == 0
        ? .literal(Literal("x")) : node(Int.random(in: 0..<nodes, using: &generator))
      let graph: Term? =
        Int.random(in: 0..<8, using: &generator) == 0
        ? node(Int.random(in: 0..<nodes, using: &generator)) : nil
      let subject = node(Int.random(in: 0..<nodes, using: &generator))
      let predicate = predicates[Int.random(in: 0..<8, using: &generator) / 7]
      return Quad(Triple(subject, predicate, object), in: graph)
    }
  }

  static func dataset(_ quads: [Quad]) -> Dataset {
    var dataset = Dataset()
    for quad in quads { dataset.insert(quad) }
    return dataset
  }

  /// The same statements in another order, with other labels.
  static func disguised(_ quads: [Quad], _ generator: inout SeededGenerator) -> [Quad] {
    let labels = Array(0..<100).shuffled(using: &generator)
    func renamed(_ term: Term) -> Term {
      guard let label = term.blankNode?.label, let number = Int(label.dropFirst()) else {
        return term
      }
      return .blankNode(BlankNode("x\(labels[number])"))
    }
    return quads.shuffled(using: &generator).map {
      Quad(
        Triple(renamed($0.triple.subject), $0.triple.predicate, renamed($0.triple.object)),
        in: $0.graph.map(renamed))
    }
  }

  /// Edges from each node to the next, in circles of the given sizes.
  static func circles(_ sizes: [Int]) -> Dataset {
    var quads: [Quad] = []
    var start = 0
    for size in sizes {
      for place in 0..<size {
        quads.append(
          Quad(Triple(node(start + place), predicates[0], node(start + (place + 1) % size))))
      }
      start += size
    }
    return dataset(quads)
  }

  /// Edges between all pairs of nodes, in both directions.
  static func clique(_ size: Int) -> Dataset {
    dataset(
      (0..<size).flatMap { left in
        (0..<size).filter { $0 != left }.map {
          Quad(Triple(node(left), predicates[0], node($0)))
        }
      })
  }
}
