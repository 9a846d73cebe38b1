import DocumentReading
import Vocabulary

/// Makes headings and actions of the rows of tables.
struct RowReading {
  private let text: [UInt8]

  private(set) var themes: [ThemeHeading] = []
  private(set) var actions: [ReportedAction] = []
  private(set) var notices: [ReportNotice] = []

  /// The headings read since the last action; they are placed when the next row is known.
  private var pendingHeadings: [Passage] = []
  /// The heading that the next action stands under.
  private var currentTheme: Int?

  init(text: [UInt8]) { self.text = text }

  /// Reads the rows of a table.
  /// - Parameter table: its place among the tables of the report, and what its caption says.
  mutating func read(
    _ rows: some Sequence<DocumentRow>, columns: TableColumns, table: (index: Int, ReportTable)
  ) {
    currentTheme = nil
    pendingHeadings = []
    for row in rows {
      if let heading = heading(row, columns) {
        pendingHeadings.append(Passage(heading, of: text))
      } else {
        read(row, columns, table)
      }
    }
    placeHeadings()
    reportRepeatedNumbers(table.index)
  }

  /// The words of a row that is a heading: the only ones of the row, over several columns or in the first, and not
  /// those of an action.
  private func heading(_ row: DocumentRow, _ columns: TableColumns) -> Range<Int>? {
    let cells = row.cells.filter { !$0.range.isEmpty && !$0.isContinued }
    guard cells.count == 1, let cell = cells.first, RowNumber(cell.range, in: text) == nil else {
      return nil
    }
    let isWide = cell.columns.count > 1
    let isFirst = cell.columns.lowerBound == 0
    let isShort = cell.range.count < 160 && !".;".utf8.contains(text[cell.range.upperBound - 1])
    return isWide || isFirst && (isShort || columns[.number] == 0) ? cell.range : nil
  }

  private mutating func read(
    _ row: DocumentRow, _ columns: TableColumns, _ table: (index: Int, ReportTable)
  ) {
    func cell(_ role: ColumnRole) -> DocumentCell? { columns[role].flatMap(row.cell(at:)) }
    let own = row.cells.filter { !$0.isContinued && !$0.range.isEmpty }
    guard let first = own.first else { return }
    placeHeadings()
    let numberCell = cell(.number)
    let description = cell(.description)
    let hasNumber = numberCell.map { !$0.range.isEmpty && !$0.isContinued } ?? false
    let hasDescription = description.map { !$0.range.isEmpty && !$0.isContinued } ?? false
    if !hasNumber, !hasDescription {
      return continueAction(with: cell(.status), at: first.range)
    }
    let number = hasNumber ? numberCell.map { numberPassage($0.range) } : nil
    let start = first.range.lowerBound
    let end = number?.range.upperBound ?? start
    let what = hasDescription ? description?.range ?? end..<end : end..<end
    let stands = cell(.status)?.range ?? what.upperBound..<what.upperBound
    let status = Passage(stands.isEmpty ? what.upperBound..<what.upperBound : stands, of: text)
    var further: [ColumnRole: Passage] = [:]
    for role in [ColumnRole.place, .date, .deadline, .responsible] {
      if let cell = cell(role), !cell.range.isEmpty {
        further[role] = Passage(cell.range, of: text)
      }
    }
    if !hasDescription || stands.isEmpty && table.1.status == nil && columns[.status] != nil {
      reportMissing(
        hasDescription
          ? "no state of affairs"
          : stands.isEmpty ? "no description and no state of affairs" : "no description",
        number: number, at: number?.range ?? first.range)
    }
    let said = StatusClassifier.standard.classify(status.text)
    actions.append(
      ReportedAction(
        table: table.index, theme: currentTheme, number: number,
        description: Passage(what, of: text), status: status,
        classification: said.status == .unclassified ? table.1.status ?? said : said,
        further: further))
  }

  /// Adds words to the state of affairs of the action above: the row goes on in this one.
  private mutating func continueAction(with cell: DocumentCell?, at range: Range<Int>) {
    guard let cell, !cell.range.isEmpty, let action = actions.last,
      action.status.range.upperBound <= cell.range.lowerBound
    else {
      return notices.append(
        ReportNotice(.unplaced, at: range))
    }
    let start = action.status.range.isEmpty ? cell.range.lowerBound : action.status.range.lowerBound
    let status = Passage(start..<cell.range.upperBound, of: text)
    actions[actions.count - 1] = ReportedAction(
      table: action.table, theme: action.theme, number: action.number,
      description: action.description, status: status,
      classification: StatusClassifier.standard.classify(status.text), further: action.further)
  }

  /// The number in its cell; what is none is kept as it is printed.
  private func numberPassage(_ range: Range<Int>) -> Passage {
    Passage(RowNumber(range, in: text)?.range ?? range, of: text)
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

  // MARK: What is amiss

  private mutating func reportMissing(_ what: String, number: Passage?, at range: Range<Int>) {
    notices.append(ReportNotice(.missingCell(row: number?.text, what), at: range))
  }

  private mutating func reportRepeatedNumbers(_ table: Int) {
    var seen: Set<String> = []
    for action in actions where action.table == table {
      guard let number = action.number, !seen.insert(number.text).inserted else { continue }
      notices.append(ReportNotice(.repeatedNumber(number.text), at: number.range))
    }
  }
}
