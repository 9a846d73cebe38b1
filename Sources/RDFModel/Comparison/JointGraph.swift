/// The blank nodes of two datasets in one row, those of the first before those of the second, and the facts that
/// they are in.
///
/// Triple terms that hold blank nodes are nodes too; what they consist of is a fact.
struct JointGraph {
  /// A quad, or a triple term with its parts.
  struct Fact: Hashable {
    /// Subject, predicate, object and graph of a quad; a triple term, its subject, predicate and object. A node is
    /// -1 - its number, a ground term is 1 or more, the default graph is 0.
    var places: SIMD4<Int32>
    let isTripleTerm: Bool

    init(_ places: SIMD4<Int32>, isTripleTerm: Bool = false) {
      self.places = places
      self.isTripleTerm = isTripleTerm
    }

    /// The node at a place, if there is one.
    func node(_ place: Int) -> Int? { places[place] < 0 ? Int(-1 - places[place]) : nil }
  }

  /// The facts of the first dataset, then those of the second.
  private(set) var facts: [Fact] = []
  /// How many facts are of the first dataset.
  private(set) var firstFactCount = 0
  /// Which term each node is, in its own dataset.
  private(set) var nodes: [TermID] = []
  /// How many nodes are of the first dataset.
  private(set) var firstCount = 0
  /// The node of the second dataset whose label is that of a node of the first.
  private(set) var namesakes: [Int?] = []

  /// The facts of a node are `mentions[starts[node]..<starts[node + 1]]`.
  private var starts: [Int] = []
  private var mentions: [UInt32] = []

  init(_ first: Dataset, _ second: Dataset) {
    var literals: [Literal: Int32] = [:]
    _ = add(first, literals: &literals) { Int32($0.rawValue) + 1 }
    firstFactCount = facts.count
    firstCount = nodes.count
    let unknown = Int32(first.terms.count) + 1
    let secondNumbers = add(second, literals: &literals) { id in
      let term = second.terms.term(id)
      return first.terms.id(of: term).map { Int32($0.rawValue) + 1 }
        ?? unknown + Int32(id.rawValue)
    }
    namesakes = nodes[..<firstCount].map { id in
      guard first.terms.kind(of: id) == .blankNode,
        let other = second.terms.id(of: first.terms.term(id)),
        secondNumbers[Int(other.rawValue)] < 0
      else { return nil }
      return Int(-1 - secondNumbers[Int(other.rawValue)])
    }
    index()
  }

  /// The facts that a node is in, as numbers.
  func mentions(of node: Int) -> ArraySlice<UInt32> { mentions[starts[node]..<starts[node + 1]] }

  /// Adds the facts of a dataset.
  /// - Parameter ground: the number of a term without blank nodes.
  /// - Returns: what each term is in facts; 0 for one that is in none.
  private mutating func add(
    _ dataset: Dataset, literals: inout [Literal: Int32], ground: (TermID) -> Int32
  ) -> [Int32] {
    let terms = dataset.terms
    var numbers = [Int32](repeating: 0, count: terms.count)
    for number in JointGraph.usedTerms(of: dataset) {
      let id = TermID(rawValue: UInt32(number))
      switch terms.kind(of: id) {
      case .blankNode: numbers[number] = addNode(id)
      case .tripleTerm:
        let parts = terms.tripleTerm(id)
        let places = [parts.subject, parts.predicate, parts.object].map {
          numbers[Int($0.rawValue)]
        }
        guard places.contains(where: { $0 < 0 }) else {
          numbers[number] = ground(id)
          continue
        }
        numbers[number] = addNode(id)
        facts.append(
          Fact(SIMD4(numbers[number], places[0], places[1], places[2]), isTripleTerm: true))
      case .languageLiteral, .leftToRightLiteral, .rightToLeftLiteral:
        // Language tags are the same whatever their case (RDF 1.1 Concepts, section 3.3).
        guard case .literal(let literal) = terms.term(id) else { continue }
        let own = ground(id)
        numbers[number] = literals[literal.withTagInSmallLetters] ?? own
        literals[literal.withTagInSmallLetters] = numbers[number]
      case .languageTag: break
      case .iri, .typedLiteral: numbers[number] = ground(id)
      }
    }
    for quad in dataset.encodedQuads {
      let isDefault = quad.graph == Dataset.EncodedQuad.defaultGraph
      facts.append(
        Fact(
          SIMD4(
            numbers[Int(quad.subject.rawValue)], numbers[Int(quad.predicate.rawValue)],
            numbers[Int(quad.object.rawValue)],
            isDefault ? 0 : numbers[Int(quad.graph.rawValue)])))
    }
    return numbers
  }

  private mutating func addNode(_ id: TermID) -> Int32 {
    nodes.append(id)
    return -Int32(nodes.count)
  }

  /// The terms that are in quads, and the parts of triple terms among them; parts come before the whole.
  private static func usedTerms(of dataset: Dataset) -> [Int] {
    let terms = dataset.terms
    var isUsed = [Bool](repeating: false, count: terms.count)
    for quad in dataset.encodedQuads {
      isUsed[Int(quad.subject.rawValue)] = true
      isUsed[Int(quad.predicate.rawValue)] = true
      isUsed[Int(quad.object.rawValue)] = true
      if quad.graph != Dataset.EncodedQuad.defaultGraph { isUsed[Int(quad.graph.rawValue)] = true }
    }
    for number in isUsed.indices.reversed() where isUsed[number] {
      let id = TermID(rawValue: UInt32(number))
      guard terms.kind(of: id) == .tripleTerm else { continue }
      let parts = terms.tripleTerm(id)
      for part in [parts.subject, parts.predicate, parts.object] {
        isUsed[Int(part.rawValue)] = true
      }
    }
    return isUsed.indices.filter { isUsed[$0] }
  }

  /// Finds out which facts each node is in.
  private mutating func index() {
    starts = [Int](repeating: 0, count: nodes.count + 1)
    for fact in facts { JointGraph.forEachNode(of: fact) { starts[$0 + 1] += 1 } }
    for node in nodes.indices { starts[node + 1] += starts[node] }
    mentions = [UInt32](repeating: 0, count: starts[nodes.count])
    var next = starts
    for (number, fact) in facts.enumerated() {
      JointGraph.forEachNode(of: fact) { node in
        mentions[next[node]] = UInt32(number)
        next[node] += 1
      }
    }
  }

  /// Calls with each distinct node of a fact.
  static func forEachNode(of fact: Fact, _ body: (Int) -> Void) {
    for place in 0..<4 {
      guard let node = fact.node(place) else { continue }
      let isRepeated = (0..<place).contains { fact.places[$0] == fact.places[place] }
      if !isRepeated { body(node) }
    }
  }
}

extension Literal {
  /// The literal with its language tag in small letters.
  var withTagInSmallLetters: Literal {
    guard let language else { return self }
    return Literal(
      lexicalForm, language: LanguageTag(trusted: language.value.lowercased()), direction: direction
    )
  }
}
