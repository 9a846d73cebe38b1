import CitationRecognition
import MessageDigest
import PublicationIdentifiers
import ReportReading

/// What makes the action of a row the same over the years: its number, else the motion that it is about, else its
/// words.
struct RowIdentity: Hashable {
  /// What stands in the IRI of the action and is its identifier.
  let key: String
  /// What the action is called.
  let label: String
  /// Whether the key is the number as printed.
  let isNumber: Bool

  /// The identity of a row with a number: of a commitment, or of an action.
  private init(number: String) {
    let isCommitment = CommitmentID(canonical: number) != nil
    self.init(
      key: number, label: isCommitment ? "Nakoming toezegging \(number)" : "Actie \(number)",
      isNumber: !isCommitment)
  }

  /// What the label of an entry calls the action: `actie 12`.
  var entryName: String { isNumber ? "actie \(key)" : label }

  /// The identities of the rows of a report.
  ///
  /// A number counts only if no other table of the report gives it to another row.
  /// - Parameter citations: those of the report's text, in the order of their places.
  static func identities(of report: Report, citations: [Citation]) -> [RowIdentity] {
    var tables: [String: Set<Int>] = [:]
    for action in report.actions {
      if let number = action.number { tables[number.text, default: []].insert(action.table) }
    }
    let subjects = report.actions.map { subject(of: $0, in: report, citations: citations) }
    var rows: [RowIdentity: Int] = [:]
    for subject in subjects { if let subject { rows[subject, default: 0] += 1 } }
    return zip(report.actions, subjects).map { action, subject in
      if let number = action.number, tables[number.text]?.count == 1 {
        return RowIdentity(number: number.text)
      }
      // Several rows about one motion are told apart by their words.
      return subject.flatMap { rows[$0] == 1 ? $0 : nil } ?? RowIdentity(of: action)
    }
  }

  private static func subject(
    of action: ReportedAction, in report: Report, citations: [Citation]
  ) -> RowIdentity? {
    guard let id = motion(of: action, in: report, citations: citations)?.id,
      id.hasPrefix("kst-")
    else { return nil }
    let name = String(id.dropFirst("kst-".count))
    return RowIdentity(key: name, label: "Uitvoering motie \(name)", isNumber: false)
  }

  /// The motion that a row is about, if it is about one: that of its place, or the first of its description.
  static func motion(
    of action: ReportedAction, in report: Report, citations: [Citation]
  ) -> CitationTarget? {
    guard report.isAboutMotion(action) else { return nil }
    func motion(in passage: Passage?, anyKamerstuk: Bool) -> CitationTarget? {
      guard let range = passage?.range else { return nil }
      let start = citations.partitioningIndex { $0.range.lowerBound >= range.lowerBound }
      return citations[start...].prefix { $0.range.upperBound <= range.upperBound }.lazy
        .filter { $0.kind == .motion || anyKamerstuk && $0.kind == .kamerstuk }
        .compactMap(\.targets.first).first { $0.id != nil }
    }
    return motion(in: action.place, anyKamerstuk: true)
      ?? motion(in: action.description, anyKamerstuk: false)
  }

  private init(key: String, label: String, isNumber: Bool) {
    self.key = key
    self.label = label
    self.isNumber = isNumber
  }

  /// The identity by words: the first of them to be read, and a digest of all.
  private init(of action: ReportedAction) {
    let text = action.description.text
    let words = Slug(text).text.split(separator: "-")
    let digest = MessageDigest.hexadecimal(
      .sha256, of: Array(words.joined(separator: "-").utf8)
    ).prefix(8)
    key = (words.prefix(5) + [Substring(digest)]).joined(separator: "-")
    let start = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    label = start.count <= 60 ? start : start.prefix(60) + "…"
    isNumber = false
  }
}

extension Report {
  /// Whether a row is about a motion: its table is of motions, or its description begins with one.
  func isAboutMotion(_ action: ReportedAction) -> Bool {
    tables[action.table].subject == .motions
      || action.description.text.prefix(16).lowercased().contains("motie")
  }
}

extension Array {
  /// The index of the first element that fits, where all after it fit too.
  fileprivate func partitioningIndex(_ fits: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if fits(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
