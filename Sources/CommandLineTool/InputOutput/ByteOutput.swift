import Foundation
import RDFSyntax
import SourceText

/// A file, or standard output, that is written piece by piece. A file takes its place only when it is whole.
final class ByteOutput: ByteDrain {
  /// What messages call it.
  let name: String
  /// The file; nil for standard output.
  private let file: StagedFile?
  private let behind: WriteBehind
  private var gzip: GzipWriter?
  private var compressed = ByteBuffer(capacity: 1 << 18)
  private var isFinished = false

  /// Opens a file.
  /// - Parameter path: a path, whose name ends in `.gz` if it is to be compressed, or `-` for standard output.
  /// - Throws: `ToolError` with status 4.
  init(path: String, compresses: Bool) throws(ToolError) {
    name = path == "-" ? "standard output" : path
    file = path == "-" ? nil : try StagedFile(at: path)
    behind = WriteBehind(descriptor: file?.descriptor ?? STDOUT_FILENO)
    if compresses { gzip = GzipWriter() }
  }

  deinit {
    guard !isFinished else { return }
    _ = behind.finish()
    file?.discard()
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
    if let file {
      let closing = file.close(flushes: failure == nil)
      failure = failure ?? closing ?? file.takePlace()
      if failure != nil { file.discard() }
    } else if failure == EPIPE {
      // Whoever read has seen enough; the command ends as it would have.
      return
    }
    if let failure { throw ToolError.unwritable(name, SystemMessage.of(errno: failure)) }
  }
}
