import Foundation
import GraphModel
import LinkedDataMapping
import RDFModel
import RDFSyntax
import Testing
import Vocabulary

private func details(
  issued: String? = nil, previousVersion: String? = nil
) -> CatalogueDetails {
  CatalogueDetails(
    baseIRI: SampleReport.base, name: "proef-2024",
    publisher: CatalogueDetails.Publisher(
      iri: "https://identifier.overheid.nl/tooi/id/ministerie/mnre1034",
      name: "ministerie van Binnenlandse Zaken en Koninkrijksrelaties", contactName: "Proefloket",
      email: "loket@data.example"),
    downloadBase: "https://data.example/download/",
    files: [
      CatalogueDetails.PublishedFile(
        name: "proef.ttl", mediaType: "text/turtle", formatName: "Turtle", byteCount: 123,
        sha256: String(repeating: "0a", count: 32)),
      CatalogueDetails.PublishedFile(
        name: "proef.svg", mediaType: "image/svg+xml", formatName: "SVG", byteCount: 456,
        sha256: String(repeating: "1b", count: 32)),
    ],
    sources: [
      CatalogueDetails.SourceDocument(
        name: "verslag.txt", byteCount: 789, sha256: String(repeating: "2c", count: 32))
    ],
    toolVersion: "1.0.0", issued: issued, previousVersion: previousVersion)
}

private struct Sample {
  let graph: ReferenceGraph
  let data: Dataset
  let catalogue: Dataset

  init(_ details: CatalogueDetails) throws {
    graph = try SampleReport.graph(SampleReport.everything)
    data = try SampleReport.dataset(graph)
    catalogue = Dataset(cataloguing: data, of: graph, as: details)
  }

  /// The values of a property of the data set or of a thing below it.
  func values(_ property: String, of path: String = "") -> [Term] {
    let subject = Term.iri(IRI(trusted: SampleReport.base + "dataset/proef-2024" + path))
    return catalogue.objects(of: subject, IRI(trusted: property))
  }
}

private let void = "http://rdfs.org/ns/void#"
private let dcat = "http://www.w3.org/ns/dcat#"

@Suite("The catalogue of published data")
struct CatalogueTests {
  @Test(
    "is valid DCAT-AP-NL",
    .enabled(if: SHACLJudge.isAvailable && DCATJudge.isPresent, DCATJudge.why))
  func profile() throws {
    let issued = details(issued: "2025-05-21", previousVersion: "https://data.example/dataset/2023")
    for details in [details(), issued] {
      #expect(try DCATJudge.violations(in: Sample(details).catalogue) == [])
    }
  }

  @Test("says of each file how long it is, and by what digest to know it")
  func files() throws {
    let sample = try Sample(details())
    let files = sample.values(dcat + "distribution")
    #expect(files.count == 2)
    let path = "/distribution/proef.ttl"
    #expect(
      sample.values(dcat + "byteSize", of: path).first?.literal
        == Literal("123", datatype: XSD.nonNegativeInteger))
    let digest = sample.values("http://spdx.org/rdf/terms#checksumValue", of: path + "#checksum")
    #expect(digest.first?.literal?.lexicalForm == String(repeating: "0a", count: 32))
    #expect(
      sample.values(dcat + "downloadURL", of: path)
        == [.iri(IRI(trusted: "https://data.example/download/proef.ttl"))])
  }

  @Test("counts what the data holds")
  func statistics() throws {
    let sample = try Sample(details())
    func count(_ property: String, of path: String = "") -> Int? {
      sample.values(void + property, of: path).first?.literal.flatMap { Int($0.lexicalForm) }
    }
    #expect(count("triples") == sample.data.count)
    #expect(count("entities", of: "#class-vg-Action") == 3)
    #expect(
      count("triples", of: "#property-vg-carriesOut")
        == sample.data.triples(predicate: VG.carriesOut).count)
    let subjects = Set(sample.data.triples().map(\.subject))
    #expect(count("distinctSubjects") == subjects.count)
  }

  @Test(
    "counts the links to each authority",
    arguments: ["officiele-bekendmakingen", "lido", "tooi", "wetten", "eli", "rechtspraak"])
  func links(authority: String) throws {
    let sample = try Sample(details())
    let path = "#linkset-\(authority)"
    let count = sample.values(void + "triples", of: path).first?.literal?.lexicalForm
    #expect((count.flatMap { Int($0) } ?? 0) > 0)
    #expect(!sample.values(void + "linkPredicate", of: path).isEmpty)
  }

  @Test("tells from which file the data was made, and by what")
  func origin() throws {
    let sample = try Sample(details())
    let prov = "http://www.w3.org/ns/prov#"
    #expect(sample.values(prov + "wasDerivedFrom").count == 1)
    let making = try #require(sample.values(prov + "wasGeneratedBy").first)
    let used = sample.catalogue.objects(of: making, IRI(trusted: prov + "used"))
    #expect(used.contains(sample.values(prov + "wasDerivedFrom")[0]))
  }

  @Test("covers the years of the reports, and no year where none is known")
  func period() throws {
    let sample = try Sample(details())
    let days = ["startDate", "endDate"].map {
      sample.values(dcat + $0, of: "#period").first?.literal?.lexicalForm
    }
    #expect(days == ["2024-01-01", "2024-12-31"])
    let empty = Dataset(
      cataloguing: Dataset(), of: ReferenceGraph(nodes: [], edges: [], findings: []),
      as: details())
    #expect(empty.triples(predicate: IRI(trusted: dcat + "startDate")).isEmpty)
  }

  @Test("puts the year in a series, after the data set of the year before")
  func series() throws {
    let previous = SampleReport.base + "dataset/proef-2023"
    var changed = details(previousVersion: previous)
    changed.name = "ongekend-onrecht-financien-2024"
    let graph = try SampleReport.graph(SampleReport.everything)
    let catalogue = Dataset(cataloguing: Dataset(), of: graph, as: changed)
    let series = IRI(trusted: SampleReport.base + "series/ongekend-onrecht-financien")
    let dataset = IRI(trusted: SampleReport.base + "dataset/ongekend-onrecht-financien-2024")
    let facts = [
      ("inSeries", Term.iri(series)), ("previousVersion", .iri(IRI(trusted: previous))),
      ("version", .literal(Literal("2024"))),
    ]
    for (property, value) in facts {
      #expect(catalogue.contains(Triple(.iri(dataset), IRI(trusted: dcat + property), value)))
    }
  }

  @Test("refers to every finding, by the IRI that the data has for it")
  func findings() throws {
    let sample = try Sample(details())
    let findings = sample.values("http://www.w3.org/ns/dqv#hasQualityAnnotation")
    let described = sample.data.triples(predicate: RDF.type, object: .iri(VG.finding))
    #expect(findings == described.map(\.subject))
    #expect(findings.count == sample.graph.findings.count)
  }

  @Test("has no blank nodes, and no day or version before unless they are given")
  func unsaid() throws {
    let sample = try Sample(details())
    #expect(
      sample.catalogue.triples().allSatisfy {
        $0.subject.blankNode == nil && $0.object.blankNode == nil
      })
    #expect(sample.values("http://purl.org/dc/terms/issued").isEmpty)
    #expect(sample.values(dcat + "previousVersion").isEmpty)
  }
}

/// The validator of DCAT-AP-NL, which is not part of the project.
private enum DCATJudge {
  static let script = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../shared/data/dcat-ap-nl/validate.py").standardizedFileURL

  static let why: Comment =
    "needs python3 with pyshacl, and ../shared/data/dcat-ap-nl, which is not part of the project"

  static var isPresent: Bool { FileManager.default.fileExists(atPath: script.path) }

  /// The violations of the mandatory shapes, one a line.
  static func violations(in catalogue: Dataset) throws -> [String] {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).ttl")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(
      RDFSerializer(format: .turtle, prefixes: .verwijsgraaf).serialize(catalogue)
    ).write(to: file)
    let outcome = try SHACLJudge.run([script.path(), "--recommended", file.path()])
    try #require(outcome.output.contains("violations"))
    return outcome.output.split(separator: "\n").map(String.init)
      .filter { $0.hasPrefix("Violation") }
  }
}
