internal import MarkupReading
internal import RDFModel
internal import SourceText

/// What a name of an RDF/XML document means (RDF 1.1 XML Syntax, section 5; RDF 1.2 adds some).
enum RDFXMLWord: UInt8 {
  /// Any IRI.
  case other
  /// An IRI with a character that none can have, or without a scheme.
  case malformed
  /// A name without a namespace, which means nothing.
  case unqualified
  /// Names that mean something to XML, or nothing at all.
  case ignored
  case xmlBase, xmlLang
  case itsDirection
  case rdf, description, li, type
  case id, about, nodeID, resource, datatype, parseType
  case version, annotation, annotationNodeID
  /// What an earlier RDF had: `rdf:aboutEach`, `rdf:aboutEachPrefix` and `rdf:bagID`.
  case withdrawn

  /// The local names in the namespace of RDF that have a meaning of their own.
  static let ofRDF: [(name: [UInt8], word: RDFXMLWord)] = [
    ("RDF", rdf), ("Description", description), ("li", li), ("type", type), ("ID", id),
    ("about", about), ("nodeID", nodeID), ("resource", resource), ("datatype", datatype),
    ("parseType", parseType), ("version", version), ("annotation", annotation),
    ("annotationNodeID", annotationNodeID), ("aboutEach", withdrawn),
    ("aboutEachPrefix", withdrawn), ("bagID", withdrawn),
  ].map { (Array($0.0.utf8), $0.1) }

  /// Whether a node element can have the name (production `nodeElementURIs`).
  var canNameNode: Bool {
    switch self {
    case .other, .description, .type: true
    default: false
    }
  }

  /// Whether a property element can have the name (production `propertyElementURIs`).
  var canNameProperty: Bool {
    switch self {
    case .other, .type, .li: true
    default: false
    }
  }
}

/// The words and IRIs of the names of a document, by the numbers of its names.
struct RDFXMLNames {
  private(set) var words: [RDFXMLWord] = []
  private var ends: [Int] = [0]
  /// The IRIs, one after the other.
  private(set) var bytes: [UInt8] = []

  private static let rdf = Array(RDF.namespace.value.utf8)
  private static let xml = Array("http://www.w3.org/XML/1998/namespace".utf8)
  private static let its = Array("http://www.w3.org/2005/11/its".utf8)

  /// Where the IRI of a name is in `bytes`.
  func iri(_ name: Int) -> Range<Int> { ends[name]..<ends[name + 1] }

  /// Takes in the names that are new on the tape.
  mutating func update(from tape: MarkupTape) {
    while words.count < tape.names.count { add(tape.names[words.count], tape.nameBytes) }
  }

  private mutating func add(_ name: MarkupName, _ source: [UInt8]) {
    let namespace = source[name.namespace]
    let local = source[name.local]
    bytes += namespace.isEmpty ? RDFXMLNames.rdf[...] : namespace
    bytes += local
    ends.append(bytes.count)
    words.append(word(namespace, local))
  }

  private func word(_ namespace: ArraySlice<UInt8>, _ local: ArraySlice<UInt8>) -> RDFXMLWord {
    if namespace.isEmpty {
      // Documents from before namespaces were asked for have these attributes without one (section 6.1.4).
      let known = RDFXMLWord.ofRDF.first { local.elementsEqual($0.name) }?.word
      switch known {
      case .id, .about, .resource, .parseType, .type: return known ?? .unqualified
      default: break
      }
      let start = local.prefix(3).map { $0 | 0x20 }
      return start.elementsEqual("xml".utf8) ? .ignored : .unqualified
    }
    if namespace.elementsEqual(RDFXMLNames.rdf) {
      return RDFXMLWord.ofRDF.first { local.elementsEqual($0.name) }?.word ?? .other
    }
    if namespace.elementsEqual(RDFXMLNames.xml) {
      if local.elementsEqual("base".utf8) { return .xmlBase }
      return local.elementsEqual("lang".utf8) ? .xmlLang : .ignored
    }
    if namespace.elementsEqual(RDFXMLNames.its) {
      if local.elementsEqual("dir".utf8) { return .itsDirection }
      if local.elementsEqual("version".utf8) { return .ignored }
    }
    let iri = bytes.span.extracting(ends[ends.count - 2]..<bytes.count)
    return IRIReference.schemeLength(iri) != nil && !RDFXMLNames.hasForbidden(iri)
      ? .other : .malformed
  }

  /// Whether an IRI has a character that none can have.
  static func hasForbidden(_ iri: Span<UInt8>) -> Bool {
    ByteScan.endOfIRI(iri, from: 0) < iri.count
  }
}
