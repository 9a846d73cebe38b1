/// Reads a JSON document (RFC 8259), strictly: no comments, no trailing commas, no key twice, no lone
/// surrogates, no numbers beyond what a double can hold.
struct JSONReader {
  /// How deep arrays and objects may be nested.
  static let depthLimit = 200

  private let bytes: [UInt8]
  private var index = 0
  /// The arrays and objects that are open.
  private var open: [Container] = []
  /// What the open arrays and objects hold so far, one after the other; the keys in arrays are empty.
  private var pending: [JSONObject.Entry] = []

  private struct Container {
    let isObject: Bool
    /// Where it starts in the document.
    let start: Int
    /// Where its values start in `pending`.
    let first: Int
    /// The key of the value that comes next, and where the key is.
    var key: Text = ""
    var keyRange = 0..<0

    var end: UInt8 { isObject ? UInt8(ascii: "}") : UInt8(ascii: "]") }
  }

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The value that the document is.
  static func read(_ bytes: [UInt8]) throws(SyntaxFault) -> JSONValue {
    var reader = JSONReader(bytes)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { reader.index = 3 }
    let value = try reader.readValue()
    reader.skipSpace()
    guard reader.index == bytes.count else {
      throw reader.fault("expected the end of the document")
    }
    return value
  }

  private mutating func readValue() throws(SyntaxFault) -> JSONValue {
    while true {
      skipSpace()
      var value: JSONValue?
      if current == UInt8(ascii: "[") || current == UInt8(ascii: "{") {
        value = try enter(isObject: current == UInt8(ascii: "{"))
      } else {
        value = try readScalar()
      }
      while let complete = value {
        guard let container = open.last else { return complete }
        pending.append(
          JSONObject.Entry(key: container.key, value: complete, range: container.keyRange))
        value = try continueContainer()
      }
    }
  }

  /// Begins an array or object.
  /// - Returns: it, if it is empty.
  private mutating func enter(isObject: Bool) throws(SyntaxFault) -> JSONValue? {
    guard open.count < JSONReader.depthLimit else {
      throw SyntaxFault(
        .limitExceeded, index..<(index + 1),
        "arrays and objects are nested more than \(JSONReader.depthLimit) deep")
    }
    let container = Container(isObject: isObject, start: index, first: pending.count)
    open.append(container)
    index += 1
    skipSpace()
    if current == container.end { return try close() }
    if isObject { try readKey() }
    return nil
  }

  /// Goes on after a value.
  /// - Returns: the innermost array or object, if it is complete.
  private mutating func continueContainer() throws(SyntaxFault) -> JSONValue? {
    skipSpace()
    let container = open[open.count - 1]
    if current == container.end { return try close() }
    guard current == UInt8(ascii: ",") else {
      throw fault("expected \",\" or \"\(Character(Unicode.Scalar(container.end)))\"")
    }
    index += 1
    skipSpace()
    if container.isObject { try readKey() }
    return nil
  }

  private mutating func close() throws(SyntaxFault) -> JSONValue {
    index += 1
    let container = open.removeLast()
    let entries = Array(pending[container.first...])
    pending.removeSubrange(container.first...)
    let range = container.start..<index
    guard container.isObject else { return JSONValue(.array(entries.map(\.value)), range: range) }
    var object = JSONObject()
    for entry in entries where !object.insert(entry.key, entry.value, range: entry.range) {
      throw SyntaxFault(
        .malformedJSON, entry.range, "the key \"\(entry.key.value)\" is there twice")
    }
    return JSONValue(.object(object), range: range)
  }

  private mutating func readKey() throws(SyntaxFault) {
    guard current == UInt8(ascii: "\"") else { throw fault("expected a key in quotes") }
    let start = index
    let key = try readString()
    open[open.count - 1].key = key
    open[open.count - 1].keyRange = start..<index
    skipSpace()
    guard current == UInt8(ascii: ":") else { throw fault("expected \":\"") }
    index += 1
  }
}

// MARK: - Scalars

extension JSONReader {
  private var current: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func skipSpace() {
    while index < bytes.count {
      switch bytes[index] {
      case 0x20, 0x09, 0x0A, 0x0D: index += 1
      default: return
      }
    }
  }

  private func fault(_ message: String) -> SyntaxFault {
    index < bytes.count
      ? SyntaxFault(.malformedJSON, index..<(index + 1), message)
      : SyntaxFault(.unexpectedEnd, index..<index, "the document ends too early: \(message)")
  }

  private mutating func readScalar() throws(SyntaxFault) -> JSONValue {
    let start = index
    switch current ?? 0 {
    case UInt8(ascii: "\""):
      let text = try readString()
      return JSONValue(.string(text), range: start..<index)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      let number = try readNumber()
      return JSONValue(.number(number), range: start..<index)
    default:
      for (word, content) in JSONReader.words
      where bytes[index...].starts(with: word.utf8) {
        index += word.utf8.count
        return JSONValue(content, range: start..<index)
      }
      throw fault("expected a value")
    }
  }

  private static let words: [(String, JSONValue.Content)] = [
    ("true", .boolean(true)), ("false", .boolean(false)), ("null", .null),
  ]

  private mutating func readNumber() throws(SyntaxFault) -> JSONNumber {
    let start = index
    if current == UInt8(ascii: "-") { index += 1 }
    if current == UInt8(ascii: "0") { index += 1 } else { try readDigits() }
    var isInteger = true
    if current == UInt8(ascii: ".") {
      isInteger = false
      index += 1
      try readDigits()
    }
    if current == UInt8(ascii: "e") || current == UInt8(ascii: "E") {
      isInteger = false
      index += 1
      if current == UInt8(ascii: "+") || current == UInt8(ascii: "-") { index += 1 }
      try readDigits()
    }
    let text = String(decoding: bytes[start..<index], as: UTF8.self)
    guard let number = JSONNumber(text, isInteger: isInteger) else {
      throw SyntaxFault(.malformedJSON, start..<index, "the number is too large")
    }
    return number
  }

  private mutating func readDigits() throws(SyntaxFault) {
    let start = index
    while index < bytes.count, bytes[index] &- UInt8(ascii: "0") < 10 { index += 1 }
    if index == start { throw fault("expected a digit") }
  }

  private mutating func readString() throws(SyntaxFault) -> Text {
    index += 1
    var start = index
    var copy: [UInt8] = []
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\""):
        let end = index
        index += 1
        if copy.isEmpty { return Text(bytes[start..<end]) }
        copy += bytes[start..<end]
        return Text(copy)
      case UInt8(ascii: "\\"):
        copy += bytes[start..<index]
        try readEscape(into: &copy)
        start = index
      case 0..<0x20: throw fault("a control character in a string must be escaped")
      default: index += 1
      }
    }
    throw fault("expected the end of the string")
  }

  private mutating func readEscape(into copy: inout [UInt8]) throws(SyntaxFault) {
    let start = index
    index += 1
    guard let mark = current else { throw fault("expected an escape") }
    if mark != UInt8(ascii: "u") {
      guard let byte = JSONReader.escapes[mark] else { throw fault("unknown escape") }
      copy.append(byte)
      index += 1
      return
    }
    index += 1
    var value = try readHexadecimal()
    if 0xD800..<0xDC00 ~= value, current == UInt8(ascii: "\\"), index + 1 < bytes.count,
      bytes[index + 1] == UInt8(ascii: "u")
    {
      index += 2
      let low = try readHexadecimal()
      guard 0xDC00..<0xE000 ~= low else {
        throw SyntaxFault(.malformedJSON, start..<index, "a surrogate stands alone")
      }
      value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
    }
    guard let scalar = Unicode.Scalar(value) else {
      throw SyntaxFault(.malformedJSON, start..<index, "a surrogate stands alone")
    }
    copy += String(scalar).utf8
  }

  private mutating func readHexadecimal() throws(SyntaxFault) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = current, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw fault("expected four hexadecimal digits")
      }
      value = value << 4 | UInt32(digit)
      index += 1
    }
    return value
  }

  /// What an escape of one letter stands for.
  private static let escapes: [UInt8: UInt8] = [
    UInt8(ascii: "\""): 0x22, UInt8(ascii: "\\"): 0x5C, UInt8(ascii: "/"): 0x2F,
    UInt8(ascii: "b"): 0x08, UInt8(ascii: "f"): 0x0C, UInt8(ascii: "n"): 0x0A,
    UInt8(ascii: "r"): 0x0D, UInt8(ascii: "t"): 0x09,
  ]
}
