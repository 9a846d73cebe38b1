public import SourceText

/// A document, whatever format it came in: its plain text, what the stretches of the text are, and the way back to
/// the source.
public struct SourceDocument: Sendable {
  /// What places refer to: the source as UTF-8, or the plain text itself where the source is a container
  /// (a Word document, a PDF) whose bytes say nothing to a reader.
  public let file: SourceFile

  /// The format it was read as.
  public let format: DocumentFormat

  /// The plain text; UTF-8. Ranges of a document are byte offsets in it, 0-based, end exclusive.
  public let text: [UInt8]

  /// Leads from the plain text to the bytes of `file`.
  public let map: OffsetMap

  /// The parts of the text, in its order.
  public let blocks: [DocumentBlock]

  /// The links that the document has, in the order of the text.
  public let links: [DocumentLink]

  /// The title in the metadata of the file; nil if it has none.
  public let title: String?

  /// What the file says of itself, in its order: the names and contents of `meta` elements, and days that the text
  /// gives in figures (`isodatum`).
  public let metadata: [DocumentMetadata]

  /// What was noticed while it was read, in the order of the text.
  public let diagnostics: [Diagnostic]

  /// A document.
  public init(
    file: SourceFile, format: DocumentFormat, text: [UInt8], map: OffsetMap,
    blocks: [DocumentBlock], links: [DocumentLink] = [], title: String? = nil,
    metadata: [DocumentMetadata] = [], diagnostics: [Diagnostic] = []
  ) {
    self.file = file
    self.format = format
    self.text = text
    self.map = map
    self.blocks = blocks
    self.links = links
    self.title = title
    self.metadata = metadata
    self.diagnostics = diagnostics
  }
}

/// Something that a file says of itself.
public struct DocumentMetadata: Hashable, Sendable {
  /// What it is, such as `DC.identifier`.
  public let name: String
  /// What it says.
  public let content: String
}

/// A part of a document.
public struct DocumentBlock: Hashable, Sendable {
  /// What a part is.
  public enum Kind: Hashable, Sendable {
    /// A heading; 1 is the highest level.
    case heading(level: Int)
    /// A paragraph. An empty one is a place that the text leaves empty on purpose, such as a cell.
    case paragraph
    /// An item of a list, without its bullet.
    case listItem
    /// A table.
    case table(DocumentTable)
    /// A note at the foot of a page or the end of the text.
    case note
  }

  /// What it is.
  public let kind: Kind
  /// Where it stands, without white space around it.
  public let range: Range<Int>

  /// A part of a document.
  public init(_ kind: Kind, _ range: Range<Int>) {
    self.kind = kind
    self.range = range
  }
}

/// A table: rows of cells.
public struct DocumentTable: Hashable, Sendable {
  /// The title that belongs to the table itself; nil if it has none.
  public let caption: Range<Int>?
  /// The rows, from above.
  public let rows: [DocumentRow]

  /// A table.
  public init(caption: Range<Int>? = nil, rows: [DocumentRow]) {
    self.caption = caption
    self.rows = rows
  }

  /// How many columns it has.
  public var columnCount: Int { rows.lazy.flatMap(\.cells).map(\.columns.upperBound).max() ?? 0 }
}

/// A row of a table.
public struct DocumentRow: Hashable, Sendable {
  /// The cells, from the left.
  public let cells: [DocumentCell]
  /// Whether the document says that it is a header.
  public let isHeader: Bool

  /// A row.
  public init(_ cells: [DocumentCell], isHeader: Bool = false) {
    self.cells = cells
    self.isHeader = isHeader
  }

  /// The cell that covers a column.
  public func cell(at column: Int) -> DocumentCell? {
    cells.first { $0.columns.contains(column) }
  }
}

/// A cell of a table.
public struct DocumentCell: Hashable, Sendable {
  /// Where its text stands, without white space around it; its paragraphs have blank lines between them. Empty if
  /// the cell is.
  public let range: Range<Int>
  /// The columns it covers, 0-based.
  public let columns: Range<Int>
  /// Whether it begins in a row above and reaches into this one.
  public let isContinued: Bool

  /// A cell.
  public init(_ range: Range<Int>, columns: Range<Int>, isContinued: Bool = false) {
    self.range = range
    self.columns = columns
    self.isContinued = isContinued
  }
}

/// A link in a document.
public struct DocumentLink: Hashable, Sendable {
  /// The words that are linked.
  public let range: Range<Int>
  /// Where the link leads, as written.
  public let target: String

  /// A link.
  public init(_ range: Range<Int>, target: String) {
    self.range = range
    self.target = target
  }
}
