/// The nodes of a joint graph in classes: nodes of different classes are not alike.
///
/// Classes are split until all nodes of a class have the same facts with the same classes. A class that is split
/// gives its number to its largest part, so that each node changes its class at most log *n* times.
struct NodePartition {
  /// The step at which moves can be taken back to.
  struct Mark {
    fileprivate let moves: Int
    fileprivate let classes: Int
  }

  private let graph: JointGraph
  /// The class of each node.
  private(set) var classes: [Int32]
  /// The nodes of each class.
  private(set) var members: [[Int32]]
  /// Where each node is among the members of its class.
  private var places: [Int]
  /// How many members of each class are of the first dataset.
  private var firstCounts: [Int]
  /// How many classes have not as many nodes of one dataset as of the other.
  private(set) var unbalancedCount = 0
  /// For each node the sum of what its facts say.
  private var sums: [UInt64]
  /// The nodes whose sums changed since classes were last split by them.
  private var touched: [Int32]
  private var isTouched: [Bool]
  private var moves: [(node: Int32, from: Int32)] = []
  /// How many facts were looked at.
  private(set) var steps = 0

  /// All nodes in one class, which is then split.
  init(_ graph: JointGraph) {
    self.graph = graph
    let count = graph.nodes.count
    classes = Array(repeating: 0, count: count)
    members = [(0..<Int32(count)).map { $0 }]
    places = Array(0..<count)
    firstCounts = [graph.firstCount]
    sums = Array(repeating: 0, count: count)
    touched = members[0]
    isTouched = Array(repeating: true, count: count)
    unbalancedCount = isBalanced(0) ? 0 : 1
    for fact in graph.facts {
      JointGraph.forEachNode(of: fact) { sums[$0] &+= share(of: fact, for: $0) }
    }
    refine()
  }

  /// Whether a node is the only one of its dataset in its class.
  func isAlone(_ node: Int) -> Bool { members[Int(classes[node])].count <= 2 }

  var mark: Mark { Mark(moves: moves.count, classes: members.count) }

  /// Puts a node of each dataset into a class of their own, and splits classes by that.
  mutating func pair(_ first: Int, _ second: Int) {
    let own = addClass()
    move(first, to: own)
    move(second, to: own)
    refine()
  }

  /// Takes back all that was done since a mark.
  mutating func undo(to mark: Mark) {
    while moves.count > mark.moves {
      let last = moves.removeLast()
      move(Int(last.node), to: Int(last.from), isRemembered: false)
    }
    members.removeLast(members.count - mark.classes)
    firstCounts.removeLast(firstCounts.count - mark.classes)
    for node in touched { isTouched[Int(node)] = false }
    touched = []
  }

  // MARK: Splitting

  /// Splits classes until nothing changes, or a class has more nodes of one dataset than of the other.
  private mutating func refine() {
    while !touched.isEmpty, unbalancedCount == 0 {
      var batch = touched
      touched = []
      batch.sort {
        (classes[Int($0)], sums[Int($0)]) < (classes[Int($1)], sums[Int($1)])
      }
      // Sums change as soon as nodes move, so all is decided first.
      var decided: [(node: Int32, target: Int)] = []
      var start = 0
      while start < batch.count {
        let number = classes[Int(batch[start])]
        var end = start
        while end < batch.count, classes[Int(batch[end])] == number { end += 1 }
        split(Int(number), batch[start..<end], &decided)
        start = end
      }
      for node in batch { isTouched[Int(node)] = false }
      for (node, target) in decided { move(Int(node), to: target) }
    }
  }

  /// Decides where the members of a class go.
  /// - Parameter changed: those whose sums changed, in the order of their sums.
  private mutating func split(
    _ number: Int, _ changed: ArraySlice<Int32>, _ decided: inout [(node: Int32, target: Int)]
  ) {
    var groups: [ArraySlice<Int32>] = []
    var start = changed.startIndex
    while start < changed.endIndex {
      var end = start
      while end < changed.endIndex, sums[Int(changed[end])] == sums[Int(changed[start])] {
        end += 1
      }
      groups.append(changed[start..<end])
      start = end
    }
    var restCount = members[number].count - changed.count
    if restCount > 0, let other = members[number].first(where: { !isTouched[Int($0)] }) {
      // Those that did not change are alike.
      groups.removeAll { group in
        let isSame = sums[Int(group[group.startIndex])] == sums[Int(other)]
        if isSame { restCount += group.count }
        return isSame
      }
    }
    let largest = groups.indices.max { groups[$0].count < groups[$1].count }
    if let largest, groups[largest].count > restCount {
      let kept = groups.remove(at: largest)
      if restCount > 0 {
        let leaving = Set(groups.flatMap { $0 }).union(kept)
        let target = addClass()
        for node in members[number] where !leaving.contains(node) { decided.append((node, target)) }
      }
    }
    for group in groups {
      let target = addClass()
      for node in group { decided.append((node, target)) }
    }
  }

  private mutating func addClass() -> Int {
    members.append([])
    firstCounts.append(0)
    return members.count - 1
  }

  private func isBalanced(_ number: Int) -> Bool {
    members[number].count == 2 * firstCounts[number]
  }

  private mutating func move(_ node: Int, to target: Int, isRemembered: Bool = true) {
    let old = Int(classes[node])
    if isRemembered { moves.append((Int32(node), Int32(old))) }
    changeShares(of: node, isAdding: false)
    classes[node] = Int32(target)
    changeShares(of: node, isAdding: true)
    for number in [old, target] where !isBalanced(number) { unbalancedCount -= 1 }
    if let last = members[old].popLast(), Int(last) != node {
      members[old][places[node]] = last
      places[Int(last)] = places[node]
    }
    places[node] = members[target].count
    members[target].append(Int32(node))
    if node < graph.firstCount {
      firstCounts[old] -= 1
      firstCounts[target] += 1
    }
    for number in [old, target] where !isBalanced(number) { unbalancedCount += 1 }
  }

  /// Takes what the facts of a node say out of the sums of the other nodes in them, or adds it.
  private mutating func changeShares(of node: Int, isAdding: Bool) {
    for number in graph.mentions(of: node) {
      let fact = graph.facts[Int(number)]
      JointGraph.forEachNode(of: fact) { other in
        guard other != node else { return }
        steps += 1
        let share = share(of: fact, for: other)
        sums[other] = isAdding ? sums[other] &+ share : sums[other] &- share
        if !isTouched[other] {
          isTouched[other] = true
          touched.append(Int32(other))
        }
      }
    }
  }

  /// What a fact says of a node in it: its other terms, and the classes of its other nodes.
  private func share(of fact: JointGraph.Fact, for node: Int) -> UInt64 {
    var share: UInt64 = fact.isTripleTerm ? 11 : 7
    for place in 0..<4 {
      let value: UInt64 =
        switch fact.node(place) {
        case nil: UInt64(fact.places[place]) << 1
        case node: .max
        case let other?: UInt64(classes[other]) << 1 | 1
        }
      share = NodePartition.mix(share, value)
    }
    return NodePartition.mix(share, 3)
  }

  private static func mix(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let product = (left ^ 0x9E37_79B9_7F4A_7C15)
      .multipliedFullWidth(by: right &* 0xBF58_476D_1CE4_E5B9 | 1)
    return product.high ^ product.low ^ (left &* 31) ^ right
  }
}
