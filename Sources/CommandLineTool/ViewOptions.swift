import ArgumentParser
import Foundation
import GraphModel
import ReportReading

/// Which part of a graph is shown.
struct ViewOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A view that answers a question: "
        + ViewPreset.allCases.map(\.rawValue).joined(separator: ", ") + " (see above).",
      valueName: "name"))
  var preset: ViewPreset?

  @Option(
    help: ArgumentHelp(
      "A node: an action's number, an id, an abbreviation, a name or an IRI.", valueName: "node"))
  var focus: String?

  @Option(help: ArgumentHelp("How many steps from the focus to go, from 1.", valueName: "steps"))
  var depth = 1

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "The shortest ways between two nodes (give reports before it).", valueName: "node node"))
  var between: [String] = []

  @Option(
    help: ArgumentHelp(
      "Only nodes of these kinds, with commas between them: "
        + NodeKind.allCases.map(\.rawValue).joined(separator: ", ")
        + ". Actions keep their theme and state of affairs.", valueName: "kinds"))
  var kinds: String?

  @Option(
    help: ArgumentHelp(
      "Only actions of themes with these words in their title; may be repeated.",
      valueName: "words"))
  var theme: [String] = []

  @Option(
    help: ArgumentHelp(
      "Only actions with these statuses, with commas between them: "
        + ReportedStatus.allCases.map(\.rawValue).joined(separator: ", ") + ".",
      valueName: "statuses"))
  var status: CommaSeparated<ReportedStatus>?

  @Option(
    help: ArgumentHelp("Only what reports on this year or later ones say.", valueName: "year"))
  var since: Int?

  @Option(
    help: ArgumentHelp(
      "Only the most cited nodes, at most this many, and the actions that cite them.",
      valueName: "number"))
  var top: Int?

  @Option(
    help: ArgumentHelp(
      "Make one node of many and count the lines: "
        + Collapsing.allCases.map(\.rawValue).joined(separator: ", ")
        + "; several with commas between them.", valueName: "groups"))
  var collapse: CommaSeparated<Collapsing>?

  @Flag(help: "Leave out actions that cite nothing and things that nothing cites.")
  var linked = false

  @Flag(help: "Leave out the words that lines came from.")
  var noEvidence = false

  func validate() throws {
    if depth < 1 { throw ValidationError("The depth is a whole number from 1.") }
    if let top, top < 1 { throw ValidationError("--top takes a whole number from 1.") }
    if !between.isEmpty, between.count != 2 {
      throw ValidationError(
        "--between takes two nodes; put reports before it: graph report.txt --between 81 Woo")
    }
    if focus != nil, !between.isEmpty {
      throw ValidationError("--focus and --between exclude each other.")
    }
  }

  /// The view of a graph.
  /// - Throws: `ToolError` with status 2 if a name fits nothing in the graph.
  func view(of graph: ReferenceGraph, telling tell: (String) -> Void) throws -> GraphView {
    var steps: [ViewStep] = []
    if let since { steps.append(.since(since)) }
    if !theme.isEmpty { steps.append(.themes(Set(try theme.flatMap { try themes($0, graph) }))) }
    if let status { steps.append(.statuses(Set(status.values))) }
    let focused = try focus.map { try node($0, in: graph) }
    if let preset {
      if preset == .dossier, let focused, graph[focused]?.kind != .dossier {
        throw ToolError.usage(
          "\"\(focus ?? "")\" is no dossier",
          remedy: "the dossiers are " + list(graph.nodes(of: .dossier).map(\.id.description)))
      }
      steps += preset.steps(for: graph, focus: focused)
    }
    if let focused, preset != .dossier { steps.append(.around(focused, depth: depth)) }
    if between.count == 2 {
      let ends = try between.map { try node($0, in: graph) }
      if !graph.hasWay(between: ends[0], and: ends[1]) {
        tell("note: no citation joins \"\(between[0])\" with \"\(between[1])\", however many steps")
      }
      steps.append(.between(ends[0], ends[1]))
    }
    if let kinds { steps.append(.kinds(try wantedKinds(kinds))) }
    steps += (collapse?.values ?? []).map { .collapsed($0) }
    if let top { steps.append(.mostCited(top)) }
    if linked { steps.append(.linked) }
    if noEvidence { steps.append(.withoutEvidence) }
    return GraphView(steps)
  }

  /// Whether nodes are merged, so that the view is no linked data any more.
  func isCollapsed(_ view: GraphView) -> Bool {
    view.steps.contains { step in
      if case .collapsed = step { true } else { false }
    }
  }

  /// The node that a user means.
  private func node(_ name: String, in graph: ReferenceGraph) throws -> NodeID {
    if let node = graph.node(named: name) { return node.id }
    let names = graph.names(like: name)
    throw ToolError.usage(
      "the graph has no node \"\(name)\"",
      remedy: names.isEmpty
        ? "\"verwijsgraaf graph --format csv-nodes\" lists all nodes"
        : "did you mean \(list(names))?")
  }

  /// The themes that hold words in their title.
  private func themes(_ words: String, _ graph: ReferenceGraph) throws -> [NodeID] {
    let themes = graph.nodes(of: .theme)
    let found = themes.filter {
      $0.label.range(of: words, options: [.caseInsensitive, .diacriticInsensitive]) != nil
    }
    if found.isEmpty {
      let all = themes.map(\.label)
      let near = graph.filtered { $0.kind == .theme }.names(like: words)
      throw ToolError.usage(
        "no theme has \"\(words)\" in its title",
        remedy: near.isEmpty
          ? "the themes are \(list(Array(all.prefix(12))))" : "did you mean \(list(near))?")
    }
    return found.map(\.id)
  }

  /// The kinds asked for.
  private func wantedKinds(_ kinds: String) throws -> Set<NodeKind> {
    Set(
      try kinds.split(separator: ",").map { name in
        guard let kind = NodeKind(rawValue: name.trimmingCharacters(in: .whitespaces)) else {
          throw ToolError.usage(
            "there is no kind of node \"\(name)\"",
            remedy: "the kinds are " + NodeKind.allCases.map(\.rawValue).joined(separator: ", "))
        }
        return kind
      })
  }

  private func list(_ names: [String]) -> String {
    names.map { "\"\($0)\"" }.joined(separator: ", ")
  }
}
