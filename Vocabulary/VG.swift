public import RDFModel

/// The terms of our own ontology, `verwijsgraaf.ttl`, which says what each means.
public enum VG {
  /// The namespace.
  public static let namespace = IRI(trusted: "https://w3id.org/verwijsgraaf/def#")

  // MARK: Classes

  /// Action.
  public static let action = term("Action")
  /// Citation.
  public static let citation = term("Citation")
  /// Value of a code list.
  public static let codedValue = term("CodedValue")
  /// Commitment.
  public static let commitment = term("Commitment")
  /// Court decision.
  public static let courtDecision = term("CourtDecision")
  /// Dossier.
  public static let dossier = term("Dossier")
  /// Bill or draft.
  public static let draftLaw = term("DraftLaw")
  /// Act of the European Union.
  public static let euAct = term("EUAct")
  /// Finding.
  public static let finding = term("Finding")
  /// Gazette publication.
  public static let gazettePublication = term("GazettePublication")
  /// Proceedings.
  public static let handelingen = term("Handelingen")
  /// Parliamentary paper.
  public static let kamerstuk = term("Kamerstuk")
  /// Law or regulation.
  public static let law = term("Law")
  /// Article.
  public static let lawArticle = term("LawArticle")
  /// Ministry.
  public static let ministry = term("Ministry")
  /// Motion.
  public static let motion = term("Motion")
  /// Official publication.
  public static let officialPublication = term("OfficialPublication")
  /// Organisation.
  public static let organisation = term("Organisation")
  /// Parliamentary committee.
  public static let parliamentaryCommittee = term("ParliamentaryCommittee")
  /// Programme.
  public static let programme = term("Programme")
  /// Progress entry.
  public static let progressEntry = term("ProgressEntry")
  /// Progress report.
  public static let progressReport = term("ProgressReport")
  /// Source.
  public static let source = term("Source")
  /// State commission.
  public static let stateCommission = term("StateCommission")
  /// Theme.
  public static let theme = term("Theme")
  /// Written question.
  public static let writtenQuestion = term("WrittenQuestion")

  // MARK: Properties

  /// Abbreviation.
  public static let abbreviation = term("abbreviation")
  /// About action.
  public static let aboutAction = term("aboutAction")
  /// Addressee.
  public static let addressee = term("addressee")
  /// Name after an antecedent.
  public static let antecedentName = term("antecedentName")
  /// Article number.
  public static let article = term("article")
  /// Book number.
  public static let bookNumber = term("bookNumber")
  /// Carries out.
  public static let carriesOut = term("carriesOut")
  /// Chamber.
  public static let chamber = term("chamber")
  /// Kind of citation.
  public static let citationKind = term("citationKind")
  /// Cited as.
  public static let citedAs = term("citedAs")
  /// Cited in.
  public static let citedIn = term("citedIn")
  /// Co-signed.
  public static let coSigned = term("coSigned")
  /// Contextual name.
  public static let contextualName = term("contextualName")
  /// Deadline.
  public static let deadline = term("deadline")
  /// Deciding words.
  public static let decidingWords = term("decidingWords")
  /// Establishes.
  public static let establishes = term("establishes")
  /// File name.
  public static let fileName = term("fileName")
  /// Kind of finding.
  public static let findingKind = term("findingKind")
  /// First submitter.
  public static let firstSubmitter = term("firstSubmitter")
  /// Has entry.
  public static let hasEntry = term("hasEntry")
  /// In programme.
  public static let inProgramme = term("inProgramme")
  /// In report.
  public static let inReport = term("inReport")
  /// Involves.
  public static let involves = term("involves")
  /// Legal basis.
  public static let legalBasis = term("legalBasis")
  /// Level.
  public static let level = term("level")
  /// Dossier of the motions.
  public static let motionDossier = term("motionDossier")
  /// Part of the motion.
  public static let motionPart = term("motionPart")
  /// Number.
  public static let number = term("number")
  /// Office.
  public static let office = term("office")
  /// Order.
  public static let order = term("order")
  /// Pages.
  public static let pages = term("pages")
  /// Paragraph.
  public static let paragraph = term("paragraph")
  /// Parliamentary dossier.
  public static let parliamentaryDossier = term("parliamentaryDossier")
  /// Part of dossier.
  public static let partOfDossier = term("partOfDossier")
  /// Part of law.
  public static let partOfLaw = term("partOfLaw")
  /// Portfolio.
  public static let portfolio = term("portfolio")
  /// Preferred abbreviation.
  public static let preferredAbbreviation = term("preferredAbbreviation")
  /// Promised by.
  public static let promisedBy = term("promisedBy")
  /// Published in.
  public static let publishedIn = term("publishedIn")
  /// Remit.
  public static let remit = term("remit")
  /// Part of the report.
  public static let reportPart = term("reportPart")
  /// Title in reports.
  public static let reportTitle = term("reportTitle")
  /// Reported by.
  public static let reportedBy = term("reportedBy")
  /// Reported in.
  public static let reportedIn = term("reportedIn")
  /// Resolution.
  public static let resolution = term("resolution")
  /// Rule.
  public static let rule = term("rule")
  /// Session year.
  public static let sessionYear = term("sessionYear")
  /// Severity.
  public static let severity = term("severity")
  /// Status.
  public static let status = term("status")
  /// State of affairs.
  public static let statusText = term("statusText")
  /// Submitter.
  public static let submitter = term("submitter")
  /// Subparagraph.
  public static let subparagraph = term("subparagraph")
  /// Table number.
  public static let tableNumber = term("tableNumber")
  /// Length of the text.
  public static let textLength = term("textLength")
  /// Valid from.
  public static let validFrom = term("validFrom")
  /// Valid until.
  public static let validUntil = term("validUntil")
  /// Reporting year.
  public static let year = term("year")

  // MARK: All of them

  /// Every class, in alphabetical order.
  public static let classes = [
    action, citation, codedValue, commitment, courtDecision, dossier, draftLaw, euAct, finding,
    gazettePublication, handelingen, kamerstuk, law, lawArticle, ministry, motion,
    officialPublication, organisation, parliamentaryCommittee, programme, progressEntry,
    progressReport, source, stateCommission, theme, writtenQuestion,
  ]

  /// Every property, in alphabetical order.
  public static let properties = [
    abbreviation, aboutAction, addressee, antecedentName, article, bookNumber, carriesOut,
    chamber, citationKind, citedAs, citedIn, coSigned, contextualName, deadline, decidingWords,
    establishes,
    fileName, findingKind, firstSubmitter, hasEntry, inProgramme, inReport, involves, legalBasis,
    level, motionDossier, motionPart, number, office, order, pages, paragraph,
    parliamentaryDossier, partOfDossier, partOfLaw, portfolio, preferredAbbreviation, promisedBy,
    publishedIn,
    remit, reportPart, reportTitle, reportedBy, reportedIn, resolution, rule, sessionYear,
    severity, status, statusText, submitter, subparagraph, tableNumber, textLength, validFrom,
    validUntil, year,
  ]

  /// The term of a name in the namespace.
  private static func term(_ name: String) -> IRI { IRI(trusted: namespace.value + name) }
}
