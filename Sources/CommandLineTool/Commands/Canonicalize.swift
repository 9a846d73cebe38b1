import ArgumentParser
import MessageDigest
import RDFCanonicalization
import RDFModel
import RDFSyntax
import SourceText

/// `verwijsgraaf canonicalize`: the canonical form of RDF.
struct Canonicalize: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write the canonical form of RDF: N-Quads by RDFC-1.0.",
    discussion: """
      Files that say the same, whatever their format and the labels of their blank nodes, become the
      same bytes, fit to be signed or compared (https://www.w3.org/TR/rdf-canon/). Several inputs are
      put together; their blank nodes are kept apart.

      EXAMPLES
        verwijsgraaf canonicalize data.ttl > data.nq
        verwijsgraaf canonicalize --digest data.rdf
            the SHA-256 of the canonical form
        verwijsgraaf canonicalize --hash sha384 --output data.nq data.jsonld
      """)

  @Argument(help: ArgumentHelp("The inputs; - is standard input.", valueName: "file"))
  var inputs: [String]

  @OptionGroup var reading: RDFReadingOptions

  @Option(help: "The function that tells blank nodes apart: sha256 or sha384.")
  var hash: HashName = .sha256

  @Option(
    help: ArgumentHelp(
      "How many steps may go into telling apart blank nodes that look alike.", valueName: "steps"))
  var stepLimit = RDFCanonicalizer.defaultStepLimit

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Where to write; - is standard output.", valueName: "file"))
  var output = "-"

  @Flag(help: "Write the hash of the canonical form in place of the form.")
  var digest = false

  @Flag(name: .shortAndLong, help: "Show errors only.")
  var quiet = false

  /// The names of hash functions on the command line.
  enum HashName: String, ExpressibleByArgument, CaseIterable {
    case sha256, sha384

    var algorithm: DigestAlgorithm { self == .sha256 ? .sha256 : .sha384 }
  }

  func run() throws {
    try reading.check(inputs)
    guard stepLimit > 0 else { throw ToolError.usage("--step-limit is above 0") }
    let builder = DatasetBuilder()
    let progress = ProgressBar(total: InputSize.total(of: inputs), isWanted: !quiet)
    defer { progress.remove() }
    for (number, path) in inputs.enumerated() {
      var settings = StreamSettings()
      if inputs.count > 1 { settings.labelPrefix = "d\(number + 1)_" }
      try reading.read(path, settings: settings, progress: progress, into: builder)
    }
    let canonicalizer = RDFCanonicalizer(algorithm: hash.algorithm, stepLimit: stepLimit)
    var bytes: [UInt8]
    do {
      bytes = try canonicalizer.canonicalize(builder.dataset).nQuads
    } catch {
      throw ToolError(
        .unreadableInput,
        Diagnostic(id: "RDF016", severity: .error, message: error.description))
    }
    if digest { bytes = Array("\(MessageDigest.hexadecimal(hash.algorithm, of: bytes))\n".utf8) }
    let target = try ByteOutput(path: output, compresses: output.hasSuffix(".gz"))
    var buffer = ByteBuffer()
    buffer.append(bytes.span)
    _ = target.drain(&buffer)
    try target.finish()
  }
}
