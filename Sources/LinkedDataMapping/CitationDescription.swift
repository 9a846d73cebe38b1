import CitationRecognition
import GraphModel
import RDFModel
import Vocabulary

/// The evidence of edges as Web Annotations (W3C Web Annotation Data Model, sections 3 and 4.2).
enum CitationDescription {
  /// Adds an annotation for each place and what is cited there.
  static func add(
    _ graph: ReferenceGraph, _ names: NodeIRIs, to description: inout Description
  ) {
    for edge in graph.edges {
      for evidence in edge.evidence { add(evidence, of: edge, names, to: &description) }
    }
  }

  private static func add(
    _ evidence: Evidence, of edge: GraphEdge, _ names: NodeIRIs, to description: inout Description
  ) {
    let path =
      "\(evidence.report)/citation/\(evidence.codePoints.lowerBound)-"
      + "\(evidence.codePoints.upperBound)/\(NodeIRIs.segment(edge.target))"
    let citation = names.own(path)
    description.add(citation, types: [VG.citation, OA.annotation])
    description.add(citation, RDFS.label, dutch: evidence.quote)
    description.add(citation, OA.motivatedBy, OA.linking)
    description.add(citation, OA.hasBody, names[edge.target])
    description.add(citation, VG.citedIn, names[edge.source])
    description.add(citation, VG.citedAs, edge.kind.property)
    description.add(citation, VG.inReport, names[evidence.report])
    description.add(citation, VG.citationKind, Literal(evidence.kind.rawValue))
    description.add(citation, VG.rule, Literal(evidence.rule))
    description.add(citation, VG.resolution, CodeList.resolution(evidence.resolution.rawValue))
    description.add(citation, VG.reportPart, Literal(evidence.part.rawValue))
    addParts(of: evidence, citation, to: &description)

    let target = names.own(path + "/target")
    let quote = names.own(path + "/quote")
    let position = names.own(path + "/position")
    description.add(citation, OA.hasTarget, target)
    description.add(target, types: [OA.specificResource])
    description.add(target, OA.hasSource, names[evidence.report])
    description.add(target, OA.hasSelector, quote)
    description.add(target, OA.hasSelector, position)
    description.add(quote, types: [OA.textQuoteSelector])
    description.add(quote, OA.exact, Literal(evidence.quote))
    description.add(quote, OA.prefix, Literal(evidence.prefix))
    description.add(quote, OA.suffix, Literal(evidence.suffix))
    description.add(position, types: [OA.textPositionSelector])
    description.add(position, OA.start, .count(evidence.codePoints.lowerBound))
    description.add(position, OA.end, .count(evidence.codePoints.upperBound))
  }

  /// Adds what the citation says besides its target.
  private static func addParts(
    of evidence: Evidence, _ citation: IRI, to description: inout Description
  ) {
    let parts = evidence.parts
    let texts: [(IRI, String?)] = [
      (VG.sessionYear, parts.sessionYear), (VG.chamber, parts.chamber),
      (VG.motionPart, parts.motionPart), (VG.article, parts.article),
      (VG.paragraph, parts.paragraph), (VG.subparagraph, parts.subparagraph),
      (VG.office, parts.office), (VG.pages, parts.pages),
      (VG.firstSubmitter, parts.submitters.first),
    ]
    for (property, text) in texts { description.add(citation, property, text: text) }
    for submitter in parts.submitters.dropFirst() {
      description.add(citation, VG.submitter, text: submitter)
    }
    if !parts.submitters.isEmpty {
      description.add(citation, VG.coSigned, Literal(parts.coSigned))
    }
  }
}

/// The Web Annotation vocabulary.
enum OA {
  static let annotation = term("Annotation")
  static let specificResource = term("SpecificResource")
  static let textQuoteSelector = term("TextQuoteSelector")
  static let textPositionSelector = term("TextPositionSelector")
  static let hasBody = term("hasBody")
  static let hasTarget = term("hasTarget")
  static let hasSource = term("hasSource")
  static let hasSelector = term("hasSelector")
  static let motivatedBy = term("motivatedBy")
  static let linking = term("linking")
  static let exact = term("exact")
  static let prefix = term("prefix")
  static let suffix = term("suffix")
  static let start = term("start")
  static let end = term("end")
  private static func term(_ name: String) -> IRI {
    IRI(trusted: "http://www.w3.org/ns/oa#" + name)
  }
}
