/// What a stretch of a document holds: its events, and the bytes of their names, values and texts.
///
/// A reader fills the same tape again and again; only names stay.
public struct MarkupTape: Sendable {
  /// In the order of the document.
  public internal(set) var events: [MarkupEvent] = []
  /// Those of all start tags, each with a range of its own.
  public internal(set) var attributes: [MarkupAttribute] = []
  /// Those that are declared in all start tags.
  public internal(set) var namespaces: [MarkupNamespace] = []
  /// The values, texts, comments and declarations; UTF-8.
  public internal(set) var bytes: [UInt8] = []
  /// All names of the document so far; events and attributes refer to them by number.
  public internal(set) var names: [MarkupName] = []
  /// The bytes of the names; UTF-8.
  public internal(set) var nameBytes: [UInt8] = []

  /// A tape without events.
  public init() {}

  /// Forgets all but the names.
  mutating func removeEvents() {
    events.removeAll(keepingCapacity: true)
    attributes.removeAll(keepingCapacity: true)
    namespaces.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
  }
}

/// Something that a document holds.
public struct MarkupEvent: Hashable, Sendable {
  /// What it is.
  public enum Kind: UInt8, Hashable, Sendable {
    /// A start tag; an empty-element tag is followed by its `endElement`.
    case startElement
    /// An end tag.
    case endElement
    /// Text, with references replaced and line ends made line feeds; a text can come in several pieces.
    case text
    /// A comment.
    case comment
    /// A processing instruction; its target is the name.
    case processingInstruction
  }

  /// What it is.
  public let kind: Kind
  /// The number of the name of an element or target in `MarkupTape.names`; 0 for others.
  public let name: Int
  /// Those of a start tag, in `MarkupTape.attributes`.
  public let attributes: Range<Int>
  /// Those that a start tag declares, in `MarkupTape.namespaces`.
  public let namespaces: Range<Int>
  /// The text, comment or instruction, in `MarkupTape.bytes`.
  public internal(set) var text: Range<Int>
  /// Where it is in the document; byte offsets in UTF-8, end exclusive.
  public internal(set) var range: Range<Int>

  init(
    _ kind: Kind, name: Int = 0, attributes: Range<Int> = 0..<0, namespaces: Range<Int> = 0..<0,
    text: Range<Int> = 0..<0, range: Range<Int>
  ) {
    self.kind = kind
    self.name = name
    self.attributes = attributes
    self.namespaces = namespaces
    self.text = text
    self.range = range
  }
}

/// An attribute of a start tag; declarations of namespaces are none.
public struct MarkupAttribute: Hashable, Sendable {
  /// The number of its name in `MarkupTape.names`.
  public let name: Int
  /// The value, normalized, in `MarkupTape.bytes`.
  public let value: Range<Int>
  /// Where the value is in the document, or the start tag if the value has references.
  public let range: Range<Int>
}

/// A declaration of a namespace in a start tag.
public struct MarkupNamespace: Hashable, Sendable {
  /// The prefix, in `MarkupTape.bytes`; empty for the default namespace.
  public let prefix: Range<Int>
  /// The namespace, in `MarkupTape.bytes`; empty where the default namespace is undone.
  public let namespace: Range<Int>
}

/// The name of an element, an attribute or a processing instruction (Namespaces in XML 1.0, section 4).
public struct MarkupName: Hashable, Sendable {
  /// The prefix without the colon, in `MarkupTape.nameBytes`; empty if there is none.
  public let prefix: Range<Int>
  /// The local name, in `MarkupTape.nameBytes`.
  public let local: Range<Int>
  /// The namespace, in `MarkupTape.nameBytes`; empty if there is none.
  public let namespace: Range<Int>
}
