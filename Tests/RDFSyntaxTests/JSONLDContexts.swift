import RDFSyntax

/// Contexts for which writers are known to go wrong, and data for them.
enum JSONLDContexts {
  static let contexts: [String: String] = [
    "nothing": #"{}"#,
    "vocabulary": #"{"@vocab": "http://e.org/"}"#,
    "vocabulary and language": #"{"@vocab": "http://e.org/", "@language": "nl"}"#,
    "direction": #"{"@vocab": "http://e.org/", "@language": "nl", "@direction": "rtl"}"#,
    "base": #"{"@base": "http://e.org/s/", "e": "http://e.org/"}"#,
    "prefixes": #"""
    {"e": "http://e.org/", "es": "http://e.org/s", "p": {"@id": "http://e.org/p", "@prefix": true},
     "scheme": "http:", "x": {"@id": "http://e.org/x#"}}
    """#,
    "coercion": #"""
    {"e": "http://e.org/", "xsd": "http://www.w3.org/2001/XMLSchema#",
     "p": {"@id": "e:p", "@type": "@id"}, "q": {"@id": "e:q", "@type": "@vocab"},
     "pi": {"@id": "e:p", "@type": "xsd:integer"}, "pn": {"@id": "e:p", "@language": null},
     "pl": {"@id": "e:p", "@language": "nl"}, "pany": {"@id": "e:r", "@type": "@none"}}
    """#,
    "containers": #"""
    {"@vocab": "http://e.org/", "@language": "en",
     "p": {"@id": "http://e.org/p", "@container": "@language"},
     "ps": {"@id": "http://e.org/p", "@container": "@set", "@type": "@id"},
     "q": {"@id": "http://e.org/q", "@container": "@list"},
     "r": {"@id": "http://e.org/r", "@container": ["@id", "@set"]},
     "t": {"@id": "http://e.org/t", "@container": "@index"},
     "u": {"@id": "http://e.org/u", "@container": "@type", "@type": "@id"}}
    """#,
    "typed lists": #"""
    {"e": "http://e.org/", "p": {"@id": "e:p", "@container": "@list", "@type": "@id"},
     "q": {"@id": "e:q", "@container": "@list", "@language": "nl"},
     "r": {"@id": "e:r", "@container": "@set"}}
    """#,
    "JSON": #"""
    {"p": {"@id": "http://e.org/p", "@type": "@json"}, "q": {"@id": "http://e.org/q", "@type": "@json"}}
    """#,
    "nests": #"""
    {"@vocab": "http://e.org/", "details": "@nest", "p": {"@nest": "details"}, "q": {"@nest": "@nest"}}
    """#,
    "reverse": #"""
    {"e": "http://e.org/", "p": {"@reverse": "e:p", "@type": "@id"}, "q": {"@reverse": "e:q"}}
    """#,
    "aliases": #"""
    {"id": "@id", "type": "@type", "value": "@value", "language": "@language", "list": "@list",
     "graph": "@graph", "none": "@none", "@vocab": "http://e.org/"}
    """#,
    "protected": #"{"@protected": true, "@vocab": "http://e.org/", "p": {"@type": "@id"}}"#,
    "set of types":
      #"{"@version": 1.1, "@type": {"@container": "@set"}, "@vocab": "http://e.org/"}"#,
    "contexts of types": #"""
    {"@vocab": "http://e.org/", "T": {"@id": "http://e.org/T", "@context": {
      "p": {"@id": "http://e.org/q", "@type": "@id"}, "name": "@id", "pp": "http://e.org/p"}},
     "U": {"@id": "http://e.org/U", "@context": {"@propagate": true, "@vocab": "http://f.org/"}}}
    """#,
    "contexts of properties": #"""
    {"@vocab": "http://e.org/", "p": {"@id": "http://e.org/p", "@context": {"@language": "nl",
      "T": "http://e.org/other"}},
     "q": {"@id": "http://e.org/q", "@type": "@vocab", "@context": {"s1": "http://e.org/s2"}}}
    """#,
    "terms like IRIs": #"""
    {"e": "http://e.org/", "http://e.org/p": {"@type": "@id"}, "e:q": {"@type": "@id"},
     "nothing": null, "e:r": {"@container": "@list"}}
    """#,
    "a term that means nothing": #"{"@vocab": "http://e.org/", "p": null, "q": {"@id": null}}"#,
  ]

  /// Statements about which the contexts say something.
  static let data = """
    @prefix e: <http://e.org/> .
    @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
    e:s1 a e:T ; e:p e:s2 , "text" , "tekst"@nl , "Text"@EN , 5 , "5"^^xsd:int , true ;
      e:q e:s1 , e:p , <http://elsewhere.org/x> , "x"@nl , "none" ; e:r "r" , e:s2 , _:b ; e:x e:x\\#y .
    e:s2 a e:U , <http://elsewhere.org/T> ; e:p ( e:s1 "a" 1 ) , ( ) ; e:q ( "x"@nl "y"@nl ) , ( e:s1 ) ;
      e:r ( ( "inner" ) "outer" ( ) ) ; e:t "i" , e:s1 ; e:u e:s1 , e:s2 .
    e:s3 a e:T , e:U ; e:p _:b , "b"@none ; e:q ( _:b e:s3 ) ; e:details "d" ; e:name "n" ; e:id "i" .
    _:b e:p "{\\"a\\":[1,null,\\"é\\"]}"^^<http://www.w3.org/1999/02/22-rdf-syntax-ns#JSON> ;
      e:q "[1,2]"^^<http://www.w3.org/1999/02/22-rdf-syntax-ns#JSON> ,
        "{ }"^^<http://www.w3.org/1999/02/22-rdf-syntax-ns#JSON> ,
        "null"^^<http://www.w3.org/1999/02/22-rdf-syntax-ns#JSON> .
    <http://e.org/s/4> e:p <http://e.org/s/> , <http://e.org/other> ; e:a\\/b "slash" ; e: "empty name" .
    <urn:x:y> e:p <urn:x:z> ; <http://elsewhere.org/p> _:c .
    _:c <http://www.w3.org/1999/02/22-rdf-syntax-ns#first> _:c ;
      <http://www.w3.org/1999/02/22-rdf-syntax-ns#rest> () .
    """
}
