internal import RDFModel
internal import SourceText

/// Finds the terms of the usual statement of N-Triples and N-Quads without taking it apart into
/// terminals: no escapes, no comment, no triple term. All others are left to `LineReader`.
///
/// The bytes are valid UTF-8 and end with a line end.
struct LineScanner {
  let allowsGraphs: Bool
  /// Whether blank nodes keep their labels; if not, statements that have some are left to `LineReader`.
  let keepsLabels: Bool

  /// Finds the statement of the line at `start`.
  /// - Returns: where the next line starts, or -1 if the line is not a usual statement.
  @inline(__always)
  func scan(_ bytes: Span<UInt8>, _ start: Int, _ statement: inout StatementSpans) -> Int {
    var index = start
    var isCanonical = true
    guard let subject = node(bytes, &index) else { return -1 }
    guard separate(bytes, &index, &isCanonical) else { return -1 }
    guard bytes[index] == UInt8(ascii: "<"), let predicate = iri(bytes, &index) else { return -1 }
    guard separate(bytes, &index, &isCanonical) else { return -1 }
    if bytes[index] == UInt8(ascii: "\"") {
      guard let object = literal(bytes, &index, &isCanonical) else { return -1 }
      statement.object = object
    } else {
      guard let object = node(bytes, &index) else { return -1 }
      statement.object = object
    }
    statement.subject = subject
    statement.predicate = predicate
    guard separate(bytes, &index, &isCanonical) else { return -1 }
    statement.isInNamedGraph = false
    if bytes[index] != UInt8(ascii: ".") {
      guard allowsGraphs, let graph = node(bytes, &index) else { return -1 }
      statement.graphName = graph
      statement.isInNamedGraph = true
      guard separate(bytes, &index, &isCanonical), bytes[index] == UInt8(ascii: ".") else {
        return -1
      }
    }
    let end = index + 1
    statement.canonicalLine = 0..<0
    if bytes[end] == 0x0A {
      if isCanonical { statement.canonicalLine = start..<(end + 1) }
      return end + 1
    }
    guard bytes[end] == 0x0D, end + 1 < bytes.count, bytes[end + 1] == 0x0A else { return -1 }
    return end + 2
  }

  /// Skips white space between terms; it may be missing.
  @inline(__always)
  private func separate(
    _ bytes: Span<UInt8>, _ index: inout Int, _ isCanonical: inout Bool
  ) -> Bool {
    if bytes[index] == 0x20 {
      index += 1
    } else {
      isCanonical = false
    }
    while bytes[index] == 0x20 || bytes[index] == 0x09 {
      isCanonical = false
      index += 1
    }
    return bytes[index] > 0x20
  }

  /// An IRI or a blank node
  @inline(__always)
  private func node(_ bytes: Span<UInt8>, _ index: inout Int) -> TermSpan? {
    bytes[index] == UInt8(ascii: "<") ? iri(bytes, &index) : blankNode(bytes, &index)
  }

  /// An absolute IRI without escapes
  @inline(__always)
  private func iri(_ bytes: Span<UInt8>, _ index: inout Int) -> TermSpan? {
    let start = index + 1
    let end = ByteScan.endOfIRI(bytes, from: start)
    guard bytes[end] == UInt8(ascii: ">"), LineScanner.hasScheme(bytes, start) else { return nil }
    index = end + 1
    return TermSpan(.iri, start..<end)
  }

  /// Whether a scheme and a colon start at an index; the text ends in a character that is neither.
  @inline(__always)
  static func hasScheme(_ bytes: Span<UInt8>, _ start: Int) -> Bool {
    var index = start
    while true {
      let byte = bytes[index]
      if byte == UInt8(ascii: ":") { return index > start }
      if !IRI.isSchemeByte(byte, isFirst: index == start) { return false }
      index += 1
    }
  }

  /// A label that keeps its name
  @inline(__always)
  private func blankNode(_ bytes: Span<UInt8>, _ index: inout Int) -> TermSpan? {
    guard keepsLabels, bytes[index] == UInt8(ascii: "_"), bytes[index + 1] == UInt8(ascii: ":")
    else { return nil }
    let start = index + 2
    let first = bytes[start]
    guard Letters.isAlphanumeric(first), first != UInt8(ascii: "a") else {
      return otherBlankNode(bytes, &index)
    }
    let end = ByteScan.endOfName(bytes, from: start)
    guard bytes[end] == 0x20 || bytes[end] == 0x09 else { return otherBlankNode(bytes, &index) }
    index = end
    return TermSpan(.blankNode, start..<end)
  }

  @inline(never)
  private func otherBlankNode(_ bytes: Span<UInt8>, _ index: inout Int) -> TermSpan? {
    let start = index + 2
    let end = NameScanner.blankNodeLabelEnd(bytes, from: start)
    guard end > start, !BlankNodeLabels.isReserved(bytes.extracting(start..<end)) else {
      return nil
    }
    index = end
    return TermSpan(.blankNode, start..<end)
  }

  /// A literal without escapes
  @inline(__always)
  private func literal(
    _ bytes: Span<UInt8>, _ index: inout Int, _ isCanonical: inout Bool
  ) -> TermSpan? {
    let start = index + 1
    var isPlain = true
    var end = ByteScan.endOfPlainString(bytes, from: start)
    while bytes[end] != UInt8(ascii: "\"") {
      let byte = bytes[end]
      if byte == 0x0A || byte == 0x0D || byte == UInt8(ascii: "\\") { return nil }
      if byte != 0xEF || (bytes[end + 1] == 0xBF && bytes[end + 2] >= 0xBE) { isPlain = false }
      end = ByteScan.endOfPlainString(bytes, from: end + 1)
    }
    if !isPlain { isCanonical = false }
    index = end + 1
    let mark = bytes[index]
    if mark == UInt8(ascii: "@") {
      let tag = index + 1
      let tagEnd = ByteScan.endOfName(bytes, from: tag)
      guard LineScanner.isLanguageTag(bytes, tag..<tagEnd) else { return nil }
      index = tagEnd
      return TermSpan(.languageLiteral, start..<end, annotation: tag..<tagEnd, isPlain: isPlain)
    }
    guard mark == UInt8(ascii: "^") else {
      return TermSpan(.typedLiteral, start..<end, isPlain: isPlain)
    }
    guard bytes[index + 1] == UInt8(ascii: "^"), bytes[index + 2] == UInt8(ascii: "<") else {
      return nil
    }
    index += 2
    guard let datatype = iri(bytes, &index) else { return nil }
    let name = bytes.extracting(datatype.content)
    if TurtleNames.needsLanguage(name) { return nil }
    if TurtleNames.isString(name) {
      isCanonical = false
      return TermSpan(.typedLiteral, start..<end, isPlain: isPlain)
    }
    return TermSpan(.typedLiteral, start..<end, annotation: datatype.content, isPlain: isPlain)
  }

  /// Whether letters, digits and hyphens are a language tag without a base direction.
  static func isLanguageTag(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var length = 0
    var isFirst = true
    for index in range {
      let byte = bytes[index]
      if byte == UInt8(ascii: "-") {
        guard length > 0 else { return false }
        length = 0
        isFirst = false
      } else {
        guard byte != UInt8(ascii: "_"), !isFirst || byte > UInt8(ascii: "9") else { return false }
        length += 1
        guard length <= 8 else { return false }
      }
    }
    return length > 0
  }
}
