import Foundation

/// Files that are written whole or not at all.
///
/// Each file is first written beside its place under another name and flushed to the disk. Only when all
/// are there do they take their places; if one fails, none is changed.
struct OutputFiles {
  /// A file to be written; its name may have folders in it.
  struct File {
    let name: String
    let bytes: [UInt8]
  }

  /// From how many files on the disk is flushed once instead of for each file.
  private static let many = 64

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
    var made: [String] = []
    do {
      for file in files {
        var path = file.name.split(separator: "/").map(String.init)
        let name = path.removeLast()
        let below = ([folder] + path).joined(separator: "/")
        made += try makeFolders(path, in: folder)
        let final = "\(below)/\(name)"
        let temporary = "\(below)/.\(name).\(getpid()).part"
        staged.append((temporary, final))
        try stage(file.bytes, at: temporary, for: final, flushes: files.count < many)
      }
      if files.count >= many { sync() }
      for (temporary, final) in staged {
        guard unsafe rename(temporary, final) == 0 else {
          throw ToolError.unwritable(final, SystemMessage.of(errno: errno))
        }
      }
    } catch {
      for (temporary, _) in staged { unsafe unlink(temporary) }
      for folder in made.reversed() { unsafe rmdir(folder) }
      if !existed { unsafe rmdir(folder) }
      throw error
    }
  }

  /// Makes the folders of a path that are not there.
  /// - Returns: those that were made, outer ones first.
  private static func makeFolders(_ path: [String], in folder: String) throws -> [String] {
    var made: [String] = []
    var below = folder
    for name in path {
      below += "/\(name)"
      if unsafe mkdir(below, 0o755) == 0 {
        made.append(below)
      } else if errno != EEXIST {
        throw ToolError.unwritable(below, SystemMessage.of(errno: errno))
      }
    }
    return made
  }

  /// Writes bytes under a temporary name and flushes them.
  private static func stage(
    _ bytes: [UInt8], at path: String, for final: String, flushes: Bool
  ) throws {
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      throw ToolError.unwritable(final, SystemMessage.of(errno: errno))
    }
    let failure =
      StandardOutput.write(bytes, to: descriptor) ?? (flushes ? flush(descriptor) : nil)
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
