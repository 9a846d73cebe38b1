/// A number of a JSON document: a double, or an integer of any size that was written as one.
struct JSONNumber: Hashable, Sendable {
  /// The number as it was written.
  let text: String
  /// Whether it was written without a fraction and an exponent.
  let isInteger: Bool
  let double: Double

  /// A number of the syntax of JSON; nil if it is beyond what a double can hold.
  init?(_ text: String, isInteger: Bool) {
    guard let double = Double(text), double.isFinite else { return nil }
    self.text = text
    self.isInteger = isInteger
    self.double = double
  }

  /// The lexical form of an `xsd:integer`; nil if the number has a fraction or has 22 digits or more.
  var integerForm: String? {
    guard double == double.rounded(), double.magnitude < 1e21 else { return nil }
    if double == 0 { return "0" }
    if isInteger { return text }
    let digits = DecimalDigits(exactly: double.magnitude)
    let zeros = String(repeating: "0", count: max(0, digits.exponent - digits.digits.count))
    return (double < 0 ? "-" : "") + digits.text + zeros
  }

  /// The canonical lexical form of an `xsd:double`, of at most 16 digits (JSON-LD 1.1 API, section 8.6).
  var doubleForm: String {
    guard double != 0 else { return double.sign == .minus ? "-0.0E0" : "0.0E0" }
    let digits = DecimalDigits(exactly: double.magnitude).rounded(to: 16)
    let rest = digits.digits.dropFirst()
    let fraction = rest.isEmpty ? "0" : rest.map { String($0) }.joined()
    return (double < 0 ? "-" : "") + "\(digits.digits[0]).\(fraction)E\(digits.exponent - 1)"
  }

  /// The form of ECMAScript, which canonical JSON takes (RFC 8785, section 3.2.2.3).
  var canonicalForm: String {
    guard double != 0 else { return "0" }
    let shortest = DecimalDigits(shortest: double.magnitude)
    let text = shortest.text
    let count = shortest.digits.count
    let point = shortest.exponent
    let sign = double < 0 ? "-" : ""
    if point > 21 || point < -5 {
      let fraction = count > 1 ? "." + text.dropFirst() : ""
      let exponent = point - 1
      return "\(sign)\(shortest.digits[0])\(fraction)e\(exponent < 0 ? "" : "+")\(exponent)"
    }
    if point <= 0 { return "\(sign)0." + String(repeating: "0", count: -point) + text }
    if point >= count { return sign + text + String(repeating: "0", count: point - count) }
    return "\(sign)\(text.prefix(point)).\(text.dropFirst(point))"
  }
}

/// The decimal digits of a positive number: 0.d₁d₂d₃… × 10^exponent, without zeros at the ends.
struct DecimalDigits {
  private(set) var digits: [UInt8]
  private(set) var exponent: Int

  var text: String { digits.map { String($0) }.joined() }

  /// The fewest digits that are read back as the same double.
  init(shortest value: Double) {
    var digits: [UInt8] = []
    var point: Int?
    var exponent = 0
    let parts = value.description.split(separator: "e")
    for byte in parts[0].utf8 {
      if byte == UInt8(ascii: ".") {
        point = digits.count
      } else {
        digits.append(byte - UInt8(ascii: "0"))
      }
    }
    if parts.count > 1 { exponent = Int(parts[1]) ?? 0 }
    self.init(digits, exponent: (point ?? digits.count) + exponent)
  }

  /// All digits of the value of a double.
  init(exactly value: Double) {
    let power = Int(value.exponent) - Double.significandBitCount
    let significand = UInt64(
      value.significand * Double(sign: .plus, exponent: Double.significandBitCount, significand: 1)
    )
    var number = [
      UInt32(significand % DecimalDigits.base),
      UInt32(significand / DecimalDigits.base % DecimalDigits.base),
    ]
    for _ in 0..<abs(power) { DecimalDigits.multiply(&number, by: power < 0 ? 5 : 2) }
    var digits: [UInt8] = []
    for limb in number {
      var limb = limb
      for _ in 0..<9 {
        digits.append(UInt8(limb % 10))
        limb /= 10
      }
    }
    digits.reverse()
    self.init(digits, exponent: digits.count + min(power, 0))
  }

  private init(_ digits: [UInt8], exponent: Int) {
    let zeros = digits.prefix { $0 == 0 }.count
    self.exponent = exponent - zeros
    self.digits = Array(digits.dropFirst(zeros))
    while self.digits.last == 0 { self.digits.removeLast() }
  }

  /// At most a number of digits, rounded half to even.
  func rounded(to count: Int) -> DecimalDigits {
    guard digits.count > count else { return self }
    var kept = Array(digits[..<count])
    let isTie = digits[count] == 5 && digits.count == count + 1
    let roundsUp = isTie ? kept[count - 1] % 2 == 1 : digits[count] >= 5
    var exponent = exponent
    if roundsUp {
      var place = count - 1
      while place >= 0, kept[place] == 9 {
        kept[place] = 0
        place -= 1
      }
      if place >= 0 {
        kept[place] += 1
      } else {
        kept.insert(1, at: 0)
        exponent += 1
      }
    }
    return DecimalDigits(kept, exponent: exponent)
  }

  /// Nine digits in each limb, the last ones first.
  private static let base: UInt64 = 1_000_000_000

  private static func multiply(_ number: inout [UInt32], by factor: UInt64) {
    var carry: UInt64 = 0
    for index in number.indices {
      let product = UInt64(number[index]) * factor + carry
      number[index] = UInt32(product % base)
      carry = product / base
    }
    if carry > 0 { number.append(UInt32(carry)) }
  }
}
