import Foundation
import SourceText

/// A file that is read piece by piece; gzip is recognised and taken apart.
struct ByteInput: ~Copyable {
  /// What messages call it.
  let name: String
  /// How many bytes the file has, if that is known.
  let size: Int?
  private let descriptor: Int32
  private var piece = ByteBuffer(capacity: ByteInput.pieceSize)

  private static let pieceSize = 1 << 18

  /// Opens a file.
  /// - Parameter path: a path, or `-` for standard input.
  /// - Throws: `ToolError` with status 3.
  init(path: String) throws(ToolError) {
    if path == "-" {
      name = "<stdin>"
      descriptor = STDIN_FILENO
    } else {
      name = path
      descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else {
        throw ToolError.unreadable(path, SystemMessage.of(errno: errno))
      }
    }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else {
      throw ToolError.unreadable(name, SystemMessage.of(errno: errno))
    }
    if status.st_mode & S_IFMT == S_IFDIR {
      if descriptor != STDIN_FILENO { close(descriptor) }
      throw ToolError.unreadable(name, "it is a directory", remedy: "name the files: \(name)/*.ttl")
    }
    size = status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : nil
  }

  deinit { if descriptor != STDIN_FILENO { close(descriptor) } }

  /// Hands on all that is in the file, piece by piece.
  /// - Parameters:
  ///   - progress: is told how many bytes of the file were read since it was last told.
  ///   - take: gets the pieces; gives whether it wants more.
  /// - Throws: `ToolError` with status 3, or what `take` throws.
  mutating func forEachPiece(
    progress: (Int) -> Void, _ take: (Span<UInt8>) throws -> Bool
  ) throws {
    var wantsMore = true
    guard try readPiece() else { return }
    if GzipReader.isGzip(piece.span) {
      var gzip = GzipReader()
      var plain = ByteBuffer(capacity: 1 << 18)
      repeat {
        progress(piece.count)
        let flaw = try gzip.read(piece.span, into: &plain) { plain in
          wantsMore = try wantsMore && take(plain.span)
          plain.truncate(to: 0)
        }
        if let flaw { throw ToolError.unreadable(name, flaw) }
      } while try wantsMore && readPiece()
      if wantsMore, let missing = gzip.missing { throw ToolError.unreadable(name, missing) }
      return
    }
    repeat {
      progress(piece.count)
      wantsMore = try take(piece.span)
    } while try wantsMore && readPiece()
  }

  /// Reads the next piece.
  /// - Returns: false at the end of the file.
  private mutating func readPiece() throws(ToolError) -> Bool {
    piece.truncate(to: 0)
    let descriptor = descriptor
    var failure: Int32 = 0
    while piece.count < 2 {
      let before = piece.count
      unsafe piece.append(room: ByteInput.pieceSize - before) { room in
        let count = unsafe read(descriptor, room.baseAddress, room.count)
        if count < 0 { failure = errno }
        return max(count, 0)
      }
      if failure == EINTR {
        failure = 0
        continue
      }
      if failure != 0 { throw ToolError.unreadable(name, SystemMessage.of(errno: failure)) }
      if piece.count == before { break }
    }
    return !piece.isEmpty
  }
}
