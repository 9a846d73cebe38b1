import DocumentReading
import SourceText
import Testing

func document(_ text: String, name: String = "d.txt") throws -> SourceDocument {
  try DocumentReader().read(Array(text.utf8), name: name)
}

extension SourceDocument {
  /// The rows of the first table, the texts of their cells.
  var rows: [[String]] {
    for block in blocks {
      if case .table(let table) = block.kind {
        return table.rows.map { row in row.cells.map { text(in: $0.range) } }
      }
    }
    return []
  }

  /// The texts of the blocks that are no table.
  var paragraphs: [String] {
    blocks.compactMap { block in
      if case .table = block.kind { return nil }
      return text(in: block.range)
    }
  }

  func text(in range: Range<Int>) -> String {
    String(decoding: text[range], as: UTF8.self)
  }
}

@Suite("Plain text")
struct PlainTextTests {
  @Test("keeps its bytes, so that places are those of the file")
  func verbatim() throws {
    let read = try document("Kop\r\n\r\neen\ttwee\r\nëën\tdrie\r\n")
    #expect(read.text == read.file.bytes)
    #expect(read.rows == [["een", "twee"], ["ëën", "drie"]])
    #expect(read.paragraphs == ["Kop"])
  }

  @Test("a cell copied from a spreadsheet holds its line ends, without its quotation marks")
  func quotedCells() throws {
    let read = try document(
      "Nr\tWat\tStand\n1\t\"Eerst;\ndan\"\t\"Klaar.\nEn \"\"meer\"\".\"\n2\tx\ty\n")
    #expect(read.rows[1][0] == "1")
    #expect(read.rows[1][1] == "Eerst;\ndan")
    #expect(read.rows[2] == ["2", "x", "y"])
  }

  @Test("a line without tabs among whole rows is a row over all columns")
  func headingsAmongRows() throws {
    let read = try document(
      "Nr\tWat\tStand\nWonen\n1\ta\tLoopt.\nWerken\nOp het land\n2\tb\tLoopt.\n")
    #expect(read.rows.map(\.count) == [3, 1, 3, 1, 1, 3])
  }

  @Test("a table in Markdown is one, without its rule and its emphasis")
  func markdown() throws {
    let read = try document(
      "Kop\n\n| Nr | Wat |\n|:--|---|\n| **1** | a \\| b |\n| 2 | |\n\nSlot\n")
    #expect(read.rows == [["Nr", "Wat"], ["1", "a \\| b"], ["2", ""]])
    #expect(read.paragraphs == ["Kop", "Slot"])
  }

  @Test(
    "the words of a cell under a rule of dashes are brought together, and lead back to their lines")
  func ruledColumns() throws {
    let read = try document(
      """
      Boven

        -----------------------------------
        Nr    Wat              Stand
        ----- ---------------- ------------
        1     Iets doen over   Loopt nog
              twee regels      steeds

        2     Ëén regel        Klaar
        -----------------------------------

      Onder
      """)
    #expect(
      read.rows == [
        ["Nr", "Wat", "Stand"], ["1", "Iets doen over twee regels", "Loopt nog steeds"],
        ["2", "Ëén regel", "Klaar"],
      ])
    #expect(read.paragraphs == ["Boven", "Onder"])
    let words = Array("twee regels".utf8)
    let start = try #require(
      read.text.indices.first { read.text[$0...].starts(with: words) })
    let source = read.map.source(of: start..<start + words.count)
    #expect(read.file.text(in: source) == "twee regels")
  }

  @Test("without blank lines every line is a block")
  func lineByLine() throws {
    let read = try document("Kop\nNr\nWat\nStand\n1\na\nb\n")
    #expect(read.paragraphs.count == 7)
  }

  @Test(
    "is read from the encodings of Dutch texts",
    arguments: [
      ([0xFF, 0xFE] + Array("één – «ja»".utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }),
      ([0xFE, 0xFF] + Array("één – «ja»".utf16).flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }),
      [0xE9, 0xE9, 0x6E, 0x20, 0x96, 0x20, 0xAB, 0x6A, 0x61, 0xBB],
    ] as [[UInt8]])
  func encodings(bytes: [UInt8]) throws {
    let read = try DocumentReader().read(bytes, name: "t")
    #expect(read.paragraphs == ["één – «ja»"])
    #expect(read.diagnostics.map(\.id) == ["RPT011"])
  }

  @Test("carriage returns alone end lines")
  func carriageReturns() throws {
    #expect(try document("een\r\rtwee\rdrie").paragraphs == ["een", "twee\ndrie"])
  }

  @Test(
    "cells with semicolons or commas between them are a table, quoted ones with their line ends")
  func delimited() throws {
    let semicolons = try document(
      "Nr;Wat;Stand\r\n1;\"een; \"\"twee\"\"\";\"Klaar\nnu\"\r\n2;b;c\r\n")
    #expect(semicolons.format == .delimited)
    #expect(semicolons.rows[1] == ["1", "een; \"twee\"", "Klaar nu"])
    #expect(try document("Nr,Wat\n1,a\n2,\"b, c\"\n").rows[2] == ["2", "b, c"])
    #expect(try document("Beste lezer, dag.\nDit is een brief, kort.\n").format == .plainText)
  }
}

@Suite("What is no document")
struct RefusedDocumentTests {
  @Test(
    "is told by what it is, with what to do",
    arguments: [
      ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1], "Office 97"),
      (Array("{\\rtf1 tekst}".utf8), "Rich Text"),
      ([0x50, 0x4B, 0x03, 0x04, 0x14, 0x00], "archive cannot be read"),
      (Array("%PDF-1.7".utf8), "PDF"),
      (Array("<?xml version=\"1.0\"?><bestelling/>".utf8), "root is <bestelling>"),
      (Array("<?xml version=\"1.0\"?><kamerstuk><al>half".utf8), "ends within an element"),
      ([0x7F, 0x45, 0x4C, 0x46, 0x00], "NUL"),
      (Array(" \n\u{A0}\n".utf8), "empty"),
    ] as [([UInt8], String)])
  func refusals(bytes: [UInt8], message: String) {
    let error = #expect(throws: DocumentReadingError.self) {
      try DocumentReader().read(bytes, name: "x")
    }
    #expect(error?.diagnostic.message.contains(message) ?? false)
    #expect(error?.diagnostic.remedy != nil)
  }
}
