import ArgumentParser
import Foundation
import GraphModel
import RDFSyntax
import ReportReading
import SourceText
import Vocabulary

/// What every command that reads reports can be told.
struct ReportOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Reports to read; - is standard input. Without any, the built-in report.", valueName: "input")
  )
  var inputs: [String] = []

  @OptionGroup var vocabulary: VocabularyOptions
  @OptionGroup var publicationIndex: PublicationIndexOptions
  @OptionGroup var messages: MessageOptions

  /// Reads the reports and makes one graph of them.
  /// - Throws: `ToolError` with status 3, after all inputs that cannot be read were told.
  func load() throws -> LoadedGraph {
    var files: [String: SourceFile] = [:]
    var reports: [Report] = []
    var failures: [ToolError] = []
    let reader = ReportReader()
    let sources: [() throws -> InputFile] =
      inputs.isEmpty
      ? [{ EmbeddedReport.file }] : inputs.map { path in { try InputFile(path: path) } }
    for source in sources {
      do {
        let input = try source()
        let file = SourceFile(name: input.name, bytes: input.bytes)
        files[input.name] = file
        do {
          reports.append(try reader.read(input.bytes, name: input.name))
        } catch {
          failures.append(ToolError(.unreadableInput, error.diagnostic, file: file))
        }
      } catch let error as ToolError {
        failures.append(error)
      }
    }
    if let last = failures.popLast() {
      for failure in failures { messages.console.show(failure.diagnostic, file: failure.file) }
      throw last
    }
    let registers = try vocabulary.registers(telling: messages.console)
    let graph = ReferenceGraph(
      of: reports, registers: registers,
      publications: try publicationIndex.catalogue(telling: messages.console))
    let diagnostics = reports.flatMap(\.diagnostics) + graph.findings.map(\.diagnostic)
    return LoadedGraph(
      graph: graph, diagnostics: diagnostics, files: files, registers: registers)
  }
}

/// A graph, and what was noticed while it was made.
struct LoadedGraph {
  let graph: ReferenceGraph
  let diagnostics: [Diagnostic]
  /// The inputs by name.
  let files: [String: SourceFile]
  /// The registers that names were recognised by.
  let registers: Registers
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
  func finish(_ diagnostics: [Diagnostic], files: [String: SourceFile]) throws {
    console.show(diagnostics, files: files)
    let isBad = diagnostics.contains { $0.severity == .error }
    if isBad || (strict && !diagnostics.isEmpty) {
      throw ExitCode(ExitStatus.findings.rawValue)
    }
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
        console.show(
          diagnostics, files: [file.name: SourceFile(name: file.name, bytes: file.bytes)])
      } catch {
        throw ToolError(
          .unreadableInput, error.diagnostic,
          file: SourceFile(name: file.name, bytes: file.bytes))
      }
    }
    return registers
  }
}
