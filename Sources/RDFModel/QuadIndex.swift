/// Finds quads of an array by their numbers: a hash table for membership, and chains of the quads
/// with the same subject and with the same object.
struct QuadIndex: Sendable {
  /// What a quad has to agree with; nil agrees with anything.
  struct Pattern {
    var subject: TermID?
    var predicate: TermID?
    var object: TermID?
    var graph: TermID?

    func matches(_ quad: Dataset.EncodedQuad) -> Bool {
      (subject == nil || subject == quad.subject)
        && (predicate == nil || predicate == quad.predicate)
        && (object == nil || object == quad.object) && (graph == nil || graph == quad.graph)
    }
  }

  /// Position + 1 in the array of quads, or 0 where empty; the count is a power of two.
  private var slots = [UInt32](repeating: 0, count: 64)
  private var bySubject = Chain()
  private var byObject = Chain()

  /// Adds the quad that will stand at `position`, unless an equal one is there.
  mutating func insert(
    _ quad: Dataset.EncodedQuad, at position: Int, in quads: [Dataset.EncodedQuad]
  ) -> Bool {
    var slot = QuadIndex.hash(quad) & (slots.count - 1)
    while slots[slot] != 0 {
      if quads[Int(slots[slot]) - 1] == quad { return false }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = UInt32(position + 1)
    bySubject.append(key: quad.subject, position: position)
    byObject.append(key: quad.object, position: position)
    if (position + 1) * 4 > slots.count * 3 { grow(quads, last: quad) }
    return true
  }

  func contains(_ quad: Dataset.EncodedQuad, in quads: [Dataset.EncodedQuad]) -> Bool {
    var slot = QuadIndex.hash(quad) & (slots.count - 1)
    while slots[slot] != 0 {
      if quads[Int(slots[slot]) - 1] == quad { return true }
      slot = (slot + 1) & (slots.count - 1)
    }
    return false
  }

  /// The quads that match, in no particular order.
  func quads(
    matching pattern: Pattern, in quads: [Dataset.EncodedQuad]
  ) -> [Dataset.EncodedQuad] {
    if let subject = pattern.subject {
      return bySubject.positions(of: subject).map { quads[$0] }.filter(pattern.matches)
    }
    if let object = pattern.object {
      return byObject.positions(of: object).map { quads[$0] }.filter(pattern.matches)
    }
    return quads.filter(pattern.matches)
  }

  private mutating func grow(_ quads: [Dataset.EncodedQuad], last: Dataset.EncodedQuad) {
    let mask = slots.count * 2 - 1
    var slots = [UInt32](repeating: 0, count: mask + 1)
    func place(_ quad: Dataset.EncodedQuad, _ position: Int) {
      var slot = QuadIndex.hash(quad) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = UInt32(position + 1)
    }
    for position in quads.indices { place(quads[position], position) }
    place(last, quads.count)
    self.slots = slots
  }

  private static func hash(_ quad: Dataset.EncodedQuad) -> Int {
    var state = UInt64(quad.subject.rawValue) << 32 | UInt64(quad.object.rawValue)
    state = (state ^ state >> 31) &* 0x9E37_79B9_7F4A_7C15
    state ^= UInt64(quad.predicate.rawValue) << 32 | UInt64(quad.graph.rawValue)
    state = (state ^ state >> 29) &* 0xBF58_476D_1CE4_E5B9
    return Int(truncatingIfNeeded: (state ^ state >> 32) & 0x7FFF_FFFF_FFFF_FFFF)
  }
}

/// Positions by key: for each key the last position, for each position the one before with the same key.
private struct Chain: Sendable {
  /// Position + 1 of the last of each key, or 0.
  private var last: [UInt32] = []
  /// Position + 1 of the one before, or 0.
  private var previous: [UInt32] = []

  mutating func append(key: TermID, position: Int) {
    let key = Int(key.rawValue)
    if key >= last.count {
      last.append(contentsOf: repeatElement(0, count: key + 1 - last.count))
    }
    previous.append(last[key])
    last[key] = UInt32(position + 1)
  }

  func positions(of key: TermID) -> [Int] {
    guard Int(key.rawValue) < last.count else { return [] }
    var positions: [Int] = []
    var next = last[Int(key.rawValue)]
    while next != 0 {
      positions.append(Int(next) - 1)
      next = previous[Int(next) - 1]
    }
    return positions
  }
}
