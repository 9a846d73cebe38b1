internal import RDFModel

/// What a term means (JSON-LD 1.1 API, section 4.2).
struct TermDefinition: Sendable {
  /// What replaces a default: nothing, nil or a value.
  enum Override<Value: Hashable & Sendable>: Hashable, Sendable {
    case inherited
    case set(Value?)
  }

  /// An IRI, a blank node identifier or a keyword; nil if the term means nothing.
  var iri: Text?
  var isPrefix = false
  var isProtected = false
  var isReverse = false
  /// The scoped context, and the IRI of the document that it stands in.
  var context: JSONValue?
  var contextBase: Text?
  var containers: Containers = []
  /// An IRI or one of `@id`, `@vocab`, `@json` and `@none`.
  var type: Text?
  var language = Override<Text>.inherited
  var direction = Override<Literal.Direction>.inherited
  /// The property by which values are indexed.
  var index: Text?
  var nest: Text?

  /// Whether two definitions mean the same, protected or not.
  func means(_ other: TermDefinition) -> Bool {
    iri == other.iri && isPrefix == other.isPrefix && isReverse == other.isReverse
      && containers == other.containers && type == other.type && language == other.language
      && direction == other.direction && index == other.index && nest == other.nest
      && canonicalContext == other.canonicalContext
  }

  private var canonicalContext: [UInt8]? {
    guard let context else { return nil }
    var bytes: [UInt8] = []
    JSONWriter.appendCanonical(context, to: &bytes)
    return bytes
  }
}

/// The containers of a term (JSON-LD 1.1, section 4.6).
struct Containers: OptionSet, Hashable, Sendable {
  let rawValue: UInt8

  static let list = Containers(rawValue: 1)
  static let set = Containers(rawValue: 2)
  static let language = Containers(rawValue: 4)
  static let index = Containers(rawValue: 8)
  static let id = Containers(rawValue: 16)
  static let graph = Containers(rawValue: 32)
  static let type = Containers(rawValue: 64)

  /// The container that a keyword names.
  init?(_ text: Text) {
    switch Keyword(text) {
    case .list: self = .list
    case .set: self = .set
    case .language: self = .language
    case .index: self = .index
    case .id: self = .id
    case .graph: self = .graph
    case .type: self = .type
    default: return nil
    }
  }

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Whether the containers can be combined in a definition (section 4.2.2, step 19).
  var areCompatible: Bool {
    if self == [] || self == .list { return true }
    if contains(.list) { return false }
    let kinds = subtracting(.set)
    if kinds.contains(.graph) {
      return [[], .id, .index].contains(kinds.subtracting(.graph))
    }
    return [[], .language, .index, .id, .type].contains(kinds)
  }
}

/// The context in which a part of a document is read (JSON-LD 1.1 API, section 4.1).
struct ActiveContext: Sendable {
  var terms: [Text: TermDefinition] = [:]
  /// What relative IRIs are resolved against; nil if they stay relative.
  var base: Text?
  /// The base at the start of the document.
  let originalBase: Text?
  var vocabulary: Text?
  var language: Text?
  var direction: Literal.Direction?
  private var previousContext: [ActiveContext] = []

  init(base: Text?) {
    self.base = base
    originalBase = base
  }

  /// The context to go back to where a context does not propagate.
  var previous: ActiveContext? {
    get { previousContext.first }
    set { previousContext = newValue.map { [$0] } ?? [] }
  }

  /// The definition of a term.
  func definition(of term: Text?) -> TermDefinition? { term.flatMap { terms[$0] } }

  /// The keyword that a key stands for, by itself or as an alias.
  func keyword(of key: Text) -> Keyword? {
    if let keyword = Keyword(key) { return keyword }
    return terms[key]?.iri.flatMap { Keyword($0) }
  }

  /// The absolute IRI of a reference, or the reference if there is no base.
  func resolve(_ reference: Text) -> Text {
    guard let base, !reference.isBlankNodeIdentifier else { return reference }
    return ActiveContext.resolve(reference, against: base)
  }

  static func resolve(_ reference: Text, against base: Text) -> Text {
    let bytes = Array(reference.utf8)
    guard base.hasScheme else { return reference }
    return Text(IRIReference.resolve(bytes.span, against: Array(base.utf8).span))
  }
}
