/// Writes a graph in the DOT language, statement by statement.
///
/// A graph that is too large to be held as a `DOTGraph` is written through `begin(_:)`, one `write(_:)` a
/// statement, and `end()`, with `takeBytes()` in between.
public struct DOTWriter: Sendable {
  /// What has been written and not taken; UTF-8.
  public private(set) var bytes: [UInt8] = []

  /// How many subgraphs are open, plus one for the graph.
  private var depth = 0

  /// Whether edges are written with an arrow.
  private var isDirected = true

  /// A writer that has written nothing.
  public init() {}

  /// Hands over what has been written since the last call.
  public mutating func takeBytes() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  /// Writes the head of a graph and its attributes, not its statements.
  public mutating func begin(_ graph: DOTGraph) {
    isDirected = graph.isDirected
    if graph.isStrict { append("strict ") }
    append(graph.isDirected ? "digraph " : "graph ")
    appendQuoted(graph.id, .identifier)
    open(attributes: graph.attributes)
  }

  /// Writes the end of the graph.
  public mutating func end() { close() }

  /// Writes one statement with all that it holds.
  public mutating func write(_ statement: DOTStatement) {
    switch statement {
    case .node(let node): write(node)
    case .edge(let edge): write(edge)
    case .subgraph(let subgraph): write(subgraph)
    case .defaults(let defaults):
      guard !defaults.attributes.isEmpty else { return }
      indent()
      append(defaults.target.rawValue)
      appendList(defaults.attributes)
    }
  }

  /// Writes a node.
  public mutating func write(_ node: DOTNode) {
    indent()
    appendQuoted(node.id, .identifier)
    appendList(node.attributes)
  }

  /// Writes an edge.
  public mutating func write(_ edge: DOTEdge) {
    indent()
    append(edge.tail)
    append(isDirected ? " -> " : " -- ")
    append(edge.head)
    appendList(edge.attributes)
  }

  /// Writes a subgraph with all that it holds.
  private mutating func write(_ subgraph: DOTSubgraph) {
    indent()
    append("subgraph ")
    switch (subgraph.kind, subgraph.id) {
    case (.cluster, let id):
      appendQuoted(id ?? "", .identifier, prefix: DOTEscaping.clusterPrefix)
    case (.group, let id?): appendQuoted(id, .identifier)
    case (.group, nil): bytes.removeLast()
    }
    open(attributes: subgraph.attributes)
    for statement in subgraph.statements { write(statement) }
    close()
  }

  /// Writes an opening brace and attributes, each on a line of its own.
  private mutating func open(attributes: [DOTAttribute]) {
    append(" {\n")
    depth += 1
    for attribute in attributes {
      indent()
      append(attribute)
      append(";\n")
    }
  }

  /// Writes a closing brace.
  private mutating func close() {
    depth -= 1
    indent()
    append("}\n")
  }

  /// Writes two spaces for each open brace.
  private mutating func indent() {
    for _ in 0..<depth { append("  ") }
  }

  /// Writes the attributes of a statement, if any, and its end.
  private mutating func appendList(_ attributes: [DOTAttribute]) {
    for index in attributes.indices {
      append(index == 0 ? " [" : ", ")
      append(attributes[index])
    }
    append(attributes.isEmpty ? ";\n" : "];\n")
  }

  private mutating func append(_ endpoint: DOTEndpoint) {
    appendQuoted(endpoint.node, .identifier)
    if let port = endpoint.port {
      append(":")
      appendQuoted(port, .port)
    }
    if let side = endpoint.side {
      append(":")
      append(side.rawValue)
    }
  }

  private mutating func append(_ attribute: DOTAttribute) {
    append(attribute.name)
    append("=")
    switch attribute.value {
    case .keyword(let word):
      append("\"")
      append(word)
      append("\"")
    case .text(let text): append(text)
    case .html(let label):
      var writer = HTMLLabelWriter()
      writer.write(label)
      append("<")
      bytes.append(contentsOf: writer.bytes)
      append(">")
    case .string(let text): appendQuoted(text, .string)
    case .cluster(let id):
      appendQuoted(id, .identifier, prefix: DOTEscaping.clusterPrefix)
    case .iri(let iri): appendQuoted(iri, .iri)
    case .number(let number): append(DOTDecimal(number).description)
    case .flag(let flag): append(flag ? "true" : "false")
    }
  }

  /// Writes the lines of a label; each but a centred last one is ended by its alignment.
  private mutating func append(_ text: DOTText) {
    append("\"")
    var run = 0
    for index in text.lines.indices {
      let line = text.lines[index]
      DOTEscaping.line.append(line.text, to: &bytes, run: &run)
      if index < text.lines.count - 1 || line.alignment != .center {
        append("\\")
        append(line.alignment.rawValue)
        run = 1
      }
    }
    append("\"")
  }

  private mutating func appendQuoted(
    _ text: String, _ escaping: DOTEscaping, prefix: String = ""
  ) {
    append("\"")
    append(prefix)
    var run = prefix.utf8.count
    escaping.append(text, to: &bytes, run: &run)
    append("\"")
  }

  /// Writes what is part of the language.
  private mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }
}
