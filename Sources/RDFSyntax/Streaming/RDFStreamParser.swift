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
  private let reader: any PieceReader

  /// Whether a format can be read piece by piece.
  public static func canRead(_ format: RDFFormat) -> Bool {
    switch format {
    case .nTriples, .nQuads, .turtle, .triG, .rdfXML: true
    case .jsonLD: false
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
    let base = baseIRI?.value ?? ""
    switch format {
    case .nTriples, .nQuads:
      reader = PieceReaderBox(
        LineStreamReader(
          allowsGraphs: format == .nQuads, settings: settings, receiver: receiver))
    case .turtle, .triG:
      reader = PieceReaderBox(
        TurtleStreamReader(
          isTriG: format == .triG, baseIRI: base, settings: settings, receiver: receiver))
    case .rdfXML, .jsonLD:
      reader = PieceReaderBox(
        RDFXMLStreamReader(baseIRI: base, settings: settings, receiver: receiver))
    }
  }

  /// Reads the next piece, which may break off anywhere. The receiver gets what is whole.
  /// - Throws: the first error; nothing more can be read then.
  public mutating func push(_ bytes: Span<UInt8>) throws(RDFSyntaxError) {
    isStopped = try reader.push(bytes)
  }

  /// Reads what is left, after the last piece.
  public mutating func finish() throws(RDFSyntaxError) {
    try reader.finish()
  }
}

/// Reads a document of some format piece by piece.
protocol PieceReading: ~Copyable {
  /// - Returns: whether the receiver wants no more.
  mutating func push(_ bytes: Span<UInt8>) throws(RDFSyntaxError) -> Bool
  mutating func finish() throws(RDFSyntaxError)
}

/// The same behind a reference, so that who uses the parser needs to know nothing of what a reader holds.
private protocol PieceReader: AnyObject {
  func push(_ bytes: Span<UInt8>) throws(RDFSyntaxError) -> Bool
  func finish() throws(RDFSyntaxError)
}

private final class PieceReaderBox<Reader: PieceReading & ~Copyable>: PieceReader {
  private var reader: Reader

  init(_ reader: consuming Reader) { self.reader = reader }

  func push(_ bytes: Span<UInt8>) throws(RDFSyntaxError) -> Bool { try reader.push(bytes) }

  func finish() throws(RDFSyntaxError) { try reader.finish() }
}
