/// A terminal of Turtle or TriG, and where it is.
struct TurtleToken {
  enum Kind {
    case endOfInput
    /// The input so far ends within or right after a terminal.
    case needsMore
    case iri, prefixedName, blankNodeLabel, string, languageTag, integer, decimal, double
    case a, trueWord, falseWord
    case prefixWord, baseWord, versionWord, graphWord
    case atPrefix, atBase, atVersion
    case dot, comma, semicolon, datatypeMark, tilde
    case openBracket, closeBracket, openParenthesis, closeParenthesis, openBrace, closeBrace
    case openReified, closeReified, openTripleTerm, closeTripleTerm
    case openAnnotation, closeAnnotation
  }

  var kind: Kind
  /// All bytes of the terminal.
  var range: Range<Int>
  /// The bytes within its delimiters; of a prefixed name those after the colon, of a language tag those
  /// before the direction.
  var content: Range<Int>
  /// Whether the content has escapes.
  var hasEscapes = false

  init(_ kind: Kind, _ range: Range<Int>) {
    self.kind = kind
    self.range = range
    content = range
  }

  init(_ kind: Kind, _ range: Range<Int>, content: Range<Int>, hasEscapes: Bool = false) {
    self.kind = kind
    self.range = range
    self.content = content
    self.hasEscapes = hasEscapes
  }
}
