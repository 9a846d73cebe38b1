import Foundation
import Testing

/// An export of the built-in report into a folder of its own, with what a publisher would state.
private struct PublishedExport {
  static let name = "ongekend-onrecht-bzk-2024"
  let folder: TemporaryFolder
  let run: ProgramRun

  init(_ arguments: String..., environment: [String: String] = [:]) throws {
    folder = try TemporaryFolder()
    run = try ProgramRun(
      "env",
      environment.map { "\($0)=\($1)" } + [
        PackageFolder.root.appending(path: ".build/debug/verwijsgraaf").path, "export", "--output",
        folder.path,
      ] + arguments)
  }

  func text(_ name: String) throws -> String {
    try String(contentsOfFile: "\(folder.path)/\(name)", encoding: .utf8)
  }
}

@Suite("The catalogue that an export writes")
struct CatalogueCommandTests {
  @Test("is what lies in Output/, byte for byte", arguments: ["ttl", "rdf", "nt"])
  func outputFolder(fileExtension: String) throws {
    let kept = PackageFolder.root.appending(path: "Output/catalog.\(fileExtension)")
    let export = try PublishedExport("--quiet")
    #expect(
      try export.text("catalog.\(fileExtension)") == String(contentsOf: kept, encoding: .utf8))
  }

  @Test("gives each file its size and SHA-256 digest")
  func digests() throws {
    let export = try PublishedExport("--quiet", "--format", "turtle,ntriples")
    let catalogue = try export.text("catalog.nt")
    for name in ["ttl", "nt"].map({ "\(PublishedExport.name).\($0)" }) {
      let run = try ProgramRun("sha256sum", ["\(export.folder.path)/\(name)"])
      let digest = try #require(run.output.split(separator: " ").first)
      #expect(catalogue.contains("distribution/\(name)#checksum> "))
      #expect(catalogue.contains("\"\(digest)\"^^"))
      #expect(catalogue.contains("\"\(try export.text(name).utf8.count)\"^^"))
    }
  }

  @Test("is left out on request, and on standard output")
  func leftOut() throws {
    let export = try PublishedExport("--quiet", "--format", "dot", "--no-catalog")
    #expect(try export.folder.names() == ["\(PublishedExport.name).dot"])
  }

  @Test("is in Turtle where no format of linked data is asked for")
  func turtle() throws {
    let export = try PublishedExport("--quiet", "--format", "dot")
    #expect(try export.folder.names() == ["catalog.ttl", "\(PublishedExport.name).dot"])
  }

  @Test("says what to fill in where nobody publishes")
  func unstated() throws {
    let export = try PublishedExport("--format", "turtle")
    #expect(export.run.status == 0)
    #expect(export.run.errors.contains("[CAT001]"))
    #expect(export.run.errors.contains("[CAT002]"))
    #expect(export.run.errors.contains("verwijsgraaf.toml"))
  }

  @Test("names the publisher and contact of the command line, by the registers")
  func options() throws {
    let export = try PublishedExport(
      "--format", "ntriples", "--publisher", "bzk", "--contact", "loket@data.example",
      "--issued", "2025-05-21", "--previous-version", "https://data.example/dataset/2023",
      "--download-base", "https://data.example/bestanden/")
    let catalogue = try export.text("catalog.nt")
    #expect(!export.run.errors.contains("[CAT"))
    for expected in [
      "publisher> <https://identifier.overheid.nl/tooi/id/ministerie/mnre1034>",
      "name> \"ministerie van Binnenlandse Zaken en Koninkrijksrelaties\"@nl",
      "hasEmail> <mailto:loket@data.example>", "issued> \"2025-05-21\"^^",
      "previousVersion> <https://data.example/dataset/2023>",
      "downloadURL> <https://data.example/bestanden/\(PublishedExport.name).nt>",
    ] {
      #expect(catalogue.contains(expected), "\(expected)")
    }
  }

  @Test("names those of verwijsgraaf.toml beside the report")
  func settingsFile() throws {
    let input = try TemporaryFolder()
    let report = try input.file(
      "verslag.txt",
      Array(
        try Data(
          contentsOf: PackageFolder.root.appending(
            path: "Sources/CEmbeddedFiles/ongekend-onrecht-bzk-2024.txt"))))
    _ = try input.file(
      "verwijsgraaf.toml",
      Array(
        """
        [publisher]
        iri = "https://data.example/dienst"
        name = "Dienst Proef"

        [contact]
        name = "Loket"
        page = "https://data.example/vragen"

        [catalogue]
        issued = 2025-05-21
        """.utf8))
    let export = try PublishedExport("--format", "ntriples", report)
    let catalogue = try export.text("catalog.nt")
    #expect(!export.run.errors.contains("[CAT"))
    for expected in [
      "publisher> <https://data.example/dienst>", "name> \"Dienst Proef\"@nl", "fn> \"Loket\"@nl",
      "hasURL> <https://data.example/vragen>", "issued> \"2025-05-21\"^^",
    ] {
      #expect(catalogue.contains(expected), "\(expected)")
    }
  }

  @Test("has the day of SOURCE_DATE_EPOCH, which an option overrules")
  func dayOfBuild() throws {
    let environment = ["SOURCE_DATE_EPOCH": "1700000000"]
    let set = try PublishedExport("-q", "--format", "ntriples", environment: environment)
    #expect(try set.text("catalog.nt").contains("issued> \"2023-11-14\"^^"))
    let overruled = try PublishedExport(
      "-q", "--format", "ntriples", "--issued", "2025-05-21", environment: environment)
    #expect(try overruled.text("catalog.nt").contains("issued> \"2025-05-21\"^^"))
  }

  @Test(
    "refuses what cannot be, with nothing written",
    arguments: [
      ("--publisher", "Nergens"), ("--publisher", "https://data.example/onbekend"),
      ("--contact", "geen@adres"), ("--issued", "2025-02-30"), ("--issued", "gisteren"),
      ("--download-base", "https://data.example/zonder-streep"), ("--previous-version", "2023"),
    ])
  func refused(option: String, value: String) throws {
    let export = try PublishedExport("--format", "turtle", option, value)
    #expect(export.run.status == 2)
    #expect(export.run.errors.contains("help:"))
    #expect(try export.folder.names() == [])
  }

  @Test(
    "refuses a file of settings with a fault, and says where",
    arguments: [
      ("[publisher]\niri =\n", ":2:"), ("[publisher]\nirii = \"x\"\n", "publisher.irii"),
      ("naam = 1\n", "naam"), ("[catalogue]\nissued = 12\n", "catalogue.issued"),
    ])
  func faultySettings(toml: String, expected: String) throws {
    let input = try TemporaryFolder()
    let path = try input.file("instellingen.toml", Array(toml.utf8))
    let export = try PublishedExport("--format", "turtle", "--settings", path)
    #expect(export.run.status == 3)
    #expect(export.run.errors.contains("instellingen.toml"))
    #expect(export.run.errors.contains(expected))
    #expect(try export.folder.names() == [])
  }
}

@Suite("Portals and stores")
struct PortalTests {
  private static let ckan = PackageFolder.root.appending(path: ".venv-ckan/bin/python").path
  private static let judges = PackageFolder.root.appending(path: "Tests/Judges").path

  @Test(
    "CKAN takes the catalogue as a dataset with title, publisher, licence and every file",
    .enabled(
      if: FileManager.default.isExecutableFile(atPath: ckan), "needs CKAN: make setup-ckan"))
  func harvest() throws {
    let export = try PublishedExport("--quiet", "--format", "turtle,rdfxml,ntriples,dot")
    let files = ["ttl", "rdf", "nt"].map { "\(export.folder.path)/catalog.\($0)" }
    let run = try ProgramRun(Self.ckan, ["\(Self.judges)/ckan_catalogue.py"] + files)
    #expect(run.status == 0, "\(run.output)\(run.errors)")
    for name in ["ttl", "rdf", "nt", "dot"] {
      #expect(run.output.contains("/\(PublishedExport.name).\(name)\""))
    }
  }

  @Test(
    "Apache Jena reads one set of triples from every format",
    .enabled(
      if: (try? ProgramRun("\(judges)/jena.sh", ["--available"]).status) == 0,
      "needs java and libapache-jena-java"))
  func jena() throws {
    let export = try PublishedExport("--quiet", "--format", "turtle,rdfxml,ntriples,nquads,trig")
    let sets = try ["ttl", "rdf", "nt", "nq", "trig"].map { name in
      let run = try ProgramRun(
        "\(Self.judges)/jena.sh",
        ["riotcmd.riot", "--output=nt", "\(export.folder.path)/\(PublishedExport.name).\(name)"])
      #expect(run.errors.isEmpty, "\(run.errors.prefix(500))")
      return Set(run.output.split(separator: "\n"))
    }
    #expect(sets[0].count > 1000)
    #expect(sets.allSatisfy { $0 == sets[0] })
  }

  @Test(
    "the questions of the documentation have the documented answers",
    .enabled(if: ProgramRun.hasPython(module: "pyoxigraph"), "needs pyoxigraph"))
  func questions() throws {
    let export = try PublishedExport("--quiet", "--format", "turtle")
    let run = try ProgramRun(
      "python3",
      [
        "\(Self.judges)/questions.py",
        PackageFolder.root.appending(path: "Documentation/Questions.md").path,
        "\(export.folder.path)/\(PublishedExport.name).ttl",
      ])
    #expect(run.status == 0, "\(run.output)\(run.errors)")
  }
}
