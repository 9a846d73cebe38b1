import Foundation

/// A file that is written beside its place under another name, and takes its place when it is whole.
///
/// It keeps the mode and the owner of the file that it replaces, and a symbolic link stays one: what it leads to is
/// replaced. What is no regular file, such as a device or a pipe, is written in place. A signal that ends the tool
/// takes away what is not whole.
struct StagedFile {
  /// Where to write.
  let descriptor: Int32
  private let place: String
  /// The other name; nil if the file is written in place.
  private let temporary: String?

  /// Starts a file.
  /// - Throws: `ToolError` with status 4.
  init(at path: String) throws(ToolError) {
    var status = stat()
    let exists = unsafe stat(path, &status) == 0
    if exists, status.st_mode & S_IFMT == S_IFDIR {
      throw ToolError.unwritable(path, "it is a directory")
    }
    if exists, status.st_mode & S_IFMT != S_IFREG {
      place = path
      temporary = nil
      descriptor = unsafe open(path, O_WRONLY | O_CLOEXEC)
    } else {
      if exists, unsafe access(path, W_OK) != 0 {
        throw ToolError.unwritable(path, SystemMessage.of(errno: errno))
      }
      place = try StagedFile.target(of: path)
      let url = URL(filePath: place)
      let name =
        "\(url.deletingLastPathComponent().path)/.\(url.lastPathComponent).\(getpid()).part"
      temporary = name
      StagedFiles.add(name)
      descriptor = unsafe open(name, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    }
    guard descriptor >= 0 else {
      let failure = errno
      if let temporary { StagedFiles.remove(temporary) }
      throw ToolError.unwritable(path, SystemMessage.of(errno: failure))
    }
    if exists, temporary != nil {
      // Only a privileged user may give files away; for others the file is theirs already, or becomes theirs.
      _ = fchown(descriptor, status.st_uid, status.st_gid)
      _ = fchmod(descriptor, status.st_mode & 0o7777)
    }
  }

  /// Where a path leads when symbolic links are followed.
  private static func target(of path: String) throws(ToolError) -> String {
    var status = stat()
    guard unsafe lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFLNK else { return path }
    guard let real = unsafe realpath(path, nil) else {
      throw ToolError.unwritable(
        path, "it is a symbolic link to a file that does not exist",
        remedy: "remove the link, or make that file")
    }
    defer { unsafe free(real) }
    return unsafe String(cString: real)
  }

  /// Ends writing.
  /// - Parameter flushes: whether the file is to be on the disk before it takes its place.
  /// - Returns: the error number, if that fails.
  func close(flushes: Bool) -> Int32? {
    var failure: Int32?
    if flushes, temporary != nil, fsync(descriptor) != 0 { failure = errno }
    if Glibc.close(descriptor) != 0, failure == nil { failure = errno }
    return failure
  }

  /// Lets the file take its place.
  /// - Returns: the error number, if that fails.
  func takePlace() -> Int32? {
    guard let temporary else { return nil }
    guard unsafe rename(temporary, place) == 0 else { return errno }
    StagedFiles.remove(temporary)
    return nil
  }

  /// Takes away what was written.
  func discard() {
    guard let temporary else { return }
    unsafe unlink(temporary)
    StagedFiles.remove(temporary)
  }
}

/// The files that have not taken their places: a signal that ends the tool removes them.
///
/// The signal may come at any moment, so its handler only follows pointers that are whole and calls what POSIX allows
/// in handlers. Entries are never freed.
private enum StagedFiles {
  @unsafe private struct Entry {
    var path: UnsafeMutablePointer<CChar>?
    let next: UnsafeMutablePointer<Entry>?
  }

  /// The last entry.
  private nonisolated(unsafe) static let last: UnsafeMutablePointer<UnsafeMutablePointer<Entry>?> =
    {
      let head = UnsafeMutablePointer<UnsafeMutablePointer<Entry>?>.allocate(capacity: 1)
      unsafe head.initialize(to: nil)
      return unsafe head
    }()

  /// Makes the signals that end the tool remove what is left; one that is ignored stays ignored, as `nohup` wants.
  private static let isWatching: Bool = {
    for number in [SIGINT, SIGTERM, SIGHUP] {
      var present = sigaction()
      unsafe sigaction(number, nil, &present)
      guard unsafe present.__sigaction_handler.sa_handler == nil else { continue }
      signal(number) { number in
        var entry = unsafe StagedFiles.last.pointee
        while let current = unsafe entry {
          if let path = unsafe current.pointee.path { unsafe unlink(path) }
          unsafe entry = current.pointee.next
        }
        signal(number, SIG_DFL)
        raise(number)
      }
    }
    return true
  }()

  static func add(_ path: String) {
    let entry = UnsafeMutablePointer<Entry>.allocate(capacity: 1)
    unsafe entry.initialize(to: Entry(path: strdup(path), next: last.pointee))
    unsafe last.pointee = entry
    _ = isWatching
  }

  static func remove(_ path: String) {
    var entry = unsafe last.pointee
    while let current = unsafe entry {
      if let text = unsafe current.pointee.path, unsafe strcmp(text, path) == 0 {
        unsafe current.pointee.path = nil
        return
      }
      unsafe entry = current.pointee.next
    }
  }
}
