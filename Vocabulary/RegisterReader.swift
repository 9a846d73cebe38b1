import RDFModel
import SourceText

/// Adds what files of RDF say to registers.
struct RegisterReader {
  /// What the file is called.
  private let file: String
  private var entries: [String: RegisterEntry]
  private var dossierTitles: [String: String]
  private var programmes: [String: ProgrammeRecord]
  private var columnWords: ColumnWords
  private(set) var diagnostics: [Diagnostic] = []

  init(upon registers: Registers, file: String) {
    self.file = file
    entries = Dictionary(uniqueKeysWithValues: registers.entries.map { ($0.iri, $0) })
    dossierTitles = registers.dossierTitles
    columnWords = registers.columnWords
    programmes = Dictionary(
      uniqueKeysWithValues: registers.programmes.map { ($0.slug, ProgrammeRecord($0)) })
  }

  /// The registers with all that was read.
  var registers: Registers {
    Registers(
      entries: Array(entries.values), dossierTitles: dossierTitles,
      programmes: programmes.values.map(\.programme), columnWords: columnWords)
  }

  /// Reads the things that a file describes: programmes before the motions that belong to them.
  mutating func read(_ dataset: Dataset) {
    let subjects = dataset.triples().reduce(into: [IRI]()) { subjects, triple in
      if let subject = triple.subject.iri, subjects.last != subject { subjects.append(subject) }
    }
    var motions: [(IRI, SubjectValues)] = []
    for subject in subjects {
      let values = SubjectValues(.iri(subject), in: dataset)
      let classes = values.iris(RDF.type)
      if subject.value.hasPrefix(ColumnRole.base) {
        readColumn(subject, values)
      } else if classes.contains(VG.programme) {
        readProgramme(subject, values)
      } else if classes.contains(VG.motion) {
        motions.append((subject, values))
      } else if classes.contains(SKOS.conceptScheme) {
        continue
      } else if classes.contains(VG.dossier) {
        readDossier(subject, values)
      } else {
        readEntry(subject, classes, dataset)
      }
    }
    for (subject, values) in motions { readMotion(subject, values) }
  }

  private mutating func readEntry(_ subject: IRI, _ classes: [IRI], _ dataset: Dataset) {
    let record = RegisterRecord(subject, in: dataset)
    let earlier = entries[record.iri]
    guard record.kind != nil || earlier != nil else {
      report(
        "REG003", .note, "<\(subject)> is of no class that stands in registers",
        notes: classes.map { "its class is <\($0)>" })
      return
    }
    if !record.hasSource { reportNoSource(subject) }
    guard let entry = record.entry(upon: earlier) else { return reportNoName(subject) }
    entries[record.iri] = entry
  }

  private mutating func readDossier(_ subject: IRI, _ values: SubjectValues) {
    if values.iris(DCTerms.source).isEmpty { reportNoSource(subject) }
    guard let title = values.texts(SKOS.prefLabel, language: "nl").first,
      let number = values.texts(DCTerms.identifier, language: nil).first
    else { return reportNoName(subject) }
    dossierTitles[number] = title
  }

  private mutating func readColumn(_ subject: IRI, _ values: SubjectValues) {
    guard let role = ColumnRole(rawValue: String(subject.value.dropFirst(ColumnRole.base.count)))
    else {
      return report(
        "REG003", .note, "<\(subject)> is no column that reports have",
        notes: ["the columns are \(ColumnRole.allCases.map(\.rawValue).joined(separator: ", "))"])
    }
    columnWords.add(
      values.texts(SKOS.prefLabel, language: "nl") + values.texts(SKOS.altLabel, language: "nl"),
      for: role, isWeak: false)
    columnWords.add(values.texts(SKOS.hiddenLabel, language: "nl"), for: role, isWeak: true)
  }

  private mutating func readProgramme(_ subject: IRI, _ values: SubjectValues) {
    if values.iris(DCTerms.source).isEmpty { reportNoSource(subject) }
    guard let slug = values.texts(DCTerms.identifier, language: nil).first,
      let name = values.texts(SKOS.prefLabel, language: "nl").first ?? programmes[slug]?.name
    else { return reportNoName(subject) }
    programmes[slug, default: ProgrammeRecord(slug: slug, name: name)].add(name: name, values)
  }

  /// Adds a motion to the programmes whose motions stand in its dossier.
  private mutating func readMotion(_ subject: IRI, _ values: SubjectValues) {
    if values.iris(DCTerms.source).isEmpty { reportNoSource(subject) }
    guard let identifier = values.texts(DCTerms.identifier, language: nil).first else {
      return reportNoName(subject)
    }
    let first = values.texts(VG.firstSubmitter, language: nil)
    let motion = RegisteredMotion(
      identifier: identifier,
      submitters: first + values.texts(VG.submitter, language: nil).filter { !first.contains($0) },
      coSigned: values.contains(VG.coSigned, Literal(true)),
      title: values.texts(DCTerms.title, language: "nl").first)
    for dossier in values.iris(VG.partOfDossier) {
      for slug in programmes.keys where programmes[slug]?.dossier == dossier.value {
        programmes[slug]?.motions[identifier] = motion
      }
    }
  }

  // MARK: What is amiss

  private mutating func reportNoName(_ subject: IRI) {
    report(
      "REG001", .warning, "<\(subject)> has no Dutch name or no identifier and is left out",
      remedy:
        "give it skos:prefLabel with the language tag nl, and dcterms:identifier where its class has one"
    )
  }

  private mutating func reportNoSource(_ subject: IRI) {
    report(
      "REG002", .warning, "<\(subject)> does not say what it rests on",
      remedy: "give it dcterms:source")
  }

  private mutating func report(
    _ id: String, _ severity: Diagnostic.Severity, _ message: String, notes: [String] = [],
    remedy: String? = nil
  ) {
    diagnostics.append(
      Diagnostic(
        id: id, severity: severity, message: "\(file): \(message)", notes: notes, remedy: remedy))
  }
}

/// A programme while files add to it.
private struct ProgrammeRecord {
  let slug: String
  var name: String
  var englishName: String?
  var titleNames: [String] = []
  /// The IRI of the dossier of its motions.
  var dossier: String?
  var addressee: String?
  var motions: [String: RegisteredMotion] = [:]

  /// The IRI of a dossier up to its number.
  private static let dossierIRI = "https://zoek.officielebekendmakingen.nl/dossier/"

  init(slug: String, name: String) {
    self.slug = slug
    self.name = name
  }

  init(_ programme: Programme) {
    slug = programme.slug
    name = programme.name
    englishName = programme.englishName
    titleNames = programme.titleNames
    dossier = programme.motionDossier.map { ProgrammeRecord.dossierIRI + $0 }
    addressee = programme.addressee
    motions = Dictionary(uniqueKeysWithValues: programme.motions.map { ($0.identifier, $0) })
  }

  mutating func add(name: String, _ values: SubjectValues) {
    self.name = name
    englishName = values.texts(SKOS.prefLabel, language: "en").first ?? englishName
    titleNames += values.texts(VG.reportTitle, language: "nl").filter { !titleNames.contains($0) }
    dossier = values.iris(VG.motionDossier).first?.value ?? dossier
    addressee = values.iris(VG.addressee).first?.value ?? addressee
  }

  var programme: Programme {
    Programme(
      slug: slug, name: name, englishName: englishName, titleNames: titleNames,
      motionDossier: dossier.map { String($0.dropFirst(ProgrammeRecord.dossierIRI.count)) },
      addressee: addressee,
      motions: motions.values.sorted {
        $0.identifier.utf8.lexicographicallyPrecedes($1.identifier.utf8)
      })
  }
}
