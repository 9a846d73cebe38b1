import CLibXML2Writer
import RDFModel
import RDFSyntax

/// Writes one graph as RDF/XML twice, with the library's own bytes and with libxml2's writer, and prints
/// the median time of each; both must give the same statements per subject, so the sizes are printed too.
@main
enum Benchmark {
  static let subjects = 20_000
  static let runs = 5

  static func main() throws {
    let dataset = makeDataset()
    print("\(dataset.count) triples, \(runs) runs each, median")
    let quads = dataset.quads
    report("order of the statements, which both need") { dataset.quads.count }
    report("own byte writer, order included") {
      (try? RDFSerializer(format: .rdfXML).serialize(dataset).count) ?? 0
    }
    report("libxml2 xmlTextWriter, order not included") { writeWithLibxml2(quads) }
  }

  /// Ten statements a subject, half of them literals with characters to be escaped.
  static func makeDataset() -> Dataset {
    var dataset = Dataset()
    for subject in 0..<subjects {
      let iri = Term.iri(IRI(trusted: "https://example.org/thing/\(subject)"))
      for predicate in 0..<10 {
        let property = IRI(trusted: "https://example.org/def#property\(predicate)")
        let object: Term =
          predicate % 2 == 0
          ? .iri(IRI(trusted: "https://example.org/other/\(subject + predicate)"))
          : .literal(Literal("text \(predicate) of <\(subject)> & more, long enough to be usual"))
        dataset.insert(Triple(iri, property, object))
      }
    }
    return dataset
  }

  static func report(_ name: String, _ body: () -> Int) {
    let clock = ContinuousClock()
    var size = 0
    let times = (0..<runs).map { _ in clock.measure { size = body() } }.sorted()
    print("\(name): \(times[runs / 2]), \(size)")
  }

  static func writeWithLibxml2(_ quads: [Quad]) -> Int {
    let buffer = xmlBufferCreate()
    let writer = xmlNewTextWriterMemory(buffer, 0)
    xmlTextWriterStartDocument(writer, "1.0", "UTF-8", nil)
    xmlTextWriterStartElement(writer, "rdf:RDF")
    xmlTextWriterWriteAttribute(writer, "xmlns:rdf", RDF.namespace.value)
    xmlTextWriterWriteAttribute(writer, "xmlns:ns1", "https://example.org/def#")
    var subject: Term?
    for quad in quads {
      if quad.triple.subject != subject {
        if subject != nil { xmlTextWriterEndElement(writer) }
        xmlTextWriterStartElement(writer, "rdf:Description")
        xmlTextWriterWriteAttribute(writer, "rdf:about", quad.triple.subject.iri?.value)
        subject = quad.triple.subject
      }
      let local = quad.triple.predicate.value.split(separator: "#").last ?? ""
      xmlTextWriterStartElement(writer, "ns1:\(local)")
      if let iri = quad.triple.object.iri {
        xmlTextWriterWriteAttribute(writer, "rdf:resource", iri.value)
      } else {
        xmlTextWriterWriteString(writer, quad.triple.object.literal?.lexicalForm)
      }
      xmlTextWriterEndElement(writer)
    }
    xmlTextWriterEndDocument(writer)
    xmlFreeTextWriter(writer)
    let size = Int(xmlBufferLength(buffer))
    xmlBufferFree(buffer)
    return size
  }
}
