/// Puts a document together from the lines of its pages: tables that go on over pages, and paragraphs.
struct PDFDocument {
  private(set) var builder = DocumentBuilder()

  /// The columns of the table that is open.
  private var columns: [Double]?
  /// The rows of the table that is open, of each the text of each column.
  private var rows: [[[UInt8]]] = []

  init(_ pages: [[PageLine]]) {
    // Where columns begin shows best in all pages together: on a single one there may be few rows.
    let all = PageTable.columns(of: pages.flatMap { $0 })
    for page in pages {
      let lines = page.filter { !PDFDocument.isPageNumber($0, on: page) }
      if let table = PageTable(lines, known: columns ?? all, isOpen: columns != nil) {
        add(table)
      } else {
        endTable()
        addParagraphs(lines)
      }
    }
    endTable()
  }

  /// Whether a line is the number of its page: digits alone, with no line below or none above.
  private static func isPageNumber(_ line: PageLine, on page: [PageLine]) -> Bool {
    line.text.count <= 4
      && line.text.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      && (!page.contains { $0.top > line.top + 1 } || !page.contains { $0.top < line.top - 1 })
  }

  // MARK: Tables

  private mutating func add(_ table: PageTable) {
    let goesOn = columns == table.columns && table.above.isEmpty
    if !goesOn {
      endTable()
      addParagraphs(table.above)
    }
    columns = table.columns
    var new = table.rows.map { $0.map(PDFDocument.joined) }
    if goesOn, let header = rows.first, new.first == header { new.removeFirst() }
    if goesOn, let last = rows.last, let first = new.first, isContinued(last, by: first) {
      rows[rows.count - 1] = zip(last, first).map(PDFDocument.joined)
      new.removeFirst()
    }
    rows += new
    if !table.below.isEmpty {
      endTable()
      addParagraphs(table.below)
    }
  }

  /// Whether the first row of a page belongs to the last one of the page before: one of them lacks its first cell.
  private func isContinued(_ last: [[UInt8]], by first: [[UInt8]]) -> Bool {
    first[0].isEmpty || last[0].isEmpty && rows.count > 1
  }

  private mutating func endTable() {
    guard !rows.isEmpty else { return }
    builder.beginTable()
    for row in rows {
      builder.beginRow(isHeader: false)
      let isHeading = row.dropFirst().allSatisfy(\.isEmpty)
      for cell in isHeading ? row[..<1] : row[...] {
        builder.beginCell(columns: isHeading ? row.count : 1)
        builder.add(.paragraph, [DocumentBuilder.Run(bytes: cell[...], source: 0..<0)])
        builder.endCell()
      }
    }
    builder.endTable()
    rows = []
    columns = nil
  }

  // MARK: Paragraphs

  /// Adds the blocks of lines, each a paragraph.
  private mutating func addParagraphs(_ lines: [PageLine]) {
    var index = lines.startIndex
    while index < lines.endIndex {
      let block = lines[index].block
      let end = lines[index...].firstIndex { $0.block != block } ?? lines.endIndex
      builder.add(
        .paragraph,
        [
          DocumentBuilder.Run(
            bytes: PDFDocument.joined(Array(lines[index..<end]))[...], source: 0..<0)
        ])
      index = end
    }
  }

  /// The text of lines, with spaces between them; a line that ends with a hyphen goes on without one.
  private static func joined(_ lines: [PageLine]) -> [UInt8] {
    lines.map(\.text).reduce([]) { joined($0, $1) }
  }

  private static func joined(_ first: [UInt8], _ second: [UInt8]) -> [UInt8] {
    if first.isEmpty || second.isEmpty { return first + second }
    return first.last == UInt8(ascii: "-") ? first + second : first + [0x20] + second
  }
}
