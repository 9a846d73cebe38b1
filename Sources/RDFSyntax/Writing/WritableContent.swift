internal import RDFModel

/// The quads of a dataset in their order, checked against what every syntax of RDF asks for.
struct WritableContent {
  typealias EncodedQuad = Dataset.EncodedQuad

  let dataset: Dataset
  let format: RDFFormat
  let terms: TermDictionary
  /// In the total order.
  let quads: [EncodedQuad]
  /// The labels of blank nodes, by number; those that no syntax can write are renamed.
  let labels: BlankNodeNames

  init(_ dataset: Dataset, format: RDFFormat) throws(RDFSerializationError) {
    self.dataset = dataset
    self.format = format
    terms = dataset.terms
    quads = dataset.sortedQuads()
    labels = BlankNodeNames(dataset.terms)
    var checker = TermChecker(terms)
    for quad in quads {
      if let kind = checker.flaw(of: quad, format: format) {
        throw RDFSerializationError(kind: kind, format: format, quad: dataset.quad(quad))
      }
    }
  }

  /// The error of a quad.
  func error(
    _ kind: RDFSerializationError.Kind, _ quad: EncodedQuad
  ) -> RDFSerializationError {
    RDFSerializationError(kind: kind, format: format, quad: dataset.quad(quad))
  }
}

/// Finds what no syntax, or not the one at hand, can write; looks at each term once.
private struct TermChecker {
  private let terms: TermDictionary
  /// Whether a term was found to be good, by number.
  private var isGood: [Bool]

  init(_ terms: TermDictionary) {
    self.terms = terms
    isGood = Array(repeating: false, count: terms.count)
  }

  mutating func flaw(
    of quad: Dataset.EncodedQuad, format: RDFFormat
  ) -> RDFSerializationError.Kind? {
    guard isNode(quad.subject) else { return .subject }
    if let flaw = flaw(of: quad.subject, format) { return flaw }
    if let flaw = flaw(of: quad.predicate, format) { return flaw }
    if let flaw = flaw(of: quad.object, format) { return flaw }
    guard quad.graph != Dataset.EncodedQuad.defaultGraph else { return nil }
    guard format.holdsNamedGraphs else { return .namedGraph }
    guard isNode(quad.graph) else { return .graphName }
    return flaw(of: quad.graph, format)
  }

  private func isNode(_ id: TermID) -> Bool {
    let kind = terms.kind(of: id)
    return kind == .iri || kind == .blankNode
  }

  private mutating func flaw(of id: TermID, _ format: RDFFormat) -> RDFSerializationError.Kind? {
    if isGood[Int(id.rawValue)] { return nil }
    if let flaw = findFlaw(of: id, format) { return flaw }
    isGood[Int(id.rawValue)] = true
    return nil
  }

  private mutating func findFlaw(
    of id: TermID, _ format: RDFFormat
  ) -> RDFSerializationError.Kind? {
    switch terms.kind(of: id) {
    case .iri:
      let range = terms.range(of: id)
      let bytes = terms.bytes.span.extracting(range)
      var isAllowed = IRIReference.schemeLength(bytes) != nil
      for index in bytes.indices where IRI.isForbidden(bytes[index]) { isAllowed = false }
      return isAllowed ? nil : .malformedIRI(terms.text(of: id))
    case .blankNode: return nil
    case .typedLiteral:
      let datatype = terms.annotation(of: id)
      let name = terms.term(datatype).iri
      if name == RDF.langString || name == RDF.dirLangString { return .missingLanguageTag }
      return flaw(of: datatype, format)
    case .languageLiteral: return tagFlaw(of: id)
    case .leftToRightLiteral, .rightToLeftLiteral:
      return format == .rdfXML ? .baseDirection : tagFlaw(of: id)
    case .tripleTerm:
      guard format != .rdfXML, format != .jsonLD else { return .tripleTerm }
      let triple = terms.tripleTerm(id)
      guard isNode(triple.subject) else { return .subject }
      return flaw(of: triple.subject, format) ?? flaw(of: triple.predicate, format)
        ?? flaw(of: triple.object, format)
    case .languageTag: return .subject
    }
  }

  private func tagFlaw(of id: TermID) -> RDFSerializationError.Kind? {
    let tag = terms.text(of: terms.annotation(of: id))
    return LanguageTag.isWellFormed(tag.utf8) ? nil : .malformedLanguageTag(tag)
  }
}
