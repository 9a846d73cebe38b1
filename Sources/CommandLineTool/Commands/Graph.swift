import ArgumentParser
import Foundation
import GraphModel

/// `verwijsgraaf graph`: a view of the graph for an analyst.
struct Graph: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Draw the graph of reports, or a part of it.",
    discussion: """
      Writes one format to standard output, or to a file.

      EXAMPLES
        verwijsgraaf graph | dot -Tpng > graph.png
        verwijsgraaf graph --focus 81 --depth 2 --format svg --output action-81.svg
            action 81 and what lies at most two steps from it
        verwijsgraaf graph --focus Woo
            everything that rests on the Wet open overheid
        verwijsgraaf graph report.txt --kinds motion,action
            which motions lead to which actions
      """)

  @OptionGroup var reports: ReportOptions

  @Option(
    help: ArgumentHelp(
      "A node: an action's number, an id, an abbreviation, a name or an IRI.", valueName: "node"))
  var focus: String?

  @Option(help: ArgumentHelp("How many steps from the focus to go, from 1.", valueName: "steps"))
  var depth = 1

  @Option(
    help: ArgumentHelp(
      "Only nodes of these kinds, with commas between them: "
        + NodeKind.allCases.map(\.rawValue).joined(separator: ", ") + ".", valueName: "kinds"))
  var kinds: String?

  @Option(name: .shortAndLong, help: "The format: \(GraphFormat.names).")
  var format: GraphFormat = .dot

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The file to write; - is standard output.", valueName: "file"))
  var output = "-"

  @OptionGroup var linkedData: LinkedDataOptions

  func validate() throws {
    if depth < 1 { throw ValidationError("The depth is a whole number from 1.") }
  }

  func run() throws {
    let wanted = try wantedKinds()
    let loaded = try reports.load()
    var graph = loaded.graph
    if let focus {
      guard let node = graph.node(named: focus) else {
        let names = graph.names(like: focus)
        throw ToolError.usage(
          "the graph has no node \"\(focus)\"",
          remedy: names.isEmpty
            ? "\"verwijsgraaf export --format ntriples --output -\" lists all nodes"
            : "did you mean \(names.map { "\"\($0)\"" }.joined(separator: ", "))?")
      }
      graph = graph.neighbourhood(of: node.id, depth: depth)
    }
    if let wanted { graph = graph.filtered { wanted.contains($0.kind) } }
    let rendering = try GraphRendering(graph, baseIRI: linkedData.checkedBaseIRI())
    let bytes = try rendering.bytes(as: format)
    if output == "-" {
      try StandardOutput.write(bytes)
    } else {
      let url = URL(filePath: output)
      try OutputFiles.write(
        [OutputFiles.File(name: url.lastPathComponent, bytes: bytes)],
        to: url.deletingLastPathComponent().path)
    }
  }

  /// The kinds asked for, nil for all.
  private func wantedKinds() throws -> Set<NodeKind>? {
    guard let kinds else { return nil }
    return Set(
      try kinds.split(separator: ",").map { name in
        guard let kind = NodeKind(rawValue: name.trimmingCharacters(in: .whitespaces)) else {
          throw ToolError.usage(
            "there is no kind of node \"\(name)\"",
            remedy: "the kinds are " + NodeKind.allCases.map(\.rawValue).joined(separator: ", "))
        }
        return kind
      })
  }
}
