internal import RDFModel
internal import SourceText

/// RDF/XML as statements come: one element per run of statements with the same subject. Namespaces that
/// are not known at the start are declared where they are used.
struct RDFXMLStreamWriting: ~Copyable {
  /// How a predicate is written.
  private struct Element {
    /// `<prefix:name`, with the declaration of the prefix if the root has none.
    let start: [UInt8]
    /// `</prefix:name>` and a line feed.
    let end: [UInt8]
  }

  /// Gives each predicate that was seen a number.
  private var predicates = TermDictionary()
  /// By the numbers of `predicates`.
  private var elements: [Element?] = []
  private var lastElement = Element(start: [], end: [])
  private var lastPredicate = RememberedTerm()
  private var subject = RememberedTerm()
  private var isOpen = false
  private var hasRoot = false
  private var declared = PrefixMap()

  /// How many predicates are remembered.
  private static let memory = 1 << 16

  mutating func declare(_ prefix: Span<UInt8>, _ namespace: Span<UInt8>) {
    guard !hasRoot else { return }
    try? declared.bind(String(copying: prefix), to: IRI(trusted: String(copying: namespace)))
  }

  /// - Returns: why the statement cannot be written.
  mutating func write(
    _ statement: StatementSpans, _ bytes: Span<UInt8>, to output: inout ByteBuffer
  ) -> RDFSerializationError.Kind? {
    switch statement.object.kind {
    case .tripleTerm: return .tripleTerm
    case .leftToRightLiteral, .rightToLeftLiteral: return .baseDirection
    default: break
    }
    for term in [statement.subject, statement.predicate, statement.object] {
      if let scalar = XMLCharacters.forbidden(bytes.extracting(term.content)) {
        return .characterNotInXML(scalar)
      }
    }
    if let scalar = XMLCharacters.forbidden(bytes.extracting(statement.object.annotation)) {
      return .characterNotInXML(scalar)
    }
    if !lastPredicate.isSame(statement.predicate, bytes) {
      if let failure = findElement(bytes.extracting(statement.predicate.content)) { return failure }
      lastPredicate.remember(statement.predicate, bytes)
    }
    if !hasRoot { writeRoot(to: &output) }
    if !isOpen || !subject.isSame(statement.subject, bytes) {
      endSubject(to: &output)
      output.append("  <rdf:Description")
      writeReference(statement.subject, bytes, " rdf:about=\"", to: &output)
      output.append(">\n")
      subject.remember(statement.subject, bytes)
      isOpen = true
    }
    output.append("    ")
    output.append(lastElement.start)
    writeObject(statement.object, bytes, to: &output)
    return nil
  }

  mutating func finish(to output: inout ByteBuffer) {
    if !hasRoot { writeRoot(to: &output) }
    endSubject(to: &output)
    output.append("</rdf:RDF>\n")
  }

  private mutating func endSubject(to output: inout ByteBuffer) {
    if isOpen { output.append("  </rdf:Description>\n") }
    isOpen = false
  }

  private mutating func writeRoot(to output: inout ByteBuffer) {
    output.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rdf:RDF")
    for (prefix, namespace) in declarations {
      output.append("\n    xmlns:")
      output.append(text: prefix)
      output.append("=\"")
      XMLCharacters.append(namespace.span, to: &output)
      output.append("\"")
    }
    output.append(">\n")
    hasRoot = true
  }

  /// The prefixes of the root: `rdf`, and those that the input declares and XML allows.
  private var declarations: [(prefix: String, namespace: [UInt8])] {
    var rows = [(prefix: "rdf", namespace: Array(RDF.namespace.value.utf8))]
    for binding in declared.bindings.sorted(by: {
      $0.prefix.utf8.lexicographicallyPrecedes($1.prefix.utf8)
    }) {
      let namespace = Array(binding.namespace.value.utf8)
      guard !binding.prefix.isEmpty, binding.prefix != "rdf",
        !binding.prefix.lowercased().hasPrefix("xml"),
        XMLName(Array(":\(binding.prefix)".utf8)[...])?.local == Array(binding.prefix.utf8),
        XMLCharacters.forbidden(namespace.span) == nil, !XMLVocabulary.isXMLNamespace(namespace),
        !namespace.isEmpty
      else { continue }
      rows.append((binding.prefix, namespace))
    }
    return rows
  }

  /// Finds how a predicate is written, in `lastElement`.
  /// - Returns: why it cannot be written.
  private mutating func findElement(_ iri: Span<UInt8>) -> RDFSerializationError.Kind? {
    if elements.count > RDFXMLStreamWriting.memory {
      predicates = TermDictionary()
      elements = []
    }
    let id = Int(predicates.intern(.iri, iri).rawValue)
    while elements.count <= id { elements.append(nil) }
    if let known = elements[id] {
      lastElement = known
      return nil
    }
    var bytes: [UInt8] = []
    bytes.append(copying: iri)
    guard let name = XMLName(bytes[...]) else { return .predicateWithoutName }
    guard !XMLVocabulary.isReserved(name) else { return .reservedPredicate }
    var start = ByteBuffer()
    var end = ByteBuffer()
    let known = declarations.first { $0.namespace == name.namespace }?.prefix
    start.append("<")
    start.append(text: known ?? "ns1")
    start.append(":")
    start.append(name.local)
    if known == nil {
      start.append(" xmlns:ns1=\"")
      XMLCharacters.append(name.namespace.span, to: &start)
      start.append("\"")
    }
    end.append("</")
    end.append(text: known ?? "ns1")
    end.append(":")
    end.append(name.local)
    end.append(">\n")
    lastElement = Element(start: start.array(), end: end.array())
    elements[id] = lastElement
    return nil
  }

  private func writeReference(
    _ term: TermSpan, _ bytes: Span<UInt8>, _ attribute: StaticString, to output: inout ByteBuffer
  ) {
    if term.kind == .iri {
      output.append(attribute)
      XMLCharacters.append(bytes.extracting(term.content), to: &output)
    } else {
      output.append(" rdf:nodeID=\"")
      XMLCharacters.appendNodeID(bytes.extracting(term.content), to: &output)
    }
    output.append("\"")
  }

  private func writeObject(_ term: TermSpan, _ bytes: Span<UInt8>, to output: inout ByteBuffer) {
    switch term.kind {
    case .iri, .blankNode:
      writeReference(term, bytes, " rdf:resource=\"", to: &output)
      output.append("/>\n")
      return
    case .languageLiteral:
      output.append(" xml:lang=\"")
      output.append(bytes, term.annotation)
      output.append("\"")
    default:
      if term.annotationLength > 0 {
        output.append(" rdf:datatype=\"")
        XMLCharacters.append(bytes.extracting(term.annotation), to: &output)
        output.append("\"")
      }
    }
    output.append(UInt8(ascii: ">"))
    XMLCharacters.append(bytes.extracting(term.content), to: &output)
    output.append(lastElement.end)
  }
}

/// Names that RDF/XML and XML keep for themselves.
enum XMLVocabulary {
  private static let rdf = Array(RDF.namespace.value.utf8)
  private static let reserved = [
    "RDF", "ID", "about", "parseType", "resource", "nodeID", "datatype", "Description", "li",
    "aboutEach", "aboutEachPrefix", "bagID",
  ].map { Array($0.utf8) }
  private static let xmlNamespaces = [
    "http://www.w3.org/XML/1998/namespace", "http://www.w3.org/2000/xmlns/",
  ].map { Array($0.utf8) }

  static func isXMLNamespace(_ namespace: [UInt8]) -> Bool { xmlNamespaces.contains(namespace) }

  /// Whether a predicate cannot have a name.
  static func isReserved(_ name: XMLName) -> Bool {
    name.namespace == rdf ? reserved.contains(name.local) : isXMLNamespace(name.namespace)
  }
}

/// Characters in XML 1.0.
enum XMLCharacters {
  /// The first character that XML does not allow (section 2.2), by its code point.
  @inline(__always)
  static func forbidden(_ text: Span<UInt8>) -> UInt32? {
    var index = ByteScan.endOfPlainXML(text, from: 0)
    while index < text.count {
      let byte = text[index]
      if byte < 0x20, byte != 0x09, byte != 0x0A, byte != 0x0D { return UInt32(byte) }
      if byte == 0xEF, index + 2 < text.count, text[index + 1] == 0xBF, text[index + 2] >= 0xBE {
        return 0xFF00 | UInt32(text[index + 2]) | 0x40
      }
      index = ByteScan.endOfPlainXML(text, from: index + 1)
    }
    return nil
  }

  /// Adds text or the value of an attribute. White space other than spaces is written by number, so that no
  /// reader changes it.
  @inline(__always)
  static func append(_ text: Span<UInt8>, to output: inout ByteBuffer) {
    var start = 0
    var index = ByteScan.endOfPlainXML(text, from: 0)
    while index < text.count {
      if text[index] != 0xEF {
        output.append(text, start..<index)
        appendEscape(text[index], to: &output)
        start = index + 1
      }
      index = ByteScan.endOfPlainXML(text, from: index + 1)
    }
    output.append(text, start..<text.count)
  }

  private static func appendEscape(_ byte: UInt8, to output: inout ByteBuffer) {
    switch byte {
    case UInt8(ascii: "&"): output.append("&amp;")
    case UInt8(ascii: "<"): output.append("&lt;")
    case UInt8(ascii: ">"): output.append("&gt;")
    case UInt8(ascii: "\""): output.append("&quot;")
    case 0x09: output.append("&#9;")
    case 0x0A: output.append("&#10;")
    default: output.append("&#13;")
    }
  }

  /// Adds a label as an XML name: itself if it is one of ASCII letters, digits and `_`; else, and if it looks like that, `_x`
  /// and the bytes in hexadecimal.
  static func appendNodeID(_ label: Span<UInt8>, to output: inout ByteBuffer) {
    if isSimpleLabel(label) {
      output.append(label)
      return
    }
    output.append("_x")
    for index in label.indices {
      for digit in [label[index] >> 4, label[index] & 15] {
        output.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
      }
    }
  }

  private static func isSimpleLabel(_ label: Span<UInt8>) -> Bool {
    guard label.count > 0, label[0] > UInt8(ascii: "9") else { return false }
    if label.count > 1, label[0] == UInt8(ascii: "_"), label[1] == UInt8(ascii: "x") {
      return false
    }
    for index in label.indices {
      guard Letters.isAlphanumeric(label[index]) || label[index] == UInt8(ascii: "_") else {
        return false
      }
    }
    return true
  }
}
