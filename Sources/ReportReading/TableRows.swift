import SourceText

/// Takes the rows of the table apart: headings, actions, and what fits neither.
struct TableRows {
  private let text: [UInt8]
  private let file: String
  private let map: OffsetMap

  private(set) var themes: [ThemeHeading] = []
  private(set) var actions: [ReportedAction] = []
  private(set) var diagnostics: [Diagnostic] = []

  /// The headings read since the last action; they are placed when the next row is known.
  private var pendingHeadings: [Passage] = []
  /// The heading that the next action stands under.
  private var currentTheme: Int?

  init(text: [UInt8], file: String, map: OffsetMap) {
    self.text = text
    self.file = file
    self.map = map
  }

  /// Reads the blocks below the header.
  mutating func read(_ blocks: ArraySlice<TextBlock>) {
    var rest = blocks
    while let block = rest.first {
      let next = rest.dropFirst().first
      if block.isEmptyCell {
        rest = rest.dropFirst()
      } else if block.isActionNumber(in: text) {
        rest = readAction(rest)
      } else if let next, next.isEmptyCell {
        pendingHeadings.append(Passage(block.range, of: text))
        rest = rest.dropFirst(2)
      } else {
        reportUnplaced(block)
        rest = rest.dropFirst()
      }
    }
    placeHeadings()
    reportRepeatedNumbers()
  }

  /// Reads an action from its number on, and gives what follows it.
  private mutating func readAction(_ blocks: ArraySlice<TextBlock>) -> ArraySlice<TextBlock> {
    placeHeadings()
    guard let numberBlock = blocks.first else { return blocks }
    let number = numberPassage(numberBlock)
    var rest = blocks.dropFirst()
    var cells: [TextBlock] = []
    while cells.count < 2, let cell = rest.first, !cell.isActionNumber(in: text),
      cells.isEmpty || !isHeading(rest)
    {
      cells.append(cell)
      rest = rest.dropFirst()
    }
    if cells.count < 2 || cells.contains(where: \.isEmptyCell) {
      let missing =
        cells.isEmpty
        ? "no description and no state of affairs"
        : cells[0].isEmptyCell ? "no description" : "no state of affairs"
      report(
        "RPT006", .warning, "action \(number.text) has \(missing)", at: numberBlock.range,
        remedy: "check that the row was copied whole")
    }
    let end = numberBlock.range.upperBound
    let description = cells.first.map(passage) ?? Passage(end..<end, of: text)
    var statusRange =
      cells.count == 2 && !cells[1].isEmptyCell
      ? cells[1].range : description.range.upperBound..<description.range.upperBound
    while cells.count == 2, let more = rest.first, isContinuation(rest) {
      report(
        "RPT007", .note,
        "action \(number.text) has one more paragraph; read as part of its state of affairs",
        at: more.range)
      statusRange = statusRange.lowerBound..<more.range.upperBound
      rest = rest.dropFirst()
    }
    let status = Passage(statusRange, of: text)
    actions.append(
      ReportedAction(
        number: number, theme: currentTheme, description: description, status: status,
        classification: StatusClassifier.standard.classify(status.text)))
    return rest
  }

  /// The number in its cell; the full stop behind it in some reports is not part of it.
  private func numberPassage(_ block: TextBlock) -> Passage {
    let hasFullStop = text[block.range].last == UInt8(ascii: ".")
    return Passage(
      block.range.lowerBound..<(block.range.upperBound - (hasFullStop ? 1 : 0)), of: text)
  }

  /// The words of a cell; an empty cell has none.
  private func passage(_ block: TextBlock) -> Passage {
    Passage(
      block.isEmptyCell ? block.range.lowerBound..<block.range.lowerBound : block.range, of: text)
  }

  // MARK: What a block is

  /// Whether the first block is a heading: a cell followed by an empty one.
  private func isHeading(_ blocks: ArraySlice<TextBlock>) -> Bool {
    guard let block = blocks.first, let next = blocks.dropFirst().first else { return false }
    return !block.isEmptyCell && next.isEmptyCell && !block.isActionNumber(in: text)
  }

  /// Whether the first block goes on with the cell before it: a sentence, not a row and not a heading.
  private func isContinuation(_ blocks: ArraySlice<TextBlock>) -> Bool {
    guard let block = blocks.first, !block.isEmptyCell, !block.isActionNumber(in: text),
      !isHeading(blocks)
    else { return false }
    return text[block.range].last.map(".;:!?)]".utf8.contains) ?? false
  }

  // MARK: Headings

  /// Gives the headings read last their levels.
  ///
  /// Of headings in a row each is below the one before, the first at level 1. A single heading stays at
  /// the level of the heading before it, unless it is in capitals: then it is at level 1.
  private mutating func placeHeadings() {
    guard !pendingHeadings.isEmpty else { return }
    let isSingle = pendingHeadings.count == 1
    let previousLevel = themes.last?.level ?? 1
    for (offset, title) in pendingHeadings.enumerated() {
      let level = !isSingle ? offset + 1 : isInCapitals(title.text) ? 1 : previousLevel
      let parent = themes.lastIndex { $0.level < level }
      themes.append(ThemeHeading(title: title, level: level, parent: parent))
    }
    pendingHeadings = []
    currentTheme = themes.count - 1
  }

  /// Whether a heading has capitals and no small letters.
  private func isInCapitals(_ title: String) -> Bool {
    let letters = title.unicodeScalars.filter { $0.properties.isAlphabetic }
    return !letters.isEmpty && letters.allSatisfy { !$0.properties.isLowercase }
  }

  // MARK: What is wrong

  private mutating func reportUnplaced(_ block: TextBlock) {
    let isAfterTable = !actions.isEmpty
    report(
      "RPT008", .warning,
      isAfterTable
        ? "this text belongs to no row of the table and was not read"
        : "this text stands between the header and the first row and was not read",
      at: block.range,
      remedy: "if it is the foot of a page, leave it; if it is a cell, give its row its number")
  }

  private mutating func reportRepeatedNumbers() {
    var seen: Set<String> = []
    for action in actions where !seen.insert(action.number.text).inserted {
      report(
        "RPT009", .warning, "action \(action.number.text) occurs twice in the table",
        at: action.number.range,
        remedy: "both rows are read as one action with two states of affairs")
    }
  }

  private mutating func report(
    _ id: String, _ severity: Diagnostic.Severity, _ message: String, at range: Range<Int>,
    remedy: String? = nil
  ) {
    diagnostics.append(
      Diagnostic(
        id: id, severity: severity, message: message,
        place: Diagnostic.Place(file: file, range: map.source(of: range)), remedy: remedy))
  }
}
