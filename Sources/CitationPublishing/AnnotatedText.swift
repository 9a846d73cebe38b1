import CitationRecognition
import EmbeddedFiles
import SourceText
import WebWriting

/// Texts as one HTML page, in which each citation is marked by its kind and leads to what it cites.
///
/// A citation of one document is a link itself. The links of one that cites several, or that holds another
/// citation, stand behind it as numbers.
public enum AnnotatedText {
  /// The page, UTF-8; it needs no other file and no network.
  public static func page(of texts: [CitedText]) -> [UInt8] {
    let style = EmbeddedFiles.bytes(named: "annotated-text.css") ?? []
    let title = texts.count == 1 ? "Verwijzingen in \(texts[0].file.name)" : "Verwijzingen"
    return HTMLWriter.document(
      .el(
        "html", ["lang": "nl"],
        .el(
          "head",
          .el("meta", ["charset": "utf-8"]),
          .el("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
          .el("title", .text(title)), .style(String(decoding: style, as: UTF8.self))),
        .el(
          "body",
          .el(
            "main",
            [.el("h1", .text(title)), legend(of: texts)]
              + texts.flatMap { section($0, isOnly: texts.count == 1) }),
          .el(
            "footer",
            "Een gestreepte lijn onder een verwijzing zegt dat niet vaststaat waarnaar zij leidt."))
      ))
  }

  /// The kinds that occur, in the order of `CitationKind`, with their counts.
  private static func legend(of texts: [CitedText]) -> HTML {
    var counts: [CitationKind: Int] = [:]
    for text in texts { for citation in text.citations { counts[citation.kind, default: 0] += 1 } }
    let items = CitationKind.allCases.compactMap { kind in
      counts[kind].map { count in
        HTML.el(
          "li", .el("mark", ["class": kind.rawValue], .text(kind.dutchName)), .text(" \(count)"))
      }
    }
    return items.isEmpty
      ? .el("p", "Er zijn geen verwijzingen gevonden.")
      : .el("ul", ["class": "legend", "aria-label": "Soorten verwijzingen en hun aantal"], items)
  }

  /// A text, under its name if there are several.
  private static func section(_ text: CitedText, isOnly: Bool) -> [HTML] {
    var marking = Marking(text)
    let body = HTML.el("div", ["class": "text"], marking.content(before: text.file.bytes.count))
    return isOnly ? [body] : [.el("section", .el("h2", .text(text.file.name)), body)]
  }
}

/// Goes through a text and marks its citations.
private struct Marking {
  private let file: SourceFile
  private var rest: ArraySlice<Citation>
  private var position: Int

  init(_ text: CitedText) {
    file = text.file
    rest = text.citations[...]
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    position = file.bytes.starts(with: mark) ? mark.count : 0
  }

  /// The text from the position to an offset, with the citations that start in it.
  mutating func content(before end: Int) -> [HTML] {
    var pieces: [HTML] = []
    while let citation = rest.first, citation.range.lowerBound < end {
      rest = rest.dropFirst()
      addText(before: citation.range.lowerBound, to: &pieces)
      pieces.append(mark(citation, before: min(citation.range.upperBound, end)))
    }
    addText(before: end, to: &pieces)
    return pieces
  }

  private mutating func addText(before end: Int, to pieces: inout [HTML]) {
    guard end > position else { return }
    pieces.append(.text(file.text(in: position..<end)))
    position = end
  }

  private mutating func mark(_ citation: Citation, before end: Int) -> HTML {
    let isLeaf = rest.first.map { $0.range.lowerBound >= end } ?? true
    let content = content(before: end)
    let isResolved = citation.targets.contains { $0.id != nil }
    let title = citation.targets.map { AnnotatedTarget.description($0) }.joined(separator: "; ")
    let links = citation.targets.compactMap(\.iri)
    let body: [HTML] =
      if isLeaf, links.count == 1 {
        [.el("a", ["href": links[0]], content)]
      } else {
        content
          + links.enumerated().map { number, iri in
            HTML.el(
              "sup", " ",
              .el(
                "a", ["href": iri, "aria-label": "\(citation.kind.dutchName) \(number + 1)"],
                .text(String(number + 1))))
          }
      }
    return .el(
      "mark",
      [
        "class": citation.kind.rawValue + (isResolved ? "" : " unresolved"),
        "title": "\(citation.kind.dutchName): \(title)",
      ], body)
  }
}

/// What a target is, in words.
private enum AnnotatedTarget {
  static func description(_ target: CitationTarget) -> String {
    var text = target.id ?? "niet herleid" + (target.reason.map { " (\($0))" } ?? "")
    if target.isPublished == false { text += " (staat niet in de lijst van publicaties)" }
    return text
  }
}

extension CitationKind {
  /// What a reader calls it.
  var dutchName: String {
    switch self {
    case .kamerstuk: "Kamerstuk"
    case .motion: "Motie"
    case .amendment: "Amendement"
    case .dossier: "Dossier"
    case .handelingen: "Handelingen"
    case .writtenQuestion: "Kamervraag"
    case .commitment: "Toezegging"
    case .stcrt: "Staatscourant"
    case .stb: "Staatsblad"
    case .trb: "Tractatenblad"
    case .law: "Wet of regeling"
    case .euLaw: "Europese regeling"
    case .officialJournal: "Publicatieblad van de EU"
    case .courtDecision: "Uitspraak"
    case .organisation: "Organisatie"
    }
  }
}
