import SourceText

/// Reads a progress report from the plain text of its web page.
///
/// The text has the table's cells on lines of their own with blank lines between them, or its rows on
/// lines with tabs between the cells. A heading within the table is a cell followed by an empty one (a
/// no-break space, or nothing between two tabs).
public struct ReportReader: Sendable {
  /// A reader.
  public init() {}

  /// Reads a report.
  /// - Parameters:
  ///   - bytes: the file, UTF-8, with or without a byte order mark.
  ///   - name: what messages call the file.
  /// - Throws: `ReportReadingError` if there is no report to read; anything less is a diagnostic.
  public func read(_ bytes: [UInt8], name: String) throws(ReportReadingError) -> Report {
    let file = SourceFile(name: name, bytes: bytes)
    try checkText(file)
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let start = bytes.starts(with: mark) ? mark.count : 0
    let text = Array(bytes[start...])
    var map = OffsetMap()
    map.append(textLength: text.count, source: start..<bytes.count)

    let blocks = TextBlock.blocks(of: text)
    guard let header = TableHeader.find(in: blocks, of: text) else { throw .noTable(file: name) }
    let head = ReportHead(before: header.lowerBound, blocks: blocks, text: text)
    var table = TableRows(text: text, file: name, map: map)
    table.read(blocks[header.upperBound...])

    var diagnostics = table.diagnostics
    let year = head.year ?? ReportYear.mostMentioned(in: table.actions)
    let tableStart = blocks[header.lowerBound].range
    let place = Diagnostic.Place(file: name, range: map.source(of: tableStart))
    for (part, isMissing) in [
      ("title", head.title == nil), ("ministry", head.ministry == nil), ("year", year == nil),
    ] where isMissing {
      diagnostics.append(
        Diagnostic(
          id: "RPT005", severity: .warning, message: "the report does not show its \(part)",
          place: place, remedy: "check that the text above the table was copied too"))
    }
    return Report(
      file: file, text: text, map: map, title: head.title, ministry: head.ministry, year: year,
      tableNumber: head.tableNumber, themes: table.themes, actions: table.actions,
      diagnostics: diagnostics.sorted {
        ($0.place?.range.lowerBound ?? 0) < ($1.place?.range.lowerBound ?? 0)
      })
  }

  /// Refuses what is not text.
  private func checkText(_ file: SourceFile) throws(ReportReadingError) {
    if let offset = file.bytes.firstIndex(of: 0) {
      throw .binary(file: file.name, offset: offset)
    }
    do {
      _ = try UTF8Span(validating: file.bytes.span)
    } catch {
      throw .notUTF8(file: file.name, range: error.byteOffsets)
    }
    if TextBlock.blocks(of: file.bytes).allSatisfy(\.isEmptyCell) {
      throw .empty(file: file.name)
    }
  }
}
