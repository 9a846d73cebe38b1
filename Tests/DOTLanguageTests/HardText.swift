import Testing

/// Texts that break writers, by name.
struct HardText: Sendable, CustomTestStringConvertible {
  let name: String
  let text: String

  var testDescription: String { name }

  static let all: [HardText] = [
    HardText(name: "nothing", text: ""),
    HardText(name: "a space", text: " "),
    HardText(name: "quotes", text: #"the "Woo" of '22"#),
    HardText(name: "a backslash at the end", text: #"C:\"#),
    HardText(name: "two backslashes at the end", text: #"C:\\"#),
    HardText(name: "a backslash before a quote", text: #"C:\"x"#),
    HardText(name: "what Graphviz would replace", text: #"\N \G \E \T \H \L \n \l \r"#),
    HardText(name: "ampersands", text: "a & b && c&"),
    HardText(name: "an entity", text: "&amp; &lt; &eacute; &#65; &#x41; &nosuch;"),
    HardText(name: "an entity twice", text: "&amp;amp; &amp;lt;"),
    HardText(name: "angle brackets", text: "<b>a</b> < > </TABLE> <!-- -->"),
    HardText(name: "the end of a CDATA section", text: "a]]>b"),
    HardText(name: "a script", text: #"<script>alert("x")</script>"#),
    HardText(name: "line ends", text: "a\nb\r\nc\rd"),
    HardText(name: "a tab", text: "a\tb"),
    HardText(name: "NUL and other control characters", text: "a\u{0}b\u{1}c\u{B}d\u{1F}e\u{7F}f"),
    HardText(name: "noncharacters", text: "a\u{FFFE}b\u{FFFF}c"),
    HardText(name: "emoji", text: "a 👩🏽‍⚖️ b 🇳🇱"),
    HardText(name: "right to left", text: "motie שלום عربى 21"),
    HardText(name: "a right-to-left override", text: "a\u{202E}b"),
    HardText(name: "combining characters", text: "e\u{301}e\u{308}"),
    HardText(name: "percent signs", text: "100% %41 %"),
    HardText(name: "braces", text: "{a|b} ^ `c` ~"),
    HardText(name: "10,000 characters", text: String(repeating: "abcdefghi ", count: 1000)),
    HardText(name: "20,000 characters without a space", text: String(repeating: "é", count: 20000)),
    HardText(
      name: "40,000 characters that all need an escape",
      text: String(repeating: #"\"&<"#, count: 10000)),
  ]

  /// Texts put together at random from pieces that break writers; the same for the same seed.
  static func random(seed: UInt64, count: Int) -> [String] {
    let pieces = [
      "\"", "\\", "&", "<", ">", ";", "amp", "lt;", "]]>", "\n", "\r\n", "\t", "\u{0}", "\u{8}",
      " ",
      "a", "N", "é", "😀", "ש", "#", "x41", "%", "|", "{", "}", "'", "/*", "//", "--", "->",
      "\u{FFFF}",
      "\u{A0}", "\u{2028}", "\u{85}",
    ]
    var state = seed
    return (0..<count).map { _ in
      var text = ""
      for _ in 0..<(next(&state) % 24) { text += pieces[Int(next(&state) % UInt64(pieces.count))] }
      return text
    }
  }

  /// SplitMix64.
  private static func next(_ state: inout UInt64) -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
