internal import RDFModel
internal import SourceText

/// Terms as canonical N-Triples writes them (RDF 1.2 N-Triples, section 4).
enum NTriplesTerm {
  /// Adds a term whose bytes are elsewhere.
  @inline(__always)
  static func append(_ term: TermSpan, _ bytes: Span<UInt8>, to output: inout ByteBuffer) {
    if term.kind == .iri {
      output.reserve(Int(term.length) &+ 2)
      output.append(UInt8(ascii: "<"))
      output.append(bytes, term.content)
      output.append(UInt8(ascii: ">"))
    } else {
      appendOther(term, bytes, to: &output)
    }
  }

  @inline(never)
  private static func appendOther(
    _ term: TermSpan, _ bytes: Span<UInt8>, to output: inout ByteBuffer
  ) {
    switch term.kind {
    case .blankNode:
      output.append("_:")
      output.append(bytes, term.content)
    case .tripleTerm: output.append(bytes, term.content)
    default:
      appendQuoted(term, bytes, to: &output)
      if term.annotationLength > 0 {
        let isTyped = term.kind == .typedLiteral
        if isTyped { output.append("^^<") } else { output.append(UInt8(ascii: "@")) }
        output.append(bytes, term.annotation)
        appendEnd(term.kind, to: &output)
      }
    }
  }

  /// What follows a datatype or a language tag.
  @inline(__always)
  static func appendEnd(_ kind: TermKind, to output: inout ByteBuffer) {
    switch kind {
    case .typedLiteral: output.append(UInt8(ascii: ">"))
    case .leftToRightLiteral: output.append("--ltr")
    case .rightToLeftLiteral: output.append("--rtl")
    default: break
    }
  }

  /// Adds a lexical form in quotes.
  @inline(__always)
  static func appendQuoted(_ term: TermSpan, _ bytes: Span<UInt8>, to output: inout ByteBuffer) {
    output.append(UInt8(ascii: "\""))
    if term.isPlain {
      output.append(bytes, term.content)
    } else {
      StringEscaping.append(bytes.extracting(term.content), to: &output)
    }
    output.append(UInt8(ascii: "\""))
  }

  /// Adds a term whose bytes are in the same buffer.
  static func appendOwn(_ term: TermSpan, to buffer: inout ByteBuffer) {
    var copy = ByteBuffer()
    append(term, buffer.span, to: &copy)
    buffer.append(copy.span)
  }
}

/// The escapes of strings in the Turtle and N-Triples families (RDF 1.2 N-Triples, canonical form).
enum StringEscaping {
  /// Adds the content of a string between `"` and `"`.
  @inline(__always)
  static func append(_ text: Span<UInt8>, to output: inout ByteBuffer) {
    let end = ByteScan.endOfPlainString(text, from: 0)
    if end == text.count {
      output.append(text)
    } else {
      appendEscaped(text, from: end, to: &output)
    }
  }

  @inline(never)
  private static func appendEscaped(
    _ text: Span<UInt8>, from first: Int, to output: inout ByteBuffer
  ) {
    var start = 0
    var index = first
    while index < text.count {
      let byte = text[index]
      if byte == 0xEF {
        if index + 2 < text.count, text[index + 1] == 0xBF, text[index + 2] >= 0xBE {
          output.append(text, start..<index)
          if text[index + 2] == 0xBE { output.append("\\uFFFE") } else { output.append("\\uFFFF") }
          index += 3
          start = index
        } else {
          index += 1
        }
      } else {
        output.append(text, start..<index)
        appendEscape(of: byte, to: &output)
        index += 1
        start = index
      }
      index = ByteScan.endOfPlainString(text, from: index)
    }
    output.append(text, start..<text.count)
  }

  private static func appendEscape(of byte: UInt8, to output: inout ByteBuffer) {
    switch byte {
    case 0x08: output.append("\\b")
    case 0x09: output.append("\\t")
    case 0x0A: output.append("\\n")
    case 0x0C: output.append("\\f")
    case 0x0D: output.append("\\r")
    case UInt8(ascii: "\""): output.append("\\\"")
    case UInt8(ascii: "\\"): output.append("\\\\")
    default:
      output.append("\\u00")
      output.append(digit(byte >> 4))
      output.append(digit(byte & 15))
    }
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }
}
