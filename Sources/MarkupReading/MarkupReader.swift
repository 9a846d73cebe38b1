internal import CLibXML2

/// Reads XML in chunks (XML 1.0, Namespaces in XML 1.0), with libxml2.
///
/// Documents cannot make it fetch or expand anything: external entities and subsets are left alone, and entities
/// that the document declares are replaced only where they stand for plain text, within `MarkupLimits`.
@safe public struct MarkupReader: ~Copyable {
  /// How many bytes are parsed at a time.
  public static let chunkLength = 64 << 10

  private let state: UnsafeMutablePointer<ParserState>
  /// How many bytes were read.
  private var position = 0
  /// The start of a character whose end is in the next chunk.
  private var incomplete: [UInt8] = []

  /// Makes libxml2 ready for use by several threads.
  static let isReady: Bool = {
    xmlInitParser()
    return true
  }()

  /// A reader of one document.
  public init(limits: MarkupLimits = MarkupLimits()) {
    _ = MarkupReader.isReady
    let state = UnsafeMutablePointer<ParserState>.allocate(capacity: 1)
    unsafe state.initialize(to: ParserState(limits: limits))
    var handler = unsafe ParserHandlers.make()
    let parser = unsafe xmlCreatePushParserCtxt(&handler, state, nil, 0, nil)
    unsafe xmlCtxtUseOptions(
      parser, CInt(XML_PARSE_NONET.rawValue | XML_PARSE_IGNORE_ENC.rawValue))
    unsafe state.pointee.parser = parser
    unsafe self.state = state
  }

  deinit {
    if let parser = unsafe state.pointee.parser {
      if let document = unsafe parser.pointee.myDoc { unsafe xmlFreeDoc(document) }
      unsafe parser.pointee.myDoc = nil
      unsafe xmlFreeParserCtxt(parser)
    }
    unsafe state.deinitialize(count: 1)
    unsafe state.deallocate()
  }

  /// Reads the next bytes of the document, in UTF-8 whatever its declaration says, and puts what they hold on the
  /// tape in place of what was there.
  /// - Throws: `MarkupError`; the tape then has what comes before the error.
  public mutating func read(
    _ chunk: Span<UInt8>, into tape: inout MarkupTape
  ) throws(MarkupError) {
    tape.removeEvents()
    var chunk = chunk
    if !incomplete.isEmpty {
      while !chunk.isEmpty, incomplete.count < MarkupReader.length(incomplete[0]) {
        incomplete.append(chunk[0])
        chunk = chunk.extracting(1...)
      }
      if incomplete.count < MarkupReader.length(incomplete[0]) { return }
      let character = incomplete
      incomplete = []
      try parse(character.span, into: &tape)
    }
    var end = chunk.count
    while end > 0, chunk.count - end < 3, chunk[end - 1] & 0xC0 == 0x80 { end -= 1 }
    if end > 0, chunk[end - 1] >= 0xC0, chunk.count - end + 1 < MarkupReader.length(chunk[end - 1])
    {
      end -= 1
      for index in end..<chunk.count { incomplete.append(chunk[index]) }
    } else {
      end = chunk.count
    }
    try parse(chunk.extracting(0..<end), into: &tape)
  }

  /// Reads the end of the document.
  /// - Throws: `MarkupError`; the tape then has what comes before the error.
  public mutating func finish(into tape: inout MarkupTape) throws(MarkupError) {
    tape.removeEvents()
    guard incomplete.isEmpty else {
      throw MarkupError(
        .invalidEncoding, position..<(position + incomplete.count),
        "the document ends within a character")
    }
    try feed(Span(), into: &tape, isLast: true)
  }

  /// How many bytes a character has, by its first one.
  private static func length(_ first: UInt8) -> Int {
    first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
  }

  private mutating func parse(
    _ chunk: Span<UInt8>, into tape: inout MarkupTape
  ) throws(MarkupError) {
    guard !chunk.isEmpty else { return }
    do {
      _ = try UTF8Span(validating: chunk)
    } catch {
      let range = error.byteOffsets
      try feed(chunk.extracting(0..<range.lowerBound), into: &tape)
      throw MarkupError(
        .invalidEncoding, position..<(position + range.count), "these bytes are not UTF-8")
    }
    try feed(chunk, into: &tape)
  }

  /// Lets libxml2 parse some bytes.
  private mutating func feed(
    _ chunk: Span<UInt8>, into tape: inout MarkupTape, isLast: Bool = false
  ) throws(MarkupError) {
    guard let parser = unsafe state.pointee.parser else {
      throw MarkupError(.limitExceeded, position..<position, "there is not enough memory")
    }
    unsafe swap(&state.pointee.tape, &tape)
    unsafe state.pointee.isFinishing = isLast
    unsafe chunk.withUnsafeBufferPointer { bytes in
      let start = unsafe UnsafeRawPointer(bytes.baseAddress)?.assumingMemoryBound(to: CChar.self)
      _ = unsafe xmlParseChunk(parser, start, CInt(bytes.count), isLast ? 1 : 0)
    }
    position += chunk.count
    unsafe swap(&state.pointee.tape, &tape)
    if let fault = unsafe state.pointee.fault { throw fault }
    if !isLast { unsafe try checkPending(parser) }
  }

  /// Checks how much of the document waits for the end of a tag or declaration.
  private func checkPending(_ parser: xmlParserCtxtPtr) throws(MarkupError) {
    guard let input = unsafe parser.pointee.input, let start = unsafe input.pointee.cur,
      let end = unsafe input.pointee.end
    else { return }
    let limits = unsafe state.pointee.limits
    let count = unsafe end - start
    guard count > limits.tagLength, unsafe start.pointee == UInt8(ascii: "<") else { return }
    let second = unsafe start[1]
    let isTag = second != UInt8(ascii: "!") && second != UInt8(ascii: "?")
    if isTag || count > limits.declarationLength {
      throw MarkupError(
        .limitExceeded, (position - count)..<position,
        isTag
          ? "a tag has more than \(limits.tagLength) bytes"
          : "a comment or declaration has more than \(limits.declarationLength) bytes")
    }
  }
}
