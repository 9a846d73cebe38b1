/// A version of RDF, as a limit on what may be read and written.
public enum RDFVersion: String, Hashable, Sendable, CaseIterable {
  /// Neither triple terms nor base directions.
  case v1_1 = "1.1"
  /// All that is known here.
  case v1_2 = "1.2"
}

/// A concrete syntax of RDF.
public enum RDFFormat: String, Hashable, Sendable, CaseIterable {
  case nTriples, nQuads, turtle, triG, rdfXML, jsonLD

  /// The name that people know it by.
  public var name: String { row.name }

  /// The name on the command line, such as `ntriples`.
  public var option: String { row.option }

  /// The media types, the registered one first.
  public var mediaTypes: [String] { row.mediaTypes }

  /// The file name extensions without the dot, the usual one first.
  public var fileExtensions: [String] { row.fileExtensions }

  /// The IRI by which the W3C identifies the format, <https://www.w3.org/ns/formats/>.
  public var identifier: String { "http://www.w3.org/ns/formats/\(row.identifier)" }

  /// Whether the format can hold named graphs.
  public var holdsNamedGraphs: Bool { row.holdsNamedGraphs }

  /// The format of a file name extension, without the dot and in any case; nil if it is unknown.
  public init?(fileExtension: String) {
    let wanted = fileExtension.lowercased()
    guard let format = Self.allCases.first(where: { $0.fileExtensions.contains(wanted) }) else {
      return nil
    }
    self = format
  }

  /// The format of a media type, whose parameters and case do not matter; nil if it is unknown.
  public init?(mediaType: String) {
    let bare = mediaType.prefix { $0 != ";" && $0 != " " }.lowercased()
    guard let format = Self.allCases.first(where: { $0.mediaTypes.contains(bare) }) else {
      return nil
    }
    self = format
  }

  /// The format of a name or of the option of the command line, in any case; nil if it is unknown.
  public init?(named name: String) {
    let wanted = name.lowercased()
    guard
      let format = Self.allCases.first(where: {
        $0.option == wanted || $0.name.lowercased() == wanted
      })
    else { return nil }
    self = format
  }

  private struct Row {
    let name: String
    let option: String
    let identifier: String
    let mediaTypes: [String]
    let fileExtensions: [String]
    let holdsNamedGraphs: Bool
  }

  private var row: Row {
    switch self {
    case .nTriples:
      Row(
        name: "N-Triples", option: "ntriples", identifier: "N-Triples",
        mediaTypes: ["application/n-triples"], fileExtensions: ["nt"], holdsNamedGraphs: false)
    case .nQuads:
      Row(
        name: "N-Quads", option: "nquads", identifier: "N-Quads",
        mediaTypes: ["application/n-quads"], fileExtensions: ["nq"], holdsNamedGraphs: true)
    case .turtle:
      Row(
        name: "Turtle", option: "turtle", identifier: "Turtle",
        mediaTypes: ["text/turtle", "application/x-turtle"], fileExtensions: ["ttl", "turtle"],
        holdsNamedGraphs: false)
    case .triG:
      Row(
        name: "TriG", option: "trig", identifier: "TriG",
        mediaTypes: ["application/trig"], fileExtensions: ["trig"], holdsNamedGraphs: true)
    case .rdfXML:
      Row(
        name: "RDF/XML", option: "rdfxml", identifier: "RDF_XML",
        mediaTypes: ["application/rdf+xml"], fileExtensions: ["rdf", "owl", "rdfxml"],
        holdsNamedGraphs: false)
    case .jsonLD:
      Row(
        name: "JSON-LD", option: "jsonld", identifier: "JSON-LD",
        mediaTypes: ["application/ld+json"], fileExtensions: ["jsonld"], holdsNamedGraphs: true)
    }
  }
}
