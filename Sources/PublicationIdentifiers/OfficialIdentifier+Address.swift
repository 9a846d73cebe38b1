extension OfficialIdentifier {
  /// The addresses that authorities give things, up to the identifier, and what may stand behind it.
  private static let addresses = [
    "zoek.officielebekendmakingen.nl/dossier/", "zoek.officielebekendmakingen.nl/",
    "repository.officiele-overheidspublicaties.nl/officielepublicaties/", "wetten.overheid.nl/",
    "linkeddata.overheid.nl/terms/oep/id/", "deeplink.rechtspraak.nl/uitspraak?id=",
    "uitspraken.rechtspraak.nl/inziendocument?id=", "identifier.overheid.nl/tooi/id/",
  ]

  /// Reads an identifier, or the address of a page or file that has one: `kst-29385-119`,
  /// `https://zoek.officielebekendmakingen.nl/kst-29385-119.html`, `https://wetten.overheid.nl/BWBR0045754/2024-01-01`.
  public init?(address: String) {
    if let identifier = OfficialIdentifier(canonical: address) {
      self = identifier
      return
    }
    let start = ["https://", "http://"].first(where: address.lowercased().hasPrefix)?.count ?? 0
    let rest = String(address.dropFirst(start))
    let isRelative = start == 0 && !address.contains(":")
    let known = OfficialIdentifier.addresses.first(where: rest.lowercased().hasPrefix)
    guard let prefix = known ?? (isRelative ? (rest.hasPrefix("/") ? "/" : "") : nil) else {
      return nil
    }
    if prefix.contains("tooi") {
      guard let identifier = OfficialIdentifier(canonical: "https://" + rest) else { return nil }
      self = identifier
      return
    }
    let path = rest.dropFirst(prefix.count).prefix { !"/?#".contains($0) }
    var name = String(path)
    for suffix in [".html", ".pdf", ".xml", ".odt"] where name.hasSuffix(suffix) {
      name.removeLast(suffix.count)
    }
    guard let identifier = OfficialIdentifier(canonical: name) else { return nil }
    self = identifier
  }
}
