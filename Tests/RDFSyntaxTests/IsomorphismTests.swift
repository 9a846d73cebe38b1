import RDFModel
import Testing

/// Graphs of one property between numbered blank nodes.
private enum NumberedGraph {
  static func dataset(_ edges: [(Int, Int)], label: (Int) -> String = { "n\($0)" }) -> Dataset {
    var dataset = Dataset()
    for (from, to) in edges {
      dataset.insert(
        Quad(
          Triple(
            .blankNode(BlankNode(label(from))), IRI(trusted: "urn:p"),
            .blankNode(BlankNode(label(to))))))
    }
    return dataset
  }

  /// Whether some renumbering of the nodes below a count takes one set of edges to the other.
  static func areAlike(_ left: [(Int, Int)], _ right: [(Int, Int)], count: Int) -> Bool {
    let wanted = Set(right.map { [$0.0, $0.1] })
    func tries(_ order: [Int]) -> Bool {
      if order.count == count { return Set(left.map { [order[$0.0], order[$0.1]] }) == wanted }
      return (0..<count).contains { !order.contains($0) && tries(order + [$0]) }
    }
    return tries([])
  }

  /// The squares of a board of four by four, joined by a rule.
  static func board(_ rule: (_ rows: Int, _ columns: Int) -> Bool) -> [(Int, Int)] {
    (0..<16).flatMap { from in
      (0..<16).filter { to in
        from != to && rule((to / 4 - from / 4 + 4) % 4, (to % 4 - from % 4 + 4) % 4)
      }.map { (from, $0) }
    }
  }
}

@Suite("Isomorphic datasets")
struct IsomorphismTests {
  @Test(
    "are those that some renaming of blank nodes makes equal, tried on all small graphs by chance")
  func smallGraphs() {
    var random = SeededGenerator(seed: 11)
    var alike = 0
    for round in 0..<1_500 {
      let count = Int.random(in: 2...5, using: &random)
      func edges() -> [(Int, Int)] {
        let wanted = Int.random(in: 1...6, using: &random)
        return Array(
          Set(
            (0..<wanted).map { _ in
              [
                Int.random(in: 0..<count, using: &random),
                Int.random(in: 0..<count, using: &random),
              ]
            })
        ).map { ($0[0], $0[1]) }
      }
      let left = edges()
      let order = (0..<count).shuffled(using: &random)
      let right = round % 3 == 0 ? left.map { (order[$0.0], order[$0.1]) } : edges()
      let expected = NumberedGraph.areAlike(left, right, count: count)
      if expected { alike += 1 }
      let found = NumberedGraph.dataset(left).isIsomorphic(to: NumberedGraph.dataset(right))
      #expect(found == expected, "\(left) \(right)")
    }
    #expect(alike > 400)
  }

  @Test("are told from those that are alike around every node")
  func regularGraphs() {
    let rook = NumberedGraph.board { rows, columns in (rows == 0) != (columns == 0) }
    let shrikhande = NumberedGraph.board { rows, columns in
      [[0, 1], [0, 3], [1, 0], [3, 0], [1, 1], [3, 3]].contains([rows, columns])
    }
    #expect(rook.count == shrikhande.count)
    #expect(!NumberedGraph.dataset(rook).isIsomorphic(to: NumberedGraph.dataset(shrikhande)))
    let renamed = NumberedGraph.dataset(shrikhande.reversed()) { "m\(($0 * 5 + 3) % 16)" }
    #expect(NumberedGraph.dataset(shrikhande).isIsomorphic(to: renamed))
    let hexagon = (0..<6).map { ($0, ($0 + 1) % 6) }
    let triangles = (0..<6).map { ($0, $0 / 3 * 3 + ($0 + 1) % 3) }
    #expect(!NumberedGraph.dataset(hexagon).isIsomorphic(to: NumberedGraph.dataset(triangles)))
  }

  @Test("have thousands of nodes that look alike, in memory like their own")
  func manyAlike() {
    func rows(_ prefix: String) -> Dataset {
      var dataset = Dataset()
      for number in 0..<5_000 {
        let row = Term.blankNode(BlankNode("\(prefix)\(number)"))
        let part = Term.blankNode(BlankNode("\(prefix)x\(number)"))
        dataset.insert(Quad(Triple(row, IRI(trusted: "urn:p"), part)))
        dataset.insert(Quad(Triple(part, IRI(trusted: "urn:q"), .literal(Literal("yes")))))
      }
      return dataset
    }
    #expect(rows("a").isIsomorphic(to: rows("b")))
    let list = (0..<5_000).map { ($0, $0 + 1) }
    #expect(
      NumberedGraph.dataset(list).isIsomorphic(
        to: NumberedGraph.dataset(list.reversed()) { "m\($0)" }))
  }

  @Test("have the same language tags in any case, and the same triple terms")
  func termsOfEveryKind() throws {
    func dataset(_ label: String, _ tag: String) throws -> Dataset {
      var dataset = Dataset()
      let node = Term.blankNode(BlankNode(label))
      let inner = Triple(
        node, IRI(trusted: "urn:p"), .literal(Literal("x", language: try LanguageTag(tag))))
      let outer = Triple(node, IRI(trusted: "urn:q"), .tripleTerm(inner))
      dataset.insert(Quad(Triple(node, IRI(trusted: "urn:r"), .tripleTerm(outer)), in: node))
      return dataset
    }
    #expect(try dataset("a", "en-GB").isIsomorphic(to: dataset("b", "EN-gb")))
    #expect(try !dataset("a", "en-GB").isIsomorphic(to: dataset("b", "en")))
  }
}
