public import PublicationIdentifiers

/// Identifiers that stand in the text as they are.
extension Reading {
  /// `kst-29362-321`, `stcrt-2024-30890`, `BWBR0045754`, `CELEX:32016R0679`, `jci1.3:c:BWBR…`.
  mutating func matchIdentifier(from start: Int) -> Int? {
    var end = start
    while end < text.count, end - start < 120,
      ByteClass.isWord(text[end]) || "-.:&=".utf8.contains(text[end])
    {
      end += 1
    }
    while end > start, !ByteClass.isWord(text[end - 1]) { end -= 1 }
    var written = Cursor(text: text, position: 0).string(start..<end)
    // The end of an address of a page is no part of the identifier.
    for suffix in [".html", ".pdf", ".xml"] where written.hasSuffix(suffix) {
      written.removeLast(suffix.utf8.count)
      end -= suffix.utf8.count
    }
    if written.lowercased().hasPrefix("celex:") { written = "celex:" + written.dropFirst(6) }
    guard let identifier = OfficialIdentifier(canonical: written),
      let kind = identifier.citationKind
    else { return nil }
    let target = CitationTarget(identifier, .explicit)
    return add(Citation(range: start..<end, kind: kind, targets: [target], rule: "identifier"))
  }
}

extension OfficialIdentifier {
  /// The kind of a citation of it.
  public var citationKind: CitationKind? {
    switch self {
    case .kamerstuk: .kamerstuk
    case .dossier: .dossier
    case .gazette(let id): id.gazette.kind
    case .handelingen: .handelingen
    case .writtenQuestion: .writtenQuestion
    case .commitment: .commitment
    case .regulation, .article: .law
    case .europeanAct: .euLaw
    case .officialJournal: .officialJournal
    case .courtDecision: .courtDecision
    case .organisation: .organisation
    }
  }
}
