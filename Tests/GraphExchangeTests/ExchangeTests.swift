import Foundation
import GraphExchange
import GraphModel
import ReportReading
import Testing
import Vocabulary

/// A graph whose labels are texts that break writers.
private func graph(with texts: [String]) throws -> ReferenceGraph {
  let blocks = [
    "Bijlage 1: Voortgang Proefprogramma", "Tabel 3 Verslagjaar 2024", "Actie", "Omschrijving",
    "Stand van zaken", "Thema", "\u{A0}", "1",
    "Uitvoeren van de Wet open overheid (motie-Jansen, Kamerstukken II 2022/23, 29 362, nr. 5)",
    "Loopt (Kamerstukken II 2022/23, 29 362, nr. 321; Stcrt. 2024, 30890).",
  ]
  let report = try ReportReader(registers: Registers.builtIn()).read(
    Array(blocks.joined(separator: "\n\n").utf8), name: "r.txt")
  let plain = ReferenceGraph(of: [report], registers: try Registers.builtIn())
  let nodes = plain.nodes.enumerated().map { place, node in
    var node = node
    if !texts.isEmpty { node.label = texts[place % texts.count] }
    return node
  }
  let more = texts.dropFirst(nodes.count).enumerated().map { place, text in
    GraphNode(
      id: NodeID("extra/\(place)"), kind: .organisation, iri: .own(path: "extra/\(place)"),
      label: text, content: nodes[0].content)
  }
  return ReferenceGraph(nodes: nodes + more, edges: plain.edges, findings: [])
}

private let hardTexts = [
  "", " ", "\"", "\\", "C:\\", "a\\\"b", "&", "&amp;", "<", "</script><script>alert(1)</script>",
  "]]>", "<!--", "a\nb", "a\r\nb", "a\tb", "\u{0}", "\u{1}\u{B}\u{1F}\u{7F}", "\u{FFFE}\u{FFFF}",
  "👩🏽‍⚖️", "שלום عربى", "\u{202E}abc", "e\u{301}", "=1+1", "'", "`x`", "#quot;", "a;b,c|d", "{}[]()",
  "\u{2028}\u{2029}\u{85}", "end", "subgraph", String(repeating: "x", count: 10_000),
]

private let base = "https://w3id.org/verwijsgraaf/"

/// What a reader gives back of a text: what XML and CSV cannot hold is replaced.
private func readable(_ text: String, by reader: String) -> String {
  var view = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0x09, 0x0A: view.append(scalar)
    case 0x0D where reader == "csv": view.append("\n")
    case 0x0D: view.append(scalar)
    case 0..<0x20 where reader != "networkx cytoscape": view.append("\u{FFFD}")
    case 0xFFFE, 0xFFFF:
      view.append(reader.contains("ml") || reader.contains("gexf") ? "\u{FFFD}" : scalar)
    default: view.append(scalar)
    }
  }
  return String(view)
}

@Suite("Other tools for graphs")
struct ExchangeTests {
  private struct Read: Decodable {
    let reader: String
    let nodes: [[String]]
    let edges: [[Field]]

    enum Field: Decodable, Hashable {
      case text(String)
      case number(Int)

      init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let number = try? container.decode(Int.self) {
          self = .number(number)
        } else {
          self = .text(try container.decode(String.self))
        }
      }
    }
  }

  @Test(
    "networkx, igraph and a CSV reader read the same graph from every format, whatever its labels",
    .enabled(if: Judge.hasPython(module: "networkx, igraph"), "needs networkx and igraph"))
  func readBack() throws {
    let graph = try graph(with: hardTexts)
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "verwijsgraaf-exchange-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let files: [(ExchangeFormat, String)] = [
      (.graphML, "graphml"), (.gexf, "gexf"), (.cytoscape, "cyjs"), (.nodesCSV, "nodes.csv"),
      (.edgesCSV, "edges.csv"),
    ]
    for (format, name) in files {
      try Data(format.write(graph, baseIRI: base)).write(
        to: folder.appending(path: "graph.\(name)"))
    }
    let output = try Judge.run("exchange.py", folder.path)
    let reads = try output.split(separator: "\n").map {
      try JSONDecoder().decode(Read.self, from: Data($0.utf8))
    }
    #expect(reads.count == 5)
    for read in reads {
      let found = Dictionary(uniqueKeysWithValues: read.nodes.map { ($0[0], [$0[1], $0[2]]) })
      #expect(found.count == graph.nodes.count)
      for node in graph.nodes {
        let label = try #require(found[node.id.description]?[0])
        #expect(
          Array(label.unicodeScalars)
            == Array(readable(node.label, by: read.reader).unicodeScalars),
          "\(read.reader)")
        #expect(found[node.id.description]?[1] == node.kind.rawValue)
      }
      let edges = graph.edges.map {
        [
          Read.Field.text($0.source.description), .text($0.target.description),
          .text($0.kind.rawValue), .number($0.count),
        ]
      }
      #expect(read.edges.count == edges.count && Set(read.edges) == Set(edges), "\(read.reader)")
    }
  }

  @Test("An empty graph is a valid file of every format", arguments: ExchangeFormat.allCases)
  func empty(format: ExchangeFormat) {
    let bytes = format.write(ReferenceGraph(nodes: [], edges: [], findings: []), baseIRI: base)
    #expect(!bytes.isEmpty)
  }

  @Test("A Mermaid label holds nothing that ends it, whatever the text", arguments: hardTexts)
  func mermaid(text: String) throws {
    let output = String(
      decoding: ExchangeFormat.mermaid.write(try graph(with: [text]), baseIRI: base), as: UTF8.self)
    for line in output.split(separator: "\n") {
      #expect(line.count { $0 == "\"" }.isMultiple(of: 2))
      #expect(!line.contains("<"))
    }
    #expect(output.unicodeScalars.allSatisfy { $0.value >= 0x20 || $0 == "\n" })
  }
}

@Suite("The page of a graph")
struct ExplorerPageTests {
  @Test("holds no markup of the data, whatever its labels")
  func escaping() throws {
    let graph = try graph(with: [
      "</script><script>alert(1)</script>", "<img src=x onerror=alert(1)>",
    ])
    let page = ExplorerPage(title: "</title><script>x</script>", description: "\" onload=\"x")
    let html = String(
      decoding: page.bytes(of: graph, svg: Array("<?xml?>\n<svg ></svg>".utf8), baseIRI: base),
      as: UTF8.self)
    #expect(html.components(separatedBy: "<script").count == 3)
    #expect(html.components(separatedBy: "</script>").count == 3)
    #expect(!html.contains("<img"))
    #expect(!html.contains("\" onload"))
    #expect(!html.contains("<?xml"))
  }

  @Test("names nothing on a network that it would load, and forbids it besides")
  func selfContained() throws {
    let html = String(
      decoding: ExplorerPage(title: "t", description: "d")
        .bytes(of: try graph(with: []), svg: Array("<svg ></svg>".utf8), baseIRI: base),
      as: UTF8.self)
    for loading in [" src=", "<link", "@import", "url(", "fetch(", "XMLHttpRequest", "innerHTML"] {
      #expect(!html.contains(loading), "\(loading)")
    }
    #expect(html.contains("default-src 'none'"))
  }
}

/// Other people's programs, as judges of what we write.
private enum Judge {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Python, with the packages of the tests if they are installed.
  private static var python: String {
    let own = root.appending(path: ".venv/bin/python3").path
    return FileManager.default.isExecutableFile(atPath: own) ? own : "/usr/bin/python3"
  }

  static func hasPython(module: String) -> Bool {
    (try? output(["-c", "import \(module)"])) != nil
  }

  static func run(_ script: String, _ arguments: String...) throws -> String {
    try output([root.appending(path: "Tests/Judges/\(script)").path] + arguments)
  }

  private struct Failure: Error {}

  private static func output(_ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: python)
    process.arguments = arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failure() }
    return String(decoding: data, as: UTF8.self)
  }
}
