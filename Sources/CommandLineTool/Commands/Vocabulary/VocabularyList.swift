import ArgumentParser
import Vocabulary

/// `verwijsgraaf vocabulary list`: the entries of the registers.
struct VocabularyList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the laws, acts and organisations that are known by name.",
    discussion: """
      One line an entry, with tabs between kind, identifier, name and abbreviations.

      EXAMPLES
        verwijsgraaf vocabulary list | grep -i privacy
        verwijsgraaf vocabulary list --kinds ministry,stateCommission
      """)

  @Option(
    help: ArgumentHelp(
      "Only these kinds, with commas between them: "
        + RegisterEntry.Kind.allCases.map(\.rawValue).joined(separator: ", ") + ".",
      valueName: "kinds"))
  var kinds: String?

  @OptionGroup var vocabulary: VocabularyOptions

  func run() throws {
    let wanted = try wantedKinds()
    let registers = try vocabulary.registers(telling: Console())
    let lines = registers.entries.filter { wanted.contains($0.kind) }.map { entry in
      [
        entry.kind.rawValue, entry.identifier, entry.name,
        entry.abbreviations.joined(separator: ", "),
      ].joined(separator: "\t") + "\n"
    }
    try StandardOutput.write(lines.joined())
  }

  private func wantedKinds() throws -> Set<RegisterEntry.Kind> {
    guard let kinds else { return Set(RegisterEntry.Kind.allCases) }
    return Set(
      try kinds.split(separator: ",").map { name in
        guard let kind = RegisterEntry.Kind(rawValue: String(name)) else {
          throw ToolError.usage(
            "there is no kind of entry \"\(name)\"",
            remedy: "the kinds are "
              + RegisterEntry.Kind.allCases.map(\.rawValue).joined(separator: ", "))
        }
        return kind
      })
  }
}
