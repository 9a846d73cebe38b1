import RDFModel

/// Small datasets with all that RDF 1.1 has, rich in lists, whole and broken.
enum RandomRDF {
  static func dataset(_ generator: inout SeededGenerator) -> Dataset {
    var dataset = Dataset()
    var nodes = 0
    func fresh() -> Term {
      nodes += 1
      return .blankNode(BlankNode("b\(nodes)"))
    }
    let names = (0..<3).map { Term.iri(IRI(trusted: "http://e.org/s\($0)")) }
    let shared = (0..<3).map { _ in fresh() }
    let literals = [
      Literal("a"), Literal("a", language: LanguageTag(trusted: "nl")), Literal(5), Literal(true),
      Literal("[1]", datatype: RDF.json), Literal("b\n\"", language: LanguageTag(trusted: "en-GB")),
    ]
    func node() -> Term {
      Bool.random(using: &generator)
        ? names[Int.random(in: 0..<3, using: &generator)]
        : shared[Int.random(in: 0..<3, using: &generator)]
    }
    func graph() -> Term? {
      Int.random(in: 0..<6, using: &generator) == 0 ? node() : nil
    }
    func list(_ depth: Int, in graph: Term?) -> Term {
      var next = Term.iri(RDF.nil)
      for _ in 0..<Int.random(in: 0..<4, using: &generator) {
        let cell = fresh()
        dataset.insert(Triple(cell, RDF.first, value(depth + 1, in: graph)), in: graph)
        dataset.insert(Triple(cell, RDF.rest, next), in: graph)
        if Int.random(in: 0..<12, using: &generator) == 0 {
          dataset.insert(Triple(cell, RDF.type, .iri(RDF.term("List"))), in: graph)
        }
        if Int.random(in: 0..<12, using: &generator) == 0 {
          dataset.insert(Triple(node(), RDF.rest, cell), in: self.graph(&generator, names))
        }
        next = cell
      }
      return next
    }
    func value(_ depth: Int, in graph: Term?) -> Term {
      switch Int.random(in: 0..<4, using: &generator) {
      case 0: .literal(literals[Int.random(in: 0..<literals.count, using: &generator)])
      case 1 where depth < 3: list(depth, in: graph)
      default: node()
      }
    }
    for _ in 0..<Int.random(in: 1..<10, using: &generator) {
      let graph = graph()
      let name = "http://e.org/p\(Int.random(in: 0..<5, using: &generator))"
      let predicate =
        Int.random(in: 0..<8, using: &generator) == 0 ? RDF.type : IRI(trusted: name)
      dataset.insert(Triple(node(), predicate, value(0, in: graph)), in: graph)
    }
    return dataset
  }

  private static func graph(_ generator: inout SeededGenerator, _ names: [Term]) -> Term? {
    Bool.random(using: &generator) ? names[0] : nil
  }
}
