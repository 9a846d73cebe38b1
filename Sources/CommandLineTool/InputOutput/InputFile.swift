import Foundation

/// A file that a command reads.
struct InputFile {
  /// What messages call it.
  let name: String
  /// What is in it.
  let bytes: [UInt8]

  /// Reads a file whole.
  /// - Parameter path: a path, or `-` for standard input.
  /// - Throws: `ToolError` with status 3.
  init(path: String) throws {
    if path == "-" {
      name = "<stdin>"
      bytes = Array(try FileHandle.standardInput.readToEnd() ?? Data())
      return
    }
    name = path
    var isDirectory: ObjCBool = false
    if unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory),
      isDirectory.boolValue
    {
      throw ToolError.unreadable(
        path, "it is a directory", remedy: "name the files: \(path)/*.txt")
    }
    do {
      bytes = Array(try Data(contentsOf: URL(filePath: path)))
    } catch {
      throw ToolError.unreadable(path, SystemMessage.of(error))
    }
  }

  /// A file of the tool's own.
  init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}

/// The words of the operating system for an error.
enum SystemMessage {
  /// The words for an error of Foundation, such as `No such file or directory`.
  static func of(_ error: any Error) -> String {
    var underlying = error as NSError
    while let next = underlying.userInfo[NSUnderlyingErrorKey] as? NSError { underlying = next }
    if underlying.domain == NSPOSIXErrorDomain {
      return of(errno: Int32(underlying.code))
    }
    switch (error as? CocoaError)?.code {
    case .fileReadNoSuchFile, .fileNoSuchFile: return of(errno: ENOENT)
    case .fileReadNoPermission, .fileWriteNoPermission: return of(errno: EACCES)
    default: return error.localizedDescription
    }
  }

  /// The words for an error number.
  static func of(errno number: Int32) -> String {
    unsafe String(cString: strerror(number))
  }
}
