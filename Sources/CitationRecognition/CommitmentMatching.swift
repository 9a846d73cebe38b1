import PublicationIdentifiers

/// Commitments by their numbers: `TZ202412-116`, `T01970`.
extension Reading {
  /// Whether a capital T may be the start of such a number.
  func mayStartCommitment(at index: Int) -> Bool {
    let span = text.span
    guard span[index] == UInt8(ascii: "T"), index + 5 < span.count,
      index == 0 || !"-_/:".utf8.contains(span[index - 1])
    else { return false }
    return span[index + 1] == UInt8(ascii: "0") && isDigit(span[index + 2])
      || span[index + 1] == UInt8(ascii: "Z") && span[index + 2] == UInt8(ascii: "2")
  }

  /// The commitment whose number starts at a capital T.
  mutating func matchCommitment(at start: Int) -> Int? {
    var end = start
    while end < text.count, end - start < 14,
      ByteClass.isWord(text[end]) || text[end] == UInt8(ascii: "-")
    {
      end += 1
    }
    while end > start, text[end - 1] == UInt8(ascii: "-") { end -= 1 }
    let written = Cursor(text: text, position: 0).string(start..<end)
    guard let id = CommitmentID(canonical: written) else { return nil }
    return add(
      Citation(
        range: start..<end, kind: .commitment,
        targets: [CitationTarget(.commitment(id), .explicit)], rule: "commitment"))
  }
}
