import DocumentReading
import Vocabulary

/// What the columns of a table are for.
struct TableColumns: Hashable {
  /// The columns by what they are for.
  let columns: [ColumnRole: Int]
  /// How many columns the table has.
  let count: Int

  /// The column for something; nil if the table has none.
  subscript(role: ColumnRole) -> Int? { columns[role] }

  /// The columns of a table by the words of a header, and by what stands below; nil if the words are no header of a
  /// table of actions, motions or commitments: that has a description, and a state of affairs or a place.
  /// - Parameter numbered: the columns that hold the numbers of rows.
  init?(header: [String], numbered: Set<Int>, words: ColumnWords) {
    let meanings = header.map(words.meanings(of:))
    count = header.count
    guard meanings.count(where: { !$0.isEmpty }) >= 2 else { return nil }
    var columns: [ColumnRole: Int] = [:]
    var isFree = Array(repeating: true, count: header.count)
    func assign(_ role: ColumnRole, where fits: (Int) -> Bool = { _ in true }) {
      for isWeak in [false, true] where columns[role] == nil {
        let meaning = ColumnWords.Meaning(role: role, isWeak: isWeak)
        if let column = meanings.indices.first(where: {
          isFree[$0] && meanings[$0].contains(meaning) && fits($0)
        }) {
          columns[role] = column
          isFree[column] = false
        }
      }
    }
    assign(.number, where: numbered.contains)
    if columns[.number] == nil, let column = numbered.min(), column == 0 {
      // Numbers are numbers whatever stands above them.
      columns[.number] = column
      isFree[column] = false
    }
    // The usual word without numbers below it: the column of numbers is empty, or holds something else.
    assign(.number) { meanings[$0].allSatisfy { $0.role == .number } || meanings.count > 2 }
    assign(.description) { column in meanings[column].contains { !$0.isWeak } }
    assign(.status)
    for role in [ColumnRole.place, .deadline, .date, .responsible] { assign(role) }
    assign(.description)
    if columns[.description] == nil, let place = columns[.place], columns[.status] != nil {
      // The words of the header do not fit what stands below; the place is the only column with words.
      columns[.description] = place
      columns[.place] = nil
    }
    guard columns[.description] != nil, columns[.status] != nil || columns[.place] != nil else {
      return nil
    }
    self.columns = columns
  }
}
