import RDFModel
import RDFSyntax

/// What a judge is known to read otherwise than the specifications say, so that it is not asked.
struct JudgeException: Sendable {
  let judges: Set<Judge>
  /// The formats in which it does so; all if nil.
  var formats: Set<RDFFormat>? = nil
  let reason: String
  /// Whether a dataset has what it reads otherwise.
  let applies: @Sendable (Dataset) -> Bool

  static let all: [JudgeException] = [
    JudgeException(
      judges: [.rapper, .serdi, .rdflib], reason: "reads RDF 1.1, without triple terms"
    ) { $0.hasTerm { if case .tripleTerm = $0 { true } else { false } } },
    JudgeException(
      judges: [.rapper, .serdi, .rdflib], reason: "reads RDF 1.1, without base directions"
    ) { $0.hasTerm { $0.literal?.direction != nil } },
    JudgeException(
      judges: [.rapper], reason: "takes dot segments out of absolute IRIs"
    ) { $0.hasTerm { $0.iri?.value.contains("/.") == true } },
    JudgeException(
      judges: [.rapper], reason: "refuses U+FFFE and U+FFFF, and ends texts at U+0000"
    ) { $0.hasTerm { $0.hasScalar { $0.value & 0xFFFE == 0xFFFE || $0.value == 0 } } },
    JudgeException(
      judges: [.pyoxigraph],
      reason: "refuses IRIs with U+FFFE and U+FFFF, which RFC 3987 does not have"
    ) { $0.hasTerm { $0.iri != nil && $0.hasScalar { $0.value & 0xFFFE == 0xFFFE } } },
    JudgeException(
      judges: [.pyld], reason: "writes the canonical form of every xsd:double"
    ) { $0.hasTerm { $0.literal?.datatype == XSD.double } },
    JudgeException(
      judges: [.pyld], reason: "leaves out statements with white space beyond ASCII in IRIs"
    ) {
      $0.hasTerm {
        $0.iri?.value.unicodeScalars.contains { !$0.isASCII && $0.properties.isWhitespace } == true
      }
    },
    JudgeException(
      judges: [.rdflib], formats: [.nQuads], reason: "refuses white space beyond ASCII in IRIs"
    ) {
      $0.hasTerm {
        $0.iri?.value.unicodeScalars.contains { !$0.isASCII && $0.properties.isWhitespace } == true
      }
    },
  ]

  /// Those who can be asked whether a dataset is read back from a format.
  static func judges(for dataset: Dataset, _ format: RDFFormat) -> Set<Judge> {
    var judges = Set(Judge.allCases)
    for exception in all where exception.formats?.contains(format) ?? true {
      if !exception.judges.isDisjoint(with: judges), exception.applies(dataset) {
        judges.subtract(exception.judges)
      }
    }
    return judges
  }
}

extension Term {
  /// Whether an IRI or a lexical form has a character of a kind.
  func hasScalar(_ isOfKind: (Unicode.Scalar) -> Bool) -> Bool {
    (iri?.value ?? literal?.lexicalForm ?? "").unicodeScalars.contains(where: isOfKind)
  }
}

extension Dataset {
  /// Whether some term is of a kind.
  func hasTerm(_ isOfKind: (Term) -> Bool) -> Bool {
    (0..<UInt32(terms.count)).contains { number in
      let id = TermID(rawValue: number)
      return terms.kind(of: id) != .languageTag && isOfKind(terms.term(id))
    }
  }
}
