/// Motions that are named without their number, which stands elsewhere in the text.
extension Reading {
  /// Resolves motions by their submitters, by a footnote, or by the Kamerstuk that ends their sentence.
  mutating func resolveMotions() {
    guard memory.motions.contains(where: { !$0.isResolved }) else { return }
    let known = KnownMotions(memory.motions.filter(\.isResolved), in: self)
    let kamerstukken = citations.indices.filter { citations[$0].kind == .kamerstuk }.sorted {
      citations[$0].range.lowerBound < citations[$1].range.lowerBound
    }
    for motion in memory.motions where !motion.isResolved && motion.isOpen {
      let citation = citations[motion.citation]
      guard !citation.targets.contains(where: \.isResolved) else { continue }
      if let only = known.only(of: motion.submitters) {
        guard isSameSubject(citation, known.subjects(of: motion.submitters)) else { continue }
        resolve(motion, to: only)
      } else if let number = footnote(of: citation),
        let targets = known.footnoted(
          number, of: motion.submitters, after: citation.range.upperBound)
      {
        resolve(motion, to: targets)
      } else if known.isAmbiguous(motion.submitters) {
        update(motion.citation) {
          $0.targets[0] = .unresolved("the text has more than one motion of these submitters")
        }
      } else if let targets = sentenceEnd(of: citation, among: kamerstukken) {
        resolve(motion, to: targets)
      }
    }
  }

  /// Whether a motion may be one that others of the same submitters are: it is not about something else.
  private func isSameSubject(_ citation: Citation, _ others: [String]) -> Bool {
    guard let subject = subject(after: citation.range.upperBound) else { return true }
    return others.isEmpty || others.contains(subject)
  }

  /// The first words of what a motion is about: `over de Kamer informeren`.
  fileprivate func subject(after end: Int) -> String? {
    var cursor = Cursor(text: text, position: end)
    guard cursor.skipSpace(), cursor.take(anyOf: ["over", "om", "inzake"]) != nil,
      cursor.skipSpace()
    else { return nil }
    let words = text[cursor.position..<min(cursor.position + 24, text.count)]
    return String(decoding: words, as: UTF8.self).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ").lowercased()
  }

  private mutating func resolve(_ motion: Memory.Motion, to targets: [CitationTarget]) {
    update(motion.citation) { citation in
      citation.targets = targets.map { target in
        var target = target
        target.resolution = .antecedent
        return target
      }
    }
  }

  /// The number of the first footnote whose mark stands behind a citation, in its paragraph.
  private func footnote(of citation: Citation) -> Int? {
    let limit = min(text.count, citation.range.upperBound + 500)
    for index in max(0, citation.range.upperBound - 6)..<limit {
      if text[index] == 0x0A, index + 1 < limit, text[index + 1] == 0x0A { return nil }
      guard text[index] == UInt8(ascii: "[") else { continue }
      var cursor = Cursor(text: text, position: index)
      guard cursor.footnoteMark() != nil, cursor.take("["), let number = cursor.number(1...3) else {
        continue
      }
      return number
    }
    return nil
  }

  /// Whether another motion starts in a stretch of the text.
  private func hasMotion(_ range: Range<Int>) -> Bool {
    range.contains { index in
      var cursor = Cursor(text: text, position: index)
      return cursor.takePrefix("motie") || cursor.takePrefix("amendement")
    }
  }

  /// The targets of the Kamerstuk between brackets at the end of the sentence of a motion.
  private func sentenceEnd(of citation: Citation, among sorted: [Int]) -> [CitationTarget]? {
    var low = 0
    var high = sorted.count
    while low < high {
      let middle = (low + high) / 2
      if citations[sorted[middle]].range.lowerBound < citation.range.upperBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard low < sorted.count else { return nil }
    let next = citations[sorted[low]]
    let between = citation.range.upperBound..<next.range.lowerBound
    guard between.count <= 240, text[next.range.lowerBound - 1] == UInt8(ascii: "("),
      !between.contains(where: {
        text[$0] == UInt8(ascii: ";") || text[$0] == UInt8(ascii: ".") && isSentenceEnd($0)
      }),
      !hasMotion(between),
      !between.dropLast().contains(where: { text[$0] == UInt8(ascii: "(") || isLineEnd($0) })
    else { return nil }
    return next.targets
  }

  /// Whether a line ends at an offset, and is not one that goes on in the next with a small letter.
  private func isLineEnd(_ index: Int) -> Bool {
    guard text[index] == 0x0A else { return false }
    return !isSmallLetter(Cursor(text: text, position: index).byte(1))
  }
}

/// The motions of a text that have a number, by their submitters.
private struct KnownMotions {
  /// What the motions of some submitters resolve to, if it is always the same; nil if it is not.
  private var targets: [String: [CitationTarget]?] = [:]
  /// What the motions of some submitters are about, where they say so.
  private var subjects: [String: [String]] = [:]
  /// The motions that start a footnote, in the order of the text.
  private var footnotes: [Footnote: [(start: Int, targets: [CitationTarget])]] = [:]

  private struct Footnote: Hashable {
    let number: Int
    let submitters: String
  }

  init(_ motions: [Memory.Motion], in reading: Reading) {
    for motion in motions {
      let citation = reading.citations[motion.citation]
      if let subject = reading.subject(after: citation.range.upperBound) {
        subjects[motion.submitters, default: []].append(subject)
      }
      if let known = targets[motion.submitters] {
        if let known, known.map(\.id) != citation.targets.map(\.id) {
          targets[motion.submitters] = .some(nil)
        }
      } else {
        targets[motion.submitters] = citation.targets
      }
      if let number = reading.lineNumber(before: citation.range.lowerBound) {
        footnotes[Footnote(number: number, submitters: motion.submitters), default: []].append(
          (citation.range.lowerBound, citation.targets))
      }
    }
  }

  func only(of submitters: String) -> [CitationTarget]? { targets[submitters] ?? nil }

  func subjects(of submitters: String) -> [String] { subjects[submitters] ?? [] }

  func isAmbiguous(_ submitters: String) -> Bool { targets[submitters] != nil }

  /// The motion in the first footnote of a number after an offset.
  func footnoted(_ number: Int, of submitters: String, after offset: Int) -> [CitationTarget]? {
    guard let notes = footnotes[Footnote(number: number, submitters: submitters)] else {
      return nil
    }
    var low = 0
    var high = notes.count
    while low < high {
      let middle = (low + high) / 2
      if notes[middle].start < offset { low = middle + 1 } else { high = middle }
    }
    return low < notes.count ? notes[low].targets : nil
  }
}

extension Reading {
  /// The number that starts the line before an offset, if only white space stands between.
  fileprivate func lineNumber(before start: Int) -> Int? {
    let end = spaceBefore(start).start
    var begin = end
    while begin > 0, isDigit(text[begin - 1]), end - begin < 4 { begin -= 1 }
    guard (1...3).contains(end - begin), begin == 0 || text[begin - 1] == 0x0A else { return nil }
    return Cursor(text: text, position: 0).value(of: begin..<end)
  }
}
