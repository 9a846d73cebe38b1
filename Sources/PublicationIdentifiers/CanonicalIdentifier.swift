/// An identifier of an official document, law, decision or body.
///
/// Two spellings of one identifier have one canonical form; the IRI is the name by which the publisher,
/// or the rule in the documentation of the conforming type, knows the thing on the web.
public protocol CanonicalIdentifier: Hashable, Sendable {
  /// Reads the canonical form; nil if the text is not one.
  init?(canonical: String)

  /// The canonical form, such as `kst-29362-321`.
  var canonical: String { get }

  /// The IRI that data uses for the thing.
  var iri: String { get }

  /// The address of a page about the thing, if it has one of its own.
  var pageIRI: String? { get }

  /// The name of the thing in the linked data of Dutch law (LiDO), if it has one.
  var linkedDataIRI: String? { get }
}

extension CanonicalIdentifier {
  /// None, unless the conforming type says otherwise.
  public var pageIRI: String? { nil }

  /// None, unless the conforming type says otherwise.
  public var linkedDataIRI: String? { nil }
}

/// An identifier under which KOOP, the publisher of the Dutch government, published a document.
///
/// The addresses follow one rule: `https://zoek.officielebekendmakingen.nl/{id}`, with `.html` for the
/// page, and `http://linkeddata.overheid.nl/terms/oep/id/{id}` in LiDO.
public protocol PublishedIdentifier: CanonicalIdentifier {
  /// The identifier that the publisher uses; the canonical form unless the publisher's differs.
  var published: String { get }
}

extension PublishedIdentifier {
  /// The canonical form.
  public var published: String { canonical }

  /// The publication at its publisher.
  public var iri: String { "https://zoek.officielebekendmakingen.nl/\(published)" }

  /// The page of the publication.
  public var pageIRI: String? { iri + ".html" }

  /// The publication in LiDO.
  public var linkedDataIRI: String? { "http://linkeddata.overheid.nl/terms/oep/id/\(published)" }
}
