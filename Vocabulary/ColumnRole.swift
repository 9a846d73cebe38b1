/// What a column of a report's table is for (`columns.ttl`).
public enum ColumnRole: String, Hashable, Sendable, CaseIterable {
  case number, description, place, status, date, deadline, responsible

  /// What the IRIs of the roles start with.
  static let base = "https://w3id.org/verwijsgraaf/def/column/"
}

/// The words above columns, and what they mean.
public struct ColumnWords: Hashable, Sendable {
  /// What a header means.
  public struct Meaning: Hashable, Sendable {
    /// What the column is for.
    public let role: ColumnRole
    /// Whether another column with the usual word for the role comes first.
    public let isWeak: Bool

    /// A meaning.
    public init(role: ColumnRole, isWeak: Bool) {
      self.role = role
      self.isWeak = isWeak
    }
  }

  /// The meanings of each word, in small letters.
  private var meanings: [String: [Meaning]] = [:]

  /// No words.
  public init() {}

  /// Adds words of a role.
  mutating func add(_ words: [String], for role: ColumnRole, isWeak: Bool) {
    for word in words {
      let meaning = Meaning(role: role, isWeak: isWeak)
      let known = meanings[word.lowercased(), default: []]
      if !known.contains(meaning) { meanings[word.lowercased()] = known + [meaning] }
    }
  }

  /// What a header can mean, by the longest word that it begins with; nothing if no word fits.
  ///
  /// Letter case, kinds of white space, years, dates and what stands in brackets do not count.
  public func meanings(of header: String) -> [Meaning] {
    let header = ColumnWords.folded(header)
    var end = header.endIndex
    while end > header.startIndex {
      let isWhole = end == header.endIndex || !header[end].isLetter
      if isWhole, let found = meanings[String(header[..<end])] { return found }
      end = header.index(before: end)
    }
    return []
  }

  /// A header in small letters, with single spaces.
  private static func folded(_ header: String) -> String {
    header.lowercased().split { $0.isWhitespace || $0 == "\u{200B}" || $0 == "\u{AD}" }
      .joined(separator: " ")
  }
}
