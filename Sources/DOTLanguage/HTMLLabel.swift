/// An HTML-like label of Graphviz (grammar: *label*).
public enum HTMLLabel: Hashable, Sendable {
  /// A table.
  case table(HTMLTable)
  /// Text with fonts and line breaks.
  case text([HTMLText])
}

/// A table (grammar: *table*).
public struct HTMLTable: Hashable, Sendable {
  /// How it is drawn.
  public var attributes: [HTMLAttribute]

  /// From top to bottom; an empty table is drawn as one empty cell.
  public var rows: [HTMLRow]

  /// A table.
  public init(_ attributes: [HTMLAttribute] = [], rows: [HTMLRow]) {
    self.attributes = attributes
    self.rows = rows
  }
}

/// A row of a table; an empty row is drawn as one empty cell.
public struct HTMLRow: Hashable, Sendable {
  /// From left to right.
  public var cells: [HTMLCell]

  /// Whether a line is drawn below it, unless it is the last.
  public var hasRuleBelow: Bool

  /// A row.
  public init(_ cells: [HTMLCell], ruleBelow: Bool = false) {
    self.cells = cells
    hasRuleBelow = ruleBelow
  }
}

/// A cell of a row (grammar: *cell*).
public struct HTMLCell: Hashable, Sendable {
  /// What it holds.
  public var content: HTMLLabel

  /// How it is drawn.
  public var attributes: [HTMLAttribute]

  /// A cell with any content.
  public init(_ content: HTMLLabel, _ attributes: [HTMLAttribute] = []) {
    self.content = content
    self.attributes = attributes
  }

  /// A cell with text.
  public init(_ text: [HTMLText], _ attributes: [HTMLAttribute] = []) {
    self.init(.text(text), attributes)
  }
}

/// A piece of text (grammar: *textitem*).
public indirect enum HTMLText: Hashable, Sendable, ExpressibleByStringInterpolation {
  /// Any text; a line end in it is drawn as one.
  case plain(String)
  /// The end of a line, and where that line stands.
  case lineBreak(HTMLAlignment)
  /// Text in a font.
  case font(HTMLFont, [HTMLText])
  /// Text in a style.
  case styled(HTMLTextStyle, [HTMLText])

  /// Any text.
  public init(stringLiteral text: String) { self = .plain(text) }
}

/// A font: what is nil stays as it is.
public struct HTMLFont: Hashable, Sendable {
  /// The size in points, a whole number of 1 or more.
  public var size: Int?
  /// The colour.
  public var color: DOTColor?
  /// The name, or several in order of preference separated by commas.
  public var name: String?

  /// A font.
  public init(size: Int? = nil, color: DOTColor? = nil, name: String? = nil) {
    self.size = size
    self.color = color
    self.name = name
  }
}

/// How text is set.
public enum HTMLTextStyle: String, Hashable, Sendable, CaseIterable {
  case bold = "B"
  case italic = "I"
  case underlined = "U"
  case overlined = "O"
  case struckThrough = "S"
  case subscripted = "SUB"
  case superscripted = "SUP"
}

/// Where text or a cell stands, from side to side.
public enum HTMLAlignment: String, Hashable, Sendable, CaseIterable {
  case left = "LEFT"
  case center = "CENTER"
  case right = "RIGHT"
  /// For cells: as each line of the text says.
  case text = "TEXT"
}

/// Where a cell stands, from top to bottom.
public enum HTMLVerticalAlignment: String, Hashable, Sendable, CaseIterable {
  case top = "TOP"
  case middle = "MIDDLE"
  case bottom = "BOTTOM"
}

/// A side of a table or cell that has a border.
public enum HTMLSide: String, Hashable, Sendable, CaseIterable {
  case left = "L"
  case top = "T"
  case right = "R"
  case bottom = "B"
}
