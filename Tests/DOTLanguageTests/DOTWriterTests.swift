import DOTLanguage
import Testing

/// What is written, byte for byte.
struct DOTWriterTests {
  @Test("A graph is written statement by statement, indented by its depth")
  func layoutOfTheFile() {
    let graph = DOTGraph(
      id: "example", attributes: [.rankDirection(.leftToRight), .size(width: 16.5, height: 11.7)],
      statements: [
        .defaults(DOTDefaults(.node, [.shape(.box), .fontSize(10)])),
        .subgraph(
          .cluster(
            "theme", [.label("Theme")],
            statements: [.node(DOTNode("12", [.style([.filled, .rounded])]))])),
        .subgraph(.sameRank(["12", "13"])),
        .edge(DOTEdge(from: "12", to: DOTEndpoint("13", port: "p:1", side: .west))),
      ])
    #expect(
      String(decoding: graph.serialized(), as: UTF8.self) == """
        digraph "example" {
          rankdir="LR";
          size="16.5,11.7";
          node [shape="box", fontsize=10];
          subgraph "cluster_theme" {
            label="Theme";
            "12" [style="filled,rounded"];
          }
          subgraph {
            rank="same";
            "12";
            "13";
          }
          "12" -> "13":"p%3A1":w;
        }

        """)
  }

  @Test("An undirected, strict graph has its own keywords")
  func undirected() {
    var graph = DOTGraph(id: "g", isDirected: false, isStrict: true)
    graph.statements = [.edge(DOTEdge(from: "a", to: "b"))]
    #expect(
      String(decoding: graph.serialized(), as: UTF8.self)
        == "strict graph \"g\" {\n  \"a\" -- \"b\";\n}\n")
  }

  @Test(
    "A label keeps its lines and their alignment",
    arguments: [
      (DOTText("one\ntwo"), #""one\ntwo""#),
      (DOTText("one\r\ntwo", .left), #""one\ltwo\l""#),
      (DOTText(lines: [.init("one", .right), .init("two")]), #""one\rtwo""#),
      (DOTText(#"a "b" \ & c"#), #""a \"b\" \\ &amp; c""#),
      (DOTText(""), #""""#),
    ])
  func labels(_ text: DOTText, _ written: String) {
    #expect(line(.label(text)) == "\"a\" [label=\(written)];")
  }

  @Test(
    "Numbers have no exponent and at most three decimals",
    arguments: [
      (0, "0"), (-0.0004, "0"), (0.25, "0.25"), (-1.5, "-1.5"), (1e-9, "0"),
      (1e300, "1000000000000"),
      (.nan, "0"), (.infinity, "0"), (2.0005, "2.001"), (10, "10"), (0.05, "0.05"),
    ] as [(Double, String)])
  func numbers(_ number: Double, _ written: String) {
    #expect(line(.fontSize(number)) == "\"a\" [fontsize=\(written)];")
  }

  @Test(
    "Colours are written as the hexadecimal notation of their components",
    arguments: [
      (DOTColor(0x0072B2), "#0072b2"), (DOTColor(0x0072B2, opacity: 128), "#0072b280"),
      (.transparent, "#ffffff00"),
    ])
  func colors(_ color: DOTColor, _ written: String) {
    #expect(line(.color(color)) == "\"a\" [color=\"\(written)\"];")
  }

  @Test("An address keeps its ampersands and percent-encodes what no IRI may hold")
  func addresses() {
    #expect(
      line(.url(#"https://x.nl/a b?c=1&d="é"\"#))
        == #""a" [URL="https://x.nl/a%20b?c=1&amp;d=%22é%22%5C"];"#)
  }

  @Test("An HTML-like label is written as its tree")
  func htmlLabel() {
    let table = HTMLTable(
      [.border(0), .backgroundColor(DOTColor(0xFFFFFF))],
      rows: [
        HTMLRow(
          [
            HTMLCell(
              [
                .font(HTMLFont(size: 8), [.styled(.bold, ["12"])]), .lineBreak(.left), "<Woo> & \n",
              ],
              [.align(.left), .url("https://x.nl/?a&b"), .tooltip("a\n\"b\"")])
          ], ruleBelow: true),
        HTMLRow([]),
      ])
    let expected =
      ##"<<TABLE BORDER="0" BGCOLOR="#ffffff"><TR><TD ALIGN="LEFT" HREF="https://x.nl/?a&amp;amp;b""##
      + ##" TOOLTIP="a&#10;&quot;b&quot;"><FONT POINT-SIZE="8"><B>12</B></FONT><BR ALIGN="LEFT"/>"##
      + "&lt;Woo&gt; &amp; <BR/></TD></TR><HR/><TR><TD> </TD></TR></TABLE>>"
    #expect(line(.label(.table(table))) == "\"a\" [label=\(expected)];")
  }

  @Test("A graph that is taken in parts is the same as the whole")
  func parts() {
    let statements = (0..<100).map { DOTStatement.node(DOTNode("\($0)", [.label("é\($0)")])) }
    let graph = DOTGraph(id: "g", statements: statements)
    var writer = DOTWriter()
    var bytes: [UInt8] = []
    writer.begin(graph)
    for statement in statements {
      writer.write(statement)
      bytes += writer.takeBytes()
    }
    writer.end()
    bytes += writer.takeBytes()
    #expect(bytes == graph.serialized())
  }

  /// The line on which a node with one attribute is written.
  private func line(_ attribute: DOTAttribute) -> String {
    let graph = DOTGraph(id: "g", statements: [.node(DOTNode("a", [attribute]))])
    let text = String(decoding: graph.serialized(), as: UTF8.self)
    return text.split(separator: "\n").dropFirst().first.map { String($0.dropFirst(2)) } ?? ""
  }
}
