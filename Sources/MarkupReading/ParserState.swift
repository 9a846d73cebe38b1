internal import CLibXML2

/// What the handlers of libxml2 work on: they put what is read on the tape, and keep the first fault.
///
/// After a fault nothing more is put on the tape; the parser goes on to the end of its chunk in silence.
@safe struct ParserState: ~Copyable {
  typealias Text = UnsafePointer<xmlChar>

  let limits: MarkupLimits
  var tape = MarkupTape()
  var fault: MarkupError?
  /// Whether the document has no more bytes.
  var isFinishing = false
  /// The parser, which lives as long as this.
  var parser: xmlParserCtxtPtr?
  private(set) var depth = 0
  private var hasRoot = false
  private var entities = EntityTable()
  private var index = NameIndex()
  /// Where the last event ended.
  private var lastEnd = 0
  /// How many bytes of text came since the last tag.
  private var textLength = 0

  init(limits: MarkupLimits) {
    self.limits = limits
  }

  // MARK: Places

  /// The offset in the document of an address in the input of the parser.
  private func offset(of address: Text) -> Int {
    guard let input = unsafe parser?.pointee.input else { return 0 }
    return unsafe Int(input.pointee.consumed) + (address - input.pointee.base)
  }

  /// Where the parser is.
  private var offset: Int {
    guard let input = unsafe parser?.pointee.input, let address = unsafe input.pointee.cur
    else { return 0 }
    return unsafe offset(of: address)
  }

  /// Keeps the first fault.
  mutating func fail(_ kind: MarkupError.Kind, _ range: Range<Int>, _ message: String) {
    guard fault == nil else { return }
    fault = MarkupError(kind, range, message)
    unsafe parser?.pointee.disableSAX = 1
  }

  /// The start tag that ends at an offset, at which the parser is.
  private func tag(upTo end: Int) -> Range<Int> {
    guard let input = unsafe parser?.pointee.input, var address = unsafe input.pointee.cur,
      let base = unsafe input.pointee.base
    else { return end..<end }
    let known = unsafe base + (lastEnd - Int(input.pointee.consumed))
    if unsafe known >= base, unsafe known < address, unsafe known[0] == UInt8(ascii: "<"),
      unsafe known[1] != UInt8(ascii: "?"), unsafe known[1] != UInt8(ascii: "!")
    {
      return lastEnd..<end
    }
    while unsafe address > base, unsafe address.pointee != UInt8(ascii: "<") {
      unsafe address -= 1
    }
    return unsafe offset(of: address)..<end
  }

  // MARK: Names and texts

  /// The number of a name, whose parts libxml2 holds at fixed addresses.
  private mutating func name(_ local: Text?, _ prefix: Text?, _ namespace: Text?) -> Int {
    let key = NameIndex.Key(
      local: UInt(bitPattern: local), prefix: UInt(bitPattern: prefix),
      namespace: UInt(bitPattern: namespace))
    if let number = index.find(key) { return number }
    index.add(key)
    return unsafe addName(local, prefix, namespace)
  }

  private mutating func addName(_ local: Text?, _ prefix: Text?, _ namespace: Text?) -> Int {
    let name = unsafe MarkupName(
      prefix: appendName(prefix), local: appendName(local), namespace: appendName(namespace))
    tape.names.append(name)
    return tape.names.count - 1
  }

  private mutating func appendName(_ part: Text?) -> Range<Int> {
    let start = tape.nameBytes.count
    tape.nameBytes += unsafe withoutReferences(ParserState.bytes(part))
    return start..<tape.nameBytes.count
  }

  private static func bytes(_ text: Text?) -> [UInt8] {
    guard let text = unsafe text else { return [] }
    return unsafe Array(UnsafeBufferPointer(start: text, count: Int(xmlStrlen(text))))
  }

  /// Replaces the references that libxml2 leaves in the values of attributes.
  private mutating func withoutReferences(_ value: [UInt8]) -> [UInt8] {
    guard value.contains(UInt8(ascii: "&")) else { return value }
    var result: [UInt8] = []
    var index = 0
    while index < value.count {
      guard value[index] == UInt8(ascii: "&"),
        let end = value[index...].firstIndex(of: UInt8(ascii: ";"))
      else {
        result.append(value[index])
        index += 1
        continue
      }
      let name = Array(value[(index + 1)..<end])
      switch entities.replacement(of: name) ?? entities[name] ?? .unusable("is not declared") {
      case .text(let text):
        result += text
        count(text)
      case .unusable(let reason): refuse(name, reason)
      }
      index = end + 1
      if fault != nil { return [] }
    }
    return result
  }

  private mutating func refuse(_ entity: [UInt8], _ reason: String) {
    let name = String(decoding: entity, as: UTF8.self)
    fail(
      .unsupported, max(0, offset - entity.count - 2)..<offset, "the entity '\(name)' \(reason)")
  }

  /// Counts what a reference adds.
  private mutating func count(_ text: [UInt8]) {
    entities.count(text.count)
    if entities.total > max(limits.entityTotal, 10 * offset) {
      fail(
        .limitExceeded, offset..<offset,
        "entities add more than ten times the length of the document")
    }
  }

  private mutating func append(_ start: Text?, _ count: Int) -> Range<Int> {
    let lower = tape.bytes.count
    unsafe tape.bytes.append(contentsOf: UnsafeBufferPointer(start: start, count: count))
    return lower..<tape.bytes.count
  }

  /// Appends a value that may have references.
  private mutating func appendValue(_ text: Text?) -> Range<Int> {
    let value = unsafe UnsafeBufferPointer(start: text, count: Int(xmlStrlen(text)))
    guard unsafe value.contains(UInt8(ascii: "&")) else { return unsafe append(text, value.count) }
    let bytes = unsafe withoutReferences(Array(value))
    let start = tape.bytes.count
    tape.bytes += bytes
    return start..<tape.bytes.count
  }

  // MARK: - What the parser finds

  mutating func startElement(
    _ local: Text?, _ prefix: Text?, _ namespace: Text?, namespaces declared: Int,
    _ declarations: UnsafeMutablePointer<Text?>?, attributes count: Int,
    _ values: UnsafeMutablePointer<Text?>?
  ) {
    guard fault == nil, let parser = unsafe parser, let input = unsafe parser.pointee.input,
      let base = unsafe input.pointee.base, let limit = unsafe input.pointee.end
    else { return }
    let isEmpty = unsafe input.pointee.cur.pointee == UInt8(ascii: "/")
    let range = tag(upTo: offset + (isEmpty ? 2 : 1))
    depth += 1
    hasRoot = true
    textLength = 0
    guard depth <= limits.depth else {
      return fail(.limitExceeded, range, "elements are nested more than \(limits.depth) deep")
    }
    guard count + declared <= limits.attributes else {
      return fail(
        .limitExceeded, range, "an element has more than \(limits.attributes) attributes")
    }
    guard unsafe Int(parser.pointee.nsNr) / 2 <= limits.namespaces else {
      return fail(
        .limitExceeded, range, "more than \(limits.namespaces) namespaces are in scope")
    }
    let firstNamespace = tape.namespaces.count
    for item in 0..<declared {
      let prefix = unsafe appendValue(declarations?[2 * item])
      let namespace = unsafe appendValue(declarations?[2 * item + 1])
      tape.namespaces.append(MarkupNamespace(prefix: prefix, namespace: namespace))
    }
    let firstAttribute = tape.attributes.count
    for item in 0..<count {
      guard let values = unsafe values, let start = unsafe values[5 * item + 3],
        let end = unsafe values[5 * item + 4]
      else { continue }
      let number = unsafe name(values[5 * item], values[5 * item + 1], values[5 * item + 2])
      let value: Range<Int>
      var place = range
      // Values without references are in the input itself; the others have been copied.
      if unsafe start >= base, unsafe end <= limit {
        value = unsafe append(start, end - start)
        place = unsafe offset(of: start)..<offset(of: end)
      } else {
        let bytes = unsafe withoutReferences(
          Array(UnsafeBufferPointer(start: start, count: end - start)))
        let first = tape.bytes.count
        tape.bytes += bytes
        value = first..<tape.bytes.count
      }
      tape.attributes.append(MarkupAttribute(name: number, value: value, range: place))
    }
    let number = unsafe name(local, prefix, namespace)
    guard fault == nil else { return }
    lastEnd = range.upperBound
    tape.events.append(
      MarkupEvent(
        .startElement, name: number, attributes: firstAttribute..<tape.attributes.count,
        namespaces: firstNamespace..<tape.namespaces.count, range: range))
  }

  mutating func endElement(_ local: Text?, _ prefix: Text?, _ namespace: Text?) {
    guard fault == nil else { return }
    depth -= 1
    textLength = 0
    let end = offset
    let number = unsafe name(local, prefix, namespace)
    tape.events.append(MarkupEvent(.endElement, name: number, range: min(lastEnd, end)..<end))
    lastEnd = end
  }

  /// Where a text ends, which is where the parser is, unless the text is in the input itself.
  private func endOfText(_ start: Text?, _ count: Int) -> Int {
    guard let start = unsafe start, let input = unsafe parser?.pointee.input,
      let base = unsafe input.pointee.base, let limit = unsafe input.pointee.end,
      unsafe start >= base, unsafe start <= limit
    else { return offset }
    return unsafe offset(of: start) + count
  }

  mutating func text(_ start: Text?, _ count: Int) {
    guard fault == nil, depth > 0 else { return }
    let end = unsafe endOfText(start, count)
    textLength += count
    guard textLength <= limits.textLength else {
      return fail(
        .limitExceeded, min(lastEnd, end)..<end, "a text has more than \(limits.textLength) bytes")
    }
    let text = unsafe append(start, count)
    if let last = tape.events.indices.last, tape.events[last].kind == .text {
      tape.events[last].text = tape.events[last].text.lowerBound..<text.upperBound
      tape.events[last].range = tape.events[last].range.lowerBound..<end
    } else {
      tape.events.append(MarkupEvent(.text, text: text, range: min(lastEnd, end)..<end))
    }
    lastEnd = end
  }

  mutating func comment(_ text: Text?) {
    guard fault == nil else { return }
    let end = offset
    let text = unsafe append(text, Int(xmlStrlen(text)))
    tape.events.append(MarkupEvent(.comment, text: text, range: min(lastEnd, end)..<end))
    lastEnd = end
  }

  mutating func processingInstruction(_ target: Text?, _ data: Text?) {
    guard fault == nil else { return }
    let end = offset
    let number = unsafe name(target, nil, nil)
    let text = unsafe append(data, Int(xmlStrlen(data)))
    tape.events.append(
      MarkupEvent(
        .processingInstruction, name: number, text: text, range: min(lastEnd, end)..<end))
    lastEnd = end
  }

  mutating func declareEntity(_ name: Text?, isInternal: Bool, _ value: Text?) {
    guard fault == nil else { return }
    let name = unsafe ParserState.bytes(name)
    guard isInternal else { return entities.declareExternal(name) }
    let value = unsafe ParserState.bytes(value)
    if !entities.declare(name, value: value, limit: limits.entityLength) {
      fail(
        .limitExceeded, offset..<offset,
        "an entity stands for more than \(limits.entityLength) bytes")
    }
  }

  /// What a reference to an entity stands for.
  mutating func entity(_ name: Text?) -> UnsafeMutablePointer<xmlEntity>? {
    guard fault == nil, let parser = unsafe parser else { return nil }
    let name = unsafe ParserState.bytes(name)
    let state = unsafe parser.pointee.instate
    let inAttribute = state == XML_PARSER_ATTRIBUTE_VALUE
    // libxml2 asks for each entity right after its declaration; those that it refers to may still come.
    if [XML_PARSER_DTD, XML_PARSER_ENTITY_DECL, XML_PARSER_ENTITY_VALUE].contains(state) {
      return unsafe entities.pointer(name, inAttribute: false)
    }
    switch entities[name] {
    case .text(let text):
      if !inAttribute { count(text) }
      return unsafe entities.pointer(name, inAttribute: inAttribute)
    case .unusable(let reason): refuse(name, reason)
    case nil: refuse(name, "is not declared")
    }
    return nil
  }

  /// Takes an error of the parser; warnings, and namespaces that are IRIs, are none.
  mutating func report(_ error: UnsafePointer<xmlError>) {
    let code = unsafe xmlParserErrors(UInt32(error.pointee.code))
    guard fault == nil, unsafe error.pointee.level.rawValue >= XML_ERR_ERROR.rawValue,
      code != XML_WAR_NS_URI, code != XML_WAR_NS_URI_RELATIVE
    else { return }
    let place = offset
    if isFinishing, code == XML_ERR_DOCUMENT_EMPTY || !hasRoot {
      return fail(.unexpectedEnd, place..<place, "the document ends before its first element")
    }
    if isFinishing, code == XML_ERR_DOCUMENT_END, depth > 0 {
      return fail(.unexpectedEnd, place..<place, "the document ends within an element")
    }
    if code == XML_ERR_DOCUMENT_END {
      return fail(.malformed, place..<place, "expected nothing after the root element")
    }
    var message = unsafe error.pointee.message.map { unsafe String(cString: $0) } ?? ""
    while message.utf8.last == UInt8(ascii: "\n") { message.unicodeScalars.removeLast() }
    let first = message.unicodeScalars.prefix(1).map { String($0).lowercased() }.joined()
    message =
      "the XML is not well-formed: " + first
      + message.unicodeScalars.dropFirst().map {
        String($0)
      }.joined()
    fail(isFinishing ? .unexpectedEnd : .malformed, place..<place, message)
  }
}
