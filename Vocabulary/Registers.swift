public import CitationRecognition

/// The registers: what laws, organisations, dossiers and programmes are called and identified by.
public struct Registers: Sendable {
  /// Laws, EU acts, drafts and organisations, in the order of their IRIs.
  public let entries: [RegisterEntry]

  /// The titles of dossiers by their canonical number: `35510`.
  public let dossierTitles: [String: String]

  /// The regulations and treaties that have no entry but are known by their titles.
  public static let titles = TitleRegister(VocabularyFile.regulations.bytes)

  /// The programmes, in the order of their slugs.
  public let programmes: [Programme]

  /// The words above the columns of reports.
  public let columnWords: ColumnWords

  /// The place in `entries` of each canonical id and IRI.
  private let index: [String: Int]

  /// Registers of these entries; of two with the same IRI the later one counts.
  public init(
    entries: [RegisterEntry], dossierTitles: [String: String], programmes: [Programme],
    columnWords: ColumnWords = ColumnWords()
  ) {
    self.columnWords = columnWords
    let unique = Dictionary(entries.map { ($0.iri, $0) }, uniquingKeysWith: { $1 })
    self.entries = unique.values.sorted { $0.iri.utf8.lexicographicallyPrecedes($1.iri.utf8) }
    self.dossierTitles = dossierTitles
    self.programmes = programmes.sorted { $0.slug.utf8.lexicographicallyPrecedes($1.slug.utf8) }
    var index: [String: Int] = [:]
    for (position, entry) in self.entries.enumerated() {
      index[entry.iri] = position
      index[entry.identifier] = position
    }
    self.index = index
  }

  /// The entry with a canonical id or IRI.
  public func entry(_ identifier: String) -> RegisterEntry? {
    index[identifier].map { entries[$0] }
  }

  /// The programme that the title of a report names in whole words, letter case aside; nil if none does.
  public func programme(titled title: String) -> Programme? {
    let title = FoldedWords(title)
    return programmes.first { $0.titleNames.contains { title.holds(FoldedWords($0)) } }
  }

  /// The ministry with a portfolio, name or abbreviation, letter case aside.
  public func ministry(named name: String) -> RegisterEntry? {
    let wanted = name.lowercased()
    return ministries.first { entry in
      entry.ministryNames.contains { candidate in
        let candidate = candidate.lowercased()
        return candidate == wanted || candidate == "ministerie van \(wanted)"
      }
    }
  }

  /// The ministries.
  public var ministries: [RegisterEntry] { entries.filter { $0.kind == .ministry } }
}

extension RegisterEntry {
  /// What texts call a ministry: its portfolios, names and abbreviations.
  public var ministryNames: [String] { portfolios + alternativeNames + [name] + abbreviations }
}

/// The words of a text in small letters, with a space around each.
private struct FoldedWords {
  private let text: [UInt8]

  init(_ text: String) {
    self.text = Array(
      (" " + text.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ") + " ")
        .utf8)
  }

  /// Whether the words of another stand in it one after the other.
  func holds(_ other: FoldedWords) -> Bool {
    text.indices.contains { text[$0...].starts(with: other.text) }
  }
}
