/// The number of a row: `12`, `12.`, `12a`, `A.12`, `1.2`, `IV.3`, `Actie 12`.
struct RowNumber {
  /// The number without the word before it and the full stop behind it.
  let range: Range<Int>

  /// The number in a cell; nil if the cell holds anything else.
  init?(_ cell: Range<Int>, in text: [UInt8]) {
    guard cell.count <= 20, !cell.isEmpty,
      text[cell].contains(where: { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    else { return nil }
    let words = String(decoding: text[cell], as: UTF8.self)
    guard let match = RowNumber.pattern.whole(words) else { return nil }
    let start =
      cell.lowerBound
      + words.utf8.distance(from: words.startIndex, to: match.output.1.startIndex)
    range = start..<(start + match.output.1.utf8.count)
  }

  private static let pattern = Pattern(
    /(?:(?:[Aa]ctie|[Mm]aatregel|[Pp]unt|[Nn]r\.?)\s+)?((?:[A-Z]{1,3}[.\-]?)?[0-9]{1,4}(?:\.[0-9]{1,3})*[a-z]?)[.):]?/
  )
}
