public import RDFModel

/// A dataset with the canonical labels of its blank nodes.
public struct CanonicalDataset: Sendable {
  private let source: Dataset
  private let graph: BlankNodeGraph
  /// The canonical number of each blank node.
  private let numbers: [Int]

  init(source: Dataset, graph: BlankNodeGraph, numbers: [Int]) {
    self.source = source
    self.graph = graph
    self.numbers = numbers
  }

  /// The issued identifiers map: the canonical blank node (`c14n0`, `c14n1` …) of each blank node of
  /// the dataset.
  public var issuedIdentifiers: [BlankNode: BlankNode] {
    var map: [BlankNode: BlankNode] = [:]
    for (node, id) in graph.nodes.enumerated() {
      map[BlankNode(source.terms.text(of: id))] = BlankNode("c14n\(numbers[node])")
    }
    return map
  }

  /// The canonical form as N-Quads, sorted by code points, UTF-8.
  public var nQuads: [UInt8] {
    let encoding = QuadEncoding(graph)
    var lines: [UInt8] = []
    var ends: [Int] = []
    lines.reserveCapacity(source.count * 128)
    ends.reserveCapacity(source.count)
    for quad in source.encodedQuads {
      encoding.append(quad, to: &lines) { node, output in
        CanonicalDataset.appendLabel(numbers[node], to: &output)
      }
      ends.append(lines.count)
    }
    return LineOrder.sorted(lines, ends: ends)
  }

  /// The same statements with canonical labels.
  public var dataset: Dataset {
    var result = Dataset()
    var known = [TermID?](repeating: nil, count: source.terms.count)
    func number(_ id: TermID) -> TermID {
      if let number = known[Int(id.rawValue)] { return number }
      var term = source.terms.term(id)
      if let node = graph.node(of: id) { term = .blankNode(BlankNode("c14n\(numbers[node])")) }
      let number = result.intern(term)
      known[Int(id.rawValue)] = number
      return number
    }
    for quad in source.sortedQuads() {
      let isDefault = quad.graph == Dataset.EncodedQuad.defaultGraph
      result.insert(
        Dataset.EncodedQuad(
          subject: number(quad.subject), predicate: number(quad.predicate),
          object: number(quad.object), graph: isDefault ? quad.graph : number(quad.graph)))
    }
    return result
  }

  /// Adds `c14n` and a number.
  static func appendLabel(_ number: Int, to output: inout [UInt8]) {
    output += "c14n".utf8
    output += String(number).utf8
  }
}

/// The order of lines by their bytes, which is that of their code points.
enum LineOrder {
  /// The same lines in their order.
  /// - Parameter ends: where each line ends, past its line feed.
  static func sorted(_ lines: [UInt8], ends: [Int]) -> [UInt8] {
    let order = ends.indices.sorted { left, right in
      let left = (left == 0 ? 0 : ends[left - 1])..<ends[left]
      let right = (right == 0 ? 0 : ends[right - 1])..<ends[right]
      let bytes = lines.span
      for offset in 0..<min(left.count, right.count) {
        let leftByte = bytes[left.lowerBound + offset]
        let rightByte = bytes[right.lowerBound + offset]
        if leftByte != rightByte { return leftByte < rightByte }
      }
      return left.count < right.count
    }
    var output: [UInt8] = []
    output.reserveCapacity(lines.count)
    for index in order { output += lines[(index == 0 ? 0 : ends[index - 1])..<ends[index]] }
    return output
  }
}
