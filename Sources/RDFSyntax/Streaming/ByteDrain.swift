public import SourceText

/// Takes the bytes that a writer makes.
public protocol ByteDrain: AnyObject {
  /// Takes all bytes of a buffer and leaves it empty, or puts another empty one in its place.
  /// - Returns: whether to go on writing.
  func drain(_ buffer: inout ByteBuffer) -> Bool
}
