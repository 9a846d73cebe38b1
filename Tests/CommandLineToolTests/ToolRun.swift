import Foundation

/// Where the package lies.
enum PackageFolder {
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static let publishedReport =
    root.appending(path: "../shared/reports/bijlage-9-bzk-2024.txt").standardizedFileURL.path

  static var hasPublishedReport: Bool {
    FileManager.default.fileExists(atPath: publishedReport)
  }
}

/// One run of a program: what it printed and how it ended.
struct ProgramRun {
  let status: Int32
  let output: String
  let errors: String

  /// Runs a program found on the PATH, or at a path, and waits for its end.
  /// - Parameters:
  ///   - input: what it reads from standard input.
  ///   - standardOutput: a file that its standard output goes to instead.
  ///   - environment: variables besides those of the tests; data of the user is not found unless they say where.
  init(
    _ program: String, _ arguments: [String], input: [UInt8] = [], standardOutput: String? = nil,
    environment: [String: String] = [:]
  ) throws {
    let folder = try TemporaryFolder()
    let files = ["in", "out", "err"].map { folder.path + "/" + $0 }
    try Data(input).write(to: URL(filePath: files[0]))
    for file in files[1...] { try Data().write(to: URL(filePath: file)) }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [program] + arguments
    process.currentDirectoryURL = URL(filePath: folder.path)
    process.environment = ProcessInfo.processInfo.environment
      .merging(["XDG_DATA_HOME": folder.path]) { $1 }.merging(environment) { $1 }
    process.standardInput = FileHandle(forReadingAtPath: files[0])
    process.standardOutput = FileHandle(forWritingAtPath: standardOutput ?? files[1])
    process.standardError = FileHandle(forWritingAtPath: files[2])
    try process.run()
    process.waitUntilExit()
    status = process.terminationStatus
    output = try String(contentsOfFile: files[1], encoding: .utf8)
    errors = try String(contentsOfFile: files[2], encoding: .utf8)
  }

  /// Where the tool is.
  static let toolPath = PackageFolder.root.appending(path: ".build/debug/verwijsgraaf").path

  /// Runs the tool.
  static func tool(
    _ arguments: String..., input: [UInt8] = [], standardOutput: String? = nil,
    environment: [String: String] = [:]
  ) throws -> ProgramRun {
    try ProgramRun(
      PackageFolder.root.appending(path: ".build/debug/verwijsgraaf").path, arguments,
      input: input, standardOutput: standardOutput, environment: environment)
  }

  /// Whether a program is on the PATH.
  static func exists(_ program: String) -> Bool {
    (try? ProgramRun("which", [program]).status) == 0
  }

  /// Whether Python has a module.
  static func hasPython(module: String) -> Bool {
    (try? ProgramRun("python3", ["-c", "import \(module)"]).status) == 0
  }
}

/// A folder that is removed when it is no longer used.
final class TemporaryFolder {
  let path: String

  init() throws {
    path =
      FileManager.default.temporaryDirectory
      .appending(path: "verwijsgraaf-tests-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  /// Writes a file into it and gives its path.
  func file(_ name: String, _ bytes: [UInt8]) throws -> String {
    let path = self.path + "/" + name
    try Data(bytes).write(to: URL(filePath: path))
    return path
  }

  /// The names of the files in it, hidden ones too.
  func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path).sorted()
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}
