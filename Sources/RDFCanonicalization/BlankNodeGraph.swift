internal import RDFModel

/// The blank nodes of a dataset, numbered from 0, and the quads that each of them is in.
struct BlankNodeGraph: Sendable {
  let terms: TermDictionary
  let quads: [Dataset.EncodedQuad]
  /// The blank nodes in the order of their labels, so that the order of statements does not matter.
  let nodes: [TermID]
  /// The number of a blank node, by number of the term; -1 for other terms.
  private let numbers: [Int32]
  /// The places in `quads` of the quads of a node are `mentions[starts[node]..<starts[node + 1]]`.
  private let starts: [Int]
  private let mentions: [UInt32]

  init(_ dataset: Dataset) {
    let terms = dataset.terms
    self.terms = terms
    quads = dataset.encodedQuads
    var numbers = [Int32](repeating: -1, count: terms.count)
    var found: [TermID] = []
    for quad in quads {
      BlankNodeGraph.forEachNode(of: quad, terms) { id in
        guard numbers[Int(id.rawValue)] < 0 else { return }
        numbers[Int(id.rawValue)] = 0
        found.append(id)
      }
    }
    found.sort {
      terms.bytes[terms.range(of: $0)].lexicographicallyPrecedes(terms.bytes[terms.range(of: $1)])
    }
    for (number, id) in found.enumerated() { numbers[Int(id.rawValue)] = Int32(number) }
    var starts = [Int](repeating: 0, count: found.count + 1)
    for quad in quads {
      BlankNodeGraph.forEachNode(of: quad, terms) {
        starts[Int(numbers[Int($0.rawValue)]) + 1] += 1
      }
    }
    for node in found.indices { starts[node + 1] += starts[node] }
    var mentions = [UInt32](repeating: 0, count: starts[found.count])
    var next = starts
    for (place, quad) in quads.enumerated() {
      BlankNodeGraph.forEachNode(of: quad, terms) { id in
        let node = Int(numbers[Int(id.rawValue)])
        mentions[next[node]] = UInt32(place)
        next[node] += 1
      }
    }
    nodes = found
    self.numbers = numbers
    self.starts = starts
    self.mentions = mentions
  }

  /// The number of a blank node, if the term is one.
  func node(of id: TermID) -> Int? {
    guard id != Dataset.EncodedQuad.defaultGraph else { return nil }
    let number = numbers[Int(id.rawValue)]
    return number < 0 ? nil : Int(number)
  }

  /// The places in `quads` of the quads that a node is in.
  func mentions(of node: Int) -> ArraySlice<UInt32> { mentions[starts[node]..<starts[node + 1]] }

  /// Calls with each distinct blank node of a quad.
  private static func forEachNode(
    of quad: Dataset.EncodedQuad, _ terms: TermDictionary, _ body: (TermID) -> Void
  ) {
    if terms.kind(of: quad.subject) == .blankNode { body(quad.subject) }
    if quad.object != quad.subject, terms.kind(of: quad.object) == .blankNode { body(quad.object) }
    if quad.graph != Dataset.EncodedQuad.defaultGraph, quad.graph != quad.subject,
      quad.graph != quad.object, terms.kind(of: quad.graph) == .blankNode
    {
      body(quad.graph)
    }
  }
}
