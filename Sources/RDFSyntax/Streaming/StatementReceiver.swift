/// Takes statements one by one while a document is read, so that a document of any size can be gone
/// through in constant memory.
public protocol StatementReceiver: AnyObject {
  /// Takes a statement.
  /// - Parameters:
  ///   - statement: its terms, as places in `bytes`; both are gone when this returns.
  /// - Returns: whether to go on reading.
  func receive(_ statement: StatementSpans, in bytes: Span<UInt8>) -> Bool

  /// Learns that the document declares a prefix.
  /// - Parameters:
  ///   - prefix: without the colon.
  ///   - namespace: an absolute IRI.
  func declare(prefix: Span<UInt8>, namespace: Span<UInt8>)
}

extension StatementReceiver {
  /// Does nothing.
  public func declare(prefix: Span<UInt8>, namespace: Span<UInt8>) {}
}
