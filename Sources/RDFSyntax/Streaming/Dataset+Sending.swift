public import RDFModel

extension RDFParser.Document {
  /// Hands the prefixes and the statements to a receiver, in the order in which they were read, until it wants
  /// no more.
  /// - Parameter labelPrefix: stands before the label of each blank node.
  public func send(to receiver: any StatementReceiver, labelPrefix: String = "") {
    for binding in prefixes.bindings {
      let prefix = Array(binding.prefix.utf8)
      let namespace = Array(binding.namespace.value.utf8)
      receiver.declare(prefix: prefix.span, namespace: namespace.span)
    }
    dataset.send(to: receiver, labelPrefix: labelPrefix)
  }
}

extension Dataset {
  /// Hands the statements to a receiver, in the order of insertion, until it wants no more.
  /// - Parameter labelPrefix: stands before the label of each blank node.
  public func send(to receiver: any StatementReceiver, labelPrefix: String = "") {
    send(to: receiver, labelPrefix: labelPrefix, naming: nil)
  }

  /// - Parameter names: the labels that blank nodes get; nil for their own.
  func send(
    to receiver: any StatementReceiver, labelPrefix: String = "", naming names: BlankNodeNames?
  ) {
    var sink = StreamSink(receiver, labelPrefix: Array(labelPrefix.utf8), keepsLabels: true)
    for quad in encodedQuads {
      let mark = sink.mark()
      let subject = terms.handle(of: quad.subject, names, in: &sink)
      let predicate = terms.handle(of: quad.predicate, names, in: &sink)
      let object = terms.handle(of: quad.object, names, in: &sink)
      let graph =
        quad.graph == EncodedQuad.defaultGraph
        ? nil : terms.handle(of: quad.graph, names, in: &sink)
      sink.statement(subject, predicate, object, graph: graph)
      sink.release(to: mark)
      if sink.isStopped { return }
    }
  }
}

extension TermDictionary {
  /// The handle that a sink has for a term.
  func handle<Sink: StatementSink & ~Copyable>(
    of id: TermID, _ names: BlankNodeNames?, in sink: inout Sink
  ) -> Sink.Handle {
    let bytes = bytes
    let content = bytes.span.extracting(range(of: id))
    switch kind(of: id) {
    case .iri, .languageTag: return sink.iri(content)
    case .blankNode:
      guard let names else { return sink.blankNode(content) }
      var label: [UInt8] = []
      names.append(id, to: &label)
      return sink.blankNode(label.span)
    case .typedLiteral:
      return sink.literal(content, datatype: bytes.span.extracting(range(of: annotation(of: id))))
    case .languageLiteral, .leftToRightLiteral, .rightToLeftLiteral:
      return sink.literal(
        content, language: bytes.span.extracting(range(of: annotation(of: id))),
        direction: kind(of: id).direction)
    case .tripleTerm:
      let parts = tripleTerm(id)
      let subject = handle(of: parts.subject, names, in: &sink)
      let predicate = handle(of: parts.predicate, names, in: &sink)
      return sink.tripleTerm(subject, predicate, handle(of: parts.object, names, in: &sink))
    }
  }
}
