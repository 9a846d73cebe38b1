import Foundation
import SourceText

/// Writes buffers to a descriptor on a thread of its own, in order, while the next ones are filled.
final class WriteBehind: @unchecked Sendable {
  private final class Piece {
    var bytes = ByteBuffer(capacity: 1 << 19)
  }

  private let descriptor: Int32
  private let condition = NSCondition()
  // What follows is used only while the condition is locked.
  private var full: [Piece] = []
  private var empty: [Piece] = [Piece(), Piece(), Piece()]
  private var isWriting = false
  private var failure: Int32?
  private var isStarted = false
  private var isClosed = false

  init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  /// Takes a buffer to be written and puts an empty one in its place.
  /// - Returns: whether all went well so far.
  func write(_ buffer: inout ByteBuffer) -> Bool {
    condition.lock()
    defer { condition.unlock() }
    if !isStarted {
      isStarted = true
      Thread.detachNewThread { self.writeAll() }
    }
    while empty.isEmpty, failure == nil { condition.wait() }
    guard failure == nil, let piece = empty.popLast() else {
      buffer.truncate(to: 0)
      return false
    }
    swap(&piece.bytes, &buffer)
    full.append(piece)
    condition.signal()
    return true
  }

  /// Waits until all is written.
  /// - Returns: the error number if something could not be.
  func finish() -> Int32? {
    condition.lock()
    defer { condition.unlock() }
    while failure == nil, isWriting || !full.isEmpty { condition.wait() }
    isClosed = true
    condition.broadcast()
    return failure
  }

  private func writeAll() {
    condition.lock()
    defer { condition.unlock() }
    while true {
      while full.isEmpty, !isClosed { condition.wait() }
      guard !full.isEmpty else { return }
      let piece = full.removeFirst()
      isWriting = true
      condition.unlock()
      let result = WriteBehind.write(piece.bytes.span, to: descriptor)
      piece.bytes.truncate(to: 0)
      condition.lock()
      isWriting = false
      if let result { failure = result }
      empty.append(piece)
      condition.broadcast()
      if failure != nil { return }
    }
  }

  /// Writes all bytes to a descriptor; the error number if that fails.
  private static func write(_ bytes: Span<UInt8>, to descriptor: Int32) -> Int32? {
    unsafe bytes.withUnsafeBytes { buffer in
      var start = 0
      while start < buffer.count {
        let rest = unsafe UnsafeRawBufferPointer(rebasing: buffer[start...])
        let written = unsafe Glibc.write(descriptor, rest.baseAddress, rest.count)
        if written >= 0 {
          start += written
        } else if errno != EINTR {
          return errno
        }
      }
      return nil
    }
  }
}
