/// A Kamerstuk: a numbered document in a dossier of the States General.
///
/// Canonical: `kst-29362-321`, `kst-36410-VIII-96`, `kst-35010-C`, `kst-CXLVI-AA`; `-h1`, `-b2`, `-n1` or `-v1` at
/// the end is a reprint, an appendix, a correction or a newer version. A Kamerstuk has one identity, whatever session year it is cited
/// with, so the canonical form has no session year. The publisher's identifier has one for documents of the
/// Senate of the sessions 1994–1995 to 2009–2010: `kst-20082009-31700-VI-D`.
public struct KamerstukID: PublishedIdentifier {
  /// The dossier.
  public let dossier: DossierID

  /// The number in the dossier: digits (`321`), digits with letters (`185b`), or letters (`C`, `AA`).
  public let number: String

  /// The session year in the publisher's identifier, nil for the great majority.
  public let session: SessionYear?

  /// The reprint, appendix, correction or version: a letter of `hbnv` and a number.
  public let addition: String?

  /// A Kamerstuk; nil if the number has not the form of one.
  /// - Parameter session: the session year of the citation of a document of the Senate; it is kept only for
  ///   the sessions whose documents the publisher identifies by it.
  public init?(
    dossier: DossierID, number: String, senateSession session: SessionYear? = nil,
    addition: String? = nil
  ) {
    let digits = String(decoding: number.utf8.drop { $0 == UInt8(ascii: "0") }, as: UTF8.self)
    guard KamerstukID.isNumber(digits) else { return nil }
    if let addition, !KamerstukID.isAddition(addition) { return nil }
    self.dossier = dossier
    self.number = digits
    self.session = session.flatMap { (1994...2009).contains($0.start) ? $0 : nil }
    self.addition = addition
  }

  /// Reads a canonical form, or the publisher's with a session year.
  public init?(canonical: String) {
    guard let rest = canonical.after("kst-") else { return nil }
    var parts = rest.hyphenated
    var session: SessionYear?
    if let first = parts.first, first.utf8.count == 8 {
      guard let year = SessionYear(compact: first) else { return nil }
      session = year
      parts.removeFirst()
    }
    let addition =
      parts.count > 2 && KamerstukID.isAddition(parts[parts.count - 1])
      ? parts.removeLast() : nil
    guard parts.count == 2 || parts.count == 3,
      let dossier = DossierID(number: parts[0], suffix: parts.count == 3 ? parts[1] : nil)
    else { return nil }
    self.init(
      dossier: dossier, number: parts[parts.count - 1], senateSession: session, addition: addition)
    guard published.utf8.elementsEqual(canonical.utf8) else { return nil }
  }

  private static func isNumber(_ text: String) -> Bool {
    text.utf8.count <= 6 && (text.isNumberWithLetters || (text.isCapitals && text.utf8.count <= 3))
  }

  private static func isAddition(_ text: String) -> Bool {
    guard let kind = text.utf8.first, "hbnv".utf8.contains(kind) else { return false }
    return String(decoding: text.utf8.dropFirst(), as: UTF8.self).isNumber
  }

  /// `kst-`, dossier and number, without a session year.
  public var canonical: String { "kst-\(tail)" }

  /// The canonical form, with the session year where the publisher has one.
  public var published: String { session.map { "kst-\($0.compact)-\(tail)" } ?? canonical }

  private var tail: String {
    "\(dossier.canonical)-\(number)" + (addition.map { "-\($0)" } ?? "")
  }

  /// The same document, whatever session year its publisher adds.
  public static func == (left: KamerstukID, right: KamerstukID) -> Bool {
    left.dossier == right.dossier && left.number == right.number && left.addition == right.addition
  }

  /// Hashes what makes two documents the same.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(dossier)
    hasher.combine(number)
    hasher.combine(addition)
  }
}
