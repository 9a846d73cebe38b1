internal import MarkupReading

/// Reads an RDF/XML document that is at hand as a whole.
enum RDFXMLDocument {
  /// The document in UTF-8, whatever its encoding.
  static func decoded(_ bytes: [UInt8]) throws(SyntaxFault) -> [UInt8] {
    var decoder = TextDecoder()
    var result: [UInt8] = []
    do {
      // UTF-8 is recognised by the first bytes; then they need no copy.
      try decoder.decode(
        bytes.span.extracting(0..<min(bytes.count, 2048)), isLast: bytes.count <= 2048,
        to: &result)
      if decoder.isUTF8 { return bytes }
      try decoder.decode(
        bytes.span.extracting(min(bytes.count, 2048)..<bytes.count), isLast: true, to: &result)
    } catch {
      throw SyntaxFault(error)
    }
    return result
  }

  /// Reads a document in UTF-8 into the sink of a reader.
  static func read<Sink: StatementSink & ~Copyable>(
    _ bytes: [UInt8], with reader: inout RDFXMLReader<Sink>
  ) throws(SyntaxFault) {
    var markup = MarkupReader()
    var tape = MarkupTape()
    var start = 0
    while start < bytes.count {
      let end = min(bytes.count, start + MarkupReader.chunkLength)
      var fault: SyntaxFault?
      do {
        try markup.read(bytes.span.extracting(start..<end), into: &tape)
      } catch {
        fault = SyntaxFault(error)
      }
      // What comes before the fault can have one of its own, which is then the first.
      try reader.read(tape)
      if let fault { throw fault }
      start = end
    }
    var fault: SyntaxFault?
    do {
      try markup.finish(into: &tape)
    } catch {
      fault = SyntaxFault(error)
    }
    try reader.read(tape)
    if let fault { throw fault }
  }
}

extension SyntaxFault {
  /// The fault of an error of the markup.
  init(_ error: MarkupError) {
    let kind: RDFSyntaxError.Kind =
      switch error.kind {
      case .malformed: .malformedXML
      case .unexpectedEnd: .unexpectedEnd
      case .invalidEncoding: .invalidUTF8
      case .unsupported: .unsupported
      case .limitExceeded: .limitExceeded
      }
    self.init(kind, error.range, error.message)
  }
}
