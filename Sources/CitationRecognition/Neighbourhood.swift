/// What stands before a place in a text.
extension Reading {
  /// Where the white space before an offset starts, and how many line breaks it holds.
  func spaceBefore(_ end: Int) -> (start: Int, breaks: Int) {
    var index = end
    var breaks = 0
    while index > 0 {
      if text[index - 1] <= 0x20 {
        if text[index - 1] == 0x0A { breaks += 1 }
        index -= 1
      } else if index > 1, text[index - 1] == 0xA0, text[index - 2] == 0xC2 {
        index -= 2
      } else if index > 2, Space.length(in: text.span, at: index - 3) >= 3, text[index - 3] == 0xE2
      {
        index -= 3
      } else {
        break
      }
    }
    return (index, breaks)
  }

  /// Where the word that ends at an offset starts; the offset itself if none does.
  /// - Parameter hyphens: whether hyphens are part of a word.
  func wordStart(before end: Int, hyphens: Bool = false) -> Int {
    var start = end
    while start > 0 {
      let byte = text[start - 1]
      if ByteClass.isWord(byte) || hyphens && byte == UInt8(ascii: "-") {
        start -= 1
        continue
      }
      guard byte >= 0x80 else { break }
      var lead = start - 1
      while lead > 0, text[lead] & 0xC0 == 0x80, start - lead < 4 { lead -= 1 }
      guard Cursor(text: text, position: lead).isLetter(at: lead) else { break }
      start = lead
    }
    return start
  }

  /// The byte before an offset, white space apart; 0 at the start of a paragraph.
  func precedingMark(_ start: Int) -> UInt8 {
    let space = spaceBefore(start)
    return space.start == 0 || space.breaks > 1 ? 0 : text[space.start - 1]
  }

  /// The word before an offset, in small letters; empty if a mark or an empty line stands between.
  func precedingWord(_ start: Int) -> String {
    Cursor(text: text, position: 0).string(precedingWordRange(start)).lowercased()
  }

  /// Where the word before an offset stands; empty if a mark or an empty line stands between.
  func precedingWordRange(_ start: Int) -> Range<Int> {
    let space = spaceBefore(start)
    guard space.start < start, space.breaks < 2 else { return start..<start }
    return wordStart(before: space.start)..<space.start
  }
}
