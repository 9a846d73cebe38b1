import CZlib
import SourceText

/// Takes gzip apart (RFC 1952), piece by piece; members may follow each other.
@safe struct GzipReader: ~Copyable {
  private let stream: UnsafeMutablePointer<z_stream>
  /// Whether the last member is complete.
  private var isBetweenMembers = true
  /// Whether zero bytes may follow, which fill up blocks and mean nothing: behind a whole member.
  private var isPadded = false

  /// Whether bytes start as gzip does.
  static func isGzip(_ bytes: Span<UInt8>) -> Bool {
    bytes.count >= 2 && bytes[0] == 0x1F && bytes[1] == 0x8B
  }

  init() {
    let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    unsafe self.stream = stream
    unsafe stream.initialize(to: z_stream())
    let size = unsafe Int32(MemoryLayout<z_stream>.size)
    guard unsafe inflateInit2_(stream, 15 + 16, ZLIB_VERSION, size) == Z_OK else {
      fatalError("out of memory")
    }
  }

  deinit {
    unsafe inflateEnd(stream)
    unsafe stream.deallocate()
  }

  /// Adds what compressed bytes stand for to a buffer, and hands that on whenever there is much of it.
  /// - Returns: what is wrong with the bytes, if something is.
  mutating func read<Failure: Error>(
    _ bytes: Span<UInt8>, into buffer: inout ByteBuffer,
    _ take: (inout ByteBuffer) throws(Failure) -> Void
  ) throws(Failure) -> String? {
    var start = 0
    while start < bytes.count {
      var status = Z_OK
      if isBetweenMembers, isPadded {
        while start < bytes.count, bytes[start] == 0 { start += 1 }
        if start == bytes.count { return nil }
      }
      if isBetweenMembers {
        unsafe inflateReset(stream)
        isBetweenMembers = false
      }
      let part = bytes.extracting(start..<bytes.count)
      unsafe part.withUnsafeBufferPointer { source in
        unsafe stream.pointee.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
        unsafe stream.pointee.avail_in = UInt32(source.count)
        unsafe buffer.append(room: 1 << 18) { room in
          unsafe stream.pointee.next_out = room.baseAddress?.assumingMemoryBound(to: UInt8.self)
          unsafe stream.pointee.avail_out = UInt32(room.count)
          status = unsafe inflate(stream, Z_NO_FLUSH)
          return unsafe room.count - Int(stream.pointee.avail_out)
        }
        start += unsafe source.count - Int(stream.pointee.avail_in)
      }
      if !buffer.isEmpty { try take(&buffer) }
      switch status {
      case Z_OK: break
      case Z_STREAM_END:
        isBetweenMembers = true
        isPadded = true
      case Z_BUF_ERROR: return nil
      default: return "its compressed data is damaged"
      }
    }
    return nil
  }

  /// What is missing at the end, if something is.
  var missing: String? { isBetweenMembers ? nil : "its compressed data ends too early" }
}

/// Makes gzip (RFC 1952), piece by piece; the same bytes for the same pieces.
@safe struct GzipWriter: ~Copyable {
  private let stream: UnsafeMutablePointer<z_stream>

  init() {
    let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    unsafe self.stream = stream
    unsafe stream.initialize(to: z_stream())
    let size = unsafe Int32(MemoryLayout<z_stream>.size)
    guard
      unsafe deflateInit2_(
        stream, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, size) == Z_OK
    else { fatalError("out of memory") }
  }

  deinit {
    unsafe deflateEnd(stream)
    unsafe stream.deallocate()
  }

  /// Adds the compressed form of bytes to a buffer.
  mutating func write(_ bytes: Span<UInt8>, isLast: Bool, to buffer: inout ByteBuffer) {
    unsafe bytes.withUnsafeBufferPointer { source in
      unsafe stream.pointee.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
      unsafe stream.pointee.avail_in = UInt32(source.count)
      var isDone = false
      while !isDone {
        unsafe buffer.append(room: 1 << 16) { room in
          unsafe stream.pointee.next_out = room.baseAddress?.assumingMemoryBound(to: UInt8.self)
          unsafe stream.pointee.avail_out = UInt32(room.count)
          let status = unsafe deflate(stream, isLast ? Z_FINISH : Z_NO_FLUSH)
          isDone = unsafe isLast ? status == Z_STREAM_END : stream.pointee.avail_out > 0
          return unsafe room.count - Int(stream.pointee.avail_out)
        }
      }
    }
  }
}
