public import GraphModel
public import RDFModel
import Vocabulary

extension Dataset {
  /// The catalogue of published data by DCAT-AP-NL 3.0, with statistics (VoID), origin (PROV) and what is wrong
  /// with the data (DQV).
  /// - Parameters:
  ///   - data: what the files hold.
  ///   - graph: what the data was made of.
  ///   - details: who publishes it, where, and as which files.
  public init(
    cataloguing data: Dataset, of graph: ReferenceGraph, as details: CatalogueDetails
  ) {
    self.init()
    var catalogue = Catalogue(graph: graph, details: details)
    catalogue.describe(DataStatistics(of: data))
    for triple in catalogue.description.triples { insert(triple) }
  }
}

/// A catalogue in the making.
private struct Catalogue {
  private let graph: ReferenceGraph
  private let details: CatalogueDetails
  private let names: NodeIRIs
  private(set) var description = Description()

  private let catalogue: IRI
  private let dataset: IRI
  private let publisher: IRI
  private let contact: IRI

  init(graph: ReferenceGraph, details: CatalogueDetails) {
    self.graph = graph
    self.details = details
    names = NodeIRIs(graph, base: details.baseIRI)
    catalogue = names.own("catalog")
    dataset = names.own("dataset/\(details.name)")
    publisher = IRI(trusted: details.publisher.iri)
    contact = names.own("catalog#contact")
  }

  mutating func describe(_ statistics: DataStatistics) {
    describeCatalogue()
    describePublisher()
    describeDataset()
    for file in details.files { describe(file) }
    describe(counts: statistics)
    describeOrigin()
  }

  /// The catalogue itself (DCAT-AP-NL 3.0, class Catalogus).
  private mutating func describeCatalogue() {
    description.add(catalogue, types: [DCAT.term("Catalog")])
    add(catalogue, DCTerms.title, "Verwijsgrafen", "Reference graphs")
    add(
      catalogue, DCTerms.description, "Wat voortgangsrapportages van de rijksoverheid aanhalen.",
      "What progress reports of the Dutch government cite.")
    addPublisher(of: catalogue)
    add(catalogue, DCTerms.term("language"), .dutch)
    add(catalogue, DCTerms.term("license"), .licence)
    description.add(catalogue, DCAT.term("dataset"), dataset)
    addDay(to: catalogue)
  }

  /// The day of publication, if it is to be told.
  private mutating func addDay(to thing: IRI) {
    guard let issued = details.issued else { return }
    for property in ["issued", "modified"] {
      description.add(thing, DCTerms.term(property), Literal(issued, datatype: XSD.date))
    }
  }

  private mutating func describePublisher() {
    let agent = IRI(trusted: "http://xmlns.com/foaf/0.1/Agent")
    description.add(publisher, types: [agent])
    description.add(
      publisher, IRI(trusted: "http://xmlns.com/foaf/0.1/name"), dutch: details.publisher.name)
    description.add(contact, types: [VCARD.term("Organization"), VCARD.term("Kind")])
    description.add(contact, VCARD.term("fn"), dutch: details.publisher.contactName)
    if let email = details.publisher.email {
      description.add(contact, VCARD.term("hasEmail"), IRI(trusted: "mailto:\(email)"))
    }
    if let page = details.publisher.contactPage {
      description.add(contact, VCARD.term("hasURL"), IRI(trusted: page))
    }
  }

  private mutating func addPublisher(of thing: IRI) {
    description.add(thing, DCTerms.term("publisher"), publisher)
    description.add(thing, DCTerms.term("creator"), publisher)
    description.add(thing, DCAT.term("contactPoint"), contact)
  }

  /// The data set (DCAT-AP-NL 3.0, class Dataset).
  private mutating func describeDataset() {
    description.add(
      dataset, types: [DCAT.term("Dataset"), VOID.term("Dataset"), PROV.entity])
    let reports = graph.nodes(of: .report)
    let titles = reports.map(\.label).joined(separator: "; ")
    add(dataset, DCTerms.title, "Verwijsgraaf van \(titles)", "Reference graph of \(titles)")
    add(
      dataset, DCTerms.description,
      "Acties, moties, Kamerstukken, wetten en organisaties uit \(reports.count == 1 ? "het verslag" : "de verslagen") \(titles), met de plaats van elke verwijzing in de tekst.",
      "Actions, motions, parliamentary papers, laws and organisations of \(reports.count == 1 ? "the report" : "the reports") \(titles), with the place of each citation in the text."
    )
    description.add(dataset, DCTerms.identifier, Literal(dataset.value))
    addPublisher(of: dataset)
    add(dataset, DCTerms.term("accessRights"), .isPublic)
    add(dataset, DCTerms.term("language"), .dutch)
    add(dataset, DCTerms.term("language"), .english)
    add(dataset, DCTerms.term("license"), .licence)
    add(dataset, DCAT.term("theme"), .government)
    add(dataset, DCTerms.subject, .annualReport)
    for keyword in ["voortgangsrapportage", "moties", "Kamerstukken", "verwijzingen"] {
      description.add(dataset, DCAT.term("keyword"), dutch: keyword)
    }
    for standard in ["def", "def/shapes"] {
      let iri = IRI(trusted: Registers.base.value + standard)
      description.add(dataset, DCTerms.term("conformsTo"), iri)
      description.add(iri, types: [DCTerms.term("Standard")])
    }
    describePages()
    describePeriod(reports)
    add(dataset, DCTerms.term("spatial"), .netherlands)
    add(dataset, DCTerms.term("accrualPeriodicity"), .yearly)
    addDay(to: dataset)
    describeSeries(reports)
    for finding in FindingDescription.iris(of: graph, names) {
      description.add(
        dataset, IRI(trusted: "http://www.w3.org/ns/dqv#hasQualityAnnotation"), finding)
    }
  }

  private mutating func describePages() {
    let landing = IRI(trusted: details.downloadBase)
    description.add(dataset, DCAT.term("landingPage"), landing)
    description.add(dataset, FOAF.page, landing)
    description.add(landing, types: [FOAF.document])
  }

  /// The data sets of the years before and after, which this one is a link of (DCAT 3, sections 12 and 11.1.2).
  ///
  /// A report of one year belongs to the series of its programme and ministry, whose name is that of the report
  /// without its year.
  private mutating func describeSeries(_ reports: [GraphNode]) {
    if let previous = details.previousVersion {
      description.add(dataset, DCAT.term("previousVersion"), IRI(trusted: previous))
      description.add(dataset, DCAT.term("prev"), IRI(trusted: previous))
    }
    guard reports.count == 1, case .report(let report) = reports[0].content,
      let year = report.year, details.name.hasSuffix("-\(year)"),
      reports[0].label.hasSuffix(" \(year)")
    else { return }
    let series = names.own("series/\(details.name.dropLast("-\(year)".count))")
    let title = String(reports[0].label.dropLast(" \(year)".count))
    description.add(dataset, DCAT.term("inSeries"), series)
    description.add(series, types: [DCAT.term("DatasetSeries")])
    add(
      series, DCTerms.title, "Verwijsgrafen van \(title)", "Reference graphs of \(title)")
    add(
      series, DCTerms.description, "Elk jaar een gegevensset over het verslag van dat jaar.",
      "Every year a data set about the report of that year.")
    description.add(series, DCTerms.term("publisher"), publisher)
    description.add(series, DCAT.term("contactPoint"), contact)
    add(series, DCTerms.term("accrualPeriodicity"), .yearly)
  }

  /// A thing that is described together with the data set, as a fragment of its IRI.
  private func part(_ name: String) -> IRI { IRI(trusted: "\(dataset.value)#\(name)") }

  /// The years that the reports are about.
  private mutating func describePeriod(_ reports: [GraphNode]) {
    let years = reports.compactMap { node -> Int? in
      if case .report(let content) = node.content { content.year } else { nil }
    }
    guard let first = years.min(), let last = years.max() else { return }
    description.add(
      dataset, DCAT.term("version"), Literal(first == last ? "\(first)" : "\(first)-\(last)"))
    let period = part("period")
    description.add(dataset, DCTerms.term("temporal"), period)
    description.add(period, types: [DCTerms.term("PeriodOfTime")])
    description.add(
      period, DCAT.term("startDate"), Literal("\(first)-01-01", datatype: XSD.date))
    description.add(period, DCAT.term("endDate"), Literal("\(last)-12-31", datatype: XSD.date))
  }

  /// A file (DCAT-AP-NL 3.0, class Distributie).
  private mutating func describe(_ file: CatalogueDetails.PublishedFile) {
    let distribution = names.own("dataset/\(details.name)/distribution/\(file.name)")
    let address = IRI(trusted: details.downloadBase + file.name)
    description.add(dataset, DCAT.term("distribution"), distribution)
    description.add(dataset, VOID.term("dataDump"), address)
    description.add(distribution, types: [DCAT.term("Distribution"), PROV.entity])
    add(
      distribution, DCTerms.title, "\(file.name) (\(file.formatName))",
      "\(file.name) (\(file.formatName))")
    description.add(distribution, DCAT.term("accessURL"), address)
    description.add(distribution, DCAT.term("downloadURL"), address)
    add(distribution, DCTerms.term("license"), .licence)
    add(distribution, DCTerms.term("language"), .dutch)
    add(distribution, DCAT.term("mediaType"), .mediaType(file.mediaType))
    if let type = ListedValue.fileType(file.mediaType) {
      add(distribution, DCTerms.term("format"), type)
    }
    description.add(distribution, DCAT.term("byteSize"), .count(file.byteCount))
    description.add(
      distribution, DCTerms.term("conformsTo"), IRI(trusted: Registers.base.value + "def"))
    addChecksum(file.sha256, of: distribution)
  }

  private mutating func addChecksum(_ sha256: String, of thing: IRI) {
    let separator = thing.value.contains("#") ? "-" : "#"
    let checksum = IRI(trusted: thing.value + separator + "checksum")
    description.add(thing, SPDX.term("checksum"), checksum)
    description.add(checksum, types: [SPDX.term("Checksum")])
    let algorithm = SPDX.term("checksumAlgorithm_sha256")
    description.add(checksum, SPDX.term("algorithm"), algorithm)
    description.add(algorithm, types: [SPDX.term("ChecksumAlgorithm")])
    description.add(
      checksum, SPDX.term("checksumValue"), Literal(sha256, datatype: XSD.term("hexBinary")))
  }

  // MARK: Statistics

  /// What the data consists of (VoID).
  private mutating func describe(counts statistics: DataStatistics) {
    description.add(dataset, VOID.term("triples"), Literal(statistics.tripleCount))
    description.add(dataset, VOID.term("distinctSubjects"), Literal(statistics.subjectCount))
    description.add(dataset, VOID.term("distinctObjects"), Literal(statistics.objectCount))
    description.add(dataset, VOID.term("classes"), Literal(statistics.classes.count))
    description.add(dataset, VOID.term("properties"), Literal(statistics.properties.count))
    description.add(dataset, VOID.term("uriSpace"), Literal(details.baseIRI))
    if let report = graph.nodes(of: .report).first {
      description.add(dataset, VOID.term("exampleResource"), names[report.id])
    }
    description.add(dataset, VOID.term("vocabulary"), VG.namespace)
    for (type, count) in statistics.classes {
      let part = part("class-\(Catalogue.name(of: type))")
      description.add(dataset, VOID.term("classPartition"), part)
      description.add(part, VOID.term("class"), type)
      description.add(part, VOID.term("entities"), Literal(count))
    }
    for (property, count) in statistics.properties {
      let part = part("property-\(Catalogue.name(of: property))")
      description.add(dataset, VOID.term("propertyPartition"), part)
      description.add(part, VOID.term("property"), property)
      description.add(part, VOID.term("triples"), Literal(count))
    }
    for links in statistics.links { describe(links) }
  }

  private mutating func describe(_ links: DataStatistics.Links) {
    let authority = links.authority
    let linkset = part("linkset-\(authority.slug)")
    let target = names.own("catalog#authority-\(authority.slug)")
    description.add(dataset, VOID.term("subset"), linkset)
    description.add(linkset, types: [VOID.term("Linkset")])
    add(
      linkset, DCTerms.title, "Koppelingen naar \(authority.name.dutch)",
      "Links to \(authority.name.english)")
    description.add(linkset, VOID.term("subjectsTarget"), dataset)
    description.add(linkset, VOID.term("objectsTarget"), target)
    description.add(linkset, VOID.term("triples"), Literal(links.count))
    for property in links.properties {
      description.add(linkset, VOID.term("linkPredicate"), property)
    }
    description.add(target, types: [VOID.term("Dataset")])
    add(target, DCTerms.title, authority.name.dutch, authority.name.english)
    description.add(target, VOID.term("uriSpace"), Literal(authority.prefix))
    description.add(
      target, IRI(trusted: "http://xmlns.com/foaf/0.1/homepage"),
      IRI(trusted: authority.homepage))
  }

  /// A term as a part of an IRI: `vg-Action`.
  private static func name(of term: IRI) -> String {
    for binding in PrefixMap.verwijsgraaf.bindings
    where term.value.hasPrefix(binding.namespace.value) {
      return "\(binding.prefix)-\(term.value.dropFirst(binding.namespace.value.count))"
    }
    return NodeIRIs.segment(NodeID(term.value))
  }

  // MARK: Origin

  /// How the data came about (PROV).
  private mutating func describeOrigin() {
    let making = part("generation")
    let tool = names.own("catalog#software-\(details.toolVersion)")
    description.add(dataset, PROV.term("wasGeneratedBy"), making)
    description.add(making, types: [PROV.activity])
    add(
      making, RDFS.label, "Herkennen van verwijzingen en maken van de graaf",
      "Recognising citations and making the graph")
    description.add(making, PROV.term("wasAssociatedWith"), tool)
    description.add(tool, types: [PROV.term("SoftwareAgent")])
    let toolName = "Verwijsgraaf \(details.toolVersion)"
    add(tool, RDFS.label, toolName, toolName)
    description.add(making, PROV.term("used"), IRI(trusted: Registers.base.value + "def"))
    for source in details.sources {
      let input = part("source-\(NodeIRIs.segment(NodeID(source.name)))")
      description.add(making, PROV.term("used"), input)
      description.add(dataset, PROV.term("wasDerivedFrom"), input)
      description.add(input, types: [PROV.entity])
      description.add(input, DCTerms.identifier, Literal(source.name))
      add(input, RDFS.label, "Bestand \(source.name)", "File \(source.name)")
      description.add(input, DCAT.term("byteSize"), .count(source.byteCount))
      addChecksum(source.sha256, of: input)
    }
  }

  // MARK: Texts and values

  private mutating func add(_ subject: IRI, _ property: IRI, _ dutch: String, _ english: String) {
    description.add(subject, property, Literal(dutch, language: .dutch))
    description.add(subject, property, Literal(english, language: .english))
  }

  /// Adds a value of a code list, and what it is.
  private mutating func add(_ subject: IRI, _ property: IRI, _ value: ListedValue) {
    description.add(subject, property, value.iri)
    value.add(to: &description)
  }
}
