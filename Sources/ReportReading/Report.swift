public import SourceText

/// A progress report as it was read: its head, its themes and its actions, each with its place.
public struct Report: Sendable {
  /// The file it was read from.
  public let file: SourceFile

  /// The plain text of the report; UTF-8. Passages are ranges of it.
  public let text: [UInt8]

  /// Leads from the plain text to the bytes of the file.
  public let map: OffsetMap

  /// The title without the number of the appendix: `Voortgang van activiteiten …`.
  public let title: Passage?

  /// The ministry that reports, without `ministerie van`.
  public let ministry: Passage?

  /// The year reported on.
  public let year: ReportYear?

  /// The number of the table: `130`.
  public let tableNumber: Passage?

  /// The headings of the table, in the order of the text.
  public let themes: [ThemeHeading]

  /// The rows of the table that report on an action, in the order of the text.
  public let actions: [ReportedAction]

  /// What could not be placed, and what was assumed, in the order of the text; places are in the file.
  public let diagnostics: [Diagnostic]
}

/// A stretch of a report's plain text.
public struct Passage: Hashable, Sendable {
  /// UTF-8 byte offsets in the plain text, 0-based, end exclusive.
  public let range: Range<Int>

  /// The words.
  public let text: String

  /// The stretch of a text.
  /// - Precondition: `range` lies within `bytes` and cuts no code point.
  public init(_ range: Range<Int>, of bytes: [UInt8]) {
    self.range = range
    text = String(decoding: bytes[range], as: UTF8.self)
  }
}

/// The year a report is about.
public struct ReportYear: Hashable, Sendable {
  /// The year.
  public let value: Int
  /// Whether it was inferred from the years that the report mentions, not stated.
  public let isInferred: Bool
}

/// A heading within the table.
public struct ThemeHeading: Hashable, Sendable {
  /// The words of the heading.
  public let title: Passage
  /// 1 for a theme, 2 for a sub-theme, and so on.
  public let level: Int
  /// The heading above it, as an index into the themes of the report; nil at level 1.
  public let parent: Int?
}

/// A row of the table: an action and its state of affairs.
public struct ReportedAction: Hashable, Sendable {
  /// The number as printed: `12`.
  public let number: Passage
  /// The heading it stands under, as an index into the themes of the report; nil above the first.
  public let theme: Int?
  /// What is to be done.
  public let description: Passage
  /// The state of affairs.
  public let status: Passage
  /// What the state of affairs comes to.
  public let classification: StatusClassification
}
