import Foundation
import RDFCanonicalization
import RDFModel
import RDFSyntax
import Testing

/// What other writers of RDF get wrong; those pitfalls that are about processes (memory, pipes, full disks, half
/// files) are tested with the commands, that of DOT with `DOTLanguage`.
@Suite("Pitfalls")
struct PitfallTests {
  @Test("are kept as they are, or refused with the triple", arguments: Pitfall.all)
  func isAvoided(_ pitfall: Pitfall) throws {
    for example in pitfall.cases {
      for format in RoundTripMatrixTests.formats {
        if example.refused.contains(format) {
          let error = #expect(throws: RDFSerializationError.self, "\(example.name), \(format.name)")
          {
            try RDFSerializer(format: format).serialize(example.dataset)
          }
          #expect(error?.quad == example.dataset.quads.first)
        } else {
          let graph = HardGraph(name: example.name, dataset: example.dataset)
          let written = try RoundTripMatrixTests.written(graph, format)
          #expect(written != nil, "\(example.name), \(format.name)")
        }
      }
    }
  }

  @Test(
    "are read by others as they were meant",
    .enabled(if: !Judges.areAbsent, "there is no Python to ask them with"))
  func isReadByOthers() throws {
    var documents: [JudgedDocument] = []
    for format in RoundTripMatrixTests.formats {
      for pitfall in Pitfall.all {
        for example in pitfall.cases where !example.refused.contains(format) {
          documents.append(
            JudgedDocument(
              name: "pitfall \(pitfall.number), \(example.name)", format: format,
              bytes: try RDFSerializer(format: format, prefixes: RoundTripMatrixTests.prefixes)
                .serialize(example.dataset), dataset: example.dataset,
              judges: JudgeException.judges(for: example.dataset, format)))
        }
      }
    }
    for complaint in try Judges.complaints(about: documents) { Issue.record("\(complaint)") }
  }

  @Test("13: depth and long lists need no more than 512 KiB of stack")
  func depth() async throws {
    let count = await withCheckedContinuation { (continuation: CheckedContinuation<Int, Never>) in
      let thread = Thread {
        var text = "<urn:s> <urn:p> "
        text +=
          String(repeating: "[ <urn:p> ", count: 5_000) + "1"
          + String(repeating: "]", count: 5_000)
        text += " ; <urn:q> (" + String(repeating: " 1", count: 5_000) + ") ."
        var count = 0
        if let dataset = try? RDFParser(format: .turtle).parse(Array(text.utf8)) {
          for format in RoundTripMatrixTests.formats {
            guard let bytes = try? RDFSerializer(format: format).serialize(dataset),
              let read = try? RDFParser(format: format).parse(bytes)
            else { continue }
            count += read.count == dataset.count ? 1 : 0
          }
        }
        continuation.resume(returning: count)
      }
      thread.stackSize = 512 << 10
      thread.start()
    }
    #expect(count == RoundTripMatrixTests.formats.count)
  }

  @Test("22: reordered and relabelled input gives the same bytes in canonical form")
  func canonical() throws {
    var forwards = Dataset()
    for pitfall in Pitfall.all {
      for example in pitfall.cases where example.refused.isEmpty {
        let name =
          "\(pitfall.number)\(example.name.utf8.reduce(7) { ($0 &* 31 &+ Int($1)) & 0xFFFFFF })"
        forwards.formUnion(example.dataset.relabelled { "n\(name)\($0)" }.withNamedNodes)
      }
    }
    var labels: [String: String] = [:]
    var backwards = Dataset()
    let relabelled = forwards.relabelled { label in
      if labels[label] == nil { labels[label] = "z\(labels.count * 7919 % 100_003)" }
      return labels[label] ?? label
    }
    for quad in relabelled.quads.reversed() { backwards.insert(quad) }
    let canonicalizer = RDFCanonicalizer()
    let first = try canonicalizer.canonicalize(forwards).dataset
    let second = try canonicalizer.canonicalize(backwards).dataset
    for format in RoundTripMatrixTests.formats {
      let serializer = RDFSerializer(format: format)
      #expect(try serializer.serialize(first) == serializer.serialize(second), "\(format.name)")
    }
  }

  @Test(
    "24: a fault in the last triple of a long document is found before the first byte",
    arguments: RoundTripMatrixTests.formats)
  func lastTriple(format: RDFFormat) {
    var dataset = Dataset()
    let property = IRI(trusted: "http://e.org/p")
    for number in 0..<5000 {
      dataset.insert(
        Triple(.iri(IRI(trusted: "http://e.org/\(number)")), property, .literal(Literal(number))))
    }
    let bad = Triple(.iri(IRI(trusted: "http://e.org/z")), property, .iri(IRI(trusted: "z z")))
    dataset.insert(bad)
    let error = #expect(throws: RDFSerializationError.self) {
      try RDFSerializer(format: format).serialize(dataset)
    }
    #expect(error?.quad?.triple == bad)
  }
}

extension Pitfall: CustomTestStringConvertible {
  var testDescription: String { "\(number): \(title)" }
}
