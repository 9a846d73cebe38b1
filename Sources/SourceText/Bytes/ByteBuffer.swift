#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Bytes that are put together piece by piece, in memory of its own that grows in place.
///
/// It is what readers and writers of large data keep bytes in. The memory is never shared and never
/// copied whole; this file and `ByteScan` are the only ones that touch raw memory for it.
@safe
public struct ByteBuffer: ~Copyable, @unchecked Sendable {
  @usableFromInline var start: UnsafeMutablePointer<UInt8>
  @usableFromInline var length = 0
  @usableFromInline var room: Int

  /// An empty buffer.
  public init(capacity: Int = 4096) {
    let capacity = max(capacity, 64)
    unsafe start = ByteBuffer.allocated(nil, capacity)
    room = capacity
  }

  deinit { unsafe free(start) }

  /// How many bytes there are.
  @inlinable @inline(__always)
  public var count: Int { length }

  /// How many bytes fit before the buffer grows.
  public var capacity: Int { room }

  /// Whether there are no bytes.
  @inlinable
  public var isEmpty: Bool { length == 0 }

  /// The bytes.
  public var span: Span<UInt8> {
    @inlinable @inline(__always)
    @_lifetime(borrow self)
    get {
      let pointer = unsafe UnsafePointer(start)
      let span = unsafe Span(_unsafeStart: pointer, count: length)
      return unsafe _overrideLifetime(span, borrowing: self)
    }
  }

  /// A copy of the bytes.
  public func array() -> [UInt8] {
    unsafe Array(UnsafeBufferPointer(start: start, count: length))
  }

  /// Makes room for more bytes, so that adding as many does not move the others.
  @inlinable @inline(__always)
  public mutating func reserve(_ extra: Int) {
    if room - length < extra { grow(extra) }
  }

  @usableFromInline @inline(never)
  mutating func grow(_ extra: Int) {
    room = max(room + room / 2, length + extra)
    unsafe start = ByteBuffer.allocated(start, room)
  }

  private static func allocated(
    _ old: UnsafeMutablePointer<UInt8>?, _ capacity: Int
  ) -> UnsafeMutablePointer<UInt8> {
    guard let memory = unsafe realloc(old, capacity) else {
      fatalError("out of memory: \(capacity) bytes cannot be had")
    }
    return unsafe memory.assumingMemoryBound(to: UInt8.self)
  }

  /// Adds one byte.
  @inlinable @inline(__always)
  public mutating func append(_ byte: UInt8) {
    reserve(1)
    unsafe start[length] = byte
    length += 1
  }

  /// Adds bytes.
  @inlinable @inline(__always)
  public mutating func append(_ bytes: Span<UInt8>) {
    let added = bytes.count
    reserve(added)
    unsafe bytes.withUnsafeBufferPointer { source in
      guard let base = source.baseAddress else { return }
      unsafe copyBytes(from: base, added)
    }
  }

  /// Adds a part of other bytes.
  /// - Precondition: `range` lies within `bytes`.
  @inlinable @inline(__always)
  public mutating func append(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    append(bytes.extracting(range))
  }

  /// Adds bytes.
  @inlinable @inline(__always)
  public mutating func append(_ bytes: [UInt8]) { append(bytes.span) }

  /// Adds fixed text.
  @inlinable @inline(__always)
  public mutating func append(_ text: StaticString) {
    let added = text.utf8CodeUnitCount
    reserve(added)
    unsafe copyBytes(from: text.utf8Start, added)
  }

  /// Adds a text.
  public mutating func append(text: String) {
    for byte in text.utf8 { append(byte) }
  }

  /// Adds a copy of a part of the buffer itself.
  /// - Precondition: `range` lies within the buffer.
  public mutating func appendOwn(_ range: Range<Int>) {
    precondition(range.lowerBound >= 0 && range.upperBound <= length)
    reserve(range.count)
    unsafe copyBytes(from: start + range.lowerBound, range.count)
  }

  @inlinable @inline(__always)
  mutating func copyBytes(from source: UnsafePointer<UInt8>, _ added: Int) {
    unsafe (start + length).update(from: source, count: added)
    length += added
  }

  /// Keeps the first bytes only; the memory stays.
  /// - Precondition: there are at least as many.
  @inlinable @inline(__always)
  public mutating func truncate(to newCount: Int) {
    precondition(newCount >= 0 && newCount <= length)
    length = newCount
  }

  /// Removes the first bytes.
  /// - Precondition: there are at least as many.
  public mutating func removeFirst(_ removed: Int) {
    precondition(removed >= 0 && removed <= length)
    unsafe start.update(from: start + removed, count: length - removed)
    length -= removed
  }

  /// Lets a reader fill memory after the bytes.
  /// - Parameter body: gets room for `room` bytes, and gives how many it has put there.
  public mutating func append<Failure: Error>(
    room: Int, _ body: (UnsafeMutableRawBufferPointer) throws(Failure) -> Int
  ) throws(Failure) {
    reserve(room)
    let added = unsafe try body(UnsafeMutableRawBufferPointer(start: start + length, count: room))
    precondition(added >= 0 && added <= room)
    length += added
  }
}

extension [UInt8] {
  /// Adds bytes.
  public mutating func append(copying bytes: Span<UInt8>) {
    unsafe bytes.withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
  }
}
