import Foundation
import RDFModel
import RDFSyntax
import Testing

@Suite(.enabled(if: W3CManifest.isPresent, "the W3C test suites are not beside the package"))
struct W3CConformanceTests {
  @Test func everySuiteHasTests() throws {
    for suite in W3CManifest.suites {
      #expect(try !W3CManifest.read(suite).isEmpty, "\(suite)")
    }
  }

  @Test(arguments: W3CManifest.tests)
  func readsAsTheManifestSays(_ test: W3CTest) throws {
    let complaint = try test.complaint()
    #expect(complaint == nil)
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

extension W3CTest {
  /// Their canonical form has language tags in lower case; ours keeps them, for the tag is part of
  /// the literal that is given back.
  private static let changeTheCaseOfTags = [
    "C14N langtagged_string", "C14N literal with base direction ltr",
  ]

  /// What is not as the manifest says; nil if all is.
  func complaint() throws -> String? {
    let bytes = [UInt8](try Data(contentsOf: document))
    let parser = RDFParser(format: format, baseIRI: baseIRI)
    switch expectation {
    case .refused:
      return (try? parser.parse(bytes)) == nil ? nil : "was read, but is malformed"
    case .accepted:
      _ = try parser.parse(bytes)
      return nil
    case .sameAs(let file):
      let format = try #require(RDFFormat(fileExtension: file.pathExtension))
      let expected = try RDFParser(format: format, baseIRI: baseIRI)
        .parse([UInt8](Data(contentsOf: file)))
      let read = try parser.parse(bytes)
      return read.isIsomorphic(to: expected) ? nil : "was read as \(read.quads)"
    case .canonical(let file):
      let written = try RDFSerializer(format: format).serialize(parser.parse(bytes))
      func lines(_ text: String) -> [String] {
        let lowers = W3CTest.changeTheCaseOfTags.contains(where: name.hasSuffix)
        return (lowers ? text.lowercased() : text).utf8.split(separator: 0x0A)
          .map { String(Substring($0)) }.sorted()
      }
      let expected = try String(contentsOf: file, encoding: .utf8)
      return lines(String(decoding: written, as: UTF8.self)) == lines(expected)
        ? nil : "was written as \(String(decoding: written, as: UTF8.self))"
    }
  }
}
