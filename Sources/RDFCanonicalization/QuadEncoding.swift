internal import RDFModel

/// Quads as canonical N-Quads (RDFC-1.0, section 5), with labels of blank nodes as they are wanted.
struct QuadEncoding {
  private let graph: BlankNodeGraph
  private let terms: TermDictionary

  init(_ graph: BlankNodeGraph) {
    self.graph = graph
    terms = graph.terms
  }

  /// Adds a quad and a line feed.
  /// - Parameter label: adds the label of a blank node, without `_:`.
  func append(
    _ quad: Dataset.EncodedQuad, to output: inout [UInt8], label: (Int, inout [UInt8]) -> Void
  ) {
    append(quad.subject, to: &output, label)
    output.append(UInt8(ascii: " "))
    append(quad.predicate, to: &output, label)
    output.append(UInt8(ascii: " "))
    append(quad.object, to: &output, label)
    if quad.graph != Dataset.EncodedQuad.defaultGraph {
      output.append(UInt8(ascii: " "))
      append(quad.graph, to: &output, label)
    }
    output += QuadEncoding.end
  }

  private static let end = Array(" .\n".utf8)

  /// Adds an IRI in angle brackets.
  func appendIRI(_ id: TermID, to output: inout [UInt8]) {
    output.append(UInt8(ascii: "<"))
    output += terms.bytes[terms.range(of: id)]
    output.append(UInt8(ascii: ">"))
  }

  private func append(
    _ id: TermID, to output: inout [UInt8], _ label: (Int, inout [UInt8]) -> Void
  ) {
    if let node = graph.node(of: id) {
      output += [UInt8(ascii: "_"), UInt8(ascii: ":")]
      label(node, &output)
      return
    }
    guard terms.kind(of: id) != .iri else { return appendIRI(id, to: &output) }
    output.append(UInt8(ascii: "\""))
    TurtleEscaping.append(terms.bytes, terms.range(of: id), to: &output)
    output.append(UInt8(ascii: "\""))
    let annotation = terms.annotation(of: id)
    switch terms.kind(of: id) {
    case .typedLiteral where annotation != TermDictionary.stringDatatype:
      output += [UInt8(ascii: "^"), UInt8(ascii: "^")]
      appendIRI(annotation, to: &output)
    case .languageLiteral, .leftToRightLiteral, .rightToLeftLiteral:
      output.append(UInt8(ascii: "@"))
      output += terms.bytes[terms.range(of: annotation)]
      if terms.kind(of: id) == .leftToRightLiteral { output += "--ltr".utf8 }
      if terms.kind(of: id) == .rightToLeftLiteral { output += "--rtl".utf8 }
    default: break
    }
  }
}
