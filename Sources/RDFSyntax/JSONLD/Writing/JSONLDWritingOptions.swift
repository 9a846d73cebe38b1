/// How JSON-LD is written.
public struct JSONLDWritingOptions: Sendable {
  /// The forms of a document (JSON-LD 1.1, section 5).
  public enum Form: String, Hashable, Sendable, CaseIterable {
    /// With full IRIs, every value in an object in an array, and no context.
    case expanded
    /// With the short names of a context, which stands in the document.
    case compacted
  }

  /// The form of the document.
  public var form = Form.compacted

  /// A document with the context of the compacted form; without one, the context has the prefixes
  /// that are used.
  public var context: [UInt8]?

  /// The documents of remote contexts that the context refers to, by their IRIs.
  public var contexts: [String: [UInt8]] = [:]

  /// Whether literals of `xsd:boolean`, `xsd:integer`, `xsd:double` and `rdf:JSON` are written as
  /// values of JSON, which can change the lexical form.
  public var usesNativeTypes = false

  /// Whether `rdf:type` is written as any other property.
  public var usesRDFType = false

  /// How base directions are found in the data.
  ///
  /// Directional language-tagged strings (RDF 1.2) are an error unless it is `directionalString`, for
  /// readers of JSON-LD 1.1 leave directions out.
  public var baseDirection: JSONLDBaseDirection?

  /// Whether `rdf:type rdf:List` is left out at the cells of a list, as the algorithm of JSON-LD 1.1
  /// does; if not, such lists are written cell by cell.
  public var omitsListTypes = false

  /// The compacted form with the prefixes that are used.
  public init() {}
}
