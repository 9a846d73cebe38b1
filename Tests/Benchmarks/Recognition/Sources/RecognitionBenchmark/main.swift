import CitationRecognition
import Foundation

// Usage: RecognitionBenchmark [--megabytes N] [--names FILE.tsv] FILE…
//
// Repeats the files to a size, recognises the whole as one text, and prints the best of five runs; then texts that
// are hard to read, doubling in size. The names file has a name and an identifier on each line, with a tab between.

var megabytes = 200
var files: [String] = []
var names: [LexiconEntry] = []
var arguments = CommandLine.arguments.dropFirst()
while let argument = arguments.popFirst() {
  switch argument {
  case "--megabytes": megabytes = arguments.popFirst().flatMap { Int($0) } ?? megabytes
  case "--names":
    let text = try String(contentsOfFile: arguments.popFirst() ?? "", encoding: .utf8)
    names = text.split(separator: "\n").compactMap { line in
      let fields = line.split(separator: "\t")
      guard fields.count >= 2, fields[0].utf8.count > 8 else { return nil }
      return LexiconEntry(
        kind: .law, id: String(fields[1]), iri: String(fields[1]),
        names: [LexiconName(String(fields[0]), .name)])
    }
  default: files.append(argument)
  }
}

let recognizer = CitationRecognizer(lexicon: Lexicon(entries: names))

/// Prints a line at once.
func report(_ line: String) { FileHandle.standardOutput.write(Data((line + "\n").utf8)) }

/// The seconds that a piece of work takes.
func seconds(_ work: () -> Void) -> Double {
  let start = ContinuousClock.now
  work()
  let parts = (ContinuousClock.now - start).components
  return Double(parts.seconds) + Double(parts.attoseconds) / 1e18
}

let corpus: [UInt8] = files.reduce(into: []) { bytes, file in
  if let data = FileManager.default.contents(atPath: file) { bytes += [UInt8](data) + [10, 10] }
}
if !corpus.isEmpty {
  var text: [UInt8] = []
  while text.count < megabytes * 1_000_000 { text += corpus }
  var found = 0
  let best =
    (0..<5).map { _ in seconds { found = recognizer.citations(in: text).count } }.min() ?? 0
  let rate = Double(text.count) / best / 1e6
  report(
    "corpus: \(text.count / 1_000_000) MB, \(found) citations, \(names.count) names, \(Int(rate)) MB/s"
  )
}

let hostile = [
  "1", "(", "nr. ", "Kamerstukken ", "Kamerstukken II 2012/13, ", "artikel 1, ", "en 33 625, ",
  "Tweede Kamer, 33 625 en ", "motie-A/", "motie-A ", "motie-A (Kamerstuk 33 625, nr. 1) ", "Stb. ",
  "Stb. 1, ",
  "Stcrt. 2001, 1 en 2002, ", "van de ", "\n", " ", "\u{A0}", "Besluit ", "de wet ",
  "minister van ", "[1]",
  "Richtlijn 96/61/EG en ", "Kamerstukken 33 625, nrs. 1, 2, 3, ", "brief over ", "PbEG L 1 ",
  "12 mei 1999 ",
]
for piece in hostile {
  var times: [Double] = []
  for size in [250_000, 500_000, 1_000_000, 2_000_000] {
    let bytes = Array(piece.utf8)
    let text = (0..<size / bytes.count).flatMap { _ in bytes }
    times.append(
      (0..<3).map { _ in seconds { _ = recognizer.citations(in: text).count } }.min() ?? 0)
  }
  let growth = times[3] / times[2]
  let rate = 2.0 / times[3]
  report(
    "hostile \(piece.debugDescription): \(Int(rate)) MB/s, twice the text takes \((growth * 10).rounded() / 10) times as long"
  )
}
