/// A set of quads: a default graph and named graphs (RDF 1.1 Concepts, section 4).
///
/// Terms are held once, as numbers of `terms`. All that is handed out is in the total order of
/// quads, so nothing depends on the order of insertion.
public struct Dataset: Sendable {
  /// A quad as numbers of `terms`.
  public struct EncodedQuad: Hashable, Sendable {
    /// The subject.
    public let subject: TermID
    /// The predicate.
    public let predicate: TermID
    /// The object.
    public let object: TermID
    /// The name of the graph, or `EncodedQuad.defaultGraph`.
    public let graph: TermID

    /// Stands for the default graph.
    public static let defaultGraph = TermID(rawValue: .max)

    /// A quad as numbers.
    @inlinable
    public init(
      subject: TermID, predicate: TermID, object: TermID,
      graph: TermID = EncodedQuad.defaultGraph
    ) {
      self.subject = subject
      self.predicate = predicate
      self.object = object
      self.graph = graph
    }
  }

  /// The terms of the quads; may hold terms that no quad uses.
  public private(set) var terms = TermDictionary()

  /// The quads in the order of insertion, without duplicates.
  public private(set) var encodedQuads: [EncodedQuad] = []

  /// Finds quads by their numbers.
  private var index = QuadIndex()

  /// An empty dataset.
  public init() {}

  /// How many quads there are.
  public var count: Int { encodedQuads.count }

  /// Whether there are no quads.
  public var isEmpty: Bool { encodedQuads.isEmpty }

  /// Adds a triple to a graph; without a name it is the default graph.
  /// - Returns: whether it was not yet there.
  @discardableResult
  public mutating func insert(_ triple: Triple, in graph: Term? = nil) -> Bool {
    insert(
      EncodedQuad(
        subject: terms.intern(triple.subject), predicate: terms.intern(iri: triple.predicate),
        object: terms.intern(triple.object),
        graph: graph.map { terms.intern($0) } ?? EncodedQuad.defaultGraph))
  }

  /// Adds a quad.
  /// - Returns: whether it was not yet there.
  @discardableResult
  public mutating func insert(_ quad: Quad) -> Bool {
    insert(quad.triple, in: quad.graph)
  }

  /// Adds a quad given by numbers of `terms`.
  /// - Returns: whether it was not yet there.
  @discardableResult
  public mutating func insert(_ quad: EncodedQuad) -> Bool {
    guard index.insert(quad, at: encodedQuads.count, in: encodedQuads) else { return false }
    encodedQuads.append(quad)
    return true
  }

  /// The number of a term given by kind, bytes and annotation, for quads that are inserted by numbers.
  public mutating func intern(
    _ kind: TermKind, _ bytes: Span<UInt8>, annotation: TermID = TermID(rawValue: 0)
  ) -> TermID {
    terms.intern(kind, bytes, annotation: annotation)
  }

  /// The number of a term, for quads that are inserted by numbers.
  public mutating func intern(_ term: Term) -> TermID {
    terms.intern(term)
  }

  /// The number of a triple term, for quads that are inserted by numbers (RDF 1.2).
  public mutating func intern(subject: TermID, predicate: TermID, object: TermID) -> TermID {
    terms.intern(subject: subject, predicate: predicate, object: object)
  }

  /// Adds all quads of another dataset. Blank nodes with the same label become the same node.
  public mutating func formUnion(_ other: Dataset) {
    var numbers = [TermID?](repeating: nil, count: other.terms.count)
    func number(_ id: TermID) -> TermID {
      if let known = numbers[Int(id.rawValue)] { return known }
      let new = terms.intern(other.terms.term(id))
      numbers[Int(id.rawValue)] = new
      return new
    }
    for quad in other.encodedQuads {
      insert(
        EncodedQuad(
          subject: number(quad.subject), predicate: number(quad.predicate),
          object: number(quad.object),
          graph: quad.graph == EncodedQuad.defaultGraph ? quad.graph : number(quad.graph)))
    }
  }

  /// The quads of this dataset and of another. Blank nodes with the same label become the same node.
  public func union(_ other: Dataset) -> Dataset {
    var result = self
    result.formUnion(other)
    return result
  }
}

// MARK: - Looking things up

extension Dataset {
  /// Whether a triple is in a graph; without a name it is the default graph.
  public func contains(_ triple: Triple, in graph: Term? = nil) -> Bool {
    guard let quad = encode(triple, graph) else { return false }
    return index.contains(quad, in: encodedQuads)
  }

  /// Whether a quad given by numbers of `terms` is there.
  public func contains(_ quad: EncodedQuad) -> Bool {
    index.contains(quad, in: encodedQuads)
  }

  /// The numbers of a quad, if all its terms were seen.
  private func encode(_ triple: Triple, _ graph: Term?) -> EncodedQuad? {
    guard let subject = terms.id(of: triple.subject),
      let predicate = terms.id(of: .iri(triple.predicate)),
      let object = terms.id(of: triple.object)
    else { return nil }
    var name = EncodedQuad.defaultGraph
    if let graph {
      guard let known = terms.id(of: graph) else { return nil }
      name = known
    }
    return EncodedQuad(subject: subject, predicate: predicate, object: object, graph: name)
  }

  /// All quads in their order: the default graph first, then by triple.
  /// - Complexity: O(*n* log *n*).
  public var quads: [Quad] { sortedQuads().map(quad) }

  /// The quad of numbers.
  public func quad(_ quad: EncodedQuad) -> Quad {
    Quad(
      Triple(
        terms.term(quad.subject), IRI(trusted: terms.text(of: quad.predicate)),
        terms.term(quad.object)),
      in: quad.graph == EncodedQuad.defaultGraph ? nil : terms.term(quad.graph))
  }

  /// The triples of the default graph that agree with what is given, in their order.
  /// - Complexity: with a subject or an object, O(*k* log *k*) in the number of triples with it; else
  ///   O(*n* + *k* log *k*) in all quads and those found.
  public func triples(
    subject: Term? = nil, predicate: IRI? = nil, object: Term? = nil
  ) -> [Triple] {
    quads(subject: subject, predicate: predicate, object: object, in: .some(nil)).map(\.triple)
  }

  /// The quads that agree with what is given, in their order.
  /// - Parameter graph: `nil` for any graph, `.some(nil)` for the default graph.
  /// - Complexity: as of `triples(subject:predicate:object:)`.
  public func quads(
    subject: Term? = nil, predicate: IRI? = nil, object: Term? = nil, in graph: Term??
  ) -> [Quad] {
    var pattern = QuadIndex.Pattern()
    if let subject {
      guard let id = terms.id(of: subject) else { return [] }
      pattern.subject = id
    }
    if let predicate {
      guard let id = terms.id(of: .iri(predicate)) else { return [] }
      pattern.predicate = id
    }
    if let object {
      guard let id = terms.id(of: object) else { return [] }
      pattern.object = id
    }
    if let graph {
      pattern.graph = EncodedQuad.defaultGraph
      if let name = graph {
        guard let id = terms.id(of: name) else { return [] }
        pattern.graph = id
      }
    }
    return sorted(index.quads(matching: pattern, in: encodedQuads)).map(quad)
  }

  /// The values of a property of a subject in the default graph, in their order.
  public func objects(of subject: Term, _ predicate: IRI) -> [Term] {
    triples(subject: subject, predicate: predicate).map(\.object)
  }

  /// The names of the named graphs, in their order.
  public var graphNames: [Term] {
    Set(encodedQuads.map(\.graph)).filter { $0 != EncodedQuad.defaultGraph }
      .map(terms.term).sorted()
  }

  /// All quads as numbers in the total order.
  /// - Complexity: O(*n* log *n*).
  public func sortedQuads() -> [EncodedQuad] { sorted(encodedQuads) }

  /// Quads in the total order.
  private func sorted(_ quads: [EncodedQuad]) -> [EncodedQuad] {
    guard quads.count > 1 else { return quads }
    if quads.count * 8 < terms.count {
      return quads.sorted { self.quad($0) < self.quad($1) }
    }
    return QuadOrder(terms).sorted(quads)
  }
}

extension Dataset: Equatable {
  /// Whether both hold the same quads; blank nodes are the same only if their labels are.
  public static func == (left: Dataset, right: Dataset) -> Bool {
    left.count == right.count
      && left.encodedQuads.allSatisfy {
        let quad = left.quad($0)
        return right.contains(quad.triple, in: quad.graph)
      }
  }
}
