/// Writes JSON.
enum JSONWriter {
  /// Adds a value in the canonical form (JSON Canonicalization Scheme, RFC 8785).
  static func appendCanonical(_ value: JSONValue, to output: inout [UInt8]) {
    switch value.content {
    case .null: output += "null".utf8
    case .boolean(let value): output += (value ? "true" : "false").utf8
    case .number(let number): output += number.canonicalForm.utf8
    case .string(let text): append(text, to: &output)
    case .array(let items):
      output.append(UInt8(ascii: "["))
      for (index, item) in items.enumerated() {
        if index > 0 { output.append(UInt8(ascii: ",")) }
        appendCanonical(item, to: &output)
      }
      output.append(UInt8(ascii: "]"))
    case .object(let object):
      output.append(UInt8(ascii: "{"))
      let entries = object.entries.sorted {
        $0.key.value.utf16.lexicographicallyPrecedes($1.key.value.utf16)
      }
      for (index, entry) in entries.enumerated() {
        if index > 0 { output.append(UInt8(ascii: ",")) }
        append(entry.key, to: &output)
        output.append(UInt8(ascii: ":"))
        appendCanonical(entry.value, to: &output)
      }
      output.append(UInt8(ascii: "}"))
    }
  }

  /// Adds a value over several lines, each level indented by two spaces; arrays and objects without
  /// others in them that fit are on one line.
  static func append(_ value: JSONValue, indent: Int, to output: inout [UInt8]) {
    switch value.content {
    case .array(let items) where !items.isEmpty:
      if isShort(items) { return appendLine(value, to: &output) }
      appendLines(items.count, "[", "]", indent: indent, to: &output) { index, output in
        append(items[index], indent: indent + 1, to: &output)
      }
    case .object(let object) where !object.isEmpty:
      let keys = object.entries.reduce(0) { $0 + $1.key.utf8.count + 4 }
      if isShort(object.entries.map(\.value), besides: keys) {
        return appendLine(value, to: &output)
      }
      appendLines(object.entries.count, "{", "}", indent: indent, to: &output) { index, output in
        append(object.entries[index].key, to: &output)
        output += ": ".utf8
        append(object.entries[index].value, indent: indent + 1, to: &output)
      }
    default: appendLine(value, to: &output)
    }
  }

  private static func appendLines(
    _ count: Int, _ start: Character, _ end: Character, indent: Int, to output: inout [UInt8],
    _ body: (Int, inout [UInt8]) -> Void
  ) {
    output += String(start).utf8
    for index in 0..<count {
      output += index > 0 ? ",\n".utf8 : "\n".utf8
      output += repeatElement(UInt8(ascii: " "), count: 2 * (indent + 1))
      body(index, &output)
    }
    output.append(UInt8(ascii: "\n"))
    output += repeatElement(UInt8(ascii: " "), count: 2 * indent)
    output += String(end).utf8
  }

  /// Whether values are scalars that fit on a line together.
  private static func isShort(_ values: [JSONValue], besides keys: Int = 0) -> Bool {
    guard values.count <= 3 else { return false }
    var length = keys
    for value in values {
      switch value.content {
      case .array, .object: return false
      case .string(let text): length += text.utf8.count
      default: length += 5
      }
    }
    return length <= 72
  }

  private static func appendLine(_ value: JSONValue, to output: inout [UInt8]) {
    switch value.content {
    case .number(let number): output += number.text.utf8
    case .array(let items):
      output.append(UInt8(ascii: "["))
      for (index, item) in items.enumerated() {
        if index > 0 { output += ", ".utf8 }
        appendLine(item, to: &output)
      }
      output.append(UInt8(ascii: "]"))
    case .object(let object):
      output.append(UInt8(ascii: "{"))
      for (index, entry) in object.entries.enumerated() {
        if index > 0 { output += ", ".utf8 }
        append(entry.key, to: &output)
        output += ": ".utf8
        appendLine(entry.value, to: &output)
      }
      output.append(UInt8(ascii: "}"))
    case .null, .boolean, .string: appendCanonical(value, to: &output)
    }
  }

  /// Adds a string in quotes.
  static func append(_ text: Text, to output: inout [UInt8]) {
    output.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): output += [UInt8(ascii: "\\"), byte]
      case 0x08: output += "\\b".utf8
      case 0x09: output += "\\t".utf8
      case 0x0A: output += "\\n".utf8
      case 0x0C: output += "\\f".utf8
      case 0x0D: output += "\\r".utf8
      case 0..<0x20: output += "\\u00\(byte < 16 ? "0" : "")\(String(byte, radix: 16))".utf8
      default: output.append(byte)
      }
    }
    output.append(UInt8(ascii: "\""))
  }
}
