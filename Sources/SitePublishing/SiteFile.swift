/// A file of a site.
public struct SiteFile: Hashable, Sendable {
  /// The path below the root of the site, without a slash in front: `report/x.html`.
  public let path: String
  /// What is in it.
  public let bytes: [UInt8]

  /// A file.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// The media type that a server sends it with, by its extension.
  public var mediaType: String { SiteFile.mediaType(of: path) }

  static func mediaType(of path: String) -> String {
    let fileExtension = path.split(separator: ".").last.map(String.init) ?? ""
    return types[fileExtension] ?? "application/octet-stream"
  }

  /// The media types of the extensions that a site uses.
  static let types = [
    "html": "text/html; charset=utf-8", "css": "text/css; charset=utf-8",
    "js": "text/javascript; charset=utf-8", "json": "application/json",
    "svg": "image/svg+xml", "txt": "text/plain; charset=utf-8", "xml": "application/xml",
    "ttl": "text/turtle; charset=utf-8", "rdf": "application/rdf+xml",
    "jsonld": "application/ld+json", "nt": "application/n-triples", "nq": "application/n-quads",
    "trig": "application/trig; charset=utf-8", "dot": "text/vnd.graphviz; charset=utf-8",
    "conf": "text/plain; charset=utf-8",
  ]
}
