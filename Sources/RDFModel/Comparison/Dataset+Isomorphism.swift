extension Dataset {
  /// Whether two datasets are the same but for the labels of their blank nodes (RDF 1.1 Concepts,
  /// sections 3.6 and 4.1) and the case of language tags (section 3.3).
  /// - Complexity: O(*n* log *n*) in the number of quads where blank nodes are told apart by what is around them, or
  ///   belong to parts that are alike; in the worst case exponential in the number of blank nodes that look alike.
  public func isIsomorphic(to other: Dataset) -> Bool {
    isIsomorphic(to: other, stepLimit: .max) ?? false
  }

  /// The same; nil if that takes more steps than are allowed.
  func isIsomorphic(to other: Dataset, stepLimit: Int) -> Bool? {
    guard count == other.count else { return false }
    var search = IsomorphismSearch(JointGraph(self, other), stepLimit: stepLimit)
    return search.isFound()
  }
}

/// Looks for a mapping of the blank nodes of one dataset to those of another.
///
/// Where classes of nodes do not decide, a node is paired with each candidate in turn. What is connected only by
/// nodes that are decided is independent of each other, so each such component is searched by itself, and a
/// component that finds no partner refutes only the pairing that it came from.
private struct IsomorphismSearch {
  /// A node of the first dataset that is paired with one candidate after the other.
  private struct Choice {
    let node: Int
    let component: [Int32]
    /// Those that were not tried; nil before the second try.
    var candidates: [Int32]?
    var tried: Int32 = -1
    let mark: NodePartition.Mark
    /// What is still to be decided once this is.
    var pending: [[Int32]] = []
  }

  private let graph: JointGraph
  private var partition: NodePartition
  private let stepLimit: Int
  private var choices: [Choice] = []
  private var isVisited: [Bool]

  init(_ graph: JointGraph, stepLimit: Int) {
    self.graph = graph
    self.stepLimit = stepLimit
    partition = NodePartition(graph)
    isVisited = Array(repeating: false, count: graph.firstCount)
  }

  /// Whether there is a mapping; nil after too many steps.
  mutating func isFound() -> Bool? {
    guard graph.nodes.count == 2 * graph.firstCount, partition.unbalancedCount == 0 else {
      return false
    }
    var pending = components(of: (0..<Int32(graph.firstCount)).map { $0 })
    while true {
      let next = choices.isEmpty ? pending.popLast() : choices[choices.count - 1].pending.popLast()
      if let component = next {
        choices.append(choice(in: component))
        guard advance() else { return false }
        if partition.steps > stepLimit { return nil }
      } else if choices.popLast() == nil {
        return isMapping()
      }
    }
  }

  /// The choice that decides most in a component: of a node with few candidates.
  private func choice(in component: [Int32]) -> Choice {
    func candidateCount(_ node: Int32) -> Int {
      partition.members[Int(partition.classes[Int(node)])].count
    }
    let node = component.min { candidateCount($0) < candidateCount($1) } ?? component[0]
    return Choice(node: Int(node), component: component, mark: partition.mark)
  }

  /// Pairs the node of the last choice with its next candidate; where there is none, that of an earlier one.
  /// - Returns: false if there is no choice left.
  private mutating func advance() -> Bool {
    while var choice = choices.popLast() {
      partition.undo(to: choice.mark)
      while let candidate = nextCandidate(of: &choice) {
        partition.pair(choice.node, Int(candidate))
        if partition.steps > stepLimit { return true }
        if partition.unbalancedCount == 0 {
          choice.pending = components(of: choice.component)
          choices.append(choice)
          return true
        }
        partition.undo(to: choice.mark)
      }
    }
    return false
  }

  private func nextCandidate(of choice: inout Choice) -> Int32? {
    let members = partition.members[Int(partition.classes[choice.node])]
    if choice.candidates == nil, choice.tried < 0 {
      // Most often the first one will do: the node of the same name, or any other.
      if let namesake = graph.namesakes[choice.node],
        partition.classes[namesake] == partition.classes[choice.node]
      {
        choice.tried = Int32(namesake)
      } else {
        choice.tried = members.last { Int($0) >= graph.firstCount } ?? -1
      }
      return choice.tried < 0 ? nil : choice.tried
    }
    if choice.candidates == nil {
      choice.candidates = members.filter { Int($0) >= graph.firstCount && $0 != choice.tried }
    }
    return choice.candidates?.popLast()
  }

  /// The parts of a component, of two nodes or more, that nodes which are not decided hold together. Nodes that
  /// remain by themselves can be paired in any order.
  private mutating func components(of nodes: [Int32]) -> [[Int32]] {
    var result: [[Int32]] = []
    for node in nodes where !isVisited[Int(node)] && !partition.isAlone(Int(node)) {
      isVisited[Int(node)] = true
      var component = [node]
      var next = 0
      while next < component.count {
        for number in graph.mentions(of: Int(component[next])) {
          JointGraph.forEachNode(of: graph.facts[Int(number)]) { other in
            guard !isVisited[other], !partition.isAlone(other) else { return }
            isVisited[other] = true
            component.append(Int32(other))
          }
        }
        next += 1
      }
      if component.count > 1 { result.append(component) }
    }
    for node in nodes { isVisited[Int(node)] = false }
    return result
  }

  /// Whether pairing the nodes of each class takes the facts of the first dataset to those of the second.
  private func isMapping() -> Bool {
    var partners = [Int32](repeating: 0, count: graph.firstCount)
    for members in partition.members {
      let seconds = members.filter { Int($0) >= graph.firstCount }
      for (first, second) in zip(members.filter { Int($0) < graph.firstCount }, seconds) {
        partners[Int(first)] = second
      }
    }
    let known = Set(graph.facts[graph.firstFactCount...])
    return graph.facts[..<graph.firstFactCount].allSatisfy { fact in
      var mapped = fact
      for place in 0..<4 {
        if let node = fact.node(place) { mapped.places[place] = -1 - partners[node] }
      }
      return known.contains(mapped)
    }
  }
}
