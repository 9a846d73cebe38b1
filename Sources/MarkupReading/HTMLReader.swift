internal import CLibXML2

/// Reads HTML with the parser of libxml2, which mends what is wrong: no page is refused.
///
/// Nothing is fetched or executed. Names come in small letters and without namespaces.
public struct HTMLReader {
  /// A reader.
  public init() {}

  /// The events of a page.
  /// - Parameter bytes: the page, in UTF-8 whatever it declares.
  /// - Complexity: linear in the length.
  public func read(_ bytes: [UInt8]) -> MarkupTape {
    _ = MarkupReader.isReady
    var state = HTMLState()
    unsafe bytes.withUnsafeBufferPointer { input in
      guard let start = input.baseAddress, let length = CInt(exactly: input.count),
        length > 0,
        let parser = unsafe htmlCreateMemoryParserCtxt(
          UnsafeRawPointer(start).assumingMemoryBound(to: CChar.self), length)
      else { return }
      var handler = unsafe HTMLHandlers.make()
      let usual = unsafe parser.pointee.sax
      unsafe withUnsafeMutablePointer(to: &handler) { handler in
        unsafe withUnsafeMutablePointer(to: &state) { state in
          unsafe state.pointee.parser = parser
          unsafe parser.pointee.sax = handler
          unsafe parser.pointee.userData = UnsafeMutableRawPointer(state)
          unsafe htmlCtxtUseOptions(
            parser,
            CInt(
              HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NONET.rawValue
                | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
                | HTML_PARSE_IGNORE_ENC.rawValue))
          unsafe xmlSwitchEncoding(parser, XML_CHAR_ENCODING_UTF8)
          unsafe htmlParseDocument(parser)
          unsafe state.pointee.parser = nil
        }
      }
      unsafe parser.pointee.sax = usual
      if let document = unsafe parser.pointee.myDoc { unsafe xmlFreeDoc(document) }
      unsafe parser.pointee.myDoc = nil
      unsafe htmlFreeParserCtxt(parser)
    }
    return state.tape
  }
}

/// The handlers that libxml2 calls, each with the address of an `HTMLState` as its first argument.
private enum HTMLHandlers {
  static func make() -> htmlSAXHandler {
    var handler = unsafe htmlSAXHandler()
    unsafe handler.startElement = { state, name, attributes in
      unsafe HTMLHandlers.state(state)?.pointee.startElement(name, attributes)
    }
    unsafe handler.endElement = { state, name in
      unsafe HTMLHandlers.state(state)?.pointee.endElement(name)
    }
    unsafe handler.characters = { state, text, count in
      unsafe HTMLHandlers.state(state)?.pointee.text(text, Int(count))
    }
    unsafe handler.ignorableWhitespace = handler.characters
    return unsafe handler
  }

  private static func state(
    _ address: UnsafeMutableRawPointer?
  ) -> UnsafeMutablePointer<HTMLState>? {
    unsafe address?.assumingMemoryBound(to: HTMLState.self)
  }
}

/// What the handlers work on.
@safe private struct HTMLState {
  typealias Text = UnsafePointer<xmlChar>

  var tape = MarkupTape()
  var parser: htmlParserCtxtPtr?
  private var names: [String: Int] = [:]

  /// Where the parser is in the page.
  private var offset: Int {
    guard let input = unsafe parser?.pointee.input, let address = unsafe input.pointee.cur,
      let base = unsafe input.pointee.base
    else { return 0 }
    return unsafe Int(input.pointee.consumed) + (address - base)
  }

  private mutating func name(_ text: Text?) -> Int {
    guard let text = unsafe text else { return 0 }
    let name = unsafe String(cString: text)
    if let number = names[name] { return number }
    let start = tape.nameBytes.count
    tape.nameBytes += name.utf8
    tape.names.append(
      MarkupName(prefix: 0..<0, local: start..<tape.nameBytes.count, namespace: 0..<0))
    names[name] = tape.names.count - 1
    return tape.names.count - 1
  }

  private mutating func append(_ text: Text?) -> Range<Int> {
    let start = tape.bytes.count
    if let text = unsafe text {
      unsafe tape.bytes.append(
        contentsOf: UnsafeBufferPointer(start: text, count: Int(xmlStrlen(text))))
    }
    return start..<tape.bytes.count
  }

  mutating func startElement(_ local: Text?, _ attributes: UnsafeMutablePointer<Text?>?) {
    let place = offset..<offset
    let first = tape.attributes.count
    if let attributes = unsafe attributes {
      var item = 0
      while let key = unsafe attributes[item] {
        tape.attributes.append(
          unsafe MarkupAttribute(name: name(key), value: append(attributes[item + 1]), range: place)
        )
        item += 2
      }
    }
    tape.events.append(
      MarkupEvent(
        .startElement, name: unsafe name(local), attributes: first..<tape.attributes.count,
        range: place))
  }

  mutating func endElement(_ local: Text?) {
    tape.events.append(
      MarkupEvent(.endElement, name: unsafe name(local), range: offset..<offset))
  }

  /// Takes a text. A piece that stands in the page as it is has the same length there; another one stands for a
  /// reference.
  mutating func text(_ start: Text?, _ count: Int) {
    guard let start = unsafe start, count > 0 else { return }
    let lower = tape.bytes.count
    unsafe tape.bytes.append(contentsOf: UnsafeBufferPointer(start: start, count: count))
    tape.events.append(
      MarkupEvent(
        .text, text: lower..<tape.bytes.count, range: place(ofText: lower..<tape.bytes.count)))
  }

  /// Where a text stands that the parser has just passed.
  private func place(ofText text: Range<Int>) -> Range<Int> {
    guard let input = unsafe parser?.pointee.input, let address = unsafe input.pointee.cur,
      let base = unsafe input.pointee.base, let limit = unsafe input.pointee.end
    else { return offset..<offset }
    let behind = unsafe address - base
    // Of a long text the parser passes on a part before it steps over the last character of that part.
    for last in [0, 1, 2, 3, 4] {
      let end = behind + last
      let start = end - text.count
      guard start >= 0, unsafe end <= limit - base else { continue }
      if (0..<text.count).allSatisfy({ unsafe base[start + $0] == tape.bytes[text.lowerBound + $0] }
      ) {
        return (offset + last - text.count)..<(offset + last)
      }
    }
    var start = behind - 1
    let first = max(0, behind - 40)
    while start > first, unsafe base[start] != UInt8(ascii: "&") { start -= 1 }
    return (offset - (behind - max(start, 0)))..<offset
  }
}
