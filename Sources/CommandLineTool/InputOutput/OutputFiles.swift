import Foundation

/// Files that are written whole or not at all.
///
/// Each file is first written beside its place under another name and flushed to the disk. Only when all
/// are there do they take their places; if one fails, none is changed.
struct OutputFiles {
  /// A file to be written.
  struct File {
    let name: String
    let bytes: [UInt8]
  }

  /// Writes files into a folder, which is made if it is not there.
  /// - Throws: `ToolError` with status 4; then nothing was changed.
  static func write(_ files: [File], to folder: String) throws {
    let manager = FileManager.default
    let existed = manager.fileExists(atPath: folder)
    do {
      try manager.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw ToolError.unwritable(folder, SystemMessage.of(error))
    }
    var staged: [(temporary: String, final: String)] = []
    do {
      for file in files {
        let final = "\(folder)/\(file.name)"
        let temporary = "\(folder)/.\(file.name).\(getpid()).part"
        staged.append((temporary, final))
        try stage(file.bytes, at: temporary, for: final)
      }
      for (temporary, final) in staged {
        guard unsafe rename(temporary, final) == 0 else {
          throw ToolError.unwritable(final, SystemMessage.of(errno: errno))
        }
      }
    } catch {
      for (temporary, _) in staged { unsafe unlink(temporary) }
      if !existed { unsafe rmdir(folder) }
      throw error
    }
  }

  /// Writes bytes under a temporary name and flushes them.
  private static func stage(_ bytes: [UInt8], at path: String, for final: String) throws {
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      throw ToolError.unwritable(final, SystemMessage.of(errno: errno))
    }
    let failure = StandardOutput.write(bytes, to: descriptor) ?? flush(descriptor)
    close(descriptor)
    if let failure { throw ToolError.unwritable(final, SystemMessage.of(errno: failure)) }
  }

  /// Flushes a file to the disk; the error number if that fails.
  private static func flush(_ descriptor: Int32) -> Int32? {
    fsync(descriptor) == 0 ? nil : errno
  }
}

/// Data on standard output.
enum StandardOutput {
  /// Writes bytes.
  /// - Throws: `ToolError` with status 4, but not when the reader has closed the pipe: then the tool
  ///   ends quietly, as `head` expects.
  static func write(_ bytes: [UInt8]) throws {
    guard let failure = write(bytes, to: STDOUT_FILENO) else { return }
    if failure == EPIPE { exit(ExitStatus.good.rawValue) }
    throw ToolError.unwritable("standard output", SystemMessage.of(errno: failure))
  }

  /// Writes text.
  static func write(_ text: String) throws { try write(Array(text.utf8)) }

  /// Writes all bytes to a descriptor; the error number if that fails.
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
    var start = 0
    while start < bytes.count {
      let written = unsafe bytes.withUnsafeBytes { buffer in
        let rest = unsafe UnsafeRawBufferPointer(rebasing: buffer[start...])
        return unsafe Glibc.write(descriptor, rest.baseAddress, rest.count)
      }
      if written < 0 {
        if errno == EINTR { continue }
        return errno
      }
      start += written
    }
    return nil
  }
}
