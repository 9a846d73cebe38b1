import DocumentReading
import PublicationIdentifiers
import ReportReading
import SourceText
import Testing
import Vocabulary

private func read(_ text: String, stated: StatedHead = StatedHead()) throws -> Report {
  try ReportReader(registers: Registers.builtIn(), stated: stated).read(
    Array(text.utf8), name: "verslag.txt")
}

/// Two rows under a header.
private func report(header: [String], rows: [[String]]) throws -> Report {
  let lines = ([header] + rows).map { $0.joined(separator: "\t") }.joined(separator: "\n")
  return try read("Bijlage 2: Voortgang proef\n\n" + lines + "\n")
}

@Suite("The columns of a report")
struct ColumnTests {
  @Test(
    "are known by the words above them, in any order, with years, brackets, colons and kinds of space",
    arguments: [
      (["Nr.", "Maatregel", "Toelichting"], ["7", "wat", "Loopt."]),
      (["Actiepunt", "Omschrijving:", "Stand van zaken (december 2024)"], ["7", "wat", "Loopt."]),
      (["Num.", "Actie", "Voortgang"], ["7", "wat", "Loopt."]),
      (["Actie", "Maatregel", "Stand\u{A0}van\u{A0}zaken 2024"], ["7", "wat", "Loopt."]),
      (["STATUS", "Nummer", "BESCHRIJVING"], ["Loopt.", "7", "wat"]),
      (["Nr", "Omschrijving", "Eigenaar", "Status"], ["7", "wat", "BZK", "Loopt."]),
    ] as [([String], [String])])
  func headers(header: [String], row: [String]) throws {
    let read = try report(header: header, rows: [row])
    let action = try #require(read.actions.first)
    #expect(action.number?.text == "7")
    #expect(action.description.text == "wat")
    #expect(action.status.text == "Loopt.")
  }

  @Test("numbers are numbers whatever stands above them")
  func contentsBeforeHeader() throws {
    let read = try report(
      header: ["Omschrijving motie", "Vindplaats", "Stand van zaken"],
      rows: [["3", "wat", "Loopt."], ["4", "meer", "Klaar"]])
    #expect(read.actions.map(\.number?.text) == ["3", "4"])
    #expect(read.actions.map(\.description.text) == ["wat", "meer"])
  }

  @Test(
    "rows are numbered in many ways, or not",
    arguments: [
      ("12", "12"), ("12.", "12"), ("Actie 12", "12"), ("A.12", "A.12"), ("1.2", "1.2"),
      ("IV.3", "IV.3"), ("12b", "12b"), ("", nil),
    ] as [(String, String?)])
  func numbers(cell: String, number: String?) throws {
    let read = try report(
      header: ["Actie", "Omschrijving", "Stand van zaken"], rows: [[cell, "wat", "Loopt."]])
    #expect(read.actions.map(\.number?.text) == [number])
  }

  @Test("a file of one's own adds words")
  func ownWords() throws {
    let turtle = """
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      <https://w3id.org/verwijsgraaf/def/column/status> skos:altLabel "uitkomst"@nl .
      """
    let registers = try Registers.builtIn().adding(Array(turtle.utf8), name: "eigen.ttl").registers
    let text = "Nr\tMaatregel\tUitkomst\n1\twat\tLoopt.\n"
    #expect(throws: ReportReadingError.self) { try read(text) }
    let report = try ReportReader(registers: registers).read(Array(text.utf8), name: "t")
    #expect(report.actions.map(\.status.text) == ["Loopt."])
  }
}

@Suite("The tables of a report")
struct TableTests {
  @Test("each is read with its caption, which says how far rows are that do not")
  func several() throws {
    let report = try read(
      """
      Bijlage 3: Moties en toezeggingen

      Tabel 5 Moties die zijn afgerond

      Omschrijving\tVindplaats\tStand van zaken
      De motie-Bos over dijken\tKamerstukken II 2021/22, 35 925, nr. 9\t
      De motie-Vos over bomen\tKamerstukken II 2021/22, 35 925, nr. 8\tOpenstaand

      Tabel 6 Toezeggingen

      Omschrijving\tVindplaats\tStand van zaken
      De minister zegt toe te schrijven.\tAO 3 maart 2022\tVoldaan
      """)
    #expect(report.tables.map(\.subject) == [.motions, .commitments])
    #expect(report.tables.map(\.number?.text) == ["5", "6"])
    #expect(report.actions.map(\.table) == [0, 0, 1])
    #expect(report.actions.map(\.classification.status) == [.completed, .ongoing, .completed])
    #expect(report.actions[0].place?.text == "Kamerstukken II 2021/22, 35 925, nr. 9")
  }

  @Test("those before the title of the appendix are of something else, and told so")
  func forerunners() throws {
    let report = try read(
      """
      Nr\tBeschrijving\tStatus
      1\tPapier kopen\tLoopt

      Bijlage 4: Voortgang proef

      Nr\tBeschrijving\tStatus
      8\tVergunningen\tLoopt
      """)
    #expect(report.actions.map(\.number?.text) == ["8"])
    #expect(report.diagnostics.contains { $0.id == "RPT007" })
  }

  @Test("paragraphs one after the other are cells; items of a list stay in theirs")
  func looseCells() throws {
    let report = try read(
      """
      Bijlage 4: Voortgang proef

      Nr

      Maatregel

      Stand van zaken

      1

      Twee dingen doen:

      - het eerste

      - het tweede

      Beide lopen.

      2

      Iets

      Eerst dit.

      - ook dat

      Slot.
      """)
    #expect(report.actions.count == 2)
    #expect(report.actions[0].description.text.hasSuffix("- het tweede"))
    #expect(report.actions[0].status.text == "Beide lopen.")
    #expect(report.actions[1].status.text == "Eerst dit.\n\n- ook dat\n\nSlot.")
  }

  @Test("a table of names and values is one row, described by the words above it")
  func record() throws {
    let report = try read(
      """
      Toezegging Bomen langs wegen (33.871) (T00987)

      Nummer | T00987 |
      ---|---|
      Status | deels voldaan |
      Datum toezegging | 4 april 2019 |
      Deadline | 1 juli 2026 |
      Verantwoordelijke(n) | Minister van Defensie |
      """)
    let action = try #require(report.actions.first)
    #expect(action.number?.text == "T00987")
    #expect(action.description.text.hasPrefix("Toezegging Bomen"))
    #expect(action.classification.status == .partlyCompleted)
    #expect(action.further[.deadline]?.text == "1 juli 2026")
  }

  @Test(
    "rows of a text that lost what stood between its cells are cut where a capital follows without a space"
  )
  func gluedCells() throws {
    let report = try read(
      """
      BIJLAGE 2

      OVERZICHT MOTIES EN TOEZEGGINGEN

      A. Door de Kamer aanvaarde moties
      OmschrijvingIngediend bijStand van zaken
      WONEN

      De Kamer verzoekt meer te bouwen.PA [3-4-2004] Debat Bos, drs. A. kamerstuk 29 200 XI, nr. 31De motie is afgedaan met een brief.
      """)
    let action = try #require(report.actions.first)
    #expect(report.actions.count == 1)
    #expect(report.themes.map(\.title.text) == ["WONEN"])
    #expect(action.description.text == "De Kamer verzoekt meer te bouwen.")
    #expect(action.place?.text.hasSuffix("29 200 XI, nr. 31") ?? false)
    #expect(action.classification.status == .completed)
    #expect(report.title?.text == "OVERZICHT MOTIES EN TOEZEGGINGEN")
  }

  @Test("what belongs to no row is told once, with how much more there is")
  func unplaced() throws {
    let foot = (1...40).map { "Voettekst \($0)" }.joined(separator: "\n\n")
    let report = try read(
      "Nr\n\nMaatregel\n\nStand van zaken\n\nThema\n\n\u{A0}\n\n1\n\nwat\n\nLoopt.\n\n" + foot)
    let told = report.diagnostics.filter { $0.id == "RPT008" }
    #expect(told.count == 1)
    #expect(told.first?.notes == ["and 39 more such places below"])
  }
}

@Suite("The head of a report")
struct HeadTests {
  @Test(
    "shows ministry, year and programme as ministries write them",
    arguments: [
      ("6. Voortgang proef\n\nJaarverslag 2023 Ministerie van Defensie", "Defensie", 2023),
      (
        "Bijlage 1: Acties\n\nDepartementaal jaarverslag 2022 Justitie en Veiligheid (VI)",
        "Justitie en Veiligheid", 2022
      ),
      (
        "BIJLAGE 2: ACTIES\n\nTabel 3. Ministerie van Financiën en Belastingdienst, stand 31 december 2024",
        "Financiën", 2024
      ),
      ("Bijlage: Acties\n\nBegroting 2026 OCW", "OCW", 2026),
    ] as [(String, String, Int)])
  func heads(head: String, ministry: String, year: Int) throws {
    let report = try read(head + "\n\nNr\tMaatregel\tStatus\n1\twat\tLoopt\n")
    #expect(report.ministry == ministry)
    #expect(report.year?.value == year)
  }

  @Test("the name of the inquiry names the programme too")
  func programme() throws {
    let report = try read("Bijlage: Reactie POK-rapport\n\nNr\tMaatregel\tStatus\n1\twat\tLoopt\n")
    #expect(report.head.programme?.slug == "ongekend-onrecht")
  }

  @Test("what it does not show can be said; what is missing is told in one message")
  func stated() throws {
    let table = "Nr\tMaatregel\tStatus\n1\twat\tLoopt\n"
    let silent = try read(table)
    #expect(silent.diagnostics.filter { $0.id == "RPT005" }.count == 1)
    let said = try read(table, stated: StatedHead(ministry: "BZK", year: 2021))
    #expect(said.ministry == "BZK")
    #expect(said.year?.value == 2021)
    #expect(said.year?.isInferred == false)
  }
}

@Suite("An official publication")
struct PublishedDocumentTests {
  @Test("says what it is in its first lines")
  func firstLines() throws {
    let text = """
      31 765 Kwaliteit van zorg

      34 104 Langdurige zorg

      Nr. 812 MOTIE VAN HET LID DE VRIES C.S.

      Voorgesteld 3 maart 2022

      De Kamer,
      """
    let document = try DocumentReader().read(Array(text.utf8), name: "m.txt")
    let motion = try #require(PublishedDocument(document))
    #expect(motion.identifier.canonical == "kst-31765-812")
    #expect(motion.isMotion)
    #expect(motion.issued?.description == "2022-03-03")
  }

  @Test("a letter without a number is none")
  func noNumber() throws {
    let document = try DocumentReader().read(Array("Geachte voorzitter,\n\nDank.".utf8), name: "b")
    #expect(PublishedDocument(document) == nil)
  }

  @Test(
    "days are read as they are written; those of empty registers are none",
    arguments: [
      ("1 juli 2025", "2025-07-01"), ("2025-07-01T00:00:00Z", "2025-07-01"),
      ("31-12-2024", "2024-12-31"), ("0001-01-01T00:00:00Z", nil), ("medio 2025", nil),
    ] as [(String, String?)])
  func days(text: String, day: String?) {
    #expect(CalendarDay(written: text)?.description == day)
  }
}
