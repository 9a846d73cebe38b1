private import CEmbeddedFiles

/// The files that are part of the program: the vocabulary and the condensed report.
public enum EmbeddedFiles {
  /// The bytes of a file; nil if none has the name.
  /// - Parameter name: the name without folder, such as `laws.ttl`.
  public static func bytes(named name: String) -> [UInt8]? {
    let file = unsafe embedded_file(name)
    guard let bytes = unsafe file.bytes else { return nil }
    return unsafe Array(UnsafeBufferPointer(start: bytes, count: file.count))
  }
}
