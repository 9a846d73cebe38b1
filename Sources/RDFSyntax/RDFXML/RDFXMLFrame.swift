internal import RDFModel

/// What holds for an element and those within it.
struct RDFXMLScope {
  /// The base IRI, in the bytes of `RDFXMLScopes`.
  var base: Range<Int>
  /// The language tag, in the bytes of `RDFXMLScopes`; empty if there is none.
  var language: Range<Int>
  var direction: Literal.Direction?
  /// Whether `rdf:version` announces an RDF with base directions.
  var hasDirections = false
  /// Whether `rdf:version` announces an RDF with triple terms.
  var hasTripleTerms = false
}

/// The base IRIs and language tags of the open elements.
struct RDFXMLScopes {
  private(set) var bytes: [UInt8]

  init(base: [UInt8]) {
    bytes = base
  }

  /// The scope of a document.
  var outermost: RDFXMLScope { RDFXMLScope(base: 0..<bytes.count, language: 0..<0) }

  mutating func add(_ text: Span<UInt8>) -> Range<Int> {
    let start = bytes.count
    for index in text.indices { bytes.append(text[index]) }
    return start..<bytes.count
  }

  var mark: Int { bytes.count }

  mutating func release(to mark: Int) {
    if bytes.count > mark { bytes.removeSubrange(mark...) }
  }
}

/// An open element.
struct RDFXMLFrame<Handle> {
  enum Role {
    /// What holds the root element.
    case document
    /// `rdf:RDF`: holds node elements.
    case list
    /// A node element, or a property element with `parseType="Resource"`: holds property elements.
    case node
    /// The node element of a triple term: holds one property element, whose triple is not stated.
    case quotedNode
    /// A node element in a triple term that is only named: holds nothing.
    case bareNode
    /// A property element that can hold text or a node element.
    case property
    /// A property element that has its object: holds nothing more.
    case done
    /// A property element with `parseType="Collection"`: holds node elements.
    case collection
    /// A property element with `parseType="Literal"`: holds anything.
    case literal
    /// A property element with `parseType="Triple"`: holds one node element.
    case triple
    /// An element that is passed over with all that it holds.
    case skipped
  }

  var role: Role
  var scope: RDFXMLScope
  /// Where the start tag is.
  var range: Range<Int>
  /// What to release in the sink when the element ends.
  var sinkMark: Int
  /// What to release in the scopes when the element ends.
  var scopeMark: Int
  /// The subject: of a node element itself, of a property element that of its node element.
  var subject: Handle?
  var predicate: Handle?
  /// The datatype of a property element, in the bytes of the scopes.
  var datatype: Range<Int>?
  /// What `rdf:ID` of a property element names: the statement.
  var statement: Handle?
  /// What `rdf:annotation` or `rdf:annotationNodeID` of a property element names: a reifier.
  var reifier: Handle?
  /// The last cell of a collection, or the triple term of a quoted node.
  var last: Handle?
  /// How many `rdf:li` the node element has had.
  var memberCount = 0

  init(
    _ role: Role, scope: RDFXMLScope, range: Range<Int>, sinkMark: Int, scopeMark: Int,
    subject: Handle? = nil
  ) {
    self.role = role
    self.scope = scope
    self.range = range
    self.sinkMark = sinkMark
    self.scopeMark = scopeMark
    self.subject = subject
  }
}
