public import RDFModel
internal import SourceText

/// Takes statements in any order and writes them sorted, with the prefixes that are used: the same bytes
/// for the same statements. It takes about half of the memory of a `Dataset`.
///
/// Blank nodes keep their labels, unless they are written in place; `RDFCanonicalizer` gives them labels that follow from the statements.
public final class SortedStatements: StatementReceiver {
  /// The format to write: one of the Turtle and N-Triples families.
  public let format: RDFFormat
  /// The first statement that the format cannot hold; nothing is taken from there on.
  public private(set) var failure: RDFSerializationError?
  /// The prefixes that the input declares, with the namespaces that they had last.
  public private(set) var prefixes = PrefixMap()

  private let version: RDFVersion
  private var table: StatementTable? = StatementTable()
  private var last = StatementTable.LastTerms()

  /// Whether a format can be written.
  public static func canWrite(_ format: RDFFormat) -> Bool {
    switch format {
    case .nTriples, .nQuads, .turtle, .triG: true
    case .rdfXML, .jsonLD: false
    }
  }

  /// A sorter without statements.
  /// - Parameter version: what may be written; statements of a later version are refused.
  /// - Precondition: `canWrite(format)`.
  public init(format: RDFFormat, version: RDFVersion = .v1_2) {
    precondition(SortedStatements.canWrite(format), "\(format.name) is not written by this")
    self.format = format
    self.version = version
  }

  /// Adds a statement.
  /// - Returns: false if the format cannot hold it.
  public func receive(_ statement: StatementSpans, in bytes: Span<UInt8>) -> Bool {
    let isTooNew = version == .v1_1 && statement.object.kind.isOfRDF12
    if isTooNew || statement.isInNamedGraph && !format.holdsNamedGraphs {
      let kind: RDFSerializationError.Kind =
        isTooNew
        ? statement.object.kind == .tripleTerm ? .tripleTerm : .baseDirection : .namedGraph
      failure = RDFSerializationError(
        kind: kind, format: format, quad: statement.quad(in: bytes))
      return false
    }
    table?.insert(statement, bytes, &last)
    return true
  }

  /// Remembers a prefix.
  public func declare(prefix: Span<UInt8>, namespace: Span<UInt8>) {
    try? prefixes.bind(String(copying: prefix), to: IRI(trusted: String(copying: namespace)))
  }

  /// Whether a statement has a blank node.
  public var hasBlankNodes: Bool { table?.hasBlankNodes ?? false }

  /// The statements as a dataset; they are forgotten here.
  public func takeDataset() -> Dataset { table.take()?.dataset() ?? Dataset() }

  /// Writes all statements and forgets them.
  /// - Parameter prefixes: what may be used.
  /// - Returns: whether the drain took all of it.
  public func write(prefixes: PrefixMap, to drain: any ByteDrain) -> Bool {
    guard failure == nil, let table = table.take() else { return false }
    if format == .turtle || format == .triG {
      var writer = TurtleWriter(table, prefixes: prefixes, drain)
      return writer.write()
    }
    var writer = LineWriter(table, drain)
    return writer.write()
  }
}

extension TermKind {
  /// Whether RDF 1.1 has no such terms.
  fileprivate var isOfRDF12: Bool {
    switch self {
    case .tripleTerm, .leftToRightLiteral, .rightToLeftLiteral: true
    default: false
    }
  }
}

/// Keeps all bytes.
final class ByteCollector: ByteDrain {
  private(set) var bytes: [UInt8] = []

  func drain(_ buffer: inout ByteBuffer) -> Bool {
    bytes.append(copying: buffer.span)
    buffer.truncate(to: 0)
    return true
  }
}
