public import RDFModel

/// Why a dataset has no canonical form here.
public enum RDFCanonicalizationError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Blank nodes that look alike would take more steps than were allowed; the number is the limit.
  case stepLimitExceeded(Int)
  /// RDFC-1.0 is defined for RDF 1.1, which has no triple terms.
  case tripleTerm(Quad)
  /// A term has a place that RDF does not allow, or an IRI that N-Quads cannot write.
  case malformedQuad(Quad)

  /// One sentence without a full stop.
  public var description: String {
    switch self {
    case .stepLimitExceeded(let limit):
      "too many blank nodes look alike: telling them apart takes more than \(limit) steps"
    case .tripleTerm(let quad): "RDFC-1.0 does not define a form of triple terms: \(quad)"
    case .malformedQuad(let quad): "N-Quads cannot write this statement: \(quad)"
    }
  }
}
