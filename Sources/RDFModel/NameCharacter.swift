/// The character classes of names in Turtle (productions `PN_CHARS_BASE` and `PN_CHARS`).
public enum NameCharacter {
  /// Whether a character can start a prefix.
  public static func isBase(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x37D,
      0x37F...0x1FFF, 0x200C...0x200D, 0x2070...0x218F, 0x2C00...0x2FEF, 0x3001...0xD7FF,
      0xF900...0xFDCF, 0xFDF0...0xFFFD, 0x10000...0xEFFFF:
      true
    default: false
    }
  }

  /// Whether a character can stand within a prefix, a local name or a blank node label, apart from
  /// the full stop and, in local names, the colon.
  public static func isName(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2D, 0x30...0x39, 0x5F, 0xB7, 0x300...0x36F, 0x203F...0x2040: true
    default: isBase(scalar)
    }
  }
}
