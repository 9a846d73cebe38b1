import ArgumentParser
import Foundation
import PublicationIndex
import SourceText

/// `verwijsgraaf vocabulary import publications`: a list of identifiers as a compact index.
struct ImportPublications: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publications",
    abstract: "Make an index of a list of official publications.",
    discussion: """
      The list has one identifier a line, such as kst-29362-321, in any order, as plain text or
      packed by xz. From then on every command confirms citations by this index rather than by the
      built-in one, which ends in February 2025: it gives the
      publisher's identifier where it differs, chooses the reading that exists, and reports what
      does not exist (PUB001). What the list does not cover, such as later years, is never reported.

      Without --output the index is written to the user's data folder, where commands look for it:
      $XDG_DATA_HOME/verwijsgraaf/publications.index, usually
      ~/.local/share/verwijsgraaf/publications.index. The same list gives the same bytes.

      EXAMPLES
        verwijsgraaf vocabulary import publications official-publication-ids.xz
        gzip -dc ids.gz | verwijsgraaf vocabulary import publications - --output ids.index
        verwijsgraaf recognize letter.txt --publications ids.index
      """)

  @Argument(
    help: ArgumentHelp(
      "The list, as text or packed by xz; - is standard input.", valueName: "list"))
  var list: String

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The file to write; - is standard output. Without it the user's data folder.",
      valueName: "file"))
  var output: String?

  @Flag(name: .shortAndLong, help: "Show errors only.")
  var quiet = false

  func run() throws {
    let console = Console(threshold: quiet ? .error : .warning)
    var builder = PublicationIndexBuilder()
    var lineCount = 0
    var lines = try ListReader(path: list)
    try lines.read { identifier in
      builder.add(identifier)
      lineCount += 1
      if lineCount % 200_000 == 0 { console.progress("\(lineCount.grouped) identifiers read") }
    }
    console.progress("")
    let (bytes, count) = builder.finish()
    guard count > 0 else {
      throw ToolError.unreadable(lines.name, "it has no identifiers")
    }
    let path = output ?? PublicationIndexOptions.usualPath
    if path == "-" {
      try StandardOutput.write(bytes)
    } else {
      try OutputFiles.write(bytes, at: path)
    }
    let kinds = try PublicationIndex(bytes).countsByKind()
    console.note(kinds.map { "\($0.kind) \($0.count.grouped)" }.joined(separator: ", "))
    let repeated = lineCount - count
    let each = String(format: "%.3f", Double(bytes.count) / Double(count))
    console.note(
      "\(count.grouped) publications in \(bytes.count.grouped) bytes, \(each) bytes each"
        + (repeated > 0 ? "; \(repeated.grouped) lines repeat others" : ""))
    if path != "-" { console.note("wrote \(path)") }
  }
}
