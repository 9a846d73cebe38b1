/// Why bytes are no index of publications that can be used.
public enum PublicationIndexError: Error, Hashable, Sendable, CustomStringConvertible {
  /// They do not start as an index does.
  case foreign
  /// They are an index of a version of the format that this one does not read.
  case version(Int)
  /// They end early: how many bytes there are, and how many there should be.
  case truncated(Int, of: Int)
  /// They are not what was written.
  case damaged

  /// One sentence.
  public var description: String {
    switch self {
    case .foreign: "it is not an index of publications"
    case .version(let version):
      "it is an index of publications of format \(version); this program reads format "
        + "\(IndexFormat.version)"
    case .truncated(let count, let whole): "it is cut off: \(count) of \(whole) bytes"
    case .damaged: "it is damaged: its digest is not that of its content"
    }
  }
}

/// The layout of the file; Documentation/PublicationIndex.md describes it.
enum IndexFormat {
  /// The first bytes of a file: a name, and two bytes that a transfer as text would change.
  static let signature: [UInt8] = Array("VGPUBS".utf8) + [0x1A, 0x0A]
  /// The version of the format.
  static let version = 1
  /// Where the digest stands, behind signature, version and length.
  static let digestRange = 18..<50
  /// How long signature, version, length and digest are together, in bytes.
  static let prologueLength = 50
  /// The length from which a block is full, in bytes.
  static let blockLength = 4096
}
