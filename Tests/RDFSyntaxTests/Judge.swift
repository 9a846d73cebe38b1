import Foundation
import RDFModel
import RDFSyntax

/// Another reader of RDF, which gives back N-Triples or N-Quads.
struct Judge: Sendable, CustomStringConvertible {
  let description: String
  let executable: String
  /// The arguments before the name of the file, by the format that it reads.
  let arguments: [RDFFormat: [String]]

  static let all = [
    Judge(
      description: "rapper", executable: "/usr/bin/rapper",
      arguments: [
        .rdfXML: ["-q", "-o", "ntriples", "-i", "rdfxml"],
        .nTriples: ["-q", "-o", "ntriples", "-i", "ntriples"],
        .turtle: ["-q", "-o", "ntriples", "-i", "turtle"],
      ]),
    Judge(
      description: "serdi", executable: "/usr/bin/serdi",
      arguments: [
        .turtle: ["-i", "turtle", "-o", "nquads"], .triG: ["-i", "trig", "-o", "nquads"],
        .nTriples: ["-i", "ntriples", "-o", "nquads"], .nQuads: ["-i", "nquads", "-o", "nquads"],
      ]),
    Judge(
      description: "rdflib", executable: "/usr/bin/env",
      arguments: [RDFFormat.rdfXML: "xml", .turtle: "turtle", .triG: "trig"].mapValues {
        ["python3", "-c", rdflib, $0]
      }),
    Judge(
      description: "pyoxigraph", executable: "/usr/bin/env",
      arguments: [RDFFormat.rdfXML: "rdf", .turtle: "ttl", .triG: "trig", .nQuads: "nq"]
        .mapValues { ["python3", "-c", pyoxigraph, $0] }),
  ]

  private static let rdflib = """
    import sys, rdflib
    rdflib.NORMALIZE_LITERALS = False
    g = rdflib.Dataset(default_union=False)
    g.parse(sys.argv[2], format=sys.argv[1])
    sys.stdout.write(g.serialize(format="nquads"))
    """

  private static let pyoxigraph = """
    import sys, pyoxigraph as ox
    f = ox.RdfFormat.from_extension(sys.argv[1])
    ox.serialize(ox.parse(path=sys.argv[2], format=f), sys.stdout.buffer, ox.RdfFormat.N_QUADS)
    """

  /// What is missing here to ask the judge; nil if nothing is.
  var absence: String? {
    guard FileManager.default.isExecutableFile(atPath: executable) else {
      return "\(description) is not installed"
    }
    guard executable == "/usr/bin/env" else { return nil }
    return (try? run(["python3", "-c", "import \(description)"])) == nil
      ? "the Python package \(description) is not installed" : nil
  }

  /// The dataset that the judge reads in a document.
  func read(_ bytes: [UInt8], _ format: RDFFormat) throws -> Dataset {
    let file = FileManager.default.temporaryDirectory
      .appending(path: "judge-\(UUID().uuidString).\(format.fileExtensions[0])")
    try Data(bytes).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let output = try run((arguments[format] ?? []) + [file.path])
    return try RDFParser(format: .nQuads).parse(output, name: description)
  }

  struct Refusal: Error {
    let message: String
  }

  private func run(_ arguments: [String]) throws -> [UInt8] {
    let process = Process()
    process.executableURL = URL(filePath: executable)
    process.arguments = arguments
    let output = Pipe()
    let messages = Pipe()
    process.standardOutput = output
    process.standardError = messages
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    let errors = messages.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Refusal(message: String(decoding: errors, as: UTF8.self))
    }
    return [UInt8](bytes)
  }
}
