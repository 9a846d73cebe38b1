/// Knows which official publications exist, as far as it knows.
public protocol PublicationLookup: Sendable {
  /// What is known of a publication or dossier.
  func existence(
    of identifier: OfficialIdentifier, context: PublicationContext
  ) -> PublicationExistence
}

/// What a citation says besides the identifier, which helps to tell the publication.
public struct PublicationContext: Hashable, Sendable {
  /// The session year in which a Kamerstuk was published.
  public var session: SessionYear?
  /// The house that published it.
  public var house: House?
  /// The first page on which it stands, from 1.
  public var page: Int?

  /// A context.
  public init(session: SessionYear? = nil, house: House? = nil, page: Int? = nil) {
    self.session = session
    self.house = house
    self.page = page
  }
}

/// What is known of a publication.
public enum PublicationExistence: Hashable, Sendable {
  /// It exists; with the identifier that its publisher uses, nil if that cannot be told.
  case published(as: String?)
  /// It does not exist, although it would be known if it did.
  case absent
  /// Nothing is known: it is of a kind, time or number that is not covered.
  case unknown

  /// Whether it exists.
  public var isPublished: Bool {
    if case .published = self { true } else { false }
  }
}
