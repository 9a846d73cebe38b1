import SourceText

/// Something that was noticed while a report was read, with its place in the plain text.
struct ReportNotice {
  /// What it is.
  enum Kind: Hashable {
    /// The report does not show its title, ministry or year.
    case incompleteHead([String])
    /// A row lacks cells.
    case missingCell(row: String?, String)
    /// A text belongs to no row.
    case unplaced
    /// Two rows of a table have one number.
    case repeatedNumber(String)
    /// No register knows the programme; its slug is made of the title.
    case unknownProgramme(String)
    /// A table is of something else.
    case otherTable
  }

  let kind: Kind
  let range: Range<Int>

  init(_ kind: Kind, at range: Range<Int>) {
    self.kind = kind
    self.range = range
  }

  /// How many of a kind are told one by one; more are summed up.
  private static let most = 5

  /// The diagnostics of notices, in the order of their places: what occurs often is said once.
  static func diagnostics(
    of notices: [ReportNotice], in file: String, map: OffsetMap
  ) -> [Diagnostic] {
    let groups = Dictionary(grouping: notices, by: \.id)
    let told = groups.values.flatMap { group in
      let group = group.sorted { $0.range.lowerBound < $1.range.lowerBound }
      let summed = group[0].isSummedUp ? 1 : ReportNotice.most
      return group.count <= summed ? group.map { ($0, 0) } : [(group[0], group.count - 1)]
    }
    let ordered = told.sorted {
      ($0.0.range.lowerBound, $0.0.id) < ($1.0.range.lowerBound, $1.0.id)
    }
    return ordered.map { notice, others in
      Diagnostic(
        id: notice.id, severity: notice.severity, message: notice.message,
        place: Diagnostic.Place(file: file, range: map.source(of: notice.range)),
        notes: others > 0 ? ["and \(others) more such places below"] : [], remedy: notice.remedy)
    }
  }

  private var isSummedUp: Bool {
    switch kind {
    case .unplaced, .otherTable: true
    default: false
    }
  }

  private var id: String {
    switch kind {
    case .incompleteHead: "RPT005"
    case .missingCell: "RPT006"
    case .otherTable: "RPT007"
    case .unplaced: "RPT008"
    case .repeatedNumber: "RPT009"
    case .unknownProgramme: "RPT012"
    }
  }

  private var severity: Diagnostic.Severity { kind == .otherTable ? .note : .warning }

  private var message: String {
    switch kind {
    case .incompleteHead(let parts):
      "the report does not show its \(parts.joined(separator: " and its "))"
    case .missingCell(let row, let what):
      "\(row.map { "action \($0)" } ?? "a row") has \(what)"
    case .unplaced: "this text belongs to no row of the table and was not read"
    case .repeatedNumber(let number): "action \(number) occurs twice in the table"
    case .unknownProgramme(let title): "no register knows the programme \"\(title)\""
    case .otherTable: "this table has no columns of actions and was not read"
    }
  }

  private var remedy: String? {
    switch kind {
    case .incompleteHead:
      "copy the text above the table too, or say it: --programme, --ministry BZK, --year 2024"
    case .missingCell: "check that the row was copied whole"
    case .unplaced:
      "if it is the foot of a page, leave it; if it is a cell, give its row its number"
    case .repeatedNumber: "both rows are read as one action with two states of affairs"
    case .unknownProgramme:
      "to keep its identity when the title varies, and to resolve motions without a dossier, describe it in a "
        + "Turtle file: Documentation/Programmes.md shows the lines"
    case .otherTable: nil
    }
  }
}
