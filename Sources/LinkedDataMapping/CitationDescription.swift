import CitationRecognition
public import GraphModel
import RDFModel
import Vocabulary

/// A place in a report together with what is cited there, and the edges that it is evidence for.
public struct CitedPlace: Sendable {
  /// The words.
  public let evidence: Evidence
  /// The edges, in the order of the graph; all lead to the same node.
  public let edges: [GraphEdge]
  /// The path of the annotation below the base IRI.
  public let path: String

  /// The places of a graph, in the order of reports, places and cited nodes.
  ///
  /// The path is made of the action, the cell and what is cited, so that it stays the same when other words of
  /// the report change; further citations of the same in one cell are numbered.
  public static func places(in graph: ReferenceGraph) -> [CitedPlace] {
    struct Key: Hashable {
      let report: NodeID
      let start: Int
      let end: Int
      let target: NodeID
    }
    var edges: [Key: [GraphEdge]] = [:]
    var evidence: [Key: Evidence] = [:]
    for edge in graph.edges {
      for words in edge.evidence {
        let key = Key(
          report: words.report, start: words.codePoints.lowerBound,
          end: words.codePoints.upperBound, target: edge.target)
        edges[key, default: []].append(edge)
        evidence[key] = words
      }
    }
    let order = edges.keys.sorted { left, right in
      if left.report != right.report { return left.report < right.report }
      if left.start != right.start { return left.start < right.start }
      return left.end == right.end ? left.target < right.target : left.end < right.end
    }
    var paths = NumberedPaths()
    return order.compactMap { key in
      guard let words = evidence[key], let joined = edges[key], let first = joined.first else {
        return nil
      }
      let cell = CitedPlace.cell(of: words, in: graph[first.source])
      let path =
        "\(graph.path(ofText: key.report))/citation/\(cell)/\(NodeIRIs.segment(key.target))"
      return CitedPlace(evidence: words, edges: joined, path: paths.next(path))
    }
  }

  /// The cell of the table, as a part of an IRI: `12-description`.
  private static func cell(of evidence: Evidence, in source: GraphNode?) -> String {
    let number: String? =
      switch source?.content {
      case .action(let action): action.number
      case .progressEntry(let entry): entry.actionNumber
      default: nil
      }
    guard let number else { return evidence.part.rawValue }
    return "\(NodeIRIs.segment(NodeID(number)))-\(evidence.part.rawValue)"
  }
}

extension ReferenceGraph {
  /// The path below the base IRI of what is said about a text: of a report its own, of a publication one in `document/`.
  func path(ofText id: NodeID) -> String {
    if case .report = self[id]?.content { return id.description }
    return "document/\(NodeIRIs.segment(id))"
  }
}

/// Paths that are told apart by a number from the second of the same name on.
struct NumberedPaths {
  private var counts: [String: Int] = [:]

  /// The path itself the first time, then the path with `-2`, `-3` …
  mutating func next(_ path: String) -> String {
    let count = counts[path, default: 0] + 1
    counts[path] = count
    return count == 1 ? path : "\(path)-\(count)"
  }
}

/// The evidence of edges as Web Annotations (W3C Web Annotation Data Model, sections 3 and 4.2).
enum CitationDescription {
  /// Adds an annotation for a place and what is cited there.
  static func add(_ place: CitedPlace, _ names: NodeIRIs, to description: inout Description) {
    let evidence = place.evidence
    let citation = names.own(place.path)
    description.add(citation, types: [VG.citation, OA.annotation])
    description.add(citation, RDFS.label, dutch: evidence.quote)
    description.add(citation, OA.motivatedBy, OA.linking)
    for edge in place.edges {
      description.add(citation, OA.hasBody, names[edge.target])
      description.add(citation, VG.citedIn, names[edge.source])
      description.add(citation, VG.citedAs, edge.kind.property)
    }
    description.add(citation, VG.inReport, names[evidence.report])
    description.add(citation, VG.citationKind, Literal(evidence.kind.rawValue))
    description.add(citation, VG.rule, Literal(evidence.rule))
    description.add(citation, VG.resolution, CodeList.resolution(evidence.resolution.rawValue))
    description.add(citation, VG.reportPart, Literal(evidence.part.rawValue))
    addParts(of: evidence, citation, to: &description)
    add(evidence, of: citation, names, to: &description)
  }

  /// Adds the place of words in a report that an annotation is about.
  ///
  /// The place and its selectors are named by fragments of the annotation's IRI, so that one document describes
  /// them together.
  static func add(
    _ evidence: Evidence, of annotation: IRI, _ names: NodeIRIs, to description: inout Description
  ) {
    let target = IRI(trusted: annotation.value + "#target")
    let quote = IRI(trusted: annotation.value + "#quote")
    let position = IRI(trusted: annotation.value + "#position")
    description.add(annotation, OA.hasTarget, target)
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
