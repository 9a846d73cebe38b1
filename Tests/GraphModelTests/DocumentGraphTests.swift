import DocumentReading
import GraphModel
import ReportReading
import Testing
import Vocabulary

private func report(_ text: String) throws -> Report {
  try ReportReader(registers: Registers.builtIn()).read(Array(text.utf8), name: "verslag.txt")
}

private func graph(_ texts: String...) throws -> ReferenceGraph {
  ReferenceGraph(of: try texts.map(report), registers: try Registers.builtIn())
}

/// A report on motions: description, place and state of affairs of each.
private func motions(year: Int, _ rows: [(String, String, String)]) -> String {
  """
  Bijlage 3: Moties en toezeggingen

  Begroting \(year) van het ministerie van Defensie

  Omschrijving\tVindplaats\tStand van zaken
  """ + "\n"
    + rows.map { "\($0.0)\t\($0.1)\t\($0.2)" }.joined(separator: "\n") + "\n"
}

@Suite("Rows without a number")
struct UnnumberedRowTests {
  private let place = "Kamerstukken II 2021/22, 35 925 X, nr. 17"

  @Test("a motion is one action over the years, whatever its row says, and is carried out by it")
  func motionOverYears() throws {
    let graph = try graph(
      motions(year: 2023, [("De motie van het lid Bos c.s. over schepen", place, "Loopt.")]),
      motions(year: 2024, [("De motie-Bos over schepen; verzoekt", place, "Afgedaan.")]))
    let record = try #require(graph.actionRecords.first)
    #expect(graph.actionRecords.count == 1)
    #expect(record.node.id.description == "moties-en-toezeggingen/action/35925-x-17")
    #expect(record.entries.map(\.content.status) == [.ongoing, .completed])
    #expect(record.links.map(\.target.description) == ["kst-35925-X-17"])
    #expect(graph[NodeID("kst-35925-X-17")]?.kind == .motion)
    #expect(!graph.findings.contains { $0.kind == .unresolved })
  }

  @Test("two rows about one motion are told apart by their words")
  func twoRows() throws {
    let graph = try graph(
      motions(
        year: 2023,
        [("Motie-Bos, deel een", place, "Loopt."), ("Motie-Bos, deel twee", place, "Klaar")]))
    #expect(graph.actionRecords.count == 2)
    #expect(
      Set(graph.actionRecords.flatMap(\.links).map(\.target.description)) == ["kst-35925-X-17"])
  }

  @Test("a number that another table of the report gives to another row makes no identity")
  func numbersOfSeveralTables() throws {
    let graph = try graph(
      """
      Bijlage 3: Voortgang proef

      Nr\tMaatregel\tStatus
      1\tbomen planten\tLoopt
      2\tdijken\tLoopt

      Tabel 4 Vervolg

      Nr\tMaatregel\tStatus
      1\tbruggen verven\tAfgerond
      """)
    let numbers = graph.actionRecords.map { ($0.content.number, $0.content.isNumbered) }
    #expect(numbers.count == 3)
    #expect(numbers.filter(\.1).map(\.0) == ["2"])
    #expect(graph.nodes(of: .progressEntry).count == 3)
  }

  @Test("a report that shows no ministry keeps its name when another joins it")
  func stableNames() throws {
    let first = "Bijlage 1: Voortgang proef\n\nNr\tMaatregel\tStatus\n1\tiets\tLoopt\n"
    let second = first.replacing("iets", with: "anders")
    let alone = try graph(first).nodes(of: .report).map(\.id)
    let together = try graph(second, first).nodes(of: .report).map(\.id)
    #expect(together.contains(alone[0]))
    #expect(together.count == 2)
  }
}

@Suite("Commitments")
struct CommitmentTests {
  @Test("a row of a register says what was promised, by whom and by when")
  func register() throws {
    let graph = try graph(
      """
      Nummer;Datum;Functie;Status;Deadline;Tekst
      TZ202401-017;2024-01-20;Minister van Defensie;Openstaand;0001-01-01;De minister schrijft over T00412
      TZ202402-003;3 februari 2024;Minister van Defensie;Voldaan;1 mei 2024;De minister belt
      """)
    let nodes = graph.nodes(of: .commitment)
    #expect(nodes.map(\.id.description) == ["T00412", "TZ202401-017", "TZ202402-003"])
    guard case .commitment(let second) = nodes[2].content,
      case .commitment(let first) = nodes[1].content
    else {
      Issue.record("no commitments")
      return
    }
    #expect(second.deadline?.description == "2024-05-01")
    #expect(second.date?.description == "2024-02-03")
    #expect(second.promisedBy == "Minister van Defensie")
    #expect(first.deadline == nil)
    let carried = graph.edges.filter { $0.kind == .carriesOut }.map(\.target.description)
    #expect(carried.sorted() == ["T00412", "TZ202401-017", "TZ202402-003"])
  }
}

@Suite("Publications given as files")
struct PublicationNodeTests {
  private func recognized(_ xml: String) throws -> RecognizedPublication {
    let document = try DocumentReader().read(Array(xml.utf8), name: "p.xml")
    return try #require(
      RecognizedPublication(
        document, by: ProgrammeRecognizers(registers: try Registers.builtIn())))
  }

  @Test("cite what their words and their publisher's links say, and not themselves")
  func citations() throws {
    let publication = try recognized(
      """
      <?xml version="1.0"?><officiele-publicatie><metadata>
      <meta name="DC.identifier" content="kst-32761-99"/><meta name="DC.type" content="Motie"/>
      <meta name="OVERHEIDop.documenttitel" content="Motie over wegen"/>
      <meta name="OVERHEIDop.indiener" content="A. Jansen"/><meta name="DCTERMS.issued" content="2022-02-01"/>
      </metadata><kamerstuk><al>32 761</al><al>Nr. 99 MOTIE VAN HET LID JANSEN</al>
      <al>gelet op Kamerstuk 29 362, nr. 12 en <extref doc="stb-2020-118">het besluit</extref>;</al>
      </kamerstuk></officiele-publicatie>
      """)
    let graph = ReferenceGraph(
      of: [], publications: [publication, publication], registers: try Registers.builtIn())
    let motion = try #require(graph[NodeID("kst-32761-99")])
    #expect(motion.kind == .motion)
    guard case .publication(let content) = motion.content else { return }
    #expect(content.title == "Motie over wegen")
    #expect(content.submitters == ["A. Jansen"])
    #expect(content.issued?.description == "2022-02-01")
    let cited = graph.edges.filter { $0.source == motion.id && $0.kind == .references }
    #expect(cited.map(\.target.description) == ["kst-29362-12", "stb-2020-118"])
    #expect(graph.findings.filter { $0.kind == .linkAlone }.count == 1)
    #expect(!graph.findings.contains { $0.kind == .unresolved })
  }
}

@Suite("What new reports changed")
struct GraphChangesTests {
  private func report(_ year: Int, _ rows: [String]) -> String {
    "Bijlage 1: Voortgang proef\n\nJaarverslag \(year) van het ministerie van Defensie\n\nNr\tMaatregel\tStatus\n"
      + rows.joined(separator: "\n") + "\n"
  }

  @Test("is said action by action: completed, silent, new, dropped, references added and gone")
  func kinds() throws {
    let old = try graph(
      report(2022, ["1\ta\tLoopt (Stb. 2020, 118)", "2\tb\tLoopt", "3\tc\tLoopt", "4\td\tLoopt"]))
    let new = try graph(
      report(
        2023,
        [
          "1\ta\tAfgerond (Stb. 2021, 499)", "2\tb\tGeen update", "3\tc\tAangehouden",
          "5\te\tLoopt",
        ]))
    let changes = GraphChanges(from: old, to: new).changes.map {
      "\($0.kind.rawValue) \($0.action.content.number)"
    }
    #expect(
      changes == [
        "completed 1", "silent 2", "status 3", "new 5", "dropped 4", "references-added 1",
        "references-gone 1",
      ])
    #expect(GraphChanges(from: new, to: new).changes.isEmpty)
  }
}
