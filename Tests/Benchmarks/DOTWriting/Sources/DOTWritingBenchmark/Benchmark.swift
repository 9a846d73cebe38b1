import DOTLanguage
import Foundation
import RDFModel
import RDFSyntax

/// The most memory that this process has had, in MB (`VmHWM` of /proc/self/status).
func peakMemory() -> Int {
  let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
  let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") } ?? ""
  return (Int(line.filter(\.isNumber)) ?? 0) / 1024
}

/// Writes edges to a file as they come, so that memory does not grow with them.
struct EdgeWriting {
  private(set) var byteCount = 0
  private let file: FileHandle
  private var writer = DOTWriter()

  init(to path: String) throws {
    guard FileManager.default.createFile(atPath: path, contents: nil),
      let file = FileHandle(forWritingAtPath: path)
    else { throw CocoaError(.fileWriteUnknown) }
    self.file = file
    writer.begin(DOTGraph(id: "benchmark"))
  }

  mutating func write(_ edge: DOTEdge) throws {
    writer.write(edge)
    if writer.bytes.count > 1 << 20 { try flush() }
  }

  mutating func end() throws {
    writer.end()
    try flush()
    try file.close()
  }

  private mutating func flush() throws {
    let bytes = writer.takeBytes()
    byteCount += bytes.count
    try file.write(contentsOf: bytes)
  }
}

extension Term {
  /// What a picture calls it.
  fileprivate var name: String { iri?.value ?? blankNode?.label ?? description }
}

/// A million edges that are held in memory, written to a file.
func writeEdges() throws {
  let edges = (0..<1_000_000).map { number in
    DOTEdge(
      from: DOTEndpoint("ongekend-onrecht/action/\(number % 3000)"),
      to: DOTEndpoint("kst-\(29000 + number % 700)-\(number % 997)"),
      [.tooltip("Actie \(number % 3000) – Kamerstuk: hierin is gerapporteerd"), .style([.dashed])])
  }
  let path = FileManager.default.temporaryDirectory.appending(path: "edges-\(getpid()).dot").path
  defer { try? FileManager.default.removeItem(atPath: path) }
  let before = peakMemory()
  var rates: [Double] = []
  var byteCount = 0
  for _ in 0..<5 {
    let start = ContinuousClock.now
    var writing = try EdgeWriting(to: path)
    for edge in edges { try writing.write(edge) }
    try writing.end()
    byteCount = writing.byteCount
    rates.append(Double(byteCount) / 1e6 / ((ContinuousClock.now - start) / .seconds(1)))
  }
  let median = rates.sorted()[rates.count / 2]
  print("| edges | MB | MB/s (median of 5) | memory beyond the graph |")
  print("|--:|--:|--:|--:|")
  print("| 1,000,000 | \(byteCount / 1_000_000) | \(Int(median)) | \(peakMemory() - before) MB |")
}

/// The triples of an N-Triples file as edges.
func convert(_ input: String, to output: String) throws {
  let bytes = Array(try Data(contentsOf: URL(filePath: input)))
  let dataset = try RDFParser(format: .nTriples).parse(bytes, name: input)
  var writing = try EdgeWriting(to: output)
  for encoded in dataset.encodedQuads {
    let triple = dataset.quad(encoded).triple
    try writing.write(
      DOTEdge(
        from: DOTEndpoint(triple.subject.name), to: DOTEndpoint(triple.object.name),
        [.label(DOTText(triple.predicate.value))]))
  }
  try writing.end()
}

@main
struct Benchmark {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    if let input = arguments.first, let output = arguments.dropFirst().first {
      try convert(input, to: output)
    } else {
      try writeEdges()
    }
  }
}
