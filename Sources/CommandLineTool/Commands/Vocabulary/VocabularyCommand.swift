import ArgumentParser

/// `verwijsgraaf vocabulary`: what the tool knows, and how it learns more.
struct VocabularyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "vocabulary",
    abstract: "Show what is known by name, and take in official lists.",
    discussion: """
      EXAMPLES
        verwijsgraaf vocabulary show Woo
        verwijsgraaf vocabulary list --kinds ministry
        verwijsgraaf vocabulary import publications official-publication-ids.xz
        mkdir registers
        verwijsgraaf vocabulary import tooi rwc_gemeenten_compleet_5.json -o registers/gemeenten.ttl
        verwijsgraaf recognize letter.txt --vocabulary registers
      """,
    subcommands: [VocabularyList.self, VocabularyShow.self, VocabularyImport.self])
}

/// `verwijsgraaf vocabulary import`: official lists as registers or as an index.
struct VocabularyImport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take in an official list: publications, organisations (tooi) or laws.",
    subcommands: [ImportPublications.self])
}
