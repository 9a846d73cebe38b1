import GraphModel
import LinkedDataMapping
import RDFModel
import ReportReading
import SitePublishing
import Vocabulary

/// A site of a small report with hard characters in it.
enum SampleSite {
  static let base = "https://data.example/"

  /// The site; made once.
  static let site: Site = {
    do { return try make() } catch { fatalError("\(error)") }
  }()

  private static func make() throws -> Site {
    let rows = [
      "1",
      "Staatscommissie <instellen> & zo (NR. 24 Motie Ploumen/Jetten, deel 2), volgens artikel 68 Grondwet",
      "De Staatscommissie rechtsstaat is ingesteld (Kamerstukken II, 2024/5, 29 362, nr. 321). \"Zie\" </script><b>Stcrt. 2024, 30890</b>.",
      "2", "Wet open overheid uitvoeren", "Geen verdere update.",
    ]
    let head = [
      "Bijlage 9: Voortgang van activiteiten ingevolge het rapport 'Ongekend Onrecht'",
      "Tabel 7 Verslagjaar 2024 van het ministerie van Financiën", "Actie", "Omschrijving",
      "Stand van Zaken", "Dienstverlening", "\u{A0}", "Signalen", "\u{A0}",
    ]
    let text = (head + rows).joined(separator: "\n\n") + "\n"
    let report = try ReportReader(registers: Registers.builtIn()).read(
      Array(text.utf8), name: "map/verslag.txt")
    let graph = ReferenceGraph(of: [report], registers: try Registers.builtIn())
    let data = try Dataset(describing: graph, baseIRI: base)
    let details = CatalogueDetails(
      baseIRI: base, name: "proef-2024",
      publisher: CatalogueDetails.Publisher(
        iri: "https://data.example/dienst", name: "Dienst <Proef>", contactName: "Loket",
        email: "loket@data.example"),
      downloadBase: base + "download/", files: [], sources: [], toolVersion: "1.0.0")
    let catalogue = Dataset(cataloguing: data, of: graph, as: details)
    return try Site(
      of: graph, data: data, catalogue: catalogue,
      details: SiteDetails(
        baseIRI: base, address: base, publisher: "Dienst <Proef>", toolVersion: "1.0.0",
        downloads: [.init(name: "proef.ttl", formatName: "Turtle", bytes: Array("# leeg\n".utf8))],
        picture: nil))
  }

  /// A file of the site as text.
  static func text(_ path: String) -> String? {
    site.files.first { $0.path == path }.map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  /// The data of the site: everything under our base that its files describe.
  static let pages = site.files.filter { $0.path.hasSuffix(".html") }
}
