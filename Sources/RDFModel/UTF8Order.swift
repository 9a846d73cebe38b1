/// Equality and order of texts by their UTF-8 bytes, which is that of their code points.
///
/// `String` compares by canonical equivalence, which RDF does not.
enum UTF8Order {
  /// Whether two texts have the same code points.
  static func equal(_ left: String, _ right: String) -> Bool {
    let left = left.utf8
    let right = right.utf8
    return left.count == right.count && left.elementsEqual(right)
  }

  /// Whether the first text comes first.
  static func precedes(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
  }
}
