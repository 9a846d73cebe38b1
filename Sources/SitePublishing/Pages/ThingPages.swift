import GraphModel
import LinkedDataMapping
import RDFModel
import RDFSyntax
import Vocabulary
import WebWriting

/// The pages of whatever has no page of its own kind: what the data says, as a table.
struct ThingPages {
  let context: SiteContext

  /// The page of a document.
  /// - Parameters:
  ///   - document: its IRI.
  ///   - path: its path on the site.
  func page(of document: String, at path: String) -> Page {
    let things = context.documents.things(in: document)
    let main = IRI(trusted: document)
    let title =
      context.documents.name(of: main) ?? path.split(separator: "/").last.map(String.init) ?? path
    var page = Page(path: path, title: title, kind: kind(of: main), body: [], summary: title)
    page.iri = document
    page.body += table(of: main, here: path)
    for thing in things where thing != main {
      let fragment = String(thing.value.drop { $0 != "#" }.dropFirst())
      page.body.append(
        .el(
          "section", ["id": fragment, "class": "part"],
          [
            .el(
              "h2",
              .el(
                "a", ["href": "#\(fragment)"],
                .text(context.documents.name(of: thing) ?? "#\(fragment)")))
          ] + table(of: thing, here: path)))
    }
    return page
  }

  private func kind(of thing: IRI) -> String? {
    context.documents.triples(about: thing).filter { $0.predicate == RDF.type }
      .compactMap { $0.object.iri.map(shortName) }.first
  }

  /// What is said of a thing: a row for each property.
  private func table(of thing: IRI, here: String) -> [HTML] {
    let triples = context.documents.triples(about: thing)
    var rows: [(IRI, [HTML])] = []
    for triple in triples {
      let value = value(triple.object, here: here)
      if rows.last?.0 == triple.predicate {
        rows[rows.count - 1].1.append(value)
      } else {
        rows.append((triple.predicate, [value]))
      }
    }
    guard !rows.isEmpty else { return [] }
    return [
      .el(
        "dl", ["class": "facts"],
        rows.flatMap { property, values -> [HTML] in
          let content: [HTML] =
            values.count == 1 ? values : [.el("ul", values.map { .el("li", $0) })]
          return [.el("dt", propertyName(property, here: here)), .el("dd", content)]
        })
    ]
  }

  private func propertyName(_ property: IRI, here: String) -> HTML {
    if property == RDF.type { return "is een" }
    let short = shortName(property)
    let name = context.documents.name(of: property) ?? DutchNames.properties[short] ?? short
    guard let path = context.paths.own(property.value), path == "def" else {
      return .el("span", ["title": short], .text(name))
    }
    return .link(
      SitePaths.relative(from: here, to: "def.html") + "#"
        + String(property.value.drop { $0 != "#" }.dropFirst()), .text(name))
  }

  /// A value: text in its language, or a link.
  private func value(_ term: Term, here: String) -> HTML {
    guard let iri = term.iri else {
      let literal = term.literal
      let text = HTML.text(literal?.lexicalForm ?? term.description)
      guard let language = literal?.language?.value, language != "nl" else { return text }
      return .el("span", ["lang": language], text)
    }
    let name = context.documents.name(of: iri) ?? DutchNames.values[iri.value] ?? shortName(iri)
    if let node = context.paths.node(iri) {
      return .link(SitePaths.relative(from: here, to: context.paths[node] + ".html"), .text(name))
    }
    guard let path = context.paths.own(iri.value),
      !context.documents.things(in: String(iri.value.prefix { $0 != "#" })).isEmpty
    else { return .el("a", ["href": iri.value], .text(name)) }
    let fragment = String(iri.value.drop { $0 != "#" })
    let file = path.hasSuffix("/") || path.isEmpty ? path + "index.html" : path + ".html"
    return .link(SitePaths.relative(from: here, to: file) + fragment, .text(name))
  }

  /// An IRI as a prefixed name where there is a prefix.
  private func shortName(_ iri: IRI) -> String {
    for binding in PrefixMap.verwijsgraaf.bindings
    where iri.value.hasPrefix(binding.namespace.value) {
      let local = iri.value.dropFirst(binding.namespace.value.count)
      if !local.isEmpty, !local.contains("/"), !local.contains("#") {
        return "\(binding.prefix):\(local)"
      }
    }
    return iri.value
  }
}
