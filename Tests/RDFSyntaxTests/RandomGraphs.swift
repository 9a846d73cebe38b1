import RDFModel

/// The generator SplitMix64, so that a seed gives the same numbers everywhere.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}

/// Datasets put together by chance from parts that are hard to write.
struct RandomGraph {
  private var generator: SeededGenerator
  private let seed: UInt64

  /// Every third has named graphs, every fourth what RDF 1.2 adds.
  static func make(seed: UInt64) -> HardGraph {
    var graph = RandomGraph(seed: seed)
    return HardGraph(name: "random graph \(seed)", dataset: graph.dataset())
  }

  private init(seed: UInt64) {
    self.seed = seed
    generator = SeededGenerator(seed: seed)
  }

  private var hasNamedGraphs: Bool { seed % 3 == 0 }
  private var hasTripleTerms: Bool { seed % 4 == 0 }
  private var hasControls: Bool { seed % 5 == 0 }

  private mutating func dataset() -> Dataset {
    var dataset = Dataset()
    for _ in 0..<Int.random(in: 1...25, using: &generator) {
      let graph = hasNamedGraphs && chance(0.5) ? node() : nil
      let object = chance(0.1) ? list(&dataset, graph) : object(depth: 0)
      dataset.insert(Triple(node(), predicate(), object), in: graph)
    }
    return dataset
  }

  private mutating func chance(_ share: Double) -> Bool {
    Double.random(in: 0..<1, using: &generator) < share
  }

  private mutating func pick<Item>(_ items: [Item]) -> Item {
    items[Int.random(in: 0..<items.count, using: &generator)]
  }

  /// A list, whose cells are now and then used elsewhere too.
  private mutating func list(_ dataset: inout Dataset, _ graph: Term?) -> Term {
    var rest = Term.iri(RDF.nil)
    for _ in 0..<Int.random(in: 0...4, using: &generator) {
      let cell = Term.blankNode(
        BlankNode("cell\(Int.random(in: 0..<1_000_000, using: &generator))"))
      dataset.insert(Triple(cell, RDF.first, object(depth: 0)), in: graph)
      dataset.insert(Triple(cell, RDF.rest, rest), in: graph)
      if chance(0.1) { dataset.insert(Triple(cell, predicate(), object(depth: 0)), in: graph) }
      if chance(0.1) { dataset.insert(Triple(node(), predicate(), cell), in: graph) }
      rest = cell
    }
    return rest
  }

  private mutating func node() -> Term {
    chance(0.4)
      ? .blankNode(BlankNode(pick(["a", "b0", "c_1", "anon1", "_anon1", "x", "genid2"])))
      : .iri(iri())
  }

  private mutating func iri() -> IRI {
    let namespace = pick([
      "http://example.org/", "http://example.org/a#", "urn:x:", "https://example.org/é/",
      "http://xmlns.com/foaf/0.1/", "http://example.org:8080/?q=", "mailto:",
      "http://example.org/a.b/",
    ])
    let local = pick([
      "", "a", "b-c", "1", "a.b", "a.", ".a", "-a", "a:b", "%20", "a~b", "é", "a'b", "(a)", "a/b",
      "_",
      "名", "a%C3%A9", "x,y;z", "a=b&c", "*", "a@b", "😀", "a\u{301}", "A1_b", "a!$",
    ])
    return IRI(trusted: namespace + local)
  }

  private mutating func predicate() -> IRI {
    if chance(0.2) { return pick([RDF.type, RDF.term("_1"), RDF.term("value"), RDF.first]) }
    let namespace = pick([
      "http://example.org/p/", "http://example.org/2024", "urn:p:", "http://xmlns.com/foaf/0.1/",
    ])
    let name = pick(["p", "q-1", "naam", "r.s", "_t", "één", "a%20b", "名前", "p\u{301}"])
    return IRI(trusted: namespace + name)
  }

  private mutating func object(depth: Int) -> Term {
    if hasTripleTerms, depth < 3, chance(0.15) {
      return .tripleTerm(Triple(node(), predicate(), object(depth: depth + 1)))
    }
    return chance(0.3) ? node() : .literal(literal())
  }

  private mutating func literal() -> Literal {
    let text = text()
    switch Int.random(in: 0..<5, using: &generator) {
    case 0: return Literal(text, datatype: iri())
    case 1:
      let tag = LanguageTag(trusted: pick(["nl", "en-GB", "zh-Hans-CN", "x-test"]))
      let direction: Literal.Direction? =
        hasTripleTerms && chance(0.5) ? pick([.leftToRight, .rightToLeft]) : nil
      return Literal(text, language: tag, direction: direction)
    case 2:
      let (form, datatype) = pick(HardGraphs.numbers)
      return Literal(form, datatype: XSD.term(datatype))
    case 3: return Literal(text, datatype: pick([RDF.xmlLiteral, RDF.html, RDF.json, XSD.date]))
    default: return Literal(text)
    }
  }

  private mutating func text() -> String {
    var scalars = String.UnicodeScalarView()
    let usual: [Unicode.Scalar] = [
      "a", "Z", "0", " ", ".", "\"", "'", "\\", "\n", "\r", "\t", "<", ">", "&", "]", "@", "^", "é",
      "\u{301}", "😀", "\u{FFFD}", "\u{85}", "\u{2028}", "\u{FEFF}", "{", "}", "#", "%", "_", ":",
    ]
    let controls: [Unicode.Scalar] = ["\u{1}", "\u{8}", "\u{B}", "\u{1F}", "\u{FFFE}", "\u{7F}"]
    for _ in 0..<Int.random(in: 0...12, using: &generator) {
      scalars.append(pick(hasControls && chance(0.1) ? controls : usual))
    }
    return String(scalars)
  }
}
