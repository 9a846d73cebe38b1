/// Labels for blank nodes that a document does not name: `anon1`, `anon2`, …
///
/// A label of the document that looks like one gets another `_` in front, so that they never meet.
struct BlankNodeLabels {
  private static let stem = Array("anon".utf8)
  private var count = 0

  mutating func next() -> [UInt8] {
    count += 1
    return BlankNodeLabels.stem + Array(String(count).utf8)
  }

  /// Whether a label of a document is `anon` and digits, after any number of `_`.
  static func isReserved(_ label: Span<UInt8>) -> Bool {
    var index = 0
    while index < label.count, label[index] == UInt8(ascii: "_") { index += 1 }
    guard index + stem.count < label.count else { return false }
    for byte in stem {
      guard label[index] == byte else { return false }
      index += 1
    }
    while index < label.count, label[index] >= UInt8(ascii: "0"), label[index] <= UInt8(ascii: "9")
    {
      index += 1
    }
    return index == label.count
  }

  /// A reserved label with another `_`.
  static func escaped(_ label: Span<UInt8>) -> [UInt8] {
    var result = [UInt8(ascii: "_")]
    for index in label.indices { result.append(label[index]) }
    return result
  }
}
