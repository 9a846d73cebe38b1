import Foundation
import RDFSyntax
import SourceText

/// A file, or standard output, that is written piece by piece. A file takes its place only when it is whole.
final class ByteOutput: ByteDrain {
  /// What messages call it.
  let name: String
  private let path: String?
  private let temporary: String?
  private let descriptor: Int32
  private let behind: WriteBehind
  private var gzip: GzipWriter?
  private var compressed = ByteBuffer(capacity: 1 << 18)
  private var isFinished = false

  /// Opens a file.
  /// - Parameter path: a path, whose name ends in `.gz` if it is to be compressed, or `-` for standard output.
  /// - Throws: `ToolError` with status 4.
  init(path: String, compresses: Bool) throws(ToolError) {
    if path == "-" {
      name = "standard output"
      self.path = nil
      temporary = nil
      descriptor = STDOUT_FILENO
    } else {
      name = path
      self.path = path
      var folder: Substring = "."
      var file = path[...]
      if let slash = path.lastIndex(of: "/") {
        folder = slash == path.startIndex ? "/" : path[..<slash]
        file = path[path.index(after: slash)...]
      }
      var status = stat()
      let exists = unsafe stat(path, &status) == 0
      if exists, status.st_mode & S_IFMT == S_IFDIR {
        throw ToolError.unwritable(path, "it is a directory")
      }
      if exists, status.st_mode & S_IFMT != S_IFREG {
        temporary = nil
        descriptor = unsafe open(path, O_WRONLY | O_CLOEXEC)
      } else {
        let place = "\(folder)/.\(file).\(getpid()).part"
        temporary = place
        descriptor = unsafe open(place, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
      }
      guard descriptor >= 0 else {
        throw ToolError.unwritable(path, SystemMessage.of(errno: errno))
      }
    }
    behind = WriteBehind(descriptor: descriptor)
    if compresses { gzip = GzipWriter() }
  }

  deinit {
    guard !isFinished else { return }
    _ = behind.finish()
    if let temporary { unsafe unlink(temporary) }
  }

  func drain(_ buffer: inout ByteBuffer) -> Bool {
    guard gzip != nil else { return behind.write(&buffer) }
    gzip?.write(buffer.span, isLast: false, to: &compressed)
    buffer.truncate(to: 0)
    return compressed.count < 1 << 16 || behind.write(&compressed)
  }

  /// Writes what is left and lets the file take its place.
  /// - Throws: `ToolError` with status 4; then the file is as it was.
  func finish() throws(ToolError) {
    if gzip != nil {
      gzip?.write(Span(), isLast: true, to: &compressed)
      _ = behind.write(&compressed)
    }
    isFinished = true
    var failure = behind.finish()
    if failure == EPIPE, path == nil { exit(ExitStatus.good.rawValue) }
    if let temporary, let path {
      if failure == nil, fsync(descriptor) != 0 { failure = errno }
      if failure == nil, unsafe rename(temporary, path) != 0 { failure = errno }
      if failure != nil { unsafe unlink(temporary) }
    }
    if path != nil, close(descriptor) != 0, failure == nil { failure = errno }
    if let failure { throw ToolError.unwritable(name, SystemMessage.of(errno: failure)) }
  }
}
