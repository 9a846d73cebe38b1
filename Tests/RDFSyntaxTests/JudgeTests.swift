import RDFModel
import RDFSyntax
import Testing

@Suite struct JudgeTests {
  /// What a judge changes by itself: rapper and pyoxigraph write language tags in lower case, and
  /// rapper takes dot segments out of absolute IRIs.
  static let exceptions: [String: [String]] = [
    "rapper": ["language tags keep their case", "IRIs with all that is allowed"],
    "pyoxigraph": ["language tags keep their case"],
  ]

  @Test(arguments: Judge.all)
  func otherReadersReadTheSameGraph(_ judge: Judge) throws {
    if let absence = judge.absence { try Test.cancel(Comment(rawValue: absence)) }
    for format in HardGraphTests.formats where judge.arguments[format] != nil {
      let exceptions = JudgeTests.exceptions[judge.description] ?? []
      for graph in HardGraphs.all where !exceptions.contains(graph.name) {
        let written = try RDFSerializer(format: format).serialize(graph.dataset)
        let text = String(decoding: written, as: UTF8.self)
        do {
          let read = try judge.read(written, format)
          let isSame = read.isIsomorphic(to: graph.dataset)
          #expect(isSame, "\(format.name), \(graph.name): \(text) \(read.quads)")
        } catch {
          Issue.record("\(format.name), \(graph.name): \(text) \(error)")
        }
      }
    }
  }
}
