import Foundation
import RDFModel
import RDFSyntax

/// Another reader of RDF, which is asked whether it reads what was meant.
enum Judge: String, CaseIterable, Sendable {
  case rapper, serdi, rdflib, pyoxigraph, pyld

  /// The formats that it reads.
  var formats: Set<RDFFormat> {
    switch self {
    case .rapper: [.nTriples, .turtle, .rdfXML]
    case .serdi: [.nTriples, .nQuads, .turtle, .triG]
    case .rdflib, .pyoxigraph: Set(RDFFormat.allCases)
    case .pyld: [.jsonLD]
    }
  }

  /// Whether it gives language tags back in lower case, which they mean the same in.
  var lowersLanguageTags: Bool { self != .serdi }
}

/// A document and the dataset that it should be read as.
struct JudgedDocument: Sendable {
  let name: String
  let format: RDFFormat
  let bytes: [UInt8]
  let dataset: Dataset
  /// Those who are asked.
  let judges: Set<Judge>
}

/// Asks all judges about many documents at once.
enum Judges {
  /// What is wrong, a line for each document that a judge reads otherwise or not.
  /// - Throws: if no judge could be asked.
  static func complaints(about documents: [JudgedDocument]) throws -> [String] {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "judges-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (number, document) in documents.enumerated() {
      try Data(document.bytes).write(to: file(number, document, in: folder))
    }
    try run(folder)
    let absent = Set(
      try String(contentsOf: folder.appending(path: "absent"), encoding: .utf8)
        .split(separator: "\n").compactMap { Judge(rawValue: String($0)) })
    var complaints: [String] = []
    for (number, document) in documents.enumerated() {
      let path = file(number, document, in: folder).path
      for judge in Judge.allCases
      where document.judges.contains(judge) && judge.formats.contains(document.format)
        && !absent.contains(judge)
      {
        if let complaint = complaint(of: judge, about: document, "\(path).\(judge)") {
          complaints.append(
            "\(judge), \(document.format.name), \(document.name): \(complaint)")
        }
      }
    }
    return complaints
  }

  /// Whether any judge is there.
  static let areAbsent: Bool = {
    let paths = ProcessInfo.processInfo.environment["PATH"] ?? ""
    return !paths.split(separator: ":").contains {
      FileManager.default.isExecutableFile(atPath: "\($0)/python3")
    }
  }()

  private static func file(
    _ number: Int, _ document: JudgedDocument, in folder: URL
  ) -> URL {
    folder.appending(path: "\(number).\(document.format.fileExtensions[0])")
  }

  private static func run(_ folder: URL) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    let script = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../Judges/read_rdf.py").standardized
    process.arguments = ["python3", script.path, folder.path]
    try process.run()
    process.waitUntilExit()
  }

  private static func complaint(
    of judge: Judge, about document: JudgedDocument, _ path: String
  ) -> String? {
    guard let output = FileManager.default.contents(atPath: "\(path).nq") else {
      let error = FileManager.default.contents(atPath: "\(path).error") ?? Data()
      return "refused: \(String(decoding: error, as: UTF8.self))"
    }
    do {
      var read = try RDFParser(format: .nQuads).parse([UInt8](output), name: judge.rawValue)
      var expected = document.dataset
      if judge.lowersLanguageTags {
        read = read.withLowerCaseTags
        expected = expected.withLowerCaseTags
      }
      if read.isIsomorphic(to: expected) { return nil }
      let ground = { (dataset: Dataset) in
        Set(dataset.quads.map(\.description).filter { !$0.contains("_:") })
      }
      let lost = ground(expected).subtracting(ground(read)).sorted().prefix(3)
      let made = ground(read).subtracting(ground(expected)).sorted().prefix(3)
      return
        "read as another graph; lost: \(lost); made: \(made); \(read.count) of \(expected.count) quads"
    } catch {
      return "gave back what is no N-Quads: \(error)"
    }
  }
}

extension Dataset {
  /// The dataset with all language tags in lower case.
  var withLowerCaseTags: Dataset {
    let hasUpperCase = (0..<UInt32(terms.count)).contains { number in
      let id = TermID(rawValue: number)
      return terms.kind(of: id) == .languageTag
        && terms.text(of: id) != terms.text(of: id).lowercased()
    }
    guard hasUpperCase else { return self }
    var result = Dataset()
    for quad in quads {
      result.insert(
        Quad(
          Triple(quad.triple.subject, quad.triple.predicate, quad.triple.object.withLowerCaseTag),
          in: quad.graph))
    }
    return result
  }

  /// The dataset with a literal for each blank node that tells it apart, so that comparing takes no time.
  var withNamedNodes: Dataset {
    var result = self
    var labels: Set<String> = []
    func add(_ term: Term) {
      switch term {
      case .blankNode(let node): labels.insert(node.label)
      case .tripleTerm(let triple):
        add(triple.subject)
        add(triple.object)
      default: break
      }
    }
    for quad in quads {
      add(quad.triple.subject)
      add(quad.triple.object)
      if let graph = quad.graph { add(graph) }
    }
    for label in labels.sorted() {
      result.insert(
        Triple(
          .blankNode(BlankNode(label)), IRI(trusted: "urn:x-test:label"), .literal(Literal(label))))
    }
    return result
  }

  /// The dataset with other labels.
  func relabelled(_ label: (String) -> String) -> Dataset {
    func term(_ old: Term) -> Term {
      switch old {
      case .blankNode(let node): .blankNode(BlankNode(label(node.label)))
      case .tripleTerm(let triple):
        .tripleTerm(Triple(term(triple.subject), triple.predicate, term(triple.object)))
      default: old
      }
    }
    var result = Dataset()
    for quad in quads {
      result.insert(
        Quad(
          Triple(term(quad.triple.subject), quad.triple.predicate, term(quad.triple.object)),
          in: quad.graph.map(term)))
    }
    return result
  }
}

extension Term {
  fileprivate var withLowerCaseTag: Term {
    switch self {
    case .literal(let literal):
      guard let tag = literal.language else { return self }
      return .literal(
        Literal(
          literal.lexicalForm, language: LanguageTag(trusted: tag.value.lowercased()),
          direction: literal.direction))
    case .tripleTerm(let triple):
      return .tripleTerm(Triple(triple.subject, triple.predicate, triple.object.withLowerCaseTag))
    default: return self
    }
  }
}
