import RDFModel
import SourceText

/// Whether the files of one export, which differ in their extension only, hold the same graph.
enum ExportComparison {
  /// For each file that differs from the first of its name: the first triple that one of them lacks.
  static func diagnostics(of files: [ValidatedFile]) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var first: [String: ValidatedFile] = [:]
    for file in files {
      let stem = stem(of: file.source.name)
      guard let other = first[stem] else {
        first[stem] = file
        continue
      }
      guard let difference = difference(of: other, and: file) else { continue }
      diagnostics.append(
        Diagnostic(
          id: "VAL005", severity: .error,
          message: "this file does not hold the same graph as \(other.source.name)",
          place: Diagnostic.Place(file: file.source.name, range: 0..<0), notes: [difference],
          remedy: "write both from the same data"))
    }
    return diagnostics
  }

  /// The path without extension.
  private static func stem(of path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return path }
    return String(path.dropLast(name.distance(from: dot, to: name.endIndex)))
  }

  /// What one has and the other has not, in a sentence; nil if there is nothing.
  private static func difference(of left: ValidatedFile, and right: ValidatedFile) -> String? {
    for (file, other) in [(left, right), (right, left)] {
      let missing = file.dataset.quads.first { quad in
        !quad.hasBlankNode && !other.dataset.contains(quad.triple, in: quad.graph)
      }
      if let missing { return "only \(file.source.name) has \(missing)" }
    }
    return left.dataset.isIsomorphic(to: right.dataset) ? nil : "their blank nodes differ"
  }
}

extension Quad {
  /// Whether a blank node is in it, whose label means nothing in another file.
  fileprivate var hasBlankNode: Bool {
    func isOne(_ term: Term) -> Bool {
      if case .tripleTerm(let triple) = term {
        return isOne(triple.subject) || isOne(triple.object)
      }
      return term.blankNode != nil
    }
    return isOne(triple.subject) || isOne(triple.object) || graph.map(isOne) == true
  }
}
