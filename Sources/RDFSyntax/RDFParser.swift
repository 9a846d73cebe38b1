public import RDFModel

/// Reads a document in any format into a dataset.
public struct RDFParser: Sendable {
  /// What a document holds.
  public struct Document: Sendable {
    /// The statements.
    public let dataset: Dataset
    /// The prefixes that the document declares, with the namespaces that they had last.
    public let prefixes: PrefixMap
  }

  /// The format of the documents.
  public let format: RDFFormat

  /// What relative IRIs are resolved against, until a document sets its own.
  public let baseIRI: IRI?

  /// How JSON-LD is read.
  public var jsonLD = JSONLDReadingOptions()

  /// A reader of documents in a format.
  public init(format: RDFFormat, baseIRI: IRI? = nil) {
    self.format = format
    self.baseIRI = baseIRI
  }

  /// The statements of a document.
  ///
  /// Blank nodes keep their labels; those that the document does not name are `anon1`, `anon2` …
  /// - Parameter name: what messages call the document.
  /// - Throws: `RDFSyntaxError` with the place of the first error.
  public func parse(_ bytes: [UInt8], name: String = "<input>") throws(RDFSyntaxError) -> Dataset {
    try parseDocument(bytes, name: name).dataset
  }

  /// The statements and prefixes of a document.
  /// - Parameter name: what messages call the document.
  /// - Throws: `RDFSyntaxError` with the place of the first error.
  public func parseDocument(
    _ bytes: [UInt8], name: String = "<input>"
  ) throws(RDFSyntaxError) -> Document {
    var bytes = bytes
    do {
      if format == .rdfXML { bytes = try RDFXMLDocument.decoded(bytes) }
      return try read(bytes)
    } catch {
      throw error.located(in: bytes, name: name)
    }
  }

  private func read(_ bytes: [UInt8]) throws(SyntaxFault) -> Document {
    if format != .rdfXML { try UTF8Validation.check(bytes) }
    switch format {
    case .nTriples, .nQuads:
      var reader = LineReader(bytes, allowsGraphs: format == .nQuads, sink: DatasetSink())
      try reader.read()
      return Document(dataset: reader.sink.dataset, prefixes: PrefixMap())
    case .turtle, .triG:
      var reader = TurtleReader(
        bytes, isTriG: format == .triG, base: Array((baseIRI?.value ?? "").utf8),
        sink: DatasetSink())
      try reader.read()
      return Document(dataset: reader.sink.dataset, prefixes: reader.namespaces.map)
    case .rdfXML:
      var reader = RDFXMLReader(base: Array((baseIRI?.value ?? "").utf8), sink: DatasetSink())
      try RDFXMLDocument.read(bytes, with: &reader)
      return Document(dataset: reader.sink.dataset, prefixes: reader.namespaces.map)
    case .jsonLD:
      var reader = JSONLDReader(jsonLD, sink: DatasetSink())
      try reader.read(bytes, base: baseIRI.map { Text($0.value) })
      return Document(dataset: reader.sink.dataset, prefixes: PrefixMap())
    }
  }
}
