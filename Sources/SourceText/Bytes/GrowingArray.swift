#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Plain values one after the other, in memory of its own that grows in place: unlike an array, it is never
/// in memory twice while it grows.
@safe
public struct GrowingArray<Element: BitwiseCopyable>: ~Copyable {
  @usableFromInline var start: UnsafeMutablePointer<Element>
  @usableFromInline var length: Int
  @usableFromInline var room: Int

  /// Values that are all the same.
  public init(repeating value: Element? = nil, count: Int = 0) {
    room = max(count, 16)
    length = 0
    unsafe start = GrowingArray.allocated(nil, room)
    if let value { for _ in 0..<count { append(value) } }
  }

  deinit { unsafe free(start) }

  private static func allocated(
    _ old: UnsafeMutablePointer<Element>?, _ room: Int
  ) -> UnsafeMutablePointer<Element> {
    let size = room * MemoryLayout<Element>.stride
    guard let memory = unsafe realloc(old, size) else {
      fatalError("out of memory: \(size) bytes cannot be had")
    }
    return unsafe memory.assumingMemoryBound(to: Element.self)
  }

  /// How many values there are.
  @inlinable @inline(__always)
  public var count: Int { length }

  /// The value at an index.
  /// - Precondition: it is in range.
  @inlinable @inline(__always)
  public subscript(_ index: Int) -> Element {
    get {
      precondition(index >= 0 && index < length)
      return unsafe start[index]
    }
    set {
      precondition(index >= 0 && index < length)
      unsafe start[index] = newValue
    }
  }

  /// Adds a value.
  @inlinable @inline(__always)
  public mutating func append(_ value: Element) {
    if length == room { grow() }
    unsafe (start + length).initialize(to: value)
    length += 1
  }

  @usableFromInline @inline(never)
  mutating func grow() {
    room += room / 2
    unsafe start = GrowingArray.allocated(start, room)
  }

  /// Keeps the first values only.
  /// - Precondition: there are at least as many.
  public mutating func truncate(to count: Int) {
    precondition(count >= 0 && count <= length)
    length = count
  }

  /// Sorts a part of the values.
  /// - Precondition: `range` is in range.
  @inlinable
  public mutating func sort(_ range: Range<Int>, by precedes: (Element, Element) -> Bool) {
    precondition(range.lowerBound >= 0 && range.upperBound <= length)
    let part = unsafe UnsafeMutableBufferPointer(
      start: start + range.lowerBound, count: range.count)
    var values = unsafe part
    unsafe values.sort(by: precedes)
  }
}
