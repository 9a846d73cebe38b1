/// A regular expression that is compiled once and used by several threads.
///
/// `Regex` is not `Sendable` because one can hold closures that are not; literals hold none.
struct Pattern<Output>: @unchecked Sendable {
  private let regex: Regex<Output>

  init(_ regex: Regex<Output>) { self.regex = regex }

  /// The match from the start of a text.
  func atStart(of text: String) -> Regex<Output>.Match? { text.prefixMatch(of: regex) }

  /// The match that is the whole of a text.
  func whole(_ text: String) -> Regex<Output>.Match? { text.wholeMatch(of: regex) }

  /// The first match in a text.
  func first(in text: String) -> Regex<Output>.Match? { text.firstMatch(of: regex) }
}
