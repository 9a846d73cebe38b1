/// Relative references (RFC 3986, sections 4.2 and 5; RFC 3987 keeps the algorithm), over UTF-8 bytes.
public enum IRIReference {
  /// Where the parts of a reference are; all ranges lie in the same bytes.
  struct Parts {
    /// Without the colon.
    var scheme: Range<Int>?
    /// Without the two slashes.
    var authority: Range<Int>?
    var path: Range<Int>
    /// Without the question mark.
    var query: Range<Int>?
    /// Without the number sign.
    var fragment: Range<Int>?

    /// Splits a reference (RFC 3986, appendix B).
    init(_ bytes: Span<UInt8>) {
      var start = 0
      if let length = IRIReference.schemeLength(bytes) {
        scheme = 0..<length
        start = length + 1
      }
      var end = start
      if start + 1 < bytes.count, bytes[start] == slash, bytes[start + 1] == slash {
        end = start + 2
        while end < bytes.count, ![slash, question, hash].contains(bytes[end]) { end += 1 }
        authority = (start + 2)..<end
        start = end
      }
      while end < bytes.count, bytes[end] != question, bytes[end] != hash { end += 1 }
      path = start..<end
      if end < bytes.count, bytes[end] == question {
        start = end + 1
        while end < bytes.count, bytes[end] != hash { end += 1 }
        query = start..<end
      }
      if end < bytes.count { fragment = (end + 1)..<bytes.count }
    }
  }

  private static let slash = UInt8(ascii: "/")
  private static let question = UInt8(ascii: "?")
  private static let hash = UInt8(ascii: "#")

  /// How many bytes the scheme has, without the colon; nil if the reference is relative.
  public static func schemeLength(_ bytes: Span<UInt8>) -> Int? {
    for index in bytes.indices {
      if bytes[index] == UInt8(ascii: ":") { return index > 0 ? index : nil }
      if !IRI.isSchemeByte(bytes[index], isFirst: index == 0) { return nil }
    }
    return nil
  }

  /// The absolute IRI that a reference means (RFC 3986, section 5.2). One that is absolute already is
  /// left as it is.
  /// - Precondition: `base` is absolute.
  public static func resolve(_ reference: Span<UInt8>, against base: Span<UInt8>) -> [UInt8] {
    let relative = Parts(reference)
    if relative.scheme != nil { return reference.bytesArray() }
    let parts = Parts(base)
    var result = base.bytesArray(0..<((parts.scheme?.upperBound ?? 0) + 1))
    if let authority = relative.authority {
      result += [slash, slash]
      result += reference.bytesArray(authority)
      result += withoutDotSegments(reference.bytesArray(relative.path))
      append(relative.query, of: reference, after: question, to: &result)
    } else {
      if let authority = parts.authority {
        result += [slash, slash]
        result += base.bytesArray(authority)
      }
      if relative.path.isEmpty {
        result += base.bytesArray(parts.path)
        if relative.query != nil {
          append(relative.query, of: reference, after: question, to: &result)
        } else {
          append(parts.query, of: base, after: question, to: &result)
        }
      } else {
        var path = reference.bytesArray(relative.path)
        if path[0] != slash {
          path = merge(path, base.bytesArray(parts.path), hasAuthority: parts.authority != nil)
        }
        result += withoutDotSegments(path)
        append(relative.query, of: reference, after: question, to: &result)
      }
    }
    append(relative.fragment, of: reference, after: hash, to: &result)
    return result
  }

  /// Adds an optional part after its mark.
  private static func append(
    _ part: Range<Int>?, of bytes: Span<UInt8>, after mark: UInt8, to result: inout [UInt8]
  ) {
    guard let part else { return }
    result.append(mark)
    result += bytes.bytesArray(part)
  }

  /// A relative path in place of the last segment of the base path (RFC 3986, section 5.2.3).
  private static func merge(_ path: [UInt8], _ base: [UInt8], hasAuthority: Bool) -> [UInt8] {
    if base.isEmpty, hasAuthority { return [slash] + path }
    guard let last = base.lastIndex(of: slash) else { return path }
    return base[...last] + path
  }

  /// A path without `.` and `..` segments (RFC 3986, section 5.2.4).
  private static func withoutDotSegments(_ path: [UInt8]) -> [UInt8] {
    let dot = UInt8(ascii: ".")
    var result: [UInt8] = []
    var start = 0
    if path.starts(with: [dot, slash]) { start = 2 }
    if path.starts(with: [dot, dot, slash]) { start = 3 }
    if path == [dot] || path == [dot, dot] { return [] }
    while start < path.count {
      var end = start + (path[start] == slash ? 1 : 0)
      while end < path.count, path[end] != slash { end += 1 }
      let segment = path[start..<end]
      let name = segment.first == slash ? segment.dropFirst() : segment
      let isLast = end == path.count
      if name.elementsEqual([dot]) {
        if isLast { result.append(slash) }
      } else if name.elementsEqual([dot, dot]) {
        if let last = result.lastIndex(of: slash) {
          result.removeSubrange(last...)
        } else {
          result.removeAll()
        }
        if isLast { result.append(slash) }
      } else {
        result += segment
      }
      start = end
    }
    return result
  }
}

extension Span where Element == UInt8 {
  /// A copy of a part of the bytes, or of all.
  func bytesArray(_ range: Range<Int>? = nil) -> [UInt8] {
    let range = range ?? indices
    var copy: [UInt8] = []
    copy.reserveCapacity(range.count)
    for index in range { copy.append(self[index]) }
    return copy
  }
}
