public import RDFModel

/// Reads a document of any size piece by piece, in constant memory, and hands each statement on.
///
/// ```swift
/// var parser = try RDFStreamParser(format: .turtle, receiver: writer)
/// while let piece = nextPiece() { try parser.push(piece.span) }
/// try parser.finish()
/// ```
public struct RDFStreamParser: ~Copyable {
  /// The format of the document.
  public let format: RDFFormat
  /// Whether the receiver wants no more.
  public private(set) var isStopped = false
  private var lines: LineStreamReader?
  private var turtle: TurtleStreamReader?

  /// Whether a format can be read piece by piece.
  public static func canRead(_ format: RDFFormat) -> Bool {
    switch format {
    case .nTriples, .nQuads, .turtle, .triG: true
    case .rdfXML, .jsonLD: false
    }
  }

  /// A reader of one document.
  /// - Parameters:
  ///   - baseIRI: what relative IRIs are resolved against, until the document sets its own.
  ///   - receiver: what takes the statements.
  /// - Precondition: `canRead(format)`.
  public init(
    format: RDFFormat, baseIRI: IRI? = nil, settings: StreamSettings = StreamSettings(),
    receiver: any StatementReceiver
  ) {
    precondition(RDFStreamParser.canRead(format), "\(format.name) is not read piece by piece")
    self.format = format
    switch format {
    case .nTriples, .nQuads:
      lines = LineStreamReader(
        allowsGraphs: format == .nQuads, settings: settings, receiver: receiver)
    default:
      turtle = TurtleStreamReader(
        isTriG: format == .triG, baseIRI: baseIRI?.value ?? "", settings: settings,
        receiver: receiver)
    }
  }

  /// Reads the next piece, which may break off anywhere. The receiver gets what is whole.
  /// - Throws: the first error; nothing more can be read then.
  public mutating func push(_ bytes: Span<UInt8>) throws(RDFSyntaxError) {
    if let stopped = try lines?.push(bytes) { isStopped = stopped }
    if let stopped = try turtle?.push(bytes) { isStopped = stopped }
  }

  /// Reads what is left, after the last piece.
  public mutating func finish() throws(RDFSyntaxError) {
    try lines?.finish()
    try turtle?.finish()
  }
}
