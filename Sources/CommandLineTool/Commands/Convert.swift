import ArgumentParser
import Foundation
import RDFCanonicalization
import RDFModel
import RDFSyntax
import SourceText

/// `verwijsgraaf convert`: RDF from one format into another.
struct Convert: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Convert RDF from one format into another.",
    discussion: """
      Statements are written as they are read, in constant memory: files can be larger than memory.
      With --canonical all is read first, and written sorted, with blank nodes named by RDFC-1.0 and
      prefixes of a fixed list and of --prefix: the same bytes for the same statements. JSON-LD is
      always read and written whole.

      Several inputs are put together; their blank nodes are kept apart. Input in gzip is recognised;
      an output whose name ends in .gz is compressed. A file is written whole or not at all.

      One statement can have up to 256 MiB (--statement-limit); brackets can be nested 2,000,000
      deep, triple terms 256 deep.

      EXAMPLES
        verwijsgraaf convert data.nt data.ttl
        curl -s https://example.org/data.nt.gz | verwijsgraaf convert --from ntriples - data.rdf
        verwijsgraaf convert --canonical a.ttl b.rdf all.ttl
        verwijsgraaf convert --lenient dump.nq.gz good.nq 2> skipped.txt
      """)

  @Argument(
    help: ArgumentHelp(
      "The inputs, then the output; - is standard input or standard output. One name alone is an "
        + "input, written to standard output.", valueName: "file"))
  var files: [String]

  @OptionGroup var reading: RDFReadingOptions

  @Option(
    help: ArgumentHelp(
      "The format of the output, or its media type. Without it, by its extension.",
      valueName: "format"))
  var to: String?

  @Option(
    name: .customLong("prefix"),
    help: ArgumentHelp(
      "A prefix that may be used in the output, such as ex=http://example.org/; can be repeated.",
      valueName: "prefix=iri"))
  var prefixes: [String] = []

  @Flag(help: "Sorted output that depends on the statements only.")
  var canonical = false

  @Flag(help: "With --canonical, use the prefixes that the inputs declare too.")
  var keepPrefixes = false

  @Flag(help: "Go on after an error (N-Triples, N-Quads, Turtle, TriG); ends with status 1.")
  var lenient = false

  @Option(help: "Refuse what this version of RDF does not have: 1.1 or 1.2.")
  var rdfVersion: Version = .v1_2

  /// The versions of RDF on the command line.
  enum Version: String, ExpressibleByArgument, CaseIterable {
    case v1_1 = "1.1"
    case v1_2 = "1.2"

    var value: RDFVersion { self == .v1_1 ? .v1_1 : .v1_2 }
  }

  @Flag(name: .shortAndLong, help: "Show errors only.")
  var quiet = false

  func run() throws {
    let plan = try plan()
    let skipped = SkippedStatements(console: Console(threshold: quiet ? .error : .warning))
    let whole = canonical || !RDFStreamWriter.canWrite(plan.format)
    let output = try ByteOutput(
      path: plan.output, compresses: plan.output.hasSuffix(".gz"))
    if whole {
      try writeWhole(plan, to: output, skipped)
    } else {
      let writer = RDFStreamWriter(
        format: plan.format, prefixes: plan.prefixes, version: rdfVersion.value, drain: output)
      try read(plan, into: writer, skipped)
      if let failure = writer.failure { throw refused(failure, plan) }
      _ = writer.finish()
    }
    try output.finish()
    try skipped.finish()
  }

  /// What is asked for, checked.
  private struct Plan {
    let inputs: [String]
    let output: String
    let format: RDFFormat
    let prefixes: PrefixMap
  }

  private func plan() throws(ToolError) -> Plan {
    var inputs = files
    let output = files.count > 1 ? inputs.removeLast() : "-"
    try reading.check(inputs)
    let format = try FormatName.format(to, of: output, option: "--to")
    return Plan(inputs: inputs, output: output, format: format, prefixes: try prefixMap())
  }

  private func prefixMap() throws(ToolError) -> PrefixMap {
    var map = PrefixMap()
    for row in prefixes {
      let parts = row.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      do {
        guard parts.count == 2 else { throw RDFModelError.invalidPrefix(row) }
        try map.bind(String(parts[0]), to: try IRI(String(parts[1])))
      } catch {
        throw ToolError.usage(
          "--prefix \(row): \(error)", remedy: "write --prefix ex=http://example.org/")
      }
    }
    return map
  }

  /// Reads all inputs, one after the other.
  private func read(
    _ plan: Plan, into receiver: any StatementReceiver, _ skipped: SkippedStatements
  ) throws {
    let progress = ProgressBar(total: InputSize.total(of: plan.inputs), isWanted: !quiet)
    defer { progress.remove() }
    for (number, path) in plan.inputs.enumerated() {
      var settings = StreamSettings()
      settings.version = rdfVersion.value
      if plan.inputs.count > 1 { settings.labelPrefix = "d\(number + 1)_" }
      if lenient {
        settings.onSkip = { error in
          progress.remove()
          skipped.add(error)
        }
      }
      try reading.read(path, settings: settings, progress: progress, into: receiver)
    }
  }

  private func writeWhole(
    _ plan: Plan, to output: ByteOutput, _ skipped: SkippedStatements
  ) throws {
    if SortedStatements.canWrite(plan.format) {
      let sorted = SortedStatements(format: plan.format, version: rdfVersion.value)
      try read(plan, into: sorted, skipped)
      if let failure = sorted.failure { throw refused(failure, plan) }
      let prefixes = prefixes(plan, of: sorted.prefixes)
      if sorted.hasBlankNodes {
        try write(try relabelled(sorted.takeDataset()), prefixes, plan, to: output)
      } else {
        _ = sorted.write(prefixes: prefixes, to: output)
      }
      return
    }
    let builder = DatasetBuilder()
    try read(plan, into: builder, skipped)
    var dataset = builder.dataset
    if canonical { dataset = try relabelled(dataset) }
    try write(dataset, prefixes(plan, of: builder.prefixes), plan, to: output)
  }

  /// What may be used in the output: what the user gives, what the inputs declare, and what the field knows. In a
  /// canonical output the inputs count only on request: prefixes are no part of what they say.
  private func prefixes(_ plan: Plan, of inputs: PrefixMap) -> PrefixMap {
    var prefixes = plan.prefixes
    let declared = canonical && !keepPrefixes ? [] : inputs.bindings
    for binding in declared + PrefixMap.standard.bindings
    where prefixes[binding.prefix] == nil {
      try? prefixes.bind(binding.prefix, to: binding.namespace)
    }
    return prefixes
  }

  private func write(
    _ dataset: Dataset, _ prefixes: PrefixMap, _ plan: Plan, to output: ByteOutput
  ) throws(ToolError) {
    let bytes: [UInt8]
    do {
      bytes = try RDFSerializer(format: plan.format, prefixes: prefixes).serialize(dataset)
    } catch {
      throw refused(error, plan)
    }
    var buffer = ByteBuffer()
    buffer.append(bytes)
    _ = output.drain(&buffer)
  }

  /// The dataset with names for blank nodes that follow from the statements, if it has any.
  private func relabelled(_ dataset: Dataset) throws -> Dataset {
    let terms = dataset.terms
    let hasNodes = (0..<UInt32(terms.count)).contains {
      terms.kind(of: TermID(rawValue: $0)) == .blankNode
    }
    guard hasNodes else { return dataset }
    do {
      return try RDFCanonicalizer().canonicalize(dataset).dataset
    } catch {
      if case .tripleTerm = error {
        Console(threshold: quiet ? .error : .warning).note(
          "blank nodes keep their labels: \(error)")
        return dataset
      }
      throw ToolError(
        .unreadableInput,
        Diagnostic(id: "RDF016", severity: .error, message: error.description))
    }
  }

  /// The error of a statement that the output's format cannot hold.
  private func refused(_ error: RDFSerializationError, _ plan: Plan) -> ToolError {
    ToolError.unwritable(
      plan.output == "-" ? "standard output" : plan.output, error.description,
      remedy: error.kind == .namedGraph ? "N-Quads, TriG and JSON-LD have named graphs" : nil)
  }
}

/// What `--lenient` left out.
final class SkippedStatements {
  private let console: Console
  private var count = 0

  /// How many are told one by one.
  private static let shown = 20

  init(console: Console) {
    self.console = console
  }

  func add(_ error: RDFSyntaxError) {
    count += 1
    guard count <= SkippedStatements.shown else { return }
    console.show(error.description, .error)
  }

  /// Tells how many there were.
  /// - Throws: `ExitCode` 1 if there was one.
  func finish() throws {
    guard count > 0 else { return }
    let more = count - SkippedStatements.shown
    if more > 0 { console.show("error: \(more) more errors are not shown", .error) }
    console.show(
      "error: \(count) statement\(count == 1 ? " was" : "s were") skipped", .error)
    throw ExitCode(ExitStatus.findings.rawValue)
  }
}
