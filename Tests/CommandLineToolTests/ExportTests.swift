import Foundation
import GraphModel
import ReportReading
import Testing
import Vocabulary

/// An export of the built-in report.
private struct ExportedFiles {
  let folder: TemporaryFolder
  static let name = "ongekend-onrecht-bzk-2024"

  init(_ arguments: String...) throws {
    folder = try TemporaryFolder()
    let run = try ProgramRun(
      PackageFolder.root.appending(path: ".build/debug/verwijsgraaf").path,
      ["export", "--quiet", "--output", folder.path] + arguments)
    try #require(run.status == 0, "\(run.errors)")
  }

  func path(_ fileExtension: String) -> String { "\(folder.path)/\(Self.name).\(fileExtension)" }

  func bytes(_ fileExtension: String) throws -> Data {
    try Data(contentsOf: URL(filePath: path(fileExtension)))
  }
}

@Suite("The export of the built-in report")
struct ExportTests {
  @Test("is what lies in Output/, byte for byte", arguments: ["ttl", "rdf", "nt", "dot"])
  func outputFolder(fileExtension: String) throws {
    let exported = try ExportedFiles("--format", "turtle,rdfxml,ntriples,dot")
    let kept = PackageFolder.root.appending(path: "Output/\(ExportedFiles.name).\(fileExtension)")
    #expect(try exported.bytes(fileExtension) == Data(contentsOf: kept))
  }

  @Test(
    "draws what lies in Output/, byte for byte",
    .enabled(if: ProgramRun.exists("dot"), "needs Graphviz"))
  func picture() throws {
    let exported = try ExportedFiles("--format", "svg")
    let kept = PackageFolder.root.appending(path: "Output/\(ExportedFiles.name).svg")
    #expect(try exported.bytes("svg") == Data(contentsOf: kept))
  }

  @Test("goes to standard output on request, the same as to a file")
  func standardOutput() throws {
    let exported = try ExportedFiles("--format", "turtle")
    let run = try ProgramRun.tool("export", "--quiet", "--format", "turtle", "--output", "-")
    #expect(Data(run.output.utf8) == (try exported.bytes("ttl")))
  }

  @Test("names its own things below the base IRI asked for, and nothing else")
  func baseIRI() throws {
    let plain = try ExportedFiles("--format", "ntriples")
    let moved = try ExportedFiles("--format", "ntriples", "--base-iri", "https://example.org/d/")
    let definitions = "https://w3id.org/verwijsgraaf/def"
    let text = String(decoding: try plain.bytes("nt"), as: UTF8.self)
    let expected = text.replacing(definitions, with: "DEF")
      .replacing("https://w3id.org/verwijsgraaf/", with: "https://example.org/d/")
      .replacing("DEF", with: definitions)
    let lines = { (text: String) in text.split(separator: "\n").sorted() }
    #expect(lines(String(decoding: try moved.bytes("nt"), as: UTF8.self)) == lines(expected))
  }
}

@Suite("The commands")
struct CommandTests {
  @Test("read from standard input and number places in code points")
  func standardInput() throws {
    let run = try ProgramRun.tool(
      "recognize", "-", "--format", "jsonl", input: Array("Één: Stcrt. 2024, 30890.".utf8))
    #expect(
      run.output == """
        {"end":23,"file":"<stdin>","id":"stcrt-2024-30890",\
        "iri":"https://zoek.officielebekendmakingen.nl/stcrt-2024-30890","kind":"stcrt",\
        "published":true,"quote":"Stcrt. 2024, 30890","resolution":"explicit","start":5}

        """)
  }

  @Test("give null for what cannot be resolved, with the reason")
  func unresolved() throws {
    let run = try ProgramRun.tool(
      "recognize", "-", "--format", "jsonl",
      input: Array("Zie Kamerstukken II, 2006-2007, DGB 2007-01961.".utf8))
    #expect(!run.output.contains("\"id\":\"kst-"))
  }

  @Test("end with status 1 on findings when they are strict, and with 0 otherwise")
  func strict() throws {
    let folder = try TemporaryFolder()
    let arguments = ["--quiet", "--format", "turtle", "--output", folder.path]
    let tool = PackageFolder.root.appending(path: ".build/debug/verwijsgraaf").path
    #expect(try ProgramRun(tool, ["export"] + arguments).status == 0)
    #expect(try ProgramRun(tool, ["export", "--strict"] + arguments).status == 1)
  }

  @Test("take names from a folder of one's own")
  func vocabulary() throws {
    let folder = try TemporaryFolder()
    _ = try folder.file(
      "own.ttl",
      Array(
        """
        @prefix vg: <https://w3id.org/verwijsgraaf/def#> .
        @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
        <https://example.org/o> a vg:Organisation ; skos:prefLabel "Dorpsraad Ter Proef"@nl .
        """.utf8))
    let run = try ProgramRun.tool(
      "recognize", "-", "--format", "tsv", "--quiet", "--vocabulary", folder.path,
      input: Array("Overleg met de Dorpsraad Ter Proef.".utf8))
    #expect(run.output.contains("https://example.org/o"))
  }

  @Test("show of a focus what lies around it")
  func focus() throws {
    let run = try ProgramRun.tool("graph", "--focus", "81")
    #expect(run.status == 0)
    #expect(run.output.contains("kst-35510-21"))
    #expect(!run.output.contains("kst-35510-37"))
  }
}

@Suite("Other people's tools and the export")
struct JudgeTests {
  @Test(
    "rdflib and pyoxigraph read one set of triples from Turtle, RDF/XML, N-Triples and JSON-LD",
    .enabled(
      if: ProgramRun.hasPython(module: "rdflib, pyoxigraph"), "needs rdflib and pyoxigraph"))
  func pythonReaders() throws {
    let exported = try ExportedFiles("--format", "turtle,rdfxml,ntriples,jsonld")
    let script = """
      import sys, rdflib, pyoxigraph
      rdflib.NORMALIZE_LITERALS = False
      formats = {"ttl": ("turtle", pyoxigraph.RdfFormat.TURTLE),
                 "rdf": ("xml", pyoxigraph.RdfFormat.RDF_XML),
                 "nt": ("nt", pyoxigraph.RdfFormat.N_TRIPLES),
                 "jsonld": ("json-ld", pyoxigraph.RdfFormat.JSON_LD)}
      seen = []
      for extension, (name, format) in formats.items():
          path = sys.argv[1] + "." + extension
          graph = rdflib.Graph().parse(path, format=name)
          seen.append({tuple(t.n3() for t in triple) for triple in graph})
          triples = {(str(q.subject), str(q.predicate), str(q.object))
                     for q in pyoxigraph.parse(path=path, format=format)}
          seen.append({tuple(rdflib.util.from_n3(t).n3() for t in triple) for triple in triples})
      print(len(seen[0]), all(s == seen[0] for s in seen))
      """
    let base = exported.path("ttl").dropLast(4)
    let run = try ProgramRun("python3", ["-c", script, String(base)])
    let words = run.output.split(whereSeparator: \.isWhitespace)
    #expect(words.last == "True", "\(run.output)\(run.errors)")
    #expect((words.first.flatMap { Int($0) } ?? 0) > 1000)
  }

  @Test(
    "rapper reads the triples of N-Triples from Turtle and RDF/XML, without a warning",
    .enabled(if: ProgramRun.exists("rapper"), "needs rapper"),
    arguments: [("turtle", "ttl"), ("rdfxml", "rdf")])
  func rapper(syntax: String, fileExtension: String) throws {
    let exported = try ExportedFiles("--format", "turtle,rdfxml,ntriples")
    let run = try ProgramRun(
      "rapper", ["--quiet", "-i", syntax, "-o", "ntriples", exported.path(fileExtension)])
    let reference = try ProgramRun(
      "rapper", ["--quiet", "-i", "ntriples", "-o", "ntriples", exported.path("nt")])
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    #expect(Set(run.output.split(separator: "\n")) == Set(reference.output.split(separator: "\n")))
  }

  @Test(
    "serdi reads the triples of N-Triples from Turtle",
    .enabled(if: ProgramRun.exists("serdi"), "needs serdi"))
  func serdi() throws {
    let exported = try ExportedFiles("--format", "turtle,ntriples")
    let run = try ProgramRun(
      "serdi", ["-e", "-i", "turtle", "-o", "ntriples", exported.path("ttl")])
    let reference = try ProgramRun(
      "serdi", ["-e", "-i", "ntriples", "-o", "ntriples", exported.path("nt")])
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    #expect(Set(run.output.split(separator: "\n")) == Set(reference.output.split(separator: "\n")))
  }

  @Test(
    "xmllint accepts the RDF/XML and the SVG",
    .enabled(
      if: ProgramRun.exists("xmllint") && ProgramRun.exists("dot"), "needs xmllint and Graphviz"))
  func xmllint() throws {
    let exported = try ExportedFiles("--format", "rdfxml,svg")
    for fileExtension in ["rdf", "svg"] {
      let run = try ProgramRun("xmllint", ["--noout", "--nonet", exported.path(fileExtension)])
      #expect(run.status == 0, "\(run.errors)")
    }
  }

  @Test(
    "pyshacl finds the shapes satisfied",
    .enabled(if: ProgramRun.hasPython(module: "pyshacl"), "needs pyshacl"))
  func shapes() throws {
    let exported = try ExportedFiles("--format", "turtle")
    let vocabulary = PackageFolder.root.appending(path: "Vocabulary").path
    let run = try ProgramRun(
      "python3",
      [
        "-m", "pyshacl", "--shacl", vocabulary + "/shapes.ttl", "--ont-graph",
        vocabulary + "/verwijsgraaf.ttl", exported.path("ttl"),
      ])
    #expect(run.status == 0, "\(run.output.prefix(2000))\(run.errors.prefix(500))")
  }

  @Test(
    "Graphviz draws the DOT without a word",
    .enabled(if: ProgramRun.exists("dot"), "needs Graphviz"))
  func graphviz() throws {
    let exported = try ExportedFiles("--format", "dot")
    let run = try ProgramRun("dot", ["-Tsvg", "-o", "/dev/null", exported.path("dot")])
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
  }

  @Test(
    "the README's question is answered by the export",
    .enabled(if: ProgramRun.hasPython(module: "pyoxigraph"), "needs pyoxigraph"))
  func query() throws {
    let readme = try String(
      contentsOf: PackageFolder.root.appending(path: "README.md"), encoding: .utf8)
    let query = try #require(readme.firstMatch(of: /```sparql\n([\s\S]*?)```/)).output.1
    let script = """
      import sys, pyoxigraph
      store = pyoxigraph.Store()
      store.load(path=sys.argv[1], format=pyoxigraph.RdfFormat.TURTLE)
      for row in store.query(sys.argv[2]):
          print(row[0].value)
      """
    let output = PackageFolder.root.appending(path: "Output/\(ExportedFiles.name).ttl").path
    let run = try ProgramRun("python3", ["-c", script, output, String(query)])
    #expect(run.output == "35\n37\n61\n", "\(run.errors)")
  }
}

@Suite("The built-in report")
struct BuiltInReportTests {
  /// What a graph says, without the words it was read from.
  private func outline(of path: String) throws -> [String] {
    let bytes = Array(try Data(contentsOf: URL(filePath: path)))
    let report = try ReportReader(registers: Registers.builtIn()).read(bytes, name: path)
    let graph = ReferenceGraph(of: [report], registers: try Registers.builtIn())
    let nodes = graph.nodes.map { node in
      var line = "\(node.kind.rawValue) \(node.id) \(node.label)"
      if case .progressEntry(let entry) = node.content { line += " \(entry.status.rawValue)" }
      return line
    }
    return nodes + graph.edges.map { "\($0.source) \($0.kind) \($0.target)" }
      + graph.findings.map { "\($0.kind) \($0.about.map(\.description))" }.sorted()
  }

  @Test(
    "gives the graph of the published one",
    .enabled(
      if: PackageFolder.hasPublishedReport, "needs ../shared/reports, which is absent"))
  func equalsPublished() throws {
    let condensed = try outline(
      of: PackageFolder.root.appending(
        path: "Sources/CEmbeddedFiles/ongekend-onrecht-bzk-2024.txt"
      ).path)
    let published = try outline(of: PackageFolder.publishedReport)
    let difference = condensed.difference(from: published)
    #expect(difference.isEmpty, "\(difference.map { "\($0)" }.joined(separator: "\n"))")
  }

  @Test(
    "is exported from the published text as 39 actions, the same bytes twice",
    .enabled(
      if: PackageFolder.hasPublishedReport, "needs ../shared/reports, which is absent"))
  func published() throws {
    let runs = try (0..<2).map { _ in
      try ProgramRun.tool(
        "export", PackageFolder.publishedReport, "--format", "turtle", "--output", "-")
    }
    #expect(runs[0].output == runs[1].output)
    #expect(runs[0].output.components(separatedBy: "vg:Action").count - 1 >= 39)
  }
}
