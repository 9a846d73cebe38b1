/// The text of a label: lines, each with its alignment (*escString* in the attribute reference).
public struct DOTText: Hashable, Sendable, ExpressibleByStringInterpolation {
  /// Where the lines of a label stand.
  public enum Alignment: String, Hashable, Sendable, CaseIterable {
    /// In the middle (`\n`).
    case center = "n"
    /// At the left edge (`\l`).
    case left = "l"
    /// At the right edge (`\r`).
    case right = "r"
  }

  /// A line of a label.
  public struct Line: Hashable, Sendable {
    /// The text; any text, without line ends.
    public var text: String

    /// Where it stands.
    public var alignment: Alignment

    /// A line.
    public init(_ text: String, _ alignment: Alignment = .center) {
      self.text = text
      self.alignment = alignment
    }
  }

  /// From top to bottom.
  public var lines: [Line]

  /// A text of given lines.
  public init(lines: [Line]) { self.lines = lines }

  /// A text that is broken at its line ends: LF, CR LF or CR.
  public init(_ text: String, _ alignment: Alignment = .center) {
    lines = text.split(omittingEmptySubsequences: false) {
      $0 == "\n" || $0 == "\r\n" || $0 == "\r"
    }
    .map { Line(String($0), alignment) }
  }

  /// A text in the middle.
  public init(stringLiteral text: String) { self.init(text) }
}
