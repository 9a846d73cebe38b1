import CitationRecognition
import GraphModel
import LinkedDataMapping
import RDFModel
import SourceText
import WebWriting

/// The pages about citations and findings.
struct EvidencePages {
  let context: SiteContext

  /// The page of a citation.
  func page(of place: CitedPlace) -> Page {
    let parts = Fragments(context: context, here: place.path)
    let words = place.evidence
    let source = place.edges.first.flatMap { context.graph[$0.source] }
    let target = place.edges.first.flatMap { context.graph[$0.target] }
    var page = Page(
      path: place.path, title: "“\(Fragments.excerpt(words.quote, 80))”", kind: "Verwijzing",
      body: [],
      summary: "Verwijzing naar \(target?.label ?? "iets onbekends")")
    page.iri = context.details.baseIRI + place.path
    if let action = source.flatMap({ context.action(of: $0.id) }) {
      page.trail = [(action.label, context.paths[action.id])]
    }
    let kinds = place.edges.map {
      context.documents.name(of: property($0.kind)) ?? $0.kind.rawValue
    }
    page.body =
      [parts.quote(place, showsSource: true)]
      + parts.facts(
        [
          ("Verwijst naar", target.map { [parts.link($0, $0.fullName)] } ?? []),
          ("Betekenis", [.text(Set(kinds).sorted().joined(separator: ", "))]),
          ("Staat in", source.map { [parts.link($0)] } ?? []),
          (
            "Plaats",
            [
              .text(
                "tekens \(words.codePoints.lowerBound) tot \(words.codePoints.upperBound) van de platte tekst"
              )
            ]
          ),
          ("Doel gevonden door", [.text(name(of: words.resolution))]),
          ("Herkend als", [.el("code", .text(words.rule))]),
        ] + written(words.parts))
    return page
  }

  /// What a citation says besides its target.
  private func written(_ parts: CitationParts) -> [(String, [HTML])] {
    let texts: [(String, String?)] = [
      ("Vergaderjaar", parts.sessionYear), ("Kamer", parts.chamber), ("Deel", parts.motionPart),
      ("Artikel", parts.article), ("Lid", parts.paragraph), ("Onderdeel", parts.subparagraph),
      ("Ambt", parts.office), ("Bladzijden", parts.pages),
      (
        "Indieners",
        parts.submitters.isEmpty
          ? nil : parts.submitters.joined(separator: ", ") + (parts.coSigned ? " c.s." : "")
      ),
    ]
    return texts.map { name, text in (name, text.map { [.text($0)] } ?? []) }
  }

  /// The page of a finding.
  func page(of finding: Finding, at path: String) -> Page {
    let parts = Fragments(context: context, here: path)
    var page = Page(
      path: path, title: finding.kind.title.dutch, kind: "Bevinding \(finding.kind.rawValue)",
      body: [],
      summary: finding.kind.title.dutch)
    page.trail = [("Bevindingen", "bevindingen")]
    page.iri = context.details.baseIRI + path
    if let words = finding.evidence {
      page.body.append(
        .el(
          "figure", ["class": "quote"],
          .el(
            "blockquote",
            .el(
              "p", .text(words.prefix), .el("mark", .text(words.quote)), .text(words.suffix)))))
    }
    let kind = IRI(trusted: "https://w3id.org/verwijsgraaf/def/finding/\(finding.kind.rawValue)")
    let definition = context.documents.triples(about: kind)
      .filter { $0.predicate.value.hasSuffix("#definition") }.compactMap(\.object.literal)
      .first { $0.language?.value == "nl" }
    page.body += parts.facts([
      ("Betekenis", definition.map { [.text($0.lexicalForm)] } ?? []),
      ("Melding", [.el("span", ["lang": "en"], .text(finding.diagnostic.message))]),
      (
        "Soort",
        [.link(parts.href("def/finding/\(finding.kind.rawValue)"), .text(finding.kind.rawValue))]
      ),
      ("Over", parts.links(finding.about.compactMap { context.graph[$0] })),
      ("Verslag", context.graph[finding.report].map { [parts.link($0)] } ?? []),
    ])
    return page
  }

  private func name(of resolution: Resolution) -> String {
    context.documents.name(
      of: IRI(trusted: "https://w3id.org/verwijsgraaf/def/resolution/\(resolution.rawValue)"))
      ?? resolution.rawValue
  }

  private func property(_ kind: EdgeKind) -> IRI {
    IRI(trusted: "https://w3id.org/verwijsgraaf/def#\(kind.rawValue)")
  }
}
