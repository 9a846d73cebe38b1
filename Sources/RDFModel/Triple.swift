/// A statement: a subject has a property with a value.
///
/// RDF allows IRIs and blank nodes as subjects; writers refuse others with an error.
public struct Triple: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// What is spoken of: an IRI or a blank node.
  public let subject: Term
  /// The property.
  public let predicate: IRI
  /// The value of the property.
  public let object: Term

  /// A statement.
  public init(_ subject: Term, _ predicate: IRI, _ object: Term) {
    self.subject = subject
    self.predicate = predicate
    self.object = object
  }

  /// The triple in the manner of N-Triples, without escapes: for messages.
  public var description: String { "\(subject) <\(predicate)> \(object) ." }

  /// By subject, predicate (`rdf:type` before the others) and object.
  public static func < (left: Triple, right: Triple) -> Bool {
    if left.subject != right.subject { return left.subject < right.subject }
    if left.predicate != right.predicate {
      if left.predicate == RDF.type { return true }
      if right.predicate == RDF.type { return false }
      return left.predicate < right.predicate
    }
    return left.object < right.object
  }
}

/// A triple in a graph of a dataset.
public struct Quad: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The statement.
  public let triple: Triple
  /// The name of the graph, an IRI or a blank node; nil is the default graph.
  public let graph: Term?

  /// A statement in a graph; without a name it is the default graph.
  public init(_ triple: Triple, in graph: Term? = nil) {
    self.triple = triple
    self.graph = graph
  }

  /// The quad in the manner of N-Quads, without escapes: for messages.
  public var description: String {
    let triple = triple
    let name = graph.map { " \($0)" } ?? ""
    return "\(triple.subject) <\(triple.predicate)> \(triple.object)\(name) ."
  }

  /// By graph, the default graph first, then by triple.
  public static func < (left: Quad, right: Quad) -> Bool {
    switch (left.graph, right.graph) {
    case (nil, nil): left.triple < right.triple
    case (nil, _): true
    case (_, nil): false
    case (let leftGraph?, let rightGraph?):
      leftGraph == rightGraph ? left.triple < right.triple : leftGraph < rightGraph
    }
  }
}
