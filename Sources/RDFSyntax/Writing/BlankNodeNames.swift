internal import RDFModel

/// The labels under which blank nodes are written: their own, or where a syntax cannot write one of
/// them, `b1`, `b2` … for all.
struct BlankNodeNames {
  private let terms: TermDictionary
  /// By number; empty if every node keeps its label.
  private var names: [TermID: [UInt8]] = [:]

  init(_ terms: TermDictionary) {
    self.terms = terms
    let nodes = (0..<UInt32(terms.count)).map { TermID(rawValue: $0) }
      .filter { terms.kind(of: $0) == .blankNode }
    let isWritable = nodes.allSatisfy { BlankNodeNames.isWritable(terms, $0) }
    if isWritable { return }
    let ordered = nodes.sorted { terms.term($0) < terms.term($1) }
    for (index, node) in ordered.enumerated() { names[node] = Array("b\(index + 1)".utf8) }
  }

  /// Whether all syntaxes can write a label: ASCII letters, digits and `_`, a letter or `_` first.
  private static func isWritable(_ terms: TermDictionary, _ id: TermID) -> Bool {
    let range = terms.range(of: id)
    guard let first = range.first else { return false }
    if terms.bytes[first] <= UInt8(ascii: "9") { return false }
    return range.allSatisfy {
      Letters.isAlphanumeric(terms.bytes[$0]) || terms.bytes[$0] == UInt8(ascii: "_")
    }
  }

  /// Adds the label of a node, without `_:`.
  func append(_ node: TermID, to bytes: inout [UInt8]) {
    if let name = names[node] {
      bytes += name
    } else {
      bytes += terms.bytes[terms.range(of: node)]
    }
  }
}
