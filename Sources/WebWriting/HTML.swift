/// A piece of an HTML document. Text is escaped when it is written, and nowhere else.
package indirect enum HTML: Hashable, Sendable, ExpressibleByStringInterpolation {
  case text(String)
  case element(String, [Attribute], [HTML])
  /// Linked data in a script element, which browsers do not run.
  case data(JSON)
  /// A style sheet of our own; it must not hold an end tag.
  case style(String)

  /// A name and its value; no value for one that only is there or not.
  package struct Attribute: Hashable, Sendable {
    package let name: String
    package let value: String?
  }

  package init(stringLiteral value: String) { self = .text(value) }

  /// An element.
  /// - Parameter attributes: an empty value writes the name only.
  package static func el(
    _ name: String, _ attributes: KeyValuePairs<String, String>, _ children: [HTML]
  ) -> HTML {
    .element(
      name, attributes.map { Attribute(name: $0.key, value: $0.value.isEmpty ? nil : $0.value) },
      children)
  }

  /// An element.
  package static func el(
    _ name: String, _ attributes: KeyValuePairs<String, String>, _ children: HTML...
  ) -> HTML {
    el(name, attributes, children)
  }

  /// An element without attributes.
  package static func el(_ name: String, _ children: [HTML]) -> HTML {
    .element(name, [], children)
  }

  /// An element without attributes.
  package static func el(_ name: String, _ children: HTML...) -> HTML {
    .element(name, [], children)
  }

  /// A link.
  package static func link(_ address: String, _ text: HTML) -> HTML {
    el("a", ["href": address], text)
  }

  /// Pieces one after the other, with a text between them.
  package static func joined(_ pieces: [HTML], by separator: String) -> [HTML] {
    Array(pieces.map { [$0] }.joined(separator: [.text(separator)]))
  }
}

/// Writes HTML (the living standard, section 13.3).
package struct HTMLWriter {
  private var text = ""

  /// Elements without content and end tag.
  private static let void: Set<String> = ["meta", "link", "img", "br", "hr", "input"]
  /// Elements that begin on a line of their own.
  private static let blocks: Set<String> = [
    "html", "head", "body", "meta", "link", "title", "script", "header", "footer", "main", "nav",
    "section", "article", "aside", "h1", "h2", "h3", "p", "ul", "ol", "li", "dl", "div", "table",
    "thead", "tbody", "tr", "figure", "blockquote", "form", "details",
  ]

  /// A document, UTF-8.
  package static func document(_ root: HTML) -> [UInt8] {
    var writer = HTMLWriter()
    writer.text = "<!DOCTYPE html>"
    writer.write(root)
    return Array((writer.text + "\n").utf8)
  }

  private mutating func write(_ node: HTML) {
    switch node {
    case .text(let content): escape(content, quoting: false)
    case .data(let json):
      text += "\n<script type=\"application/ld+json\">" + json.inScript + "</script>"
    case .style(let sheet): text += "\n<style>\n" + sheet + "</style>"
    case .element(let name, let attributes, let children):
      if HTMLWriter.blocks.contains(name) { text += "\n" }
      text += "<\(name)"
      for attribute in attributes {
        text += " \(attribute.name)"
        guard let value = attribute.value else { continue }
        text += "=\""
        escape(value, quoting: true)
        text += "\""
      }
      text += ">"
      guard !HTMLWriter.void.contains(name) else { return }
      for child in children { write(child) }
      text += "</\(name)>"
    }
  }

  /// Adds text; controls that HTML does not allow become U+FFFD.
  private mutating func escape(_ content: String, quoting: Bool) {
    for scalar in content.unicodeScalars {
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"" where quoting: text += "&quot;"
      case "\t", "\n": text.unicodeScalars.append(scalar)
      case "\u{0}"..<" ", "\u{7F}"..."\u{9F}": text += "\u{FFFD}"
      default: text.unicodeScalars.append(scalar)
      }
    }
  }
}
