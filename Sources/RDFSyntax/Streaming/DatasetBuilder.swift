public import RDFModel
internal import SourceText

/// Puts the statements of one or several documents into a dataset.
public final class DatasetBuilder: StatementReceiver {
  /// The statements so far.
  public private(set) var dataset = Dataset()
  /// The prefixes that the documents declare, with the namespaces that they had last.
  public private(set) var prefixes = PrefixMap()
  private var subject = RememberedTerm()
  private var subjectID = TermID(rawValue: 0)
  private var predicate = RememberedTerm()
  private var predicateID = TermID(rawValue: 0)

  /// A builder of an empty dataset.
  public init() {}

  /// Adds a statement.
  /// - Returns: true.
  public func receive(_ statement: StatementSpans, in bytes: Span<UInt8>) -> Bool {
    if !subject.isSame(statement.subject, bytes) {
      subject.remember(statement.subject, bytes)
      subjectID = intern(statement.subject, bytes)
    }
    if !predicate.isSame(statement.predicate, bytes) {
      predicate.remember(statement.predicate, bytes)
      predicateID = intern(statement.predicate, bytes)
    }
    let object = intern(statement.object, bytes)
    let graph =
      statement.isInNamedGraph
      ? intern(statement.graphName, bytes) : Dataset.EncodedQuad.defaultGraph
    dataset.insert(
      Dataset.EncodedQuad(
        subject: subjectID, predicate: predicateID, object: object, graph: graph))
    return true
  }

  /// Remembers a prefix.
  public func declare(prefix: Span<UInt8>, namespace: Span<UInt8>) {
    try? prefixes.bind(String(copying: prefix), to: IRI(trusted: String(copying: namespace)))
  }

  private func intern(_ term: TermSpan, _ bytes: Span<UInt8>) -> TermID {
    let content = bytes.extracting(term.content)
    switch term.kind {
    case .iri, .blankNode, .languageTag: return dataset.intern(term.kind, content)
    case .typedLiteral:
      let datatype =
        term.annotationLength == 0
        ? TermDictionary.stringDatatype : dataset.intern(.iri, bytes.extracting(term.annotation))
      return dataset.intern(.typedLiteral, content, annotation: datatype)
    case .languageLiteral, .leftToRightLiteral, .rightToLeftLiteral:
      let tag = dataset.intern(.languageTag, bytes.extracting(term.annotation))
      return dataset.intern(term.kind, content, annotation: tag)
    case .tripleTerm: return dataset.intern(TripleTermText.term(content))
    }
  }
}
