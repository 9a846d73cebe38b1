import RDFModel
import RDFSyntax
import Testing

@Suite("Blank nodes in sorted Turtle")
struct NestingTests {
  static func written(_ text: String, _ format: RDFFormat = .triG) throws -> String {
    let dataset = try RDFParser(format: .triG).parse(Array(text.utf8))
    let bytes = try RDFSerializer(format: format).serialize(dataset)
    let isSame = try RDFParser(format: format).parse(bytes).isIsomorphic(to: dataset)
    #expect(isSame, "\(String(decoding: bytes, as: UTF8.self))")
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test("are written in place, and lists as lists")
  func nested() throws {
    let text = "<urn:s> <urn:p> [ <urn:q> 1 , 2 ; <urn:r> ( \"a\" [ ] ) ] , () . [] <urn:p> 3 ."
    #expect(
      try NestingTests.written(text, .turtle) == """
        @prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .

        <urn:s> <urn:p>
            rdf:nil ,
            [
              <urn:q>
                1 ,
                2 ;
              <urn:r> (
                "a"
                []
              )
            ] .

        [] <urn:p> 3 .

        """)
  }

  @Test(
    "keep their labels where nesting would change what is said",
    arguments: [
      ("used twice", "<urn:s> <urn:p> _:x , 1 ; <urn:q> _:x . _:x <urn:p> 1 .", ["_:x"]),
      ("in a circle", "_:x <urn:p> _:y . _:y <urn:p> _:x .", ["_:x", "_:y"]),
      (
        "beside a label that other readers make up", "<urn:s> <urn:p> _:x . _:genid1 <urn:p> 1 .",
        ["_:x"]
      ),
      ("of itself", "_:x <urn:p> _:x .", ["_:x"]),
      ("in two graphs", "<urn:g> { <urn:s> <urn:p> _:x } _:x <urn:p> 1 .", ["_:x"]),
      ("the name of a graph", "<urn:s> <urn:p> _:x . _:x { <urn:s> <urn:p> 1 }", ["_:x"]),
      (
        "in a triple term",
        "<urn:s> <urn:p> _:x , <<( _:x <urn:p> 1 )>> . _:x <urn:p> 1 .", ["_:x"]
      ),
    ])
  func labelled(name: String, text: String, labels: [String]) throws {
    let written = try NestingTests.written(text)
    for label in labels { #expect(written.contains(label)) }
  }

  @Test(
    "that look like cells of lists but are none are not written as lists",
    arguments: [
      "<urn:s> <urn:p> _:l . _:l <R#first> 1 , 2 ; <R#rest> <R#nil> .",
      "<urn:s> <urn:p> _:l . _:l <R#first> 1 ; <R#rest> <R#nil> , <urn:o> .",
      "<urn:s> <urn:p> _:l . _:l <R#first> 1 ; <R#rest> <R#nil> ; <urn:p> 2 .",
      "<urn:s> <urn:p> _:l . _:l <R#first> 1 ; <R#rest> _:m . _:m <R#first> 2 .",
      "<urn:s> <urn:p> _:l . _:l <R#first> 1 ; <R#rest> _:l .",
      "<urn:s> <urn:p> _:l . _:l <R#rest> <R#nil> .",
    ])
  func noLists(text: String) throws {
    let rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns"
    let written = try NestingTests.written(text.replacing("<R#", with: "<\(rdf)#"))
    #expect(!written.contains("("))
  }

  @Test("are not nested deeper than other readers can follow")
  func deep() throws {
    let text =
      "<urn:s> <urn:p> " + String(repeating: "[ <urn:p> ", count: 60) + "1"
      + String(repeating: " ]", count: 60) + " ."
    let written = try NestingTests.written(text, .turtle)
    #expect(written.split(separator: "\n").allSatisfy { $0.prefix { $0 == " " }.count <= 40 })
  }

  @Test("within long lists are written without recursion")
  func longList() throws {
    let text = "<urn:s> <urn:p> (" + String(repeating: " 1", count: 20_000) + ") ."
    let dataset = try RDFParser(format: .turtle).parse(Array(text.utf8))
    let written = try RDFSerializer(format: .turtle).serialize(dataset)
    #expect(try RDFParser(format: .turtle).parse(written).count == dataset.count)
    #expect(String(decoding: written, as: UTF8.self).split(separator: "\n").count == 20_002)
  }
}
