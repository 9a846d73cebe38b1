import GraphModel
import RDFModel
import Vocabulary

/// Where on the site things are described.
struct SitePaths {
  /// What IRIs of ours start with.
  let base: String
  /// The page of each node, without extension.
  private let pages: [NodeID: String]
  /// The page of each IRI that is a node's.
  private let nodesByIRI: [String: NodeID]

  /// The folders of pages about things that an authority names.
  private static let folders: [NodeKind: String] = [
    .motion: "moties", .kamerstuk: "documenten", .dossier: "dossiers",
    .gazettePublication: "documenten", .handelingen: "documenten", .writtenQuestion: "documenten",
    .courtDecision: "documenten", .law: "wetten", .draftLaw: "wetten", .euAct: "wetten",
    .lawArticle: "wetten",
  ]

  init(_ graph: ReferenceGraph, base: String) {
    self.base = base
    var pages: [NodeID: String] = [:]
    var taken: Set<String> = []
    for node in graph.nodes {
      let path: String
      switch node.iri {
      case .own(let own): path = own
      case .official(let iri):
        let folder = SitePaths.folders[node.kind] ?? "organisaties"
        let last =
          node.id.description.hasPrefix("http")
          ? iri.split(separator: "/").last ?? "" : Substring(node.id.description)
        let name = SitePaths.segment(String(last))
        var candidate = "\(folder)/\(name)"
        var copy = 2
        while taken.contains(candidate) {
          candidate = "\(folder)/\(name)-\(copy)"
          copy += 1
        }
        path = candidate
      }
      taken.insert(path)
      pages[node.id] = path
    }
    self.pages = pages
    nodesByIRI = Dictionary(
      graph.nodes.map { ($0.iri.absolute(base: base), $0.id) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The page of a node, without extension.
  subscript(id: NodeID) -> String { pages[id] ?? "" }

  /// The node that an IRI names.
  func node(_ iri: IRI) -> NodeID? { nodesByIRI[iri.value] }

  /// The path below the base of an IRI of ours, or of our vocabulary, without its fragment; nil for others.
  func own(_ iri: String) -> String? {
    let document = String(iri.prefix { $0 != "#" })
    for start in [base, Registers.base.value] where document.hasPrefix(start) {
      if start != base, !document.dropFirst(start.count).hasPrefix("def") { continue }
      return String(document.dropFirst(start.count))
    }
    return nil
  }

  /// A text as a part of a path: ASCII letters, digits, hyphens and dots.
  static func segment(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      let isKept =
        scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
      result.unicodeScalars.append(isKept || scalar == "." ? scalar : "-")
    }
    return result
  }

  /// The address of one file as a page at another path needs it.
  static func relative(from page: String, to target: String) -> String {
    let here = page.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    let there = target.split(separator: "/", omittingEmptySubsequences: false)
    var common = 0
    while common < here.count, common < there.count - 1, here[common] == there[common] {
      common += 1
    }
    let up = Array(repeating: "..", count: here.count - common)
    let path = (up + there.dropFirst(common).map(String.init)).joined(separator: "/")
    return path.contains(":") && up.isEmpty ? "./" + path : path
  }
}
