import CitationRecognition
import Foundation

/// A large register for tests, read from the material beside the package: the names of laws and the
/// organisations of TOOI, with the sample register on top.
enum SharedLexicon {
  static let isPresent = SharedMaterial.has("data/law-names.tsv") && SharedMaterial.has("data/tooi")

  static let lexicon: Lexicon = {
    var entries = SampleLexicon.withoutProgramme.entries
    var known = Set(entries.map(\.id))
    let names = Set(entries.flatMap { $0.names.map { $0.text.lowercased() } })
    for entry in laws(besides: names) + organisations(besides: names) + acts {
      if known.insert(entry.id).inserted { entries.append(entry) }
    }
    return Lexicon(entries: entries)
  }()

  /// Laws by names that point to one law in nine of ten links, and are more than an everyday word.
  private static func laws(besides known: Set<String>) -> [LexiconEntry] {
    var entries: [String: [LexiconName]] = [:]
    var order: [String] = []
    for row in (try? SharedMaterial.rows("data/law-names.tsv")) ?? [] {
      guard row.count >= 3, let count = Int(row[2]), !known.contains(row[0].lowercased()) else {
        continue
      }
      let others =
        row.count > 3
        ? row[3].split(separator: "|").reduce(0) { sum, other in
          sum + (Int(other.split(separator: ":").last ?? "") ?? 0)
        } : 0
      guard others * 10 <= count, let name = LawName.use(of: row[0]) else { continue }
      if entries[row[1]] == nil { order.append(row[1]) }
      entries[row[1], default: []].append(LexiconName(row[0], name))
    }
    return order.map { id in
      LexiconEntry(
        kind: .law, id: id, iri: "https://wetten.overheid.nl/\(id)", names: entries[id] ?? [])
    }
  }

  /// Acts of the Union by the nicknames that official texts use.
  private static let acts: [LexiconEntry] = [
    ("celex:32009L0147", ["Vogelrichtlijn"]), ("celex:31992L0043", ["Habitatrichtlijn"]),
    ("celex:32001R1049", ["Eurowob"]), ("celex:32016R0679", ["AVG"]),
  ].map { id, names in
    LexiconEntry(kind: .euLaw, id: id, iri: id, names: names.map { LexiconName($0, .abbreviation) })
  }

  private static func organisations(besides known: Set<String>) -> [LexiconEntry] {
    let files = [
      "rwc_overige_overheidsorganisaties_compleet_13", "rwc_zbo_compleet_6",
    ]
    return files.flatMap { file -> [LexiconEntry] in
      guard let bytes = try? SharedMaterial.bytes("data/tooi/\(file).json"),
        let items = try? JSONSerialization.jsonObject(with: Data(bytes)) as? [[String: Any]]
      else { return [] }
      return items.compactMap { item in
        guard let id = item["@id"] as? String, !id.contains("/hv_") else { return nil }
        let label = value(item, "http://www.w3.org/2000/01/rdf-schema#label")
        let short = value(item, "https://identifier.overheid.nl/tooi/def/ont/afkorting")
        var names: [LexiconName] = []
        if let label, label.contains(" "), !known.contains(label.lowercased()) {
          names.append(LexiconName(label, .name))
        }
        if let short, short.utf8.count >= 3, !known.contains(short.lowercased()) {
          names.append(LexiconName(short, .abbreviation))
        }
        return names.isEmpty
          ? nil : LexiconEntry(kind: .organisation, id: id, iri: id, names: names)
      }
    }
  }

  private static func value(_ item: [String: Any], _ key: String) -> String? {
    ((item[key] as? [[String: Any]])?.first)?["@value"] as? String
  }
}

/// How a name of a law may be recognised.
enum LawName {
  /// Words that a title of a law holds.
  private static let signs = [
    "wet", "besluit", "regeling", "reglement", "verdrag", "verordening", "code", "boek", "statuut",
  ]

  /// A title, an abbreviation that only means a law behind an article, or nothing.
  static func use(of name: String) -> LexiconName.Use? {
    let lower = name.lowercased()
    let isTitle = signs.contains { lower.contains($0) }
    if isTitle, lower.utf8.count > 8 || (name.first?.isUppercase ?? false && lower.utf8.count > 6) {
      return ["wetboek", "de wet", "het besluit", "de regeling"].contains(lower) ? nil : .name
    }
    let capitals = name.filter(\.isUppercase).count
    return capitals >= 1 && name.utf8.count <= 6 ? .contextual : nil
  }
}
