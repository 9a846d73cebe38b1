internal import RDFModel

/// Nodes as expanded JSON-LD (JSON-LD 1.1, section 5.1).
enum ExpandedForm {
  static func object(_ node: NodeObject) -> JSONValue {
    var object = JSONObject()
    if let id = node.id { object[setting: "@id"] = JSONValue(.string(id)) }
    if !node.types.isEmpty {
      object[setting: "@type"] = JSONValue(.array(node.types.map { JSONValue(.string($0)) }))
    }
    for property in node.properties {
      object[setting: property.iri] = JSONValue(.array(property.items.map(value)))
    }
    if let graph = node.graph {
      object[setting: "@graph"] = JSONValue(.array(graph.map(value)))
    }
    return JSONValue(.object(object))
  }

  static func value(_ item: ExpandedItem) -> JSONValue {
    switch item {
    case .node(let node): return object(node)
    case .list(let items):
      var object = JSONObject()
      object[setting: "@list"] = JSONValue(.array(items.map(value)))
      return JSONValue(.object(object))
    case .value(let value):
      var object = JSONObject()
      object[setting: "@value"] = value.value
      if let type = value.type { object[setting: "@type"] = JSONValue(.string(type)) }
      if let language = value.language {
        object[setting: "@language"] = JSONValue(.string(language))
      }
      if let direction = value.direction {
        object[setting: "@direction"] = JSONValue(.string(Text(direction.rawValue)))
      }
      return JSONValue(.object(object))
    }
  }
}
