import RDFModel
import RDFSyntax
import SitePublishing
import Testing

@Suite("The site")
struct SiteTests {
  @Test(
    "has beside the page of each thing data that describes it, in every format that can be written")
  func data() throws {
    #expect(SampleSite.site.documents.count > 50)
    for (iri, path) in SampleSite.site.documents {
      #expect(SampleSite.text("\(path).html") != nil, "\(path)")
      var sets: [Dataset] = []
      for format in [RDFFormat.turtle, .rdfXML, .jsonLD] {
        guard
          let file = SampleSite.site.files.first(where: {
            $0.path == "\(path).\(format.fileExtensions[0])"
          })
        else {
          #expect(format == .jsonLD, "\(path)")
          continue
        }
        let data = try RDFParser(format: format).parse(file.bytes, name: file.path)
        #expect(
          !data.triples(subject: .iri(IRI(trusted: iri))).isEmpty || path == "def/shapes",
          "\(file.path)")
        sets.append(data)
      }
      #expect(sets.allSatisfy { $0.isIsomorphic(to: sets[0]) }, "\(path)")
    }
  }

  @Test("has a page for each IRI of ours that its data mentions")
  func closed() throws {
    for file in SampleSite.site.files
    where file.path.hasSuffix(".ttl") && !file.path.hasPrefix("download/") {
      let data = try RDFParser(format: .turtle).parse(file.bytes, name: file.path)
      for triple in data.triples() {
        for iri in [triple.subject.iri, triple.object.iri].compactMap({ $0?.value }) {
          let document = String(iri.prefix { $0 != "#" })
          guard document.hasPrefix(SampleSite.base), document.count > SampleSite.base.count,
            !document.hasPrefix(SampleSite.base + "download/"),
            document != SampleSite.base + "dienst"
          else { continue }
          #expect(SampleSite.site.documents[document] != nil, "\(iri) in \(file.path)")
        }
      }
    }
  }

  @Test("has only links that lead somewhere, relative ones")
  func links() {
    let paths = Set(SampleSite.site.files.map(\.path))
    for page in SampleSite.pages {
      let text = String(decoding: page.bytes, as: UTF8.self)
      for match in text.matches(of: /(?:href|src|action|data-index)="([^"]*)"/) {
        let address = String(match.output.1)
        guard !address.contains(":") || address.hasPrefix("./") else { continue }
        #expect(!address.hasPrefix("/"), "\(address)")
        let target = address.prefix { $0 != "#" && $0 != "?" }
        var parts = page.path.split(separator: "/").dropLast().map(String.init)
        for part in target.split(separator: "/") where part != "." {
          if part == ".." { #expect(parts.popLast() != nil) } else { parts.append(String(part)) }
        }
        let resolved = target.isEmpty ? page.path : parts.joined(separator: "/")
        let leads = paths.contains(resolved)
        #expect(leads, "\(address) in \(page.path)")
        let fragment = address.drop { $0 != "#" }.dropFirst()
        if !fragment.isEmpty, let file = SampleSite.text(resolved) {
          let isThere = file.contains("id=\"\(fragment)\"")
          #expect(isThere, "\(address) in \(page.path)")
        }
      }
    }
  }

  @Test("lets no text of a report become markup")
  func escaping() throws {
    for page in SampleSite.pages {
      let text = String(decoding: page.bytes, as: UTF8.self)
      #expect(!text.contains("<instellen>") && !text.contains("<b>") && !text.contains("<Proef>"))
      #expect(!text.contains("</script><b"))
    }
    let page = try #require(SampleSite.text("ongekend-onrecht/action/1.html"))
    #expect(page.contains("&lt;instellen&gt; &amp; zo"))
  }

  @Test("has no script or style in its pages, and a policy that forbids them")
  func policy() {
    for page in SampleSite.pages {
      let text = String(decoding: page.bytes, as: UTF8.self)
      #expect(text.contains("Content-Security-Policy"))
      #expect(!text.contains("<style") && !text.contains(" style=\"") && !text.contains(" onclick"))
      for match in text.matches(of: /<script([^>]*)>/) {
        #expect(match.output.1.contains("src=") || match.output.1.contains("application/ld+json"))
      }
    }
  }

  @Test("is in Dutch, with one heading and a title on each page")
  func headings() {
    for page in SampleSite.pages {
      let text = String(decoding: page.bytes, as: UTF8.self)
      #expect(text.contains("<html lang=\"nl\">") && text.contains("<title>"), "\(page.path)")
      #expect(text.matches(of: /<h1>/).count == 1, "\(page.path)")
    }
  }

  @Test("shows the words of a citation in their place, as a link to what is cited")
  func evidence() throws {
    let page = try #require(SampleSite.text("ongekend-onrecht/action/1.html"))
    #expect(
      page.contains(
        "href=\"../../moties/kst-35510-24.html\" title=\"Motie Ploumen/Jetten (35510, nr. 24)\">NR. 24 Motie Ploumen/Jetten, deel 2</a>"
      ))
    let motion = try #require(SampleSite.text("moties/kst-35510-24.html"))
    #expect(motion.contains("<mark>NR. 24 Motie Ploumen/Jetten, deel 2</mark>"))
    #expect(motion.contains("https://zoek.officielebekendmakingen.nl/kst-35510-24"))
  }

  @Test("finds names and abbreviations in its search, and lists everything without it")
  func search() throws {
    let index = try #require(SampleSite.text("assets/zoeken.json"))
    #expect(index.contains("\"Wet open overheid\"") && index.contains("Woo"))
    let list = try #require(SampleSite.text("zoeken.html"))
    #expect(list.contains("Wet open overheid") && list.contains("Actie 1:"))
  }

  @Test("describes each term of the ontology at its fragment")
  func ontology() throws {
    let page = try #require(SampleSite.text("def.html"))
    for id in ["Action", "carriesOut", "statusText"] { #expect(page.contains("id=\"\(id)\"")) }
  }

  @Test("maps its pages for search engines")
  func map() throws {
    let map = try #require(SampleSite.text("sitemap.xml"))
    #expect(map.matches(of: /<loc>/).count == SampleSite.pages.count)
    #expect(map.contains("<loc>\(SampleSite.base)ongekend-onrecht/action/1.html</loc>"))
  }
}
