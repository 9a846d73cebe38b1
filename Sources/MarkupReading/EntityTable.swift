internal import CLibXML2

/// The entities that a document declares for texts (XML 1.0, section 4.2), each with the text that it stands for.
///
/// libxml2 asks here for every reference and expands nothing by itself, so the length of each text and the sum
/// of all references have bounds.
struct EntityTable: ~Copyable {
  /// What a reference stands for.
  enum Replacement {
    case text([UInt8])
    /// Why the entity cannot be used.
    case unusable(String)
  }

  @safe private struct Entry {
    let replacement: Replacement
    let pointer: UnsafeMutablePointer<xmlEntity>
  }

  private var entries: [[UInt8]: Entry] = [:]

  /// How many bytes all references have added.
  private(set) var total = 0

  deinit {
    for entry in entries.values {
      unsafe entry.pointer.pointee.content?.deallocate()
      if let name = unsafe entry.pointer.pointee.name {
        unsafe UnsafeMutablePointer(mutating: name).deallocate()
      }
      unsafe entry.pointer.deallocate()
    }
  }

  /// Adds an entity with a text that has references only to those before it.
  /// - Parameter limit: how many bytes it may stand for.
  /// - Returns: false if it stands for more.
  mutating func declare(_ name: [UInt8], value: [UInt8], limit: Int) -> Bool {
    guard entries[name] == nil else { return true }
    guard let replacement = expansion(of: value, limit: limit) else { return false }
    add(name, replacement)
    return true
  }

  /// Adds an entity that is outside the document, which is never fetched.
  mutating func declareExternal(_ name: [UInt8]) {
    guard entries[name] == nil else { return }
    add(name, .unusable("lies outside the document and is not fetched"))
  }

  private mutating func add(_ name: [UInt8], _ replacement: Replacement) {
    let entity = UnsafeMutablePointer<xmlEntity>.allocate(capacity: 1)
    unsafe entity.initialize(to: xmlEntity())
    unsafe entity.pointee.type = XML_ENTITY_DECL
    unsafe entity.pointee.name = UnsafePointer(EntityTable.copy(name))
    if case .text(let text) = replacement {
      unsafe entity.pointee.content = unsafe EntityTable.copy(text)
      unsafe entity.pointee.length = CInt(text.count)
    }
    // Says that libxml2 has looked at the text, which has no markup.
    unsafe entity.pointee.checked = 2
    entries[name] = unsafe Entry(replacement: replacement, pointer: entity)
  }

  private static func copy(_ bytes: [UInt8]) -> UnsafeMutablePointer<UInt8> {
    let copy = UnsafeMutablePointer<UInt8>.allocate(capacity: bytes.count + 1)
    for index in bytes.indices { unsafe copy[index] = bytes[index] }
    unsafe copy[bytes.count] = 0
    return unsafe copy
  }

  /// What a reference stands for; nil if the entity is not declared.
  subscript(name: [UInt8]) -> Replacement? { entries[name]?.replacement }

  /// Counts the bytes of a reference.
  mutating func count(_ length: Int) { total += length }

  /// The entity as libxml2 takes it: one whose text is given as it is, or in an attribute, whose name is kept.
  func pointer(_ name: [UInt8], inAttribute: Bool) -> UnsafeMutablePointer<xmlEntity>? {
    guard let entry = entries[name] else { return nil }
    unsafe entry.pointer.pointee.etype =
      inAttribute ? XML_INTERNAL_GENERAL_ENTITY : XML_INTERNAL_PREDEFINED_ENTITY
    return unsafe entry.pointer
  }

  // MARK: Texts

  /// The text of an entity without references; nil if it is too long.
  private func expansion(of value: [UInt8], limit: Int) -> Replacement? {
    var text: [UInt8] = []
    var index = 0
    while index < value.count {
      let byte = value[index]
      if byte == UInt8(ascii: "<") { return .unusable("has markup, which is not read") }
      guard byte == UInt8(ascii: "&"),
        let end = value[index...].firstIndex(of: UInt8(ascii: ";"))
      else {
        text.append(byte)
        index += 1
        continue
      }
      switch replacement(of: Array(value[(index + 1)..<end])) {
      case .text(let part): text += part
      case .unusable(let reason): return .unusable(reason)
      }
      guard text.count <= limit else { return nil }
      index = end + 1
    }
    return text.count <= limit ? .text(text) : nil
  }

  /// What a reference within an entity or an attribute stands for.
  func replacement(of name: [UInt8]) -> Replacement {
    if name.first == UInt8(ascii: "#") {
      guard let text = EntityTable.character(name.dropFirst()) else {
        return .unusable("has a reference to no character")
      }
      return .text(text)
    }
    if let character = EntityTable.predefined[name] { return .text([character]) }
    return entries[name]?.replacement ?? .unusable("is not declared before it is used")
  }

  /// The character of a reference by number, without `&#` and `;`.
  private static func character(_ digits: ArraySlice<UInt8>) -> [UInt8]? {
    let isHexadecimal = digits.first == UInt8(ascii: "x")
    let text = String(decoding: isHexadecimal ? digits.dropFirst() : digits, as: UTF8.self)
    guard let value = UInt32(text, radix: isHexadecimal ? 16 : 10),
      let scalar = Unicode.Scalar(value), let encoded = UTF8.encode(scalar)
    else { return nil }
    return Array(encoded)
  }

  /// XML 1.0, section 4.6
  private static let predefined: [[UInt8]: UInt8] = [
    Array("amp".utf8): UInt8(ascii: "&"), Array("lt".utf8): UInt8(ascii: "<"),
    Array("gt".utf8): UInt8(ascii: ">"), Array("quot".utf8): UInt8(ascii: "\""),
    Array("apos".utf8): UInt8(ascii: "'"),
  ]
}
