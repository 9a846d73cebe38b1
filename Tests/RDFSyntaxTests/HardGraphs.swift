import RDFModel
import Testing

/// A graph that writers are known to get wrong.
struct HardGraph: Sendable {
  let name: String
  let dataset: Dataset
}

/// Graphs that writers are known to get wrong, each with one trap.
enum HardGraphs {
  static let subject = Term.iri(IRI(trusted: "http://example.org/s"))
  static let predicate = IRI(trusted: "http://example.org/p")

  static func graph(_ triples: Triple...) -> Dataset {
    var dataset = Dataset()
    for triple in triples { dataset.insert(triple) }
    return dataset
  }

  static func value(_ literal: Literal) -> Dataset {
    graph(Triple(subject, predicate, .literal(literal)))
  }

  static func property(_ iri: String) -> Dataset {
    graph(Triple(subject, IRI(trusted: iri), .literal(Literal("v"))))
  }

  static func node(_ label: String) -> Term { .blankNode(BlankNode(label)) }

  /// Literals, by what is hard in them.
  static let texts = [
    "carriage return": "a\rb", "CRLF": "a\r\nb", "tab and line feed": "a\tb\nc",
    "only white space": " \n\t ", "empty": "", "space at the ends": "  x  ",
    "markup": "<a href=\"x\">&amp;</a>", "end of CDATA": "a]]>b", "quotes": "\"'\"\"\"",
    "quote at the end": "a\"", "backslash at the end": "a\\", "escapes in the text": "\\n\\u0041",
    "beyond the basic plane": "😀", "composed and decomposed": "é e\u{301}",
    "delete and controls of C1": "\u{7F}\u{85}\u{9F}\u{2028}", "byte order mark": "\u{FEFF}x",
  ]

  /// Predicates that some split into a namespace and a name.
  static let predicates = [
    "http://example.org/2024kst", "http://example.org/a%20b", "urn:x:name",
    "http://example.org/a:b",
    "http://example.org/x-1.y", "http://example.org/_1",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#_1", "http://example.org/?q=a&b=c",
    "http://example.org/it's",
  ]

  /// Lexical forms of numbers and truth values, with the local names of their datatypes.
  static let numbers = [
    ("1.", "decimal"), ("+1", "integer"), ("-0", "integer"), ("01", "integer"), ("1", "boolean"),
    ("TRUE", "boolean"), ("true", "boolean"), ("NaN", "double"), ("1e5", "double"),
    (".5", "decimal"), ("1.0", "decimal"), ("", "integer"), (" 1", "integer"),
  ]

  static let all: [HardGraph] = {
    var graphs = texts.sorted { $0.key < $1.key }
      .map { HardGraph(name: $0.key, dataset: value(Literal($0.value))) }
    graphs += predicates.map { HardGraph(name: "predicate \($0)", dataset: property($0)) }
    graphs += numbers.map {
      HardGraph(
        name: "\"\($0.0)\" of \($0.1)",
        dataset: value(Literal($0.0, datatype: XSD.term($0.1))))
    }
    graphs += [
      HardGraph(
        name: "language tags keep their case",
        dataset: value(Literal("x", language: LanguageTag(trusted: "en-GB")))),
      HardGraph(
        name: "empty text with a language",
        dataset: value(Literal("", language: LanguageTag(trusted: "nl")))),
      HardGraph(
        name: "XML literal",
        dataset: value(Literal("<b>a</b> & \r", datatype: RDF.xmlLiteral))),
      HardGraph(
        name: "class without a name",
        dataset: graph(
          Triple(subject, RDF.type, .iri(IRI(trusted: "http://example.org/2024/"))))),
      HardGraph(
        name: "class that RDF/XML reserves",
        dataset: graph(Triple(subject, RDF.type, .iri(RDF.term("li"))))),
      HardGraph(
        name: "labels that are no names",
        dataset: graph(
          Triple(node("1"), predicate, node("a.b")), Triple(node("a.b"), predicate, node("é")))),
      HardGraph(
        name: "circle of nodes",
        dataset: graph(
          Triple(node("a"), predicate, node("b")), Triple(node("b"), predicate, node("a")))),
      HardGraph(
        name: "node that is used twice",
        dataset: graph(
          Triple(subject, predicate, node("a")), Triple(node("b"), predicate, node("a")))),
      HardGraph(
        name: "IRIs with all that is allowed",
        dataset: graph(
          Triple(
            .iri(IRI(trusted: "http://example.org/a/../b/./c?x=1&y='2'#f%41é")), predicate,
            .iri(IRI(trusted: "urn:example:a;b=1,2!$*()+@"))))),
    ]
    return graphs
  }()

  /// What no RDF syntax can hold.
  static let impossible: [HardGraph] = [
    HardGraph(name: "space in a predicate", dataset: property("http://example.org/a b")),
    HardGraph(name: "angle bracket in an IRI", dataset: property("http://example.org/a>b")),
    HardGraph(name: "relative IRI", dataset: property("p")),
    HardGraph(
      name: "literal as a subject",
      dataset: graph(Triple(.literal(Literal("x")), predicate, subject))),
    HardGraph(
      name: "malformed language tag",
      dataset: value(Literal("x", language: LanguageTag(trusted: "a b")))),
    HardGraph(
      name: "language-tagged string without a tag",
      dataset: value(Literal("x", datatype: RDF.langString))),
  ]

  /// What RDF/XML cannot hold, and the other syntaxes can.
  static let notInXML: [HardGraph] = [
    HardGraph(name: "predicate that ends in /", dataset: property("http://example.org/p/")),
    HardGraph(name: "predicate that ends in digits", dataset: property("http://example.org/p#12")),
    HardGraph(name: "rdf:li", dataset: property(RDF.term("li").value)),
    HardGraph(name: "rdf:Description", dataset: property(RDF.term("Description").value)),
    HardGraph(name: "rdf:ID", dataset: property(RDF.term("ID").value)),
    HardGraph(name: "xmlns", dataset: property("http://www.w3.org/2000/xmlns/x")),
    HardGraph(name: "U+0000", dataset: value(Literal("a\u{0}b"))),
    HardGraph(name: "U+001F", dataset: value(Literal("a\u{1F}b"))),
    HardGraph(name: "U+FFFE", dataset: value(Literal("a\u{FFFE}b"))),
    HardGraph(name: "U+FFFF in an IRI", dataset: property("http://example.org/\u{FFFF}p")),
  ]
}

extension HardGraph: CustomTestStringConvertible {
  var testDescription: String { name }
}
