/// Answers requests for a site from memory: no request reaches a file system.
public struct SiteResponder: Sendable {
  /// An answer.
  public struct Response: Hashable, Sendable {
    /// The status code of HTTP.
    public let status: Int
    /// The headers, in order, without `Content-Length`.
    public let headers: [Header]
    /// What is sent; a server leaves it out for HEAD.
    public let body: [UInt8]
  }

  /// A header of HTTP.
  public struct Header: Hashable, Sendable {
    /// The name.
    public let name: String
    /// The value.
    public let value: String
  }

  /// The longest target of a request that is looked at, in bytes.
  static let longestTarget = 2048

  private let files: [String: SiteFile]
  /// What stands before the paths of the site: `/`, or `/verwijsgraaf/`.
  private let root: String

  /// A responder.
  /// - Parameters:
  ///   - files: the files of a site.
  ///   - root: the path under which the site is served; begins and ends with `/`.
  public init(files: [SiteFile], root: String = "/") {
    self.files = Dictionary(files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    self.root = root
  }

  /// The answer to a request.
  /// - Parameters:
  ///   - method: the method in capitals.
  ///   - target: the target as it was sent: path and query.
  ///   - accept: the `Accept` header, if there is one.
  public func response(method: String, target: String, accept: String?) -> Response {
    guard method == "GET" || method == "HEAD" else {
      return failure(405, "Alleen GET en HEAD.", [Header(name: "Allow", value: "GET, HEAD")])
    }
    guard target.utf8.count <= SiteResponder.longestTarget else {
      return failure(414, "Het adres is te lang.")
    }
    guard target.hasPrefix("/"),
      let decoded = SiteResponder.decoded(target.prefix { $0 != "?" && $0 != "#" }),
      !decoded.split(separator: "/").contains(where: { $0 == ".." || $0 == "." })
    else { return failure(400, "Dit adres deugt niet.") }
    guard decoded.hasPrefix(root) else {
      return decoded + "/" == root ? redirect(to: root) : failure(404, "Deze bladzijde is er niet.")
    }
    let path = String(decoded.dropFirst(root.count))
    if let file = files[path.isEmpty || path.hasSuffix("/") ? path + "index.html" : path] {
      return found(file)
    }
    let forms = ContentNegotiation.forms.compactMap { files["\(path).\($0.fileExtension)"] }
    guard !forms.isEmpty else { return failure(404, "Deze bladzijde is er niet.") }
    let chosen = ContentNegotiation.fileExtension(accepting: accept)
      .flatMap { files["\(path).\($0)"] }
    guard let chosen else {
      return failure(
        406,
        "Dit is er als \(forms.map { $0.mediaType.prefix { $0 != ";" } }.joined(separator: ", ")).",
        [Header(name: "Vary", value: "Accept")])
    }
    return found(
      chosen,
      [
        Header(name: "Vary", value: "Accept"),
        Header(name: "Content-Location", value: root + SiteResponder.encoded(chosen.path)),
      ])
  }

  private func found(_ file: SiteFile, _ headers: [Header] = []) -> Response {
    Response(
      status: 200,
      headers: [Header(name: "Content-Type", value: file.mediaType)] + headers
        + SiteResponder.security(of: file.path), body: file.bytes)
  }

  private func redirect(to address: String) -> Response {
    Response(status: 301, headers: [Header(name: "Location", value: address)], body: [])
  }

  private func failure(_ status: Int, _ sentence: String, _ headers: [Header] = []) -> Response {
    Response(
      status: status,
      headers: [Header(name: "Content-Type", value: "text/plain; charset=utf-8")] + headers
        + SiteResponder.security(of: ""), body: Array((sentence + "\n").utf8))
  }

  /// Headers that keep a browser from doing more than a page needs, and let programs of others read data.
  private static func security(of path: String) -> [Header] {
    [
      Header(name: "Content-Security-Policy", value: PageFrame.policy + "; frame-ancestors 'none'"),
      Header(name: "X-Content-Type-Options", value: "nosniff"),
      Header(name: "Referrer-Policy", value: "no-referrer"),
      Header(name: "Access-Control-Allow-Origin", value: "*"),
    ]
  }

  /// A path without percent-encoding; nil if it is not UTF-8 or has a control character or backslash.
  static func decoded(_ path: Substring) -> String? {
    var bytes: [UInt8] = []
    var rest = Array(path.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let high = rest.popFirst().flatMap(value), let low = rest.popFirst().flatMap(value)
      else {
        return nil
      }
      bytes.append(high << 4 | low)
    }
    guard !bytes.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\\") }) else {
      return nil
    }
    return String(validating: bytes, as: UTF8.self)
  }

  private static func value(_ digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
    default: nil
    }
  }

  /// A path with percent-encoding for what an address may not hold.
  static func encoded(_ path: String) -> String {
    var result = ""
    let kept = Set("-._~/!$&'()*+,;=:@".utf8)
    for byte in path.utf8 {
      let isKept =
        kept.contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
      if isKept {
        result.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        result += "%" + (digits.count == 1 ? "0" : "") + digits
      }
    }
    return result
  }
}
