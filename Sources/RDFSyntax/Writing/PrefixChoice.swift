internal import RDFModel
internal import SourceText

/// Chooses a prefix for each IRI, and knows which prefixes are used.
struct PrefixChoice: ~Copyable {
  private struct Candidate {
    /// With the colon.
    let prefix: [UInt8]
    let namespace: [UInt8]
  }

  /// The longest namespaces first, so that the longest match is found first.
  private let candidates: [Candidate]
  /// The number of the candidate + 1 by id of the term; `none` if there is none, 0 if that is not known.
  private var choices: GrowingArray<UInt16>
  private var isUsed: [Bool]

  private static let none = UInt16.max

  init(_ prefixes: PrefixMap, termCount: Int) {
    candidates = prefixes.bindings
      .filter { !$0.namespace.value.isEmpty && IRI.canBeWritten($0.namespace) }
      .sorted {
        let counts = ($0.namespace.value.utf8.count, $1.namespace.value.utf8.count)
        if counts.0 != counts.1 { return counts.0 > counts.1 }
        return $0.prefix.utf8.lexicographicallyPrecedes($1.prefix.utf8)
      }
      .prefix(Int(UInt16.max) - 1)
      .map {
        Candidate(prefix: Array("\($0.prefix):".utf8), namespace: Array($0.namespace.value.utf8))
      }
    choices = GrowingArray(repeating: 0, count: termCount + 1)
    isUsed = Array(repeating: false, count: candidates.count)
  }

  /// Remembers that the IRI of a term is written.
  mutating func use(_ id: Int, _ table: borrowing StatementTable) {
    if choices[id] != 0 { return }
    let iri = table.text.span.extracting(table.range(id))
    choices[id] = PrefixChoice.none
    for number in candidates.indices where fits(candidates[number].namespace, iri) {
      choices[id] = UInt16(number + 1)
      isUsed[number] = true
      return
    }
  }

  /// Whether an IRI starts with a namespace and the rest can be written without escapes: ASCII letters, digits,
  /// `_` and `-` (not first), a part of the production `PN_LOCAL` that every reader takes alike.
  private func fits(_ namespace: [UInt8], _ iri: Span<UInt8>) -> Bool {
    let length = namespace.count
    guard iri.count > length, iri[length - 1] == namespace[length - 1],
      ByteScan.equal(iri.extracting(0..<length), namespace)
    else { return false }
    return iri[length] != UInt8(ascii: "-") && ByteScan.endOfName(iri, from: length) == iri.count
  }

  /// Adds the IRI of a term, shortened if it can be.
  func append(_ id: Int, _ table: borrowing StatementTable, to output: inout ByteBuffer) {
    let iri = table.text.span.extracting(table.range(id))
    let choice = Int(choices[id])
    if choice == 0 || choice == PrefixChoice.none {
      output.append(UInt8(ascii: "<"))
      output.append(iri)
      output.append(UInt8(ascii: ">"))
    } else {
      output.append(candidates[choice - 1].prefix)
      output.append(iri, candidates[choice - 1].namespace.count..<iri.count)
    }
  }

  /// Adds the declarations of the prefixes that are used, in the order of their names.
  func appendDeclarations(to output: inout ByteBuffer) {
    let used = candidates.indices.filter { isUsed[$0] }.sorted {
      candidates[$0].prefix.dropLast().lexicographicallyPrecedes(candidates[$1].prefix.dropLast())
    }
    for number in used {
      output.append("@prefix ")
      output.append(candidates[number].prefix)
      output.append(" <")
      output.append(candidates[number].namespace)
      output.append("> .\n")
    }
  }
}

extension IRI {
  /// Whether syntaxes can write an IRI as it is.
  fileprivate static func canBeWritten(_ iri: IRI) -> Bool {
    !iri.value.utf8.contains(where: IRI.isForbidden)
  }
}
