public import DocumentReading
public import SourceText
public import Vocabulary

/// Reads a progress report from a document, whatever its format: the tables whose columns are those of actions,
/// motions or commitments.
///
/// A table can also be a row of paragraphs, one a cell, as the text of a page has it.
public struct ReportReader: Sendable {
  private let registers: Registers
  private let stated: StatedHead

  /// A reader that knows the words above columns, the ministries and the programmes of registers.
  /// - Parameter stated: what is known of the reports besides.
  public init(registers: Registers, stated: StatedHead = StatedHead()) {
    self.registers = registers
    self.stated = stated
  }

  /// Reads a report.
  /// - Throws: `ReportReadingError` if there is no table of actions; anything less is a diagnostic.
  public func read(_ document: SourceDocument) throws(ReportReadingError) -> Report {
    let found = TableFinding(document, words: registers.columnWords).tables
    guard let first = found.tables.first else {
      throw ReportReadingError(
        document, otherTables: found.others, words: registers.columnWords)
    }
    let head = ReportHead(
      document.blocks[..<first.firstBlock], caption: first.caption, of: document,
      registers: registers, stated: stated)
    var rows = RowReading(text: document.text)
    var tables: [ReportTable] = []
    for table in found.tables {
      let described = ReportTable(
        caption: table.caption.map { Passage($0, of: document.text) }, in: document)
      rows.read(table.rows, columns: table.columns, table: (tables.count, described))
      tables.append(described)
    }
    let year = head.year ?? ReportYear.mostMentioned(in: rows.actions)
    var notices = rows.notices
    notices += found.tables.flatMap(\.unplaced).map { ReportNotice(.unplaced, at: $0) }
    notices += found.others.map { ReportNotice(.otherTable, at: $0) }
    let parts = [
      ("title", head.title == nil && head.programme == nil), ("ministry", head.ministry == nil),
      ("year", year == nil),
    ]
    let missing = parts.filter(\.1).map(\.0)
    if !missing.isEmpty { notices.append(ReportNotice(.incompleteHead(missing), at: first.header)) }
    if let title = head.title, head.programme == nil {
      notices.append(ReportNotice(.unknownProgramme(title.text), at: title.range))
    }
    return Report(
      document: document, head: head, year: year, tables: tables, themes: rows.themes,
      actions: rows.actions,
      diagnostics: document.diagnostics
        + ReportNotice.diagnostics(of: notices, in: document.file.name, map: document.map))
  }
}

/// Why a document is no report: it has no table of actions.
public struct ReportReadingError: Error, Sendable {
  /// The error as a message to a user.
  public let diagnostic: Diagnostic
  /// The file that the place is in.
  public let file: SourceFile

  init(_ document: SourceDocument, otherTables: [Range<Int>], words: ColumnWords) {
    file = document.file
    let tables =
      otherTables.isEmpty
      ? "no table"
      : otherTables.count == 1
        ? "a table of something else" : "\(otherTables.count) tables of something else"
    let header = ReportReadingError.headerWords(of: document, words)
    let place = header ?? otherTables.first
    diagnostic = Diagnostic(
      id: "RPT004", severity: .error,
      message: header == nil
        ? "no table of actions, with a description and a state of affairs; the file "
          + "(\(document.format.rawValue)) has \(tables)"
        : "no table of actions: the words of its header are here, but no rows in order below them",
      place: Diagnostic.Place(
        file: file.name, range: place.map(document.map.source(of:)) ?? 0..<0),
      remedy: header == nil
        ? "give the appendix itself, with the table's header; for the references of any other "
          + "text use \"verwijsgraaf recognize\""
        : "text taken from a PDF often mixes the columns; give the PDF, Word or HTML document itself"
    )
  }

  /// Where lines one after the other are the words of a header.
  private static func headerWords(
    of document: SourceDocument, _ words: ColumnWords
  ) -> Range<Int>? {
    let lines = document.text.split(separator: UInt8(ascii: "\n"))
    func roles(_ line: ArraySlice<UInt8>) -> [ColumnRole] {
      line.count > 40
        ? [] : words.meanings(of: String(decoding: line, as: UTF8.self)).map(\.role)
    }
    let found = zip(lines, lines.dropFirst()).first { first, second in
      roles(first).contains(.description)
        && roles(second).contains { $0 == .status || $0 == .place }
    }
    return found.map { $0.startIndex..<$1.endIndex }
  }
}

extension ReportTable {
  /// `Tabel 130 …`
  private static let numberPattern = Pattern(/^Tabel\s+([0-9]+[a-z]?)[.:]?(?:\s|$)/)

  /// A table with a caption.
  init(caption: Passage?, in document: SourceDocument) {
    self.caption = caption
    number = caption?.capture(ReportTable.numberPattern, of: document.text)
    let words = caption?.text.lowercased() ?? ""
    subject =
      words.contains("toezegging") && !words.contains("motie")
      ? .commitments
      : words.contains("motie") && !words.contains("toezegging") ? .motions : .actions
    status = ReportTable.groups.first { words.contains($0.words) }.map {
      StatusClassification(status: $0.status, decidingWords: [$0.words])
    }
  }

  /// What captions say of all rows below them, in small letters; the first that fits counts.
  private static let groups: [(words: String, status: ReportedStatus)] = [
    ("nog niet zijn afgerond", .ongoing), ("niet zijn afgerond", .ongoing),
    ("nog niet zijn afgedaan", .ongoing), ("niet afgedaan", .ongoing),
    ("niet afgerond", .ongoing), ("zijn afgerond", .completed), ("zijn afgedaan", .completed),
    ("afgedane", .completed), ("afgeronde", .completed), ("in behandeling", .ongoing),
    ("lopende", .ongoing), ("openstaande", .ongoing),
  ]
}

extension ReportReader {
  /// Reads a report from a file.
  /// - Parameters:
  ///   - bytes: the file, in any format that `DocumentReader` reads.
  ///   - name: what messages call the file.
  /// - Throws: `DocumentReadingError` or `ReportReadingError`.
  public func read(_ bytes: [UInt8], name: String) throws -> Report {
    try read(DocumentReader().read(bytes, name: name))
  }
}
