/// How a text is escaped, by where it stands. All escaping of the DOT language is in this file.
///
/// Graphviz reads a text up to three times: as a DOT token, as an *escString* or as the XML of an
/// HTML-like label, and it then copies parts of it into SVG. A character that any of these would take
/// for markup, or that XML 1.0 forbids, is escaped or replaced, so that every text gives a valid file.
enum DOTEscaping {
  /// An id: backslashes have no escape in DOT, and an entity would be copied into SVG, so they, percent
  /// signs and control characters are percent-encoded, which keeps different ids different.
  case identifier
  /// The name of a port, in DOT and in an HTML-like label; also without what is markup in either.
  case port
  /// A line of a label (*escString*).
  case line
  /// An *escString* that may have line ends.
  case string
  /// An IRI in an attribute.
  case iri
  /// Text in an HTML-like label.
  case htmlText
  /// An attribute of an HTML-like label.
  case htmlAttribute
  /// An IRI in an HTML-like label; Graphviz copies it into SVG without escaping its ampersands again.
  case htmlIRI

  /// What makes a subgraph a cluster.
  static let clusterPrefix = "cluster_"

  /// How many bytes of a text stand without a break; the scanner of Graphviz has room for 16,384.
  static let longestRun = 8192

  /// How many bytes of an HTML attribute stand without a break if there is no space to break at.
  static let longestUnbrokenRun = 16000

  /// Appends a text in escaped form.
  /// - Parameters:
  ///   - text: any text.
  ///   - run: how many bytes of the token stand without a break; kept up to date.
  func append(_ text: String, to bytes: inout [UInt8], run: inout Int) {
    let span = text.utf8Span.span
    var index = 0
    if run + span.count < DOTEscaping.longestRun {
      while index < span.count, !mayNeedEscape(span[index]) { index += 1 }
      if index == span.count {
        bytes.append(contentsOf: text.utf8)
        run += span.count
        return
      }
      index = 0
    }
    var start = bytes.count
    while index < span.count {
      let byte = span[index]
      let isScalarStart = byte & 0xC0 != 0x80
      if isScalarStart, run + bytes.count - start >= DOTEscaping.longestRun,
        appendBreak(before: byte, run: run + bytes.count - start, to: &bytes)
      {
        run = 0
        start = bytes.count
        // A line end in an attribute of an HTML-like label is read as a space.
        if byte == Ascii.space, self == .htmlAttribute {
          index += 1
          continue
        }
      }
      if byte == 0xEF, index + 2 < span.count, span[index + 1] == 0xBF, span[index + 2] >= 0xBE {
        appendNoncharacter(lastByte: span[index + 2], to: &bytes)
        index += 3
      } else if mayNeedEscape(byte) {
        if byte == Ascii.carriageReturn, !keepsTextsApart {
          appendEscaped(Ascii.lineFeed, to: &bytes)
          let isPair = index + 1 < span.count && span[index + 1] == Ascii.lineFeed
          index += isPair ? 2 : 1
        } else {
          appendEscaped(byte, to: &bytes)
          index += 1
        }
      } else {
        bytes.append(byte)
        index += 1
      }
    }
    run += bytes.count - start
  }

  /// Whether a byte is special here, or in most places.
  private func mayNeedEscape(_ byte: UInt8) -> Bool {
    switch byte {
    case 0..<0x20, Ascii.quote, Ascii.percent, Ascii.ampersand, Ascii.less, Ascii.greater,
      Ascii.backslash, Ascii.delete, 0xEF:
      true
    case Ascii.colon: self == .port
    case Ascii.space, Ascii.caret, Ascii.backtick, Ascii.braceLeft, Ascii.bar, Ascii.braceRight:
      self == .iri || self == .htmlIRI || self == .port
    default: false
    }
  }

  /// Whether different texts must stay different.
  private var keepsTextsApart: Bool { self == .identifier || self == .port }

  /// Appends what stands for U+FFFE or U+FFFF, which XML forbids.
  private func appendNoncharacter(lastByte: UInt8, to bytes: inout [UInt8]) {
    if keepsTextsApart {
      for byte in [0xEF, 0xBF, lastByte] { DOTEscaping.appendPercentEncoded(byte, to: &bytes) }
    } else {
      bytes.append(contentsOf: "\u{FFFD}".utf8)
    }
  }

  /// Appends one ASCII byte in escaped form, or as it is where it needs none.
  private func appendEscaped(_ byte: UInt8, to bytes: inout [UInt8]) {
    switch (self, byte) {
    case (.identifier, 0..<0x20), (.identifier, Ascii.percent), (.identifier, Ascii.ampersand),
      (.identifier, Ascii.backslash), (.identifier, Ascii.delete):
      DOTEscaping.appendPercentEncoded(byte, to: &bytes)
    case (.port, let byte) where byte != 0xEF:
      DOTEscaping.appendPercentEncoded(byte, to: &bytes)
    case (.iri, let byte) where DOTEscaping.isForbiddenInIRI(byte),
      (.htmlIRI, let byte) where DOTEscaping.isForbiddenInIRI(byte):
      DOTEscaping.appendPercentEncoded(byte, to: &bytes)

    case (.line, Ascii.lineFeed), (_, Ascii.tab):
      bytes.append(Ascii.space)
    case (.string, Ascii.lineFeed):
      bytes.append(contentsOf: #"\n"#.utf8)
    case (.htmlText, Ascii.lineFeed):
      bytes.append(contentsOf: "<BR/>".utf8)
    case (.htmlAttribute, Ascii.lineFeed):
      bytes.append(contentsOf: "&#10;".utf8)
    case (_, 0..<0x20):
      // U+2400 to U+241F are pictures of U+0000 to U+001F.
      bytes.append(contentsOf: [0xE2, 0x90, 0x80 + byte])
    case (_, Ascii.delete):
      bytes.append(contentsOf: "\u{2421}".utf8)

    case (.identifier, Ascii.quote), (.line, Ascii.quote), (.string, Ascii.quote):
      bytes.append(contentsOf: #"\""#.utf8)
    case (.line, Ascii.backslash), (.string, Ascii.backslash), (.htmlText, Ascii.backslash),
      (.htmlAttribute, Ascii.backslash):
      bytes.append(contentsOf: #"\\"#.utf8)
    case (.htmlIRI, Ascii.ampersand):
      bytes.append(contentsOf: "&amp;amp;".utf8)
    case (_, Ascii.ampersand):
      bytes.append(contentsOf: "&amp;".utf8)
    case (.htmlText, Ascii.less), (.htmlAttribute, Ascii.less):
      bytes.append(contentsOf: "&lt;".utf8)
    case (.htmlText, Ascii.greater), (.htmlAttribute, Ascii.greater):
      bytes.append(contentsOf: "&gt;".utf8)
    case (.htmlText, Ascii.quote), (.htmlAttribute, Ascii.quote):
      bytes.append(contentsOf: "&quot;".utf8)
    default:
      bytes.append(byte)
    }
  }

  /// Appends what ends a run without changing the text, if that can be done before this byte.
  private func appendBreak(before byte: UInt8, run: Int, to bytes: inout [UInt8]) -> Bool {
    switch self {
    case .identifier, .port, .line, .string, .iri:
      // A backslash at the end of a line joins it with the next.
      bytes.append(contentsOf: [Ascii.backslash, Ascii.lineFeed])
    case .htmlText:
      // Line ends in the text of an HTML-like label are not drawn.
      bytes.append(Ascii.lineFeed)
    case .htmlAttribute, .htmlIRI:
      guard byte == Ascii.space || run >= DOTEscaping.longestUnbrokenRun else { return false }
      bytes.append(Ascii.lineFeed)
    }
    return true
  }

  /// Whether RFC 3987 keeps an ASCII byte out of IRIs.
  private static func isForbiddenInIRI(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...Ascii.space, Ascii.quote, Ascii.less, Ascii.greater, Ascii.backslash, Ascii.caret,
      Ascii.backtick, Ascii.braceLeft, Ascii.bar, Ascii.braceRight, Ascii.delete:
      true
    default: false
    }
  }

  /// Appends `%XX`.
  private static func appendPercentEncoded(_ byte: UInt8, to bytes: inout [UInt8]) {
    bytes.append(Ascii.percent)
    for digit in [byte >> 4, byte & 15] {
      bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10)
    }
  }
}

/// The ASCII characters that have a meaning somewhere.
enum Ascii {
  static let tab: UInt8 = 0x09
  static let lineFeed: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
  static let space: UInt8 = 0x20
  static let quote: UInt8 = 0x22
  static let percent: UInt8 = 0x25
  static let ampersand: UInt8 = 0x26
  static let colon: UInt8 = 0x3A
  static let less: UInt8 = 0x3C
  static let greater: UInt8 = 0x3E
  static let backslash: UInt8 = 0x5C
  static let caret: UInt8 = 0x5E
  static let backtick: UInt8 = 0x60
  static let braceLeft: UInt8 = 0x7B
  static let bar: UInt8 = 0x7C
  static let braceRight: UInt8 = 0x7D
  static let delete: UInt8 = 0x7F
}
