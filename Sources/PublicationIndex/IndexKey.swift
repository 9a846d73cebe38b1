/// An identifier as the index keeps it: the number at its end, and what stands before.
///
/// The number has at most 15 digits and no zeros in front; zero means that the identifier has none. Each identifier has
/// one key and each key one identifier: `kst-29362-321` is 321 behind `kst-29362-`, and `kv-tk-2010Z06025` is 6025
/// behind `kv-tk-2010Z0`.
struct IndexKey: Hashable {
  /// What stands before the number.
  var stem: ArraySlice<UInt8>
  /// The number, or 0.
  var number: UInt64

  /// The most digits that a number has.
  static let digitLimit = 15

  /// The key of an identifier.
  init(_ identifier: ArraySlice<UInt8>) {
    var start = identifier.endIndex
    var numberStart = start
    while start > identifier.startIndex, identifier.endIndex - start < IndexKey.digitLimit,
      identifier[start - 1] &- 0x30 < 10
    {
      start -= 1
      if identifier[start] != 0x30 { numberStart = start }
    }
    stem = identifier[..<numberStart]
    number = identifier[numberStart...].reduce(0) { $0 * 10 + UInt64($1 - 0x30) }
  }

  /// The key of an identifier.
  init(_ identifier: String) { self.init(Array(identifier.utf8)[...]) }

  /// A number behind a stem.
  init(stem: String, number: UInt64 = 0) {
    self.stem = Array(stem.utf8)[...]
    self.number = number
  }

  /// The identifier that a stem and a number make.
  static func identifier(_ stem: ArraySlice<UInt8>, _ number: UInt64) -> String {
    let text = String(decoding: stem, as: UTF8.self)
    return number == 0 ? text : text + String(number)
  }

  /// In the order of the index: by the bytes of the stem, then by number.
  static func precedes(
    _ left: (stem: ArraySlice<UInt8>, number: UInt64),
    _ right: (stem: ArraySlice<UInt8>, number: UInt64)
  ) -> Bool {
    if left.stem.elementsEqual(right.stem) { return left.number < right.number }
    return left.stem.lexicographicallyPrecedes(right.stem)
  }
}

/// Why a text cannot be an identifier in the index.
public enum IdentifierFault: Hashable, Sendable {
  /// It has more bytes than `IndexedIdentifier.longest`.
  case tooLong
  /// A byte, at an offset from its start, is none of those that identifiers have.
  case character(offset: Int)
  /// It does not start with letters and a hyphen.
  case noKind
}

/// What the index takes for an identifier.
public enum IndexedIdentifier {
  /// The longest that an identifier may be, in bytes.
  public static let longest = 120

  /// What is wrong with a text as an identifier: letters, digits, `-`, `_` and `.`, and a kind such as `kst-` in front.
  public static func fault(in text: ArraySlice<UInt8>) -> IdentifierFault? {
    for index in text.indices where !isAllowed(text[index]) {
      return .character(offset: index - text.startIndex)
    }
    guard text.count <= longest else { return .tooLong }
    let kind = text.prefix { $0 != UInt8(ascii: "-") }
    guard !kind.isEmpty, kind.count + 1 < text.count, kind.allSatisfy({ $0 | 0x20 &- 0x61 < 26 })
    else { return .noKind }
    return nil
  }

  private static func isAllowed(_ byte: UInt8) -> Bool {
    byte | 0x20 &- 0x61 < 26 || byte &- 0x30 < 10 || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".")
  }
}
