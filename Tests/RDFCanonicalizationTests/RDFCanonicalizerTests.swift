import MessageDigest
import RDFCanonicalization
import RDFModel
import RDFSyntax
import Testing

struct RDFCanonicalizerTests {
  private func canonical(_ dataset: Dataset) throws -> [UInt8] {
    try RDFCanonicalizer().canonicalize(dataset).nQuads
  }

  @Test func orderAndLabelsDoNotMatter() throws {
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<300 {
      let quads = RandomGraphs.quads(&generator)
      let other = RandomGraphs.disguised(quads, &generator)
      #expect(
        try canonical(RandomGraphs.dataset(quads)) == canonical(RandomGraphs.dataset(other)))
    }
  }

  @Test func agreesWithIsomorphismAboutDatasetsThatDifferLittle() throws {
    var generator = SeededGenerator(seed: 2)
    var same = 0
    var different = 0
    for _ in 0..<400 {
      let quads = RandomGraphs.quads(&generator)
      var changed = RandomGraphs.disguised(quads, &generator)
      let place = changed.indices.randomElement(using: &generator) ?? 0
      let donor = changed.indices.randomElement(using: &generator) ?? 0
      let old = changed[place]
      changed[place] = Quad(
        Triple(old.triple.subject, old.triple.predicate, changed[donor].triple.object),
        in: old.graph)
      let left = RandomGraphs.dataset(quads)
      let right = RandomGraphs.dataset(changed)
      let areIsomorphic = left.isIsomorphic(to: right)
      let haveSameForm = try canonical(left) == canonical(right)
      #expect(areIsomorphic == haveSameForm, "\(quads) \(changed)")
      if areIsomorphic { same += 1 } else { different += 1 }
    }
    #expect(same > 50 && different > 50)
  }

  @Test(arguments: [([6], [3, 3]), ([4, 4], [2, 6]), ([5, 1], [3, 3]), ([8], [8])])
  func tellsCirclesApart(_ sizes: ([Int], [Int])) throws {
    let left = RandomGraphs.circles(sizes.0)
    let right = RandomGraphs.circles(sizes.1)
    #expect(try (canonical(left) == canonical(right)) == (sizes.0 == sizes.1))
    #expect(left.isIsomorphic(to: right) == (sizes.0 == sizes.1))
  }

  @Test func theRelabelledDatasetIsIsomorphicAndHasTheCanonicalLabels() throws {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<50 {
      let dataset = RandomGraphs.dataset(RandomGraphs.quads(&generator))
      let canonical = try RDFCanonicalizer().canonicalize(dataset)
      #expect(canonical.dataset.isIsomorphic(to: dataset))
      let again = try RDFParser(format: .nQuads).parse(canonical.nQuads)
      #expect(again == canonical.dataset)
      let labels = Set(canonical.issuedIdentifiers.values.map(\.label))
      #expect(labels == Set((0..<labels.count).map { "c14n\($0)" }))
    }
  }

  @Test func writesTermsInTheCanonicalFormOfNQuads() throws {
    let property = IRI(trusted: "http://example.org/p")
    let subject = Term.blankNode(BlankNode("s"))
    let text = "\t\u{8}\n\u{B}\u{C}\r\"\\\u{7F}é😀"
    let dataset = RandomGraphs.dataset([
      Quad(Triple(subject, property, .literal(Literal(text)))),
      Quad(
        Triple(subject, property, .literal(Literal("x", language: LanguageTag(trusted: "nl"))))),
      Quad(Triple(subject, property, .literal(Literal(5))), in: .iri(property)),
    ])
    let expected = #"""
      _:c14n0 <http://example.org/p> "5"^^<http://www.w3.org/2001/XMLSchema#integer> <http://example.org/p> .
      _:c14n0 <http://example.org/p> "\t\b\n\u000B\f\r\"\\\u007Fé😀" .
      _:c14n0 <http://example.org/p> "x"@nl .

      """#
    #expect(try String(decoding: canonical(dataset), as: UTF8.self) == expected)
  }

  @Test func anotherDigestGivesAnotherOrder() throws {
    let star = RandomGraphs.dataset(
      (1...9).map {
        Quad(
          Triple(RandomGraphs.node($0), RandomGraphs.predicates[0], .literal(Literal("\($0)"))))
      })
    let short = try RDFCanonicalizer(algorithm: .sha256).canonicalize(star)
    let long = try RDFCanonicalizer(algorithm: .sha384).canonicalize(star)
    #expect(short.nQuads != long.nQuads)
    #expect(short.dataset.isIsomorphic(to: long.dataset))
  }

  @Test(arguments: [0, 1, 5_000, 20_000])
  func hostileGraphsEndInAnErrorAfterTheStepsThatAreAllowed(_ limit: Int) {
    for dataset in [RandomGraphs.clique(9), RandomGraphs.circles([400])] {
      #expect(throws: RDFCanonicalizationError.stepLimitExceeded(limit)) {
        try RDFCanonicalizer(stepLimit: limit).canonicalize(dataset)
      }
    }
  }

  @Test func nodesThatAreToldApartByTheirOwnStatementsTakeNoSteps() throws {
    let star = RandomGraphs.dataset(
      (1...50).map {
        Quad(
          Triple(RandomGraphs.node($0), RandomGraphs.predicates[0], .literal(Literal("\($0)"))))
      })
    #expect(try !RDFCanonicalizer(stepLimit: 0).canonicalize(star).nQuads.isEmpty)
  }

  @Test func longChainsNeedNoStack() throws {
    let chain = (0..<20_000).map {
      Quad(
        Triple(RandomGraphs.node($0), RandomGraphs.predicates[0], RandomGraphs.node($0 + 1)))
    }
    let dataset = RandomGraphs.dataset(chain)
    #expect(throws: RDFCanonicalizationError.stepLimitExceeded(60_000)) {
      try RDFCanonicalizer(stepLimit: 60_000).canonicalize(dataset)
    }
  }

  @Test func tripleTermsAreRefused() {
    let triple = Triple(RandomGraphs.node(1), RandomGraphs.predicates[0], RandomGraphs.node(2))
    let quad = Quad(Triple(RandomGraphs.node(3), RDF.reifies, .tripleTerm(triple)))
    #expect(throws: RDFCanonicalizationError.tripleTerm(quad)) {
      try RDFCanonicalizer().canonicalize(RandomGraphs.dataset([quad]))
    }
  }

  @Test(arguments: [
    Triple(.literal(Literal("x")), RandomGraphs.predicates[0], RandomGraphs.node(1)),
    Triple(RandomGraphs.node(1), IRI(trusted: "relative"), RandomGraphs.node(1)),
    Triple(
      RandomGraphs.node(1), IRI(trusted: "http://example.org/> <http://x>"), RandomGraphs.node(1)),
    Triple(
      RandomGraphs.node(1), RandomGraphs.predicates[0],
      .literal(Literal("x", language: LanguageTag(trusted: "a b")))),
  ])
  func whatNQuadsCannotWriteIsRefused(_ triple: Triple) {
    #expect(throws: RDFCanonicalizationError.malformedQuad(Quad(triple))) {
      try RDFCanonicalizer().canonicalize(RandomGraphs.dataset([Quad(triple)]))
    }
  }

  @Test func anEmptyDatasetHasAnEmptyForm() throws {
    let canonical = try RDFCanonicalizer().canonicalize(Dataset())
    #expect(canonical.nQuads.isEmpty && canonical.issuedIdentifiers.isEmpty)
  }
}
