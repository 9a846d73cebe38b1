public import GraphModel
import RDFModel
import SourceText
import Vocabulary

/// Findings on the data as quality annotations (W3C Data Quality Vocabulary).
enum FindingDescription {
  private static let qualityAnnotation = IRI(trusted: "http://www.w3.org/ns/dqv#QualityAnnotation")
  private static let qualityAssessment = IRI(trusted: "http://www.w3.org/ns/dqv#qualityAssessment")

  /// Adds an annotation for each finding.
  static func add(
    _ graph: ReferenceGraph, _ names: NodeIRIs, to description: inout Description
  ) {
    for (finding, iri) in zip(graph.findings, iris(of: graph, names)) {
      let kind = CodeList.finding(finding.kind.rawValue)
      description.add(iri, types: [VG.finding, qualityAnnotation])
      description.add(iri, RDFS.label, finding.kind.title)
      description.add(
        iri, RDFS.comment, Literal(finding.diagnostic.message, language: .english))
      description.add(iri, VG.findingKind, kind)
      description.add(iri, OA.hasBody, kind)
      description.add(iri, OA.motivatedBy, qualityAssessment)
      description.add(iri, OA.hasTarget, names[finding.report])
      for id in finding.about { description.add(iri, OA.hasTarget, names[id]) }
      description.add(iri, VG.inReport, names[finding.report])
      description.add(iri, VG.severity, Literal(finding.diagnostic.severity.rawValue))
      if let evidence = finding.evidence {
        CitationDescription.add(evidence, of: iri, names, to: &description)
      }
    }
  }

  /// The IRIs of the findings, in the order of the graph.
  static func iris(of graph: ReferenceGraph, _ names: NodeIRIs) -> [IRI] {
    graph.findingPaths.map(names.own)
  }

  /// What a finding is about, as a part of an IRI; for an action or its progress entry `action-12`.
  fileprivate static func segment(of id: NodeID, in graph: ReferenceGraph) -> String {
    switch graph[id]?.content {
    case .action(let action): "action-\(NodeIRIs.segment(NodeID(action.number)))"
    case .progressEntry(let entry): "action-\(NodeIRIs.segment(NodeID(entry.actionNumber)))"
    default: NodeIRIs.segment(id)
    }
  }
}

extension ReferenceGraph {
  /// The paths of the IRIs of the findings below the base IRI, in the order of the findings.
  public var findingPaths: [String] {
    var paths = NumberedPaths()
    return findings.map { finding in
      let about =
        finding.about.first.map { "/\(FindingDescription.segment(of: $0, in: self))" } ?? ""
      return paths.next("\(path(ofText: finding.report))/finding/\(finding.kind.rawValue)\(about)")
    }
  }
}
