public import RDFModel

/// The names of all terms that a vocabulary defines.
public struct TermList: Hashable, Sendable {
  /// The namespace of the terms.
  public let namespace: IRI
  /// The document that defines the terms.
  public let source: String
  /// The names of the terms, without the namespace.
  public let names: Set<String>

  /// The vocabularies of others whose terms are all known, and our own, in the order of their namespaces.
  public static let known: [TermList] =
    (String(decoding: VocabularyFile.terms.bytes, as: UTF8.self).split(separator: "\n")
    .compactMap(TermList.init(line:)) + [own]).sorted { $0.namespace < $1.namespace }

  /// The terms of our own ontology.
  private static let own = TermList(
    namespace: VG.namespace, source: VocabularyFile.ontology.name,
    names: Set(
      (VG.classes + VG.properties).map {
        String($0.value.dropFirst(VG.namespace.value.count))
      }))

  private init(namespace: IRI, source: String, names: Set<String>) {
    self.namespace = namespace
    self.source = source
    self.names = names
  }

  /// A line of `terms.tsv`: namespace, source and names, with tabs between them; nil for a comment.
  private init?(line: Substring) {
    let fields = line.split(separator: "\t")
    guard !line.hasPrefix("#"), fields.count == 3 else { return nil }
    self.init(
      namespace: IRI(trusted: String(fields[0])), source: String(fields[1]),
      names: Set(fields[2].split(separator: " ").map(String.init)))
  }
}
