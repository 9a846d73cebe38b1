/// A place in a regulation, by the Juriconnect standard for the Basiswettenbestand, version 1.3.
///
/// Canonical: `jci1.3:c:BWBR0045754&artikel=3.3`; `c` stands for one consolidated text. Only the keys that name a
/// part of the text are kept, not the dates of a version.
public struct JuriconnectReference: CanonicalIdentifier {
  /// A part of the text: a key of the standard and its value.
  public struct Part: Hashable, Sendable {
    /// `boek`, `hoofdstuk`, `titeldeel`, `afdeling`, `paragraaf`, `artikel`, `lid` or `o`.
    public let key: String
    /// The number or letter, as it is printed.
    public let value: String

    /// A part.
    public init(_ key: String, _ value: String) {
      self.key = key
      self.value = value
    }
  }

  /// The regulation.
  public let regulation: BWBID

  /// From the outer part to the inner; not empty.
  public let parts: [Part]

  private static let keys: Set<String> = [
    "boek", "hoofdstuk", "titeldeel", "afdeling", "paragraaf", "artikel", "lid", "o", "bijlage",
  ]

  /// A reference; nil if there are no parts, a key is unknown or a value has other bytes than letters, digits, `.`, `:` and `-`.
  public init?(_ regulation: BWBID, _ parts: [Part]) {
    guard !parts.isEmpty, parts.allSatisfy({ JuriconnectReference.isValid($0) }) else { return nil }
    self.regulation = regulation
    self.parts = parts
  }

  /// Reads `jci1.3:c:BWBR0045754&artikel=3.3`; versions 1.0 to 1.31 and the keys of dates are accepted.
  public init?(canonical: String) {
    let fields = canonical.split(separator: "&", omittingEmptySubsequences: false)
    let head = fields[0].split(separator: ":", omittingEmptySubsequences: false)
    guard head.count == 3, head[0].after("jci1.") != nil, head[1] == "c" || head[1] == "v",
      let regulation = BWBID(canonical: String(head[2]))
    else { return nil }
    var parts: [Part] = []
    for field in fields.dropFirst() {
      let pair = field.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard pair.count == 2 else { return nil }
      if ["z", "g", "s", "e"].contains(pair[0]) { continue }
      parts.append(Part(String(pair[0]), String(pair[1])))
    }
    self.init(regulation, parts)
  }

  private static func isValid(_ part: Part) -> Bool {
    keys.contains(part.key) && !part.value.isEmpty
      && part.value.utf8.allSatisfy { byte in
        isDigit(byte) || isCapital(byte) || isSmallLetter(byte) || ".:-".utf8.contains(byte)
      }
  }

  /// The article, if the reference names one.
  public var article: String? { parts.first { $0.key == "artikel" }?.value }

  /// `jci1.3:c:` with the regulation and its parts.
  public var canonical: String {
    parts.reduce("jci1.3:c:\(regulation.canonical)") { "\($0)&\($1.key)=\($1.value)" }
  }

  /// The place at wetten.overheid.nl.
  public var iri: String { "https://wetten.overheid.nl/\(canonical)" }

  /// The same as the IRI.
  public var pageIRI: String? { iri }
}
