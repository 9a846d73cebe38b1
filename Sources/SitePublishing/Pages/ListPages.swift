import GraphModel
import LinkedDataMapping
import ReportReading
import SourceText
import WebWriting

/// The pages that list things, and the start page.
struct ListPages {
  let context: SiteContext

  /// All of them.
  var pages: [Page] {
    [
      start, themes, actions, motions, documents, laws, organisations, findings, citations, search,
      download,
    ]
  }

  private func parts(_ path: String) -> Fragments { Fragments(context: context, here: path) }

  private func nodes(_ kinds: NodeKind...) -> [GraphNode] {
    context.inOrder(kinds.flatMap { context.graph.nodes(of: $0) })
  }

  // MARK: The start page

  private var start: Page {
    let parts = parts("index")
    let reports = nodes(.report)
    var page = Page(
      path: "index", title: "Welke motie leidde tot welke actie, en wat kwam ervan?", body: [],
      summary:
        "Wat voortgangsrapportages van de rijksoverheid aanhalen: acties, moties, wetten en organisaties, met de vindplaats van elke verwijzing."
    )
    page.isWide = true
    page.iri = nil
    page.schema = SchemaOrg(context: context).site()
    page.body = [
      .el(
        "p", ["class": "intro"],
        "Deze site laat zien wat ",
        .el("span", HTML.joined(reports.map { parts.link($0) }, by: ", ")),
        " aanhaalt. Elke verwijzing leidt terug naar de woorden waar zij vandaan komt, en verder naar de officiële bron."
      ), figures(parts),
    ]
    page.body += parts.section("Hoe ver zijn de acties?", parts.statusBar(nodes(.action)))
    page.body += parts.section("Thema's", [themeCards(parts)])
    if let picture = context.details.picture {
      page.body += parts.section(
        "Het geheel in één beeld",
        [
          .el(
            "figure", ["class": "picture"],
            .el(
              "a", ["href": "download/\(picture)"],
              .el(
                "img",
                [
                  "src": "download/\(picture)", "loading": "lazy",
                  "alt":
                    "Graaf: moties leiden naar acties in de kaders van hun thema's; documenten en wetten ertussen, organisaties aan de zijden. Alle gegevens staan ook in de lijsten van deze site.",
                ], [])), .el("figcaption", "Klik op het beeld om het op ware grootte te zien."))
        ])
    }
    page.body += parts.section("Het meest aangehaald", mostCited(parts))
    return page
  }

  private func figures(_ parts: Fragments) -> HTML {
    let counts: [(Int, String, String)] = [
      (nodes(.action).count, "acties", "acties"), (nodes(.motion).count, "moties", "moties"),
      (documentNodes.count, "documenten", "documenten"),
      (lawNodes.count, "wetten en artikelen", "wetten"),
      (organisationNodes.count, "organisaties", "organisaties"),
      (context.places.count, "verwijzingen", "verwijzingen"),
      (context.graph.findings.count, "bevindingen", "bevindingen"),
    ]
    return .el(
      "ul", ["class": "figures"],
      counts.map { count, name, path in
        .el(
          "li",
          .el(
            "a", ["href": parts.href(path)], .el("strong", .text(String(count))),
            .text(" \(name)")))
      })
  }

  private func themeCards(_ parts: Fragments) -> HTML {
    .el(
      "ul", ["class": "cards"],
      topThemes.map { theme in
        let actions = actions(in: theme)
        return .el(
          "li",
          [
            .el("h3", parts.link(theme)),
            .el("p", .text(actions.count == 1 ? "1 actie" : "\(actions.count) acties")),
          ] + parts.statusBar(actions).prefix(1))
      })
  }

  private func mostCited(_ parts: Fragments) -> [HTML] {
    let kinds: Set<NodeKind> = [.theme, .action, .progressEntry, .report]
    let ranked = context.graph.nodes.filter { !kinds.contains($0.kind) }
      .map { (node: $0, count: context.citing($0.id).count) }
      .filter { $0.count > 1 }
      .sorted { ($1.count, $0.node.id) < ($0.count, $1.node.id) }.prefix(10)
    return [
      parts.table(
        ["Wat", "Soort", "Acties"],
        ranked.map { node, count in
          [
            [parts.link(node, node.fullName)], [.text(node.kind.dutchLabel)],
            [.text(String(count))],
          ]
        }, caption: "Wat de meeste acties aanhalen")
    ]
  }

  // MARK: Lists

  private var topThemes: [GraphNode] {
    ordered(nodes(.theme).filter { context.targets(of: $0.id, .broader).isEmpty })
  }

  private func ordered(_ themes: [GraphNode]) -> [GraphNode] {
    func order(_ node: GraphNode) -> Int {
      if case .theme(let theme) = node.content { theme.order } else { 0 }
    }
    return themes.sorted { (order($0), $0.id) < (order($1), $1.id) }
  }

  private func actions(in theme: GraphNode) -> [GraphNode] {
    context.sources(of: theme.id, .subject)
      + context.sources(of: theme.id, .broader).flatMap { context.sources(of: $0.id, .subject) }
  }

  private var themes: Page {
    let parts = parts("themas")
    let sections = topThemes.map { theme -> HTML in
      let below = ordered(context.sources(of: theme.id, .broader))
      return .el(
        "section",
        [.el("h2", parts.link(theme))] + parts.statusBar(actions(in: theme))
          + (below.isEmpty
            ? []
            : [
              .el(
                "ul",
                below.map { sub in
                  .el(
                    "li", parts.link(sub),
                    .text(" (\(context.sources(of: sub.id, .subject).count))"))
                })
            ]))
    }
    return Page(
      path: "themas", title: "Thema's", body: sections,
      summary: "De thema's van het verslag, met de stand van hun acties.")
  }

  private var actions: Page {
    let parts = parts("acties")
    return Page(
      path: "acties", title: "Acties",
      body: parts.statusBar(nodes(.action)) + parts.actions(nodes(.action), caption: "Alle acties"),
      summary: "Alle acties, met hun stand.", isWide: true)
  }

  private var motions: Page {
    let parts = parts("moties")
    let rows = nodes(.motion).map { motion -> [[HTML]] in
      let actions = context.inOrder(context.sources(of: motion.id, .carriesOut))
      return [
        [parts.link(motion)],
        HTML.joined(actions.map { parts.link($0, $0.actionNumber) }, by: ", "),
        HTML.joined(actions.flatMap { parts.status(of: $0) }, by: " "),
      ]
    }
    return Page(
      path: "moties", title: "Moties",
      body: [
        .el(
          "p", ["class": "intro"],
          "Moties die met een actie worden uitgevoerd, en hoe ver die actie is."),
        parts.table(["Motie", "Acties", "Stand"], rows, caption: "Moties en hun acties"),
      ], summary: "Moties en de acties die ze uitvoeren.")
  }

  private var documentNodes: [GraphNode] {
    nodes(
      .kamerstuk, .dossier, .gazettePublication, .handelingen, .writtenQuestion, .commitment,
      .courtDecision)
  }
  private var lawNodes: [GraphNode] { nodes(.law, .lawArticle, .euAct, .draftLaw) }
  private var organisationNodes: [GraphNode] {
    nodes(.ministry, .organisation, .stateCommission, .parliamentaryCommittee)
  }

  private var documents: Page {
    list(
      "documenten", "Documenten", documentNodes,
      "Kamerstukken en bekendmakingen die worden aangehaald.")
  }
  private var laws: Page {
    list("wetten", "Wetten", lawNodes, "Wetten, artikelen en ontwerpen die worden aangehaald.")
  }
  private var organisations: Page {
    list(
      "organisaties", "Organisaties", organisationNodes,
      "Organisaties en commissies die worden genoemd.")
  }

  /// A table of things and the actions that cite them.
  private func list(_ path: String, _ title: String, _ nodes: [GraphNode], _ summary: String)
    -> Page
  {
    let parts = parts(path)
    let sorted = nodes.sorted {
      ($0.fullName.lowercased(), $0.id) < ($1.fullName.lowercased(), $1.id)
    }
    let rows = sorted.map { node -> [[HTML]] in
      let actions = context.citing(node.id)
      return [
        [parts.link(node, node.fullName)], [.text(node.kind.dutchLabel)],
        HTML.joined(actions.map { parts.link($0, $0.actionNumber ?? $0.label) }, by: ", "),
      ]
    }
    return Page(
      path: path, title: title,
      body: [
        .el("p", ["class": "intro"], .text(summary)),
        parts.table(["Naam", "Soort", "Acties"], rows, caption: title),
      ], summary: summary)
  }

  private var findings: Page {
    let parts = parts("bevindingen")
    var groups: [(FindingKind, [(Finding, String)])] = []
    for kind in FindingKind.allCases {
      let found = zip(context.graph.findings, context.graph.findingPaths).filter {
        $0.0.kind == kind
      }
      if !found.isEmpty { groups.append((kind, found.map { ($0, $1) })) }
    }
    let sections = groups.map { kind, found -> HTML in
      .el(
        "section",
        .el(
          "h2", .text(kind.title.dutch), .el("span", ["class": "count"], .text(" \(found.count)"))),
        .el(
          "ul",
          found.map { finding, path in
            let about = finding.about.first.flatMap { context.graph[$0]?.label } ?? "het verslag"
            let quote: [HTML] = finding.evidence.map { [": ", .el("q", .text($0.quote))] } ?? []
            return .el("li", [.link(parts.href(path), .text(about))] + quote)
          }))
    }
    return Page(
      path: "bevindingen", title: "Bevindingen",
      body: [
        .el(
          "p", ["class": "intro"],
          "Wat aan de verwijzingen van het verslag niet klopt, of wat is afgeleid.")
      ] + sections, summary: "Wat aan de verwijzingen van het verslag niet klopt.")
  }

  private var citations: Page {
    let parts = parts("verwijzingen")
    let rows = context.places.compactMap { place -> [[HTML]]? in
      guard let edge = place.edges.first, let target = context.graph[edge.target],
        let source = context.action(of: edge.source)
      else { return nil }
      return [
        [.link(parts.href(place.path), .el("q", .text(place.evidence.quote)))],
        [parts.link(target)], [parts.link(source)],
      ]
    }
    return Page(
      path: "verwijzingen", title: "Verwijzingen",
      body: [
        .el(
          "p", ["class": "intro"],
          "Alle woorden die ergens naar verwijzen, in de volgorde van het verslag."),
        parts.table(["Woorden", "Verwijzen naar", "Staan in"], rows, caption: "Verwijzingen"),
      ], summary: "Alle woorden die ergens naar verwijzen.", isWide: true)
  }

  // MARK: Search and download

  private var search: Page {
    let parts = parts("zoeken")
    let groups: [(String, [GraphNode])] = [
      ("Thema's", nodes(.theme)), ("Acties", nodes(.action)), ("Moties", nodes(.motion)),
      ("Documenten", documentNodes), ("Wetten", lawNodes), ("Organisaties", organisationNodes),
      ("Verslagen", nodes(.report)),
    ]
    let lists = groups.filter { !$0.1.isEmpty }.map { name, nodes -> HTML in
      .el(
        "section", .el("h2", .text(name)),
        .el("ul", ["class": "columns"], nodes.map { .el("li", parts.link($0, $0.listName)) }))
    }
    return Page(
      path: "zoeken", title: "Alle onderwerpen",
      body: [
        .el(
          "div",
          [
            "id": "zoekresultaat", "class": "results", "role": "status",
            "data-index": "assets/zoeken.json",
          ], []
        ), .el("div", ["id": "alles"], lists),
        .el("script", ["src": "assets/zoeken.js", "defer": ""], []),
      ], summary: "Alle onderwerpen van deze site, met zoeken.", isWide: true)
  }

  /// What the search looks through: for each page its title, kind, address and words.
  var searchIndex: SiteFile {
    let entries = context.graph.nodes.filter { $0.kind != .progressEntry }.map { node -> JSON in
      let words: String =
        switch node.content {
        case .action(let action):
          ([action.text]
            + context.entries(of: node.id).compactMap { entry in
              if case .progressEntry(let content) = entry.content { content.text } else { nil }
            }).joined(separator: " ")
        case .organisation(let organisation):
          (organisation.abbreviations + [node.label, organisation.name.english ?? ""]).joined(
            separator: " ")
        case .legislation(let law):
          (law.abbreviations + [node.label, law.name.english ?? ""]).joined(separator: " ")
        case .publication(let publication):
          (publication.submitters + [node.label, publication.identifier]).joined(separator: " ")
        case .commitment(let commitment):
          [node.label, commitment.text, commitment.promisedBy].compactMap { $0 }
            .joined(separator: " ")
        case .report, .theme, .progressEntry: node.label
        }
      return .object([
        "t": .string(node.listName), "k": .string(node.kind.dutchLabel),
        "u": .string(context.paths[node.id] + ".html"), "w": .string(words),
      ])
    }
    return SiteFile(path: "assets/zoeken.json", bytes: Array(JSON.array(entries).text.utf8))
  }

  private var download: Page {
    let parts = parts("download/index")
    func rows(_ files: [SiteDetails.Download]) -> [[[HTML]]] {
      files.map { file in
        [
          [.link(file.name, .text(file.name))], [.text(file.formatName)],
          [.text(ListPages.size(file.bytes.count))],
        ]
      }
    }
    let catalogue = context.details.downloads.filter { $0.name.hasPrefix("catalog.") }
    let data = context.details.downloads.filter { !$0.name.hasPrefix("catalog.") }
    var page = Page(
      path: "download/index", title: "Download",
      body: [
        .el(
          "p", ["class": "intro"],
          "De hele graaf in de formaten van linked data en als beeld. De gegevens zijn vrij te gebruiken (CC0)."
        ),
        .el(
          "section", .el("h2", "Gegevens"),
          parts.table(["Bestand", "Formaat", "Grootte"], rows(data), caption: "Gegevens")),
        .el(
          "section", .el("h2", "Catalogus"),
          .el(
            "p",
            "Een beschrijving van de gegevens voor dataportalen volgens DCAT-AP-NL, met controlegetallen. Zie ook ",
            .link(parts.href("catalog"), "de catalogus als bladzijde"), "."),
          parts.table(["Bestand", "Formaat", "Grootte"], rows(catalogue), caption: "Catalogus")),
      ], summary: "De gegevens als bestanden, met een catalogus voor dataportalen.")
    page.schema = SchemaOrg(context: context).dataset()
    return page
  }

  /// A number of bytes for people.
  private static func size(_ bytes: Int) -> String {
    bytes < 1000
      ? "\(bytes) bytes"
      : bytes < 1_000_000
        ? "\((bytes + 500) / 1000) kB" : "\(bytes / 1_000_000),\(bytes % 1_000_000 / 100_000) MB"
  }
}
