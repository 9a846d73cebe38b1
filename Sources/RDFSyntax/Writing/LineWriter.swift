internal import RDFModel

/// Writes canonical N-Triples and N-Quads (RDF 1.2 N-Triples, section 4), sorted.
struct LineWriter {
  private let content: WritableContent
  private let terms: TermDictionary
  private var output: [UInt8] = []

  init(_ content: WritableContent) {
    self.content = content
    terms = content.terms
  }

  mutating func write() -> [UInt8] {
    output.reserveCapacity(content.quads.count * 128)
    for quad in content.quads {
      append(quad.subject)
      output.append(UInt8(ascii: " "))
      append(quad.predicate)
      output.append(UInt8(ascii: " "))
      append(quad.object)
      if quad.graph != Dataset.EncodedQuad.defaultGraph {
        output.append(UInt8(ascii: " "))
        append(quad.graph)
      }
      output += LineWriter.end
    }
    return output
  }

  private static let end = Array(" .\n".utf8)

  private mutating func append(_ id: TermID) {
    TermWriting.append(id, terms, content.labels, to: &output)
  }
}

/// Terms as N-Triples writes them.
enum TermWriting {
  /// Adds a term; triple terms are taken apart on a stack of their own.
  static func append(
    _ id: TermID, _ terms: TermDictionary, _ labels: BlankNodeNames, to output: inout [UInt8]
  ) {
    var pending = [Part.term(id)]
    while let part = pending.popLast() {
      switch part {
      case .text(let text): output += text.utf8
      case .term(let id) where terms.kind(of: id) == .tripleTerm:
        let triple = terms.tripleTerm(id)
        pending += [
          .text(" )>>"), .term(triple.object), .text(" "), .term(triple.predicate), .text(" "),
          .term(triple.subject), .text("<<( "),
        ]
      case .term(let id): appendSimple(id, terms, labels, to: &output)
      }
    }
  }

  private enum Part {
    case term(TermID)
    case text(String)
  }

  private static func appendSimple(
    _ id: TermID, _ terms: TermDictionary, _ labels: BlankNodeNames, to output: inout [UInt8]
  ) {
    switch terms.kind(of: id) {
    case .iri: appendIRI(id, terms, to: &output)
    case .blankNode:
      output += [UInt8(ascii: "_"), UInt8(ascii: ":")]
      labels.append(id, to: &output)
    case .typedLiteral:
      appendQuoted(id, terms, to: &output)
      let datatype = terms.annotation(of: id)
      if datatype != TermDictionary.stringDatatype {
        output += [UInt8(ascii: "^"), UInt8(ascii: "^")]
        appendIRI(datatype, terms, to: &output)
      }
    case .languageLiteral, .leftToRightLiteral, .rightToLeftLiteral:
      appendQuoted(id, terms, to: &output)
      appendLanguage(id, terms, to: &output)
    case .tripleTerm, .languageTag: break
    }
  }

  /// Adds an IRI in angle brackets.
  static func appendIRI(_ id: TermID, _ terms: TermDictionary, to output: inout [UInt8]) {
    output.append(UInt8(ascii: "<"))
    output += terms.bytes[terms.range(of: id)]
    output.append(UInt8(ascii: ">"))
  }

  /// Adds a lexical form in quotes.
  static func appendQuoted(_ id: TermID, _ terms: TermDictionary, to output: inout [UInt8]) {
    output.append(UInt8(ascii: "\""))
    TurtleEscaping.append(terms.bytes, terms.range(of: id), to: &output)
    output.append(UInt8(ascii: "\""))
  }

  /// Adds `@`, the language tag and the base direction, if there is one.
  static func appendLanguage(_ id: TermID, _ terms: TermDictionary, to output: inout [UInt8]) {
    output.append(UInt8(ascii: "@"))
    output += terms.bytes[terms.range(of: terms.annotation(of: id))]
    switch terms.kind(of: id) {
    case .leftToRightLiteral: output += "--ltr".utf8
    case .rightToLeftLiteral: output += "--rtl".utf8
    default: break
    }
  }
}
