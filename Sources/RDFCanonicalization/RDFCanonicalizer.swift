public import MessageDigest
public import RDFModel

/// Gives blank nodes labels that follow from the statements alone, by the algorithm RDFC-1.0
/// (<https://www.w3.org/TR/rdf-canon/>), so that isomorphic datasets become the same bytes.
public struct RDFCanonicalizer: Sendable {
  /// How many steps are allowed if nothing else is asked: about ten seconds of work.
  public static let defaultStepLimit = 10_000_000

  /// The function by which nodes are told apart; SHA-256 is the one that others use.
  public let algorithm: DigestAlgorithm

  /// How many steps may go into telling apart blank nodes that look alike.
  ///
  /// A step looks at one neighbour of a node, or at one entry of a list that is copied. Nodes that are
  /// told apart by their own statements take none.
  public let stepLimit: Int

  /// A canonicalizer.
  public init(
    algorithm: DigestAlgorithm = .sha256, stepLimit: Int = RDFCanonicalizer.defaultStepLimit
  ) {
    self.algorithm = algorithm
    self.stepLimit = stepLimit
  }

  /// The canonical form of a dataset.
  /// - Throws: `RDFCanonicalizationError`, for hostile graphs after `stepLimit` steps.
  /// - Complexity: O(*n* log *n*) in the number of quads where few blank nodes look alike; in the worst
  ///   case bounded by `stepLimit`.
  public func canonicalize(
    _ dataset: Dataset
  ) throws(RDFCanonicalizationError) -> CanonicalDataset {
    if let error = QuadChecker(dataset.terms).firstFlaw(in: dataset) { throw error }
    let graph = BlankNodeGraph(dataset)
    var labelling = CanonicalLabelling(graph, algorithm: algorithm, stepLimit: stepLimit)
    return CanonicalDataset(
      source: dataset, graph: graph, numbers: try labelling.canonicalNumbers())
  }
}

/// Finds quads that N-Quads cannot write or RDFC-1.0 does not know.
private struct QuadChecker {
  private let terms: TermDictionary
  private let isForbiddenIRI: [Bool]

  init(_ terms: TermDictionary) {
    self.terms = terms
    isForbiddenIRI = (0..<UInt32(terms.count)).map { number in
      let id = TermID(rawValue: number)
      guard terms.kind(of: id) == .iri else { return false }
      let bytes = terms.bytes.span.extracting(terms.range(of: id))
      for index in bytes.indices where IRI.isForbidden(bytes[index]) { return true }
      return IRIReference.schemeLength(bytes) == nil
    }
  }

  func firstFlaw(in dataset: Dataset) -> RDFCanonicalizationError? {
    for quad in dataset.encodedQuads {
      if terms.kind(of: quad.object) == .tripleTerm { return .tripleTerm(dataset.quad(quad)) }
      let isGood =
        isNode(quad.subject) && isGoodIRI(quad.predicate) && isGoodObject(quad.object)
        && (quad.graph == Dataset.EncodedQuad.defaultGraph || isNode(quad.graph))
      if !isGood { return .malformedQuad(dataset.quad(quad)) }
    }
    return nil
  }

  private func isGoodIRI(_ id: TermID) -> Bool {
    terms.kind(of: id) == .iri && !isForbiddenIRI[Int(id.rawValue)]
  }

  private func isNode(_ id: TermID) -> Bool {
    terms.kind(of: id) == .blankNode || isGoodIRI(id)
  }

  private func isGoodObject(_ id: TermID) -> Bool {
    switch terms.kind(of: id) {
    case .iri, .blankNode: return isNode(id)
    case .typedLiteral: return isGoodIRI(terms.annotation(of: id))
    case .languageLiteral, .leftToRightLiteral, .rightToLeftLiteral:
      let tag = terms.annotation(of: id)
      return LanguageTag.isWellFormed(terms.bytes[terms.range(of: tag)])
    case .tripleTerm, .languageTag: return false
    }
  }
}
