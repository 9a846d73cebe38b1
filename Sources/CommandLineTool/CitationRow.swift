import CitationPublishing
import CitationRecognition
import Foundation
import SourceText
import WebWriting

/// One document that a citation leads to, as `recognize` writes it.
struct CitationRow {
  let file: String
  /// Unicode code points, 0-based.
  let start: Int
  /// Unicode code points, exclusive.
  let end: Int
  let quote: String
  let kind: String
  let id: String?
  let iri: String?
  let resolution: String
  /// Line and column of the start, 1-based.
  let position: SourcePosition
  /// Why it could not be resolved.
  let reason: String?
  /// Whether the index of publications has it; nil if there is none, or if the index does not cover it.
  let isPublished: Bool?

  /// The rows of the citations of a text, in its order; each document that a citation leads to once.
  static func rows(of text: CitedText) -> [CitationRow] {
    let source = text.file
    let offsets = CodePointOffsets(of: source.bytes)
    return text.citations.flatMap { citation in
      let place = offsets.codePoints(of: citation.range)
      var seen: Set<CitationTarget> = []
      return citation.targets.filter { seen.insert($0).inserted }.map { target in
        CitationRow(
          file: source.name, start: place.lowerBound, end: place.upperBound,
          quote: source.text(in: citation.range), kind: citation.kind.rawValue, id: target.id,
          iri: target.iri, resolution: target.resolution.rawValue,
          position: source.position(at: citation.range.lowerBound), reason: target.reason,
          isPublished: target.isPublished)
      }
    }
  }

  /// The message about a target that the index of publications does not have, although it has its neighbours.
  static func diagnostics(of citations: [Citation], in file: SourceFile) -> [Diagnostic] {
    citations.flatMap { citation in
      citation.targets.filter { $0.isPublished == false }.map { target in
        Diagnostic(
          id: "PUB001", severity: .warning,
          message:
            "\(target.id ?? "") is not in the list of publications, although its neighbours are",
          place: Diagnostic.Place(file: file.name, range: citation.range),
          remedy: "check dossier, number and year of the citation")
      }
    }
  }

  /// The row as an object of JSON, its members in the order of their names.
  var json: String {
    func text(_ value: String?) -> String { value.map { JSON.string($0).text } ?? "null" }
    var line = "{\"end\":\(end),\"file\":\(text(file)),\"id\":\(text(id)),\"iri\":\(text(iri))"
    line += ",\"kind\":\(text(kind))"
    if let isPublished { line += ",\"published\":\(isPublished)" }
    line += ",\"quote\":\(text(quote))"
    if let reason { line += ",\"reason\":\(text(reason))" }
    line += ",\"resolution\":\(text(resolution)),\"start\":\(start)}"
    return line
  }
}

extension CitedText {
  /// Whether a citation leads nowhere, or to what does not exist.
  var hasDoubtfulTarget: Bool {
    citations.contains { $0.targets.contains { $0.id == nil || $0.isPublished == false } }
  }
}

extension Recognize.Format {
  /// Whether texts can be written one after the other, without those that follow.
  var isStreamed: Bool { self == .jsonl || self == .tsv }

  /// What stands before all citations.
  var head: String {
    self == .tsv ? "file\tstart\tend\tquote\tkind\tid\tiri\tresolution\tpublished\n" : ""
  }

  /// The citations in this format.
  func bytes(of texts: [CitedText]) -> [UInt8] {
    switch self {
    case .annotatedHTML: AnnotatedText.page(of: texts)
    case .webAnnotation: WebAnnotations.document(of: texts)
    case .table, .jsonl, .tsv: Array(text(of: texts.flatMap(CitationRow.rows)).utf8)
    }
  }

  /// The rows as lines.
  private func text(of rows: [CitationRow]) -> String {
    switch self {
    case .jsonl: return rows.map { $0.json + "\n" }.joined()
    case .tsv:
      return rows.map { row in
        let fields = [
          row.file, String(row.start), String(row.end), row.quote, row.kind, row.id ?? "",
          row.iri ?? "", row.resolution, row.isPublished.map { $0 ? "yes" : "no" } ?? "",
        ]
        return fields.map(\.onOneLine).joined(separator: "\t") + "\n"
      }.joined()
    default:
      let cells = rows.map { row in
        [
          "\(row.file):\(row.position)", row.kind, row.id ?? "- (\(row.reason ?? "unresolved"))",
          row.resolution, row.quote.onOneLine,
        ]
      }
      return TextTable(heading: ["PLACE", "KIND", "ID", "RESOLUTION", "QUOTE"], rows: cells).text
    }
  }
}

extension String {
  /// The text with each run of white space as one space.
  fileprivate var onOneLine: String {
    unicodeScalars.split { $0.properties.isWhitespace }.map(String.init).joined(separator: " ")
  }
}
