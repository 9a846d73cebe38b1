public import RDFModel

/// Writes a dataset in any format: sorted, with the prefixes that are used, the same bytes for the
/// same statements.
public struct RDFSerializer: Sendable {
  /// The format to write.
  public let format: RDFFormat

  /// The prefixes that may be used, if the format has them.
  public let prefixes: PrefixMap

  /// How JSON-LD is written.
  public var jsonLD = JSONLDWritingOptions()

  /// A writer of a format.
  public init(format: RDFFormat, prefixes: PrefixMap = .standard) {
    self.format = format
    self.prefixes = prefixes
  }

  /// The document of a dataset, UTF-8.
  /// - Throws: `RDFSerializationError` for the first quad that the format cannot hold; there are no
  ///   bytes then.
  public func serialize(_ dataset: Dataset) throws(RDFSerializationError) -> [UInt8] {
    let content = try WritableContent(dataset, format: format)
    switch format {
    case .nTriples, .nQuads, .turtle, .triG:
      let sorted = SortedStatements(format: format)
      dataset.send(to: sorted, naming: content.labels)
      let collector = ByteCollector()
      _ = sorted.write(prefixes: prefixes, to: collector)
      return collector.bytes
    case .rdfXML:
      var writer = try RDFXMLWriter(content, prefixes: prefixes)
      return writer.write()
    case .jsonLD:
      return try JSONLDWriter(content, prefixes: prefixes, jsonLD).write()
    }
  }
}
