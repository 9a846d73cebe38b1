internal import RDFModel

/// Cuts Turtle and TriG into terminals (Turtle 1.2, section 6.5; the names are those of the grammar).
///
/// The input is valid UTF-8.
struct TurtleLexer {
  var input: [UInt8]
  var position = 0
  /// The version of RDF whose terminals are taken.
  var version = RDFVersion.v1_2
  /// Whether nothing follows the input.
  var isFinal = true
  /// Whether the input ended before a terminal did, since this was last reset.
  var isStarved = false

  init(_ input: [UInt8]) {
    self.input = input
  }

  /// The next terminal. After `.needsMore` the position is as before.
  mutating func next() throws(SyntaxFault) -> TurtleToken {
    let origin = position
    skipWhiteSpace()
    do {
      let token = try lex()
      if version == .v1_1 { try refuseNew(token) }
      if isFinal || token.range.upperBound + 3 <= input.count {
        position = token.range.upperBound
        return token
      }
    } catch {
      if isFinal || error.range.upperBound + 12 <= input.count { throw error }
    }
    position = origin
    isStarved = true
    return TurtleToken(.needsMore, origin..<origin)
  }

  /// Skips `WS` and comments.
  /// Leaves out the byte order mark that a document may start with (RFC 3629, section 6).
  mutating func skipByteOrderMark() {
    if position == 0, input.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  private mutating func skipWhiteSpace() {
    position = TurtleLexer.skipWhiteSpace(input.span, from: position)
  }

  private static func skipWhiteSpace(_ bytes: Span<UInt8>, from start: Int) -> Int {
    var index = start
    while index < bytes.count {
      switch bytes[index] {
      case 0x20, 0x09, 0x0A, 0x0D: index += 1
      case UInt8(ascii: "#"):
        while index < bytes.count, bytes[index] != 0x0A, bytes[index] != 0x0D { index += 1 }
      default: return index
      }
    }
    return index
  }

  /// Refuses terminals that RDF 1.1 does not have.
  private func refuseNew(_ token: TurtleToken) throws(SyntaxFault) {
    switch token.kind {
    case .openTripleTerm, .closeTripleTerm, .openReified, .closeReified, .openAnnotation,
      .closeAnnotation, .tilde, .versionWord, .atVersion:
      throw SyntaxFault(.unsupported, token.range, "RDF 1.1 does not have this; it is of RDF 1.2")
    case .languageTag where token.content.upperBound < token.range.upperBound:
      throw SyntaxFault(.unsupported, token.range, "RDF 1.1 has no base direction; RDF 1.2 has")
    default: break
    }
  }

  private func byte(_ index: Int) -> UInt8 { index < input.count ? input[index] : 0 }

  /// The terminal at the position, which is not white space.
  private func lex() throws(SyntaxFault) -> TurtleToken {
    let start = position
    guard start < input.count else { return TurtleToken(.endOfInput, start..<start) }
    switch input[start] {
    case UInt8(ascii: "<"):
      if byte(start + 1) == UInt8(ascii: "<") {
        return byte(start + 2) == UInt8(ascii: "(")
          ? token(.openTripleTerm, 3) : token(.openReified, 2)
      }
      return try iri(start)
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return try string(start)
    case UInt8(ascii: "@"): return try atWord(start)
    case UInt8(ascii: "_"): return try blankNodeLabel(start)
    case UInt8(ascii: "."):
      return isDigit(byte(start + 1)) ? try number(start) : token(.dot, 1)
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"):
      return try number(start)
    case UInt8(ascii: ","): return token(.comma, 1)
    case UInt8(ascii: ";"): return token(.semicolon, 1)
    case UInt8(ascii: "["): return token(.openBracket, 1)
    case UInt8(ascii: "]"): return token(.closeBracket, 1)
    case UInt8(ascii: "("): return token(.openParenthesis, 1)
    case UInt8(ascii: ")"):
      return byte(start + 1) == UInt8(ascii: ">") && byte(start + 2) == UInt8(ascii: ">")
        ? token(.closeTripleTerm, 3) : token(.closeParenthesis, 1)
    case UInt8(ascii: "{"):
      return byte(start + 1) == UInt8(ascii: "|")
        ? token(.openAnnotation, 2) : token(.openBrace, 1)
    case UInt8(ascii: "}"): return token(.closeBrace, 1)
    case UInt8(ascii: "|") where byte(start + 1) == UInt8(ascii: "}"):
      return token(.closeAnnotation, 2)
    case UInt8(ascii: ">") where byte(start + 1) == UInt8(ascii: ">"):
      return token(.closeReified, 2)
    case UInt8(ascii: "~"): return token(.tilde, 1)
    case UInt8(ascii: "^") where byte(start + 1) == UInt8(ascii: "^"):
      return token(.datatypeMark, 2)
    default: return try word(start)
    }
  }

  private func token(_ kind: TurtleToken.Kind, _ length: Int) -> TurtleToken {
    TurtleToken(kind, position..<(position + length))
  }

  private func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }

  /// `IRIREF ::= '<' ([^#x00-#x20<>"{}|^`\] | UCHAR)* '>'`
  private func iri(_ start: Int) throws(SyntaxFault) -> TurtleToken {
    let bytes = input.span
    var index = start + 1
    var hasEscapes = false
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: ">") {
        return TurtleToken(
          .iri, start..<(index + 1), content: (start + 1)..<index, hasEscapes: hasEscapes)
      }
      if byte == UInt8(ascii: "\\") {
        hasEscapes = true
        index += 1
      } else if IRI.isForbidden(byte) {
        throw SyntaxFault(
          .malformedIRI, index..<(index + 1), "an IRI cannot have this character; expected '>'")
      }
      index += 1
    }
    throw SyntaxFault(.unexpectedEnd, start..<bytes.count, "the IRI does not end; expected '>'")
  }

  /// `STRING_LITERAL_QUOTE`, `STRING_LITERAL_SINGLE_QUOTE` and their long forms
  private func string(_ start: Int) throws(SyntaxFault) -> TurtleToken {
    let bytes = input.span
    let quote = bytes[start]
    let isLong = byte(start + 1) == quote && byte(start + 2) == quote
    var index = start + (isLong ? 3 : 1)
    let first = index
    var hasEscapes = false
    while index < bytes.count {
      let byte = bytes[index]
      if byte == quote {
        if !isLong {
          return TurtleToken(
            .string, start..<(index + 1), content: first..<index, hasEscapes: hasEscapes)
        }
        if self.byte(index + 1) == quote, self.byte(index + 2) == quote {
          return TurtleToken(
            .string, start..<(index + 3), content: first..<index, hasEscapes: hasEscapes)
        }
      } else if byte == UInt8(ascii: "\\") {
        hasEscapes = true
        index += 1
      } else if !isLong, byte == 0x0A || byte == 0x0D {
        throw SyntaxFault(
          .malformedString, start..<index,
          "the string does not end on its line; expected \(quote == 0x22 ? "'\"'" : "\"'\"")")
      }
      index += 1
    }
    throw SyntaxFault(.unexpectedEnd, start..<bytes.count, "the string does not end")
  }

  /// `'@prefix'`, `'@base'`, `'@version'` or `LANG_DIR ::= '@' [a-zA-Z]+ ('-' [a-zA-Z0-9]+)* ('--' [a-zA-Z]+)?`
  private func atWord(_ start: Int) throws(SyntaxFault) -> TurtleToken {
    var index = start + 1
    while Letters.isAlphanumeric(byte(index)) || byte(index) == UInt8(ascii: "-") { index += 1 }
    let range = start..<index
    switch input[(start + 1)..<index] {
    case TurtleLexer.prefix: return TurtleToken(.atPrefix, range)
    case TurtleLexer.base: return TurtleToken(.atBase, range)
    case TurtleLexer.version: return TurtleToken(.atVersion, range)
    default: break
    }
    var end = start + 1
    while end < index, !(byte(end) == UInt8(ascii: "-") && byte(end + 1) == UInt8(ascii: "-")) {
      end += 1
    }
    guard LanguageTag.isWellFormed(input[(start + 1)..<end]) else {
      throw SyntaxFault(
        .malformedLanguageTag, start..<max(index, start + 1),
        "expected a language tag: subtags of 1 to 8 letters and digits")
    }
    return TurtleToken(.languageTag, range, content: (start + 1)..<end)
  }

  /// The base direction after a language tag: `--ltr` or `--rtl`.
  static func direction(
    _ token: TurtleToken, in input: [UInt8]
  ) throws(SyntaxFault) -> Literal.Direction? {
    guard token.content.upperBound < token.range.upperBound else { return nil }
    let start = token.content.upperBound + 2
    let text = String(decoding: input[start..<token.range.upperBound], as: UTF8.self)
    guard let direction = Literal.Direction(rawValue: text) else {
      throw SyntaxFault(
        .malformedLanguageTag, start..<token.range.upperBound, "expected 'ltr' or 'rtl'")
    }
    return direction
  }

  private static let prefix = Array("prefix".utf8)[...]
  private static let base = Array("base".utf8)[...]
  private static let version = Array("version".utf8)[...]

  /// `BLANK_NODE_LABEL ::= '_:' (PN_CHARS_U | [0-9]) ((PN_CHARS | '.')* PN_CHARS)?`
  private func blankNodeLabel(_ start: Int) throws(SyntaxFault) -> TurtleToken {
    guard byte(start + 1) == UInt8(ascii: ":") else {
      throw SyntaxFault(
        .malformedName, start..<min(start + 2, input.count), "expected ':' after '_'")
    }
    let first = start + 2
    let end = NameScanner.blankNodeLabelEnd(input.span, from: first)
    guard end > first else {
      throw SyntaxFault(.malformedName, start..<first, "expected a blank node label")
    }
    return TurtleToken(.blankNodeLabel, start..<end, content: first..<end)
  }

  /// `INTEGER`, `DECIMAL` and `DOUBLE`
  private func number(_ start: Int) throws(SyntaxFault) -> TurtleToken {
    var index = start
    if byte(index) == UInt8(ascii: "+") || byte(index) == UInt8(ascii: "-") { index += 1 }
    let integerStart = index
    while isDigit(byte(index)) { index += 1 }
    var kind = TurtleToken.Kind.integer
    let hasInteger = index > integerStart
    var end = index
    if byte(index) == UInt8(ascii: ".") {
      index += 1
      let fraction = index
      while isDigit(byte(index)) { index += 1 }
      if index > fraction {
        kind = .decimal
        end = index
      }
    }
    if kind == .decimal || hasInteger, byte(index) | 0x20 == UInt8(ascii: "e") {
      index += 1
      if byte(index) == UInt8(ascii: "+") || byte(index) == UInt8(ascii: "-") { index += 1 }
      let exponent = index
      while isDigit(byte(index)) { index += 1 }
      guard index > exponent else {
        throw SyntaxFault(.malformedName, start..<index, "expected the digits of an exponent")
      }
      kind = .double
      end = index
    }
    guard hasInteger || kind != .integer else {
      throw SyntaxFault(.malformedName, start..<max(index, start + 1), "expected a number")
    }
    return TurtleToken(kind, start..<end)
  }

  /// `PNAME_NS`, `PNAME_LN` or a keyword
  private func word(_ start: Int) throws(SyntaxFault) -> TurtleToken {
    let bytes = input.span
    let end = NameScanner.prefixEnd(bytes, from: start)
    if byte(end) == UInt8(ascii: ":"), end == start || bytes[end - 1] != UInt8(ascii: ".") {
      let local = try NameScanner.localName(bytes, from: end + 1)
      return TurtleToken(
        .prefixedName, start..<local.end, content: (end + 1)..<local.end,
        hasEscapes: local.hasEscapes)
    }
    var last = end
    while last > start, bytes[last - 1] == UInt8(ascii: ".") { last -= 1 }
    let range = start..<last
    if let kind = TurtleLexer.keyword(bytes.extracting(range)) { return TurtleToken(kind, range) }
    guard last > start else {
      throw SyntaxFault(.unexpectedToken, start..<scalarEnd(start), "unexpected character")
    }
    throw SyntaxFault(
      .unexpectedToken, range, "expected a prefixed name, with a ':', or a keyword")
  }

  /// Where the character at an index ends.
  private func scalarEnd(_ index: Int) -> Int {
    var end = index + 1
    while byte(end) & 0xC0 == 0x80 { end += 1 }
    return end
  }

  private static let keywords: [(word: [UInt8], kind: TurtleToken.Kind, ignoresCase: Bool)] = [
    (Array("a".utf8), .a, false),
    (Array("true".utf8), .trueWord, false),
    (Array("false".utf8), .falseWord, false),
    (Array("prefix".utf8), .prefixWord, true),
    (Array("base".utf8), .baseWord, true),
    (Array("graph".utf8), .graphWord, true),
    (Array("version".utf8), .versionWord, true),
  ]

  private static func keyword(_ word: Span<UInt8>) -> TurtleToken.Kind? {
    for entry in keywords where entry.word.count == word.count {
      let isEqual = entry.word.indices.allSatisfy {
        entry.word[$0] == (entry.ignoresCase ? word[$0] | 0x20 : word[$0])
      }
      if isEqual { return entry.kind }
    }
    return nil
  }
}
