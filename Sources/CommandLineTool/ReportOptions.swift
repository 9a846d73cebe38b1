import ArgumentParser
import DocumentReading
import Foundation
import GraphModel
import LinkedDataMapping
import RDFSyntax
import ReportReading
import SourceText
import Vocabulary

/// What every command that reads reports can be told.
struct ReportOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Reports to read, or folders of them; - is standard input. Without any, the built-in report.",
      valueName: "input")
  )
  var inputs: [String] = []

  @OptionGroup var settings: ReportSettings

  var messages: MessageOptions { settings.messages }

  /// Reads the reports and makes one graph of them.
  func load() throws -> LoadedGraph { try settings.load(inputs) }
}

/// How commands read reports.
struct ReportSettings: ParsableArguments {
  @OptionGroup var vocabulary: VocabularyOptions
  @OptionGroup var publicationIndex: PublicationIndexOptions
  @OptionGroup var messages: MessageOptions

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "How many files are read at a time; as many as there are processors unless said.",
      valueName: "number"))
  var jobs: Int?

  @Option(
    help: ArgumentHelp(
      "The programme that the reports are about, where they do not name it: its slug or a title.",
      valueName: "slug"))
  var programme: String?

  @Option(
    help: ArgumentHelp(
      "The ministry that reports, where the reports do not name it: BZK, Financiën.",
      valueName: "name"))
  var ministry: String?

  @Option(
    help: ArgumentHelp(
      "The year reported on, where the reports do not state it.", valueName: "year"))
  var year: Int?

  /// What the options say of the reports.
  private func stated(_ registers: Registers) throws -> StatedHead {
    if let year, !(1814...2100).contains(year) {
      throw ToolError.usage("\(year) is no year of a report", remedy: "--year 2024")
    }
    if let ministry, registers.ministry(named: ministry) == nil {
      throw ToolError.usage(
        "there is no ministry \"\(ministry)\"",
        remedy: "the ministries are "
          + registers.ministries.compactMap(\.abbreviations.first).joined(separator: ", "))
    }
    let known = programme.flatMap { name in
      registers.programmes.first { $0.slug == name } ?? registers.programme(titled: name)
    }
    return StatedHead(
      programme: known ?? programme.map(Programme.init(titled:)), ministry: ministry, year: year)
  }

  /// Reads the reports and makes one graph of them. What cannot be read is told and left out.
  /// - Throws: `ToolError` with status 3 if no report can be read, or with `--strict` if one cannot.
  func load(_ inputs: [String]) throws -> LoadedGraph {
    if let jobs, jobs < 1 {
      throw ToolError.usage("there is no way to read \(jobs) files at a time", remedy: "--jobs 1")
    }
    let registers = try vocabulary.registers(telling: messages.console)
    let recognizers = ProgrammeRecognizers(
      registers: registers, publications: try publicationIndex.catalogue(telling: messages.console))
    let outcomes = ReportInputs(paths: inputs).read(
      by: ReportReader(registers: registers, stated: try stated(registers)), recognizers,
      jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount, console: messages.console)
    var reports: [RecognizedReport] = []
    var publications: [RecognizedPublication] = []
    var sources: [CatalogueDetails.SourceDocument] = []
    var failures: [ToolError] = []
    for outcome in outcomes {
      switch outcome {
      case .report(let report, let source):
        reports.append(report)
        sources.append(source)
      case .publication(let publication, let source):
        publications.append(publication)
        sources.append(source)
      case .failed(let error): failures.append(error)
      }
    }
    if reports.isEmpty && publications.isEmpty || messages.strict, let last = failures.popLast() {
      for failure in failures { messages.console.show(failure) }
      throw last
    }
    for failure in failures { messages.console.show(failure) }
    let graph = ReferenceGraph(
      of: reports, publications: publications, registers: registers)
    let diagnostics =
      reports.flatMap(\.report.diagnostics)
      + publications.flatMap(\.diagnostics) + graph.findings.map(\.diagnostic)
    return LoadedGraph(
      graph: graph, diagnostics: diagnostics,
      files: Dictionary(
        reports.map { ($0.report.document.file.name, $0.report.document.file) },
        uniquingKeysWith: { first, _ in first }),
      sources: sources, registers: registers, unreadable: failures.count)
  }
}

/// A graph, and what was noticed while it was made.
struct LoadedGraph {
  let graph: ReferenceGraph
  let diagnostics: [Diagnostic]
  /// The files of the reports, by name.
  private let files: [String: SourceFile]
  /// The inputs that were read, as the catalogue names them.
  let sources: [CatalogueDetails.SourceDocument]
  /// The registers that names were recognised by.
  let registers: Registers
  /// How many inputs could not be read.
  let unreadable: Int

  init(
    graph: ReferenceGraph, diagnostics: [Diagnostic], files: [String: SourceFile],
    sources: [CatalogueDetails.SourceDocument], registers: Registers, unreadable: Int
  ) {
    self.graph = graph
    self.diagnostics = diagnostics
    self.files = files
    self.sources = sources
    self.registers = registers
    self.unreadable = unreadable
  }

  /// The file with a name, for the lines that diagnostics show. A publication is read anew, so that memory holds
  /// the text of none; nil if that fails, or if it came from standard input.
  func file(_ name: String) -> SourceFile? {
    files[name] ?? (try? ReportInputs.document(InputFile(path: name)))?.file
  }
}

/// How much a command says, and what it counts as failure.
struct MessageOptions: ParsableArguments {
  @Flag(help: "End with status 1 if there is any finding.")
  var strict = false

  @Flag(name: .shortAndLong, help: "Show errors only.")
  var quiet = false

  @Flag(name: .shortAndLong, help: "Show notes too.")
  var verbose = false

  /// Where messages go.
  var console: Console {
    Console(threshold: quiet ? .error : verbose ? .note : .warning)
  }

  /// Shows diagnostics and gives them their weight.
  /// - Throws: `ExitCode` 1 if one is an error, or if there is any with `--strict`.
  func finish(_ diagnostics: [Diagnostic], file: (String) -> SourceFile?) throws {
    console.show(diagnostics, file: file)
    let isBad = diagnostics.contains { $0.severity == .error }
    if isBad || (strict && !diagnostics.isEmpty) {
      throw ExitCode(ExitStatus.findings.rawValue)
    }
  }

  /// The same for the diagnostics of a graph.
  /// - Throws: `ExitCode` 3 if an input was left out, else as above.
  func finish(_ diagnostics: [Diagnostic], of loaded: LoadedGraph) throws {
    guard loaded.unreadable > 0 else {
      return try finish(diagnostics, file: loaded.file)
    }
    console.show(diagnostics, file: loaded.file)
    console.note(
      loaded.unreadable == 1
        ? "one file could not be read and is left out"
        : "\(loaded.unreadable) files could not be read and are left out")
    throw ExitCode(ExitStatus.unreadableInput.rawValue)
  }
}

/// Which registers a command uses.
struct VocabularyOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A folder with Turtle files (*.ttl) of your own: organisations, laws, dossiers, programmes.",
      valueName: "folder"))
  var vocabulary: String?

  /// The built-in registers, with those of the user's folder.
  /// - Throws: `ToolError` with status 3 if the folder or a file in it cannot be read.
  func registers(telling console: Console) throws -> Registers {
    var registers = try Registers.builtIn()
    guard let vocabulary else { return registers }
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: vocabulary)
    } catch {
      throw ToolError.unreadable(vocabulary, SystemMessage.of(error))
    }
    for name in names.sorted() where name.hasSuffix(".ttl") {
      let file = try InputFile(path: "\(vocabulary)/\(name)")
      do {
        let (extended, diagnostics) = try registers.adding(file.bytes, name: file.name)
        registers = extended
        console.show(diagnostics) { _ in SourceFile(name: file.name, bytes: file.bytes) }
      } catch {
        throw ToolError(
          .unreadableInput, error.diagnostic,
          file: SourceFile(name: file.name, bytes: file.bytes))
      }
    }
    return registers
  }
}
