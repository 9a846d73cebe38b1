/// The escapes of strings in the Turtle and N-Triples families (RDF 1.2 N-Triples, canonical form).
package enum TurtleEscaping {
  /// Adds the content of a string between `"` and `"`.
  package static func append(_ bytes: [UInt8], _ range: Range<Int>, to output: inout [UInt8]) {
    var start = range.lowerBound
    var index = start
    while index < range.upperBound {
      let byte = bytes[index]
      let length = needsEscape(bytes, index, range.upperBound)
      if length == 0 {
        index += 1
        continue
      }
      output += bytes[start..<index]
      output.append(UInt8(ascii: "\\"))
      if let mark = mark(byte) {
        output.append(mark)
      } else if length == 1 {
        output += [UInt8(ascii: "u"), UInt8(ascii: "0"), UInt8(ascii: "0")]
        output.append(digit(byte >> 4))
        output.append(digit(byte & 15))
      } else {
        output += byte == 0xEF && bytes[index + 2] == 0xBE ? nonCharacterFFFE : nonCharacterFFFF
      }
      index += length
      start = index
    }
    output += bytes[start..<index]
  }

  private static let nonCharacterFFFE = Array("uFFFE".utf8)
  private static let nonCharacterFFFF = Array("uFFFF".utf8)

  /// How many bytes at an index have to be escaped together; 0 if the byte stands for itself.
  @inline(__always)
  private static func needsEscape(_ bytes: [UInt8], _ index: Int, _ end: Int) -> Int {
    switch bytes[index] {
    case 0..<0x20, UInt8(ascii: "\""), UInt8(ascii: "\\"), 0x7F: 1
    case 0xEF
    where index + 2 < end && bytes[index + 1] == 0xBF && bytes[index + 2] >= 0xBE: 3
    default: 0
    }
  }

  private static func mark(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x08: UInt8(ascii: "b")
    case 0x09: UInt8(ascii: "t")
    case 0x0A: UInt8(ascii: "n")
    case 0x0C: UInt8(ascii: "f")
    case 0x0D: UInt8(ascii: "r")
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): byte
    default: nil
    }
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }
}
