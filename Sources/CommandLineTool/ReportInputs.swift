import ArgumentParser
import DocumentReading
import Foundation
import GraphModel
import LinkedDataMapping
import MessageDigest
import ReportReading
import SourceText
import Synchronization

/// The reports and publications that a command was given, read side by side.
struct ReportInputs {
  /// What became of one input.
  enum Outcome {
    case report(RecognizedReport, CatalogueDetails.SourceDocument)
    case publication(RecognizedPublication, CatalogueDetails.SourceDocument)
    case failed(ToolError)
  }

  /// Where the inputs are; none for the report of the tool.
  let paths: [String]

  /// The files of paths: of a folder all that it holds, folders in it too, in the order of their names; hidden ones
  /// are left out.
  static func files(of paths: [String]) -> [String] {
    paths.flatMap { path -> [String] in
      var isFolder: ObjCBool = false
      guard path != "-",
        unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder),
        isFolder.boolValue
      else { return [path] }
      let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
      return files(
        of: names.filter { !$0.hasPrefix(".") }.sorted().map {
          path.hasSuffix("/") ? path + $0 : "\(path)/\($0)"
        })
    }
  }

  /// Reads them, and finds what they cite.
  /// - Parameter jobs: how many are read at a time.
  /// - Returns: what became of each, in the order of the inputs.
  func read(
    by reader: ReportReader, _ recognizers: ProgrammeRecognizers, jobs: Int, console: Console
  ) -> [Outcome] {
    let files = paths.isEmpty ? nil : ReportInputs.files(of: paths)
    if let files, files.isEmpty {
      return [.failed(ToolError.unreadable(paths.joined(separator: ", "), "it holds no files"))]
    }
    let count = files?.count ?? 1
    let progress = ProgressBar(
      total: files.flatMap { InputSize.total(of: $0) }, isWanted: console.threshold < .error)
    let state = Mutex(
      (next: 0, outcomes: [Outcome?](repeating: nil, count: count), progress: progress))
    DispatchQueue.concurrentPerform(iterations: max(1, min(jobs, count))) { _ in
      while true {
        let index = state.withLock { state in
          state.next += 1
          return state.next - 1
        }
        guard index < count else { return }
        let outcome = ReportInputs.read(files?[index], reader, recognizers)
        state.withLock { state in
          state.outcomes[index] = outcome
          state.progress.advance(InputSize.total(of: files.map { [$0[index]] } ?? []) ?? 0)
        }
      }
    }
    return state.withLock { state in
      state.progress.remove()
      return state.outcomes.compactMap { $0 }
    }
  }

  /// The error for a name that is no file but nearly that of a command.
  private static func mistypedCommand(_ name: String) -> ToolError? {
    let commands = Verwijsgraaf.configuration.subcommands.map { command in
      command.configuration.commandName ?? "\(command)".lowercased()
    }
    guard !name.contains("/"), !name.contains("."),
      let nearest = commands.min(by: { EditDistance(name, $0).value < EditDistance(name, $1).value }
      ),
      EditDistance(name, nearest).value <= 2
    else { return nil }
    return ToolError.usage(
      "there is no command and no file \"\(name)\"", remedy: "did you mean verwijsgraaf \(nearest)?"
    )
  }

  /// Reads a file as a document, whatever it is about.
  static func document(_ file: InputFile) throws -> SourceDocument {
    try DocumentReader(convertPDF: PDFWords.convert).read(file.bytes, name: file.name)
  }

  private static func read(
    _ path: String?, _ reader: ReportReader, _ recognizers: ProgrammeRecognizers
  ) -> Outcome {
    do {
      let input = try path.map(InputFile.init(path:)) ?? EmbeddedReport.file
      let source = CatalogueDetails.SourceDocument(
        name: input.name.split(separator: "/").last.map(String.init) ?? input.name,
        byteCount: input.bytes.count,
        sha256: MessageDigest.hexadecimal(.sha256, of: input.bytes))
      let document = try document(input)
      do {
        return .report(RecognizedReport(try reader.read(document), by: recognizers), source)
      } catch {
        guard let publication = RecognizedPublication(document, by: recognizers) else {
          throw error
        }
        return .publication(publication, source)
      }
    } catch let error as ToolError {
      return .failed(path.flatMap { mistypedCommand($0) } ?? error)
    } catch let error as DocumentReadingError {
      return .failed(ToolError(.unreadableInput, error.diagnostic, file: error.file))
    } catch let error as ReportReadingError {
      return .failed(ToolError(.unreadableInput, error.diagnostic, file: error.file))
    } catch {
      return .failed(ToolError.unreadable(path ?? EmbeddedReport.name, "\(error)"))
    }
  }
}
