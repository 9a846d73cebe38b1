import Foundation
import RDFModel
import RDFSyntax
import Testing

@Suite("Documents that break off")
struct TruncationTests {
  /// Every length of a document up to a bound, then some that are spread over it.
  private func lengths(_ count: Int, all bound: Int, some: Int) -> [Int] {
    let stride = max(1, count / some)
    return Array(0..<min(count, bound)) + Array(Swift.stride(from: bound, to: count, by: stride))
  }

  private func check(_ bytes: [UInt8], _ format: RDFFormat, _ length: Int, _ name: String) {
    let base = IRI(trusted: "http://e.org/")
    do throws(RDFSyntaxError) {
      _ = try RDFParser(format: format, baseIRI: base).parse(Array(bytes[..<length]))
    } catch {
      #expect(error.range.lowerBound <= length, "\(name), \(length) bytes: \(error)")
    }
  }

  @Test("in every format, at every place, are read or refused")
  func hardGraphs() throws {
    var all = Dataset()
    for graph in HardGraphs.all { all.formUnion(graph.dataset) }
    for format in RoundTripMatrixTests.formats {
      let bytes = try RDFSerializer(format: format, prefixes: RoundTripMatrixTests.prefixes)
        .serialize(all)
      for length in lengths(bytes.count, all: 300, some: 100) {
        check(bytes, format, length, format.name)
      }
    }
  }

  @Test(
    "among the W3C test suites are read or refused",
    .enabled(
      if: FileManager.default.fileExists(atPath: Fixtures.suites.path),
      "they are not beside the package"))
  func fixtures() throws {
    for (number, file) in Fixtures.files(in: Fixtures.suites).enumerated() {
      guard let format = RDFFormat(fileExtension: file.pathExtension),
        let data = FileManager.default.contents(atPath: file.path)
      else { continue }
      // Every prefix of one in sixteen documents, eight of the others.
      let count = number % 16 == 0 ? min(data.count, 800) : 8
      for length in lengths(data.count, all: number % 16 == 0 ? count : 0, some: 8) {
        check([UInt8](data), format, length, file.lastPathComponent)
      }
    }
  }
}
