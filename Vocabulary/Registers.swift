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

  /// The place in `entries` of each canonical id and IRI.
  private let index: [String: Int]

  /// Registers of these entries; of two with the same IRI the later one counts.
  public init(
    entries: [RegisterEntry], dossierTitles: [String: String], programmes: [Programme]
  ) {
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

  /// The programme that the title of a report names; nil if none does.
  public func programme(titled title: String) -> Programme? {
    let title = Registers.folded(title)
    return programmes.first { programme in
      programme.titleNames.contains { name in
        let name = Registers.folded(name)
        return title.indices.contains {
          title[$0] == name.first && title[$0...].starts(with: name)
        }
      }
    }
  }

  /// The bytes of a text, ASCII letters in small.
  private static func folded(_ text: String) -> [UInt8] {
    text.utf8.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
  }

  /// The ministry with a portfolio or name, letter case aside.
  public func ministry(named name: String) -> RegisterEntry? {
    let wanted = name.lowercased()
    return entries.first { entry in
      entry.kind == .ministry
        && (entry.portfolios + entry.alternativeNames + [entry.name]).contains { candidate in
          let candidate = candidate.lowercased()
          return candidate == wanted || candidate == "ministerie van \(wanted)"
        }
    }
  }
}
