public import RDFModel
public import RDFSyntax
public import SourceText

/// A file of linked data that is to be validated.
public struct ValidatedFile: Sendable {
  /// The text, for the places of findings.
  public let source: SourceFile
  /// The format of the text.
  public let format: RDFFormat
  /// What it holds.
  public let dataset: Dataset
  /// The prefixes that it declares.
  let prefixes: PrefixMap

  /// Reads a file.
  /// - Throws: `RDFSyntaxError` for the first error of syntax, which is in its own right the first finding.
  public init(_ bytes: [UInt8], name: String, format: RDFFormat) throws(RDFSyntaxError) {
    let document = try RDFParser(format: format).parseDocument(bytes, name: name)
    source = SourceFile(name: name, bytes: bytes)
    self.format = format
    dataset = document.dataset
    prefixes = document.prefixes
  }

  /// The place of an IRI where it stands first: in full, or as a prefixed name.
  func place(of iri: IRI) -> Diagnostic.Place? {
    var forms = ["<\(iri)>", "\"\(XMLAttribute.escaped(iri.value))\""]
    for binding in prefixes.bindings where iri.value.hasPrefix(binding.namespace.value) {
      forms.append("\(binding.prefix):\(iri.value.dropFirst(binding.namespace.value.count))")
    }
    let places = forms.compactMap { first(Array($0.utf8)) }
    return places.min { $0.lowerBound < $1.lowerBound }
      .map { Diagnostic.Place(file: source.name, range: $0) }
  }

  /// The place of the text of a literal where it stands first, if it stands there without escapes.
  func place(of literal: Literal) -> Diagnostic.Place? {
    let quoted = first(Array("\"\(literal.lexicalForm)\"".utf8)).map {
      $0.lowerBound + 1..<$0.upperBound - 1
    }
    let range =
      quoted
      ?? first(Array(">\(literal.lexicalForm)<".utf8)).map { $0.lowerBound + 1..<$0.upperBound - 1 }
    return range.map { Diagnostic.Place(file: source.name, range: $0) }
  }

  /// Where some bytes stand first, with no letter or digit of a name behind them.
  private func first(_ wanted: [UInt8]) -> Range<Int>? {
    let bytes = source.bytes
    guard let head = wanted.first, wanted.count <= bytes.count else { return nil }
    var start = 0
    while start <= bytes.count - wanted.count {
      guard let found = bytes[start...(bytes.count - wanted.count)].firstIndex(of: head) else {
        return nil
      }
      let end = found + wanted.count
      if bytes[found..<end].elementsEqual(wanted), !isName(at: end) || !isName(at: end - 1),
        found == 0 || !isName(at: found - 1) || !isName(at: found)
      {
        return found..<end
      }
      start = found + 1
    }
    return nil
  }

  private func isName(at index: Int) -> Bool {
    guard source.bytes.indices.contains(index) else { return false }
    switch source.bytes[index] {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"), 0x80...:
      return true
    default: return false
    }
  }
}

/// How an IRI is written in an attribute of XML.
enum XMLAttribute {
  static func escaped(_ text: String) -> String {
    text.split(separator: "&", omittingEmptySubsequences: false).joined(separator: "&amp;")
  }
}
