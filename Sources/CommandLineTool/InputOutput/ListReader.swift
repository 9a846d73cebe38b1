import Foundation
import PublicationIndex
import SourceText
import XZReading

/// A list with one identifier a line, plain or packed by xz; it is read piece by piece and never held whole.
struct ListReader {
  /// How many bytes are read at a time.
  private static let pieceLength = 1 << 18
  /// How many wrong lines are told before reading stops.
  private static let faultLimit = 10

  /// What messages call the file.
  let name: String
  private let handle: FileHandle
  /// The number of the line that is being read, 1-based.
  private var line = 1
  /// The start of a line whose end has not been read.
  private var rest: [UInt8] = []
  private var faults: [ToolError] = []

  /// Opens a list.
  /// - Parameter path: a path, or `-` for standard input.
  /// - Throws: `ToolError` with status 3.
  init(path: String) throws {
    if path == "-" {
      name = "<stdin>"
      handle = .standardInput
      return
    }
    name = path
    do {
      handle = try FileHandle(forReadingFrom: URL(filePath: path))
    } catch {
      throw ToolError.unreadable(path, SystemMessage.of(error))
    }
  }

  /// Reads all identifiers; empty lines do not count.
  /// - Throws: `ToolError` with status 3 if the file cannot be read, or if a line is no identifier: the first ten are
  ///   told, all but the last of them on standard error.
  mutating func read(_ take: (ArraySlice<UInt8>) -> Void) throws {
    do {
      var piece = try nextPiece()
      if XZDecoder.isXZ(piece) {
        var decoder = XZDecoder()
        while !piece.isEmpty {
          try decoder.decode(piece, isLast: false) { try split($0, take) }
          piece = try nextPiece()
        }
        try decoder.decode([], isLast: true) { try split($0, take) }
      } else {
        if piece.starts(with: [0x1F, 0x8B]) {
          throw ToolError.unreadable(
            name, "it is packed by gzip",
            remedy: "unpack it: gzip -dc \(name) | verwijsgraaf vocabulary import publications -")
        }
        while !piece.isEmpty {
          try split(piece[...], take)
          piece = try nextPiece()
        }
      }
    } catch let error as XZError {
      throw ToolError.unreadable(name, error.description)
    }
    if !rest.isEmpty { try check(rest[...], take) }
    try throwFaults()
  }

  private func nextPiece() throws -> [UInt8] {
    do {
      return Array(try handle.read(upToCount: ListReader.pieceLength) ?? Data())
    } catch {
      throw ToolError.unreadable(name, SystemMessage.of(error))
    }
  }

  /// Cuts bytes into lines.
  private mutating func split(
    _ bytes: ArraySlice<UInt8>, _ take: (ArraySlice<UInt8>) -> Void
  ) throws {
    var start = bytes.startIndex
    while let end = bytes[start...].firstIndex(of: 0x0A) {
      if rest.isEmpty {
        try check(bytes[start..<end], take)
      } else {
        rest += bytes[start..<end]
        try check(rest[...], take)
        rest = []
      }
      line += 1
      start = end + 1
    }
    rest += bytes[start...]
    // What has no line ends is no list, however long it is.
    if rest.count > 1 << 16 { try check(rest[...], take) }
  }

  /// Takes a line, or remembers what is wrong with it.
  private mutating func check(
    _ bytes: ArraySlice<UInt8>, _ take: (ArraySlice<UInt8>) -> Void
  ) throws {
    let text = bytes.last == 0x0D ? bytes.dropLast() : bytes
    guard !text.isEmpty else { return }
    guard let fault = IndexedIdentifier.fault(in: text) else {
      take(text)
      return
    }
    let excerpt = SourceFile(name: name, bytes: Array(text.prefix(200)), firstLine: line)
    faults.append(ToolError(.unreadableInput, fault.diagnostic(in: name, text), file: excerpt))
    if faults.count == ListReader.faultLimit || text.count > 1 << 16 { try throwFaults() }
  }

  /// Throws the last fault after the others were told.
  private mutating func throwFaults() throws {
    guard let last = faults.popLast() else { return }
    for fault in faults { Console().show(fault.diagnostic, file: fault.file) }
    throw last
  }
}

extension IdentifierFault {
  /// The message about a line.
  fileprivate func diagnostic(in file: String, _ text: ArraySlice<UInt8>) -> Diagnostic {
    let length = min(text.count, 200)
    let (message, range): (String, Range<Int>) =
      switch self {
      case .tooLong: ("an identifier has at most \(IndexedIdentifier.longest) bytes", 0..<length)
      case .character(let offset):
        ("this cannot be in an identifier", min(offset, length)..<min(offset + 1, length))
      case .noKind: ("this is no identifier of a publication", 0..<length)
      }
    return Diagnostic(
      id: "IDX001", severity: .error, message: message,
      place: Diagnostic.Place(file: file, range: range),
      remedy: "give one identifier a line, such as kst-29362-321")
  }
}
