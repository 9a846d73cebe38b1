/// The numbers that are known of a series which is numbered from 1 without gaps, or nearly so.
///
/// A list of identifiers does not say what it covers. It shows: where all neighbours of a number are in the list and the number is
/// not, there is no such publication; where the neighbours lack too, the list does not cover them.
struct NumberSeries {
  /// How many neighbours are looked at on each side.
  private static let reach: UInt64 = 10
  /// The share of the neighbours that must be known: gazettes leave out one number in fifteen.
  private static let density = 0.85
  /// How many numbers behind a gap may be slips of the list.
  private static let strayCount: UInt64 = 3

  /// The stretches without gaps, in order.
  private let runs: [ClosedRange<UInt64>]
  /// The last number that is no stray; 0 if there is none.
  let end: UInt64

  /// - Parameter runs: stretches in order, which do not touch.
  init(_ runs: [ClosedRange<UInt64>]) {
    var kept = runs[...]
    var strays: UInt64 = 0
    while kept.count > 1, let last = kept.last, let before = kept.dropLast().last,
      last.lowerBound - before.upperBound > 2 * NumberSeries.reach
    {
      strays += last.upperBound - last.lowerBound + 1
      guard strays <= NumberSeries.strayCount else { break }
      kept.removeLast()
    }
    self.runs = Array(kept)
    end = kept.last?.upperBound ?? 0
  }

  /// A series of numbers in any order.
  init(numbers: some Sequence<UInt64>) {
    var runs: [ClosedRange<UInt64>] = []
    for number in Set(numbers).sorted() {
      if let last = runs.last, last.upperBound + 1 == number {
        runs[runs.count - 1] = last.lowerBound...number
      } else {
        runs.append(number...number)
      }
    }
    self.init(runs)
  }

  /// Whether the series shows that a number, which is not in the list, was not given.
  /// - Parameters:
  ///   - isClosed: whether no numbers can have been added to the series after the list was made.
  ///   - leastNeighbours: how many neighbours there must be for the series to show anything.
  func lacks(_ number: UInt64, isClosed: Bool, leastNeighbours: UInt64) -> Bool {
    guard number > 0, end > 0 else { return false }
    let reach = NumberSeries.reach
    if number > end {
      let before = (end > 2 * reach ? end - 2 * reach + 1 : 1)...end
      return isClosed && before.count >= leastNeighbours && isDense([before])
    }
    var sides: [ClosedRange<UInt64>] = []
    if number > 1 { sides.append((number > reach ? number - reach : 1)...(number - 1)) }
    if number < end { sides.append((number + 1)...min(end, number + reach)) }
    return sides.reduce(0) { $0 + $1.count } >= leastNeighbours && isDense(sides)
  }

  /// Whether most numbers of each of some ranges are known.
  private func isDense(_ ranges: [ClosedRange<UInt64>]) -> Bool {
    ranges.allSatisfy { range in
      let known = runs.reduce(0) { count, run in
        run.overlaps(range) ? count + run.clamped(to: range).count : count
      }
      return Double(known) >= NumberSeries.density * Double(range.count) - 0.5
    }
  }
}
