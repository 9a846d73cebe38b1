/// What a catalogue says that is not in the data: who publishes it, where, and as which files.
public struct CatalogueDetails: Hashable, Sendable {
  /// Who publishes the data and answers questions about it.
  public struct Publisher: Hashable, Sendable {
    /// The IRI, for a public body that of the TOOI registers.
    public var iri: String
    /// The name in Dutch.
    public var name: String
    /// Who answers questions: a department or desk.
    public var contactName: String
    /// The address for questions, without `mailto:`, if there is one.
    public var email: String?
    /// The page for questions, if there is one.
    public var contactPage: String?

    /// A publisher.
    public init(
      iri: String, name: String, contactName: String, email: String? = nil,
      contactPage: String? = nil
    ) {
      self.iri = iri
      self.name = name
      self.contactName = contactName
      self.email = email
      self.contactPage = contactPage
    }
  }

  /// A file that the data is published as.
  public struct PublishedFile: Hashable, Sendable {
    /// The name without folder: `verwijsgraaf.ttl`.
    public var name: String
    /// The registered media type: `text/turtle`.
    public var mediaType: String
    /// What people call the format: `Turtle`.
    public var formatName: String
    /// The length in bytes.
    public var byteCount: Int
    /// The SHA-256 digest in hexadecimal digits.
    public var sha256: String

    /// A file.
    public init(
      name: String, mediaType: String, formatName: String, byteCount: Int, sha256: String
    ) {
      self.name = name
      self.mediaType = mediaType
      self.formatName = formatName
      self.byteCount = byteCount
      self.sha256 = sha256
    }
  }

  /// A file that was read.
  public struct SourceDocument: Hashable, Sendable {
    /// The name without folder.
    public var name: String
    /// The length in bytes.
    public var byteCount: Int
    /// The SHA-256 digest in hexadecimal digits.
    public var sha256: String

    /// A file.
    public init(name: String, byteCount: Int, sha256: String) {
      self.name = name
      self.byteCount = byteCount
      self.sha256 = sha256
    }
  }

  /// What IRIs of ours start with; ends in `/`.
  public var baseIRI: String
  /// The name of the data set in its IRI: `ongekend-onrecht-bzk-2024`.
  public var name: String
  /// Who publishes.
  public var publisher: Publisher
  /// What the addresses of the files start with; ends in `/`.
  public var downloadBase: String
  /// The files that the data is published as.
  public var files: [PublishedFile]
  /// The files that were read.
  public var sources: [SourceDocument]
  /// The version of the tool.
  public var toolVersion: String
  /// The day of publication as `2025-05-21`, if it is to be told.
  public var issued: String?
  /// The IRI of the data set that this one follows, such as that of the year before.
  public var previousVersion: String?

  /// Details; day of publication and previous version are left out unless they are set.
  public init(
    baseIRI: String, name: String, publisher: Publisher, downloadBase: String,
    files: [PublishedFile], sources: [SourceDocument], toolVersion: String, issued: String? = nil,
    previousVersion: String? = nil
  ) {
    self.baseIRI = baseIRI
    self.name = name
    self.publisher = publisher
    self.downloadBase = downloadBase
    self.files = files
    self.sources = sources
    self.toolVersion = toolVersion
    self.issued = issued
    self.previousVersion = previousVersion
  }
}
