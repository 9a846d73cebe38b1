internal import RDFModel

/// Writes Turtle and TriG for people and for `diff`: sorted, grouped by subject and predicate, one
/// object per line where there are several, with the prefixes that are used.
struct TurtleWriter {
  private let content: WritableContent
  private let terms: TermDictionary
  private var names: PrefixedNames
  private var output: [UInt8] = []
  /// What stands before each line within a graph.
  private var indent = ""

  init(_ content: WritableContent, prefixes: PrefixMap) {
    self.content = content
    terms = content.terms
    names = PrefixedNames(content.terms, prefixes)
  }

  mutating func write() -> [UInt8] {
    output.reserveCapacity(content.quads.count * 96)
    let quads = content.quads[...]
    var rest = quads
    while let first = rest.first {
      let group = rest.prefix { $0.graph == first.graph }
      writeGraph(first.graph, group)
      rest = rest.dropFirst(group.count)
    }
    let body = output
    output = []
    for binding in names.usedBindings {
      append("@prefix \(binding.prefix): <\(binding.namespace.value)> .\n")
    }
    return output + body
  }

  private mutating func writeGraph(
    _ graph: TermID, _ quads: ArraySlice<Dataset.EncodedQuad>
  ) {
    let isNamed = graph != Dataset.EncodedQuad.defaultGraph
    if isNamed {
      append("\n")
      append(graph)
      append(" {")
      indent = "  "
    }
    var rest = quads
    while let first = rest.first {
      let group = rest.prefix { $0.subject == first.subject }
      writeSubject(first.subject, group)
      rest = rest.dropFirst(group.count)
    }
    if isNamed {
      indent = ""
      append("}\n")
    }
  }

  /// Writes what is said of a subject.
  private mutating func writeSubject(
    _ subject: TermID, _ quads: ArraySlice<Dataset.EncodedQuad>
  ) {
    append("\n\(indent)")
    append(subject)
    var rest = quads
    var isFirst = true
    while let first = rest.first {
      let group = rest.prefix { $0.predicate == first.predicate }
      append(isFirst ? " " : " ;\n\(indent)  ")
      isFirst = false
      if first.predicate == TermDictionary.rdfType {
        append("a")
      } else {
        append(first.predicate)
      }
      writeObjects(group)
      rest = rest.dropFirst(group.count)
    }
    append(" .\n")
  }

  private mutating func writeObjects(_ quads: ArraySlice<Dataset.EncodedQuad>) {
    let isOne = quads.count == 1
    for (position, quad) in quads.enumerated() {
      append(isOne ? " " : position == 0 ? "\n\(indent)    " : " ,\n\(indent)    ")
      append(quad.object)
    }
  }

  private mutating func append(_ text: String) { output += text.utf8 }

  /// Adds a term, shortened where that is safe.
  private mutating func append(_ id: TermID) {
    switch terms.kind(of: id) {
    case .iri: appendIRI(id)
    case .typedLiteral:
      let datatype = terms.annotation(of: id)
      if isPlainInteger(id, datatype) {
        output += terms.bytes[terms.range(of: id)]
        return
      }
      TermWriting.appendQuoted(id, terms, to: &output)
      if datatype != TermDictionary.stringDatatype {
        append("^^")
        appendIRI(datatype)
      }
    case .blankNode, .languageLiteral, .leftToRightLiteral, .rightToLeftLiteral, .tripleTerm,
      .languageTag:
      TermWriting.append(id, terms, content.labels, to: &output)
    }
  }

  private mutating func appendIRI(_ id: TermID) {
    if let name = names.name(of: id) {
      output += name
    } else {
      TermWriting.appendIRI(id, terms, to: &output)
    }
  }

  /// Whether a literal is an integer in canonical form, which readers that keep values instead of
  /// lexical forms give back the same: no leading zeros, and a minus sign only before another number
  /// than zero.
  private func isPlainInteger(_ id: TermID, _ datatype: TermID) -> Bool {
    guard terms.term(datatype).iri == XSD.integer else { return false }
    let form = terms.bytes[terms.range(of: id)]
    if form.elementsEqual([UInt8(ascii: "0")]) { return true }
    let digits = form.first == UInt8(ascii: "-") ? form.dropFirst() : form
    return digits.first != UInt8(ascii: "0") && !digits.isEmpty
      && digits.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}
