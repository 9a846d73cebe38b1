/// How many code points must be added, left out or replaced to make one text of another.
public struct EditDistance: Hashable, Sendable {
  /// The number of code points.
  public let value: Int

  /// The distance between two texts.
  /// - Complexity: O(*m* · *n*) in their lengths.
  public init(_ left: some StringProtocol, _ right: some StringProtocol) {
    let columns = Array(right.unicodeScalars)
    var row = Array(0...columns.count)
    for (i, scalar) in left.unicodeScalars.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, other) in columns.enumerated() {
        let replaced = diagonal + (scalar == other ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(replaced, row[j] + 1, diagonal + 1)
      }
    }
    value = row[columns.count]
  }
}
