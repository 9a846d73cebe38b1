import Foundation

/// Files that are written whole or not at all.
///
/// Each file is first written beside its place under another name and flushed to the disk. Only when all
/// are there do they take their places; if one fails, none is changed.
struct OutputFiles {
  /// A file to be written; its name may have folders in it.
  struct File {
    let name: String
    let bytes: [UInt8]
  }

  /// From how many files on the disk is flushed once instead of for each file.
  private static let many = 64

  /// Writes files into a folder, which is made if it is not there.
  /// - Throws: `ToolError` with status 4; then nothing was changed.
  static func write(_ files: [File], to folder: String) throws {
    let manager = FileManager.default
    let existed = manager.fileExists(atPath: folder)
    do {
      try manager.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw ToolError.unwritable(folder, SystemMessage.of(error))
    }
    var staged: [(file: StagedFile, path: String)] = []
    var made: [String] = []
    do {
      for file in files {
        var path = file.name.split(separator: "/").map(String.init)
        let name = path.removeLast()
        let below = ([folder] + path).joined(separator: "/")
        made += try makeFolders(path, in: folder)
        let place = "\(below)/\(name)"
        let output = try StagedFile(at: place)
        staged.append((output, place))
        let failure = StandardOutput.write(file.bytes, to: output.descriptor)
        let closing = output.close(flushes: failure == nil && files.count < many)
        if let failure = failure ?? closing {
          throw ToolError.unwritable(place, SystemMessage.of(errno: failure))
        }
      }
      if files.count >= many { sync() }
      for (file, path) in staged {
        if let failure = file.takePlace() {
          throw ToolError.unwritable(path, SystemMessage.of(errno: failure))
        }
      }
    } catch {
      for (file, _) in staged { file.discard() }
      for folder in made.reversed() { unsafe rmdir(folder) }
      if !existed { unsafe rmdir(folder) }
      throw error
    }
  }

  /// Writes one file; the folder that it lies in is made if it is not there.
  /// - Throws: `ToolError` with status 4; then nothing was changed.
  static func write(_ bytes: [UInt8], at path: String) throws {
    let url = URL(filePath: path)
    try write(
      [File(name: url.lastPathComponent, bytes: bytes)], to: url.deletingLastPathComponent().path)
  }

  /// Makes the folders of a path that are not there.
  /// - Returns: those that were made, outer ones first.
  private static func makeFolders(_ path: [String], in folder: String) throws -> [String] {
    var made: [String] = []
    var below = folder
    for name in path {
      below += "/\(name)"
      if unsafe mkdir(below, 0o755) == 0 {
        made.append(below)
      } else if errno != EEXIST {
        throw ToolError.unwritable(below, SystemMessage.of(errno: errno))
      }
    }
    return made
  }
}
