internal import RDFModel

/// Writes JSON-LD, expanded or compacted: nodes in their order, the same bytes for the same statements.
struct JSONLDWriter {
  private let content: WritableContent
  private let options: JSONLDWritingOptions
  private let prefixes: PrefixMap

  init(_ content: WritableContent, prefixes: PrefixMap, _ options: JSONLDWritingOptions) {
    self.content = content
    self.prefixes = prefixes
    self.options = options
  }

  func write() throws(RDFSerializationError) -> [UInt8] {
    let nodes = try NodeObjects(content, options)
    return options.form == .expanded ? try expanded(nodes) : try compacted(nodes)
  }

  private func expanded(_ nodes: NodeObjects) throws(RDFSerializationError) -> [UInt8] {
    var output = Array("[".utf8)
    var isFirst = true
    try nodes.forEachNode { (node, _) throws(RDFSerializationError) in
      output += isFirst ? "\n  ".utf8 : ",\n  ".utf8
      isFirst = false
      JSONWriter.append(ExpandedForm.object(node), indent: 1, to: &output)
    }
    output += isFirst ? "]\n".utf8 : "\n]\n".utf8
    return output
  }

  private func compacted(_ nodes: NodeObjects) throws(RDFSerializationError) -> [UInt8] {
    var reading = JSONLDReadingOptions()
    reading.contexts = options.contexts
    let local = try localContext()
    var compactor: Compactor
    do {
      var processor = ContextProcessor(reading)
      let context = try processor.process(local, in: ActiveContext(base: nil), base: nil)
      compactor = Compactor(context, reading)
    } catch {
      let located = error.located(in: options.context ?? [], name: "context")
      throw RDFSerializationError(
        kind: .malformedContext(located.description), format: .jsonLD, quad: nil)
    }
    var body: [UInt8] = []
    try nodes.forEachNode { (node, places) throws(RDFSerializationError) in
      body += body.isEmpty ? "\n    ".utf8 : ",\n    ".utf8
      do throws(Compactor.Confusion) {
        JSONWriter.append(try compactor.object(node), indent: 2, to: &body)
      } catch {
        throw content.error(.confusedWithPrefix(error.iri.value), content.quads[places.lowerBound])
      }
    }
    var output = Array("{\n  \"@context\": ".utf8)
    JSONWriter.append(shown(local, compactor.usedPrefixes), indent: 1, to: &output)
    output += ",\n  ".utf8
    JSONWriter.append(compactor.graphKey, to: &output)
    output += ": [".utf8
    output += body
    output += body.isEmpty ? "]\n}\n".utf8 : "\n  ]\n}\n".utf8
    return output
  }

  /// The context that was given, or one of the prefixes.
  private func localContext() throws(RDFSerializationError) -> JSONValue {
    guard let bytes = options.context else { return prefixContext() }
    do {
      try UTF8Validation.check(bytes)
      let document = try JSONReader.read(bytes)
      return document.object?["@context"] ?? document
    } catch {
      throw RDFSerializationError(
        kind: .malformedContext(error.located(in: bytes, name: "context").description),
        format: .jsonLD, quad: nil)
    }
  }

  /// Prefixes as a context, but for those that are the scheme of an IRI in the data.
  private func prefixContext() -> JSONValue {
    let schemes = schemesWithoutAuthority()
    var context = JSONObject()
    for binding in prefixes.bindings.sorted(by: { Text($0.prefix) < Text($1.prefix) }) {
      let prefix = Text(binding.prefix)
      let namespace = Text(binding.namespace.value)
      guard !prefix.isEmpty, !schemes.contains(prefix), namespace.hasScheme else { continue }
      context[setting: prefix] = JSONLDWriter.prefixDefinition(namespace)
    }
    return JSONValue(.object(context))
  }

  private static func prefixDefinition(_ namespace: Text) -> JSONValue {
    let iri = JSONValue(.string(namespace))
    guard let last = namespace.utf8.last, !":/?#[]@".utf8.contains(last) else { return iri }
    var definition = JSONObject()
    definition[setting: "@id"] = iri
    definition[setting: "@prefix"] = JSONValue(.boolean(true))
    return JSONValue(.object(definition))
  }

  /// The schemes of IRIs such as `urn:x`, which a prefix of that name would change.
  private func schemesWithoutAuthority() -> Set<Text> {
    let terms = content.terms
    var schemes: Set<Text> = []
    for number in 0..<UInt32(terms.count) {
      let id = TermID(rawValue: number)
      guard terms.kind(of: id) == .iri else { continue }
      let bytes = terms.bytes[terms.range(of: id)]
      guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")),
        !bytes[(colon + 1)...].starts(with: "//".utf8)
      else { continue }
      schemes.insert(Text(bytes[..<colon]))
    }
    return schemes
  }

  /// The context as it is written: of prefixes that were not asked for, only those that are used.
  private func shown(_ local: JSONValue, _ used: Set<Text>) -> JSONValue {
    guard options.context == nil, let object = local.object else { return local }
    var shown = JSONObject()
    for entry in object.entries where used.contains(entry.key) {
      shown[setting: entry.key] = entry.value
    }
    return JSONValue(.object(shown))
  }
}
