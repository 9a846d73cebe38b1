public import RDFModel
internal import SourceText

/// Writes statements as they come, in constant memory: successive statements with the same subject are
/// put together.
///
/// What comes in the same order gives the same bytes. For output that does not depend on the order there
/// is `RDFSerializer`.
public final class RDFStreamWriter: StatementReceiver {
  /// The format that is written.
  public let format: RDFFormat
  /// The first statement that the format cannot hold; nothing is written from there on.
  public private(set) var failure: RDFSerializationError?
  /// How many statements were written.
  public private(set) var count = 0

  private let version: RDFVersion
  private let drain: any ByteDrain
  private var state: StreamWriterState
  private var wantsMore = true

  /// How many bytes are put together before they are drained.
  private static let pieceSize = 1 << 18

  /// Whether a format can be written as statements come.
  public static func canWrite(_ format: RDFFormat) -> Bool { format != .jsonLD }

  /// A writer.
  /// - Parameters:
  ///   - prefixes: what may be used besides the prefixes that the input declares.
  ///   - version: what may be written; statements of a later version are refused.
  /// - Precondition: `canWrite(format)`.
  public init(
    format: RDFFormat, prefixes: PrefixMap = PrefixMap(), version: RDFVersion = .v1_2,
    drain: any ByteDrain
  ) {
    precondition(RDFStreamWriter.canWrite(format), "\(format.name) is not written as it comes")
    self.format = format
    self.drain = drain
    self.version = version
    state = StreamWriterState(format: format)
    for binding in prefixes.bindings {
      state.declare(
        prefix: Array(binding.prefix.utf8).span, namespace: Array(binding.namespace.value.utf8).span
      )
    }
  }

  /// Writes a statement.
  /// - Returns: false if the format cannot hold it, or the drain wants no more.
  public func receive(_ statement: StatementSpans, in bytes: Span<UInt8>) -> Bool {
    if let kind = newerKind(statement.object.kind) ?? state.write(statement, bytes) {
      failure = RDFSerializationError(
        kind: kind, format: format, quad: statement.quad(in: bytes))
      return false
    }
    count &+= 1
    if state.output.count >= RDFStreamWriter.pieceSize {
      wantsMore = drain.drain(&state.output) && wantsMore
    }
    return wantsMore
  }

  /// Why an object is of a later version than is asked for.
  private func newerKind(_ kind: TermKind) -> RDFSerializationError.Kind? {
    guard version == .v1_1 else { return nil }
    switch kind {
    case .tripleTerm: return .tripleTerm
    case .leftToRightLiteral, .rightToLeftLiteral: return .baseDirection
    default: return nil
    }
  }

  /// Carries a prefix over into formats that have them.
  public func declare(prefix: Span<UInt8>, namespace: Span<UInt8>) {
    state.declare(prefix: prefix, namespace: namespace)
  }

  /// Writes what ends the document and drains what is left.
  /// - Returns: whether the drain took all of it.
  public func finish() -> Bool {
    guard failure == nil else { return false }
    state.finish()
    return drain.drain(&state.output) && wantsMore
  }
}

/// What a `RDFStreamWriter` has put together and needs to remember.
struct StreamWriterState: ~Copyable {
  private let format: RDFFormat
  var output = ByteBuffer(capacity: 1 << 19)
  private var turtle: TurtleStreamWriting?
  private var rdfXML: RDFXMLStreamWriting?
  private let allowsGraphs: Bool
  private let isLines: Bool

  init(format: RDFFormat) {
    self.format = format
    allowsGraphs = format.holdsNamedGraphs
    isLines = format == .nTriples || format == .nQuads
    switch format {
    case .turtle, .triG: turtle = TurtleStreamWriting()
    case .rdfXML: rdfXML = RDFXMLStreamWriting()
    default: break
    }
  }

  mutating func declare(prefix: Span<UInt8>, namespace: Span<UInt8>) {
    turtle?.declare(prefix, namespace, to: &output)
    rdfXML?.declare(prefix, namespace)
  }

  /// - Returns: why the statement cannot be written.
  @inline(__always)
  mutating func write(
    _ statement: StatementSpans, _ bytes: Span<UInt8>
  ) -> RDFSerializationError.Kind? {
    if statement.isInNamedGraph, !allowsGraphs { return .namedGraph }
    if isLines {
      writeLine(statement, bytes)
      return nil
    }
    if let failure = rdfXML?.write(statement, bytes, to: &output) { return failure }
    turtle?.write(statement, bytes, to: &output)
    return nil
  }

  @inline(__always)
  private mutating func writeLine(_ statement: StatementSpans, _ bytes: Span<UInt8>) {
    if !statement.canonicalLine.isEmpty {
      output.append(bytes, statement.canonicalLine)
      return
    }
    NTriplesTerm.append(statement.subject, bytes, to: &output)
    output.append(UInt8(ascii: " "))
    NTriplesTerm.append(statement.predicate, bytes, to: &output)
    output.append(UInt8(ascii: " "))
    NTriplesTerm.append(statement.object, bytes, to: &output)
    if statement.isInNamedGraph {
      output.append(UInt8(ascii: " "))
      NTriplesTerm.append(statement.graphName, bytes, to: &output)
    }
    output.append(" .\n")
  }

  mutating func finish() {
    turtle?.finish(to: &output)
    rdfXML?.finish(to: &output)
  }
}
