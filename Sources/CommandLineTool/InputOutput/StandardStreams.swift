import Foundation

/// Data on standard output.
enum StandardOutput {
  /// Writes bytes.
  /// - Returns: whether somebody still reads. When the reader has closed the pipe, as `head` does, the command ends
  ///   quietly, with the status that it would have had.
  /// - Throws: `ToolError` with status 4.
  @discardableResult
  static func write(_ bytes: [UInt8]) throws -> Bool {
    guard let failure = write(bytes, to: STDOUT_FILENO) else { return true }
    if failure == EPIPE { return false }
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

/// Messages on standard error.
enum StandardError {
  /// Writes text. Nobody can be told that this fails, and nothing else fails for it.
  static func write(_ text: String) {
    _ = StandardOutput.write(Array(text.utf8), to: STDERR_FILENO)
  }
}

/// The streams that every program has.
enum StandardStreams {
  /// Opens those that are closed, so that no file gets their descriptors, and lets writing to a closed pipe fail
  /// instead of ending the tool.
  static func prepare() {
    signal(SIGPIPE, SIG_IGN)
    for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO]
    where fcntl(descriptor, F_GETFD) == -1 && errno == EBADF {
      // The lowest free descriptor is the one that was closed.
      _ = unsafe open("/dev/null", descriptor == STDIN_FILENO ? O_RDONLY : O_WRONLY)
    }
  }
}
