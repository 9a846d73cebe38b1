import GraphModel
import LinkedDataMapping
import ReportReading
import WebWriting

/// The pages about nodes of the graph.
struct NodePages {
  let context: SiteContext

  /// The page of a node.
  func page(of node: GraphNode) -> Page {
    let path = context.paths[node.id]
    let parts = Fragments(context: context, here: path)
    var page = Page(
      path: path, title: node.fullName, kind: node.kind.dutchLabel, body: [],
      summary: "\(node.kind.dutchLabel): \(node.label)")
    page.iri = node.iri.absolute(base: context.details.baseIRI)
    page.schema = SchemaOrg(context: context).thing(node)
    switch node.content {
    case .report(let report):
      page.trail = []
      page.body = body(of: node, report, parts)
    case .theme(let theme):
      page.trail =
        [("Thema's", "themas")]
        + context.targets(of: node.id, .broader).map { ($0.label, context.paths[$0.id]) }
      page.kind = theme.level > 1 ? "Subthema" : "Thema"
      page.body = body(ofTheme: node, parts)
    case .action(let action):
      page.trail = [("Acties", "acties")]
      page.kind =
        context.targets(of: node.id, .subject).first.map { "Actie in \($0.label)" } ?? "Actie"
      page.summary = Fragments.excerpt(action.text, 160)
      page.body = body(of: node, action, parts)
    case .progressEntry(let entry):
      page.trail =
        [("Acties", "acties")]
        + context.sources(of: node.id, .hasEntry).map { ($0.label, context.paths[$0.id]) }
      page.summary = Fragments.excerpt(entry.text, 160)
      page.body = body(of: node, entry, parts)
    case .publication(let publication):
      page.trail = [
        node.kind == .motion ? ("Moties", "moties") : ("Documenten", "documenten")
      ]
      page.title = node.label
      page.body =
        (publication.title.map { [.el("p", ["class": "lead"], .text($0))] } ?? [])
        + body(ofCited: node, facts(publication, node, parts), parts)
    case .commitment(let commitment):
      page.trail = [("Documenten", "documenten")]
      page.title = node.label
      page.body =
        (commitment.text.map { [.el("p", ["class": "lead"], .text($0))] } ?? [])
        + body(ofCited: node, facts(commitment), parts)
    case .legislation(let legislation):
      page.trail = [("Wetten", "wetten")]
      page.body = body(ofCited: node, facts(legislation, node, parts), parts)
    case .organisation(let organisation):
      page.trail = [("Organisaties", "organisaties")]
      page.body = body(
        ofCited: node,
        [
          ("Afkorting", [.text(organisation.abbreviations.joined(separator: ", "))]),
          ("Engelse naam", [.text(organisation.name.english ?? "")]),
        ].filter { $0.1 != [.text("")] }, parts)
    }
    return page
  }

  private func facts(_ commitment: CommitmentContent) -> [(String, [HTML])] {
    let facts: [(String, String?)] = [
      ("Toegezegd door", commitment.promisedBy), ("Datum", commitment.date?.description),
      ("Termijn", commitment.deadline?.description),
    ]
    return facts.compactMap { name, value in value.map { (name, [.text($0)]) } }
  }

  // MARK: Of the report

  private func body(of node: GraphNode, _ report: ReportContent, _ parts: Fragments) -> [HTML] {
    let actions = context.sources(of: node.id, .inReport).compactMap { context.action(of: $0.id) }
    let findings = context.graph.findings.filter { $0.report == node.id }
    let programme = "programme/\(report.programme)"
    return parts.statusBar(actions)
      + parts.facts([
        ("Verslagjaar", report.year.map { [.text(String($0))] } ?? []),
        ("Verslag van", parts.links(context.targets(of: node.id, .reportedBy))),
        ("Programma", [.link(parts.href(programme), .text(report.programmeName.dutch))]),
        ("Bestand", [.text(report.fileName)]),
        ("Tabel", report.tableNumber.map { [.text($0)] } ?? []),
        ("Bevindingen", [.link(parts.href("bevindingen"), .text(String(findings.count)))]),
      ]) + parts.section("Acties", parts.actions(actions, caption: "Acties in dit verslag"))
      + evidence(in: node, parts)
  }

  private func body(ofTheme node: GraphNode, _ parts: Fragments) -> [HTML] {
    let below = context.sources(of: node.id, .broader)
    let own = context.sources(of: node.id, .subject)
    let all = own + below.flatMap { context.sources(of: $0.id, .subject) }
    var body = parts.statusBar(all) + parts.actions(own, caption: "Acties in \(node.label)")
    for theme in below {
      body.append(
        .el(
          "section",
          [.el("h2", parts.link(theme))]
            + parts.actions(
              context.sources(of: theme.id, .subject), caption: "Acties in \(theme.label)")))
    }
    return body
  }

  private func body(of node: GraphNode, _ action: ActionContent, _ parts: Fragments) -> [HTML] {
    let entries = context.entries(of: node.id)
    var body: [HTML] = [
      .el(
        "div", ["class": "lead"],
        paragraphs(
          action.text, context.places(in: node.id).filter { $0.evidence.part == .description },
          parts))
    ]
    for entry in entries {
      guard case .progressEntry(let content) = entry.content else { continue }
      let report = context.report(of: entry.id)
      body.append(
        .el(
          "section", ["class": "entry"],
          [
            .el(
              "h2",
              .text("Stand van zaken" + (report.map { ", \(NodePages.name($0))" } ?? "")), " ",
              parts.badge(content.status))
          ] + paragraphs(content.text, context.places(inStatusOf: entry.id), parts)))
    }
    let ids = [node.id] + entries.map(\.id)
    let themes = context.targets(of: node.id, .subject)
    body += parts.section("Wat deze actie aanhaalt", cited(by: ids, parts))
    body += findings(about: ids, parts)
    body += parts.facts([("Thema", parts.links(themes))])
    return body
  }

  private func body(of node: GraphNode, _ entry: ProgressEntryContent, _ parts: Fragments) -> [HTML]
  {
    [.el("p", parts.badge(entry.status))]
      + [
        .el(
          "div", ["class": "lead"],
          paragraphs(entry.text, context.places(inStatusOf: node.id), parts))
      ]
      + parts.facts([
        ("Actie", parts.links(context.sources(of: node.id, .hasEntry))),
        ("Verslag", parts.links(context.targets(of: node.id, .inReport))),
        (
          "Ingedeeld naar",
          HTML.joined(entry.decidingWords.map { .el("q", .text($0)) }, by: ", ")
        ),
      ]) + parts.section("Wat hier wordt aangehaald", cited(by: [node.id], parts))
      + findings(about: [node.id], parts)
  }

  /// The year and ministry of a report.
  static func name(_ report: GraphNode) -> String {
    report.label.split(separator: ": ").last.map(String.init) ?? report.label
  }

  /// A text in paragraphs, with what it cites as links.
  private func paragraphs(_ text: String, _ places: [CitedPlace], _ parts: Fragments) -> [HTML] {
    var paragraphs: [[HTML]] = [[]]
    for piece in CitedText(text, parts).html(places) {
      guard case .text(let words) = piece else {
        paragraphs[paragraphs.count - 1].append(piece)
        continue
      }
      for (index, line) in words.split(separator: "\n", omittingEmptySubsequences: false)
        .enumerated()
      {
        if index > 0 { paragraphs.append([]) }
        if !line.isEmpty { paragraphs[paragraphs.count - 1].append(.text(String(line))) }
      }
    }
    return paragraphs.filter { !$0.isEmpty }.map { .el("p", $0) }
  }

  /// The relations under which things are cited, with what they are called, in the order in which they are shown.
  private static let relations: [(EdgeKind, String)] = [
    (.carriesOut, "Voert uit"), (.establishes, "Stelt in"), (.reportedIn, "Gemeld in"),
    (.publishedIn, "Bekendgemaakt in"), (.legalBasis, "Wetten en regels"),
    (.references, "Verwijst naar"), (.involves, "Betrekt"),
  ]

  /// What some nodes cite, by relation.
  private func cited(by ids: [NodeID], _ parts: Fragments) -> [HTML] {
    parts.facts(
      NodePages.relations.map { kind, name in
        var seen: Set<NodeID> = []
        let nodes = ids.flatMap { context.targets(of: $0, kind) }
          .filter { seen.insert($0.id).inserted }
        return (
          name,
          nodes.isEmpty
            ? []
            : [
              .el(
                "ul",
                context.inOrder(nodes).map {
                  .el("li", parts.link($0, $0.fullName == $0.label ? nil : $0.fullName))
                })
            ]
        )
      })
  }

  private func findings(about ids: [NodeID], _ parts: Fragments) -> [HTML] {
    let found = zip(context.graph.findings, context.graph.findingPaths)
      .filter { finding, _ in finding.about.contains { ids.contains($0) } }
    return parts.section(
      "Bevindingen",
      found.isEmpty
        ? []
        : [
          .el(
            "ul",
            found.map { finding, path in
              .el(
                "li",
                [.link(parts.href(path), .text(finding.kind.title.dutch))]
                  + (finding.evidence.map { [": ", .el("q", .text($0.quote))] } ?? []))
            })
        ])
  }

  /// The places at which the report itself cites something, above its table.
  private func evidence(in node: GraphNode, _ parts: Fragments) -> [HTML] {
    parts.section(
      "Aangehaald boven de tabel",
      context.places(in: node.id).map { parts.quote($0, showsSource: false) })
  }

  // MARK: Of what is cited

  private func facts(
    _ publication: PublicationContent, _ node: GraphNode, _ parts: Fragments
  ) -> [(String, [HTML])] {
    let submitters = publication.submitters.joined(separator: ", ")
    return [
      ("Kenmerk", [.el("code", .text(publication.identifier))]),
      (
        "Indieners",
        submitters.isEmpty ? [] : [.text(submitters + (publication.coSigned ? " c.s." : ""))]
      ),
      ("Dossier", parts.links(context.targets(of: node.id, .partOfDossier))),
    ]
  }

  private func facts(
    _ law: LegislationContent, _ node: GraphNode, _ parts: Fragments
  ) -> [(String, [HTML])] {
    [
      ("Kenmerk", law.identifier.map { [.el("code", .text($0))] } ?? []),
      (
        "Afkorting",
        law.abbreviations.isEmpty ? [] : [.text(law.abbreviations.joined(separator: ", "))]
      ),
      ("Engelse naam", law.name.english.map { [.el("span", ["lang": "en"], .text($0))] } ?? []),
      ("Onderdeel van", parts.links(context.targets(of: node.id, .partOfLaw))),
      ("Artikelen", parts.links(context.sources(of: node.id, .partOfLaw))),
    ]
  }

  private func body(
    ofCited node: GraphNode, _ facts: [(String, [HTML])], _ parts: Fragments
  ) -> [HTML] {
    let citing = context.citing(node.id)
    let quotes = context.places(citing: node.id).map { parts.quote($0, showsSource: true) }
    let below = context.sources(of: node.id, .partOfDossier)
    return parts.facts(facts + [("Elders", elsewhere(node))])
      + parts.section(
        node.kind == .motion ? "Uitgevoerd door" : "Genoemd bij",
        parts.actions(citing, caption: "Acties die \(node.label) aanhalen"))
      + parts.section(
        "Stukken in dit dossier",
        below.isEmpty ? [] : [.el("ul", context.inOrder(below).map { .el("li", parts.link($0)) })])
      + parts.section("Vindplaatsen", quotes)
      + findings(about: [node.id], parts)
      + parts.section(
        "Verslag van",
        parts.links(context.sources(of: node.id, .reportedBy)).map { .el("p", $0) })
  }

  /// Links to what authorities publish about a thing.
  private func elsewhere(_ node: GraphNode) -> [HTML] {
    guard case .official(let iri) = node.iri else { return [] }
    var links: [HTML] = []
    let page = node.links?.page ?? iri
    links.append(.el("a", ["href": page, "rel": "external"], .text(NodePages.site(of: page))))
    if let lido = node.links?.linkedData {
      links.append(.el("a", ["href": lido, "rel": "external"], "Linked Data Overheid"))
    }
    return HTML.joined(links, by: " · ")
  }

  /// What the site of an address is called.
  private static func site(of address: String) -> String {
    let names = [
      ("zoek.officielebekendmakingen.nl", "Officiële bekendmakingen"),
      ("wetten.overheid.nl", "Wetten.overheid.nl"), ("eur-lex.europa.eu", "EUR-Lex"),
      ("identifier.overheid.nl", "TOOI-register"), ("deeplink.rechtspraak.nl", "Rechtspraak.nl"),
    ]
    return names.first { address.contains($0.0) }?.1 ?? address
  }
}
