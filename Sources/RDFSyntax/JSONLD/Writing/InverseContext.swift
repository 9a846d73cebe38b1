internal import RDFModel

/// Finds the term of a context that fits a value best (JSON-LD 1.1 API, sections 4.3 and 4.4).
struct InverseContext {
  /// The terms of a container by what their values are.
  struct Selection {
    var byLanguage: [Text: Text] = [:]
    var byType: [Text: Text] = [:]
    var any: Text
  }

  /// What decides which terms fit.
  enum Criterion {
    case language, type, any
  }

  /// By IRI, then by container: `@none`, or keywords in their order, such as `@language@set`.
  private var selections: [Text: [Text: Selection]] = [:]
  /// The terms that can be prefixes, with their IRIs; the shortest terms first.
  let prefixes: [(term: Text, iri: Text)]

  init(_ context: ActiveContext) {
    let terms = context.terms.sorted {
      let counts = ($0.key.utf8.count, $1.key.utf8.count)
      return counts.0 != counts.1 ? counts.0 < counts.1 : $0.key < $1.key
    }
    prefixes = terms.compactMap { term, definition in
      guard definition.isPrefix, let iri = definition.iri else { return nil }
      return (term, iri)
    }
    for (term, definition) in terms {
      guard let iri = definition.iri else { continue }
      let container = InverseContext.name(of: definition.containers)
      var selection = selections[iri]?[container] ?? Selection(any: term)
      InverseContext.add(term, definition, to: &selection, context)
      selections[iri, default: [:]][container] = selection
    }
  }

  /// The keywords of containers in their order.
  static func name(of containers: Containers) -> Text {
    let names: [(Containers, Text)] = [
      (.graph, "@graph"), (.id, "@id"), (.index, "@index"), (.language, "@language"),
      (.list, "@list"), (.set, "@set"), (.type, "@type"),
    ]
    var name: Text = ""
    for (container, keyword) in names where containers.contains(container) { name = name + keyword }
    return name.isEmpty ? "@none" : name
  }

  /// A language and a direction as one text.
  static func name(_ language: Text?, _ direction: Literal.Direction?) -> Text? {
    let tag = language.map { Text($0.value.lowercased()) }
    guard let direction else { return tag }
    return (tag ?? "") + "_" + Text(direction.rawValue)
  }

  private static func add(
    _ term: Text, _ definition: TermDefinition, to selection: inout Selection,
    _ context: ActiveContext
  ) {
    func put(language: Text) {
      if selection.byLanguage[language] == nil { selection.byLanguage[language] = term }
    }
    func put(type: Text) {
      if selection.byType[type] == nil { selection.byType[type] = term }
    }
    if definition.isReverse {
      put(type: "@reverse")
    } else if definition.type == "@none" {
      put(language: "@any")
      put(type: "@any")
    } else if let type = definition.type {
      put(type: type)
    } else {
      switch (definition.language, definition.direction) {
      case (.set(let language), .set(let direction)):
        put(language: name(language, direction) ?? "@null")
      case (.set(let language), .inherited): put(language: name(language, nil) ?? "@null")
      case (.inherited, .set(let direction)): put(language: name(nil, direction) ?? "@none")
      case (.inherited, .inherited):
        put(language: name(context.language, context.direction) ?? "@none")
        put(language: "@none")
        put(type: "@none")
      }
    }
  }

  /// The first term that fits (section 4.4).
  func term(
    for iri: Text, in containers: [Text], _ criterion: Criterion, _ preferred: [Text]
  ) -> Text? {
    guard let ofIRI = selections[iri] else { return nil }
    for container in containers {
      guard let selection = ofIRI[container] else { continue }
      for value in preferred {
        let term: Text? =
          switch criterion {
          case .language: selection.byLanguage[value]
          case .type: selection.byType[value]
          case .any: value == "@none" ? selection.any : nil
          }
        if let term { return term }
      }
    }
    return nil
  }

  /// Whether a term has the IRI.
  func knows(_ iri: Text) -> Bool { selections[iri] != nil }
}
