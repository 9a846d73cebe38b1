/// Whether an IRI has the form that the web expects of it, beyond what a reader of RDF checks (RFC 3986, RFC 3987).
enum IRIForm {
  /// What is wrong with an absolute IRI; nil if nothing is.
  static func flaw(of iri: String) -> String? {
    let bytes = Array(iri.utf8)
    if bytes.count(where: { $0 == UInt8(ascii: "#") }) > 1 { return "it has two \"#\"" }
    for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "%") {
      let digits = bytes[min(index + 1, bytes.count)..<min(index + 3, bytes.count)]
      guard digits.count == 2, digits.allSatisfy(isHexadecimal) else {
        return "\"%\" is not followed by two hexadecimal digits"
      }
    }
    if bytes.contains(where: { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "]") }),
      !iri.contains("://[")
    {
      return "it has a square bracket"
    }
    return webFlaw(of: iri)
  }

  /// What is wrong with the authority of an IRI of the web.
  private static func webFlaw(of iri: String) -> String? {
    guard let colon = iri.firstIndex(of: ":") else { return nil }
    let scheme = iri[..<colon]
    guard scheme.lowercased() == "http" || scheme.lowercased() == "https" else { return nil }
    if scheme != scheme.lowercased() { return "its scheme is not in small letters" }
    let rest = iri[iri.index(after: colon)...]
    guard rest.hasPrefix("//") else { return "it has no \"//\" behind its scheme" }
    let authority = rest.dropFirst(2).prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    let host = authority.split(separator: "@", omittingEmptySubsequences: false).last ?? ""
    if host.isEmpty || host.hasPrefix(":") { return "it has no host" }
    return host.contains("..") ? "its host has an empty part" : nil
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
      UInt8(ascii: "A")...UInt8(ascii: "F"):
      true
    default: false
    }
  }
}
