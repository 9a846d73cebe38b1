/// What Graphviz leaves out of an SVG document.
public enum SVGDocument {
  /// A drawing of Graphviz with what a screen reader needs: `lang`, `role`, a title and a description.
  ///
  /// A document without an `svg` element is given back as it is.
  /// - Parameters:
  ///   - svg: UTF-8, as `dot -Tsvg` writes it.
  ///   - language: a language tag (BCP 47).
  ///   - title: one line.
  ///   - description: what a reader would see.
  /// - Complexity: O(*n*) in the number of bytes.
  public static func accessible(
    _ svg: [UInt8], language: String = "nl", title: String, description: String
  ) -> [UInt8] {
    let opening = Array("<svg ".utf8)
    guard let start = svg.indices.first(where: { svg[$0...].starts(with: opening) }),
      let end = svg[start...].firstIndex(of: UInt8(ascii: ">"))
    else { return svg }
    let attributes =
      "lang=\"\(escaped(language))\" xml:lang=\"\(escaped(language))\" role=\"img\""
      + " aria-labelledby=\"svg-title svg-description\" "
    let elements =
      "\n<title id=\"svg-title\">\(escaped(title))</title>"
      + "\n<desc id=\"svg-description\">\(escaped(description))</desc>"
    var result: [UInt8] = []
    result.reserveCapacity(svg.count + attributes.utf8.count + elements.utf8.count)
    result += svg[..<(start + opening.count)]
    result += attributes.utf8
    result += svg[(start + opening.count)...end]
    result += elements.utf8
    result += svg[(end + 1)...]
    return result
  }

  /// A text as XML content or attribute; what XML 1.0 forbids becomes U+FFFD.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\t", "\n", "\r": result += " "
      case "\u{0}"..<" ", "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
