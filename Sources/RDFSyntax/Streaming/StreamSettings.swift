/// How a document is read piece by piece.
public struct StreamSettings {
  /// What messages call the document.
  public var name = "<input>"

  /// The most bytes that one line (N-Triples, N-Quads) or one terminal or open statement (Turtle, TriG) can have; at most 2³¹.
  /// A reader keeps no more than a small multiple of it. 256 MiB unless it is set.
  public var statementLimit = 256 << 20

  /// What may be read: with 1.1, the syntax of triple terms, reifiers, annotations, base directions and version
  /// announcements is an error in the formats of the Turtle family.
  public var version = RDFVersion.v1_2

  /// Stands before the label of each blank node, so that the nodes of several documents are kept apart;
  /// letters, digits and `_`.
  public var labelPrefix = ""

  /// If it is set, reading goes on after an error where the format allows it (N-Triples, N-Quads, Turtle,
  /// TriG), and this is told what was skipped: the line, or what follows up to the next full stop.
  public var onSkip: ((RDFSyntaxError) -> Void)?

  /// Settings for a document without a name, read strictly.
  public init() {}

  /// Tells of an error that can be skipped.
  /// - Throws: the error, if reading is strict.
  func report(_ error: RDFSyntaxError) throws(RDFSyntaxError) {
    guard let onSkip else { throw error }
    onSkip(error)
  }

  /// The error of a statement that is too long.
  func sizeFault(_ range: Range<Int>) -> SyntaxFault {
    SyntaxFault(
      .limitExceeded, range, "a statement has more than \(statementLimit) bytes, which is the limit"
    )
  }
}
