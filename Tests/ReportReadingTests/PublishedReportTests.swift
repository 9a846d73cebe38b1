import ReportReading
import SourceText
import Testing
import Vocabulary

@Suite(
  "The published report of 2024",
  .enabled(if: SharedReport.isPresent, "needs ../shared/reports, which is absent"))
struct PublishedReportTests {
  let report: Report

  init() throws {
    report = try ReportReader(registers: Registers.builtIn()).read(
      try SharedReport.bytes(), name: "report.txt")
  }

  @Test("the head gives title, ministry, year and table number")
  func head() {
    #expect(
      report.title?.text
        == "Voortgang van activiteiten ingevolge het rapport 'Ongekend Onrecht'")
    #expect(report.ministry == "Binnenlandse Zaken en Koninkrijksrelaties")
    #expect(report.year?.value == 2024)
    #expect(report.year?.isInferred == true)
    #expect(report.tableNumber?.text == "130")
  }

  @Test("every action stands under its theme and sub-theme")
  func themes() {
    let outline = report.themes.indices.compactMap { index -> String? in
      let numbers = report.actions.filter { $0.theme == index }.compactMap(\.number?.text)
      guard !numbers.isEmpty else { return nil }
      var path: [String] = []
      var next: Int? = index
      while let theme = next {
        path.insert(report.themes[theme].title.text, at: 0)
        next = report.themes[theme].parent
      }
      return "\(path.joined(separator: " > ")): \(numbers.joined(separator: " "))"
    }
    #expect(
      outline == [
        "Hersteloperatie: 12",
        "Responsieve dienstverlening > Signalen: 20 22",
        "Responsieve dienstverlening > Versterken dienstverlening van overheid: "
          + "27 28 30 31 35 36 37",
        "RESPONSIEVE OVERHEID EN ANTIDISCRIMINATIE > "
          + "Discriminatie en het gebruik van nationaliteit: 51 54 55 56 57 58 59 61 62",
        "INFORMATIEVOORZIENING EN POLITIEK AMBTELIJKE VERHOUDINGEN > "
          + "Informatievoorziening aan parlement en samenleving: 64 65 66 67 68 71",
        "INFORMATIEVOORZIENING EN POLITIEK AMBTELIJKE VERHOUDINGEN > "
          + "Informatiehuishouding: basis op orde: 72 73 74 75 76 77 78 80 81 82",
        "AMBTELIJK VAKMANSCHAP: 83 84",
        "OVERIG: 85 86",
      ])
  }

  @Test("every entry has the status that its words say")
  func statuses() {
    func numbers(_ status: ReportedStatus) -> String {
      report.actions.filter { $0.classification.status == status }.compactMap(\.number?.text)
        .joined(separator: " ")
    }
    #expect(numbers(.completed) == "12")
    #expect(numbers(.noUpdate) == "35 37 51 54 55 56 57 58 61 66 67 71 72 77 84")
    #expect(numbers(.unclassified) == "")
    #expect(numbers(.partlyCompleted) == "")
    #expect(report.actions.count == 39)
    for action in report.actions {
      #expect(!action.classification.decidingWords.isEmpty, "action \(action.number?.text ?? "-")")
    }
  }

  @Test("passages are the words at their place")
  func places() {
    for action in report.actions {
      for passage in [action.number, action.description, action.status].compactMap({ $0 }) {
        #expect(String(decoding: report.text[passage.range], as: UTF8.self) == passage.text)
        #expect(!passage.text.isEmpty)
      }
    }
  }

  @Test("only the foot of the page is told to be left out")
  func diagnostics() {
    #expect(report.diagnostics.map(\.id) == ["RPT008"])
    #expect(
      report.diagnostics.first?.place.map { report.file.text(in: $0.range) } == "Licence")
  }
}
