/// A blank node: a thing without an IRI, named by a label within one document.
public struct BlankNode: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The label, without the leading `_:`; it has no meaning outside its dataset.
  public let label: String

  /// A blank node; a label that a syntax cannot write is renamed by its writer.
  public init(_ label: String) {
    self.label = label
  }

  /// The label with the leading `_:`.
  public var description: String { "_:\(label)" }

  /// In the order of the UTF-8 bytes of the labels.
  public static func < (left: BlankNode, right: BlankNode) -> Bool {
    UTF8Order.precedes(left.label, right.label)
  }

  /// Equality of the labels by code points.
  public static func == (left: BlankNode, right: BlankNode) -> Bool {
    UTF8Order.equal(left.label, right.label)
  }

  /// Agrees with equality.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(label)
  }
}

/// What stands in a triple (RDF 1.1 Concepts, section 3; RDF 1.2 adds triple terms).
public enum Term: Hashable, Sendable, CustomStringConvertible {
  /// A thing named by an IRI.
  case iri(IRI)
  /// A thing without an IRI.
  case blankNode(BlankNode)
  /// A value.
  case literal(Literal)
  /// A triple that is spoken of, not asserted (RDF 1.2).
  indirect case tripleTerm(Triple)

  /// The IRI, if the term is one.
  public var iri: IRI? {
    if case .iri(let iri) = self { iri } else { nil }
  }

  /// The blank node, if the term is one.
  public var blankNode: BlankNode? {
    if case .blankNode(let node) = self { node } else { nil }
  }

  /// The literal, if the term is one.
  public var literal: Literal? {
    if case .literal(let literal) = self { literal } else { nil }
  }

  /// The term in the manner of N-Triples, without escapes: for messages.
  public var description: String {
    switch self {
    case .iri(let iri): "<\(iri)>"
    case .blankNode(let node): node.description
    case .literal(let literal): literal.description
    case .tripleTerm(let triple):
      "<<( \(triple.subject) <\(triple.predicate)> \(triple.object) )>>"
    }
  }
}

extension Term: Comparable {
  /// IRIs, then blank nodes, literals and triple terms; each kind in its own order.
  public static func < (left: Term, right: Term) -> Bool {
    switch (left, right) {
    case (.iri(let left), .iri(let right)): left < right
    case (.blankNode(let left), .blankNode(let right)): left < right
    case (.literal(let left), .literal(let right)): left < right
    case (.tripleTerm(let left), .tripleTerm(let right)): left < right
    default: left.rank < right.rank
    }
  }

  /// The place of the kind of the term in the order.
  private var rank: Int {
    switch self {
    case .iri: 0
    case .blankNode: 1
    case .literal: 2
    case .tripleTerm: 3
    }
  }
}
