import WebWriting

/// Chooses the form of a document that a client asks for by its `Accept` header (RFC 9110, section 12.5.1).
public struct ContentNegotiation: Sendable {
  /// A form: an extension of files, and the media types that mean it.
  struct Form: Sendable {
    let fileExtension: String
    let mediaTypes: [String]
  }

  /// The forms of a document, the preferred one first.
  static let forms = [
    Form(fileExtension: "html", mediaTypes: ["text/html", "application/xhtml+xml"]),
    Form(
      fileExtension: "ttl",
      mediaTypes: ["text/turtle", "application/x-turtle", "text/n3", "application/n-triples"]),
    Form(fileExtension: "rdf", mediaTypes: ["application/rdf+xml", "application/xml", "text/xml"]),
    Form(fileExtension: "jsonld", mediaTypes: ["application/ld+json", "application/json"]),
  ]

  /// The extension of the form that suits a client best; nil if none does.
  ///
  /// Of equally good forms the first one counts. A header without a media range that fits, and no header, gives
  /// HTML only if the client accepts anything.
  public static func fileExtension(accepting header: String?) -> String? {
    guard let header, header.utf8.contains(where: { $0 > 0x20 }) else {
      return forms[0].fileExtension
    }
    let ranges = header.split(separator: ",").map(MediaRange.init)
    var best: (quality: Int, form: Form)?
    for form in forms {
      let quality =
        form.mediaTypes.compactMap { type in
          ranges.filter { $0.matches(type) }.max { $0.specificity < $1.specificity }?.quality
        }.max() ?? 0
      if quality > 0, quality > best?.quality ?? 0 { best = (quality, form) }
    }
    return best?.form.fileExtension
  }
}

/// A media range of an `Accept` header.
private struct MediaRange {
  let type: String
  /// In thousandths, from 0 to 1000.
  let quality: Int

  init(_ text: Substring) {
    let parts = text.split(separator: ";").map { MediaRange.trimmed($0).lowercased() }
    type = parts.first ?? ""
    let weight = parts.dropFirst().first { $0.hasPrefix("q=") }?.dropFirst(2)
    quality = weight.map { MediaRange.thousandths($0) } ?? 1000
  }

  /// How much of a type the range fixes.
  var specificity: Int { type == "*/*" ? 0 : type.hasSuffix("/*") ? 1 : 2 }

  func matches(_ mediaType: String) -> Bool {
    if type == "*/*" || type == mediaType { return true }
    return type.hasSuffix("/*") && mediaType.hasPrefix(type.dropLast())
  }

  /// `0.8` as 800; what is not a weight as 0 (RFC 9110, section 12.4.2).
  private static func thousandths(_ text: Substring) -> Int {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard let whole = parts.first.flatMap({ Int($0) }), (0...1).contains(whole), parts.count <= 2
    else {
      return 0
    }
    let digits = parts.count == 2 ? String(parts[1].prefix(3)) : ""
    guard let fraction = Int(digits + String(repeating: "0", count: 3 - digits.count)),
      fraction >= 0
    else {
      return 0
    }
    return min(1000, whole * 1000 + fraction)
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text
    while text.first == " " || text.first == "\t" { text.removeFirst() }
    while text.last == " " || text.last == "\t" { text.removeLast() }
    return text
  }
}
