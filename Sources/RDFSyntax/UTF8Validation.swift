/// Checks that bytes are UTF-8 (RFC 3629).
enum UTF8Validation {
  /// - Throws: a fault at the first bytes that are not.
  static func check(_ bytes: [UInt8]) throws(SyntaxFault) {
    do {
      _ = try UTF8Span(validating: bytes.span)
    } catch {
      throw SyntaxFault(.invalidUTF8, error.byteOffsets, "these bytes are not UTF-8")
    }
  }
}
