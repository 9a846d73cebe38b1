public import DocumentReading
public import SourceText
public import Vocabulary

/// A progress report as it was read: its head, its themes and its actions, each with its place.
public struct Report: Sendable {
  /// The document it was read from.
  public let document: SourceDocument

  /// What stands above the tables.
  public let head: ReportHead

  /// The year reported on.
  public let year: ReportYear?

  /// The tables with actions, in the order of the text.
  public let tables: [ReportTable]

  /// The headings within the tables, in the order of the text.
  public let themes: [ThemeHeading]

  /// The rows that report on an action, in the order of the text.
  public let actions: [ReportedAction]

  /// What could not be placed, and what was assumed, in the order of the text; places are in the file.
  public let diagnostics: [Diagnostic]

  /// The file that places are in.
  public var file: SourceFile { document.file }

  /// The plain text; UTF-8. Passages are ranges of it.
  public var text: [UInt8] { document.text }

  /// Leads from the plain text to the bytes of the file.
  public var map: OffsetMap { document.map }

  /// The title without the number of the appendix: `Voortgang van activiteiten …`.
  public var title: Passage? { head.title }

  /// The ministry that reports, without `ministerie van`.
  public var ministry: String? { head.ministry }

  /// The number of the first table: `130`.
  public var tableNumber: Passage? { tables.first?.number }
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

/// A table with actions.
public struct ReportTable: Hashable, Sendable {
  /// What its rows are about.
  public enum Subject: Hashable, Sendable {
    case actions, motions, commitments
  }

  /// The words above it.
  public let caption: Passage?
  /// Its number: `130`.
  public let number: Passage?
  /// What its rows are about.
  public let subject: Subject
  /// How far the rows are that do not say so themselves, by the caption.
  public let status: StatusClassification?
}

/// A heading within a table.
public struct ThemeHeading: Hashable, Sendable {
  /// The words of the heading.
  public let title: Passage
  /// 1 for a theme, 2 for a sub-theme, and so on.
  public let level: Int
  /// The heading above it, as an index into the themes of the report; nil at level 1.
  public let parent: Int?
}

/// A row of a table: an action and its state of affairs.
public struct ReportedAction: Hashable, Sendable {
  /// The table it stands in, as an index into the tables of the report.
  public let table: Int
  /// The heading it stands under, as an index into the themes of the report; nil above the first.
  public let theme: Int?
  /// The number as printed, without a full stop behind it: `12`; nil if the row has none.
  public let number: Passage?
  /// What is to be done.
  public let description: Passage
  /// The state of affairs; empty if the row has none.
  public let status: Passage
  /// What the state of affairs comes to.
  public let classification: StatusClassification
  /// The cells of the other columns that are not empty, by what the columns are for.
  public let further: [ColumnRole: Passage]

  /// Where the motion or commitment is found.
  public var place: Passage? { further[.place] }

  /// All cells with words but the number.
  public var cells: [Passage] {
    ([description, status] + further.values).filter { !$0.range.isEmpty }
  }
}
