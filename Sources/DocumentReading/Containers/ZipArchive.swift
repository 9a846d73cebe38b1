internal import CLibArchive

/// The files of a zip archive (APPNOTE.TXT, PKWARE), read with libarchive.
struct ZipArchive {
  /// Why an archive cannot be read.
  struct Failure: Error {
    let message: String
  }

  /// How many bytes the files that are read may have together; what asks for more is a trap.
  private static let limit = 512 << 20

  /// The files, by their names.
  private(set) var files: [String: [UInt8]] = [:]

  /// Reads the files of an archive.
  /// - Parameter wanted: says by its name whether a file is read.
  /// - Throws: `Failure` if the archive is cut off or broken, or its files are too large.
  init(_ bytes: [UInt8], reading wanted: (String) -> Bool) throws(Failure) {
    guard let archive = unsafe archive_read_new() else {
      throw Failure(message: "there is not enough memory")
    }
    defer { unsafe archive_read_free(archive) }
    unsafe archive_read_support_format_zip(archive)
    let result: Result<[String: [UInt8]], Failure> = unsafe bytes.withUnsafeBytes { memory in
      guard unsafe archive_read_open_memory(archive, memory.baseAddress, memory.count) == ARCHIVE_OK
      else { return .failure(unsafe ZipArchive.failure(archive)) }
      var files: [String: [UInt8]] = [:]
      var total = 0
      while true {
        var entry: OpaquePointer?
        let status = unsafe archive_read_next_header(archive, &entry)
        if status == ARCHIVE_EOF { return .success(files) }
        guard status == ARCHIVE_OK || status == ARCHIVE_WARN, let entry = unsafe entry,
          let path = unsafe archive_entry_pathname(entry)
        else { return .failure(unsafe ZipArchive.failure(archive)) }
        let name = unsafe String(cString: path)
        guard wanted(name) else { continue }
        switch unsafe ZipArchive.content(of: archive, upTo: ZipArchive.limit - total) {
        case .success(let content):
          total += content.count
          files[name] = content
        case .failure(let failure): return .failure(failure)
        }
      }
    }
    files = try result.get()
  }

  /// The file whose header was read last.
  private static func content(
    of archive: OpaquePointer, upTo limit: Int
  ) -> Result<[UInt8], Failure> {
    var content: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe buffer.withUnsafeMutableBytes { room in
        unsafe archive_read_data(archive, room.baseAddress, room.count)
      }
      if count == 0 { return .success(content) }
      guard count > 0 else { return .failure(unsafe failure(archive)) }
      content += buffer[..<count]
      if content.count > limit {
        return .failure(Failure(message: "its files have more than \(ZipArchive.limit >> 20) MiB"))
      }
    }
  }

  private static func failure(_ archive: OpaquePointer) -> Failure {
    let message = unsafe archive_error_string(archive).map { unsafe String(cString: $0) }
    return Failure(message: message ?? "it is no whole zip archive")
  }
}
