import GraphModel
import LinkedDataMapping
import RDFModel
import Vocabulary
import WebWriting

/// The page of the ontology: its classes and properties, each at a place of its own.
struct OntologyPage {
  let context: SiteContext
  private let here = "def"
  private static let rdfs = "http://www.w3.org/2000/01/rdf-schema#"

  /// The page.
  var page: Page {
    let ontology = IRI(trusted: Registers.base.value + "def")
    let lists = ["status", "resolution", "finding"].map { name -> HTML in
      let iri = IRI(trusted: Registers.base.value + "def/\(name)")
      return .el("li", .link("def/\(name).html", .text(context.documents.name(of: iri) ?? name)))
    }
    var page = Page(
      path: here, title: context.documents.name(of: ontology) ?? "Begrippen", kind: "Ontologie",
      body: [
        .el(
          "p", ["class": "intro"],
          .text(text(ontology, "http://purl.org/dc/terms/description") ?? "")),
        .el("h2", "Klassen"), index(VG.classes),
        .el("h2", "Eigenschappen"), index(VG.properties),
        .el("h2", "Codelijsten"),
        .el("ul", lists + [.el("li", .link("def/shapes.html", "SHACL-vormen"))]),
      ], summary: "De klassen en eigenschappen van de Verwijsgraaf.")
    page.iri = ontology.value
    page.isWide = true
    page.body.append(.el("section", [.el("h2", "Klassen, een voor een")] + VG.classes.map(term)))
    page.body.append(
      .el("section", [.el("h2", "Eigenschappen, een voor een")] + VG.properties.map(term)))
    return page
  }

  /// Links to terms on this page.
  private func index(_ terms: [IRI]) -> HTML {
    .el(
      "ul", ["class": "columns terms"],
      terms.map { .el("li", .link("#\(name($0))", .text(name($0)))) })
  }

  private func term(_ iri: IRI) -> HTML {
    var facts: [(String, [HTML])] = []
    let rows = [
      ("Is een soort", "subClassOf"), ("Deel van de eigenschap", "subPropertyOf"),
      ("Van", "domain"), ("Naar", "range"),
    ]
    for (label, property) in rows {
      let values = context.documents.triples(about: iri)
        .filter { $0.predicate.value == OntologyPage.rdfs + property }.compactMap(\.object.iri)
      facts.append((label, HTML.joined(values.map(link), by: ", ")))
    }
    facts.append(
      (
        "In het Engels",
        english(iri).map { [.el("span", ["lang": "en"], .text($0))] } ?? []
      ))
    let parts = Fragments(context: context, here: here)
    return .el(
      "article", ["id": name(iri), "class": "term"],
      [
        .el(
          "h3", .el("code", .text("vg:\(name(iri))")), " ",
          .text(context.documents.name(of: iri) ?? "")),
        .el("p", .text(text(iri, OntologyPage.rdfs + "comment") ?? "")),
      ] + parts.facts(facts))
  }

  private func english(_ iri: IRI) -> String? {
    let texts = ["label", "comment"].compactMap { property in
      context.documents.triples(about: iri)
        .filter { $0.predicate.value == OntologyPage.rdfs + property }
        .compactMap(\.object.literal).first { $0.language?.value == "en" }?.lexicalForm
    }
    return texts.isEmpty ? nil : texts.joined(separator: ": ")
  }

  private func link(_ iri: IRI) -> HTML {
    if iri.value.hasPrefix(VG.namespace.value) {
      return .link("#\(name(iri))", .text("vg:\(name(iri))"))
    }
    for binding in PrefixMap.verwijsgraaf.bindings
    where iri.value.hasPrefix(binding.namespace.value) {
      return .el(
        "a", ["href": iri.value],
        .text("\(binding.prefix):\(iri.value.dropFirst(binding.namespace.value.count))"))
    }
    return .el("a", ["href": iri.value], .text(iri.value))
  }

  private func name(_ iri: IRI) -> String { String(iri.value.dropFirst(VG.namespace.value.count)) }

  private func text(_ iri: IRI, _ property: String) -> String? {
    context.documents.triples(about: iri).filter { $0.predicate.value == property }
      .compactMap(\.object.literal).first { $0.language?.value == "nl" }?.lexicalForm
  }
}
