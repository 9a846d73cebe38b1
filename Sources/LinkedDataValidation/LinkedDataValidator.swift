import RDFModel
public import SourceText
import Vocabulary

/// Finds what an open-data portal would stumble over in linked data.
///
/// | id | what |
/// |---|---|
/// | VAL001 | an IRI that the web cannot use |
/// | VAL002 | a term that neither its vocabulary nor one of the files defines |
/// | VAL003 | an IRI of ours that is referred to and described nowhere |
/// | VAL004 | a label without a language |
/// | VAL005 | two files of one export that do not hold the same graph |
public struct LinkedDataValidator: Sendable {
  /// What IRIs of ours start with.
  private let base: String

  /// A validator.
  /// - Parameter base: what IRIs of ours start with; ends in `/`.
  public init(base: String) { self.base = base }

  /// What is wrong with files that are published together, in the order of the files and of their triples.
  ///
  /// Each fault is told once a file: where it stands first.
  public func diagnostics(of files: [ValidatedFile]) -> [Diagnostic] {
    let described = Set(files.flatMap { $0.dataset.quads.map(\.triple.subject) })
    var diagnostics: [Diagnostic] = []
    for file in files {
      var check = FileCheck(file: file, base: base, described: described)
      check.run()
      diagnostics += check.diagnostics
    }
    return diagnostics + ExportComparison.diagnostics(of: files)
  }
}

/// The checks of one file.
private struct FileCheck {
  let file: ValidatedFile
  let base: String
  let described: Set<Term>
  private(set) var diagnostics: [Diagnostic] = []
  private var seen: Set<Term> = []

  init(file: ValidatedFile, base: String, described: Set<Term>) {
    self.file = file
    self.base = base
    self.described = described
  }

  /// Properties whose values should be in a language (SKOS, RDFS, Dublin Core).
  private static let labels: Set<IRI> = [
    IRI(trusted: "http://www.w3.org/2000/01/rdf-schema#label"), SKOS.prefLabel, SKOS.hiddenLabel,
    DCTerms.title, DCTerms.description,
    IRI(trusted: "http://www.w3.org/2000/01/rdf-schema#comment"),
  ]

  /// Properties whose values are addresses of documents, which linked data need not describe.
  private static let addresses: Set<IRI> = Set(
    [
      "http://www.w3.org/ns/dcat#accessURL", "http://www.w3.org/ns/dcat#downloadURL",
      "http://rdfs.org/ns/void#dataDump", "http://xmlns.com/foaf/0.1/page",
      "http://xmlns.com/foaf/0.1/homepage", "http://www.w3.org/2006/vcard/ns#hasURL",
      "http://www.w3.org/2000/01/rdf-schema#seeAlso", "http://www.w3.org/ns/dcat#previousVersion",
      "http://www.w3.org/ns/dcat#prev",
    ].map { IRI(trusted: $0) })

  mutating func run() {
    for quad in file.dataset.quads {
      let triple = quad.triple
      check(triple.subject, triple)
      check(.iri(triple.predicate), triple)
      check(triple.object, triple)
      if let graph = quad.graph { check(graph, triple) }
      checkLabel(triple)
      checkReference(triple)
    }
  }

  /// Checks the form of an IRI, and that its vocabulary has it; each once.
  private mutating func check(_ term: Term, _ triple: Triple) {
    if case .tripleTerm(let inner) = term {
      check(inner.subject, inner)
      check(.iri(inner.predicate), inner)
      check(inner.object, inner)
    }
    let iri = term.iri ?? term.literal?.datatype
    guard let iri, seen.insert(.iri(iri)).inserted else { return }
    if let flaw = IRIForm.flaw(of: iri.value) {
      report("VAL001", .error, "<\(iri)> cannot be used on the web: \(flaw)", iri, triple)
    }
    for list in TermList.known where iri.value.hasPrefix(list.namespace.value) {
      check(iri, in: list, triple)
    }
  }

  private mutating func check(_ iri: IRI, in list: TermList, _ triple: Triple) {
    let name = String(iri.value.dropFirst(list.namespace.value.count))
    let isMember = name.hasPrefix("_") && list.namespace == RDF.namespace
    guard !name.isEmpty, !isMember, !list.names.contains(name), !described.contains(.iri(iri))
    else {
      return
    }
    let alike = list.names.map { (distance: EditDistance(name, $0).value, name: $0) }
      .filter { $0.distance <= max(2, name.count / 3) }
      .min { ($0.distance, $0.name) < ($1.distance, $1.name) }
    report(
      "VAL002", .error, "the vocabulary \(list.namespace) has no term \"\(name)\"", iri, triple,
      remedy: alike.map { "did you mean \"\($0.name)\"? The terms are those of \(list.source)" }
        ?? "the terms are those of \(list.source)")
  }

  /// Checks that a label says in which language it is.
  private mutating func checkLabel(_ triple: Triple) {
    guard FileCheck.labels.contains(triple.predicate), let text = triple.object.literal,
      text.language == nil, text.datatype == XSD.string
    else { return }
    diagnostics.append(
      Diagnostic(
        id: "VAL004", severity: .warning, message: "\(text) does not say in which language it is",
        place: file.place(of: text) ?? whole, notes: ["in \(triple)"],
        remedy: "write it with a language tag, such as \"…\"@nl"))
  }

  /// Checks that what is referred to by an IRI of ours is described in one of the files.
  private mutating func checkReference(_ triple: Triple) {
    guard let iri = triple.object.iri, iri.value.hasPrefix(base),
      !iri.value.hasPrefix(VG.namespace.value), !FileCheck.addresses.contains(triple.predicate),
      !described.contains(triple.object), reported.insert(iri).inserted
    else { return }
    report(
      "VAL003", .error, "<\(iri)> is referred to and described in none of the files", iri, triple,
      remedy: "describe it, or give the file that does too")
  }

  private var reported: Set<IRI> = []

  private var whole: Diagnostic.Place { Diagnostic.Place(file: file.source.name, range: 0..<0) }

  private mutating func report(
    _ id: String, _ severity: Diagnostic.Severity, _ message: String, _ iri: IRI, _ triple: Triple,
    remedy: String? = nil
  ) {
    diagnostics.append(
      Diagnostic(
        id: id, severity: severity, message: message, place: file.place(of: iri) ?? whole,
        notes: ["in \(triple)"], remedy: remedy))
  }
}
