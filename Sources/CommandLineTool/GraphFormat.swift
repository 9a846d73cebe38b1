import ArgumentParser
import RDFSyntax

/// The formats that a graph can be exported in.
enum GraphFormat: String, ExpressibleByArgument, CaseIterable {
  case turtle, rdfxml, ntriples, nquads, trig, jsonld, dot, svg

  /// The formats of an export that asks for none.
  static let usual: [GraphFormat] = [.turtle, .rdfxml, .ntriples, .jsonld, .dot, .svg]

  /// The end of a file's name.
  var fileExtension: String {
    switch self {
    case .turtle: "ttl"
    case .rdfxml: "rdf"
    case .ntriples: "nt"
    case .nquads: "nq"
    case .trig: "trig"
    case .jsonld: "jsonld"
    case .dot: "dot"
    case .svg: "svg"
    }
  }

  /// The format of linked data that it is; nil for pictures.
  var rdf: RDFFormat? {
    switch self {
    case .turtle: .turtle
    case .rdfxml: .rdfXML
    case .ntriples: .nTriples
    case .nquads: .nQuads
    case .trig: .triG
    case .jsonld: .jsonLD
    case .dot, .svg: nil
    }
  }

  /// The registered media type, and what people call the format.
  var description: (mediaType: String, name: String) {
    switch self {
    case .dot: ("text/vnd.graphviz", "DOT")
    case .svg: ("image/svg+xml", "SVG")
    default: (rdf?.mediaTypes[0] ?? "application/octet-stream", rdf?.name ?? rawValue)
    }
  }

  /// What the formats are called, with commas between them.
  static let names = allCases.map(\.rawValue).joined(separator: ",")
}

/// Formats with commas between them, as on the command line.
struct GraphFormatList: ExpressibleByArgument {
  let formats: [GraphFormat]

  init(_ formats: [GraphFormat]) { self.formats = formats }

  init?(argument: String) {
    var formats: [GraphFormat] = []
    for name in argument.split(separator: ",") {
      guard let format = GraphFormat(rawValue: name.lowercased()) else { return nil }
      if !formats.contains(format) { formats.append(format) }
    }
    guard !formats.isEmpty else { return nil }
    self.formats = formats
  }

  var defaultValueDescription: String { formats.map(\.rawValue).joined(separator: ",") }
}
