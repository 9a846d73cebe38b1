internal import RDFModel

/// Context processing (JSON-LD 1.1 API, section 4.1).
struct ContextProcessor {
  /// How many remote contexts may include each other in a chain.
  static let chainLimit = 50

  let options: JSONLDReadingOptions
  /// The remote contexts that were read, by IRI.
  private var loaded: [Text: JSONValue] = [:]

  /// How a local context is taken in.
  struct Manner {
    /// The remote contexts that led here.
    var remotes: [Text] = []
    var overridesProtected = false
    var propagates = true
    var validatesScopedContexts = true
  }

  init(_ options: JSONLDReadingOptions) { self.options = options }

  var is10: Bool { options.processingMode == .jsonLD10 }

  /// The active context with a local context taken in (section 4.1.2).
  /// - Parameter base: the IRI of the document that the local context stands in.
  mutating func process(
    _ local: JSONValue, in active: ActiveContext, base: Text?, _ manner: Manner = Manner()
  ) throws(SyntaxFault) -> ActiveContext {
    var result = active
    var propagates = manner.propagates
    if let flag = local.object?["@propagate"]?.boolean { propagates = flag }
    if !propagates, result.previous == nil { result.previous = active }
    for context in local.items {
      switch context.content {
      case .null:
        if !manner.overridesProtected, active.terms.values.contains(where: \.isProtected) {
          throw SyntaxFault(
            .invalidContextNullification, context.range, "a term of the context is protected")
        }
        var fresh = ActiveContext(base: active.originalBase)
        if !propagates { fresh.previous = result }
        result = fresh
      case .string(let reference):
        result = try include(reference, context.range, in: result, base: base, manner)
      case .object(let object):
        let merged = try merged(object, context.range, base: base)
        try take(merged, context.range, into: &result, base: base, manner)
      default:
        throw SyntaxFault(
          .invalidLocalContext, context.range, "a context is an object, a string or null")
      }
    }
    return result
  }

  /// Takes in the remote context of a reference (steps 5.2.1 to 5.2.6).
  private mutating func include(
    _ reference: Text, _ range: Range<Int>, in active: ActiveContext, base: Text?,
    _ manner: Manner
  ) throws(SyntaxFault) -> ActiveContext {
    let iri = base.map { ActiveContext.resolve(reference, against: $0) } ?? reference
    var manner = manner
    manner.overridesProtected = false
    manner.propagates = true
    if manner.remotes.contains(iri) {
      if !manner.validatesScopedContexts { return active }
      if is10 {
        throw SyntaxFault(.recursiveContextInclusion, range, "<\(iri.value)> includes itself")
      }
    }
    guard manner.remotes.count < ContextProcessor.chainLimit else {
      throw SyntaxFault(
        .contextOverflow, range,
        "more than \(ContextProcessor.chainLimit) contexts include each other")
    }
    manner.remotes.append(iri)
    let context = try load(iri, range)
    do {
      return try process(context, in: active, base: iri, manner)
    } catch {
      throw error.inDocument(iri.value, options.contexts[iri.value] ?? [])
    }
  }

  /// The value of `@context` of a remote document.
  private mutating func load(_ iri: Text, _ range: Range<Int>) throws(SyntaxFault) -> JSONValue {
    if let context = loaded[iri] { return context }
    guard let bytes = options.contexts[iri.value] else {
      throw SyntaxFault(
        .loadingRemoteContextFailed, range,
        "<\(iri.value)> is not among the contexts that were given, and nothing is fetched")
    }
    let document: JSONValue
    do {
      try UTF8Validation.check(bytes)
      document = try JSONReader.read(bytes)
    } catch {
      throw error.inDocument(iri.value, bytes)
    }
    guard let context = document.object?["@context"] else {
      throw SyntaxFault(
        .invalidRemoteContext, range, "<\(iri.value)> is not an object with @context")
    }
    loaded[iri] = context
    return context
  }

  /// A context with the entries of the one that it imports (step 5.6).
  private mutating func merged(
    _ context: JSONObject, _ range: Range<Int>, base: Text?
  ) throws(SyntaxFault) -> JSONObject {
    guard let entry = context["@import"] else { return context }
    if is10 {
      throw SyntaxFault(.invalidContextEntry, entry.range, "JSON-LD 1.0 has no @import")
    }
    guard let reference = entry.string else {
      throw SyntaxFault(.invalidImportValue, entry.range, "the value of @import is a string")
    }
    let iri = base.map { ActiveContext.resolve(reference, against: $0) } ?? reference
    guard var imported = try load(iri, entry.range).object else {
      throw SyntaxFault(
        .invalidRemoteContext, entry.range, "the context of <\(iri.value)> is not an object")
    }
    if imported["@import"] != nil {
      throw SyntaxFault(
        .invalidContextEntry, entry.range, "<\(iri.value)>, which is imported, has @import")
    }
    for entry in context.entries where entry.key != "@import" {
      imported[setting: entry.key] = entry.value
    }
    return imported
  }

  /// Takes in a context that is an object (steps 5.5 to 5.13).
  private mutating func take(
    _ context: JSONObject, _ range: Range<Int>, into result: inout ActiveContext, base: Text?,
    _ manner: Manner
  ) throws(SyntaxFault) {
    try checkVersion(context)
    if manner.remotes.isEmpty, let value = context["@base"] { try setBase(value, in: &result) }
    if let value = context["@vocab"] { try setVocabulary(value, in: &result) }
    if let value = context["@language"] {
      guard value.isNull || value.string != nil else {
        throw SyntaxFault(
          .invalidDefaultLanguage, value.range, "the value of @language is a string or null")
      }
      result.language = value.string
    }
    if let value = context["@direction"] {
      if is10 {
        throw SyntaxFault(.invalidContextEntry, value.range, "JSON-LD 1.0 has no @direction")
      }
      result.direction = try ContextProcessor.direction(value)
    }
    if let value = context["@propagate"] {
      if is10 {
        throw SyntaxFault(.invalidContextEntry, value.range, "JSON-LD 1.0 has no @propagate")
      }
      guard value.boolean != nil else {
        throw SyntaxFault(
          .invalidPropagateValue, value.range, "the value of @propagate is true or false")
      }
    }
    var isProtected = false
    if let value = context["@protected"] { isProtected = try protection(value) }
    var builder = TermDefinitionBuilder(
      context: context, base: base, isProtected: isProtected, manner: manner)
    for entry in context.entries where !ContextProcessor.settings.contains(entry.key) {
      try define(entry.key, entry.range, in: &result, &builder)
    }
  }

  /// The entries of a context that are not terms.
  private static let settings: Set<Text> = [
    "@base", "@direction", "@import", "@language", "@propagate", "@protected", "@version", "@vocab",
  ]

  private func checkVersion(_ context: JSONObject) throws(SyntaxFault) {
    guard let version = context["@version"] else { return }
    guard case .number(let number) = version.content, number.double == 1.1 else {
      throw SyntaxFault(.invalidVersionValue, version.range, "the value of @version is 1.1")
    }
    if is10 {
      throw SyntaxFault(
        .processingModeConflict, version.range, "the document is to be read as JSON-LD 1.0")
    }
  }

  /// The value of `@protected`.
  func protection(_ value: JSONValue) throws(SyntaxFault) -> Bool {
    if is10 {
      throw SyntaxFault(.invalidContextEntry, value.range, "JSON-LD 1.0 has no @protected")
    }
    guard let flag = value.boolean else {
      throw SyntaxFault(
        .invalidProtectedValue, value.range, "the value of @protected is true or false")
    }
    return flag
  }

  /// The value of `@direction`.
  static func direction(_ value: JSONValue) throws(SyntaxFault) -> Literal.Direction? {
    if value.isNull { return nil }
    guard let text = value.string, let direction = Literal.Direction(rawValue: text.value) else {
      throw SyntaxFault(
        .invalidBaseDirection, value.range, "a base direction is \"ltr\" or \"rtl\"")
    }
    return direction
  }

  private func setBase(
    _ value: JSONValue, in result: inout ActiveContext
  ) throws(SyntaxFault) {
    if value.isNull {
      result.base = nil
    } else if let text = value.string, text.hasScheme {
      result.base = text
    } else if let text = value.string, result.base != nil {
      result.base = result.resolve(text)
    } else {
      throw SyntaxFault(.invalidBaseIRI, value.range, "the value of @base is not an IRI")
    }
  }

  private mutating func setVocabulary(
    _ value: JSONValue, in result: inout ActiveContext
  ) throws(SyntaxFault) {
    if value.isNull {
      result.vocabulary = nil
      return
    }
    guard let text = value.string,
      !is10 || text.hasScheme || text.isBlankNodeIdentifier,
      let iri = try expand(text, in: result, toVocabulary: true, toBase: true)
    else {
      throw SyntaxFault(.invalidVocabMapping, value.range, "the value of @vocab is not an IRI")
    }
    result.vocabulary = iri
  }
}

// MARK: - IRI expansion

extension ContextProcessor {
  /// IRI expansion (section 5.2); nil for what means nothing.
  func expand(
    _ text: Text, in active: ActiveContext, toVocabulary: Bool = false, toBase: Bool = false
  ) throws(SyntaxFault) -> Text? {
    if Keyword(text) != nil { return text }
    if Keyword.hasForm(text) { return nil }
    if let definition = active.terms[text] {
      if let iri = definition.iri, Keyword(iri) != nil { return iri }
      if toVocabulary { return definition.iri }
    }
    if let (prefix, suffix) = text.splitAtColon {
      if prefix == "_" || suffix.utf8.starts(with: "//".utf8) { return text }
      if let definition = active.terms[prefix], definition.isPrefix || is10,
        let iri = definition.iri
      {
        return iri + suffix
      }
      if text.hasScheme { return text }
    }
    if toVocabulary, let vocabulary = active.vocabulary { return vocabulary + text }
    return toBase ? active.resolve(text) : text
  }
}
