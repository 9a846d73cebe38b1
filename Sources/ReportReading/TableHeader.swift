/// The header of the table of actions: three cells, one after the other.
enum TableHeader {
  /// The words a header cell may have, per column, in lower case.
  private static let columns: [Set<String>] = [
    ["actie", "nr", "nr.", "nummer", "actienummer", "#"],
    ["omschrijving", "omschrijving actie", "beschrijving", "maatregel", "activiteit"],
    ["stand van zaken", "voortgang", "status", "stand"],
  ]

  /// How many cells a row has: number, description and state of affairs.
  static var columnCount: Int { columns.count }

  /// Where the header stands, as indices of blocks.
  static func find(in blocks: [TextBlock], of text: [UInt8]) -> Range<Int>? {
    guard blocks.count >= columns.count else { return nil }
    for start in 0...(blocks.count - columns.count) {
      let cells = blocks[start..<(start + columns.count)]
      let isHeader = zip(cells, columns).allSatisfy { cell, names in
        cell.range.count < 64
          && names.contains(String(decoding: text[cell.range], as: UTF8.self).lowercased())
      }
      if isHeader { return start..<(start + columns.count) }
    }
    return nil
  }
}
