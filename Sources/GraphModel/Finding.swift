public import SourceText

/// Something wrong with the data of a report, published with the data.
public struct Finding: Hashable, Sendable {
  /// What is wrong.
  public let kind: FindingKind

  /// The message and place, as a user sees them; the id and severity are those of `kind`.
  public let diagnostic: Diagnostic

  /// The nodes it is about, in the order of their ids.
  public let about: [NodeID]

  /// The report it was found in.
  public let report: NodeID

  /// The words it is about; nil for a finding about the report as a whole.
  public let evidence: Evidence?
}

/// The kinds of finding, each with its stable id.
public enum FindingKind: String, Hashable, Sendable, CaseIterable {
  /// One document is cited with two session years.
  case twoSessionYears = "KST001"
  /// A session year is not one.
  case malformedSessionYear = "KST002"
  /// A session year does not hold the date beside it.
  case sessionYearAtOdds = "KST003"
  /// A Kamerstuk is cited without its chamber.
  case chamberMissing = "KST004"
  /// A citation resolves to nothing.
  case unresolved = "CIT001"
  /// A cited publication is not known, although its neighbours are.
  case publicationAbsent = "PUB001"
  /// The dossier of a motion comes from the programme, not from the text.
  case motionByProgramme = "MOT001"
  /// A submitter is spelled otherwise than in the register.
  case submitterSpelling = "MOT002"
  /// A link of the document leads where its words were not read to lead.
  case linkAlone = "LNK001"
  /// The status of an entry could not be told from its words.
  case statusUnclassified = "STA001"
  /// Ministries say of one year that an action is differently far.
  case ministriesDisagree = "ACT001"
  /// The year reported on was inferred.
  case yearInferred = "RPT010"

  /// How much it matters.
  public var severity: Diagnostic.Severity {
    switch self {
    case .motionByProgramme, .chamberMissing, .yearInferred, .linkAlone: .note
    case .twoSessionYears, .malformedSessionYear, .sessionYearAtOdds, .unresolved,
      .publicationAbsent, .submitterSpelling, .statusUnclassified, .ministriesDisagree:
      .warning
    }
  }

  /// What is wrong, in Dutch and English.
  public var title: BilingualName {
    switch self {
    case .twoSessionYears:
      BilingualName(
        dutch: "Eén document met twee vergaderjaren aangehaald",
        english: "One document cited with two session years")
    case .malformedSessionYear:
      BilingualName(dutch: "Vergaderjaar onjuist geschreven", english: "Malformed session year")
    case .sessionYearAtOdds:
      BilingualName(
        dutch: "Vergaderjaar strijdig met de datum ernaast",
        english: "Session year at odds with the date beside it")
    case .chamberMissing:
      BilingualName(
        dutch: "Kamerstuk aangehaald zonder Kamer", english: "Kamerstuk cited without its chamber")
    case .unresolved:
      BilingualName(dutch: "Verwijzing zonder doel", english: "Citation that resolves to nothing")
    case .publicationAbsent:
      BilingualName(
        dutch: "Aangehaalde publicatie is niet bekend",
        english: "Cited publication is not known")
    case .motionByProgramme:
      BilingualName(
        dutch: "Dossier van de motie volgt uit het programma, niet uit de tekst",
        english: "Dossier of the motion comes from the programme, not from the text")
    case .submitterSpelling:
      BilingualName(
        dutch: "Indiener anders gespeld dan in het register",
        english: "Submitter spelled otherwise than in the register")
    case .linkAlone:
      BilingualName(
        dutch: "Verwijzing die alleen uit een koppeling blijkt",
        english: "Citation that only a link shows")
    case .ministriesDisagree:
      BilingualName(
        dutch: "Ministeries zijn het oneens over de stand van een actie",
        english: "Ministries disagree on how far an action is")
    case .statusUnclassified:
      BilingualName(
        dutch: "Stand van zaken niet in te delen", english: "State of affairs not classified")
    case .yearInferred:
      BilingualName(
        dutch: "Verslagjaar afgeleid uit de tekst", english: "Year inferred from the text")
    }
  }
}
