internal import RDFModel

/// What a value becomes by expansion (JSON-LD 1.1, section 9).
enum ExpandedItem {
  indirect case node(NodeObject)
  indirect case value(ValueObject)
  case list([ExpandedItem])
}

/// A thing with its properties.
struct NodeObject {
  struct Property {
    let iri: Text
    var items: [ExpandedItem]
  }

  /// An IRI or a blank node identifier, absolute or not; nil if the node has no name.
  var id: Text?
  var types: [Text] = []
  /// In the order of the document; a property can be there twice.
  var properties: [Property] = []
  /// Properties by which other nodes have this one as their value.
  var reverse: [Property] = []
  /// The content of the graph that the node names, if it names one.
  var graph: [ExpandedItem]?
  var included: [ExpandedItem] = []
  var hasIndex = false

  /// The name of a node whose `@id` has the form of a keyword: there is one, but RDF has none like it.
  static let meaninglessID: Text = ""

  /// Whether the node has nothing to say but the graph that it names.
  var isGraphObject: Bool {
    graph != nil && types.isEmpty && properties.isEmpty && reverse.isEmpty && included.isEmpty
  }
}

/// A literal.
struct ValueObject {
  /// A string, number or boolean; anything, if the type is `@json`.
  var value: JSONValue
  /// An IRI or `@json`.
  var type: Text?
  var language: Text?
  var direction: Literal.Direction?
}

/// What an element becomes by expansion: one value may become none or several.
enum Expansion {
  case nothing
  case one(ExpandedItem)
  case many([ExpandedItem])

  var items: [ExpandedItem] {
    switch self {
    case .nothing: []
    case .one(let item): [item]
    case .many(let items): items
    }
  }
}

/// What is gathered from the entries of an object before it is known what the object is.
struct ExpandedEntries {
  var node = NodeObject()
  /// The keywords that were there.
  var keywords: Set<Keyword> = []
  var value: JSONValue?
  var language: Text?
  var direction: Literal.Direction?
  var list: [ExpandedItem]?
  var set: Expansion?
  /// Whether the values of `@type` stood in an array.
  var hasTypeArray = false
  /// Where the value of `@type` is.
  var typeRange = 0..<0

  mutating func add(_ items: [ExpandedItem], to property: Text) {
    node.properties.append(NodeObject.Property(iri: property, items: items))
  }
}
