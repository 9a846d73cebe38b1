/// A colour in the sRGB colour space, with opacity.
public struct DOTColor: Hashable, Sendable {
  /// Red, 0 to 255.
  public var red: UInt8
  /// Green, 0 to 255.
  public var green: UInt8
  /// Blue, 0 to 255.
  public var blue: UInt8
  /// From 0, not seen at all, to 255, nothing seen through it.
  public var opacity: UInt8

  /// A colour from its components.
  public init(red: UInt8, green: UInt8, blue: UInt8, opacity: UInt8 = 255) {
    self.red = red
    self.green = green
    self.blue = blue
    self.opacity = opacity
  }

  /// A colour as it is written in style sheets: `0xRRGGBB`; higher bits are ignored.
  public init(_ hexadecimal: UInt32, opacity: UInt8 = 255) {
    self.init(
      red: UInt8(truncatingIfNeeded: hexadecimal >> 16),
      green: UInt8(truncatingIfNeeded: hexadecimal >> 8),
      blue: UInt8(truncatingIfNeeded: hexadecimal), opacity: opacity)
  }

  /// Nothing at all.
  public static let transparent = DOTColor(0xFFFFFF, opacity: 0)

  /// The same colour with another opacity.
  public func withOpacity(_ opacity: UInt8) -> DOTColor {
    DOTColor(red: red, green: green, blue: blue, opacity: opacity)
  }

  /// The form that DOT and HTML-like labels share: `#rrggbb`, or `#rrggbbaa` if it is not opaque.
  public var notation: String {
    let digits = Array("0123456789abcdef".utf8)
    var bytes = [UInt8(ascii: "#")]
    for component in opacity == 255 ? [red, green, blue] : [red, green, blue, opacity] {
      bytes.append(digits[Int(component >> 4)])
      bytes.append(digits[Int(component & 15)])
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
