import MarkupReading
import Testing

/// What a document holds, in short, or the error that it ends with.
func summary(
  _ document: [UInt8], chunk: Int = 1 << 20, limits: MarkupLimits = MarkupLimits()
) -> [String] {
  var reader = MarkupReader(limits: limits)
  var tape = MarkupTape()
  var result: [String] = []
  func add() {
    for event in tape.events {
      let text = String(decoding: tape.bytes[event.text], as: UTF8.self)
      switch event.kind {
      case .startElement:
        let attributes = tape.attributes[event.attributes].map {
          " \(name($0.name, tape))=\(String(decoding: tape.bytes[$0.value], as: UTF8.self))"
        }
        result.append("<\(name(event.name, tape))\(attributes.joined())>")
      case .endElement: result.append("</\(name(event.name, tape))>")
      case .text:
        // A text can come in several pieces.
        if let last = result.last, last.hasPrefix("'") {
          result[result.count - 1] = "\(last.dropLast())\(text)'"
        } else {
          result.append("'\(text)'")
        }
      case .comment: result.append("!\(text)")
      case .processingInstruction: result.append("?\(name(event.name, tape)) \(text)")
      }
    }
  }
  do {
    var start = 0
    while start < document.count {
      let end = min(document.count, start + chunk)
      try reader.read(document.span.extracting(start..<end), into: &tape)
      add()
      start = end
    }
    try reader.finish(into: &tape)
    add()
  } catch {
    add()
    result.append("\(error.kind) \(error.range.lowerBound)")
  }
  return result
}

/// A name with its namespace in front, if it has one.
private func name(_ number: Int, _ tape: MarkupTape) -> String {
  let name = tape.names[number]
  let namespace = String(decoding: tape.nameBytes[name.namespace], as: UTF8.self)
  let local = String(decoding: tape.nameBytes[name.local], as: UTF8.self)
  return namespace.isEmpty ? local : "{\(namespace)}\(local)"
}

private func summary(_ document: String, limits: MarkupLimits = MarkupLimits()) -> [String] {
  summary(Array(document.utf8), limits: limits)
}

@Suite("Markup that is read")
struct MarkupReaderTests {
  @Test("gives elements, attributes, texts, comments and instructions with their namespaces")
  func events() {
    #expect(
      summary(
        "<?xml version='1.0'?><!--x--><a:r xmlns:a='urn:a' xmlns='urn:b' p=' 1\n' a:q=\"&lt;&#233;&amp;\">"
          + "t&gt;<![CDATA[<&]]><e/><?pi d?>\r\n</a:r>")
        == [
          "!x", "<{urn:a}r p= 1  {urn:a}q=<é&>", "'t><&'", "<{urn:b}e>", "</{urn:b}e>", "?pi d",
          "'\n'", "</{urn:a}r>",
        ])
  }

  static let sample =
    "<?xml version='1.0'?>\n<!DOCTYPE r [<!ENTITY e 'één &amp; twee'>]>\n<r xmlns:x='urn:x'>"
    + "<x:a b='ü&e;'>tekst 🙂\r\nmeer &e; <!-- c --><![CDATA[ ]] > ]]></x:a><x:a b='1' x:b='2'/></r>\n"

  @Test("is the same however it is cut", arguments: [1, 2, 3, 5, 7, 16, 61])
  func chunks(length: Int) {
    let document = Array(Self.sample.utf8)
    #expect(summary(document, chunk: length) == summary(document))
    #expect(summary(document).count == 9)
  }

  @Test("knows where tags, values and texts are")
  func places() throws {
    let document = Array(
      "<?xml version='1.0'?>\n<r><!--é--><e a=\"één\" b='&lt;'>text</e ></r>".utf8)
    var reader = MarkupReader()
    var tape = MarkupTape()
    try reader.read(document.span, into: &tape)
    func part(_ range: Range<Int>) -> String { String(decoding: document[range], as: UTF8.self) }
    #expect(
      tape.events.map { part($0.range) } == [
        "<r>", "<!--é-->", "<e a=\"één\" b='&lt;'>", "text", "</e >", "</r>",
      ])
    #expect(
      tape.attributes.map { part($0.range) } == [
        "<e a=\"één\" b='&lt;'>", "<e a=\"één\" b='&lt;'>",
      ])
  }

  @Test(
    "is refused where it is not well-formed",
    arguments: [
      ("<a><b></a>", "malformed"), ("<a b=1/>", "malformed"), ("<a b='1' b='2'/>", "malformed"),
      ("<x:a/>", "malformed"), ("<a>&b;</a>", "unsupported"), ("<a b='&b;'/>", "unsupported"),
      ("<a", "unexpectedEnd"), ("<a>", "unexpectedEnd"), ("", "unexpectedEnd"),
      ("<a/><b/>", "malformed"), ("<a>\u{1}</a>", "malformed"), ("<a>\u{FFFF}</a>", "malformed"),
      ("<a>]]></a>", "malformed"), ("text", "malformed"), ("<a/>text", "malformed"),
      ("<a x:b='' xmlns:x='u' xmlns:y='u' y:b=''/>", "malformed"),
    ])
  func malformed(document: String, kind: String) {
    #expect(summary(document).last?.hasPrefix(kind) == true, "\(summary(document))")
  }

  @Test(
    "is refused where its bytes are not UTF-8, overlong forms and surrogates included",
    arguments: [[0xFF], [0xC1, 0x81], [0xE0, 0x81, 0x81], [0xED, 0xA0, 0x80], [0xC3]])
  func invalidBytes(bytes: [UInt8]) {
    let document = Array("<a>".utf8) + bytes + Array("</a>".utf8)
    for chunk in [1, 2, 4, 100] {
      #expect(summary(document, chunk: chunk).last == "invalidEncoding 3")
    }
  }
}

@Suite("Entities")
struct EntityTests {
  private func document(_ declarations: String, _ body: String) -> String {
    "<!DOCTYPE r [\(declarations)]><r>\(body)</r>"
  }

  @Test("stand for their text in values and texts")
  func texts() {
    let declarations = "<!ENTITY a 'urn:x&#38;amp;&#233;'><!ENTITY b '&a;&a;'>"
    #expect(
      summary(document(declarations, "<e v='&b;1'/>&b;"))
        == ["<r>", "<e v=urn:x&éurn:x&é1>", "</e>", "'urn:x&éurn:x&é'", "</r>"])
  }

  @Test("stand for namespaces")
  func namespaces() {
    #expect(
      summary("<!DOCTYPE r [<!ENTITY x 'urn:x&#38;amp;#'>]><x:r xmlns:x='&x;'/>")
        == ["<{urn:x&#}r>", "</{urn:x&#}r>"])
  }

  @Test(
    "are not read where they have markup, lie elsewhere or are not declared",
    arguments: [
      "<!ENTITY a '<b/>'>", "<!ENTITY a SYSTEM 'file:///etc/passwd'>",
      "<!ENTITY a PUBLIC 'p' 'http://example.org/'>", "<!ENTITY a '&c;'>", "<!ENTITY c 'x'>",
      "<!ENTITY % p SYSTEM 'file:///etc/passwd'> %p;", "<!ENTITY a '&#60;b/>'>",
      "<!ENTITY a '&a;'>",
    ])
  func refused(declarations: String) {
    for body in ["&a;", "<e v='&a;'/>"] {
      let found = summary(document(declarations, body)).last ?? ""
      #expect(found.hasPrefix("unsupported") || found.hasPrefix("malformed"), "\(found)")
    }
  }

  @Test("may refer to those that are declared later, however many wait for each other")
  func declaredLater() {
    #expect(
      summary(
        "<!DOCTYPE r [<!ENTITY a '&b;e/&b;'><!ENTITY b '&c;x'><!ENTITY c 'urn:'>]><r v='&a;'>&a;</r>"
      )
        == summary("<!DOCTYPE r []><r v='urn:xe/urn:x'>urn:xe/urn:x</r>"))
    let chain = (0..<20_000).map { "<!ENTITY e\($0) '&e\($0 + 1);'>" }.joined()
    #expect(summary(document(chain + "<!ENTITY e20000 'x'>", "&e0;")).contains("'x'"))
    #expect(
      summary(document("<!ENTITY a '&b;'><!ENTITY b '&a;'>", "&a;")).last?.hasPrefix("unsupported")
        == true)
  }

  @Test("cannot make a document billions of bytes long")
  func billionLaughs() {
    var declarations = "<!ENTITY l0 'lol'>"
    for level in 1...9 {
      let parts = String(repeating: "&l\(level - 1);", count: 10)
      declarations += "<!ENTITY l\(level) '\(parts)'>"
    }
    for body in ["&l9;", "<e v='&l9;'/>"] {
      #expect(summary(document(declarations, body)).last?.hasPrefix("limitExceeded") == true)
    }
  }

  @Test("cannot make a document many times longer by many references")
  func quadratic() {
    let value = String(repeating: "x", count: 50_000)
    for reference in ["&a;", "<e v='&a;'/>"] {
      let body = String(repeating: reference, count: 1000)
      let found = summary(document("<!ENTITY a '\(value)'>", body))
      #expect(found.last?.hasPrefix("limitExceeded") == true)
    }
  }
}

@Suite("Limits of markup")
struct MarkupLimitTests {
  private func limits(_ change: (inout MarkupLimits) -> Void) -> MarkupLimits {
    var limits = MarkupLimits()
    change(&limits)
    return limits
  }

  @Test("are errors where they are exceeded, and nothing where they are not")
  func limits() {
    let cases: [(MarkupLimits, good: String, bad: String)] = [
      (limits { $0.depth = 3 }, "<a><a><a/></a></a>", "<a><a><a><a/></a></a></a>"),
      (limits { $0.attributes = 2 }, "<a b='' c=''/>", "<a b='' c='' xmlns:d='u'/>"),
      (
        limits { $0.namespaces = 2 }, "<a xmlns:b='u'><c xmlns:d='u'/><c xmlns:d='u'/></a>",
        "<a xmlns:b='u'><c xmlns:d='u' xmlns:e='u'/></a>"
      ),
      (limits { $0.textLength = 4 }, "<a>text</a>", "<a>texts</a>"),
      (
        limits { $0.entityLength = 4 }, "<!DOCTYPE a [<!ENTITY e 'text'>]><a/>",
        "<!DOCTYPE a [<!ENTITY e 'texts'>]><a/>"
      ),
    ]
    for (limits, good, bad) in cases {
      #expect(summary(good, limits: limits).allSatisfy { !$0.hasPrefix("limitExceeded") })
      #expect(summary(bad, limits: limits).last?.hasPrefix("limitExceeded") == true)
    }
  }

  @Test("hold for tags and comments that do not end")
  func pending() {
    let limits = limits {
      $0.tagLength = 1000
      $0.declarationLength = 2000
    }
    for start in ["<a b='", "<!--", "<!DOCTYPE a [ ", "<?p "] {
      let document = Array(start.utf8) + [UInt8](repeating: UInt8(ascii: "x"), count: 10_000)
      let found = summary(document, chunk: 100, limits: limits)
      #expect(found.last?.hasPrefix("limitExceeded") == true, "\(found)")
    }
  }

  @Test("let a million open elements end in an error")
  func depth() {
    var document: [UInt8] = []
    for _ in 0..<1_000_000 { document += "<a>".utf8 }
    #expect(summary(document).last?.hasPrefix("limitExceeded") == true)
  }
}

@Suite("Encodings")
struct TextDecoderTests {
  /// The document in UTF-8, or the error.
  private func decoded(_ bytes: [UInt8], chunk: Int) -> String {
    var decoder = TextDecoder()
    var result: [UInt8] = []
    do {
      var start = 0
      repeat {
        let end = min(bytes.count, start + chunk)
        try decoder.decode(
          bytes.span.extracting(start..<end), isLast: end == bytes.count, to: &result)
        start = end
      } while start < bytes.count
    } catch {
      return "\(error.kind)"
    }
    return String(decoding: result, as: UTF8.self)
  }

  private func bytes(_ text: String, bigEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { unit -> [UInt8] in
      let pair = [UInt8(unit >> 8), UInt8(truncatingIfNeeded: unit)]
      return bigEndian ? pair : pair.reversed()
    }
  }

  @Test(
    "are recognised by marks and declarations, however the document is cut",
    arguments: [1, 3, 1000])
  func recognised(chunk: Int) {
    let text = "<?xml version='1.0' encoding='UTF-16'?><a>één 🙂</a>"
    #expect(decoded(bytes("\u{FEFF}\(text)", bigEndian: true), chunk: chunk) == "\u{FEFF}\(text)")
    #expect(decoded(bytes("\u{FEFF}\(text)", bigEndian: false), chunk: chunk) == "\u{FEFF}\(text)")
    #expect(decoded(bytes(text, bigEndian: false), chunk: chunk) == text)
    let latin = "<?xml version='1.0' encoding='ISO-8859-1'?><a>één</a>"
    #expect(decoded(latin.unicodeScalars.map { UInt8($0.value) }, chunk: chunk) == latin)
    let plain = "<a>één</a>"
    #expect(decoded(Array(plain.utf8), chunk: chunk) == plain)
    #expect(decoded(Array("<?xml".utf8), chunk: chunk) == "<?xml")
    #expect(decoded([], chunk: chunk) == "")
  }

  @Test("are refused where they are unknown or not those of the bytes")
  func refused() {
    let unknown = Array("<?xml version='1.0' encoding='x-none'?><a/>".utf8)
    #expect(decoded(unknown, chunk: 10) == "unsupported")
    let wrong = Array("<?xml version='1.0' encoding='UTF-16'?><a/>".utf8)
    #expect(decoded(wrong, chunk: 10) == "invalidEncoding")
    let half = bytes("\u{FEFF}<a/>", bigEndian: true) + [0xD8, 0x3D]
    #expect(decoded(half, chunk: 1000) == "invalidEncoding")
  }
}
