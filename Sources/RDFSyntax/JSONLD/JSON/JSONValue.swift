/// A value of a JSON document (RFC 8259) with its place.
struct JSONValue: Sendable {
  enum Content: Sendable {
    case null
    case boolean(Bool)
    case number(JSONNumber)
    case string(Text)
    case array([JSONValue])
    case object(JSONObject)
  }

  let content: Content
  /// Byte offsets in the document; empty where the value was not read.
  let range: Range<Int>

  init(_ content: Content, range: Range<Int> = 0..<0) {
    self.content = content
    self.range = range
  }

  var isNull: Bool { if case .null = content { true } else { false } }

  var string: Text? { if case .string(let text) = content { text } else { nil } }

  var boolean: Bool? { if case .boolean(let value) = content { value } else { nil } }

  var object: JSONObject? { if case .object(let object) = content { object } else { nil } }

  var array: [JSONValue]? { if case .array(let items) = content { items } else { nil } }

  /// The items of an array, or the value alone.
  var items: [JSONValue] { array ?? [self] }

  /// Whether the value is a string, number or boolean.
  var isScalar: Bool {
    switch content {
    case .string, .number, .boolean: true
    case .null, .array, .object: false
    }
  }
}

/// The entries of a JSON object in the order of the document; no key is there twice.
struct JSONObject: Sendable {
  struct Entry: Sendable {
    let key: Text
    let value: JSONValue
    /// Where the key is.
    let range: Range<Int>
  }

  private(set) var entries: [Entry] = []
  /// The places of keys, once there are many.
  private var places: [Text: Int] = [:]
  private static let fewEntries = 8

  init() {}

  var isEmpty: Bool { entries.isEmpty }

  private func place(of key: Text) -> Int? {
    places.isEmpty ? entries.firstIndex { $0.key == key } : places[key]
  }

  subscript(key: Text) -> JSONValue? { place(of: key).map { entries[$0].value } }

  /// Adds an entry.
  /// - Returns: whether the key is new; if not, nothing is added.
  mutating func insert(_ key: Text, _ value: JSONValue, range: Range<Int> = 0..<0) -> Bool {
    guard place(of: key) == nil else { return false }
    if !places.isEmpty { places[key] = entries.count }
    entries.append(Entry(key: key, value: value, range: range))
    if places.isEmpty, entries.count > JSONObject.fewEntries {
      for (place, entry) in entries.enumerated() { places[entry.key] = place }
    }
    return true
  }

  /// Sets the value of a key, which keeps its place if it was there.
  subscript(setting key: Text) -> JSONValue? {
    get { self[key] }
    set {
      guard let newValue else { return }
      if let place = place(of: key) {
        entries[place] = Entry(key: key, value: newValue, range: entries[place].range)
      } else {
        _ = insert(key, newValue)
      }
    }
  }
}
