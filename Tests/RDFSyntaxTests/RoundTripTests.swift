import Foundation
import RDFModel
import RDFSyntax
import Testing

@Suite("What is written and read back, by us and by others")
struct RoundTripMatrixTests {
  static let prefixes: PrefixMap = {
    var prefixes = PrefixMap.standard
    for (prefix, namespace) in [
      ("ex", "http://example.org/"), ("", "http://example.org/a#"), ("é", "urn:x:"),
      ("xmlp", "urn:p:"),
    ] {
      try? prefixes.bind(prefix, to: IRI(trusted: namespace))
    }
    return prefixes
  }()

  /// The formats that are written.
  static let formats = RDFFormat.allCases.filter {
    (try? RDFSerializer(format: $0).serialize(Dataset())) != nil
  }

  /// What a format cannot hold, so that it is refused.
  static func isRefusable(_ kind: RDFSerializationError.Kind, _ format: RDFFormat) -> Bool {
    switch kind {
    case .namedGraph: !format.holdsNamedGraphs
    case .tripleTerm, .baseDirection: format == .rdfXML || format == .jsonLD
    case .malformedJSONLiteral: format == .jsonLD
    case .predicateWithoutName, .reservedPredicate, .characterNotInXML: format == .rdfXML
    default: false
    }
  }

  /// The document of a dataset, which is read back here as the same; nil if the format cannot hold it.
  static func written(_ graph: HardGraph, _ format: RDFFormat) throws -> [UInt8]? {
    let bytes: [UInt8]
    do {
      bytes = try RDFSerializer(format: format, prefixes: prefixes).serialize(graph.dataset)
    } catch {
      #expect(isRefusable(error.kind, format), "\(graph.name): \(error)")
      #expect(
        error.quad.map { graph.dataset.quads.contains($0) } == true, "\(graph.name): \(error)")
      return nil
    }
    do {
      let read = try RDFParser(format: format).parse(bytes, name: format.name)
      let isSame = read.isIsomorphic(to: graph.dataset)
      #expect(isSame, "\(graph.name), \(format.name): \(String(decoding: bytes, as: UTF8.self))")
    } catch {
      Issue.record(
        "\(graph.name), \(format.name): \(error)\n\(String(decoding: bytes, as: UTF8.self))")
    }
    return bytes
  }

  /// Writes graphs in all formats, reads them here, and lets the judges read them one by one.
  private func check(_ graphs: [HardGraph]) throws {
    var documents: [JudgedDocument] = []
    for graph in graphs {
      for format in RoundTripMatrixTests.formats {
        guard let bytes = try RoundTripMatrixTests.written(graph, format) else { continue }
        documents.append(
          JudgedDocument(
            name: graph.name, format: format, bytes: bytes, dataset: graph.dataset,
            judges: JudgeException.judges(for: graph.dataset, format)))
      }
    }
    guard !Judges.areAbsent else { return }
    for complaint in try Judges.complaints(about: documents) { Issue.record("\(complaint)") }
  }

  @Test("graphs that are hard to write")
  func hardGraphs() throws { try check(HardGraphs.all + HardGraphs.notInXML) }

  @Test("graphs put together by chance")
  func randomGraphs() throws { try check((1...60).map { RandomGraph.make(seed: $0) }) }

  @Test("the vocabulary and the export")
  func ownFixtures() throws { try check(Fixtures.own) }

  /// Graphs that the same judges can be asked about are put together, so that there are few documents.
  @Test(
    "the documents of the W3C test suites",
    .enabled(
      if: FileManager.default.fileExists(atPath: Fixtures.suites.path),
      "they are not beside the package"))
  func w3cFixtures() throws {
    struct Key: Hashable {
      let format: RDFFormat
      let judges: Set<Judge>
    }
    var unions: [Key: Dataset] = [:]
    for (number, graph) in Fixtures.w3c.enumerated() {
      let prepared = graph.dataset.relabelled { "g\(number)_\($0)" }.withNamedNodes
      for format in RoundTripMatrixTests.formats {
        guard try RoundTripMatrixTests.written(graph, format) != nil else { continue }
        let judges = JudgeException.judges(for: graph.dataset, format)
        unions[Key(format: format, judges: judges), default: Dataset()].formUnion(prepared)
      }
    }
    let documents = try unions.map { key, union in
      JudgedDocument(
        name: "W3C fixtures", format: key.format,
        bytes: try RDFSerializer(format: key.format, prefixes: RoundTripMatrixTests.prefixes)
          .serialize(union), dataset: union, judges: key.judges)
    }
    guard !Judges.areAbsent else { return }
    for complaint in try Judges.complaints(about: documents) { Issue.record("\(complaint)") }
  }
}
