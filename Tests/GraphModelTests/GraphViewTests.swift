import GraphModel
import ReportReading
import Testing
import Vocabulary

/// A report with two themes: rows of theme, number, description and state of affairs.
private func report(
  _ rows: [(theme: String, number: String, description: String, status: String)],
  ministry: String = "Financiën", year: Int = 2024
) throws -> Report {
  var blocks = [
    "Bijlage 1: Voortgang Proefprogramma",
    "Tabel 3 Verslagjaar \(year) van het ministerie van \(ministry)", "Actie", "Omschrijving",
    "Stand van zaken",
  ]
  var theme = ""
  for row in rows {
    if row.theme != theme { blocks += [row.theme, "\u{A0}"] }
    theme = row.theme
    blocks += [row.number, row.description, row.status]
  }
  let text = blocks.joined(separator: "\n\n") + "\n"
  return try ReportReader(registers: Registers.builtIn()).read(
    Array(text.utf8), name: "\(ministry)-\(year).txt")
}

private let rows: [(theme: String, number: String, description: String, status: String)] = [
  (
    "Dienstverlening", "1", "Loket (motie-Jansen, Kamerstukken II 2022/23, 29 362, nr. 5)",
    "Loopt (Kamerstukken II 2023/24, 29 362, nr. 321)."
  ),
  ("Dienstverlening", "2", "Wet", "Loopt, op grond van artikel 3.3 van de Wet open overheid."),
  (
    "Openbaarheid", "3", "Nog een wet (motie-Jansen, Kamerstukken II 2022/23, 29 362, nr. 6)",
    "Geen update."
  ),
  ("Openbaarheid", "4", "Woo uitvoeren", "Afgerond, met de Wet open overheid."),
  ("Openbaarheid", "5", "Stil", "Geen update."),
]

private func graph() throws -> ReferenceGraph {
  ReferenceGraph(of: [try report(rows)], registers: try Registers.builtIn())
}

extension ReferenceGraph {
  fileprivate var actionNumbers: [String] { actionRecords.map(\.content.number) }

  fileprivate func seen(_ steps: ViewStep...) -> ReferenceGraph { seen(through: GraphView(steps)) }

  fileprivate func id(_ name: String) throws -> NodeID { try #require(node(named: name)?.id) }

  fileprivate func count(_ source: NodeID, _ target: NodeID) -> Int? {
    edges.first { $0.source == source && $0.target == target }?.count
  }
}

@Suite("Views of a graph")
struct GraphViewTests {
  @Test("by kind keep the themes, states of affairs and report of the actions that are kept")
  func kinds() throws {
    let seen = try graph().seen(.kinds([.action, .motion]))
    #expect(
      Set(seen.nodes.map(\.kind)) == [.action, .motion, .theme, .progressEntry, .report])
    #expect(seen.actionRecords[2].status == .noUpdate)
    #expect(try graph().seen(.kinds([.law])).nodes(of: .theme) == [])
  }

  @Test("by status or theme keep the actions that fit and what they lead to, nothing else")
  func selection() throws {
    let graph = try graph()
    let silent = graph.seen(.statuses([.noUpdate]))
    #expect(silent.actionNumbers == ["3", "5"])
    #expect(silent.nodes(of: .motion).map(\.id.description) == ["kst-29362-6"])
    #expect(silent.nodes(of: .law) == [])
    let theme = try #require(graph.nodes(of: .theme).first { $0.label == "Openbaarheid" })
    #expect(graph.seen(.themes([theme.id])).actionNumbers == ["3", "4", "5"])
    #expect(graph.seen(.withMotion).actionNumbers == ["1", "3"])
    #expect(graph.seen(.linked).actionNumbers == ["1", "2", "3", "4"])
  }

  @Test("since a year leave out what only older reports say")
  func since() throws {
    let old = try report([rows[0], rows[3]], year: 2022)
    let new = try report([rows[1], rows[3]], year: 2024)
    let graph = ReferenceGraph(of: [old, new], registers: try Registers.builtIn())
    let seen = graph.seen(.since(2023))
    #expect(seen.actionNumbers == ["2", "4"])
    #expect(seen.nodes(of: .report).count == 1)
    #expect(seen.nodes(of: .kamerstuk) == [])
    #expect(seen.actionRecords.allSatisfy { $0.entries.count == 1 })
    #expect(graph.seen(.since(2022)) == graph)
  }

  @Test("between two nodes show the shortest ways, and only the ends where there is none")
  func between() throws {
    let graph = try graph()
    let ends = (try graph.id("1"), try graph.id("3"))
    #expect(graph.hasWay(between: ends.0, and: ends.1))
    let seen = graph.seen(.between(ends.0, ends.1))
    #expect(seen.actionNumbers == ["1", "3"])
    #expect(seen.nodes(of: .dossier).map(\.id.description) == ["dossier/29362"])
    #expect(seen.nodes(of: .motion).count == 2)
    let lonely = (try graph.id("1"), try graph.id("5"))
    #expect(!graph.hasWay(between: lonely.0, and: lonely.1))
    #expect(graph.seen(.between(lonely.0, lonely.1)).actionNumbers == ["1", "5"])
  }

  @Test("of the most cited keep as many as asked for, with the actions that cite them")
  func mostCited() throws {
    let graph = try graph().seen(.collapsed(.law))
    #expect(graph.mostCited.first?.id.description == "BWBR0045754")
    #expect(graph.mostCited.first?.count == 2)
    #expect(graph.seen(.mostCited(1)).actionNumbers == ["2", "4"])
  }

  @Test("without evidence have the same connections and no words")
  func withoutEvidence() throws {
    let graph = try graph()
    let seen = graph.seen(.withoutEvidence)
    #expect(seen.edges.count == graph.edges.count)
    #expect(seen.edges.allSatisfy { $0.evidence.isEmpty })
  }

  @Test("are the same whatever comes twice, and all of the graph without steps")
  func composition() throws {
    let graph = try graph()
    #expect(graph.seen(through: GraphView()) == graph)
    for step: ViewStep in [.linked, .withMotion, .kinds([.action, .law]), .collapsed(.dossier)] {
      #expect(graph.seen(step, step) == graph.seen(step))
    }
  }
}

@Suite("A collapsed graph")
struct CollapsingTests {
  @Test("has one node for the documents of a dossier, and counts them")
  func dossier() throws {
    let graph = try graph().seen(.collapsed(.dossier))
    #expect(graph.nodes(of: .kamerstuk) + graph.nodes(of: .motion) == [])
    #expect(graph[NodeID("dossier/29362")]?.members?.documents == 3)
    #expect(graph.edges.contains { $0.kind == .carriesOut && $0.target == NodeID("dossier/29362") })
  }

  @Test("has one node for the actions of a theme, their statuses, and one line for many")
  func theme() throws {
    let graph = try graph().seen(.collapsed(.law), .collapsed(.theme))
    let theme = try #require(graph.nodes(of: .theme).first { $0.label == "Openbaarheid" })
    #expect(graph.actionRecords.isEmpty)
    #expect(theme.members?.actions == 3)
    #expect(theme.members?.statuses == [.noUpdate: 2, .completed: 1])
    #expect(theme.members?.actionNumbers == ["3", "4", "5"])
    #expect(graph.count(theme.id, NodeID("BWBR0045754")) == 1)
    #expect(graph.nodes(of: .report).count == 1)
  }

  @Test("has one node for the actions of a ministry, with the words of its own reports only")
  func ministry() throws {
    let reports = [
      try report([rows[0], rows[1]]),
      try report([rows[0], rows[3]], ministry: "Justitie en Veiligheid"),
    ]
    let graph = ReferenceGraph(of: reports, registers: try Registers.builtIn())
    let collapsed = graph.seen(.collapsed(.ministry))
    let ministries = collapsed.nodes(of: .ministry).filter { ($0.members?.actions ?? 0) > 0 }
    #expect(ministries.map { $0.members?.actions } == [2, 2])
    for ministry in ministries {
      let words = collapsed.edges(from: ministry.id).flatMap(\.evidence).map(\.report)
      #expect(Set(words).count == 1)
    }
    let motion = try #require(collapsed.nodes(of: .motion).first?.id)
    #expect(collapsed.edges.count { $0.target == motion && $0.kind == .carriesOut } == 2)
  }
}

@Suite("The statistics of a graph")
struct GraphStatisticsTests {
  @Test("count what there is, once each")
  func counts() throws {
    let graph = try graph()
    let statistics = GraphStatistics(of: graph)
    #expect(statistics.nodes.reduce(0) { $0 + $1.count } == graph.nodes.count)
    #expect(statistics.edges.reduce(0) { $0 + $1.count } == graph.edges.count)
    #expect(statistics.statuses.reduce(0) { $0 + $1.count } == 5)
    #expect(statistics.themes.map { $0.theme?.label } == ["Dienstverlening", "Openbaarheid"])
    #expect(statistics.themes[1].statuses.map(\.count) == [1, 2])
  }

  @Test("name the actions that leave a motion without an answer, and how the rest hangs together")
  func answers() throws {
    let statistics = GraphStatistics(of: try graph())
    #expect(statistics.silentActions.map(\.action.content.number) == ["3"])
    #expect(statistics.silentActions[0].motions.map(\.id.description) == ["kst-29362-6"])
    #expect(statistics.components.count == 2)
    #expect(statistics.components.alone == 1)
  }

  @Test("of nothing are nothing")
  func nothing() {
    let statistics = GraphStatistics(of: ReferenceGraph(nodes: [], edges: [], findings: []))
    #expect(statistics.nodes.isEmpty && statistics.themes.isEmpty && statistics.mostCited.isEmpty)
    #expect(statistics.components.largest == 0)
  }
}
