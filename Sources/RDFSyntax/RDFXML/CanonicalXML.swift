internal import MarkupReading

/// Writes markup in its exclusive canonical form, with comments (Exclusive XML Canonicalization 1.0), which is the
/// lexical form of `rdf:XMLLiteral`.
struct CanonicalXML {
  private(set) var output: [UInt8] = []
  /// The namespaces that are declared in the output, innermost last.
  private var rendered: [(prefix: [UInt8], namespace: [UInt8])] = []
  /// How many were declared outside each open element.
  private var marks: [Int] = []

  /// How many elements are open.
  var depth: Int { marks.count }

  /// Starts anew.
  mutating func removeAll() {
    output.removeAll(keepingCapacity: true)
    rendered.removeAll()
    marks.removeAll()
  }

  mutating func startElement(_ event: MarkupEvent, _ tape: MarkupTape) {
    marks.append(rendered.count)
    let name = tape.names[event.name]
    output.append(UInt8(ascii: "<"))
    appendName(name, tape)
    let attributes = tape.attributes[event.attributes].sorted {
      CanonicalXML.precedes(tape.names[$0.name], tape.names[$1.name], tape)
    }
    var used = [name]
    used += attributes.map { tape.names[$0.name] }.filter { !$0.prefix.isEmpty }
    appendDeclarations(used, tape)
    for attribute in attributes {
      output.append(UInt8(ascii: " "))
      appendName(tape.names[attribute.name], tape)
      output += [UInt8(ascii: "="), UInt8(ascii: "\"")]
      for byte in tape.bytes[attribute.value] { append(byte, CanonicalXML.inAttribute(byte)) }
      output.append(UInt8(ascii: "\""))
    }
    output.append(UInt8(ascii: ">"))
  }

  mutating func endElement(_ event: MarkupEvent, _ tape: MarkupTape) {
    output += [UInt8(ascii: "<"), UInt8(ascii: "/")]
    appendName(tape.names[event.name], tape)
    output.append(UInt8(ascii: ">"))
    if let mark = marks.popLast() { rendered.removeSubrange(mark...) }
  }

  mutating func text(_ event: MarkupEvent, _ tape: MarkupTape) {
    for byte in tape.bytes[event.text] { append(byte, CanonicalXML.inText(byte)) }
  }

  mutating func comment(_ event: MarkupEvent, _ tape: MarkupTape) {
    output += "<!--".utf8
    output += tape.bytes[event.text]
    output += "-->".utf8
  }

  mutating func processingInstruction(_ event: MarkupEvent, _ tape: MarkupTape) {
    output += "<?".utf8
    appendName(tape.names[event.name], tape)
    if !event.text.isEmpty {
      output.append(UInt8(ascii: " "))
      output += tape.bytes[event.text]
    }
    output += "?>".utf8
  }

  // MARK: Names

  private mutating func appendName(_ name: MarkupName, _ tape: MarkupTape) {
    if !name.prefix.isEmpty {
      output += tape.nameBytes[name.prefix]
      output.append(UInt8(ascii: ":"))
    }
    output += tape.nameBytes[name.local]
  }

  /// By namespace, then by local name.
  private static func precedes(
    _ left: MarkupName, _ right: MarkupName, _ tape: MarkupTape
  ) -> Bool {
    let bytes = tape.nameBytes
    let namespaces = (bytes[left.namespace], bytes[right.namespace])
    if !namespaces.0.elementsEqual(namespaces.1) {
      return namespaces.0.lexicographicallyPrecedes(namespaces.1)
    }
    return bytes[left.local].lexicographicallyPrecedes(bytes[right.local])
  }

  /// Declares the namespaces of names that the output does not have yet, in the order of their prefixes.
  private mutating func appendDeclarations(_ names: [MarkupName], _ tape: MarkupTape) {
    var missing: [(prefix: [UInt8], namespace: [UInt8])] = []
    for name in names {
      let prefix = Array(tape.nameBytes[name.prefix])
      let namespace = Array(tape.nameBytes[name.namespace])
      if prefix.elementsEqual("xml".utf8) || missing.contains(where: { $0.prefix == prefix }) {
        continue
      }
      let known = rendered.last { $0.prefix == prefix }?.namespace ?? []
      if known != namespace { missing.append((prefix, namespace)) }
    }
    missing.sort { $0.prefix.lexicographicallyPrecedes($1.prefix) }
    for (prefix, namespace) in missing {
      output += " xmlns".utf8
      if !prefix.isEmpty {
        output.append(UInt8(ascii: ":"))
        output += prefix
      }
      output += [UInt8(ascii: "="), UInt8(ascii: "\"")]
      for byte in namespace { append(byte, CanonicalXML.inAttribute(byte)) }
      output.append(UInt8(ascii: "\""))
    }
    rendered += missing
  }

  // MARK: Escapes (Canonical XML 1.0, section 2.3)

  private mutating func append(_ byte: UInt8, _ escape: StaticString?) {
    if let escape {
      output += escape.description.utf8
    } else {
      output.append(byte)
    }
  }

  private static func inText(_ byte: UInt8) -> StaticString? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case 0x0D: "&#xD;"
    default: nil
    }
  }

  private static func inAttribute(_ byte: UInt8) -> StaticString? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: "\""): "&quot;"
    case 0x09: "&#x9;"
    case 0x0A: "&#xA;"
    case 0x0D: "&#xD;"
    default: nil
    }
  }
}
