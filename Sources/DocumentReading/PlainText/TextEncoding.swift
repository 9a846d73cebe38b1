import SourceText

/// Turns the bytes of a text into UTF-8 with line feeds at the ends of lines.
enum TextEncoding {
  /// A text as UTF-8.
  struct Decoded {
    var bytes: [UInt8]
    /// The encoding that it was in, if it was another than UTF-8.
    var encoding: String?
  }

  /// The text of a file.
  ///
  /// A byte order mark tells UTF-16; bytes that are not UTF-8 are Windows-1252 if every one of them is a letter or
  /// mark that Dutch texts have. Carriage returns without line feeds become line feeds.
  /// - Throws: `DocumentReadingError` for bytes that are no text.
  static func decode(_ bytes: [UInt8], name: String) throws(DocumentReadingError) -> Decoded {
    var decoded = Decoded(bytes: bytes)
    if let units = utf16(bytes) {
      decoded = Decoded(
        bytes: Array(String(decoding: units, as: UTF16.self).utf8), encoding: "UTF-16")
    } else if let offset = bytes.firstIndex(of: 0) {
      throw DocumentReadingError(
        "the file is not text: it holds a NUL byte at offset \(offset)", of: name,
        remedy: "save it as plain text (UTF-8), HTML or .docx and give that file")
    } else {
      do {
        _ = try UTF8Span(validating: bytes.span)
      } catch {
        guard let text = windows1252(bytes) else {
          throw DocumentReadingError(
            "RPT003", "the text is not UTF-8 from here on",
            in: SourceFile(name: name, bytes: bytes), at: error.byteOffsets,
            remedy: "convert it first, for example: iconv -f WINDOWS-1252 -t UTF-8 REPORT.txt")
        }
        decoded = Decoded(bytes: text, encoding: "Windows-1252")
      }
    }
    let carriageReturn = UInt8(ascii: "\r")
    let lineFeed = UInt8(ascii: "\n")
    for index in decoded.bytes.indices where decoded.bytes[index] == carriageReturn {
      let next = index + 1
      if next == decoded.bytes.count || decoded.bytes[next] != lineFeed {
        decoded.bytes[index] = lineFeed
      }
    }
    return decoded
  }

  /// The code units of a text with a byte order mark of UTF-16.
  private static func utf16(_ bytes: [UInt8]) -> [UInt16]? {
    let isLittle = bytes.starts(with: [0xFF, 0xFE])
    guard isLittle || bytes.starts(with: [0xFE, 0xFF]) else { return nil }
    return stride(from: 2, to: bytes.count - 1, by: 2).map { index in
      let pair = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return isLittle ? pair.1 << 8 | pair.0 : pair.0 << 8 | pair.1
    }
  }

  /// The characters of the bytes 0x80 to 0x9F that Dutch texts have (Windows-1252).
  private static let marks: [UInt8: Unicode.Scalar] = [
    0x80: "€", 0x82: "‚", 0x84: "„", 0x85: "…", 0x8A: "Š", 0x91: "‘", 0x92: "’", 0x93: "“",
    0x94: "”", 0x95: "•", 0x96: "–", 0x97: "—", 0x99: "™", 0x9A: "š",
  ]

  /// The characters from U+00A0 on that Dutch texts have, which stand for themselves.
  private static let letters = Set(
    "\u{A0}§©«­®°±²³´µ·¹»¼½¾ÀÁÂÄÇÈÉÊËÌÍÎÏÑÒÓÔÖØÙÚÛÜßàáâäåæçèéêëìíîïñòóôöøùúûü÷".unicodeScalars)

  /// The text of bytes in Windows-1252; nil if there are bytes that Dutch texts do not have, or that look like a
  /// dash or quotation mark of UTF-8.
  private static func windows1252(_ bytes: [UInt8]) -> [UInt8]? {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 16)
    for (index, byte) in bytes.enumerated() {
      if byte < 0x80 {
        text.append(byte)
        continue
      }
      let next = index + 1 < bytes.count ? bytes[index + 1] : 0
      let letter = Unicode.Scalar(byte)
      guard let scalar = marks[byte] ?? (letters.contains(letter) ? letter : nil),
        byte != 0xE2 || next != 0x80
      else { return nil }
      text.append(contentsOf: String(Character(scalar)).utf8)
    }
    return text
  }
}
