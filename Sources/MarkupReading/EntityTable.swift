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

  /// The values of entities that refer to one which has not been declared yet, with its name.
  private var unresolved: [[UInt8]: (value: [UInt8], missing: [UInt8])] = [:]

  /// The entities that wait for another one, by its name.
  private var waiting: [[UInt8]: [[UInt8]]] = [:]

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

  /// Adds an entity; of several with a name the first counts. Those that it refers to may be declared later, but
  /// before it is used.
  /// - Parameter limit: how many bytes it, and each that waited for it, may stand for.
  /// - Returns: false if one stands for more.
  mutating func declare(_ name: [UInt8], value: [UInt8], limit: Int) -> Bool {
    guard !isDeclared(name) else { return true }
    unresolved[name] = (value, name)
    var found = [name]
    while let next = found.popLast() {
      guard let value = unresolved[next]?.value else { continue }
      switch expansion(of: value, limit: limit) {
      case .replacement(let replacement):
        unresolved[next] = nil
        add(next, replacement)
        found += waiting.removeValue(forKey: next) ?? []
      case .missing(let missing):
        unresolved[next] = (value, missing)
        waiting[missing, default: []].append(next)
      case .tooLong: return false
      }
    }
    return true
  }

  /// Adds an entity that is outside the document, which is never fetched.
  mutating func declareExternal(_ name: [UInt8]) {
    guard !isDeclared(name) else { return }
    add(name, .unusable("lies outside the document and is not fetched"))
  }

  private func isDeclared(_ name: [UInt8]) -> Bool {
    entries[name] != nil || unresolved[name] != nil
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
  subscript(name: [UInt8]) -> Replacement? {
    if let entry = entries[name] { return entry.replacement }
    return unresolved[name].map { waiting in
      let missing = String(decoding: waiting.missing, as: UTF8.self)
      return .unusable(
        isDeclared(waiting.missing)
          ? "refers to itself" : "refers to the entity '\(missing)', which is not declared")
    }
  }

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

  /// What becomes of the value of an entity.
  private enum Expansion {
    case replacement(Replacement)
    /// It refers to an entity that has not been declared.
    case missing([UInt8])
    case tooLong
  }

  /// The text of an entity without references.
  private func expansion(of value: [UInt8], limit: Int) -> Expansion {
    var text: [UInt8] = []
    var index = 0
    while index < value.count {
      let byte = value[index]
      if byte == UInt8(ascii: "<") {
        return .replacement(.unusable("has markup, which is not read"))
      }
      guard byte == UInt8(ascii: "&"),
        let end = value[index...].firstIndex(of: UInt8(ascii: ";"))
      else {
        text.append(byte)
        index += 1
        continue
      }
      let name = Array(value[(index + 1)..<end])
      guard let replacement = replacement(of: name) else { return .missing(name) }
      switch replacement {
      case .text(let part): text += part
      case .unusable: return .replacement(replacement)
      }
      guard text.count <= limit else { return .tooLong }
      index = end + 1
    }
    return text.count <= limit ? .replacement(.text(text)) : .tooLong
  }

  /// What a reference within an entity or an attribute stands for; nil if it is to an entity that has not been
  /// declared, or waits for another one.
  func replacement(of name: [UInt8]) -> Replacement? {
    if name.first == UInt8(ascii: "#") {
      guard let text = EntityTable.character(name.dropFirst()) else {
        return .unusable("has a reference to no character")
      }
      return .text(text)
    }
    if let character = EntityTable.predefined[name] { return .text([character]) }
    return entries[name]?.replacement
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
