internal import CLZMA

/// What is wrong with bytes that should be in the .xz format.
public enum XZError: Error, Hashable, Sendable, CustomStringConvertible {
  /// They do not start as the format does.
  case noXZ
  /// They end before the stream does.
  case truncated
  /// A checksum is wrong, or what they say cannot be.
  case corrupt
  /// They need more memory than the limit allows, or than there is.
  case outOfMemory
  /// They use a filter or check that the library does not know.
  case unsupported

  /// One sentence.
  public var description: String {
    switch self {
    case .noXZ: "it is not in the .xz format"
    case .truncated: "it ends too early; the .xz file is cut off"
    case .corrupt: "the .xz data is damaged"
    case .outOfMemory: "unpacking it needs more memory than is allowed"
    case .unsupported: "it uses a filter of the .xz format that is not supported"
    }
  }
}

/// Unpacks .xz files by liblzma, piece by piece: packed bytes go in, unpacked bytes come out.
@safe
public struct XZDecoder: ~Copyable {
  /// How much memory unpacking may take, in bytes; the strongest preset needs 65 MiB.
  private static let memoryLimit: UInt64 = 256 << 20

  /// How many unpacked bytes are given at a time.
  private static let pieceLength = 1 << 18

  private var stream = unsafe lzma_stream()
  private var isAtEnd = false

  /// A decoder at the start of a file.
  public init() {
    let status = unsafe lzma_stream_decoder(
      &stream, XZDecoder.memoryLimit, verwijsgraaf_lzma_concatenated)
    precondition(status == LZMA_OK, "liblzma could not start")
  }

  deinit {
    var stream = unsafe stream
    unsafe lzma_end(&stream)
  }

  /// Whether bytes start as an .xz file does.
  public static func isXZ(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00])
  }

  /// Unpacks the next packed bytes.
  /// - Parameters:
  ///   - isLast: whether nothing follows these bytes.
  ///   - take: called with each piece of what was unpacked.
  public mutating func decode(
    _ packed: [UInt8], isLast: Bool, take: (ArraySlice<UInt8>) throws -> Void
  ) throws {
    guard !isAtEnd else { return }
    var piece = [UInt8](repeating: 0, count: XZDecoder.pieceLength)
    var consumed = 0
    var status = LZMA_OK
    var hasRoom = false
    repeat {
      var produced = 0
      status = unsafe packed.withUnsafeBufferPointer { input in
        unsafe piece.withUnsafeMutableBufferPointer { output in
          unsafe stream.next_in = input.baseAddress.map { unsafe $0 + consumed }
          unsafe stream.avail_in = input.count - consumed
          unsafe stream.next_out = output.baseAddress
          unsafe stream.avail_out = output.count
          let status = unsafe lzma_code(&stream, isLast ? LZMA_FINISH : LZMA_RUN)
          consumed = unsafe input.count - stream.avail_in
          produced = unsafe output.count - stream.avail_out
          return status
        }
      }
      if produced > 0 { try take(piece[..<produced]) }
      hasRoom = produced < piece.count
    } while status == LZMA_OK && !(hasRoom && consumed == packed.count && !isLast)
    switch status {
    case LZMA_OK: return
    case LZMA_BUF_ERROR where !isLast: return
    case LZMA_STREAM_END: isAtEnd = true
    case LZMA_BUF_ERROR: throw XZError.truncated
    case LZMA_FORMAT_ERROR: throw XZError.noXZ
    case LZMA_MEM_ERROR, LZMA_MEMLIMIT_ERROR: throw XZError.outOfMemory
    case LZMA_OPTIONS_ERROR, LZMA_UNSUPPORTED_CHECK: throw XZError.unsupported
    default: throw XZError.corrupt
    }
  }
}
