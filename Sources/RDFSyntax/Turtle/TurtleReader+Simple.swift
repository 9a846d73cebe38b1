internal import RDFModel
internal import SourceText

/// The usual terminals of Turtle without the machine: absolute IRIs and names without escapes, strings on one
/// line without escapes, integers, and the marks between them. All others are left to `step()`.
extension TurtleReader where Sink: ~Copyable {
  /// Takes terminals as long as they are usual ones and what is read is a list of statements or of
  /// predicates.
  mutating func readSimple() {
    let top = stack.count - 1
    let frame = stack[top]
    switch frame.state {
    case .statement, .verb, .verbOrEnd, .object, .afterObject: break
    default: return
    }
    let isList = frame.role == .propertyList
    guard frame.role == .document || frame.role == .graph || isList else { return }
    let input = lexer.input
    let bytes = input.span
    let count = bytes.count
    var state = frame.state
    var subject = frame.subject
    var predicate = frame.predicate
    var object = frame.object
    var afterSubject = frame.afterSubject
    var afterPredicate = frame.afterPredicate
    var index = lexer.position
    var start = index
    var tookMark = false
    var tookSubject = false

    reading: while true {
      while index < count, bytes[index] <= 0x20 {
        switch bytes[index] {
        case 0x20, 0x0A, 0x0D, 0x09: index += 1
        default: break reading
        }
      }
      start = index
      guard index + 4 <= count else { break }
      switch state {
      case .statement:
        guard !isList, let term = resource(bytes, &index) else { break reading }
        subject = term
        afterSubject = sink.mark()
        tookSubject = true
        state = .verb
      case .verb, .verbOrEnd:
        let byte = bytes[index]
        if byte == UInt8(ascii: "a"), bytes[index + 1] == 0x20 {
          sink.release(to: afterSubject)
          let type = TurtleNames.type
          predicate = sink.iri(type.span)
          index += 1
        } else if byte == UInt8(ascii: "."), state == .verbOrEnd, !isList,
          bytes[index + 1] <= 0x20
        {
          sink.release(to: frame.start)
          state = .statement
          index += 1
          continue
        } else {
          guard byte != UInt8(ascii: "_") else { break reading }
          sink.release(to: afterSubject)
          guard let term = resource(bytes, &index) else { break reading }
          predicate = term
        }
        afterPredicate = sink.mark()
        state = .object
      case .object:
        guard let term = simpleObject(bytes, &index) else { break reading }
        object = term
        guard let subject, let predicate else { break reading }
        sink.place = (offset &+ start)..<(offset &+ index)
        sink.statement(subject, predicate, term, graph: graph)
        state = .afterObject
        if sink.isStopped {
          start = index
          break reading
        }
      case .afterObject:
        switch bytes[index] {
        case UInt8(ascii: ";"):
          sink.release(to: afterSubject)
          state = .verbOrEnd
        case UInt8(ascii: ","):
          sink.release(to: afterPredicate)
          state = .object
        case UInt8(ascii: ".") where !isList && bytes[index + 1] <= 0x20:
          sink.release(to: frame.start)
          state = .statement
        default: break reading
        }
        tookMark = true
        index += 1
      default: break reading
      }
    }
    lexer.position = start
    stack[top].state = state
    stack[top].subject = subject
    stack[top].predicate = predicate
    stack[top].object = object
    stack[top].afterSubject = afterSubject
    stack[top].afterPredicate = afterPredicate
    if tookMark { stack[top].reifier = nil }
    if tookSubject { stack[top].canNameGraph = isTriG && frame.role == .document }
  }

  /// An IRI, a prefixed name or a blank node label
  @inline(__always)
  private mutating func resource(_ bytes: Span<UInt8>, _ index: inout Int) -> Sink.Handle? {
    let byte = bytes[index]
    if byte == UInt8(ascii: "<") {
      let start = index + 1
      let end = ByteScan.endOfIRI(bytes, from: start)
      guard end + 4 <= bytes.count, bytes[end] == UInt8(ascii: ">"),
        LineScanner.hasScheme(bytes, start)
      else { return nil }
      index = end + 1
      return sink.iri(bytes.extracting(start..<end))
    }
    if byte == UInt8(ascii: "_") { return blankNode(bytes, &index) }
    guard let name = name(bytes, &index) else { return nil }
    return sink.iri(prefixCache.bytes, name.namespace, bytes.extracting(name.local))
  }

  /// `_:` and a label of ASCII letters, digits, `_` and `-`
  private mutating func blankNode(_ bytes: Span<UInt8>, _ index: inout Int) -> Sink.Handle? {
    guard bytes[index + 1] == UInt8(ascii: ":"), Letters.isAlphanumeric(bytes[index + 2]) else {
      return nil
    }
    let start = index + 2
    let end = ByteScan.endOfName(bytes, from: start)
    guard end + 4 <= bytes.count, endsName(bytes, end) else { return nil }
    index = end
    return sink.blankNode(bytes.extracting(start..<end))
  }

  /// A prefixed name of ASCII letters, digits, `_` and `-`: its namespace in the cache, its local part in the
  /// input.
  @inline(__always)
  private mutating func name(
    _ bytes: Span<UInt8>, _ index: inout Int
  ) -> (namespace: Range<Int>, local: Range<Int>)? {
    let start = index
    let first = bytes[start] | 0x20
    let isLetter = first >= UInt8(ascii: "a") && first <= UInt8(ascii: "z")
    guard isLetter || bytes[start] == UInt8(ascii: ":") else { return nil }
    var colon = start
    while colon < bytes.count, colon < start + 16, bytes[colon] != UInt8(ascii: ":") {
      guard
        Letters.isAlphanumeric(bytes[colon]) || bytes[colon] == UInt8(ascii: "-")
          || bytes[colon] == UInt8(ascii: "_")
      else { return nil }
      colon += 1
    }
    guard colon + 4 <= bytes.count, bytes[colon] == UInt8(ascii: ":") else { return nil }
    let local = colon + 1
    let end = ByteScan.endOfName(bytes, from: local)
    guard end + 4 <= bytes.count, endsName(bytes, end), bytes[local] != UInt8(ascii: "-") else {
      return nil
    }
    let key = PrefixCache.key(bytes, start, colon)
    if let range = prefixCache.range(of: key) {
      index = end
      return (range, local..<end)
    }
    guard let namespace = namespaces.namespace(of: bytes.extracting(start..<colon)) else {
      return nil
    }
    index = end
    return (prefixCache.remember(key, namespace), local..<end)
  }

  /// Whether a name that has come to an index ends there for certain.
  @inline(__always)
  private func endsName(_ bytes: Span<UInt8>, _ index: Int) -> Bool {
    let byte = bytes[index]
    if byte == UInt8(ascii: ".") { return bytes[index + 1] <= 0x20 }
    return byte < 0x80 && byte != UInt8(ascii: ":") && byte != UInt8(ascii: "%")
      && byte != UInt8(ascii: "\\")
  }

  /// A resource, a string or an integer
  @inline(__always)
  private mutating func simpleObject(_ bytes: Span<UInt8>, _ index: inout Int) -> Sink.Handle? {
    switch bytes[index] {
    case UInt8(ascii: "\""): return string(bytes, &index)
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      let start = index
      while index < bytes.count, bytes[index] >= UInt8(ascii: "0"),
        bytes[index] <= UInt8(ascii: "9")
      {
        index += 1
      }
      guard index + 4 <= bytes.count else { return nil }
      switch bytes[index] {
      case 0x20, 0x0A, UInt8(ascii: ";"), UInt8(ascii: ","): break
      case UInt8(ascii: ".") where bytes[index + 1] <= 0x20: break
      default: return nil
      }
      let integer = TurtleNames.integer
      return sink.literal(bytes.extracting(start..<index), datatype: integer.span)
    default: return resource(bytes, &index)
    }
  }

  /// A string in double quotes on one line, without escapes, and what belongs to it
  private mutating func string(_ bytes: Span<UInt8>, _ index: inout Int) -> Sink.Handle? {
    let start = index + 1
    var end = ByteScan.endOfPlainString(bytes, from: start)
    while end + 4 <= bytes.count, bytes[end] != UInt8(ascii: "\"") {
      switch bytes[end] {
      case 0x0A, 0x0D, UInt8(ascii: "\\"): return nil
      default: end = ByteScan.endOfPlainString(bytes, from: end + 1)
      }
    }
    guard end + 4 <= bytes.count else { return nil }
    let next = end + 1
    switch bytes[next] {
    case UInt8(ascii: "."), UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "]"): break
    case UInt8(ascii: "@"):
      let tag = next + 1
      let tagEnd = ByteScan.endOfName(bytes, from: tag)
      guard tagEnd + 4 <= bytes.count, tagEnd - tag == 2 || tagEnd - tag == 5,
        LineScanner.isLanguageTag(bytes, tag..<tagEnd)
      else { return nil }
      index = tagEnd
      return sink.literal(
        bytes.extracting(start..<end), language: bytes.extracting(tag..<tagEnd), direction: nil)
    case UInt8(ascii: "^"): return typedString(bytes, start..<end, &index)
    case 0x20
    where bytes[next + 1] == UInt8(ascii: ";") || bytes[next + 1] == UInt8(ascii: ".")
      || bytes[next + 1] == UInt8(ascii: ","):
      break
    default: return nil
    }
    guard end > start || bytes[next] != UInt8(ascii: "\"") else { return nil }
    index = next
    return sink.literal(bytes.extracting(start..<end))
  }

  /// A string with a datatype
  @inline(__always)
  private mutating func typedString(
    _ bytes: Span<UInt8>, _ form: Range<Int>, _ index: inout Int
  ) -> Sink.Handle? {
    var next = form.upperBound + 3
    guard next + 4 <= bytes.count, bytes[next - 1] == UInt8(ascii: "^") else { return nil }
    if bytes[next] == UInt8(ascii: "<") {
      let end = ByteScan.endOfIRI(bytes, from: next + 1)
      guard end + 4 <= bytes.count, bytes[end] == UInt8(ascii: ">"),
        LineScanner.hasScheme(bytes, next + 1)
      else { return nil }
      let datatype = bytes.extracting((next + 1)..<end)
      if TurtleNames.needsLanguage(datatype) { return nil }
      index = end + 1
      return sink.literal(bytes.extracting(form), datatype: datatype)
    }
    guard let name = name(bytes, &next) else { return nil }
    var datatype = scratch
    scratch = []
    defer { scratch = datatype }
    datatype.removeAll(keepingCapacity: true)
    datatype += prefixCache.bytes[name.namespace]
    datatype.append(copying: bytes.extracting(name.local))
    if TurtleNames.needsLanguage(datatype.span) { return nil }
    index = next
    return sink.literal(bytes.extracting(form), datatype: datatype.span)
  }
}
