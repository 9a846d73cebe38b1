internal import RDFModel
internal import SourceText

/// Reads N-Triples and N-Quads piece by piece: whole lines where they are, and the line that a piece
/// breaks off in once its rest is there.
struct LineStreamReader: PieceReading, ~Copyable {
  private let settings: StreamSettings
  private let receiver: any StatementReceiver
  private let scanner: LineScanner
  /// Reads the lines that the scanner leaves.
  private var general: LineReader<StreamSink>
  private var position = StreamPosition()
  /// The start of a line whose end is not there yet.
  private var unfinished = ByteBuffer()
  /// Whether the line feed of the last line is not in the document.
  private var lastLineFeedIsAdded = false
  private(set) var isStopped = false

  init(
    allowsGraphs: Bool, settings: StreamSettings, receiver: any StatementReceiver
  ) {
    self.settings = settings
    self.receiver = receiver
    let prefix = Array(settings.labelPrefix.utf8)
    scanner = LineScanner(allowsGraphs: allowsGraphs, keepsLabels: prefix.isEmpty)
    general = LineReader(
      [], allowsGraphs: allowsGraphs, sink: StreamSink(receiver, labelPrefix: prefix))
    general.lexer.version = settings.version
  }

  /// - Returns: whether the receiver wants no more.
  mutating func push(_ bytes: Span<UInt8>) throws(RDFSyntaxError) -> Bool {
    var start = 0
    if !unfinished.isEmpty {
      let end = ByteScan.firstLineFeed(bytes, from: 0).map { $0 + 1 } ?? bytes.count
      unfinished.append(bytes, 0..<end)
      start = end
      guard end > 0, bytes[end - 1] == 0x0A else {
        try checkSize()
        return isStopped
      }
      try readUnfinished()
    }
    var end = bytes.count
    while end > start, bytes[end - 1] != 0x0A { end -= 1 }
    try readLines(bytes.extracting(start..<end))
    unfinished.append(bytes, end..<bytes.count)
    try checkSize()
    return isStopped
  }

  mutating func finish() throws(RDFSyntaxError) {
    guard !unfinished.isEmpty else { return }
    unfinished.append(0x0A)
    lastLineFeedIsAdded = true
    try readUnfinished()
  }

  private func checkSize() throws(RDFSyntaxError) {
    guard unfinished.count > settings.statementLimit else { return }
    throw position.error(
      settings.sizeFault(0..<settings.statementLimit), in: unfinished.span, name: settings.name)
  }

  private mutating func readUnfinished() throws(RDFSyntaxError) {
    var lines = ByteBuffer()
    swap(&lines, &unfinished)
    try readLines(lines.span)
    lines.truncate(to: 0)
    swap(&lines, &unfinished)
  }

  /// Reads whole lines.
  private mutating func readLines(_ bytes: Span<UInt8>) throws(RDFSyntaxError) {
    var rest = bytes
    while !rest.isEmpty, !isStopped {
      do {
        _ = try UTF8Span(validating: rest)
        return try readValidLines(rest)
      } catch let error as UTF8.ValidationError {
        try skipInvalidLine(&rest, error.byteOffsets)
      } catch let error as RDFSyntaxError {
        throw error
      } catch {}
    }
  }

  /// Reads the lines before one that is not UTF-8, and reports that one.
  private mutating func skipInvalidLine(
    _ rest: inout Span<UInt8>, _ invalid: Range<Int>
  ) throws(RDFSyntaxError) {
    var start = invalid.lowerBound
    while start > 0, rest[start - 1] != 0x0A { start -= 1 }
    try readValidLines(rest.extracting(0..<start))
    let end = (ByteScan.firstLineFeed(rest, from: start) ?? (rest.count - 1)) + 1
    let line = rest.extracting(start..<end)
    let fault = SyntaxFault(
      .invalidUTF8, (invalid.lowerBound - start)..<(invalid.upperBound - start),
      "these bytes are not UTF-8")
    try settings.report(position.error(fault, in: line, name: settings.name))
    position.advance(over: line, lines: 1)
    rest = rest.extracting(end..<rest.count)
  }

  /// Reads whole lines of valid UTF-8.
  private mutating func readValidLines(_ bytes: Span<UInt8>) throws(RDFSyntaxError) {
    let none = TermSpan(.iri, 0..<0)
    var statement = StatementSpans(none, none, none)
    let offset = position.offset
    var index = 0
    var lines = 0
    while index < bytes.count {
      let next = scanner.scan(bytes, index, &statement)
      if next > 0 {
        statement.place = (offset &+ index)..<(offset &+ next &- 1)
        lines &+= 1
        index = next
        if !receiver.receive(statement, in: bytes) {
          isStopped = true
          return
        }
      } else {
        position.advance(over: bytes.extracting((position.offset - offset)..<index), lines: lines)
        lines = 0
        let end = (ByteScan.firstLineFeed(bytes, from: index) ?? (bytes.count - 1)) + 1
        try readOther(bytes.extracting(index..<end))
        index = end
        if isStopped { return }
      }
    }
    position.advance(
      over: bytes.extracting((position.offset - offset)..<bytes.count), lines: lines)
  }

  /// Reads a line that the scanner leaves; carriage returns may make it several.
  private mutating func readOther(_ line: Span<UInt8>) throws(RDFSyntaxError) {
    var copy: [UInt8] = []
    copy.append(copying: line)
    if lastLineFeedIsAdded { copy.removeLast() }
    do {
      try general.read(copy, offset: position.offset)
    } catch {
      try settings.report(position.error(error, in: line, name: settings.name))
    }
    isStopped = general.sink.isStopped
    position.advance(over: line, lines: 1)
  }
}
