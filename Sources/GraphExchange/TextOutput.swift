/// Bytes in the making. All escaping of the formats of this target is in this file.
struct TextOutput {
  private(set) var bytes: [UInt8] = []

  /// How a text is escaped, by where it stands.
  enum Escaping {
    /// The content of an XML element, or an attribute in double quotes (XML 1.0).
    case xml
    /// A JSON string, such that it can stand in an HTML `script` too.
    case json
    /// A field of CSV in double quotes (RFC 4180).
    case csv
    /// A Mermaid label in double quotes.
    case mermaid
  }

  /// Appends what is part of the format.
  mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// Appends a text in escaped form.
  mutating func append(_ text: String, _ escaping: Escaping) {
    for scalar in text.unicodeScalars {
      if let replacement = escaping.replacement(for: scalar) {
        bytes.append(contentsOf: replacement.utf8)
      } else {
        bytes.append(contentsOf: scalar.utf8)
      }
    }
  }

  /// Appends bytes as they are.
  mutating func append(_ bytes: [UInt8]) { self.bytes.append(contentsOf: bytes) }

  /// Appends a number.
  mutating func append(_ number: Int) { append(String(number)) }
}

extension TextOutput.Escaping {
  /// What stands for a character; nil if it stands for itself.
  func replacement(for scalar: Unicode.Scalar) -> String? {
    // Most characters are special nowhere.
    if scalar.value > 0x60, scalar.value < 0x7F { return nil }
    return switch (self, scalar) {
    case (.xml, "&"): "&amp;"
    case (.xml, "<"): "&lt;"
    case (.xml, ">"): "&gt;"
    case (.xml, "\""): "&quot;"
    case (.xml, "\t"), (.xml, "\n"), (.xml, "\r"): "&#\(scalar.value);"
    case (.xml, "\u{0}"..<" "), (.xml, "\u{FFFE}"), (.xml, "\u{FFFF}"): "\u{FFFD}"

    case (.json, "\""): "\\\""
    case (.json, "\\"): "\\\\"
    case (.json, "\n"): "\\n"
    case (.json, "\u{0}"..<" "), (.json, "<"), (.json, ">"), (.json, "&"), (.json, "\u{2028}"),
      (.json, "\u{2029}"), (.json, "\u{7F}"):
      "\\u" + String(String(scalar.value + 0x10000, radix: 16).suffix(4))

    case (.csv, "\""): "\"\""
    case (.csv, "\t"), (.csv, "\n"): nil
    case (.csv, "\r"): "\n"
    case (.csv, "\u{0}"..<" "): "\u{FFFD}"

    case (.mermaid, "\""): "#quot;"
    case (.mermaid, "#"), (.mermaid, "<"), (.mermaid, ">"), (.mermaid, "&"), (.mermaid, "`"),
      (.mermaid, "\\"):
      "#\(scalar.value);"
    case (.mermaid, "\t"), (.mermaid, "\n"), (.mermaid, "\r"), (.mermaid, "\u{2028}"),
      (.mermaid, "\u{2029}"):
      " "
    case (.mermaid, "\u{0}"..<" "), (.mermaid, "\u{7F}"): "\u{FFFD}"
    default: nil
    }
  }
}
