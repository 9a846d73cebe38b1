import GraphModel

/// What an action is about, without the citations in brackets that its description ends on.
struct ActionSummary {
  let text: String

  init(_ action: Picture.Action) {
    var text = action.text
    let quotes = action.links.filter { $0.kind == .carriesOut }.flatMap(\.evidence)
      .filter { $0.part == .description }.map(\.quote)
    for quote in quotes {
      guard let found = text.range(ofUTF8: "(\(quote))") else { continue }
      text.replaceSubrange(found, with: " ")
    }
    while let last = text.last, last.isWhitespace || ";:,-–".contains(last) { text.removeLast() }
    self.text = text
  }
}

extension String {
  /// Where a text stands that is the same byte for byte; nil if it does not.
  fileprivate func range(ofUTF8 wanted: String) -> Range<String.Index>? {
    let wanted = Array(wanted.utf8)
    let bytes = utf8
    var start = bytes.startIndex
    while let first = bytes[start...].firstIndex(of: wanted[0]) {
      if bytes[first...].starts(with: wanted) {
        return first..<bytes.index(first, offsetBy: wanted.count)
      }
      start = bytes.index(after: first)
    }
    return nil
  }
}
