/// Questions about the bytes of a part of an identifier; ASCII only.
extension StringProtocol {
  /// Whether it is not empty and every byte is a digit.
  var isNumber: Bool { !utf8.isEmpty && utf8.allSatisfy(isDigit) }

  /// Whether it is not empty and every byte is a capital letter.
  var isCapitals: Bool { !utf8.isEmpty && utf8.allSatisfy(isCapital) }

  /// Whether every byte is a letter of Roman numerals.
  var isRomanNumeral: Bool {
    !utf8.isEmpty && utf8.allSatisfy { "IVXLCDM".utf8.contains($0) }
  }

  /// Whether it is digits, then at most two small letters (`185b`).
  var isNumberWithLetters: Bool {
    let letters = utf8.drop(while: isDigit)
    return letters.count < utf8.count && letters.count <= 2 && letters.allSatisfy(isSmallLetter)
  }

  /// The parts between hyphens, empty ones included.
  var hyphenated: [String] {
    utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  /// What follows a prefix, or nil if the text does not start with it.
  func after(_ prefix: String) -> String? {
    guard utf8.starts(with: prefix.utf8) else { return nil }
    return String(decoding: utf8.dropFirst(prefix.utf8.count), as: UTF8.self)
  }
}

/// Whether a byte is `0` to `9`.
func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

/// Whether a byte is `A` to `Z`.
func isCapital(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A }

/// Whether a byte is `a` to `z`.
func isSmallLetter(_ byte: UInt8) -> Bool { byte >= 0x61 && byte <= 0x7A }
