/// Something a user should know about an input: an error that stops, or a finding that does not.
public struct Diagnostic: Hashable, Sendable {
  /// How much it matters.
  public enum Severity: String, Hashable, Sendable, Comparable, CaseIterable {
    case note, warning, error

    /// From note to error.
    public static func < (left: Severity, right: Severity) -> Bool {
      allCases.firstIndex(of: left) ?? 0 < allCases.firstIndex(of: right) ?? 0
    }
  }

  /// The stable id, such as `KST001`: three letters for the subject and three digits.
  public let id: String

  /// How much it matters.
  public let severity: Severity

  /// What is the matter, one sentence without a full stop.
  public let message: String

  /// Where: the name of the file and the UTF-8 byte range in it, if it has a place.
  public let place: Place?

  /// What else helps to understand it, each one sentence.
  public let notes: [String]

  /// What the user can do, one sentence, if anything.
  public let remedy: String?

  /// A byte range of a named file.
  public struct Place: Hashable, Sendable {
    /// The name of the file, as in `SourceFile.name`.
    public let file: String

    /// UTF-8 byte offsets, 0-based, end exclusive.
    public let range: Range<Int>

    /// A byte range of a named file.
    public init(file: String, range: Range<Int>) {
      self.file = file
      self.range = range
    }
  }

  /// A diagnostic.
  public init(
    id: String, severity: Severity, message: String, place: Place? = nil, notes: [String] = [],
    remedy: String? = nil
  ) {
    self.id = id
    self.severity = severity
    self.message = message
    self.place = place
    self.notes = notes
    self.remedy = remedy
  }
}

extension Diagnostic {
  /// The message as a terminal shows it: `file:line:column: severity: message [id]`, the line with a
  /// caret under the place, then notes and remedy.
  /// - Parameter file: the file of the place, for line, column and caret; nil leaves them out.
  public func rendered(with file: SourceFile?) -> String {
    var lines: [String] = []
    var heading = ""
    if let place {
      heading = place.file
      if let file { heading += ":\(file.position(at: place.range.lowerBound))" }
      heading += ": "
    }
    lines.append("\(heading)\(severity.rawValue): \(message) [\(id)]")
    if let place, let file {
      lines.append(contentsOf: Excerpt(of: place.range, in: file).lines)
    }
    lines.append(contentsOf: notes.map { "  note: \($0)" })
    if let remedy { lines.append("  help: \(remedy)") }
    return lines.joined(separator: "\n")
  }
}

/// A line of a file with a caret line under a place in it, cut to a width that a terminal can show.
struct Excerpt {
  /// How many code points are shown before the place.
  private static let before = 30
  /// How many code points are shown in all.
  private static let width = 90

  let lines: [String]

  init(of range: Range<Int>, in file: SourceFile) {
    let position = file.position(at: range.lowerBound)
    let line = file.lineRange(position.line)
    let scalars = Array(file.text(in: line).unicodeScalars)
    let start = max(0, position.column - 1 - Excerpt.before)
    let end = min(scalars.count, start + Excerpt.width)
    guard start <= end else {
      lines = []
      return
    }
    var shown = String.UnicodeScalarView()
    for scalar in scalars[start..<end] {
      shown.append(scalar.value < 0x20 || scalar.value == 0x7F ? " " : scalar)
    }
    let lead = start > 0 ? "…" : ""
    let tail = end < scalars.count ? "…" : ""
    let last = min(max(range.upperBound, range.lowerBound), line.upperBound)
    let length =
      last > range.lowerBound ? file.codePointCount(in: range.lowerBound..<last) : 1
    let offset = position.column - 1 - start + lead.unicodeScalars.count
    let carets = String(repeating: "^", count: max(1, min(length, end - (position.column - 1))))
    lines = [
      "  \(lead)\(String(shown))\(tail)",
      "  \(String(repeating: " ", count: offset))\(carets)",
    ]
  }
}
