/// Terms of the RDF vocabulary, <http://www.w3.org/1999/02/22-rdf-syntax-ns#>.
public enum RDF {
  /// The namespace.
  public static let namespace = IRI(
    trusted: "http://www.w3.org/1999/02/22-rdf-syntax-ns#")
  /// `rdf:type`.
  public static let type = term("type")
  /// `rdf:first`.
  public static let first = term("first")
  /// `rdf:rest`.
  public static let rest = term("rest")
  /// `rdf:nil`.
  public static let `nil` = term("nil")
  /// `rdf:reifies` (RDF 1.2).
  public static let reifies = term("reifies")
  /// `rdf:langString`.
  public static let langString = term("langString")
  /// `rdf:dirLangString` (RDF 1.2).
  public static let dirLangString = term("dirLangString")
  /// `rdf:XMLLiteral`.
  public static let xmlLiteral = term("XMLLiteral")
  /// `rdf:HTML`.
  public static let html = term("HTML")
  /// `rdf:JSON`.
  public static let json = term("JSON")
  /// `rdf:Statement`.
  public static let statement = term("Statement")
  /// `rdf:subject`.
  public static let subject = term("subject")
  /// `rdf:predicate`.
  public static let predicate = term("predicate")
  /// `rdf:object`.
  public static let object = term("object")

  /// The term of a name in the namespace.
  public static func term(_ name: String) -> IRI { IRI(trusted: namespace.value + name) }
}

/// Datatypes of XML Schema, <http://www.w3.org/2001/XMLSchema#>.
public enum XSD {
  /// The namespace.
  public static let namespace = IRI(trusted: "http://www.w3.org/2001/XMLSchema#")
  /// `xsd:string`.
  public static let string = term("string")
  /// `xsd:boolean`.
  public static let boolean = term("boolean")
  /// `xsd:integer`.
  public static let integer = term("integer")
  /// `xsd:decimal`.
  public static let decimal = term("decimal")
  /// `xsd:double`.
  public static let double = term("double")
  /// `xsd:nonNegativeInteger`.
  public static let nonNegativeInteger = term("nonNegativeInteger")
  /// `xsd:date`.
  public static let date = term("date")
  /// `xsd:dateTime`.
  public static let dateTime = term("dateTime")
  /// `xsd:gYear`.
  public static let gYear = term("gYear")
  /// `xsd:anyURI`.
  public static let anyURI = term("anyURI")

  /// The datatype of a name in the namespace.
  public static func term(_ name: String) -> IRI { IRI(trusted: namespace.value + name) }
}
