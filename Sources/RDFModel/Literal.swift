/// A literal: a lexical form with a datatype, and a language tag if it is text in a language.
public struct Literal: Hashable, Sendable, CustomStringConvertible {
  /// The base direction of a directional language-tagged string (RDF 1.2 Concepts, section 3.3).
  public enum Direction: String, Hashable, Sendable, CaseIterable {
    /// From left to right.
    case leftToRight = "ltr"
    /// From right to left.
    case rightToLeft = "rtl"
  }

  /// The text of the value, compared by code points.
  public let lexicalForm: String

  /// The datatype; `rdf:langString` or `rdf:dirLangString` where there is a language.
  public let datatype: IRI

  /// The language of the text, if it has one.
  public let language: LanguageTag?

  /// The base direction of the text; only where there is a language.
  public let direction: Direction?

  /// A literal of datatype `xsd:string`.
  public init(_ lexicalForm: String) {
    self.init(lexicalForm, datatype: XSD.string)
  }

  /// A language-tagged string.
  public init(_ lexicalForm: String, language: LanguageTag, direction: Direction? = nil) {
    self.lexicalForm = lexicalForm
    datatype = direction == nil ? RDF.langString : RDF.dirLangString
    self.language = language
    self.direction = direction
  }

  /// A literal of any datatype; one of `rdf:langString` without a language is refused by writers.
  public init(_ lexicalForm: String, datatype: IRI) {
    self.lexicalForm = lexicalForm
    self.datatype = datatype
    language = nil
    direction = nil
  }

  /// A literal of datatype `xsd:integer`.
  public init(_ value: Int) {
    self.init(String(value), datatype: XSD.integer)
  }

  /// A literal of datatype `xsd:boolean`.
  public init(_ value: Bool) {
    self.init(value ? "true" : "false", datatype: XSD.boolean)
  }

  /// The literal in the manner of N-Triples, without escapes: for messages.
  public var description: String {
    if let language {
      return "\"\(lexicalForm)\"@\(language)" + (direction.map { "--\($0.rawValue)" } ?? "")
    }
    return datatype == XSD.string ? "\"\(lexicalForm)\"" : "\"\(lexicalForm)\"^^<\(datatype)>"
  }

  /// Term equality (RDF 1.1 Concepts, section 3.3): by code points, never by value.
  public static func == (left: Literal, right: Literal) -> Bool {
    UTF8Order.equal(left.lexicalForm, right.lexicalForm) && left.datatype == right.datatype
      && left.language == right.language && left.direction == right.direction
  }

  /// Agrees with term equality.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(lexicalForm)
    hasher.combine(datatype)
    hasher.combine(language)
    hasher.combine(direction)
  }
}

extension Literal: Comparable {
  /// By lexical form, then datatype, language and direction; none before some.
  public static func < (left: Literal, right: Literal) -> Bool {
    if !UTF8Order.equal(left.lexicalForm, right.lexicalForm) {
      return UTF8Order.precedes(left.lexicalForm, right.lexicalForm)
    }
    if left.datatype != right.datatype { return left.datatype < right.datatype }
    let leftTag = left.language?.value ?? ""
    let rightTag = right.language?.value ?? ""
    if !UTF8Order.equal(leftTag, rightTag) { return UTF8Order.precedes(leftTag, rightTag) }
    return UTF8Order.precedes(left.direction?.rawValue ?? "", right.direction?.rawValue ?? "")
  }
}
