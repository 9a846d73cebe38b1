/// Issues the temporary identifiers `b0`, `b1` … (RDFC-1.0, section 4.5).
struct TemporaryIssuer {
  /// The nodes in the order in which they got their identifiers.
  private(set) var order: [Int] = []
  private var numbers: [Int: Int] = [:]

  /// The number of the identifier of a node, if it has one.
  func number(of node: Int) -> Int? { numbers[node] }

  /// The number of the identifier of a node, which may be a new one.
  mutating func issue(_ node: Int) -> (number: Int, isNew: Bool) {
    if let number = numbers[node] { return (number, false) }
    let number = order.count
    numbers[node] = number
    order.append(node)
    return (number, true)
  }
}
