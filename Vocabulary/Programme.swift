/// A programme that reports are made about, and what its reports leave unsaid.
public struct Programme: Hashable, Sendable {
  /// The slug in IRIs: `ongekend-onrecht`.
  public let slug: String
  /// The name in Dutch.
  public let name: String
  /// The name in English, if known.
  public let englishName: String?
  /// Names by which a report's title shows that it is of this programme.
  public let titleNames: [String]
  /// The dossier of motions that are cited by number only: `35510`.
  public let motionDossier: String?
  /// The IRI of the organisation that `de Kamer` means.
  public let addressee: String?
  /// The motions that the programme carries out.
  public let motions: [RegisteredMotion]

  /// A programme.
  public init(
    slug: String, name: String, englishName: String? = nil, titleNames: [String] = [],
    motionDossier: String? = nil, addressee: String? = nil, motions: [RegisteredMotion] = []
  ) {
    self.slug = slug
    self.name = name
    self.englishName = englishName
    self.titleNames = titleNames
    self.motionDossier = motionDossier
    self.addressee = addressee
    self.motions = motions
  }
}

/// A motion as a register has it.
public struct RegisteredMotion: Hashable, Sendable {
  /// The canonical id: `kst-35510-21`.
  public let identifier: String
  /// Who submitted it, in the order of the motion.
  public let submitters: [String]
  /// Whether it was submitted with others (c.s.).
  public let coSigned: Bool
  /// The title, if a source gives it.
  public let title: String?

  /// A motion.
  public init(identifier: String, submitters: [String], coSigned: Bool, title: String? = nil) {
    self.identifier = identifier
    self.submitters = submitters
    self.coSigned = coSigned
    self.title = title
  }
}
