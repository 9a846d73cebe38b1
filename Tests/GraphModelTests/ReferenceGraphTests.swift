import CitationRecognition
import GraphModel
import ReportReading
import SourceText
import Testing
import Vocabulary

/// A report of one ministry with two columns of text per action.
private func report(
  _ rows: [(number: String, description: String, status: String)],
  title: String = "Bijlage 1: Voortgang Proefprogramma", ministry: String = "Proefzaken",
  year: Int = 2024
) throws -> Report {
  var blocks = [
    title, "Tabel 3 Verslagjaar \(year) van het ministerie van \(ministry)", "Actie",
    "Omschrijving", "Stand van zaken", "Thema", "\u{A0}",
  ]
  for row in rows { blocks += [row.number, row.description, row.status] }
  let text = blocks.joined(separator: "\n\n") + "\n"
  return try ReportReader(registers: registers).read(Array(text.utf8), name: "\(ministry).txt")
}

private let registers = Registers(
  entries: [
    RegisterEntry(
      iri: "https://identifier.overheid.nl/tooi/id/ministerie/mnre9001",
      identifier: "https://identifier.overheid.nl/tooi/id/ministerie/mnre9001", kind: .ministry,
      name: "ministerie van Proefzaken", abbreviations: ["PZ"], portfolios: ["Proefzaken"]),
    RegisterEntry(
      iri: "https://wetten.overheid.nl/BWBR0045754", identifier: "BWBR0045754", kind: .law,
      name: "Wet open overheid", englishName: "Open Government Act", abbreviations: ["Woo"]),
    RegisterEntry(
      iri: "https://w3id.org/verwijsgraaf/organisation/staatscommissie-proef",
      identifier: "https://w3id.org/verwijsgraaf/organisation/staatscommissie-proef",
      kind: .stateCommission, name: "Staatscommissie Proef"),
  ],
  dossierTitles: ["35510": "Parlementaire ondervraging"],
  programmes: [
    Programme(
      slug: "proef", name: "Proefprogramma", titleNames: ["Proefprogramma"],
      motionDossier: "35510",
      motions: [
        RegisteredMotion(identifier: "kst-35510-15", submitters: ["Jetten"], coSigned: true)
      ])
  ], columnWords: (try? Registers.builtIn())?.columnWords ?? ColumnWords())

private func graph(
  _ rows: [(number: String, description: String, status: String)]
) throws -> ReferenceGraph {
  ReferenceGraph(of: [try report(rows)], registers: registers)
}

extension ReferenceGraph {
  /// The cited edges, each as `source kind target`.
  fileprivate var citedEdges: [String] {
    edges.filter { $0.kind.isCited }.map { "\($0.source) \($0.kind) \($0.target)" }
  }
}

@Suite("The reference graph of a report")
struct ReferenceGraphTests {
  @Test("a motion cited twice is one node, in its dossier")
  func oneMotion() throws {
    let graph = try graph([
      ("1", "Doen (NR 21 Motie Marijnissen cs, deel 1)", "Loopt."),
      ("2", "Laten (NR. 21 Motie Marijnissen c.s. deel 2)", "Loopt."),
    ])
    #expect(graph.nodes(of: .motion).map(\.id.description) == ["kst-35510-21"])
    #expect(
      graph.citedEdges == [
        "proef/action/1 carriesOut kst-35510-21", "proef/action/2 carriesOut kst-35510-21",
      ])
    #expect(
      graph.edges.contains { $0.kind == .partOfDossier && $0.source.description == "kst-35510-21" })
    let evidence = graph.edges.filter { $0.kind == .carriesOut }.flatMap(\.evidence)
    #expect(evidence.map(\.parts.motionPart) == ["1", "2"])
  }

  @Test("what a description cites hangs on the action, what a state of affairs cites on the entry")
  func sources() throws {
    let graph = try graph([
      ("1", "Uitvoeren van de Wet open overheid", "Zie Stcrt. 2024, 30890. De Woo werkt.")
    ])
    let entry = "proef/action/1/entry/proef-pz-2024"
    #expect(
      graph.citedEdges == [
        "proef/action/1 legalBasis BWBR0045754",
        "\(entry) publishedIn stcrt-2024-30890",
        "\(entry) legalBasis BWBR0045754",
      ])
  }

  @Test("every cited edge leads back to its words")
  func evidence() throws {
    let report = try report([("1", "Één (NR 21 Motie Marijnissen)", "De Woo; Stcrt. 2024, 30890.")])
    let graph = ReferenceGraph(of: [report], registers: registers)
    let scalars = Array(String(decoding: report.text, as: UTF8.self).unicodeScalars)
    let cited = graph.edges.filter { $0.kind.isCited }
    #expect(cited.count == 3)
    for edge in cited {
      #expect(!edge.evidence.isEmpty)
      for evidence in edge.evidence {
        let words = String(String.UnicodeScalarView(scalars[evidence.codePoints]))
        #expect(words == evidence.quote)
        let context = evidence.prefix + evidence.quote + evidence.suffix
        #expect(String(decoding: report.text, as: UTF8.self).contains(context))
      }
    }
  }

  @Test("a body that is set up is told from one that is involved")
  func establishes() throws {
    let graph = try graph([
      ("1", "Instellen Staatscommissie Proef", "Loopt."),
      ("2", "Overleg", "De Staatscommissie Proef is betrokken; er is een loket ingesteld."),
    ])
    let body = "https://w3id.org/verwijsgraaf/organisation/staatscommissie-proef"
    #expect(
      graph.citedEdges == [
        "proef/action/1 establishes \(body)",
        "proef/action/2/entry/proef-pz-2024 involves \(body)",
      ])
  }

  @Test("two reports give the same graph in either order, and one given twice counts once")
  func order() throws {
    let first = try report([("1", "Doen (NR 21 Motie Marijnissen)", "Loopt.")])
    let second = try report(
      [("1", "Doen (NR 21 Motie Marijnissen)", "Geen update.")], year: 2025)
    let forward = ReferenceGraph(of: [first, second], registers: registers)
    let backward = ReferenceGraph(of: [second, first, second], registers: registers)
    #expect(forward == backward)
    #expect(forward.nodes(of: .action).count == 1)
    #expect(forward.nodes(of: .progressEntry).count == 2)
    #expect(forward.nodes(of: .motion).count == 1)
  }

  @Test("a ministry that no register knows still gives a report of its own")
  func unknownMinistry() throws {
    let report = try report(
      [("1", "Doen", "Loopt.")], title: "Bijlage 1: Heel iets anders", ministry: "Verre Zaken")
    let graph = ReferenceGraph(of: [report], registers: registers)
    #expect(
      graph.nodes(of: .report).map(\.id.description)
        == ["report/heel-iets-anders-verre-zaken-2024"])
  }
}

@Suite("Findings on the data")
struct FindingTests {
  private func ids(_ description: String, _ status: String = "Loopt.") throws -> [String] {
    try graph([("1", description, status)]).findings.map(\.diagnostic.id)
  }

  @Test("one document with two session years")
  func twoSessionYears() throws {
    #expect(
      try ids(
        "a (Kamerstukken II 2021/22, 31 490, nr. 323)",
        "Loopt (Kamerstukken II, 2022-2023, 31 490, nr. 323).") == ["KST001"])
    #expect(
      try ids(
        "a (Kamerstukken II 2021/22, 31 490, nr. 323)",
        "Loopt (Kamerstukken II, 2021-2022, 31 490, nr. 323).") == [])
  }

  @Test("a malformed session year")
  func malformed() throws {
    #expect(try ids("[Kamerstukken II, 2024/5, 26643, nr. 1232]") == ["KST002"])
  }

  @Test("a session year at odds with the date beside it")
  func atOdds() throws {
    #expect(
      try ids(
        "Op 15 december 2023 opgeleverd (Kamerstukken II, 2022/23, 30950, nr. 356).") == ["KST003"])
    #expect(
      try ids(
        "Op 15 december 2023 opgeleverd (Kamerstukken II, 2023/24, 30950, nr. 356).") == [])
  }

  @Test("a Kamerstuk without its chamber")
  func chamber() throws {
    #expect(try ids("Zie Kamerstukken 2024-2025 26643 nr. 1247.") == ["KST004"])
  }

  @Test("a motion whose dossier the programme gives, and a submitter spelled otherwise")
  func motion() throws {
    #expect(try ids("Minder toetsing (NR 15 Motie Jette cs)") == ["MOT001", "MOT002"])
    #expect(try ids("Minder toetsing (NR 15 Motie Jetten cs)") == ["MOT001"])
  }

  @Test("a state of affairs that fits no status")
  func unclassified() throws {
    #expect(try ids("Doen", "Zie boven.") == ["STA001"])
  }

  @Test("have the place of their words in the file")
  func places() throws {
    let report = try report([("1", "é [Kamerstukken II, 2024/5, 26643, nr. 1232]", "Loopt.")])
    let graph = ReferenceGraph(of: [report], registers: registers)
    let place = try #require(graph.findings.first?.diagnostic.place)
    #expect(report.file.text(in: place.range).contains("2024/5"))
  }
}

@Suite("Finding nodes")
struct NodeNameTests {
  @Test(
    "by number, id, abbreviation and name, letter case aside",
    arguments: [
      ("1", "proef/action/1"), ("woo", "BWBR0045754"), ("Wet Open Overheid", "BWBR0045754"),
      ("kst-35510-21", "kst-35510-21"), ("motie 21", "kst-35510-21"),
      ("https://wetten.overheid.nl/BWBR0045754", "BWBR0045754"),
    ])
  func names(name: String, id: String) throws {
    let graph = try graph([("1", "De Woo (NR 21 Motie Marijnissen)", "Loopt.")])
    #expect(graph.node(named: name)?.id.description == id)
  }

  @Test("a near miss suggests what was meant")
  func suggestions() throws {
    let graph = try graph([("1", "De Woo (NR 21 Motie Marijnissen)", "Loopt.")])
    #expect(graph.node(named: "Wooo") == nil)
    #expect(graph.names(like: "Wooo").contains("Woo"))
    #expect(graph.names(like: "marijnisen").contains { $0.contains("Marijnissen") })
  }

  @Test("a neighbourhood holds what lies within the steps, and no more")
  func neighbourhood() throws {
    let graph = try graph([
      ("1", "Doen (NR 21 Motie Marijnissen)", "Stcrt. 2024, 30890."),
      ("2", "Doen (NR 21 Motie Marijnissen)", "Stcrt. 2023, 7635."),
    ])
    let action = try #require(graph.node(named: "1"))
    let near = graph.neighbourhood(of: action.id, depth: 1)
    #expect(near.nodes.contains { $0.id.description == "stcrt-2024-30890" })
    #expect(near.nodes.contains { $0.id.description == "kst-35510-21" })
    #expect(!near.nodes.contains { $0.id.description == "proef/action/2" })
    let wider = graph.neighbourhood(of: action.id, depth: 2)
    #expect(wider.nodes.contains { $0.id.description == "proef/action/2" })
    #expect(!wider.nodes.contains { $0.id.description == "stcrt-2023-7635" })
  }
}
