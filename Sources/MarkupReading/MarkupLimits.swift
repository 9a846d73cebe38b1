/// How much a document may ask of its reader; what goes beyond is an error, never a crash.
public struct MarkupLimits: Hashable, Sendable {
  /// How deep elements may be nested.
  public var depth = 100_000
  /// How many attributes an element may have, namespace declarations included.
  public var attributes = 10_000
  /// How many namespace declarations may be in scope at once.
  public var namespaces = 20_000
  /// How many bytes a start tag may have.
  public var tagLength = 1 << 20
  /// How many bytes a comment, a processing instruction or a document type declaration may have.
  public var declarationLength = 8 << 20
  /// How many bytes of text may lie between two tags.
  public var textLength = 256 << 20
  /// How many bytes an entity that the document declares may stand for.
  public var entityLength = 64 << 10
  /// How many bytes all references to such entities may add, if it is more than ten times what was read.
  public var entityTotal = 1 << 20

  /// Limits that documents of people stay within.
  public init() {}
}
