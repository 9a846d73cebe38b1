import Foundation
import Testing
import XZReading

@Suite("Reading .xz files")
struct XZDecoderTests {
  /// `xz` of "kst-1-1\nkst-1-2\n".
  static let packed: [UInt8] = [
    0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00, 0x00, 0x04, 0xE6, 0xD6, 0xB4, 0x46, 0x02, 0x00, 0x21, 0x01,
    0x16, 0x00, 0x00, 0x00, 0x74, 0x2F, 0xE5, 0xA3, 0x01, 0x00, 0x0F, 0x6B, 0x73, 0x74, 0x2D, 0x31,
    0x2D, 0x31, 0x0A, 0x6B, 0x73, 0x74, 0x2D, 0x31, 0x2D, 0x32, 0x0A, 0x00, 0x2D, 0x2A, 0x92, 0xFE,
    0xA7, 0x07, 0x28, 0x32, 0x00, 0x01, 0x28, 0x10, 0xE5, 0x0B, 0x6C, 0x60, 0x1F, 0xB6, 0xF3, 0x7D,
    0x01, 0x00, 0x00, 0x00, 0x00, 0x04, 0x59, 0x5A,
  ]

  @Test("gives what was packed, in whatever pieces it comes", arguments: [1, 3, 16, 1000])
  func pieces(length: Int) throws {
    var decoder = XZDecoder()
    var unpacked: [UInt8] = []
    for start in stride(from: 0, to: Self.packed.count, by: length) {
      let piece = Array(Self.packed[start..<min(start + length, Self.packed.count)])
      try decoder.decode(piece, isLast: false) { unpacked += $0 }
    }
    try decoder.decode([], isLast: true) { unpacked += $0 }
    #expect(String(decoding: unpacked, as: UTF8.self) == "kst-1-1\nkst-1-2\n")
  }

  @Test("two files in one give both")
  func concatenated() throws {
    var decoder = XZDecoder()
    var unpacked: [UInt8] = []
    try decoder.decode(Self.packed + Self.packed, isLast: true) { unpacked += $0 }
    #expect(unpacked.count == 32)
  }

  @Test("a file that is cut off is an error", arguments: 1..<packed.count)
  func truncation(length: Int) {
    #expect(throws: XZError.truncated) {
      var decoder = XZDecoder()
      try decoder.decode(Array(Self.packed[..<length]), isLast: true) { _ in }
    }
  }

  @Test("damage is an error")
  func damage() {
    var changed = Self.packed
    changed[changed.count / 2] ^= 0x10
    #expect(throws: XZError.self) {
      var decoder = XZDecoder()
      try decoder.decode(changed, isLast: true) { _ in }
    }
    #expect(throws: XZError.noXZ) {
      var decoder = XZDecoder()
      try decoder.decode(Array("kst-29362-321\nkst-29362-322\n".utf8), isLast: true) { _ in }
    }
  }

  @Test("what is longer than one piece comes whole")
  func long() throws {
    // A million digits, packed by the tool if it is there.
    guard let packed = try Self.pack([UInt8](repeating: 0x30, count: 1_000_000)) else { return }
    var decoder = XZDecoder()
    var count = 0
    try decoder.decode(packed, isLast: true) { count += $0.count }
    #expect(count == 1_000_000)
  }

  private static func pack(_ bytes: [UInt8]) throws -> [UInt8]? {
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/xz") else { return nil }
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "long")
    try Data(bytes).write(to: file)
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/xz")
    process.arguments = [file.path]
    try process.run()
    process.waitUntilExit()
    return Array(try Data(contentsOf: folder.appending(path: "long.xz")))
  }
}
