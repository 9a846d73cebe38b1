internal import RDFModel

/// Takes what a reader finds: terms first, which become handles, then statements of handles.
protocol StatementSink {
  /// What the sink gives for a term; it stays good until `endOfStatement`.
  associatedtype Handle

  mutating func iri(_ bytes: Span<UInt8>) -> Handle
  /// - Parameter label: as in the document, without `_:`.
  mutating func blankNode(_ label: Span<UInt8>) -> Handle
  /// A blank node that the document does not name.
  mutating func freshBlankNode() -> Handle
  mutating func literal(_ form: Span<UInt8>, datatype: Span<UInt8>) -> Handle
  mutating func literal(_ form: Span<UInt8>) -> Handle
  mutating func literal(
    _ form: Span<UInt8>, language: Span<UInt8>, direction: Literal.Direction?
  ) -> Handle
  mutating func tripleTerm(_ subject: Handle, _ predicate: Handle, _ object: Handle) -> Handle
  mutating func statement(
    _ subject: Handle, _ predicate: Handle, _ object: Handle, graph: Handle?)
}

/// Puts statements into a dataset.
struct DatasetSink: StatementSink {
  var dataset = Dataset()
  private var labels = BlankNodeLabels()

  mutating func iri(_ bytes: Span<UInt8>) -> TermID { dataset.intern(.iri, bytes) }

  mutating func blankNode(_ label: Span<UInt8>) -> TermID {
    BlankNodeLabels.isReserved(label)
      ? dataset.intern(.blankNode, BlankNodeLabels.escaped(label).span)
      : dataset.intern(.blankNode, label)
  }

  mutating func freshBlankNode() -> TermID { dataset.intern(.blankNode, labels.next().span) }

  mutating func literal(_ form: Span<UInt8>, datatype: Span<UInt8>) -> TermID {
    let datatype = dataset.intern(.iri, datatype)
    return dataset.intern(.typedLiteral, form, annotation: datatype)
  }

  mutating func literal(_ form: Span<UInt8>) -> TermID {
    dataset.intern(.typedLiteral, form, annotation: TermDictionary.stringDatatype)
  }

  mutating func literal(
    _ form: Span<UInt8>, language: Span<UInt8>, direction: Literal.Direction?
  ) -> TermID {
    let tag = dataset.intern(.languageTag, language)
    let kind: TermKind =
      switch direction {
      case nil: .languageLiteral
      case .leftToRight: .leftToRightLiteral
      case .rightToLeft: .rightToLeftLiteral
      }
    return dataset.intern(kind, form, annotation: tag)
  }

  mutating func tripleTerm(_ subject: TermID, _ predicate: TermID, _ object: TermID) -> TermID {
    dataset.intern(subject: subject, predicate: predicate, object: object)
  }

  mutating func statement(
    _ subject: TermID, _ predicate: TermID, _ object: TermID, graph: TermID?
  ) {
    dataset.insert(
      Dataset.EncodedQuad(
        subject: subject, predicate: predicate, object: object,
        graph: graph ?? Dataset.EncodedQuad.defaultGraph))
  }
}
