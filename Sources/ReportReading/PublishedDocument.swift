public import DocumentReading
public import PublicationIdentifiers

/// What an official publication that was given as a file says of itself: a motion, a letter, an issue of a gazette,
/// proceedings.
public struct PublishedDocument: Sendable {
  /// Its own identifier.
  public let identifier: OfficialIdentifier
  /// Its title: what the document is about, else the heading of its text.
  public let title: String?
  /// The day that it bears.
  public let issued: CalendarDay?
  /// Who submitted it, in the order of the file.
  public let submitters: [String]
  /// Whether it is a motion.
  public let isMotion: Bool

  /// The publication that a document says it is; nil if it does not say.
  ///
  /// Its metadata count, then its first lines.
  public init?(_ document: SourceDocument) {
    func first(_ names: String...) -> String? {
      names.lazy.compactMap { name in document.metadata.first { $0.name == name }?.content }.first
    }
    let lines = HeadLines(of: document)
    let stated = first("DC.identifier").flatMap(OfficialIdentifier.init(address:))
    let external = first("OVERHEIDop.externMetadataRecord").flatMap(
      OfficialIdentifier.init(address:))
    guard let identifier = stated ?? external ?? lines.identifier else { return nil }
    self.identifier = identifier
    title = first("OVERHEIDop.documenttitel", "DC.title") ?? lines.title ?? document.title
    issued =
      first("DCTERMS.issued", "isodatum", "DCTERMS.available").flatMap {
        CalendarDay(written: $0)
      } ?? lines.day
    submitters = document.metadata.filter { $0.name == "OVERHEIDop.indiener" }.map(\.content)
    isMotion =
      document.metadata.contains { $0.name == "DC.type" && $0.content.lowercased() == "motie" }
      || (lines.title ?? "").uppercased().hasPrefix("MOTIE")
      || (lines.title ?? "").uppercased().contains("GEWIJZIGDE MOTIE")
  }
}

/// The first lines of a publication without metadata.
private struct HeadLines {
  private(set) var identifier: OfficialIdentifier?
  private(set) var title: String?
  private(set) var day: CalendarDay?

  /// How many bytes from the start a head may have.
  private static let reach = 3_000

  init(of document: SourceDocument) {
    var dossier: DossierID?
    for line in HeadLines.lines(of: document) {
      if identifier == nil, let proceedings = HeadLines.proceedings(line) {
        identifier = .handelingen(proceedings)
      } else if dossier == nil, let found = HeadLines.dossier(line) {
        dossier = found
      } else if identifier == nil, let dossier, let match = HeadLines.number.whole(line) {
        identifier = KamerstukID(dossier: dossier, number: String(match.output.1)).map {
          .kamerstuk($0)
        }
        let words = match.output.2.trimmingSpaces
        if !words.isEmpty { title = words }
      } else if identifier != nil, title == nil, line.contains(where: \.isLetter) {
        title = line
      }
      if day == nil, let match = HeadLines.dated.atStart(of: line) {
        day = CalendarDay(written: String(match.output.1))
      }
    }
  }

  private static func lines(of document: SourceDocument) -> [String] {
    document.blocks.lazy.prefix { $0.range.lowerBound < reach }.flatMap { block -> [String] in
      if case .table = block.kind { return [] }
      return String(decoding: document.text[block.range], as: UTF8.self)
        .split(whereSeparator: \.isNewline).map { String($0).trimmingSpaces }
    }
  }

  /// `29 279 Rechtsstaat en Rechtsorde`, `36 600 XII`, `35 470-XIV`
  private static let dossierLine = Pattern(
    /([1-3][0-9])[ .\u{A0}]?([0-9]{3})(?:[ \-\u{A0}]+\(?([IVXLC]{1,6}|[A-Z])\)?)?(?:\s|$)/
  )

  private static func dossier(_ line: String) -> DossierID? {
    guard
      let match = dossierLine.atStart(of: line)
    else { return nil }
    let suffix = match.output.3.map(String.init)
    return DossierID(number: String(match.output.1 + match.output.2), suffix: suffix)
      ?? DossierID(number: String(match.output.1 + match.output.2), suffix: nil)
  }

  /// `Nr. 874 BRIEF VAN DE MINISTER …`, `Nr. 47`
  private static let number = Pattern(
    /(?:Nr\.?|nr\.?)\s*([0-9]{1,5})\b(.*)/
  )

  /// `Voorgesteld 14 april 2021`, `Den Haag, 23 september 2024`, `Ontvangen …`
  private static let dated = Pattern(
    /(?:Voorgesteld|Ontvangen|Den Haag,|'s-Gravenhage,|’s-Gravenhage,|Vastgesteld)\s+([0-9]{1,2} \p{Ll}+ [0-9]{4})/
  )

  /// `Tweede Kamer der Staten-Generaal 2019-2020 nr. 31, item 8`
  private static let proceedingsLine = Pattern(
    /(Tweede|Eerste) Kamer der Staten-Generaal\s*([0-9]{4})[-–]([0-9]{4})\s*nr\. ([0-9]+), item ([0-9]+)/
  )

  private static func proceedings(_ line: String) -> HandelingenID? {
    guard
      let match = proceedingsLine.first(in: line)
    else { return nil }
    let house = match.output.1 == "Eerste" ? "ek" : "tk"
    return HandelingenID(
      canonical:
        "h-\(house)-\(match.output.2)\(match.output.3)-\(match.output.4)-\(match.output.5)")
  }
}

extension StringProtocol {
  /// The text without white space around it.
  fileprivate var trimmingSpaces: String {
    var rest = Substring(self)
    while rest.first?.isWhitespace ?? false { rest.removeFirst() }
    while rest.last?.isWhitespace ?? false { rest.removeLast() }
    return String(rest)
  }
}
