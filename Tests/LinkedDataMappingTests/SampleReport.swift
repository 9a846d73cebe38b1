import GraphModel
import LinkedDataMapping
import RDFModel
import ReportReading
import Vocabulary

/// Small reports, mapped to linked data with the built-in registers.
enum SampleReport {
  /// The base IRI of the data.
  static let base = "https://data.example/"

  /// A row of the table: number, description, state of affairs.
  typealias Row = (String, String, String)

  /// The graph of a report with these rows under one theme.
  static func graph(_ rows: [Row]) throws -> ReferenceGraph {
    var blocks = [
      "Bijlage 9: Voortgang van activiteiten ingevolge het rapport 'Ongekend Onrecht'",
      "Tabel 7 Verslagjaar 2024 van het ministerie van Financiën", "Actie", "Omschrijving",
      "Stand van Zaken", "Dienstverlening", "\u{A0}", "Signalen", "\u{A0}",
    ]
    for row in rows { blocks += [row.0, row.1, row.2] }
    let text = blocks.joined(separator: "\n\n") + "\n"
    let report = try ReportReader(registers: Registers.builtIn()).read(
      Array(text.utf8), name: "map/verslag.txt")
    return ReferenceGraph(of: [report], registers: try Registers.builtIn())
  }

  /// Rows that cite something of every kind, with faults of several kinds.
  static let everything: [Row] = [
    (
      "1",
      "Staatscommissie instellen (NR. 24 Motie Ploumen/Jetten, deel 2), volgens artikel 68 Grondwet",
      "De Staatscommissie rechtsstaat is op 1 mei 2023 ingesteld (Kamerstukken II, 2024/5, 29 362, nr. 321). "
        + "De Tijdelijke commissie Uitvoeringsorganisaties van de Tweede Kamer was erbij."
    ),
    (
      "2", "Wet open overheid en AI-verordening uitvoeren",
      "Zie Stcrt. 2024, 30890, Handelingen II 2020/21, nr. 45, item 4, Aanhangsel Handelingen II 2008/09, "
        + "nr. 2945, ECLI:NL:HR:2019:2006 en de Kaderwet rijksinspecties. Ook het MFO, de minister van BZK en "
        + "Kamerstuk 2022/23, 29 362, nr. 321 noemen het."
    ),
    ("3", "Loketten (toezegging T01970)", "Geen verdere update."),
  ]

  /// Linked data of a graph below `base`.
  static func dataset(_ graph: ReferenceGraph) throws -> Dataset {
    try Dataset(describing: graph, baseIRI: base)
  }
}
