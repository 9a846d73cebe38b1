/// A number as DOT writes it: no exponent, at most three decimals (grammar: *numeral*).
struct DOTDecimal: CustomStringConvertible {
  /// The number, in thousandths.
  private let thousandths: Int

  /// Rounds to thousandths; what is not finite becomes 0, and what is too large 10¹².
  init(_ number: Double) {
    let bound = 1e12
    thousandths =
      number.isFinite ? Int((min(max(number, -bound), bound) * 1000).rounded()) : 0
  }

  /// `-12.5`.
  var description: String {
    let magnitude = thousandths.magnitude
    var text = (thousandths < 0 ? "-" : "") + String(magnitude / 1000)
    if magnitude % 1000 != 0 {
      var decimals = String(magnitude % 1000 + 1000).dropFirst()
      while decimals.last == "0" { decimals.removeLast() }
      text += "." + decimals
    }
    return text
  }
}
