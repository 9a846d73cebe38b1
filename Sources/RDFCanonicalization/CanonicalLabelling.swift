internal import MessageDigest
internal import RDFModel

/// The canonicalization algorithm (RDFC-1.0, section 4.4): which number each blank node gets.
struct CanonicalLabelling: ~Copyable {
  let graph: BlankNodeGraph
  let encoding: QuadEncoding
  let stepLimit: Int
  /// The first degree hash of each blank node.
  private var firstDegreeHashes: [Digest] = []
  /// The canonical number of each blank node that has one.
  private var numbers: [Int?]
  private var issuedCount = 0
  private var function: MessageDigest
  /// How many steps were taken.
  private var steps = 0

  /// A digest in lower-case hexadecimal.
  typealias Digest = [UInt8]

  init(_ graph: BlankNodeGraph, algorithm: DigestAlgorithm, stepLimit: Int) {
    self.graph = graph
    function = MessageDigest(algorithm)
    self.stepLimit = stepLimit
    encoding = QuadEncoding(graph)
    numbers = Array(repeating: nil, count: graph.nodes.count)
  }

  /// The canonical number of each blank node.
  mutating func canonicalNumbers() throws(RDFCanonicalizationError) -> [Int] {
    firstDegreeHashes.reserveCapacity(graph.nodes.count)
    for node in graph.nodes.indices { firstDegreeHashes.append(hashFirstDegreeQuads(node)) }
    var order = Array(graph.nodes.indices)
    let hashes = firstDegreeHashes
    order.sort {
      hashes[$0] == hashes[$1] ? $0 < $1 : hashes[$0].lexicographicallyPrecedes(hashes[$1])
    }
    let groups = order.split(by: { hashes[$0] == hashes[$1] })
    for group in groups where group.count == 1 { issue(group[group.startIndex]) }
    for group in groups where group.count > 1 {
      var results: [(hash: Digest, issuer: TemporaryIssuer)] = []
      for node in group where numbers[node] == nil {
        results.append(try hashNDegreeQuads(of: node))
      }
      let ordered = results.enumerated().sorted {
        $0.element.hash == $1.element.hash
          ? $0.offset < $1.offset
          : $0.element.hash.lexicographicallyPrecedes($1.element.hash)
      }
      for result in ordered { result.element.issuer.order.forEach { issue($0) } }
    }
    return numbers.map { $0 ?? 0 }
  }

  private mutating func issue(_ node: Int) {
    guard numbers[node] == nil else { return }
    numbers[node] = issuedCount
    issuedCount += 1
  }

  /// Hash First Degree Quads (section 4.6).
  private mutating func hashFirstDegreeQuads(_ node: Int) -> Digest {
    var lines = graph.mentions(of: node).map { place in
      var line: [UInt8] = []
      encoding.append(graph.quads[Int(place)], to: &line) { other, output in
        output.append(other == node ? UInt8(ascii: "a") : UInt8(ascii: "z"))
      }
      return line
    }
    if lines.count > 1 { lines.sort { $0.lexicographicallyPrecedes($1) } }
    return digest(Array(lines.joined()))
  }

  private mutating func digest(_ bytes: [UInt8]) -> Digest {
    function.update(bytes.span)
    return Array(MessageDigest.hexadecimal(function.finish()).utf8)
  }

  private mutating func step(_ count: Int = 1) throws(RDFCanonicalizationError) {
    steps += count
    if steps > stepLimit { throw .stepLimitExceeded(stepLimit) }
  }
}

// MARK: - Nodes that look alike

extension CanonicalLabelling {
  /// Hash N-Degree Quads (section 4.8), with its calls of itself on a stack of its own.
  private mutating func hashNDegreeQuads(
    of node: Int
  ) throws(RDFCanonicalizationError) -> (hash: Digest, issuer: TemporaryIssuer) {
    var issuer = TemporaryIssuer()
    _ = issuer.issue(node)
    var callers: [NDegreeFrame] = []
    var frame = try enter(node, issuer)
    while true {
      switch frame.next(canonical: numbers) {
      case .walked(let count): try step(count)
      case .call(let related):
        let issuer = frame.takeIssuer()
        callers.append(frame)
        frame = try enter(related, issuer)
      case .finished:
        let hash = digest(frame.data)
        let issuer = frame.issuer
        guard let caller = callers.popLast() else { return (hash, issuer) }
        frame = caller
        frame.resume(hash: hash, issuer: issuer)
      }
    }
  }

  /// The frame of a call: what is related to the node, grouped by hash.
  private mutating func enter(
    _ node: Int, _ issuer: TemporaryIssuer
  ) throws(RDFCanonicalizationError) -> NDegreeFrame {
    var related: [(hash: Digest, node: Int)] = []
    for place in graph.mentions(of: node) {
      let quad = graph.quads[Int(place)]
      for (id, position) in [(quad.subject, "s"), (quad.object, "o"), (quad.graph, "g")] {
        guard let other = graph.node(of: id), other != node else { continue }
        try step()
        related.append((hashRelated(other, quad.predicate, issuer, position), other))
      }
    }
    related.sort {
      $0.hash == $1.hash ? $0.node < $1.node : $0.hash.lexicographicallyPrecedes($1.hash)
    }
    let groups = related.split(by: { $0.hash == $1.hash })
      .map { NDegreeFrame.Group(hash: $0[$0.startIndex].hash, nodes: $0.map(\.node)) }
    return NDegreeFrame(issuer: issuer, groups: groups)
  }

  /// Hash Related Blank Node (section 4.7).
  private mutating func hashRelated(
    _ node: Int, _ predicate: TermID, _ issuer: TemporaryIssuer, _ position: String
  ) -> Digest {
    var input = Array(position.utf8)
    if position != "g" { encoding.appendIRI(predicate, to: &input) }
    if let number = numbers[node] {
      input += "_:".utf8
      CanonicalDataset.appendLabel(number, to: &input)
    } else if let number = issuer.number(of: node) {
      input += "_:b\(number)".utf8
    } else {
      input += firstDegreeHashes[node]
    }
    return digest(input)
  }
}

extension Array {
  /// The longest runs of neighbours that belong together.
  func split(by belongTogether: (Element, Element) -> Bool) -> [ArraySlice<Element>] {
    var runs: [ArraySlice<Element>] = []
    var start = startIndex
    for index in indices where index > start {
      if !belongTogether(self[index - 1], self[index]) {
        runs.append(self[start..<index])
        start = index
      }
    }
    if start < endIndex { runs.append(self[start...]) }
    return runs
  }
}
