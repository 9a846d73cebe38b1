import RDFModel
import RDFSyntax
import SitePublishing
import Testing

@Suite("Content negotiation")
struct ContentNegotiationTests {
  @Test(
    "gives the form that the client likes best",
    arguments: [
      (nil, "html"), ("", "html"), ("*/*", "html"), ("text/html", "html"), ("text/turtle", "ttl"),
      ("TEXT/Turtle", "ttl"), ("application/rdf+xml", "rdf"), ("application/ld+json", "jsonld"),
      ("application/json", "jsonld"), ("text/turtle;q=0.5, application/rdf+xml", "rdf"),
      ("text/turtle;q=0.5, application/rdf+xml;q=0.4", "ttl"), ("text/*", "html"),
      ("text/html;q=0, text/*", "ttl"), ("application/*", "html"), ("image/png", nil),
      ("text/turtle;q=0", nil), ("text/turtle;q=abc", nil),
      ("text/turtle; charset=utf-8; q=1.0", "ttl"),
      ("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "html"),
      (",,;;q=,/", nil),
    ] as [(String?, String?)])
  func forms(accept: String?, expected: String?) {
    #expect(ContentNegotiation.fileExtension(accepting: accept) == expected)
  }
}

@Suite("Requests for the site")
struct SiteResponderTests {
  private let responder = SiteResponder(files: SampleSite.site.files)

  private func get(_ target: String, accept: String? = nil) -> SiteResponder.Response {
    responder.response(method: "GET", target: target, accept: accept)
  }

  @Test("give for each IRI of ours data about it, or its page, as asked for")
  func everyDocument() throws {
    let forms: [(String, RDFFormat)] = [("text/turtle", .turtle), ("application/rdf+xml", .rdfXML)]
    for (iri, path) in SampleSite.site.documents where iri.hasPrefix(SampleSite.base) {
      let target = "/" + iri.dropFirst(SampleSite.base.count)
      for (type, format) in forms {
        let response = get(target, accept: type)
        #expect(response.status == 200, "\(target)")
        let kind = response.headers.first { $0.name == "Content-Type" }?.value
        #expect(kind?.hasPrefix(type) == true)
        let data = try RDFParser(format: format).parse(response.body)
        #expect(!data.triples(subject: .iri(IRI(trusted: iri))).isEmpty, "\(target)")
      }
      let page = get(target, accept: "text/html")
      #expect(
        page.status == 200 && page.body == SampleSite.text("\(path).html").map { Array($0.utf8) })
      #expect(page.headers.contains { $0.name == "Vary" && $0.value == "Accept" })
    }
  }

  @Test(
    "are refused when they are not for anything here",
    arguments: [
      ("GET", "/nergens", 404), ("GET", "/ongekend-onrecht", 404), ("POST", "/", 405),
      ("PUT", "/x", 405),
      ("DELETE", "/index.html", 405), ("OPTIONS", "*", 405), ("GET", "/../etc/passwd", 400),
      ("GET", "/%2e%2e/%2e%2e/etc/passwd", 400), ("GET", "/a/../index.html", 400),
      ("GET", "/./index.html", 400),
      ("GET", "/..%5c..%5cx", 400), ("GET", "/%00", 400), ("GET", "/%zz", 400), ("GET", "/%", 400),
      ("GET", "/%ff", 400), ("GET", "index.html", 400), ("GET", "http://elders.example/", 400),
      ("GET", "/" + String(repeating: "a", count: 3000), 414), ("GET", "", 400),
    ])
  func refused(method: String, target: String, expected: Int) {
    let response = responder.response(method: method, target: target, accept: nil)
    #expect(response.status == expected)
    #expect(response.headers.contains { $0.name == "Allow" } == (expected == 405))
  }

  @Test("are answered under another root, and a form that is not there is told")
  func root() {
    let responder = SiteResponder(files: SampleSite.site.files, root: "/graaf/")
    func status(_ target: String, _ accept: String? = nil) -> Int {
      responder.response(method: "GET", target: target, accept: accept).status
    }
    #expect(status("/graaf/") == 200)
    #expect(status("/graaf/ongekend-onrecht/action/1?x=1", "text/turtle") == 200)
    #expect(status("/graaf") == 301)
    #expect(status("/") == 404)
    #expect(status("/graaf/ongekend-onrecht/action/1", "image/png") == 406)
  }

  @Test("carry a policy that keeps scripts of others out")
  func security() {
    for target in ["/", "/ongekend-onrecht/action/1", "/nergens"] {
      let names = get(target).headers.map(\.name)
      #expect(names.contains("Content-Security-Policy") && names.contains("X-Content-Type-Options"))
    }
  }
}
