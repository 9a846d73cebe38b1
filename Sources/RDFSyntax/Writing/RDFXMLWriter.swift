internal import RDFModel

/// Writes RDF/XML (RDF 1.1 XML Syntax): one element per subject, one per statement within it.
///
/// What RDF/XML cannot hold is refused before anything is written.
struct RDFXMLWriter {
  private let content: WritableContent
  private let terms: TermDictionary
  /// The elements of predicates.
  private let elements: [TermID: Element]
  /// The namespaces that are declared, with their prefixes, in the order of the prefixes.
  private let declarations: [(prefix: String, namespace: [UInt8])]
  private var output: [UInt8] = []

  /// How a predicate is written.
  private struct Element {
    /// `<prefix:name`, with the declaration of the prefix if the root has none.
    let start: [UInt8]
    /// `</prefix:name>` and a line feed.
    let end: [UInt8]

    init(_ name: XMLName, prefix: String, isDeclared: Bool) {
      let qualified = Array("\(prefix):".utf8) + name.local
      var start = [UInt8(ascii: "<")] + qualified
      if !isDeclared {
        start += " xmlns:\(prefix)=\"".utf8
        XMLEscaping.attribute(name.namespace[...], to: &start)
        start.append(UInt8(ascii: "\""))
      }
      self.start = start
      end = Array("</".utf8) + qualified + Array(">\n".utf8)
    }
  }

  /// The most namespaces that the root declares; readers look for each name among them one by one. The others
  /// are declared where they are used.
  private static let rootLimit = 500

  private static let rdf = Array(RDF.namespace.value.utf8)
  private static let reserved: Set<String> = [
    "RDF", "ID", "about", "parseType", "resource", "nodeID", "datatype", "Description", "li",
    "aboutEach", "aboutEachPrefix", "bagID",
  ]
  private static let xmlNamespaces = [
    "http://www.w3.org/XML/1998/namespace", "http://www.w3.org/2000/xmlns/",
  ].map { Array($0.utf8) }

  init(_ content: WritableContent, prefixes: PrefixMap) throws(RDFSerializationError) {
    self.content = content
    terms = content.terms
    var names: [TermID: XMLName] = [:]
    var isChecked: [Bool] = Array(repeating: false, count: content.terms.count)
    for quad in content.quads {
      if names[quad.predicate] == nil {
        guard let name = XMLName(content.terms.bytes[content.terms.range(of: quad.predicate)])
        else { throw content.error(.predicateWithoutName, quad) }
        guard !RDFXMLWriter.isReserved(name) else { throw content.error(.reservedPredicate, quad) }
        names[quad.predicate] = name
      }
      for id in [quad.subject, quad.predicate, quad.object] where !isChecked[Int(id.rawValue)] {
        if let scalar = RDFXMLWriter.forbiddenScalar(in: id, content.terms) {
          throw content.error(.characterNotInXML(scalar), quad)
        }
        isChecked[Int(id.rawValue)] = true
      }
    }
    let table = RDFXMLWriter.prefixes(for: Set(names.values.map(\.namespace)), prefixes)
    let taken = Set(table.values)
    var other = "ns0"
    while taken.contains(other) { other += "0" }
    declarations = table.map { ($0.value, $0.key) }.sorted {
      $0.prefix.utf8.lexicographicallyPrecedes($1.prefix.utf8)
    }
    elements = names.mapValues { name in
      let prefix = table[name.namespace]
      return Element(name, prefix: prefix ?? other, isDeclared: prefix != nil)
    }
  }

  mutating func write() -> [UInt8] {
    output.reserveCapacity(content.quads.count * 128)
    append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rdf:RDF")
    for (prefix, namespace) in declarations {
      append("\n    xmlns:\(prefix)=\"")
      XMLEscaping.attribute(namespace[...], to: &output)
      append("\"")
    }
    append(">\n")
    var rest = content.quads[...]
    while let first = rest.first {
      let group = rest.prefix { $0.subject == first.subject }
      writeSubject(first.subject, group)
      rest = rest.dropFirst(group.count)
    }
    append("</rdf:RDF>\n")
    return output
  }

  private mutating func writeSubject(
    _ subject: TermID, _ quads: ArraySlice<Dataset.EncodedQuad>
  ) {
    append("  <rdf:Description")
    writeReference(subject, iriAttribute: "about")
    append(">\n")
    for quad in quads { writeStatement(quad) }
    append("  </rdf:Description>\n")
  }

  private mutating func writeStatement(_ quad: Dataset.EncodedQuad) {
    guard let element = elements[quad.predicate] else { return }
    append("    ")
    output += element.start
    switch terms.kind(of: quad.object) {
    case .iri, .blankNode:
      writeReference(quad.object, iriAttribute: "resource")
      append("/>\n")
      return
    case .languageLiteral:
      append(" xml:lang=\"")
      output += terms.bytes[terms.range(of: terms.annotation(of: quad.object))]
      append("\"")
    case .typedLiteral:
      let datatype = terms.annotation(of: quad.object)
      if datatype != TermDictionary.stringDatatype {
        append(" rdf:datatype=\"")
        XMLEscaping.attribute(terms.bytes[terms.range(of: datatype)], to: &output)
        append("\"")
      }
    case .leftToRightLiteral, .rightToLeftLiteral, .tripleTerm, .languageTag: break
    }
    append(">")
    XMLEscaping.text(terms.bytes[terms.range(of: quad.object)], to: &output)
    output += element.end
  }

  /// Adds `rdf:about`, `rdf:resource` or `rdf:nodeID`.
  private mutating func writeReference(_ id: TermID, iriAttribute: String) {
    let isIRI = terms.kind(of: id) == .iri
    append(" rdf:\(isIRI ? iriAttribute : "nodeID")=\"")
    if isIRI {
      XMLEscaping.attribute(terms.bytes[terms.range(of: id)], to: &output)
    } else {
      content.labels.append(id, to: &output)
    }
    append("\"")
  }

  private mutating func append(_ text: String) { output += text.utf8 }

  // MARK: Names

  /// Whether RDF/XML or XML keep a name for themselves.
  private static func isReserved(_ name: XMLName) -> Bool {
    if name.namespace == rdf {
      return reserved.contains(String(decoding: name.local, as: UTF8.self))
    }
    return xmlNamespaces.contains(name.namespace)
  }

  /// Prefixes for the namespaces that the root declares: the known one, else `ns1`, `ns2` … in the order of
  /// the namespaces.
  private static func prefixes(
    for namespaces: Set<[UInt8]>, _ known: PrefixMap
  ) -> [[UInt8]: String] {
    var table = [rdf: "rdf"]
    var taken: Set<String> = ["rdf"]
    for binding in known.bindings {
      let namespace = Array(binding.namespace.value.utf8)
      let isXMLName =
        !binding.prefix.isEmpty && !binding.prefix.lowercased().hasPrefix("xml")
        && XMLName.isName(binding.prefix)
      guard isXMLName, namespaces.contains(namespace), table[namespace] == nil,
        taken.insert(binding.prefix).inserted
      else { continue }
      table[namespace] = binding.prefix
    }
    var number = 0
    let rest = namespaces.filter { table[$0] == nil }
      .sorted { $0.lexicographicallyPrecedes($1) }
    for namespace in rest.prefix(max(0, rootLimit - table.count)) {
      repeat { number += 1 } while !taken.insert("ns\(number)").inserted
      table[namespace] = "ns\(number)"
    }
    return table
  }

  /// The first character of a term, or of its datatype, that XML 1.0 does not allow (section 2.2).
  private static func forbiddenScalar(in id: TermID, _ terms: TermDictionary) -> UInt32? {
    let isTyped = terms.kind(of: id) == .typedLiteral
    for part in isTyped ? [id, terms.annotation(of: id)] : [id] {
      let forbidden = terms.text(of: part).unicodeScalars.first { scalar in
        switch scalar.value {
        case 0x09, 0x0A, 0x0D, 0x20...0xFFFD, 0x10000...0x10FFFF: false
        default: true
        }
      }
      if let forbidden { return forbidden.value }
    }
    return nil
  }
}

/// The escapes of XML.
enum XMLEscaping {
  /// Adds text between tags; a carriage return would otherwise be read as a line feed.
  static func text(_ bytes: ArraySlice<UInt8>, to output: inout [UInt8]) {
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "&"): output += "&amp;".utf8
      case UInt8(ascii: "<"): output += "&lt;".utf8
      case UInt8(ascii: ">"): output += "&gt;".utf8
      case 0x0D: output += "&#13;".utf8
      default: output.append(byte)
      }
    }
  }

  /// Adds the value of an attribute in double quotes; white space would otherwise become spaces.
  static func attribute(_ bytes: ArraySlice<UInt8>, to output: inout [UInt8]) {
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "&"): output += "&amp;".utf8
      case UInt8(ascii: "<"): output += "&lt;".utf8
      case UInt8(ascii: ">"): output += "&gt;".utf8
      case UInt8(ascii: "\""): output += "&quot;".utf8
      case 0x09: output += "&#9;".utf8
      case 0x0A: output += "&#10;".utf8
      case 0x0D: output += "&#13;".utf8
      default: output.append(byte)
      }
    }
  }
}
