/// Finds the number of a name by the addresses of its parts.
///
/// libxml2 holds each name of a document once, so equal addresses are equal names. Equal names at other
/// addresses get another number, which does no harm.
struct NameIndex {
  /// Addresses of local name, prefix and namespace; 0 for what is absent.
  struct Key: Equatable {
    let local: UInt
    let prefix: UInt
    let namespace: UInt

    @inline(__always)
    var hash: Int {
      var value = local &* 0x9E37_79B9_7F4A_7C15
      value ^= prefix &* 0xC2B2_AE3D_27D4_EB4F
      value ^= namespace &* 0x1656_67B1_9E37_79F9
      return Int(truncatingIfNeeded: value >> 20)
    }
  }

  private var keys: [Key] = []
  /// Number + 1, or 0 where empty.
  private var slots = [Int32](repeating: 0, count: 128)

  /// The number of a name that was seen.
  @inline(__always)
  func find(_ key: Key) -> Int? {
    var index = key.hash & (slots.count - 1)
    while slots[index] != 0 {
      let number = Int(slots[index]) - 1
      if keys[number] == key { return number }
      index = (index + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Gives the next number to a name.
  mutating func add(_ key: Key) {
    keys.append(key)
    if keys.count * 2 > slots.count {
      slots = [Int32](repeating: 0, count: slots.count * 2)
      for number in keys.indices { place(number) }
    } else {
      place(keys.count - 1)
    }
  }

  private mutating func place(_ number: Int) {
    var index = keys[number].hash & (slots.count - 1)
    while slots[index] != 0 { index = (index + 1) & (slots.count - 1) }
    slots[index] = Int32(number + 1)
  }
}
