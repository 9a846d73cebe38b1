/// An attribute of a table or cell of an HTML-like label.
public struct HTMLAttribute: Hashable, Sendable {
  /// The value of an attribute.
  enum Value: Hashable, Sendable {
    /// One of the words that Graphviz defines, a colour or a number.
    case keyword(String)
    /// Any text.
    case string(String)
    /// The name of a port.
    case port(String)
    /// An IRI.
    case iri(String)
  }

  /// The name.
  let name: String

  /// The value.
  let value: Value

  /// The width of the border, in points, 0 to 255.
  public static func border(_ points: Int) -> HTMLAttribute {
    HTMLAttribute(name: "BORDER", value: .keyword(String(points)))
  }
  /// The width of the borders of a table's cells, in points, 0 to 127.
  public static func cellBorder(_ points: Int) -> HTMLAttribute {
    HTMLAttribute(name: "CELLBORDER", value: .keyword(String(points)))
  }
  /// The space between border and content, in points, 0 to 255.
  public static func cellPadding(_ points: Int) -> HTMLAttribute {
    HTMLAttribute(name: "CELLPADDING", value: .keyword(String(points)))
  }
  /// The space between cells, in points, 0 to 127.
  public static func cellSpacing(_ points: Int) -> HTMLAttribute {
    HTMLAttribute(name: "CELLSPACING", value: .keyword(String(points)))
  }
  /// Which sides have a border.
  public static func sides(_ sides: [HTMLSide]) -> HTMLAttribute {
    HTMLAttribute(name: "SIDES", value: .keyword(sides.map(\.rawValue).joined()))
  }
  /// The colour of borders.
  public static func color(_ color: DOTColor) -> HTMLAttribute {
    HTMLAttribute(name: "COLOR", value: .keyword(color.notation))
  }
  /// The colour behind the content.
  public static func backgroundColor(_ color: DOTColor) -> HTMLAttribute {
    HTMLAttribute(name: "BGCOLOR", value: .keyword(color.notation))
  }
  /// Whether corners are rounded.
  public static let rounded = HTMLAttribute(name: "STYLE", value: .keyword("ROUNDED"))
  /// Where the content stands, from side to side.
  public static func align(_ alignment: HTMLAlignment) -> HTMLAttribute {
    HTMLAttribute(name: "ALIGN", value: .keyword(alignment.rawValue))
  }
  /// Where the lines of a cell's text stand that do not say so themselves.
  public static func lineAlign(_ alignment: HTMLAlignment) -> HTMLAttribute {
    HTMLAttribute(name: "BALIGN", value: .keyword(alignment.rawValue))
  }
  /// Where the content stands, from top to bottom.
  public static func verticalAlign(_ alignment: HTMLVerticalAlignment) -> HTMLAttribute {
    HTMLAttribute(name: "VALIGN", value: .keyword(alignment.rawValue))
  }
  /// How many columns a cell takes, 1 or more.
  public static func columnSpan(_ count: Int) -> HTMLAttribute {
    HTMLAttribute(name: "COLSPAN", value: .keyword(String(count)))
  }
  /// How many rows a cell takes, 1 or more.
  public static func rowSpan(_ count: Int) -> HTMLAttribute {
    HTMLAttribute(name: "ROWSPAN", value: .keyword(String(count)))
  }
  /// The least width, in points, 0 to 65535.
  public static func width(_ points: Int) -> HTMLAttribute {
    HTMLAttribute(name: "WIDTH", value: .keyword(String(points)))
  }
  /// The least height, in points, 0 to 65535.
  public static func height(_ points: Int) -> HTMLAttribute {
    HTMLAttribute(name: "HEIGHT", value: .keyword(String(points)))
  }
  /// The name by which edges end at this cell or table.
  public static func port(_ name: String) -> HTMLAttribute {
    HTMLAttribute(name: "PORT", value: .port(name))
  }
  /// The page that opens on a click; an IRI.
  public static func url(_ iri: String) -> HTMLAttribute {
    HTMLAttribute(name: "HREF", value: .iri(iri))
  }
  /// Where that page opens.
  public static func target(_ frame: String) -> HTMLAttribute {
    HTMLAttribute(name: "TARGET", value: .string(frame))
  }
  /// The text that appears under the pointer; shown only where there is a link as well.
  public static func tooltip(_ text: String) -> HTMLAttribute {
    HTMLAttribute(name: "TOOLTIP", value: .string(text))
  }
  /// The `id` of the element in SVG.
  public static func identifier(_ id: String) -> HTMLAttribute {
    HTMLAttribute(name: "ID", value: .string(id))
  }
}
