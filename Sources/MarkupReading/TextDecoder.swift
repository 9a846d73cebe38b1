#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Turns the bytes of a document into UTF-8, by what its first bytes say (XML 1.0, appendix F).
///
/// A byte order mark counts more than the declaration; without either the document is UTF-8. Other encodings than
/// UTF-8 are converted by iconv.
@safe public struct TextDecoder: ~Copyable {
  private enum Encoding {
    /// Too little was read to know.
    case unknown
    case utf8
    /// Converted by iconv.
    case converted
  }

  private var encoding = Encoding.unknown
  private var converter: iconv_t?
  /// Bytes that wait for those that follow.
  private var waiting: [UInt8] = []
  /// How many bytes were converted.
  private var position = 0

  /// How many bytes can come before the end of the XML declaration.
  private static let declarationLimit = 1024

  /// A decoder of one document.
  public init() {}

  deinit { if let converter = unsafe converter { unsafe iconv_close(converter) } }

  /// Whether all bytes are taken as they are. False until enough of them were decoded.
  public var isUTF8: Bool { encoding == .utf8 }

  /// Adds the next bytes of the document, as UTF-8, to others; what cannot be decoded yet waits.
  /// - Throws: `MarkupError` for an encoding that is not known and bytes that it does not have; its range
  ///   is in the bytes that were given.
  public mutating func decode(
    _ bytes: Span<UInt8>, isLast: Bool, to result: inout [UInt8]
  ) throws(MarkupError) {
    if encoding == .unknown {
      TextDecoder.append(bytes, to: &waiting)
      guard isLast || TextDecoder.isDecidable(waiting) else { return }
      try decide()
      if encoding == .utf8 {
        result += waiting
        waiting = []
      } else {
        try convert(isLast: isLast, to: &result)
      }
    } else if encoding == .utf8 {
      TextDecoder.append(bytes, to: &result)
    } else {
      TextDecoder.append(bytes, to: &waiting)
      try convert(isLast: isLast, to: &result)
    }
  }

  private static func append(_ bytes: Span<UInt8>, to result: inout [UInt8]) {
    result.append(addingCapacity: bytes.count) { output in
      for index in bytes.indices { output.append(bytes[index]) }
    }
  }

  // MARK: Which encoding

  /// The first bytes of documents in encodings that are no extension of ASCII.
  private static let marks: [(bytes: [UInt8], encoding: String)] = [
    ([0xFF, 0xFE, 0, 0], "UTF-32LE"), ([0, 0, 0xFE, 0xFF], "UTF-32BE"),
    ([0x3C, 0, 0, 0], "UTF-32LE"), ([0, 0, 0, 0x3C], "UTF-32BE"),
    ([0xFE, 0xFF], "UTF-16BE"), ([0xFF, 0xFE], "UTF-16LE"),
    ([0, 0x3C], "UTF-16BE"), ([0x3C, 0], "UTF-16LE"),
  ]

  /// Whether the first bytes tell the encoding.
  private static func isDecidable(_ bytes: [UInt8]) -> Bool {
    guard bytes.count >= 4 else { return false }
    return !bytes.starts(with: "<?xml".utf8) && !"<?xml".utf8.starts(with: bytes)
      || bytes.count >= declarationLimit || bytes.contains(UInt8(ascii: ">"))
  }

  private mutating func decide() throws(MarkupError) {
    if let mark = TextDecoder.marks.first(where: { waiting.starts(with: $0.bytes) }) {
      return try open(mark.encoding)
    }
    guard let range = TextDecoder.declaredEncoding(waiting) else {
      encoding = .utf8
      return
    }
    let name = String(decoding: waiting[range], as: UTF8.self).uppercased()
    if ["UTF-8", "UTF8", "US-ASCII", "ASCII"].contains(name) {
      encoding = .utf8
    } else if name.hasPrefix("UTF-16") || name.hasPrefix("UTF-32") || name.contains("UCS") {
      throw MarkupError(
        .invalidEncoding, range, "the declaration says \(name), but the bytes are not of it")
    } else {
      try open(name, declaredAt: range)
    }
  }

  private mutating func open(
    _ name: String, declaredAt range: Range<Int> = 0..<2
  ) throws(MarkupError) {
    let converter = unsafe iconv_open("UTF-8", name)
    guard unsafe converter != iconv_t(bitPattern: -1) else {
      throw MarkupError(.unsupported, range, "the encoding \(name) is not known")
    }
    unsafe self.converter = converter
    encoding = .converted
  }

  /// Where the name of the encoding is in an XML declaration (XML 1.0, productions 23 and 80).
  private static func declaredEncoding(_ bytes: [UInt8]) -> Range<Int>? {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let limit = min(bytes.count, declarationLimit)
    guard bytes[start...].starts(with: "<?xml".utf8),
      let end = bytes[start..<limit].firstIndex(of: UInt8(ascii: ">"))
    else { return nil }
    let key = Array("encoding".utf8)
    guard
      var index = (start..<end).first(where: { bytes[$0..<end].starts(with: key) })
    else { return nil }
    index += key.count
    let isSpace: (UInt8) -> Bool = { $0 == 0x20 || (0x09...0x0D).contains($0) }
    while index < end, isSpace(bytes[index]) || bytes[index] == UInt8(ascii: "=") { index += 1 }
    guard index < end, bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'")
    else { return nil }
    let quote = bytes[index]
    let name = (index + 1)..<end
    guard let close = bytes[name].firstIndex(of: quote), close > name.lowerBound,
      bytes[name.lowerBound..<close].allSatisfy(isNameByte)
    else { return nil }
    return name.lowerBound..<close
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"),
      UInt8(ascii: "-"):
      true
    default: false
    }
  }

  // MARK: Conversion

  /// Converts what waits, as far as it is whole.
  private mutating func convert(
    isLast: Bool, to result: inout [UInt8]
  ) throws(MarkupError) {
    guard let converter = unsafe converter else { return }
    var read = 0
    var reason: CInt = 0
    while read < waiting.count {
      var output = [UInt8](repeating: 0, count: max(64, (waiting.count - read) * 2))
      var written = 0
      reason = 0
      unsafe waiting.withUnsafeMutableBytes { input in
        unsafe output.withUnsafeMutableBytes { room in
          var source = unsafe input.baseAddress.map {
            unsafe ($0 + read).assumingMemoryBound(to: CChar.self)
          }
          var target = unsafe room.baseAddress?.assumingMemoryBound(to: CChar.self)
          var sourceLeft = input.count - read
          var targetLeft = room.count
          if unsafe iconv(converter, &source, &sourceLeft, &target, &targetLeft)
            == -1
          {
            reason = errno
          }
          read = input.count - sourceLeft
          written = room.count - targetLeft
        }
      }
      result += output[..<written]
      if reason != 0, reason != E2BIG { break }
    }
    if reason == EILSEQ || isLast && read < waiting.count {
      let place = position + read
      throw MarkupError(
        .invalidEncoding, place..<(place + 1), "these bytes are not of the document's encoding")
    }
    position += read
    waiting.removeSubrange(..<read)
  }
}
