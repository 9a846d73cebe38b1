internal import MarkupReading
internal import RDFModel
internal import SourceText

/// Reads RDF/XML piece by piece, by the events of its markup.
struct RDFXMLStreamReader: PieceReading, ~Copyable {
  private let settings: StreamSettings
  private var reader: RDFXMLReader<StreamSink>
  private var markup = MarkupReader()
  private var tape = MarkupTape()
  private var decoder = TextDecoder()
  /// The end of what was read, in UTF-8, for the excerpts of errors.
  private var recent: [UInt8] = []
  private var position = StreamPosition()

  init(baseIRI: String, settings: StreamSettings, receiver: any StatementReceiver) {
    self.settings = settings
    reader = RDFXMLReader(
      base: Array(baseIRI.utf8),
      sink: StreamSink(receiver, labelPrefix: Array(settings.labelPrefix.utf8)))
  }

  /// - Returns: whether the receiver wants no more.
  mutating func push(_ bytes: Span<UInt8>) throws(RDFSyntaxError) -> Bool {
    try read(decoded(bytes, isLast: false))
    return reader.sink.isStopped
  }

  mutating func finish() throws(RDFSyntaxError) {
    try read(decoded(Span(), isLast: true))
    if reader.sink.isStopped { return }
    var fault: SyntaxFault?
    do {
      try markup.finish(into: &tape)
    } catch {
      fault = SyntaxFault(error)
    }
    try takeTape(fault)
  }

  private mutating func decoded(
    _ bytes: Span<UInt8>, isLast: Bool
  ) throws(RDFSyntaxError) -> [UInt8] {
    var result: [UInt8] = []
    do {
      try decoder.decode(bytes, isLast: isLast, to: &result)
    } catch {
      throw self.error(SyntaxFault(error))
    }
    return result
  }

  private mutating func read(_ bytes: [UInt8]) throws(RDFSyntaxError) {
    var start = 0
    while start < bytes.count, !reader.sink.isStopped {
      let end = min(bytes.count, start + MarkupReader.chunkLength)
      forget()
      recent += bytes[start..<end]
      var fault: SyntaxFault?
      do {
        try markup.read(bytes.span.extracting(start..<end), into: &tape)
      } catch {
        fault = SyntaxFault(error)
      }
      try takeTape(fault)
      start = end
    }
  }

  /// Reads what is on the tape; what comes before a fault can have one of its own, which is then the first.
  private mutating func takeTape(_ fault: SyntaxFault?) throws(RDFSyntaxError) {
    do {
      try reader.read(tape)
    } catch {
      throw self.error(error)
    }
    if let fault { throw error(fault) }
    guard reader.sink.mark() <= settings.statementLimit else {
      throw error(settings.sizeFault((position.offset + recent.count)..<Int.max))
    }
  }

  /// Keeps two pieces of what was read.
  private mutating func forget() {
    guard recent.count > 2 * MarkupReader.chunkLength else { return }
    let count = recent.count - MarkupReader.chunkLength
    do {
      let bytes = recent
      position.advance(over: bytes.span.extracting(0..<count))
    }
    recent.removeSubrange(0..<count)
  }

  private func error(_ fault: SyntaxFault) -> RDFSyntaxError {
    let start = max(0, fault.range.lowerBound - position.offset)
    let end = max(start, min(recent.count, fault.range.upperBound - position.offset))
    return position.error(
      SyntaxFault(fault.kind, start..<end, fault.message), in: recent.span, name: settings.name)
  }
}
