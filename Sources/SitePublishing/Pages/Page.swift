import WebWriting

/// A page of the site, before it is written.
struct Page {
  /// The path without extension.
  let path: String
  /// The title, which is its heading too.
  var title: String
  /// What the page is about, above the heading.
  var kind: String?
  /// The pages above it.
  var trail: [(title: String, path: String)] = []
  /// The content under the heading.
  var body: [HTML]
  /// One sentence for search engines.
  var summary: String
  /// What schema.org says of it.
  var schema: JSON?
  /// The IRI that the page is about.
  var iri: String?
  /// The formats of data beside the page, by file extension.
  var formats: [String] = []
  /// Whether the page has the wide picture or a table that needs room.
  var isWide = false
}

/// Writes the frame around the content of a page.
struct PageFrame {
  let context: SiteContext

  /// The main parts of the site.
  static let sections = [
    ("Thema's", "themas"), ("Acties", "acties"), ("Moties", "moties"), ("Documenten", "documenten"),
    ("Wetten", "wetten"), ("Organisaties", "organisaties"), ("Bevindingen", "bevindingen"),
    ("Download", "download/index"),
  ]

  /// No scripts and styles but those of the site; nothing from elsewhere.
  static let policy =
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; "
    + "base-uri 'none'; form-action 'self'"

  /// The names of the formats of data, by file extension.
  static let formatNames = [
    "ttl": ("Turtle", "text/turtle"), "rdf": ("RDF/XML", "application/rdf+xml"),
    "jsonld": ("JSON-LD", "application/ld+json"),
  ]

  /// The file of a page.
  func file(_ page: Page) -> SiteFile {
    SiteFile(
      path: page.path + ".html",
      bytes: HTMLWriter.document(.el("html", ["lang": "nl"], [head(page), body(page)])))
  }

  private func head(_ page: Page) -> HTML {
    func href(_ target: String) -> String { SitePaths.relative(from: page.path, to: target) }
    var elements: [HTML] = [
      .el("meta", ["charset": "utf-8"]),
      .el("meta", ["http-equiv": "Content-Security-Policy", "content": PageFrame.policy]),
      .el("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
      .el("title", .text(page.path == "index" ? "Verwijsgraaf" : "\(page.title) · Verwijsgraaf")),
      .el("meta", ["name": "description", "content": page.summary]),
      .el("link", ["rel": "icon", "href": href("assets/icon.svg"), "type": "image/svg+xml"]),
      .el("link", ["rel": "stylesheet", "href": href("assets/site.css")]),
    ]
    for format in page.formats {
      guard let (name, type) = PageFrame.formatNames[format] else { continue }
      elements.append(
        .el(
          "link",
          ["rel": "alternate", "type": type, "title": name, "href": href("\(page.path).\(format)")])
      )
    }
    if let schema = page.schema { elements.append(.data(schema)) }
    return .el("head", elements)
  }

  private func body(_ page: Page) -> HTML {
    .el(
      "body",
      [
        .el("a", ["class": "skip", "href": "#inhoud"], "Naar de inhoud"), header(page),
        .el("main", ["id": "inhoud", "class": page.isWide ? "wide" : "column"], content(page)),
        footer(page),
      ])
  }

  private func header(_ page: Page) -> HTML {
    func href(_ target: String) -> String { SitePaths.relative(from: page.path, to: target) }
    let items = PageFrame.sections.map { title, path -> HTML in
      let isHere = page.path == path || page.trail.contains { $0.path == path }
      let address = href(path + ".html")
      let link: HTML =
        page.path == path
        ? .el("a", ["href": address, "aria-current": "page"], .text(title))
        : isHere
          ? .el("a", ["href": address, "aria-current": "true"], .text(title))
          : .link(address, .text(title))
      return .el("li", link)
    }
    return .el(
      "header", ["class": "top"],
      .el(
        "div", ["class": "bar"],
        .el("a", ["class": "brand", "href": href("index.html")], "Verwijsgraaf"),
        .el(
          "form", ["class": "find", "action": href("zoeken.html"), "role": "search"],
          .el("label", ["for": "zoek", "class": "hidden"], "Zoeken"),
          .el("input", ["id": "zoek", "name": "q", "type": "search", "placeholder": "Zoeken"]),
          .el("button", "Zoek"))),
      .el("nav", ["aria-label": "Hoofdmenu"], .el("ul", items)))
  }

  private func content(_ page: Page) -> [HTML] {
    var elements: [HTML] = []
    if !page.trail.isEmpty {
      let trail = [("Start", "index")] + page.trail
      elements.append(
        .el(
          "nav", ["class": "trail", "aria-label": "Kruimelpad"],
          .el(
            "ol",
            trail.map { title, path in
              .el(
                "li",
                .link(SitePaths.relative(from: page.path, to: path + ".html"), .text(title)))
            })))
    }
    if let kind = page.kind { elements.append(.el("p", ["class": "kind"], .text(kind))) }
    elements.append(.el("h1", .text(page.title)))
    elements += page.body
    if let iri = page.iri { elements.append(identity(page, iri)) }
    return elements
  }

  /// The IRI of what the page is about, and the formats of its data.
  private func identity(_ page: Page, _ iri: String) -> HTML {
    var items: [HTML] = [
      .el("dt", "IRI"), .el("dd", .el("code", .el("a", ["href": iri], .text(iri)))),
    ]
    let formats = page.formats.compactMap { format in
      PageFrame.formatNames[format].map { name, _ in
        HTML.link(SitePaths.relative(from: page.path, to: "\(page.path).\(format)"), .text(name))
      }
    }
    if !formats.isEmpty {
      items += [.el("dt", "Gegevens"), .el("dd", HTML.joined(formats, by: " · "))]
    }
    return .el(
      "section", ["class": "identity", "aria-label": "Kenmerk en gegevens"], .el("dl", items))
  }

  private func footer(_ page: Page) -> HTML {
    func href(_ target: String) -> String { SitePaths.relative(from: page.path, to: target) }
    return .el(
      "footer", ["class": "foot"],
      .el(
        "p", .text("Uitgegeven door \(context.details.publisher). "),
        "De gegevens zijn vrij te gebruiken (",
        .link("https://creativecommons.org/publicdomain/zero/1.0/deed.nl", "CC0"), ")."),
      .el(
        "p", .link(href("def.html"), "Begrippen"), " · ", .link(href("catalog.html"), "Catalogus"),
        " · ", .link(href("zoeken.html"), "Alle onderwerpen"),
        .text(" · gemaakt met Verwijsgraaf \(context.details.toolVersion)")))
  }
}
