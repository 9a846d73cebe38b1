import ArgumentParser
import Foundation
import RDFModel
import RDFSyntax
import SourceText

/// `verwijsgraaf diff`: what two files of RDF do not have in common.
struct Diff: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Compare two files of RDF as RDF.",
    discussion: """
      Formats, prefixes, order and the labels of blank nodes do not matter. Statements that only the
      first file has are shown after "-", those that only the second has after "+", in the order of
      statements. Blank nodes are matched as well as possible and shown by their labels in the first
      file; those that only the second has get labels that the first does not use. The case of
      language tags does not matter.

      Ends with status 0 if the files say the same, 1 if they do not, 3 if one cannot be read.

      EXAMPLES
        verwijsgraaf diff old.ttl new.ttl
        verwijsgraaf diff --quiet data.rdf data.nt.gz && echo the same
      """)

  @Argument(help: ArgumentHelp("The first file; - is standard input.", valueName: "a"))
  var first: String

  @Argument(help: ArgumentHelp("The second file.", valueName: "b"))
  var second: String

  @OptionGroup var reading: RDFReadingOptions

  @Flag(name: .shortAndLong, help: "Show nothing; the status tells.")
  var quiet = false

  func run() throws {
    try reading.check([first, second])
    let left = try dataset(first)
    let right = try dataset(second)
    let difference: DatasetDifference
    do {
      difference = try DatasetDifference(from: left, to: right)
    } catch {
      throw ToolError(
        .unreadableInput,
        Diagnostic(id: "RDF016", severity: .error, message: "\(error)"))
    }
    guard !difference.isEmpty else { return }
    if !quiet {
      var text: [UInt8] = []
      for line in difference.lines {
        text.append(UInt8(ascii: line.isAdded ? "+" : "-"))
        text.append(UInt8(ascii: " "))
        var one = Dataset()
        one.insert(line.quad)
        text += try RDFSerializer(format: .nQuads).serialize(one)
      }
      try StandardOutput.write(text)
      let added = difference.lines.count { $0.isAdded }
      Console().note(
        "\(difference.lines.count - added) only in \(first), \(added) only in \(second)")
    }
    throw ExitCode(ExitStatus.findings.rawValue)
  }

  private func dataset(_ path: String) throws -> Dataset {
    let builder = DatasetBuilder()
    let progress = ProgressBar(total: InputSize.total(of: [path]), isWanted: !quiet)
    defer { progress.remove() }
    try reading.read(path, settings: StreamSettings(), progress: progress, into: builder)
    return builder.dataset
  }
}
