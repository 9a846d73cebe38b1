/// A value of JSON; members keep their order.
package indirect enum JSON: Hashable, Sendable, ExpressibleByStringInterpolation {
  case string(String)
  case number(Int)
  case array([JSON])
  case object([Member])

  /// A name and its value.
  package struct Member: Hashable, Sendable {
    package let name: String
    package let value: JSON

    /// A name and its value.
    package init(name: String, value: JSON) {
      self.name = name
      self.value = value
    }
  }

  package init(stringLiteral value: String) { self = .string(value) }

  /// An object; members without a value are left out.
  package static func object(_ members: KeyValuePairs<String, JSON?>) -> JSON {
    .object(members.compactMap { name, value in value.map { Member(name: name, value: $0) } })
  }

  /// The value as text (RFC 8259).
  package var text: String {
    switch self {
    case .string(let value): JSON.quoted(value)
    case .number(let value): String(value)
    case .array(let values): "[" + values.map(\.text).joined(separator: ",") + "]"
    case .object(let members):
      "{" + members.map { "\(JSON.quoted($0.name)):\($0.value.text)" }.joined(separator: ",") + "}"
    }
  }

  /// The text for a script element, which must not hold an end tag or the start of a comment.
  package var inScript: String {
    String(
      text.unicodeScalars.reduce(into: "") { result, scalar in
        switch scalar {
        case "<": result += "\\u003c"
        case ">": result += "\\u003e"
        case "&": result += "\\u0026"
        default: result.unicodeScalars.append(scalar)
        }
      })
  }

  private static func quoted(_ value: String) -> String {
    let isPlain = !value.utf8.contains {
      $0 < 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\")
    }
    if isPlain { return "\"" + value + "\"" }
    var result = "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\u{0}"..<" ":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
