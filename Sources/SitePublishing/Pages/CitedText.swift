import GraphModel
import LinkedDataMapping
import WebWriting

/// A text of the report with what it cites as links.
struct CitedText {
  private let fragments: Fragments
  private let text: String

  /// - Parameter text: the text of a cell of the report.
  init(_ text: String, _ fragments: Fragments) {
    self.text = text
    self.fragments = fragments
  }

  /// The text, each citation of a place as a link to what it cites; the first place wins where two overlap.
  func html(_ places: [CitedPlace]) -> [HTML] {
    let scalars = Array(text.unicodeScalars)
    var links: [(range: Range<Int>, place: CitedPlace)] = []
    for place in places {
      guard let range = CitedText.range(of: place, in: scalars),
        !links.contains(where: { $0.range.overlaps(range) })
      else { continue }
      links.append((range, place))
    }
    links.sort { $0.range.lowerBound < $1.range.lowerBound }
    var pieces: [HTML] = []
    var end = 0
    func plain(_ range: Range<Int>) -> String {
      String(String.UnicodeScalarView(scalars[range]))
    }
    for (range, place) in links {
      pieces.append(.text(plain(end..<range.lowerBound)))
      end = range.upperBound
      guard let target = place.edges.first.flatMap({ fragments.context.graph[$0.target] }) else {
        pieces.append(.text(plain(range)))
        continue
      }
      pieces.append(
        .el(
          "a",
          [
            "class": "cited", "href": fragments.href(fragments.context.paths[target.id]),
            "title": target.label,
          ], .text(plain(range))))
    }
    pieces.append(.text(plain(end..<scalars.count)))
    return pieces
  }

  /// Where the words of a place stand in the text, told by the words around them.
  private static func range(of place: CitedPlace, in scalars: [Unicode.Scalar]) -> Range<Int>? {
    let prefix = Array(place.evidence.prefix.unicodeScalars)
    let quote = Array(place.evidence.quote.unicodeScalars)
    let suffix = Array(place.evidence.suffix.unicodeScalars)
    guard !quote.isEmpty, quote.count <= scalars.count else { return nil }
    for start in 0...(scalars.count - quote.count) {
      let end = start + quote.count
      guard scalars[start..<end].elementsEqual(quote), start >= prefix.count,
        scalars[(start - prefix.count)..<start].elementsEqual(prefix),
        scalars.count - end >= suffix.count,
        scalars[end..<(end + suffix.count)].elementsEqual(suffix)
      else { continue }
      return start..<end
    }
    return nil
  }
}
