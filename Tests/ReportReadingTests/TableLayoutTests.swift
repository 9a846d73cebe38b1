import DocumentReading
import ReportReading
import SourceText
import Testing
import Vocabulary

/// A report in the layout of the web page: the cells of a table, each on lines of its own.
private func reportText(_ cells: [String], head: String = "Tabel 7 Voortgang") -> [UInt8] {
  let blocks = [head, "Actie", "Omschrijving", "Stand van Zaken"] + cells
  return Array((blocks.joined(separator: "\n\n") + "\n").utf8)
}

private let noBreakSpace = "\u{A0}"

private func read(_ cells: [String], head: String = "Tabel 7 Voortgang") throws -> Report {
  try ReportReader(registers: Registers.builtIn()).read(
    reportText(cells, head: head), name: "r.txt")
}

@Suite("The layout of a report's table")
struct TableLayoutTests {
  @Test("two headings in a row nest, a single one stays at its level, one in capitals starts anew")
  func headings() throws {
    let report = try read([
      "Eerste", noBreakSpace, "1", "a", "b",
      "Tweede", noBreakSpace, "Onder", noBreakSpace, "2", "a", "b",
      "Naast", noBreakSpace, "3", "a", "b",
      "HOOFD", noBreakSpace, "4", "a", "b",
      "Vijfde", noBreakSpace, "5", "a", "b",
    ])
    let themes = report.themes.map { "\($0.level) \($0.title.text)" }
    #expect(themes == ["1 Eerste", "1 Tweede", "2 Onder", "2 Naast", "1 HOOFD", "1 Vijfde"])
    #expect(report.themes.map(\.parent) == [nil, nil, 1, 1, nil, nil])
    #expect(report.actions.map(\.theme) == [0, 2, 3, 4, 5])
  }

  @Test("a row without a state of affairs is kept and told")
  func missingStatus() throws {
    let report = try read(["1", "wat", "2", "nog wat", "Geen update."])
    #expect(report.actions.map(\.number?.text) == ["1", "2"])
    #expect(report.actions[0].status.text == "")
    #expect(report.actions[0].classification.status == .unclassified)
    #expect(report.diagnostics.map(\.id).contains("RPT006"))
  }

  @Test("an empty cell is an empty state of affairs, not the end of a heading")
  func emptyStatus() throws {
    let report = try read(["1", "wat", noBreakSpace, "2", "nog wat", "Loopt."])
    #expect(report.themes.isEmpty)
    #expect(report.actions.map(\.description.text) == ["wat", "nog wat"])
    #expect(report.actions[0].status.text == "")
  }

  @Test("a second paragraph belongs to the state of affairs before it")
  func paragraphs() throws {
    let report = try read(["1", "wat", "Eerst.", "Daarna (Stcrt. 2024, 30890).", "2", "x", "y"])
    #expect(report.actions[0].status.text == "Eerst.\n\nDaarna (Stcrt. 2024, 30890).")
    #expect(report.actions.count == 2)
  }

  @Test("text that belongs to no row is told with its place")
  func unplaced() throws {
    let report = try read(
      ["Thema", noBreakSpace, "1", "wat", "Loopt.", "Los woord", "2", "x", "y"])
    let unplaced = try #require(report.diagnostics.first { $0.id == "RPT008" })
    let place = try #require(unplaced.place)
    #expect(report.file.text(in: place.range) == "Los woord")
    #expect(report.actions.map(\.number?.text) == ["1", "2"])
  }

  @Test("an action that occurs twice is told")
  func repeatedNumber() throws {
    let report = try read(["1", "a", "b", "1", "c", "d"])
    #expect(report.diagnostics.map(\.id).contains("RPT009"))
    #expect(report.actions.count == 2)
  }

  @Test(
    "the year is the one stated, else the one mentioned most outside of citations",
    arguments: [
      ("Tabel 7 Verslagjaar 2023", "In 2021 en 2021.", 2023, false),
      ("Tabel 7 Voortgang", "In 2021 en medio 2021 (2022/23; 2022 en 2022), 2022.", 2021, true),
      ("Tabel 7 Voortgang", "Kosten 1.2024, periode 2020-2024; in 2019.", 2019, true),
    ])
  func year(head: String, status: String, value: Int, isInferred: Bool) throws {
    let report = try read(["1", "a", status], head: head)
    #expect(report.year?.value == value)
    #expect(report.year?.isInferred == isInferred)
  }

  @Test("rows on lines with tabs between the cells are the same report")
  func tabs() throws {
    let rows = [
      "Tabel 7 Voortgang", "", "Actie\tOmschrijving\tStand van Zaken",
      "Eerste\t\u{A0}\t\u{A0}", "Onder\t", "1\twat\tLoopt.",
      "2\tnog wat,", "op twee regels\tGeen update.", "En dit.",
      "Tweede\t\t", "3.\twat\t", "4\tzonder stand", "5\ta\tb",
    ]
    let tabbed = try ReportReader(registers: Registers.builtIn()).read(
      Array(rows.joined(separator: "\r\n").utf8), name: "t.txt")
    #expect(
      tabbed.themes.map { "\($0.level) \($0.title.text)" } == ["1 Eerste", "2 Onder", "2 Tweede"])
    #expect(tabbed.actions.map(\.number?.text) == ["1", "2", "3", "4", "5"])
    #expect(
      tabbed.actions.map(\.description.text) == [
        "wat", "nog wat,\r\nop twee regels", "wat", "zonder stand", "a",
      ])
    #expect(
      tabbed.actions.map(\.status.text) == ["Loopt.", "Geen update.\r\nEn dit.", "", "", "b"])
    #expect(tabbed.actions.map(\.theme) == [1, 1, 2, 2, 2])
    #expect(tabbed.diagnostics.filter { $0.id == "RPT006" }.count == 2)
  }

  @Test("a byte order mark and CRLF line ends change nothing but the place")
  func windowsText() throws {
    let unix = try read(["1", "wat", "Loopt."])
    let windows = String(decoding: reportText(["1", "wat", "Loopt."]), as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
    let report = try ReportReader(registers: Registers.builtIn()).read(
      [0xEF, 0xBB, 0xBF] + Array(windows.utf8), name: "w")
    #expect(report.actions.map(\.status.text) == unix.actions.map(\.status.text))
    let status = report.actions[0].status
    #expect(report.file.text(in: report.map.source(of: status.range)) == "Loopt.")
  }
}

@Suite("What is no report")
struct UnreadableReportTests {
  @Test(
    "is refused with its own error",
    arguments: [
      ([], "RPT001"),
      (Array(" \n\u{A0}\n".utf8), "RPT001"),
      (Array("Actie\u{0}".utf8), "RPT002"),
      (Array("Financi".utf8) + [0x81] + Array("n en meer".utf8), "RPT003"),
      (Array("Financi".utf8) + [0xC3], "RPT003"),
      (Array("Alleen tekst, geen tabel.".utf8), "RPT004"),
    ] as [([UInt8], String)])
  func refusal(bytes: [UInt8], id: String) {
    let diagnostic = refusal(of: bytes)
    #expect(diagnostic?.id == id)
    #expect(diagnostic?.remedy != nil)
  }

  @Test("is told where it stops being UTF-8")
  func place() {
    let diagnostic = refusal(of: Array("ab\ncd".utf8) + [0x81] + Array("f".utf8))
    #expect(diagnostic?.place?.range.lowerBound == 5)
  }

  /// Why a file cannot be read; nil if it can.
  private func refusal(of bytes: [UInt8]) -> Diagnostic? {
    do {
      _ = try ReportReader(registers: Registers.builtIn()).read(bytes, name: "x.txt")
    } catch let error as ReportReadingError {
      return error.diagnostic
    } catch let error as DocumentReadingError {
      return error.diagnostic
    } catch {
      Issue.record("\(error)")
    }
    return nil
  }
}

@Suite("The status of an entry")
struct StatusClassifierTests {
  @Test(
    "follows from its words",
    arguments: [
      ("Geen update, afgerond.", .completed),
      ("geen verdere update.", .noUpdate),
      ("Het onderzoek is afgerond. Een reactie wordt voorbereid.", .ongoing),
      ("Het onderzoek is afgerond en de Kamer is geïnformeerd.", .completed),
      ("De Kamer is eind 2024 geïnformeerd over de uitkomsten.", .ongoing),
      ("De maatregel is deels afgerond.", .partlyCompleted),
      ("Nog niet gereed.", .ongoing),
      ("Zie de toelichting.", .unclassified),
      ("", .unclassified),
      ("De voortgang verloopt.", .unclassified),
    ] as [(String, ReportedStatus)])
  func status(text: String, expected: ReportedStatus) {
    let classification = StatusClassifier.standard.classify(text)
    #expect(classification.status == expected)
    #expect(classification.decidingWords.isEmpty == (expected == .unclassified))
  }
}
