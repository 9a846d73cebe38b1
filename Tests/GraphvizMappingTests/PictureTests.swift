import DOTLanguage
import Foundation
import GraphModel
import GraphvizMapping
import ReportReading
import Testing
import Vocabulary

private func picture(_ options: GraphvizOptions = GraphvizOptions()) throws -> String {
  let blocks = [
    "Bijlage 1: Voortgang Proef \"één\"", "Tabel 3 Verslagjaar 2024", "Actie", "Omschrijving",
    "Stand van zaken", "Thema & meer", "\u{A0}", "1",
    "Uitvoeren \\ van de Wet open overheid <b>",
    "Loopt (Kamerstukken II 2022/23, 29 362, nr. 321).",
    "2", "Niets", "Geen update.",
  ]
  let report = try ReportReader(registers: Registers.builtIn()).read(
    Array(blocks.joined(separator: "\n\n").utf8), name: "r.txt")
  let graph = ReferenceGraph(of: [report], registers: try Registers.builtIn())
  return String(decoding: DOTGraph(of: graph, options: options).serialized(), as: UTF8.self)
}

@Suite("The picture of a graph")
struct PictureTests {
  @Test("frames the actions of a theme, and draws what they cite with its page")
  func content() throws {
    let dot = try picture()
    #expect(dot.contains("subgraph \"cluster_"))
    #expect(dot.contains("\"BWBR0045754\""))
    #expect(dot.contains("https://zoek.officielebekendmakingen.nl/kst-29362-321"))
  }

  @Test("shows under an edge the words it came from, unless that is switched off")
  func evidence() throws {
    let words = "Kamerstukken II 2022/23, 29 362, nr. 321"
    let shown = try picture().components(separatedBy: words).count
    let hidden = try picture(GraphvizOptions(showsEvidence: false))
      .components(separatedBy: words).count
    #expect(shown == hidden + 1)
  }

  @Test("explains in the legend the lines it has, and no others")
  func legend() throws {
    let dot = try picture()
    #expect(dot.contains("hierop steunt de actie"))
    #expect(dot.contains("hierin is gerapporteerd"))
    #expect(!dot.contains("wordt ingesteld"))
    #expect(!(try picture(GraphvizOptions(showsLegend: false)).contains("Legenda")))
  }

  @Test("keeps colours apart from meaning in every style", arguments: PictureStyle.allCases)
  func styles(style: PictureStyle) throws {
    let dot = try picture(GraphvizOptions(style: style))
    #expect(dot.contains("shape=\"component\""))
    #expect(dot.contains("shape=\"note\""))
  }
}
