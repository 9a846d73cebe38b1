/// The ways in which a citation may start, each with the words that start it.
///
/// A notation is a row of `keywords` and a matcher in `Reading`; adding one touches this table and the matcher.
enum Notation: String, Sendable {
  /// `Kamerstukken`, `Kamerstuk`.
  case kamerstuk
  /// `Tweede Kamer`, `TK`: only with a session year or the number of a document.
  case chamberDocuments
  /// `wetsvoorstel`, `dossier`, with the number of a dossier.
  case dossier
  /// `nr. 206 (28 844)`, and `NR 21 Motie Marijnissen`.
  case number
  /// `motie`, `amendement`.
  case motion
  /// `Stb.`, `Stcrt.`, `Trb.` and their full names.
  case gazette
  /// `Handelingen`.
  case handelingen
  /// `Aanhangsel`, of the Handelingen.
  case writtenQuestion
  /// `artikel`, `hoofdstuk`, with the name of a law behind it.
  case article
  /// `boek`, with the name of a code in books behind it.
  case book
  /// `die wet`, `dat besluit`; `de wet` where the text says what it means by it.
  case lawAntecedent
  /// `Wet van 12 juni 1997`: by kind, date and title.
  case datedLaw
  /// `Richtlijn`, `Verordening`, `Besluit` of the European Union.
  case europeanAct
  /// `PbEU`, `PbEG`, `Publicatieblad`.
  case officialJournal
  /// `COM(2021) 206`.
  case commissionDocument
  /// `ECLI:…`, `LJN …`.
  case courtDecision
  /// `kst-…`, `stcrt-…`, `BWBR…`: an identifier in the text.
  case identifier
  /// `minister van`, `ministerie van`.
  case office
  /// `vaste commissie voor`.
  case committee
  /// `beide Kamers`, `Eerste en Tweede Kamer`.
  case chambers
  /// `Reglement van Orde`, of one of the chambers.
  case rulesOfProcedure
  /// `de Kamer`.
  case addressee

  /// The words, folded; where the letter case matters the matcher looks at it.
  static let keywords: [(Notation, [String])] = [
    (
      .kamerstuk,
      ["kamerstuk", "kamerstukken", "kamerst", "kamerstukkendossier", "bijl. hand", "kst"]
    ),
    (
      .chamberDocuments,
      [
        "tweede kamer", "eerste kamer", "tk", "ek", "mva tweede kamer", "mva eerste kamer",
        "mvt tweede kamer", "mvt eerste kamer", "mva tk", "mvt tk", "mva ek", "mvt ek",
      ]
    ),
    (
      .dossier,
      [
        "wetsvoorstel", "wetsvoorstellen", "wetsontwerp", "wetsontwerpen", "dossier",
        "kamerdossier", "kamerstukdossier", "dossiernummer",
      ]
    ),
    (.number, ["nr", "nrs", "no", "stuk nr", "stukken nrs"]),
    (
      .motion,
      ["motie", "moties", "amendement", "amendementen", "subamendement"]
    ),
    (.gazette, ["stb", "stbl", "stcrt", "trb", "staatsblad", "staatscourant", "tractatenblad"]),
    (.handelingen, ["handelingen"]),
    (.writtenQuestion, ["aanhangsel", "aanhangsel van de", "aanhangsel handelingen"]),
    (.article, ArticleReading.words.map(\.word)),
    (.book, ["boek"]),
    (
      .lawAntecedent,
      ["de", "die", "deze"].flatMap { article in
        ["wet", "rijkswet", "regeling", "richtlijn", "verordening"].map { "\(article) \($0)" }
      }
        + ["het", "dat", "dit"].flatMap { article in
          ["besluit", "reglement", "verdrag", "wetboek"].map { "\(article) \($0)" }
        }
    ),
    (
      .datedLaw,
      [
        "wet van", "rijkswet van", "besluit van", "koninklijk besluit van", "kb van",
        "regeling van", "beschikking van",
      ]
    ),
    (
      .europeanAct,
      [
        "richtlijn", "richtlijnen", "verordening", "verordeningen", "besluit", "besluiten",
        "kaderbesluit", "beschikking", "beschikkingen", "uitvoeringsverordening",
        "uitvoeringsbesluit", "uitvoeringsrichtlijn", "gedelegeerde verordening",
        "gedelegeerde richtlijn", "gedelegeerd besluit", "aanbeveling",
      ]
    ),
    (.officialJournal, ["pbeg", "pbeu", "pb", "publicatieblad", "pb eg", "pb eu"]),
    (.commissionDocument, ["com"]),
    (
      .courtDecision,
      ["ecli", "ljn", "lj-nummer", "elro", "elro-nummer", "hr", "rvs", "crvb", "cbb", "phr"]
    ),
    (
      .identifier,
      ["kst-", "stb-", "stcrt-", "trb-", "h-tk-", "h-ek-", "ah-tk-", "ah-ek-", "celex", "jci1"]
    ),
    (
      .office,
      [
        "minister", "ministers", "staatssecretaris", "staatssecretarissen", "ministerie",
        "ministeries", "bewindspersoon", "bewindspersonen", "departement", "departementen",
      ]
    ),
    (
      .committee,
      [
        "vaste commissie", "vaste commissies", "vaste commisie", "vaste kamercommissie",
        "vaste kamercommissies", "kamercommissie", "kamercommissies", "algemene commissie",
        "commissie", "commissies",
      ]
    ),
    (
      .chambers, ["eerste en tweede kamer", "tweede en eerste kamer", "beide kamers", "de kamers"]
    ),
    (.rulesOfProcedure, ["reglement van orde"]),
    (.addressee, ["de kamer", "uw kamer", "onze kamer"]),
  ]
}
