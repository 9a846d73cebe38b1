/// One call of Hash N-Degree Quads (RDFC-1.0, section 4.8), which can wait for calls that it makes.
struct NDegreeFrame {
  /// Related nodes that have the same hash.
  struct Group {
    let hash: [UInt8]
    let nodes: [Int]
  }

  /// What the frame does next.
  enum Event {
    /// It went along a permutation, which took some steps.
    case walked(Int)
    /// It needs the hash of a related node.
    case call(Int)
    /// Its data and its issuer are the result.
    case finished
  }

  /// The issuer that was given, with what the chosen paths have added.
  private(set) var issuer: TemporaryIssuer
  /// What is hashed in the end.
  private(set) var data: [UInt8] = []

  private var groups: ArraySlice<Group>
  /// The permutations of the group at hand.
  private var permutations: Permutations?
  private var chosenPath: [UInt8] = []
  private var chosenIssuer = TemporaryIssuer()

  /// The permutation at hand: its path, its issuer and the nodes that are still to be called for.
  private var isWalking = false
  private var path: [UInt8] = []
  private var issuerCopy = TemporaryIssuer()
  private var recursion: ArraySlice<Int> = []

  init(issuer: TemporaryIssuer, groups: [Group]) {
    self.issuer = issuer
    self.groups = groups[...]
  }

  /// Goes on.
  /// - Parameter canonical: the canonical numbers that were issued.
  mutating func next(canonical: [Int?]) -> Event {
    while true {
      if isWalking {
        if let node = recursion.first, !isWorse { return .call(node) }
        finishPermutation()
      } else if permutations != nil {
        return .walked(walk(canonical: canonical))
      } else if let group = groups.first {
        data += group.hash
        chosenPath = []
        permutations = Permutations(of: group.nodes)
      } else {
        return .finished
      }
    }
  }

  /// Hands the issuer of the permutation to the call that was asked for.
  mutating func takeIssuer() -> TemporaryIssuer {
    let issuer = issuerCopy
    issuerCopy = TemporaryIssuer()
    return issuer
  }

  /// Takes the result of the call that was asked for.
  mutating func resume(hash: [UInt8], issuer: TemporaryIssuer) {
    guard let node = recursion.popFirst() else { return }
    issuerCopy = issuer
    appendIdentifier(issuerCopy.issue(node).number)
    path.append(UInt8(ascii: "<"))
    path += hash
    path.append(UInt8(ascii: ">"))
  }

  /// Whether the path can no longer become the chosen one.
  private var isWorse: Bool {
    !chosenPath.isEmpty && path.count >= chosenPath.count
      && chosenPath.lexicographicallyPrecedes(path)
  }

  /// Starts the path of a permutation.
  /// - Returns: the number of steps.
  private mutating func walk(canonical: [Int?]) -> Int {
    guard let nodes = permutations?.current else { return 0 }
    var steps = 0
    if nodes.count == 1 {
      issuerCopy = issuer
      issuer = TemporaryIssuer()
    } else {
      issuerCopy = issuer
      steps += issuer.order.count
    }
    isWalking = true
    path = []
    recursion = []
    for node in nodes {
      steps += 1
      if let number = canonical[node] {
        path += "_:".utf8
        CanonicalDataset.appendLabel(number, to: &path)
      } else {
        let (number, isNew) = issuerCopy.issue(node)
        if isNew { recursion.append(node) }
        appendIdentifier(number)
      }
      if isWorse { break }
    }
    return steps
  }

  /// Keeps the path if it is the best one, and goes to the next permutation or group.
  private mutating func finishPermutation() {
    if !isWorse, chosenPath.isEmpty || path.lexicographicallyPrecedes(chosenPath) {
      chosenPath = path
      chosenIssuer = issuerCopy
    }
    isWalking = false
    if permutations?.advance() == true { return }
    permutations = nil
    groups = groups.dropFirst()
    data += chosenPath
    // Only one of them keeps the identifiers, so that none has to be copied when more are issued.
    issuer = chosenIssuer
    chosenIssuer = TemporaryIssuer()
    issuerCopy = TemporaryIssuer()
  }

  private mutating func appendIdentifier(_ number: Int) {
    path += "_:b".utf8
    path += String(number).utf8
  }
}
