import Foundation
import RDFModel
import RDFSyntax
import Testing

@Suite(.enabled(if: W3CManifest.isPresent, "the W3C test suites are not beside the package"))
struct W3CConformanceTests {
  /// Their canonical form has language tags in lower case; ours keeps them, for the tag is part of
  /// the literal that is given back.
  static let changeTheCaseOfTags = [
    "C14N langtagged_string", "C14N literal with base direction ltr",
  ]

  @Test func everySuiteHasTests() throws {
    for suite in W3CManifest.suites {
      #expect(try !W3CManifest.read(suite).isEmpty, "\(suite)")
    }
  }

  @Test(arguments: W3CManifest.tests)
  func readsAsTheManifestSays(_ test: W3CTest) throws {
    let bytes = [UInt8](try Data(contentsOf: test.document))
    let parser = RDFParser(format: test.format, baseIRI: test.baseIRI)
    switch test.expectation {
    case .refused:
      #expect(throws: RDFSyntaxError.self) { try parser.parse(bytes) }
    case .accepted: _ = try parser.parse(bytes)
    case .sameAs(let file):
      let format = try #require(RDFFormat(fileExtension: file.pathExtension))
      let expected = try RDFParser(format: format, baseIRI: test.baseIRI)
        .parse([UInt8](Data(contentsOf: file)))
      #expect(try parser.parse(bytes).isIsomorphic(to: expected))
    case .canonical(let file):
      let written = try RDFSerializer(format: test.format).serialize(parser.parse(bytes))
      var lines = String(decoding: written, as: UTF8.self).utf8.split(separator: 0x0A)
        .map { String(Substring($0)) }
      var expected = try String(contentsOf: file, encoding: .utf8).utf8.split(separator: 0x0A)
        .map { String(Substring($0)) }
      if W3CConformanceTests.changeTheCaseOfTags.contains(where: test.name.hasSuffix) {
        #expect(Set(lines) != Set(expected))
        lines = lines.map { $0.lowercased() }
        expected = expected.map { $0.lowercased() }
      }
      #expect(lines.sorted() == expected.sorted())
    }
  }

  @Test(arguments: W3CManifest.tests)
  func comesBackTheSameThroughEveryWriterOrIsRefused(_ test: W3CTest) throws {
    guard case .sameAs = test.expectation else { return }
    let bytes = [UInt8](try Data(contentsOf: test.document))
    let dataset = try RDFParser(format: test.format, baseIRI: test.baseIRI).parse(bytes)
    for format in [RDFFormat.nTriples, .nQuads, .turtle, .triG] {
      do {
        let written = try RDFSerializer(format: format).serialize(dataset)
        let again = try RDFParser(format: format).parse(written, name: format.name)
        #expect(again.isIsomorphic(to: dataset), "\(format.name)")
      } catch let error as RDFSerializationError {
        #expect(error.kind == .namedGraph, "\(error)")
        #expect(!format.holdsNamedGraphs)
      }
    }
  }
}
