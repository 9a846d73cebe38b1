/// A line of words on a page, in points from the upper left corner.
struct PageLine {
  /// A word: where it stands, and its text as UTF-8.
  struct Word {
    let left: Double
    let right: Double
    var text: [UInt8] = []
  }

  let top: Double
  let bottom: Double
  /// The words from the left; at least one.
  var words: [Word]
  /// The block of text on the page that it is part of.
  let block: Int

  var left: Double { words.first?.left ?? 0 }
  var right: Double { words.last?.right ?? 0 }

  /// The words with spaces between them.
  var text: [UInt8] { Array(words.map(\.text).joined(separator: [0x20])) }

  /// The pieces of the line, cut before words that begin at given places.
  func cut(at places: [Double], tolerance: Double) -> [PageLine] {
    var pieces: [PageLine] = []
    for (index, word) in words.enumerated() {
      let starts = index == 0 || places.contains { abs($0 - word.left) < tolerance }
      if starts {
        pieces.append(PageLine(top: top, bottom: bottom, words: [word], block: block))
      } else {
        pieces[pieces.count - 1].words.append(word)
      }
    }
    return pieces
  }

  /// Whether two lines stand beside each other.
  func isBeside(_ other: PageLine) -> Bool {
    let overlap = min(bottom, other.bottom) - max(top, other.top)
    return overlap > (bottom - top) / 2 && (right <= other.left || other.right <= left)
  }
}

/// The lines of each page of a document, as `pdftotext -bbox-layout` of poppler gives them.
enum PageLines {
  static func read(_ xml: [UInt8]) throws -> [[PageLine]] {
    var pages: [[PageLine]] = []
    var block = 0
    var line: PageLine?
    try XMLWalk.read(xml) { element in
      switch element {
      case .start("page", _): pages.append([])
      case .start("block", _): block += 1
      case .start("line", let value):
        line = PageLine(
          top: number("yMin", value), bottom: number("yMax", value), words: [], block: block)
      case .start("word", let value):
        line?.words.append(
          PageLine.Word(left: number("xMin", value), right: number("xMax", value)))
      case .text(let text, "word"):
        if let last = line?.words.indices.last { line?.words[last].text += text }
      case .end("line"):
        if let ended = line, !ended.words.isEmpty, !pages.isEmpty {
          pages[pages.count - 1].append(ended)
        }
        line = nil
      default: break
      }
    }
    return pages
  }

  private static func number(_ name: String, _ value: (String) -> String?) -> Double {
    value(name).flatMap(Double.init) ?? 0
  }
}
