internal import SourceText

/// The prefixes that a stream of Turtle has declared so far.
struct StreamPrefixes: ~Copyable {
  private struct Entry {
    var prefix: Range<Int>
    var namespace: Range<Int>
  }

  /// Prefixes with their colon, and namespaces.
  private var bytes = ByteBuffer(capacity: 1024)
  /// The longest namespace first.
  private var entries: [Entry] = []

  /// Declares a prefix.
  /// - Returns: false if it was declared so already.
  mutating func bind(_ prefix: Span<UInt8>, _ namespace: Span<UInt8>) -> Bool {
    if let known = entries.firstIndex(where: { isPrefix($0, prefix) }) {
      if ByteScan.equal(bytes.span.extracting(entries[known].namespace), namespace) { return false }
      entries.remove(at: known)
    }
    let start = bytes.count
    bytes.append(prefix)
    bytes.append(UInt8(ascii: ":"))
    let middle = bytes.count
    bytes.append(namespace)
    let entry = Entry(prefix: start..<middle, namespace: middle..<bytes.count)
    let place = entries.firstIndex { $0.namespace.count < namespace.count } ?? entries.count
    if namespace.count > 0 { entries.insert(entry, at: place) }
    return true
  }

  private func isPrefix(_ entry: Entry, _ prefix: Span<UInt8>) -> Bool {
    let own = entry.prefix.lowerBound..<(entry.prefix.upperBound - 1)
    return ByteScan.equal(bytes.span.extracting(own), prefix)
  }

  /// Adds the prefixed name of an IRI.
  /// - Returns: false if no prefix fits, or if what is left is not a name of ASCII letters, digits, `_` and `-` that
  ///   every reader takes alike.
  @inline(__always)
  func append(_ iri: Span<UInt8>, to output: inout ByteBuffer) -> Bool {
    if entries.isEmpty { return false }
    return appendName(iri, to: &output)
  }

  private func appendName(_ iri: Span<UInt8>, to output: inout ByteBuffer) -> Bool {
    let count = iri.count
    for index in entries.indices {
      let namespace = entries[index].namespace
      let length = namespace.count
      guard length < count else { continue }
      let own = bytes.span
      guard own[namespace.upperBound - 1] == iri[length - 1],
        ByteScan.equal(own.extracting(namespace), iri.extracting(0..<length))
      else { continue }
      guard iri[length] != UInt8(ascii: "-"), ByteScan.endOfName(iri, from: length) == count else {
        continue
      }
      output.append(own, entries[index].prefix)
      output.append(iri, length..<count)
      return true
    }
    return false
  }
}
