/// Motions that are named without their number, which stands elsewhere in the text.
extension Reading {
  /// Resolves motions by their submitters, by a footnote, or by the Kamerstuk that ends their sentence.
  mutating func resolveMotions() {
    guard memory.motions.contains(where: { !$0.isResolved }) else { return }
    var known: [String: [Memory.Motion]] = [:]
    for motion in memory.motions where motion.isResolved {
      known[motion.submitters, default: []].append(motion)
    }
    let kamerstukken = citations.indices.filter { citations[$0].kind == .kamerstuk }.sorted {
      citations[$0].range.lowerBound < citations[$1].range.lowerBound
    }
    for motion in memory.motions where !motion.isResolved && motion.isOpen {
      let citation = citations[motion.citation]
      guard citation.targets.allSatisfy({ $0.id == nil }) else { continue }
      let candidates = known[motion.submitters] ?? []
      let distinct = Set(candidates.flatMap { citations[$0.citation].targets.compactMap(\.id) })
      if distinct.count == 1, let source = candidates.first {
        resolve(motion, to: citations[source.citation].targets)
      } else if let source = footnoted(citation, candidates) {
        resolve(motion, to: citations[source.citation].targets)
      } else if !distinct.isEmpty {
        update(motion.citation) {
          $0.targets[0].reason = "the text has \(distinct.count) motions of these submitters"
        }
      } else if let targets = sentenceEnd(of: citation, among: kamerstukken) {
        resolve(motion, to: targets)
      }
    }
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

  /// The motion in the footnote whose mark is the first behind a citation, in its paragraph.
  private func footnoted(_ citation: Citation, _ candidates: [Memory.Motion]) -> Memory.Motion? {
    let limit = min(text.count, citation.range.upperBound + 500)
    for index in max(0, citation.range.upperBound - 6)..<limit {
      if text[index] == 0x0A, index + 1 < limit, text[index + 1] == 0x0A { return nil }
      guard text[index] == UInt8(ascii: "[") else { continue }
      var cursor = Cursor(text: text, position: index)
      guard cursor.footnoteMark() != nil, cursor.take("["), let number = cursor.digits(1...3) else {
        continue
      }
      let mark = Array(text[number])
      return candidates.first { candidate in
        let start = spaceBefore(citations[candidate.citation].range.lowerBound).start
        let begin = start - mark.count
        return begin >= 0 && (begin == 0 || text[begin - 1] == 0x0A)
          && text[begin..<start].elementsEqual(mark)
      }
    }
    return nil
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
      !between.contains(where: { text[$0] == UInt8(ascii: ".") && isSentenceEnd($0) }),
      !between.dropLast().contains(where: { text[$0] == UInt8(ascii: "(") || text[$0] == 0x0A })
    else { return nil }
    return next.targets
  }
}
