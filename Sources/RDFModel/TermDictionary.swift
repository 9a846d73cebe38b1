/// The number of a term in a `TermDictionary`; meaningless outside it.
public struct TermID: Hashable, Sendable, Comparable {
  /// 0-based, in the order in which the terms were first seen.
  public let rawValue: UInt32

  /// The number of a term.
  @inlinable
  public init(rawValue: UInt32) {
    self.rawValue = rawValue
  }

  /// In the order in which the terms were first seen, which is not the order of terms.
  @inlinable
  public static func < (left: TermID, right: TermID) -> Bool { left.rawValue < right.rawValue }
}

/// What kind of term an id stands for, and what the bytes of the term mean.
public enum TermKind: UInt8, Hashable, Sendable {
  /// The bytes are the IRI.
  case iri
  /// The bytes are the label.
  case blankNode
  /// The bytes are the lexical form; the annotation is the id of the datatype.
  case typedLiteral
  /// The bytes are the lexical form; the annotation is the id of the language tag.
  case languageLiteral
  /// As `languageLiteral`, with base direction from left to right.
  case leftToRightLiteral
  /// As `languageLiteral`, with base direction from right to left.
  case rightToLeftLiteral
  /// The bytes are the ids of subject, predicate and object, four bytes each, little-endian.
  case tripleTerm
  /// Not a term: the bytes are a language tag.
  case languageTag
}

/// Gives each distinct term a 32-bit number and holds its bytes once.
///
/// The bytes of all terms lie in one array, so that writers copy from it without making strings.
/// - Important: at most 2²⁹ terms.
public struct TermDictionary: Sendable {
  /// The bytes of all terms, one after the other.
  public private(set) var bytes: [UInt8] = []
  /// Where in `bytes` each term ends.
  private var ends: [Int] = []
  /// Three bits of kind, 29 of annotation.
  private var marks: [UInt32] = []
  /// Upper half: hash; lower half: id + 1, or 0 where empty.
  private var slots: [UInt64] = []
  /// `slots.count - 1`, a power of two less one.
  private var mask = 0

  /// The id of `xsd:string` in every dictionary.
  public static let stringDatatype = TermID(rawValue: 0)
  /// The id of `rdf:type` in every dictionary.
  public static let rdfType = TermID(rawValue: 1)

  /// A dictionary that holds `xsd:string` and `rdf:type` only.
  public init() {
    slots = Array(repeating: 0, count: 64)
    mask = 63
    _ = intern(iri: XSD.string)
    _ = intern(iri: RDF.type)
  }

  /// How many terms and language tags have a number.
  public var count: Int { marks.count }

  /// What kind of term an id stands for.
  /// - Precondition: the id is of this dictionary, here and below.
  public func kind(of id: TermID) -> TermKind {
    TermKind(rawValue: UInt8(marks[Int(id.rawValue)] >> 29)) ?? .iri
  }

  /// The datatype of a typed literal or the tag of a language-tagged one.
  public func annotation(of id: TermID) -> TermID {
    TermID(rawValue: marks[Int(id.rawValue)] & 0x1FFF_FFFF)
  }

  /// Where in `bytes` the IRI, label or lexical form of a term is.
  public func range(of id: TermID) -> Range<Int> {
    let index = Int(id.rawValue)
    return (index == 0 ? 0 : ends[index - 1])..<ends[index]
  }

  /// The IRI, label or lexical form of a term.
  public func text(of id: TermID) -> String {
    String(decoding: bytes[range(of: id)], as: UTF8.self)
  }

  /// The ids in a triple term.
  /// - Precondition: the id is of a triple term.
  public func tripleTerm(_ id: TermID) -> (subject: TermID, predicate: TermID, object: TermID) {
    let start = range(of: id).lowerBound
    return (word(at: start), word(at: start + 4), word(at: start + 8))
  }

  /// The little-endian id at an offset of `bytes`.
  private func word(at offset: Int) -> TermID {
    var value: UInt32 = 0
    for index in 0..<4 { value |= UInt32(bytes[offset + index]) << UInt32(8 * index) }
    return TermID(rawValue: value)
  }

  /// The term of an id.
  public func term(_ id: TermID) -> Term {
    switch kind(of: id) {
    case .iri: .iri(IRI(trusted: text(of: id)))
    case .blankNode: .blankNode(BlankNode(text(of: id)))
    case .typedLiteral:
      .literal(Literal(text(of: id), datatype: IRI(trusted: text(of: annotation(of: id)))))
    case .languageLiteral: .literal(literal(id, direction: nil))
    case .leftToRightLiteral: .literal(literal(id, direction: .leftToRight))
    case .rightToLeftLiteral: .literal(literal(id, direction: .rightToLeft))
    case .tripleTerm: .tripleTerm(triple(tripleTerm(id)))
    case .languageTag: .literal(Literal(text(of: id)))
    }
  }

  /// The triple of three ids.
  func triple(_ ids: (subject: TermID, predicate: TermID, object: TermID)) -> Triple {
    Triple(term(ids.subject), IRI(trusted: text(of: ids.predicate)), term(ids.object))
  }

  private func literal(_ id: TermID, direction: Literal.Direction?) -> Literal {
    Literal(
      text(of: id), language: LanguageTag(trusted: text(of: annotation(of: id))),
      direction: direction)
  }
}

// MARK: - From terms to ids

extension TermDictionary {
  /// The id of a term, which is new if the term was not seen before.
  public mutating func intern(_ term: Term) -> TermID {
    switch term {
    case .iri(let iri): return intern(iri: iri)
    case .blankNode(let node): return intern(.blankNode, Array(node.label.utf8))
    case .literal(let literal):
      let form = Array(literal.lexicalForm.utf8)
      guard let language = literal.language else {
        return intern(.typedLiteral, form, annotation: intern(iri: literal.datatype))
      }
      let tag = intern(.languageTag, Array(language.value.utf8))
      return intern(TermDictionary.kind(of: literal.direction), form, annotation: tag)
    case .tripleTerm(let triple):
      let subject = intern(triple.subject)
      let predicate = intern(iri: triple.predicate)
      let object = intern(triple.object)
      return intern(subject: subject, predicate: predicate, object: object)
    }
  }

  /// The id of an IRI.
  public mutating func intern(iri: IRI) -> TermID {
    intern(.iri, Array(iri.value.utf8))
  }

  /// The id of a triple term (RDF 1.2).
  public mutating func intern(subject: TermID, predicate: TermID, object: TermID) -> TermID {
    intern(.tripleTerm, TermDictionary.key(subject, predicate, object))
  }

  /// The id of a term given by kind, bytes and annotation.
  public mutating func intern(
    _ kind: TermKind, _ bytes: [UInt8], annotation: TermID = TermID(rawValue: 0)
  ) -> TermID {
    intern(kind, bytes.span, annotation: annotation)
  }

  /// The id of a term given by kind, bytes and annotation.
  public mutating func intern(
    _ kind: TermKind, _ text: Span<UInt8>, annotation: TermID = TermID(rawValue: 0)
  ) -> TermID {
    let mark = TermDictionary.mark(kind, annotation)
    let hash = TermHash.hash(text, seed: mark)
    var index = Int(truncatingIfNeeded: hash) & mask
    while slots[index] != 0 {
      if slots[index] >> 32 == UInt64(hash), let id = match(slots[index], text, mark) { return id }
      index = (index + 1) & mask
    }
    precondition(marks.count < 1 << 29, "a dictionary holds at most 2^29 terms")
    let id = TermID(rawValue: UInt32(marks.count))
    bytes.append(addingCapacity: text.count) { output in
      for offset in text.indices { output.append(text[offset]) }
    }
    ends.append(bytes.count)
    marks.append(mark)
    slots[index] = UInt64(hash) << 32 | UInt64(id.rawValue + 1)
    if marks.count * 4 > slots.count * 3 { grow() }
    return id
  }

  /// The id of a term, if it was seen.
  public func id(of term: Term) -> TermID? {
    switch term {
    case .iri(let iri): return find(.iri, Array(iri.value.utf8))
    case .blankNode(let node): return find(.blankNode, Array(node.label.utf8))
    case .literal(let literal):
      let form = Array(literal.lexicalForm.utf8)
      guard let language = literal.language else {
        guard let datatype = find(.iri, Array(literal.datatype.value.utf8)) else { return nil }
        return find(.typedLiteral, form, annotation: datatype)
      }
      guard let tag = find(.languageTag, Array(language.value.utf8)) else { return nil }
      return find(TermDictionary.kind(of: literal.direction), form, annotation: tag)
    case .tripleTerm(let triple):
      guard let subject = id(of: triple.subject), let predicate = id(of: .iri(triple.predicate)),
        let object = id(of: triple.object)
      else { return nil }
      return find(.tripleTerm, TermDictionary.key(subject, predicate, object))
    }
  }

  /// The id of a triple term, if it was seen (RDF 1.2).
  public func find(subject: TermID, predicate: TermID, object: TermID) -> TermID? {
    find(.tripleTerm, TermDictionary.key(subject, predicate, object))
  }

  /// The id of a term given by kind, bytes and annotation, if it was seen.
  public func find(
    _ kind: TermKind, _ bytes: [UInt8], annotation: TermID = TermID(rawValue: 0)
  ) -> TermID? {
    find(kind, bytes.span, annotation: annotation)
  }

  /// The id of a term given by kind, bytes and annotation, if it was seen.
  public func find(
    _ kind: TermKind, _ text: Span<UInt8>, annotation: TermID = TermID(rawValue: 0)
  ) -> TermID? {
    let mark = TermDictionary.mark(kind, annotation)
    let hash = TermHash.hash(text, seed: mark)
    var index = Int(truncatingIfNeeded: hash) & mask
    while slots[index] != 0 {
      if slots[index] >> 32 == UInt64(hash), let id = match(slots[index], text, mark) { return id }
      index = (index + 1) & mask
    }
    return nil
  }

  /// The id in a slot, if its term is the one that is looked for.
  private func match(_ slot: UInt64, _ text: Span<UInt8>, _ mark: UInt32) -> TermID? {
    let id = TermID(rawValue: UInt32(truncatingIfNeeded: slot) - 1)
    guard marks[Int(id.rawValue)] == mark else { return nil }
    let range = range(of: id)
    guard range.count == text.count else { return nil }
    let own = bytes.span.extracting(range)
    for offset in own.indices where own[offset] != text[offset] { return nil }
    return id
  }

  /// Doubles the number of slots.
  private mutating func grow() {
    let count = slots.count * 2
    let mask = count - 1
    var slots = [UInt64](repeating: 0, count: count)
    for slot in self.slots where slot != 0 {
      var index = Int(truncatingIfNeeded: slot >> 32) & mask
      while slots[index] != 0 { index = (index + 1) & mask }
      slots[index] = slot
    }
    self.slots = slots
    self.mask = mask
  }

  private static func mark(_ kind: TermKind, _ annotation: TermID) -> UInt32 {
    UInt32(kind.rawValue) << 29 | annotation.rawValue
  }

  private static func kind(of direction: Literal.Direction?) -> TermKind {
    switch direction {
    case nil: .languageLiteral
    case .leftToRight: .leftToRightLiteral
    case .rightToLeft: .rightToLeftLiteral
    }
  }

  private static func key(_ terms: TermID...) -> [UInt8] {
    terms.flatMap { term in (0..<4).map { UInt8(truncatingIfNeeded: term.rawValue >> (8 * $0)) } }
  }
}
