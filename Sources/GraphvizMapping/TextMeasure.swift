/// How wide text is in Helvetica and the fonts made to its measures (Arial, Liberation Sans).
struct TextMeasure {
  /// In points.
  let fontSize: Double

  /// The widths of U+0020 to U+007E, in thousandths of the font size.
  private static let widths: [UInt16] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
    556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
    1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
    667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
    333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
    556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
  ]

  /// The width of a text in points.
  func width(_ text: some StringProtocol) -> Double {
    text.unicodeScalars.reduce(0) { $0 + width($1) }
  }

  private func width(_ scalar: Unicode.Scalar) -> Double {
    let value = Int(scalar.value)
    let thousandths: UInt16 =
      switch value {
      case 0x20...0x7E: TextMeasure.widths[value - 0x20]
      case 0..<0x20, 0x300..<0x370, 0x200B...0x200F, 0xFE00...0xFE0F: 0
      case 0x1100..<0x1200, 0x2190..<0x2C00, 0x2E80..<0xD7B0, 0xF900..<0xFB00, 0xFF00...,
        0xFE30..<0xFE50:
        1000
      default: 600
      }
    return Double(thousandths) * fontSize / 1000
  }

  /// Breaks a text between words into lines that fit a width, and cuts it after a number of lines.
  /// - Parameters:
  ///   - width: in points.
  ///   - limit: 1 or more.
  /// - Returns: at least one line; the last one ends in `…` if the text was cut.
  func wrap(_ text: String, width: Double, limit: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var words = text.split { $0.isWhitespace }[...]
    while let word = words.first {
      let longer = line.isEmpty ? String(word) : line + " " + word
      if self.width(longer) <= width {
        line = longer
        words.removeFirst()
      } else if line.isEmpty {
        // A word that no line holds is broken.
        let head = prefix(of: word, width: width)
        line = String(head)
        words[words.startIndex] = word[head.endIndex...]
      }
      if !words.isEmpty, words.first.map({ self.width(line + " " + $0) > width }) ?? false {
        lines.append(line)
        line = ""
        if lines.count == limit {
          lines[limit - 1] = cut(lines[limit - 1], width: width)
          return lines
        }
      }
    }
    if !line.isEmpty || lines.isEmpty { lines.append(line) }
    return lines
  }

  /// The longest prefix that fits, at least one character.
  private func prefix(of text: Substring, width: Double) -> Substring {
    var end = text.index(after: text.startIndex)
    var used = self.width(text[..<end])
    while end < text.endIndex {
      used += self.width(String(text[end]))
      guard used <= width else { break }
      end = text.index(after: end)
    }
    return text[..<end]
  }

  /// A line with `…` at its end, shortened so far that it fits.
  private func cut(_ line: String, width: Double) -> String {
    var line = line
    while !line.isEmpty, self.width(line + " …") > width {
      if let space = line.lastIndex(of: " ") {
        line = String(line[..<space])
      } else {
        line.removeLast()
      }
    }
    while let last = line.last, ",;:-–(".contains(last) || last == " " { line.removeLast() }
    return line + " …"
  }
}
