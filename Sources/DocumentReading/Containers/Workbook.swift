import MarkupReading

/// An Excel workbook (ECMA-376, part 1, section 18): its sheets as tables, one after the other.
///
/// Rows of one cell above the first row with more are paragraphs: the title of the sheet.
struct Workbook {
  /// What it holds.
  private(set) var builder = DocumentBuilder()

  /// A cell of a sheet.
  private struct Cell {
    let row: Int
    let column: Int
    var text: [UInt8] = []
  }

  /// The workbook of an archive.
  init(_ workbook: [UInt8], _ archive: ZipArchive) throws(MarkupError) {
    let texts = archive.files["xl/sharedStrings.xml"]
    let strings = try texts.map(Workbook.strings) ?? []
    for sheet in try Workbook.sheets(of: workbook, archive) {
      Workbook.add(try Workbook.cells(of: sheet, strings), to: &builder)
    }
  }

  /// The sheets in the order of the workbook.
  private static func sheets(
    of workbook: [UInt8], _ archive: ZipArchive
  ) throws(MarkupError) -> [[UInt8]] {
    let relationships = archive.files["xl/_rels/workbook.xml.rels"]
    let targets = try relationships.map(Relationships.read) ?? [:]
    var files: [String] = []
    try XMLWalk.read(workbook) { element in
      if case .start("sheet", let value) = element,
        let target = value("id").flatMap({ targets[$0] })
      {
        files.append(target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target)
      }
    }
    return files.compactMap { archive.files[$0] }
  }

  /// The texts that cells refer to by number; a text in pieces is joined, its reading aids (`rPh`) are left out.
  private static func strings(_ xml: [UInt8]) throws(MarkupError) -> [[UInt8]] {
    var strings: [[UInt8]] = []
    var aids = 0
    try XMLWalk.read(xml) { element in
      switch element {
      case .start("si", _): strings.append([])
      case .start("rPh", _): aids += 1
      case .end("rPh"): aids -= 1
      case .text(let text, "t"):
        if aids == 0, !strings.isEmpty { strings[strings.count - 1] += text }
      default: break
      }
    }
    return strings
  }

  private static func cells(
    of sheet: [UInt8], _ strings: [[UInt8]]
  ) throws(MarkupError) -> [[Cell]] {
    var rows: [[Cell]] = []
    var cell: Cell?
    var isShared = false
    try XMLWalk.read(sheet) { element in
      switch element {
      case .start("row", _): rows.append([])
      case .start("c", let value):
        let next = (rows.last?.last?.column ?? -1) + 1
        cell = Cell(
          row: rows.count - 1, column: value("r").flatMap(Workbook.column) ?? next)
        isShared = value("t") == "s"
      case .text(let text, "v"), .text(let text, "t"): cell?.text += text
      case .end("c"):
        if var ended = cell, !rows.isEmpty {
          if isShared, let index = Int(String(decoding: ended.text, as: UTF8.self)),
            strings.indices.contains(index)
          {
            ended.text = strings[index]
          }
          rows[rows.count - 1].append(ended)
        }
        cell = nil
      default: break
      }
    }
    return rows
  }

  /// The column of a reference such as `AB12`, 0-based.
  private static func column(_ reference: String) -> Int? {
    var column = 0
    for byte in reference.utf8.prefix(while: { $0 >= UInt8(ascii: "A") && $0 <= UInt8(ascii: "Z") })
    {
      column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
      if column > 16_384 { return nil }
    }
    return column > 0 ? column - 1 : nil
  }

  private static func add(_ rows: [[Cell]], to builder: inout DocumentBuilder) {
    func run(_ cell: Cell) -> [DocumentBuilder.Run] {
      [DocumentBuilder.Run(bytes: Workbook.withLineBreaks(cell.text)[...], source: 0..<0)]
    }
    let filled = rows.map { $0.filter { !Spaces.trimming($0.text[...]).isEmpty } }
    let first = filled.firstIndex { $0.count > 1 } ?? filled.count
    for row in filled[..<first] { for cell in row { builder.add(.paragraph, run(cell)) } }
    guard first < filled.count else { return }
    builder.beginTable()
    for row in filled[first...] where !row.isEmpty {
      builder.beginRow(isHeader: false)
      for cell in row {
        builder.beginCell(at: cell.column)
        builder.add(.paragraph, run(cell))
        builder.endCell()
      }
    }
    builder.endTable()
  }

  /// A text whose line feeds are breaks of the line within the cell.
  private static func withLineBreaks(_ text: [UInt8]) -> [UInt8] {
    text.map { $0 == UInt8(ascii: "\n") ? DocumentBuilder.lineBreak : $0 }
  }
}
