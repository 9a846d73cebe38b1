import EmbeddedFiles

/// A file of the vocabulary, as it is embedded in the program.
public enum VocabularyFile: String, Hashable, Sendable, CaseIterable {
  /// The ontology.
  case ontology = "verwijsgraaf.ttl"
  /// The SHACL shapes.
  case shapes = "shapes.ttl"
  /// How far an action is.
  case status = "status.ttl"
  /// How the target of a citation was reached.
  case resolutions = "resolutions.ttl"
  /// The kinds of finding.
  case findings = "findings.ttl"
  /// What the entries of the registers rest on.
  case sources = "sources.ttl"
  /// The register of organisations.
  case organisations = "organisations.ttl"
  /// The register of laws, drafts and EU acts.
  case laws = "laws.ttl"
  /// The register of dossiers.
  case dossiers = "dossiers.ttl"
  /// The register of programmes and their motions.
  case programmes = "programmes.ttl"
  /// The words above the columns of reports.
  case columns = "columns.ttl"
  /// The regulations and treaties that are known by their titles.
  case regulations = "regulations.tsv"
  /// Which official publications exist.
  case publications = "publications.index"
  /// The JSON-LD context.
  case context = "context.jsonld"
  /// The names of the terms of other vocabularies.
  case terms = "terms.tsv"

  /// The files that registers are read from.
  public static let registers: [VocabularyFile] = [
    .organisations, .laws, .dossiers, .programmes, .columns,
  ]

  /// The code lists, whose values data refers to.
  public static let codeLists: [VocabularyFile] = [.status, .resolutions, .findings]

  /// The name of the file.
  public var name: String { rawValue }

  /// The bytes of the file; UTF-8.
  public var bytes: [UInt8] { EmbeddedFiles.bytes(named: rawValue) ?? [] }
}
