internal import CLibXML2

/// The characters of names in XML 1.0, fourth edition (appendix B), which every XML reader knows.
///
/// The fifth edition allows more, but readers of earlier editions refuse those.
public enum XMLNameCharacter {
  /// Whether a character can start a name without a colon (Namespaces in XML 1.0, production `NCName`).
  public static func isStart(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar == "_" || isLetterOfASCII(scalar) }
    return xmlIsBaseChar(scalar.value) != 0 || xmlIsIdeographic(scalar.value) != 0
  }

  /// Whether a character can stand in a name without a colon.
  public static func isName(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      return isLetterOfASCII(scalar) || ("0"..."9").contains(scalar) || scalar == "_"
        || scalar == "-" || scalar == "."
    }
    return isStart(scalar) || xmlIsCombining(scalar.value) != 0 || xmlIsDigit(scalar.value) != 0
      || xmlIsExtender(scalar.value) != 0
  }

  /// Whether a character can stand in a document at all (XML 1.0, section 2.2).
  public static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }

  private static func isLetterOfASCII(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
  }
}
