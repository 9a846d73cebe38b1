import GraphvizMapping
import Testing

@Suite("An SVG document is made accessible")
struct SVGDocumentTests {
  @Test("with its language, its role, a title and a description, all escaped")
  func accessible() {
    let svg = "<?xml version=\"1.0\"?>\n<svg width=\"1pt\">\n<g/>\n</svg>\n"
    let result = SVGDocument.accessible(
      Array(svg.utf8), title: "a < b & \"c\"\u{0}", description: "d\ne")
    #expect(
      String(decoding: result, as: UTF8.self) == """
        <?xml version="1.0"?>
        <svg lang="nl" xml:lang="nl" role="img" aria-labelledby="svg-title svg-description" width="1pt">
        <title id="svg-title">a &lt; b &amp; &quot;c&quot;\u{FFFD}</title>
        <desc id="svg-description">d e</desc>
        <g/>
        </svg>

        """)
  }

  @Test("What is no SVG document is given back as it is", arguments: ["", "<html>", "<svg"])
  func notSVG(text: String) {
    #expect(
      SVGDocument.accessible(Array(text.utf8), title: "", description: "") == Array(text.utf8))
  }
}
