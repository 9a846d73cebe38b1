internal import RDFModel
internal import SourceText

/// Reads Turtle and TriG piece by piece; keeps the terminal that a piece breaks off in, and the terms that
/// are still needed.
struct TurtleStreamReader: PieceReading, ~Copyable {
  private let settings: StreamSettings
  private var reader: TurtleReader<StreamSink>
  private var position = StreamPosition()
  /// The start of a character whose end is not there yet.
  private var partialCharacter: [UInt8] = []
  /// How long the input has to be before it is looked at again.
  private var wanted = 0

  init(
    isTriG: Bool, baseIRI: String, settings: StreamSettings, receiver: any StatementReceiver
  ) {
    self.settings = settings
    let sink = StreamSink(receiver, labelPrefix: Array(settings.labelPrefix.utf8))
    reader = TurtleReader([], isTriG: isTriG, base: Array(baseIRI.utf8), sink: sink)
    reader.keptLimit = settings.statementLimit
    reader.lexer.isFinal = false
    reader.lexer.version = settings.version
  }

  var isStopped: Bool { reader.sink.isStopped }

  /// - Returns: whether the receiver wants no more.
  mutating func push(_ bytes: Span<UInt8>) throws(RDFSyntaxError) -> Bool {
    let validEnd = try append(bytes)
    if let invalid = validEnd {
      try read()
      throw error(
        SyntaxFault(
          .invalidUTF8, reader.lexer.input.count..<(reader.lexer.input.count + invalid),
          "these bytes are not UTF-8"))
    }
    guard reader.lexer.input.count >= wanted else { return isStopped }
    try read()
    let consumed = reader.lexer.position
    do {
      let input = reader.lexer.input
      position.advance(over: input.span.extracting(0..<consumed))
    }
    reader.offset += consumed
    reader.lexer.input.removeSubrange(0..<consumed)
    reader.lexer.position = 0
    let count = reader.lexer.input.count
    wanted = count < 4096 ? 0 : count * 2
    guard count <= settings.statementLimit else { throw error(settings.sizeFault(0..<count)) }
    return isStopped
  }

  mutating func finish() throws(RDFSyntaxError) {
    if !partialCharacter.isEmpty {
      try read()
      let end = reader.lexer.input.count
      reader.lexer.input += partialCharacter
      throw error(
        SyntaxFault(.invalidUTF8, end..<(end + partialCharacter.count), "these bytes are not UTF-8")
      )
    }
    reader.lexer.isFinal = true
    try read()
  }

  /// Adds bytes to the input up to the last whole character.
  /// - Returns: the number of bytes that follow the input and are not UTF-8, if there are some.
  private mutating func append(_ bytes: Span<UInt8>) throws(RDFSyntaxError) -> Int? {
    let start = reader.lexer.input.count
    reader.lexer.input += partialCharacter
    partialCharacter.removeAll(keepingCapacity: true)
    reader.lexer.input.append(copying: bytes)
    let count = reader.lexer.input.count
    let keep = TurtleStreamReader.lengthOfPartialCharacter(reader.lexer.input, from: start)
    partialCharacter += reader.lexer.input[(count - keep)...]
    reader.lexer.input.removeLast(keep)
    do {
      _ = try UTF8Span(validating: reader.lexer.input.span.extracting(start..<(count - keep)))
      return nil
    } catch {
      reader.lexer.input.removeSubrange((start + error.byteOffsets.lowerBound)...)
      return error.byteOffsets.count
    }
  }

  /// How many bytes at the end start a character that has more.
  private static func lengthOfPartialCharacter(_ bytes: [UInt8], from start: Int) -> Int {
    var length = 1
    while length <= 3, bytes.count - length >= start {
      let byte = bytes[bytes.count - length]
      if byte & 0xC0 != 0x80 {
        let wanted = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
        return wanted > length ? length : 0
      }
      length += 1
    }
    return 0
  }

  /// Reads as far as the input goes.
  private mutating func read() throws(RDFSyntaxError) {
    while true {
      do {
        return try reader.read()
      } catch {
        let found = self.error(error)
        guard error.kind != .limitExceeded else { throw found }
        try settings.report(found)
        reader.skip(after: error)
      }
    }
  }

  private func error(_ fault: SyntaxFault) -> RDFSyntaxError {
    position.error(fault, in: reader.lexer.input.span, name: settings.name)
  }
}
