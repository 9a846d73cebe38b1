import Foundation
import RDFModel
import RDFSyntax

/// Documents that are there anyway: the vocabulary, what is written to `Output`, and, where they are beside the
/// package, the W3C test suites.
enum Fixtures {
  static let package = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../..").standardized
  static let suites = package.appending(path: "../shared/data/rdf-tests").standardized

  /// The documents of a folder and those below it, in any format that is read, by their paths.
  static func files(in folder: URL) -> [URL] {
    let found = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return (found?.allObjects ?? []).compactMap { $0 as? URL }
      .filter { RDFFormat(fileExtension: $0.pathExtension) != nil }
      .sorted { $0.path < $1.path }
  }

  /// What a document holds; nil if it is not read.
  static func dataset(_ file: URL) -> Dataset? {
    guard let format = RDFFormat(fileExtension: file.pathExtension),
      let bytes = FileManager.default.contents(atPath: file.path)
    else { return nil }
    let base = IRI(trusted: "https://w3c.github.io/rdf-tests/\(file.lastPathComponent)")
    return try? RDFParser(format: format, baseIRI: base).parse([UInt8](bytes), name: file.path)
  }

  static let own: [HardGraph] = graphs(
    files(in: package.appending(path: "Vocabulary"))
      + files(in: package.appending(path: "Output")).filter {
        ["ttl", "trig"].contains($0.pathExtension)
      })

  static let w3c: [HardGraph] = graphs(
    files(in: suites).filter {
      !$0.path.contains("/jsonld/") && !$0.path.contains("/manifest")
    })

  private static func graphs(_ files: [URL]) -> [HardGraph] {
    files.compactMap { file in
      dataset(file).map {
        HardGraph(name: file.path.replacing("\(package.path)/", with: ""), dataset: $0)
      }
    }
  }
}
