/// The keywords of JSON-LD (JSON-LD 1.1, section 1.7).
enum Keyword: String, Hashable, Sendable {
  case base = "@base"
  case container = "@container"
  case context = "@context"
  case direction = "@direction"
  case graph = "@graph"
  case id = "@id"
  case `import` = "@import"
  case included = "@included"
  case index = "@index"
  case json = "@json"
  case language = "@language"
  case list = "@list"
  case nest = "@nest"
  case none = "@none"
  case prefix = "@prefix"
  case propagate = "@propagate"
  case protected = "@protected"
  case reverse = "@reverse"
  case set = "@set"
  case type = "@type"
  case value = "@value"
  case version = "@version"
  case vocab = "@vocab"

  /// The keyword that a text is.
  init?(_ text: Text) {
    guard text.utf8.first == UInt8(ascii: "@") else { return nil }
    self.init(rawValue: text.value)
  }

  var text: Text { Text(rawValue) }

  /// Whether a text is `@` and letters, which is kept for keywords to come.
  static func hasForm(_ text: Text) -> Bool {
    text.utf8.first == UInt8(ascii: "@") && text.utf8.count > 1
      && text.utf8.dropFirst().allSatisfy {
        Letters.isAlphanumeric($0) && $0 > UInt8(ascii: "9")
      }
  }
}
