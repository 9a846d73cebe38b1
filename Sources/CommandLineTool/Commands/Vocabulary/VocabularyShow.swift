import ArgumentParser
import CitationRecognition
import PublicationIdentifiers
import PublicationIndex
import Vocabulary

/// `verwijsgraaf vocabulary show`: what is known of a name or identifier.
struct VocabularyShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show what is known of a name, abbreviation or identifier.",
    discussion: """
      EXAMPLES
        verwijsgraaf vocabulary show Woo
        verwijsgraaf vocabulary show "Nationale ombudsman"
        verwijsgraaf vocabulary show kst-29362-321
      """)

  @Argument(
    help: ArgumentHelp(
      "A name, an abbreviation, or an identifier such as BWBR0045754 or kst-29362-321.",
      valueName: "name"))
  var name: String

  @OptionGroup var vocabulary: VocabularyOptions
  @OptionGroup var publicationIndex: PublicationIndexOptions

  func run() throws {
    let registers = try vocabulary.registers(telling: Console())
    let named = registers.entries.filter { $0.allNames.contains { $0.lowercased() == folded } }
    if !named.isEmpty {
      return try StandardOutput.write(named.map(\.description).joined(separator: "\n"))
    }
    if let publication = try publication() { return try StandardOutput.write(publication) }
    let near = registers.entries.filter { entry in
      entry.allNames.contains { $0.lowercased().contains(folded) }
    }.prefix(5).map { "\"\($0.name)\"" }
    throw ToolError.usage(
      "nothing is known by the name \"\(name)\"",
      remedy: near.isEmpty
        ? "\"verwijsgraaf vocabulary list\" lists all entries"
        : "did you mean \(near.joined(separator: ", "))?")
  }

  private var folded: String { name.lowercased() }

  /// What is known of a publication, if the name is an identifier of one.
  private func publication() throws -> String? {
    guard let identifier = OfficialIdentifier(canonical: name) else { return nil }
    var lines = [identifier.canonical, "  IRI: \(identifier.iri)"]
    if let index = try publicationIndex.index() {
      let existence = PublicationCatalogue(index).existence(of: identifier, context: .init())
      switch existence {
      case .published(let official):
        lines.append("  published: yes" + (official.map { ", as \($0)" } ?? ""))
      case .absent:
        lines.append("  published: no, the list of publications has only its neighbours")
      case .unknown:
        lines.append("  published: unknown, the list of publications does not cover it")
      }
    }
    return lines.map { $0 + "\n" }.joined()
  }
}

extension RegisterEntry {
  /// Everything that it is called or identified by.
  fileprivate var allNames: [String] {
    [name, identifier, iri] + [englishName].compactMap { $0 } + alternativeNames + abbreviations
  }

  /// The entry for a reader, with line ends.
  fileprivate var description: String {
    let rows: [(String, [String])] = [
      ("kind", [kind.rawValue]), ("identifier", [identifier]), ("IRI", [iri]),
      ("English", [englishName].compactMap { $0 }), ("also", alternativeNames),
      ("abbreviations", abbreviations), ("after it was named", antecedentNames),
      ("portfolios", portfolios), ("committee for", remits), ("beside a sign", contextualNames),
      ("part of", [partOf].compactMap { $0 }),
    ]
    return name + "\n"
      + rows.filter { !$0.1.isEmpty }
      .map { "  \($0.0): \($0.1.joined(separator: "; "))\n" }.joined()
  }
}
