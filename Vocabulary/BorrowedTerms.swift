public import RDFModel

/// Terms of SKOS, <http://www.w3.org/2004/02/skos/core#>, that the vocabulary and the data use.
public enum SKOS {
  /// `skos:Concept`.
  public static let concept = term("Concept")
  /// `skos:ConceptScheme`.
  public static let conceptScheme = term("ConceptScheme")
  /// `skos:prefLabel`.
  public static let prefLabel = term("prefLabel")
  /// `skos:altLabel`.
  public static let altLabel = term("altLabel")
  /// `skos:hiddenLabel`, for misspellings.
  public static let hiddenLabel = term("hiddenLabel")
  /// `skos:broader`.
  public static let broader = term("broader")
  /// `skos:exactMatch`.
  public static let exactMatch = term("exactMatch")
  /// `skos:inScheme`.
  public static let inScheme = term("inScheme")

  private static func term(_ name: String) -> IRI {
    IRI(trusted: "http://www.w3.org/2004/02/skos/core#" + name)
  }
}

/// Terms of Dublin Core, <http://purl.org/dc/terms/>, that the vocabulary and the data use.
public enum DCTerms {
  /// `dcterms:identifier`.
  public static let identifier = term("identifier")
  /// `dcterms:title`.
  public static let title = term("title")
  /// `dcterms:description`.
  public static let description = term("description")
  /// `dcterms:references`.
  public static let references = term("references")
  /// `dcterms:subject`.
  public static let subject = term("subject")
  /// `dcterms:source`.
  public static let source = term("source")
  /// `dcterms:issued`.
  public static let issued = term("issued")

  /// The term of a name in the namespace.
  public static func term(_ name: String) -> IRI {
    IRI(trusted: "http://purl.org/dc/terms/" + name)
  }
}

/// Terms of the organisation ontology, <http://www.w3.org/ns/org#>, that the vocabulary and the data use.
public enum ORG {
  /// `org:Organization`.
  public static let organization = term("Organization")
  /// `org:subOrganizationOf`.
  public static let subOrganizationOf = term("subOrganizationOf")

  private static func term(_ name: String) -> IRI {
    IRI(trusted: "http://www.w3.org/ns/org#" + name)
  }
}
