import DOTLanguage
import Foundation
import Testing

/// What Graphviz reads is what was written, whatever the texts are.
@Suite(.enabled(if: Judge.hasGraphviz, Judge.whyGraphviz))
struct GraphvizAgreementTests {
  /// A graph that has a text wherever one can be; long texts are broken where they are drawn.
  private static func graph(_ texts: [String]) -> DOTGraph {
    var graph = DOTGraph(id: texts.first ?? "", attributes: [.label("title")])
    for (number, text) in texts.enumerated() {
      let drawn = broken(text)
      let port = String(text.prefix(50))
      let table = HTMLTable(
        [.port(port), .url("https://example.org/?q=\(text)&artikel=3"), .tooltip(text)],
        rows: [
          HTMLRow([HTMLCell([.plain(drawn)], [.tooltip(text), .url("https://example.org/&")])])
        ])
      let node = "\(number) \(text)"
      let statements: [DOTStatement] = [
        .node(
          DOTNode(
            node,
            [
              .label(DOTText(drawn)), .tooltip(text),
              .url("https://example.org/?q=\(text)&artikel=3"),
              .classes([text]), .identifier("n\(number)"),
            ])),
        .node(DOTNode("html \(number)", [.label(.table(table)), .shape(.plain)])),
      ]
      graph.statements.append(
        .subgraph(.cluster(node, [.label(DOTText(drawn)), .tooltip(text)], statements: statements)))
      graph.statements.append(
        .edge(
          DOTEdge(
            from: DOTEndpoint(node), to: DOTEndpoint("html \(number)", port: port, side: .east),
            [.label(DOTText(drawn, .left)), .tooltip(text)])))
    }
    return graph
  }

  /// A text with line ends after each 100 characters.
  private static func broken(_ text: String) -> String {
    var lines: [Substring] = []
    var rest = text[...]
    while rest.count > 100 {
      lines.append(rest.prefix(100))
      rest = rest.dropFirst(100)
    }
    return (lines + [rest]).joined(separator: "\n")
  }

  @Test(
    "Any text gives a file that dot draws without a word, as well-formed SVG",
    arguments: HardText.all)
  func anyTextIsDrawn(_ hard: HardText) throws {
    try expectDrawn([hard.text])
  }

  @Test(
    "Random texts give files that dot draws without a word", arguments: [1, 2, 3, 4] as [UInt64])
  func randomTextsAreDrawn(_ seed: UInt64) throws {
    try expectDrawn(HardText.random(seed: seed, count: 40))
  }

  private func expectDrawn(_ texts: [String]) throws {
    let drawn = try Judge.svg(GraphvizAgreementTests.graph(texts).serialized())
    #expect(drawn.status == 0)
    #expect(drawn.messages == "")
    let checked = try Judge.xmllint(drawn.output)
    #expect(checked.status == 0)
    #expect(checked.messages == "")
    #expect(!drawn.text.contains("<script"))
  }

  @Test("The text of a label is the text that is drawn", arguments: HardText.all)
  func labelIsDrawnAsWritten(_ hard: HardText) throws {
    let texts = [hard.text, "after"]
    var graph = DOTGraph(id: "g")
    graph.statements = [
      .node(DOTNode("a", [.label(DOTText(hard.text)), .tooltip(hard.text), .url("#")])),
      .node(
        DOTNode(
          "b", [.label(.text([.plain(hard.text), .lineBreak(.left), .plain("after")])), .url("#")])),
    ]
    let drawn = SVGText(try Judge.svg(graph.serialized()).text)
    let lines = texts.flatMap { DOTText($0).lines.map { SVGText.visible($0.text) } }
    let label = DOTText(hard.text).lines.map { SVGText.visible($0.text) }
    #expect(drawn.texts == (label + lines).filter { !$0.isEmpty })
  }

  @Test("Nodes, edges and clusters are the ones that were written")
  func structureIsReadBack() throws {
    let texts = HardText.random(seed: 7, count: 100)
    let bytes = GraphvizAgreementTests.graph(texts).serialized()
    let read = try JSONDecoder().decode(ReadGraph.self, from: Data(Judge.json(bytes).output))
    #expect(read.objects.count == 300)
    #expect(read.edges?.count == 100)
    #expect(Set(read.objects.map(\.name)).count == 300)
  }

  @Test("Ids that differ stay different, and plain ids stay as they are")
  func idsStayDifferent() throws {
    let ids = [
      "a\\", "a\\\\", "a%5C", "a\"", "a", "A", "é", "e\u{301}", "\u{0}", "\u{1}", "%00", "", "\r",
      "\n", "\u{FFFE}", "\u{FFFF}", "\u{FFFD}",
      "https://wetten.overheid.nl/BWBR0045754#3.3", "a&b", "a&lt;b", "a<b", "node", "a b",
    ]
    var graph = DOTGraph(id: "g")
    graph.statements = ids.map { .node(DOTNode($0)) }
    let outcome = try Judge.json(graph.serialized())
    let read = try JSONDecoder().decode(ReadGraph.self, from: Data(outcome.output))
    #expect(read.objects.count == ids.count)
    #expect(read.objects.contains { $0.name == "https://wetten.overheid.nl/BWBR0045754#3.3" })
  }

  private struct ReadGraph: Decodable {
    struct Object: Decodable { var name: String }
    struct Edge: Decodable {}
    var objects: [Object]
    var edges: [Edge]?
  }
}

/// The texts that a drawing shows.
struct SVGText {
  /// From the first drawn to the last, without the texts of spaces only.
  let texts: [String]

  init(_ svg: String) {
    var texts: [String] = []
    for part in svg.components(separatedBy: "<text ").dropFirst() {
      guard let start = part.firstIndex(of: ">"), let end = part.range(of: "</text>") else {
        continue
      }
      let content = part[part.index(after: start)..<end.lowerBound]
      texts.append(SVGText.visible(SVGText.decoded(String(content))))
    }
    self.texts = texts.filter { !$0.isEmpty }
  }

  /// A text as it is seen: spaces of any kind are one, and what cannot be drawn is replaced.
  static func visible(_ text: String) -> String {
    let scalars = text.unicodeScalars.map { scalar -> Unicode.Scalar in
      switch scalar.value {
      case 0x09, 0xA0, 0x0A, 0x0D: " "
      case 0..<0x20: Unicode.Scalar(0x2400 + scalar.value) ?? " "
      case 0x7F: "\u{2421}"
      case 0xFFFE, 0xFFFF: "\u{FFFD}"
      default: scalar
      }
    }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view).split(separator: " ").joined(separator: " ")
  }

  private static func decoded(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let start = rest.firstIndex(of: "&"), let end = rest[start...].firstIndex(of: ";") {
      result += rest[..<start]
      let name = rest[rest.index(after: start)..<end]
      let named = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'"]
      if let character = named[String(name)] {
        result += character
      } else if let code = UInt32(name.dropFirst()), let scalar = Unicode.Scalar(code) {
        result += String(scalar)
      }
      rest = rest[rest.index(after: end)...]
    }
    return result + rest
  }
}
