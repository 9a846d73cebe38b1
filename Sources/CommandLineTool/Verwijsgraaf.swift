public import ArgumentParser
import Foundation
import SourceText

/// The tool: `verwijsgraaf` and its subcommands.
public struct Verwijsgraaf: ParsableCommand {
  /// The version of the tool, as `--version` prints it and exports record it.
  static let version = "0.1.0"

  /// What help says of the tool.
  public static let configuration = CommandConfiguration(
    commandName: "verwijsgraaf",
    abstract: "Reads Dutch government progress reports and publishes what they cite.",
    discussion: """
      With no command it shows the report that is built into the tool.

      EXAMPLES
        verwijsgraaf
            what the built-in report cites, at a glance
        verwijsgraaf export --output Output
            its graph as Turtle, RDF/XML, N-Triples, DOT and SVG
        verwijsgraaf export report.txt --format turtle,dot --output out
            the same for a report of yours
        verwijsgraaf recognize letter.txt
            every official reference in any Dutch text

      EXIT STATUS
        0 good, 1 findings at error level (any with --strict), 2 usage, 3 unreadable input,
        4 cannot write
      """,
    version: version,
    subcommands: [
      Overview.self, Export.self, Recognize.self, Graph.self, Statistics.self, History.self,
      Changes.self, Validate.self,
      SiteCommand.self,
      Serve.self, Convert.self, Diff.self, Canonicalize.self, VocabularyCommand.self,
    ],
    defaultSubcommand: Overview.self)

  /// Made by the argument parser.
  public init() {}

  /// Runs the tool on the arguments of the process.
  /// - Returns: the exit status.
  public static func runTool() -> Int32 {
    StandardStreams.prepare()
    do {
      var command = try parseAsRoot()
      try command.run()
      return ExitStatus.good.rawValue
    } catch let error as ToolError {
      Console(threshold: .error).show(error)
      return error.status.rawValue
    } catch let status as ExitCode {
      return status.rawValue
    } catch {
      return showUsage(error)
    }
  }

  /// Shows help, the version or what is wrong with the arguments.
  private static func showUsage(_ error: any Error) -> Int32 {
    let text = fullMessage(for: error) + "\n"
    guard exitCode(for: error) != .success else {
      do {
        try StandardOutput.write(text)
        return ExitStatus.good.rawValue
      } catch {
        return ExitStatus.cannotWrite.rawValue
      }
    }
    StandardError.write(text)
    return ExitStatus.usage.rawValue
  }
}
