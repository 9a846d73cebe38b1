import RDFModel
import RDFSyntax

/// A way in which writers of RDF fail, with graphs of which each has it.
struct Pitfall: Sendable {
  struct Case: Sendable {
    let name: String
    let dataset: Dataset
    /// The formats that cannot hold it and refuse it; all others keep it as it is.
    let refused: Set<RDFFormat>
  }

  let number: Int
  let title: String
  let cases: [Case]

  /// What all formats hold.
  private static func kept(_ name: String, _ turtle: String) -> Case {
    Case(name: name, dataset: dataset(turtle), refused: [])
  }

  /// What RDF/XML cannot hold.
  private static func notInXML(_ name: String, _ turtle: String) -> Case {
    Case(name: name, dataset: dataset(turtle), refused: [.rdfXML])
  }

  /// What is no RDF.
  private static func refused(_ name: String, _ triple: Triple) -> Case {
    var dataset = Dataset()
    dataset.insert(triple)
    return Case(name: name, dataset: dataset, refused: Set(RDFFormat.allCases))
  }

  private static func dataset(_ turtle: String) -> Dataset {
    let text = """
      PREFIX : <http://e.org/> PREFIX rdf: <\(RDF.namespace)> PREFIX xsd: <\(XSD.namespace)>
      \(turtle)
      """
    do {
      return try RDFParser(format: .turtle).parse(Array(text.utf8))
    } catch {
      fatalError("\(error)")
    }
  }

  private static let subject = Term.iri(IRI(trusted: "http://e.org/s"))
  private static let property = IRI(trusted: "http://e.org/p")

  /// Those of the table of pitfalls that a graph shows; the others are about processes, and tested as such.
  static let all: [Pitfall] = [
    Pitfall(
      number: 1, title: "a predicate without a name at its end",
      cases: ["p/", "p#", "2024", "a%20", "p?", "a(b)"].map { end in
        notInXML(end, ":s <http://e.org/\(end)> 'v' .")
      }),
    Pitfall(
      number: 2, title: "a predicate whose name does not follow the last / or #",
      cases: ["2024kst", "a:b", "a%20b", "x?y=z", "1-2-drie", "a..b", "é1", "a,b", "12é"].map {
        end in
        kept(end, ":s <http://e.org/\(end)> 'v' .")
      } + [kept("urn", ":s <urn:isbn:x> 'v' ."), kept("mail", ":s <mailto:a@b> 'v' .")]),
    Pitfall(
      number: 3, title: "names that only later editions of XML have",
      cases: [
        kept("a letter of the fourth edition", ":s <http://e.org/ñandú> 'v' ."),
        kept("a name that starts within", ":s <http://e.org/😀x> 'v' ."),
        kept("a letter of 2010", ":s <http://e.org/\u{A7A1}x> 'v' ."),
        notInXML("no letter of the fourth edition", ":s <http://e.org/😀> 'v' ."),
        kept("ideographs", ":s <http://e.org/名前> 'v' ."),
        kept("a combining character", ":s <http://e.org/e\u{301}> 'v' ."),
      ]),
    Pitfall(
      number: 4, title: "characters that XML does not have",
      cases: ["\\u0000", "\\u0001", "\\u000B", "\\u001F", "\\uFFFE", "\\uFFFF"].map {
        notInXML("\($0)", ":s :p 'a\($0)b' .")
      } + [
        notInXML("in a datatype", ":s :p 'a'^^<http://e.org/\u{FFFF}> ."),
        notInXML("in a predicate", ":s <http://e.org/\u{FFFF}p> 'a' ."),
        kept("U+FFFD and U+007F", ":s :p 'a\u{FFFD}\\u007F\u{85}' ."),
      ]),
    Pitfall(
      number: 5, title: "white space that readers of XML change",
      cases: ["\\r", "\\r\\n", " ", "\\n", "\\t", " \\n ", "\\u00A0", " a ", "\\na\\r"].map {
        kept("\($0)", ":s :p '\($0)', '\($0)'@nl, '\($0)'^^:d .")
      }),
    Pitfall(
      number: 6, title: "markup in texts and IRIs",
      cases: [
        kept("text", ":s :p '<a b=\"c\">&amp;]]></a>', ']]>', '<!--', '&#13;', \"'\" ."),
        kept("IRIs", "<http://e.org/?a&b='c'> <http://e.org/?a&amp;b> <http://e.org/&lt;> ."),
        kept("a datatype", ":s :p 'x'^^<http://e.org/?a&b> ."),
      ]),
    Pitfall(
      number: 7, title: "labels that are no XML names",
      cases: [
        kept("digits and dots", "_:1 :p _:a.b . _:a.b :p _:2-3 . _:2-3 :p _:é ."),
        kept("labels that meet once renamed", "_:1 :p _:b1 . _:b1 :p _:b2 . _:_x31 :p _:1 ."),
      ]),
    Pitfall(
      number: 8, title: "names that RDF/XML keeps for itself",
      cases: [
        "li", "Description", "ID", "about", "RDF", "resource", "nodeID", "datatype", "parseType",
        "aboutEach", "aboutEachPrefix", "bagID",
      ].map { notInXML($0, ":s rdf:\($0) 'v' .") }
        + ["li", "Description", "RDF", "ID"].map { kept("\($0) as a class", ":s a rdf:\($0) .") }
        + ["_1", "_10", "_01", "type", "value", "unknown"].map { kept($0, ":s rdf:\($0) :o .") }),
    Pitfall(
      number: 9, title: "classes without a name",
      cases: [kept("a class", ":s a <http://e.org/2024/>, <urn:x:1>, _:c .")]),
    Pitfall(
      number: 10, title: "XML literals",
      cases: [
        "<b>x</b>", "<b/>", "no & markup", "<b xmlns=\"urn:x\"><c/></b>", "<a b='1'>", "\\r", "",
        " <!-- c --> ", "<?p?>", "<e:x/>",
      ].map { kept($0, ":s :p '''\($0)'''^^rdf:XMLLiteral .") }),
    Pitfall(
      number: 11, title: "predicates of XML itself, and prefixes that XML does not allow",
      cases: [
        kept(
          "what only starts like the namespace of xml:lang",
          ":s <http://www.w3.org/XML/1998/namespacelang> 'v' ."),
        notInXML("xmlns:a", ":s <http://www.w3.org/2000/xmlns/a> 'v' ."),
        kept("prefixes", ":s <urn:p:a> 'v' ; <urn:x:b> 'w' ; <http://example.org/a#c> 'x' ."),
      ]),
    Pitfall(
      number: 12, title: "lists that are no clean lists",
      cases: [
        kept("clean", ":s :p (1 (2) () :o)."),
        kept("shared cell", ":s :p _:l . :t :p _:l . _:l rdf:first 1 ; rdf:rest rdf:nil ."),
        kept("more said of a cell", ":s :p _:l . _:l rdf:first 1 ; rdf:rest rdf:nil ; :q 2 ."),
        kept(
          "two rests",
          ":s :p _:l . _:l rdf:first 1 ; rdf:rest rdf:nil, _:m . _:m rdf:first 2 ; rdf:rest rdf:nil ."
        ),
        kept("two firsts", ":s :p _:l . _:l rdf:first 1, 2 ; rdf:rest rdf:nil ."),
        kept("circle", ":s :p _:l . _:l rdf:first 1 ; rdf:rest _:l ."),
        kept("no end", ":s :p _:l . _:l rdf:first 1 ; rdf:rest _:m ."),
        kept("nobody's list", "_:l rdf:first 1 ; rdf:rest rdf:nil ."),
        kept("rest is a literal", ":s :p _:l . _:l rdf:first 1 ; rdf:rest 'x' ."),
      ]),
    Pitfall(
      number: 14, title: "blank nodes that are used twice, in a circle or by nobody",
      cases: [
        kept("once", ":s :p [ :q [ :r 1 ] ] ."),
        kept("twice", ":s :p _:a, :o . :t :p _:a . _:a :q 1 ."),
        kept("circle", "_:a :p _:b . _:b :p _:a ."), kept("self", "_:a :p _:a ."),
        kept("by nobody", "[] :p 1 . [] :p 1, 2 ."), kept("nothing said of it", ":s :p [], [] ."),
      ]),
    Pitfall(
      number: 15, title: "labels that look like those that are made up",
      cases: [
        kept("anon and genid", "_:anon1 :p [ :q _:_anon1 ] . _:genid1 :p _:b0, _:b1, ( _:anon2 ) .")
      ]),
    Pitfall(
      number: 16, title: "local names that need escapes",
      cases: [
        "", "a.", ".a", "-a", "1", "a:b", "a~b", "a/b", "%20", "a'b", "(a)", "a,b", "a;b", "·a",
        "_",
      ].map {
        kept("\"\($0)\"", "<http://example.org/\($0)> a <http://example.org/\($0)> .")
      }),
    Pitfall(
      number: 17, title: "IRIs that writers change or should refuse",
      cases: [
        kept("nothing is normalised", "<HTTP://E.org:80/a/../b/./%7e?%41#é> :p <http://e.org> ."),
        kept("look alike", "<http://e.org/\u{E9}> :p <http://e.org/e\u{301}> ."),
      ]
        + ["a b", "a\"b", "a<b", "a>b", "a{b", "a}b", "a|b", "a^b", "a\\b", "a`b", "a\nb"].map {
          refused($0, Triple(subject, property, .iri(IRI(trusted: "http://e.org/\($0)"))))
        }
        + ["", "a", "/a", "//e.org/a", "#a", "1a:b", ":a"].map {
          refused("relative \($0)", Triple(.iri(IRI(trusted: $0)), property, subject))
        }),
    Pitfall(
      number: 18, title: "quotes and backslashes at the ends of strings",
      cases: [
        "a\\\"", "\\\"", "\\\\", "a\\\\\\n", "\\\"\\\"\\\"", "\\r", "a\\n\\\"", "\\\\\\\"",
        "\\\\u0041",
      ].map {
        kept("\($0)", ":s :p \"\($0)\", \"\($0)\"@nl .")
      }),
    Pitfall(
      number: 19, title: "numbers and truth values that are read back otherwise",
      cases: [
        ("1.", "decimal"), ("+1", "integer"), ("01", "integer"), ("-0", "integer"),
        ("TRUE", "boolean"),
        ("1", "boolean"), ("NaN", "double"), ("INF", "double"), ("1E0", "double"),
        ("1.0", "double"),
        (".5", "decimal"), ("5", "decimal"), ("", "integer"), (" 1 ", "integer"),
        ("1.0", "integer"),
        ("true", "string"), ("1", "int"),
      ].map { kept("\"\($0.0)\" of \($0.1)", ":s :p '\($0.0)'^^xsd:\($0.1) .") }),
    Pitfall(
      number: 20, title: "language tags",
      cases: [
        kept("case", ":s :p 'a'@nl-NL, 'a'@NL, 'b'@zh-Hans, ''@nl ."),
        refused(
          "space",
          Triple(subject, property, .literal(Literal("x", language: LanguageTag(trusted: "n l"))))),
        refused(
          "too long",
          Triple(
            subject, property, .literal(Literal("x", language: LanguageTag(trusted: "abcdefghi"))))),
        refused(
          "none",
          Triple(subject, property, .literal(Literal("x", language: LanguageTag(trusted: ""))))),
      ]),
    Pitfall(
      number: 21, title: "prefixes",
      cases: [
        kept(
          "namespaces within others",
          "<http://example.org/> <http://example.org/a#c> <http://example.org/a#>, <http://example.org/a#b> ."
        )
      ]),
  ]
}
