/// Steps through the permutations of a list, in the order of its places.
struct Permutations {
  private(set) var current: [Int]
  private var places: [Int]

  /// Starts with the list as it is.
  init(of list: [Int]) {
    current = list
    places = Array(list.indices)
    elements = list
  }

  private let elements: [Int]

  /// Goes to the next permutation.
  /// - Returns: whether there is one.
  mutating func advance() -> Bool {
    guard places.count > 1 else { return false }
    guard let pivot = places.indices.dropLast().last(where: { places[$0] < places[$0 + 1] }) else {
      return false
    }
    guard let next = places.indices.last(where: { places[$0] > places[pivot] }) else {
      return false
    }
    places.swapAt(pivot, next)
    places[(pivot + 1)...].reverse()
    for index in pivot..<places.count { current[index] = elements[places[index]] }
    return true
  }
}
